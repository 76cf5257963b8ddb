/** Who is told, and what it wants. One document per chat. Instants are milliseconds since 1970. */
import type { Texts } from '#src/message/texts.ts';
import { unrestrictedScope } from '#src/query/index/alert-scope.ts';
import { type Address, chatKeyOf } from '#src/delivery/address.ts';
import type { PostRef } from '#src/posts/post.ts';

export type ChatType = 'private' | 'group' | 'supergroup' | 'channel';

/** `digest`: counted, but told only in the digest. */
export type AlertMode = 'loud' | 'silent' | 'digest';

export const newAlert = (n: number, query: string, mode: AlertMode, now: number) => ({
  /** Counted per chat from 1, never used twice. */
  n,
  query,
  mode,
  scope: unrestrictedScope,
  mutedUntil: null as number | null,
  createdAt: now,
});
export interface Alert extends Readonly<ReturnType<typeof newAlert>> {
  /** A day unless given. */
  readonly mutedForMs?: number;
  /** Also tells when a post that matches is edited or deleted, whether the chat was alerted to it or not. */
  readonly withChanges?: boolean;
  /** Its pattern was too slow on several posts; it fires on nothing until it has other words. */
  readonly isSwitchedOff?: boolean;
  /** What buttons sent from lost threads call it, see `mergeLostThread`. */
  readonly formerly?: readonly string[];
}

export interface Schedule {
  readonly n: number;
  /** Wall-clock times of the chat's zone, `08:00`, ascending. */
  readonly times: readonly string[];
  /** ISO weekdays, 1 = Monday; all seven for every day. */
  readonly days: readonly number[];
  readonly topic: string | null;
  /** Key of the only channel it covers; absent: all that the chat follows. */
  readonly channel?: string;
}

export interface CustomTopic {
  readonly name: string;
  readonly query: string;
}

export interface Reminder extends PostRef {
  /** What is announced, in the channel's words. */
  readonly title: string;
  readonly url: string | null;
  readonly at: number;
  readonly leadMs: number;
  readonly remindedAt: number | null;
  /** Posts that came of it: their addresses and dates. */
  readonly followedBy: readonly { readonly url: string; readonly at: number }[];
}

export interface ChatDefaults {
  readonly language: string;
  readonly timeZone: string;
  readonly digestTime: string;
}

export const newChat = (address: Address, type: ChatType, defaults: ChatDefaults, now: number) => ({
  key: chatKeyOf(address),
  id: address.chat,
  thread: address.thread,
  type,
  title: '',
  language: defaults.language,
  /** Chosen by a person, not guessed from Telegram. */
  languageChosen: false,
  summaryLanguage: null as string | null,
  timeZone: defaults.timeZone,
  channels: [] as readonly string[],
  alerts: [] as readonly Alert[],
  nextAlert: 1,
  schedules: [] as readonly Schedule[],
  topics: [] as readonly CustomTopic[],
  /** Names of topics the chat follows in its digest; empty: all. */
  followedTopics: [] as readonly string[],
  quiet: null as { readonly from: string; readonly to: string } | null,
  /** Why nothing is sent to it now, and up to when its digests arrived; null while it can be reached. Settings stay as they were. */
  silentSince: null as { readonly at: number; readonly reason: string; readonly toldUntil?: number } | null,
  createdAt: now,
});
export interface Chat extends Readonly<ReturnType<typeof newChat>> {
  readonly reminders?: readonly Reminder[];
  /** Asked for with `/quiet off`; without it alerts make no sound at night. */
  readonly soundAtNight?: boolean;
}

/** Whether there is anything to schedule for: somebody who can be told, of something. */
export const canReceiveDigests = (chat: Chat): boolean =>
  chat.silentSince === null && chat.channels.length > 0;

export const nameChannels = (texts: Texts, titles: readonly string[]): string =>
  titles.length > 3 ? texts.plain('search-channels', { count: titles.length }) : texts.list(titles);
