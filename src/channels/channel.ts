import { isFeedAddress, isPrivateName, toChannelKey, toPrivateName } from '#src/posts/channel-key.ts';
import type { ChannelState } from '#src/posts/channel-state.ts';
import { detectLanguage } from '#src/posts/detect-language.ts';
import type { Post } from '#src/posts/post.ts';
import { secretParameter } from '#src/redact-secrets.ts';

/** Instants are milliseconds since 1970. */
export const newChannel = (name: string, now: number) => ({
  key: toChannelKey(name),
  name,
  title: isFeedAddress(name) ? showChannelName(name) : name,
  channelId: null as number | null,
  /** The bot is an administrator there, so that Telegram sends it the posts. */
  isOwn: false,
  /** Main language of its posts, ISO 639-1; null until it is detected. */
  language: null as string | null,
  state: 'unreachable' as ChannelState,
  stateSince: now,
  unreadableSince: null as number | null,
  /** The state that its readers were told of last, and since when it holds; null when all is as it should be. */
  notified: null as { readonly state: ChannelState; readonly since: number } | null,
  formerly: null as { readonly name: string; readonly title: string } | null,
  /** When it was read successfully for the first time: its baseline. Null before. */
  firstReadAt: null as number | null,
  lastReadAt: null as number | null,
  nextReadAt: now,
  failures: 0,
  /** Highest post id seen, album parts included; 0 before the first post. */
  newestId: 0,
  newestPostAt: null as number | null,
  /** What its newest pages show and nobody could read, one sentence each. */
  unreadable: [] as readonly string[],
  /** When each post that nobody could read was first seen; also of those that the newest pages show no longer. */
  unreadableAt: [] as readonly number[],
  /** Between two posts of its newest page, milliseconds; null until there are enough. */
  usualGapMs: null as number | null,
  /** Where the walk back through the history goes on (`before`); null when it is done. */
  backfillBefore: null as number | null,
  watched: true,
  addedAt: now,
});
export type Channel = Readonly<ReturnType<typeof newChannel>>;

const name = '([A-Za-z][A-Za-z0-9_]{3,31})';
const telegramHost = '(?:https?:\\/\\/)?(?:www\\.)?(?:t\\.me|telegram\\.me|telegram\\.dog)\\/';
const forms = [
  `@?${name}`,
  `${telegramHost}(?:s\\/)?@?${name}(?:\\/\\d+)?\\/?(?:\\?\\S*)?`,
  `tg:\\/\\/resolve\\/?\\?(?:\\S*&)?domain=${name}(?:&\\S*)?`,
  '(?:https?:\\/\\/)?([A-Za-z][A-Za-z0-9_-]{3,31})\\.t\\.me(?:\\/\\d+)?\\/?',
];
const wholeName = new RegExp(`^(?:${forms.join('|')})$`, 'i');
/** Not within an address, and no link that goes on with a secret: `t.me/joinchat/…`. */
const mentionInText = new RegExp(
  `(?<![\\w@./])(?:@${name}|${telegramHost}c\\/(\\d+)\\/\\d+|${forms.slice(1).join('|')})(?!\\/?[\\w+])`,
  'i',
);
/** As `toChannelKey` makes it, also of a host that begins with a digit. */
const feedKey = /^@?(\w{1,24}_[\da-f]{6})$/;
const privateChannel = new RegExp(`^${telegramHost}c\\/(\\d+)$`, 'i');

/** The name in `@x`, `x`, `t.me/x`, `https://t.me/s/x`, `x.t.me`, `tg://resolve?domain=x`, a link to a post, or the address of a feed; null when it is none of these. */
export function parseChannelName(input: string): string | null {
  const typed = input.replace(/\p{Cf}/gu, '').trim();
  const found = wholeName.exec(typed)?.slice(1);
  return found?.find((each) => each !== undefined) ?? feedKey.exec(typed)?.[1] ?? parseFeedAddress(typed);
}

