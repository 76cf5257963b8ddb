/** A person of a story: `await ann.says('/start')`. */
import type { ChatState } from '../state/chat.ts';
import type { StoredMessage } from '../state/message.ts';
import type { Person } from '../state/person.ts';
import type { World } from '../state/world.ts';
import { createActor, messagesIn, type ChatLocation, type Actor } from './actor.ts';

/** Somewhere one can speak: a group, a channel, a thread. */
export interface Locatable {
  place(): ChatLocation;
}

export interface Account extends Actor, Locatable {
  readonly id: number;
  readonly person: Person;
  /** The private chat with the bot, as this person sees it. */
  readonly messages: readonly StoredMessage[];
  readonly last: StoredMessage | undefined;
  /** The same person elsewhere. An anonymous administrator speaks as the group. */
  in(spot: Locatable): Actor;
  /** `?start=x`, or a whole `t.me` link to the bot. */
  opensLink(link: string): Promise<StoredMessage>;
  blocks(): Promise<void>;
  unblocks(): Promise<void>;
  deletesAccount(): Promise<void>;
}

export function createAccount(world: World, person: Person, chat: ChatState): Account {
  const place = () => ({ chat, thread: null });
  const voice = createActor(world, person, place);
  const setBot = (status: 'member' | 'kicked') =>
    world.setMember(chat, { person: world.bot, status, anonymous: false, rights: {} }, person);
  return {
    ...voice,
    id: person.id,
    person,
    place,
    get messages() {
      return messagesIn(chat, null);
    },
    get last() {
      return messagesIn(chat, null).at(-1);
    },
    in: (spot) => createActor(world, person, () => spot.place()),
    async opensLink(link) {
      const payload = /[?&]start=([^&]*)/.exec(link)?.[1];
      if (payload === undefined) throw new Error(`No ?start= in ${link}`);
      if (!/^[A-Za-z0-9_-]{1,64}$/.test(payload)) throw new Error(`Telegram drops the payload “${payload}”`);
      return voice.says(`/start ${payload}`);
    },
    blocks: async () => setBot('kicked'),
    unblocks: async () => setBot('member'),
    async deletesAccount() {
      person.deactivated = true;
    },
  };
}
