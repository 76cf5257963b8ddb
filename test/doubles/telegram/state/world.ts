/** Everything the server knows, and the few things that can happen in it. */
import { type Callbacks, createCallbacks, type Press } from './callbacks.ts';
import { type ChatFields, type ChatState, createChat } from './chat.ts';
import { createEvents, type Events } from './events.ts';
import { createFileStore, type FileStore } from './file-store.ts';
import { isPresent, type Member } from './member.ts';
import type { Content, Edit, StoredMessage } from './message.ts';
import { createPerson, type Person, type PersonFields } from './person.ts';
import { createUpdateEmitter, type UpdateEmitter } from './update-emitter.ts';
import { createUpdateQueue, type UpdateQueue } from './updates.ts';

export interface WorldOptions {
  readonly now: () => number;
  readonly username: string;
  readonly name: string;
  /** Off: the bot reads everything said in its groups. */
  readonly privacy: boolean;
  /** Messages kept per chat, and files and presses altogether. */
  readonly keep: number;
  readonly describeState: () => string;
}

export interface World {
  readonly now: () => number;
  readonly bot: Person;
  readonly privacy: boolean;
  readonly people: ReadonlyMap<number, Person>;
  readonly chats: ReadonlyMap<number, ChatState>;
  readonly updates: UpdateQueue;
  readonly events: Events;
  readonly files: FileStore;
  readonly callbacks: Callbacks;
  addPerson(fields: PersonFields): Person;
  /** A private chat has its person's id; the others get one. */
  addChat(fields: Omit<ChatFields, 'id'> & { readonly id?: number }): ChatState;
  post(chat: ChatState, draft: MessageDraft): StoredMessage;
  edit(message: StoredMessage, change: Pick<Partial<StoredMessage>, 'content' | 'buttons'>): void;
  remove(message: StoredMessage): void;
  press(by: Person, message: StoredMessage, data: string): Press;
  setMember(chat: ChatState, member: Member, by: Person): void;
  readonly tell: UpdateEmitter['emit'];
}

type MessageDraft = Pick<StoredMessage, 'content' | 'from' | 'byBot'> &
  Partial<Omit<StoredMessage, 'id' | 'chat' | 'at' | 'edits' | 'editedAt' | 'deleted'>>;

const firstIds = { user: 1_000_001, group: -4_000_001, big: -1_001_000_000_001 };

export function createWorld(options: WorldOptions): World {
  const { now, keep, privacy } = options;
  const people = new Map<number, Person>();
  const chats = new Map<number, ChatState>();
  const updates = createUpdateQueue(now, 700_000_001);
  const events = createEvents(options.describeState);
  const callbacks = createCallbacks(now, keep);
  const bot = createPerson(7_000_000_001, { name: options.name, username: options.username, isBot: true });
  people.set(bot.id, bot);
  const teller = createUpdateEmitter({ now, updates, events, bot, privacy });
  let lastSharedId = 0;

  /** Private chats and basic groups share the bot's own numbering. */
  function nextMessageId(chat: ChatState): number {
    const isShared = chat.kind === 'private' || chat.kind === 'group';
    chat.lastMessageId = isShared ? ++lastSharedId : chat.lastMessageId + 1;
    return chat.lastMessageId;
  }

  return {
    now,
    bot,
    privacy,
    people,
    chats,
    updates,
    events,
    callbacks,
    tell: teller.emit,
    files: createFileStore(keep),
    addPerson(fields) {
      const person = createPerson(fields.id ?? firstIds.user + people.size - 1, fields);
      people.set(person.id, person);
      return person;
    },
    addChat(fields) {
      const base = fields.kind === 'group' ? firstIds.group : firstIds.big;
      const chat = createChat({ ...fields, id: fields.id ?? base - chats.size });
      chats.set(chat.id, chat);
      return chat;
    },
    post(chat, draft) {
      const message: StoredMessage = {
        thread: null,
        replyTo: null,
        silent: false,
        forwardedFrom: null,
        keyboard: null,
        buttons: [],
        ...draft,
        id: nextMessageId(chat),
        chat,
        at: now(),
        edits: [],
        editedAt: null,
        deleted: false,
      };
      chat.messages.set(message.id, message);
      const [oldest] = chat.messages.keys();
      if (chat.messages.size > keep && oldest !== undefined) chat.messages.delete(oldest);
      if (message.byBot) chat.counts.sent++;
      teller.message(message, false);
      events.emit({ type: 'sent', message });
      return message;
    },
    edit(message, change) {
      const before: Edit = { at: now(), content: message.content, buttons: message.buttons };
      message.edits.push(before);
      if (message.edits.length > keep) message.edits.shift();
      if (change.content) message.content = change.content;
      if (change.buttons) message.buttons = change.buttons;
      message.editedAt = now();
      if (message.byBot) message.chat.counts.edited++;
      teller.message(message, true);
      events.emit({ type: 'edited', message });
    },
    remove(message) {
      message.deleted = true;
      message.chat.counts.deleted++;
      events.emit({ type: 'deleted', message });
    },
    press(by, message, data) {
      const press = callbacks.press(by, message, data);
      teller.press(press);
      events.emit({ type: 'pressed', press });
      return press;
    },
    setMember(chat, member, by) {
      const before = chat.members.get(member.person.id) ?? leftMember(member.person);
      chat.members.set(member.person.id, member);
      const isHere = chat.members.get(bot.id);
      if (isHere && isPresent(isHere)) {
        for (const { person } of chat.members.values()) person.known = true;
      }
      teller.member(chat, { before, after: member, by });
      events.emit({ type: 'member', chat });
    },
  };
}

export const leftMember = (person: Person): Member => ({
  person,
  status: 'left',
  anonymous: false,
  rights: {},
});

export const plainContent = (text: string): Content => ({ text, entities: [] });