const channelStart = /^(?:\s|@|\w+:\/\/|(?:\S+\.)?(?:t\.me|telegram\.(?:me|dog))(?:\/|$))/i;

/** Names between commas. One in the query of a feed's URL belongs to it, unless a channel follows. */
export function splitChannels(list: string): string[] {
  const names: string[] = [];
  for (const part of list.replace(/[\s,]+$/, '').split(',')) {
    const before = names.at(-1) ?? '';
    const isInQuery = /\?\S*$/.test(before) && isFeedAddress(parseChannelName(before) ?? '');
    if (isInQuery && !channelStart.test(part)) names.push(`${names.pop()},${part}`);
    else names.push(part);
  }
  return names;
}

/** `t.me/name/12`, `https://t.me/s/name/12?single`, `@name/12`, `t.me/c/1234567/12`: the channel and the post; null when it is no such link. */
export function parsePostLink(input: string): { readonly name: string; readonly id: number } | null {
  const [, before = '', id] = /^(\S{1,200}?)\/(\d{1,10})\/?(?:\?\S*)?$/.exec(input.trim()) ?? [];
  const name = toName(privateChannel.exec(before)?.[1] ?? parseChannelName(before));
  return name === null || isFeedAddress(name) || id === undefined ? null : { name, id: Number(id) };
}

/** `t.me/+…`, `t.me/joinchat/…`: a secret follows, not the name of a channel. */
export const isInvitation = (text: string): boolean =>
  new RegExp(`^${telegramHost}(?:\\+|joinchat\\/)\\S+$`, 'i').test(text.trim());

export function findChannelMention(text: string): string | null {
  const found = mentionInText.exec(text.replace(/\p{Cf}/gu, ''));
  return toName(found?.slice(1).find((each) => each !== undefined) ?? null);
}

/** Names begin with a letter: digits are the number of a private channel. */
const toName = (found: string | null): string | null =>
  found !== null && /^\d/.test(found) ? toPrivateName(Number(found)) : found;

/** Any page on the web but those of Telegram: whether a feed stands there is found out by reading it. */
function parseFeedAddress(typed: string): string | null {
  const address = typed.replace(/^@/, '');
  const url = isFeedAddress(address) ? URL.parse(address) : null;
  return url === null || /(?:^|\.)(?:t\.me|telegram\.(?:me|dog))$/.test(url.hostname) ? null : url.href;
}

/** The address of a feed without passwords and keys, which only the operator may know. */
function toPublicAddress(address: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  for (const each of [...url.searchParams.keys()])
    if (secretParameter.test(each)) url.searchParams.delete(each);
  return url.href;
}

/** What a chat may call it: a feed by its key, as only the operator may know its address. */
export const callChannel = ({ key, name }: Pick<Channel, 'key' | 'name'>): string =>
  isFeedAddress(name) ? key : name;

/** `@name`, or where a feed stands. */
export const showChannelName = (name: string): string =>
  isFeedAddress(name) ? toPublicAddress(name).replace(/^https?:\/\/(?:www\.)?|\/$/g, '') : `@${name}`;

/** The link to a post of a private channel opens for the channel's members only. */
export const toPostUrl = ({ name, channelId }: Channel, id: number): string =>
  `https://t.me/${isPrivateName(name) ? `c/${channelId}` : name}/${id}`;

/** A private channel can be opened at a post only: its newest one; null where there is none. */
export function toChannelUrl(channel: Channel): string | null {
  const { name, newestId } = channel;
  if (isPrivateName(name)) return newestId === 0 ? null : toPostUrl(channel, newestId);
  return isFeedAddress(name) ? toPublicAddress(name) : `https://t.me/${name}`;
}

export const getLanguage = ({ language }: Channel, { text }: Pick<Post, 'text'>): string | null =>
  language ?? detectLanguage(text);

export const isNeverRead = (channel: Channel): boolean => channel.lastReadAt === null;
