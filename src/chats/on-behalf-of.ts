/** Who sets up a channel from their own chat: whom the bot met as its administrator, and for which channel they speak now. */
import { hourMs } from '#src/duration.ts';
import type { Store } from '#src/store/store.ts';

export interface ManagedChannel {
  readonly chat: number;
  readonly title: string;
}

export function createOnBehalfOf(store: Store) {
  const met = store.collection<ManagedChannel>('may-speak');
  const speaking = store.collection<ManagedChannel>('speaking');
  return {
    addAdministrator: (person: number, channel: ManagedChannel) =>
      met.put(`${person}:${channel.chat}`, channel),
    /** Channels they may be asked about; whether they still may is for Telegram to say. */
    channelsManagedBy: (person: number): Promise<ManagedChannel[]> =>
      Array.fromAsync(met.list({ prefix: `${person}:` }), ([, channel]) => channel),
    /** From now on what they change is the channel's, for an hour at most. */
    start: (person: number, channel: ManagedChannel) => speaking.put(String(person), channel, hourMs),
    async stop(person: number): Promise<void> {
      await speaking.delete(String(person));
    },
    current: (person: number) => speaking.get(String(person)),
  };
}
