/** Who sets up a channel from their own chat: whom the bot met as its administrator, and for which channel they speak now. */
import { hourMs } from '#src/duration.ts';
import type { Store } from '#src/store/store.ts';

export interface ManagedChannel {
  readonly chat: number;
  readonly title: string;
}

export interface OnBehalfOf {
  /** This person made the bot administrator there. */
  addAdministrator(person: number, channel: ManagedChannel): Promise<void>;
  /** Channels they may be asked about; whether they still may is for Telegram to say. */
  channelsManagedBy(person: number): Promise<ManagedChannel[]>;
  /** From now on what they change is the channel's, for an hour at most. */
  start(person: number, channel: ManagedChannel): Promise<void>;
  stop(person: number): Promise<void>;
  current(person: number): Promise<ManagedChannel | undefined>;
}

export function createOnBehalfOf(store: Store): OnBehalfOf {
  const met = store.collection<ManagedChannel>('may-speak');
  const speaking = store.collection<ManagedChannel>('speaking');
  return {
    addAdministrator: (person, channel) => met.put(`${person}:${channel.chat}`, channel),
    channelsManagedBy: (person) =>
      Array.fromAsync(met.list({ prefix: `${person}:` }), ([, channel]) => channel),
    start: (person, channel) => speaking.put(String(person), channel, hourMs),
    async stop(person) {
      await speaking.delete(String(person));
    },
    current: (person) => speaking.get(String(person)),
  };
}
