/** A group, supergroup, forum or channel of a story: `await group.adds(telegram.bot)`. */
import type { ChatState, Thread } from '../state/chat.ts';
import type { AdministratorRight, Member, MemberRight } from '../state/member.ts';
import type { StoredMessage } from '../state/message.ts';
import { apiUser, type Person } from '../state/person.ts';
import { leftMember, plainContent, type World } from '../state/world.ts';
import type { Account, Locatable } from './account.ts';
import { createActor, messagesIn, type Actor } from './actor.ts';

/** Somebody with an account, or the bot. */
type Somebody = Account | { readonly person: Person };

interface Promotion {
  readonly anonymous?: boolean;
  readonly rights?: Readonly<Partial<Record<AdministratorRight, boolean>>>;
}

interface ThreadSpot extends Locatable {
  readonly id: number;
  readonly messages: readonly StoredMessage[];
  readonly last: StoredMessage | undefined;
  closes(): void;
  reopens(): void;
  deletes(): void;
}

export interface Room extends Locatable {
  /** Changes when the group is upgraded. */
  readonly id: number;
  readonly chat: ChatState;
  readonly owner: Account;
  readonly messages: readonly StoredMessage[];
  readonly last: StoredMessage | undefined;
  adds(somebody: Somebody): Promise<void>;
  promotes(somebody: Somebody, promotion?: Promotion): Promise<void>;
  demotes(somebody: Somebody): Promise<void>;
  restricts(somebody: Somebody, rights?: Readonly<Partial<Record<MemberRight, boolean>>>): Promise<void>;
  /** Removes for good: `kicked`. */
  bans(somebody: Somebody): Promise<void>;
  /** The one who goes: `left`. */
  parts(somebody: Somebody): Promise<void>;
  /** Takes something from all plain members. */
  forbids(...rights: MemberRight[]): void;
  slowsTo(seconds: number): void;
  /** From group to supergroup: a new id, with service messages on both sides unless `silently`. */
  upgrades(options?: { readonly silently?: boolean }): Promise<void>;
  deletes(): void;
  /** The thread with this id; it is there from now on. */
  thread(id: number, name?: string): ThreadSpot;
  /** The owner speaks; in a channel this is a post. */
  publishes(text: string): Promise<StoredMessage>;
  edits: Actor['edits'];
}

export function createRoom(world: World, first: ChatState, owner: Account): Room {
  let chat = first;
  const place = () => ({ chat, thread: null });
  const voice = createActor(world, owner.person, place);
  const set = (somebody: Somebody, fields: Partial<Member>) =>
    world.setMember(chat, { ...leftMember(somebody.person), ...fields }, owner.person);
  return {
    owner,
    place,
    get id() {
      return chat.id;
    },
    get chat() {
      return chat;
    },
    get messages() {
      return messagesIn(chat, null);
    },
    get last() {
      return messagesIn(chat, null).at(-1);
    },
    async adds(somebody) {
      const { person } = somebody;
      set(somebody, { status: chat.kind === 'channel' && person.isBot ? 'administrator' : 'member' });
      announce(world, chat, owner.person, { new_chat_members: [apiUser(person)] });
    },
    promotes: async (somebody, { anonymous = false, rights = {} } = {}) =>
      set(somebody, { status: 'administrator', anonymous, rights }),
    demotes: async (somebody) => set(somebody, { status: 'member' }),
    restricts: async (somebody, rights = {}) => set(somebody, { status: 'restricted', rights }),
    async bans(somebody) {
      announce(world, chat, owner.person, { left_chat_member: apiUser(somebody.person) });
      set(somebody, { status: 'kicked' });
    },
    async parts(somebody) {
      announce(world, chat, somebody.person, { left_chat_member: apiUser(somebody.person) });
      world.setMember(chat, leftMember(somebody.person), somebody.person);
    },
    forbids: (...rights) => {
      for (const right of rights) chat.forbidden.add(right);
    },
    slowsTo: (seconds) => {
      chat.slowModeSeconds = seconds;
    },
    async upgrades({ silently = false } = {}) {
      chat = upgrade(world, chat, silently ? null : owner.person);
    },
    deletes: () => {
      chat.deleted = true;
    },
    thread: (id, name = `Thread ${id}`) => threadSpot(() => chat, id, name),
    publishes: voice.says,
    edits: voice.edits,
  };
}

/** The members move; both chats tell the bot in the name of `by`. */
function upgrade(world: World, old: ChatState, by: Person | null): ChatState {
  const grown = world.addChat({ kind: 'supergroup', title: old.title });
  for (const [id, member] of old.members) grown.members.set(id, member);
  if (by) {
    announce(world, grown, by, { migrate_from_chat_id: old.id });
    announce(world, old, by, { migrate_to_chat_id: grown.id });
  }
  old.upgradedTo = grown.id;
  return grown;
}

/** A service message; channels have none. */
function announce(world: World, chat: ChatState, by: Person, service: Record<string, unknown>): void {
  if (chat.kind === 'channel') return;
  world.post(chat, { content: { ...plainContent(''), service }, from: by, byBot: false });
}

function threadSpot(chatNow: () => ChatState, id: number, name: string): ThreadSpot {
  const chat = chatNow();
  const known = chat.threads.get(id);
  const state: Thread = known ?? { id, name, closed: false, deleted: false };
  chat.threads.set(id, state);
  return {
    id,
    place: () => ({ chat: chatNow(), thread: id }),
    get messages() {
      return messagesIn(chatNow(), id);
    },
    get last() {
      return messagesIn(chatNow(), id).at(-1);
    },
    closes: () => {
      state.closed = true;
    },
    reopens: () => {
      state.closed = false;
    },
    deletes: () => {
      state.deleted = true;
    },
  };
}
