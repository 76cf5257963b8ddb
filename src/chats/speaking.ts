/** Who sets up a channel from their own chat: whom the bot met as its administrator, and for which channel they speak now. */
import type { Store } from '../store/shelf.ts';

export interface Spoken {
  readonly chat: number;
  readonly title: string;
}

export interface Speaking {
  /** This person made the bot administrator there. */
  meet(person: number, channel: Spoken): Promise<void>;
  /** Channels they may be asked about; whether they still may is for Telegram to say. */
  channelsOf(person: number): Promise<Spoken[]>;
  /** From now on what they change is the channel's, for an hour at most. */
  begin(person: number, channel: Spoken): Promise<void>;
  end(person: number): Promise<void>;
  now(person: number): Promise<Spoken | undefined>;
}

const hourMs = 3_600_000;

export function createSpeaking(store: Store): Speaking {
  const met = store.shelf<Spoken>('may-speak');
  const speaking = store.shelf<Spoken>('speaking');
  return {
    meet: (person, channel) => met.put(`${person}:${channel.chat}`, channel),
    async channelsOf(person) {
      const found: Spoken[] = [];
      for await (const [, channel] of met.list({ prefix: `${person}:` })) found.push(channel);
      return found;
    },
    begin: (person, channel) => speaking.put(String(person), channel, hourMs),
    async end(person) {
      await speaking.delete(String(person));
    },
    now: (person) => speaking.get(String(person)),
  };
}
