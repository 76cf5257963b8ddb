/** One chat as the server keeps it. */
import type { Member, MemberRight } from './member.ts';
import type { StoredMessage } from './message.ts';
import type { Person } from './person.ts';

type ChatKind = 'private' | 'group' | 'supergroup' | 'channel';

export interface Thread {
  readonly id: number;
  name: string;
  closed: boolean;
  deleted: boolean;
}

export interface ChatState {
  readonly id: number;
  readonly kind: ChatKind;
  title: string;
  username?: string;
  /** Whom a private chat is with. */
  readonly person?: Person;
  forum: boolean;
  readonly members: Map<number, Member>;
  readonly threads: Map<number, Thread>;
  /** Ascending by id; the oldest go first when only some are kept. */
  readonly messages: Map<number, StoredMessage>;
  /** Messages ever sent here by the bot, and edits, whether kept or not. */
  readonly counts: { sent: number; edited: number; deleted: number };
  lastMessageId: number;
  /** What plain members must not do. */
  readonly forbidden: Set<MemberRight>;
  slowModeSeconds: number;
  upgradedTo: number | null;
  deleted: boolean;
}

export interface ChatFields {
  readonly id: number;
  readonly kind: ChatKind;
  readonly title?: string;
  readonly username?: string;
  readonly person?: Person;
  readonly forum?: boolean;
}

export function createChat(fields: ChatFields): ChatState {
  const { id, kind, title = '', username, person, forum = false } = fields;
  return {
    id,
    kind,
    title,
    forum,
    members: new Map(),
    threads: new Map(),
    messages: new Map(),
    counts: { sent: 0, edited: 0, deleted: 0 },
    lastMessageId: 0,
    forbidden: new Set(),
    slowModeSeconds: 0,
    upgradedTo: null,
    deleted: false,
    ...(username === undefined ? {} : { username }),
    ...(person === undefined ? {} : { person }),
  };
}

/** `group chat`, `supergroup chat`, `channel chat`: as Telegram's refusals name them. */
export const kindInWords = (chat: ChatState): string =>
  chat.kind === 'private' ? 'chat' : `${chat.kind} chat`;

/** A `Chat` of the Bot API. */
export function apiChat(chat: ChatState): Record<string, unknown> {
  const { id, kind, person } = chat;
  if (person) {
    const { name, surname, username } = person;
    return {
      id,
      first_name: name,
      ...(surname === undefined ? {} : { last_name: surname }),
      ...(username === undefined ? {} : { username }),
      type: kind,
    };
  }
  return {
    id,
    title: chat.title,
    ...(chat.username === undefined ? {} : { username: chat.username }),
    type: kind,
    ...(chat.forum ? { is_forum: true } : {}),
  };
}
