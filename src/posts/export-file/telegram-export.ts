/** Reads the `result.json` of Telegram Desktop: one channel, or all channels of an account. */
import { z } from 'zod';
import { UnusableInput } from '#src/errors.ts';
import { fieldsOf } from '#src/json.ts';
import { createEmptyPost, kindOfContent, type Post, toPostDate } from '../post.ts';
import { readExportMedia, readExportText } from './export-message.ts';
import { toAbsoluteUrl } from '../post-text.ts';

const words = z.string().nullable().optional().catch(undefined);
const reaction = z.object({
  type: z.string().optional(),
  count: z.number(),
  emoji: z.string().optional(),
  document_id: z.string().optional(),
});
const message = z.looseObject({
  /** Negative for messages of a group from before it became a supergroup. */
  id: z
    .union([z.number(), z.string().regex(/^-?\d+$/)])
    .transform(Number)
    .refine((id) => Number.isSafeInteger(id) && id !== 0),
  type: z.string().catch('message'),
  date: words,
  date_unixtime: z.union([z.string(), z.number()]).optional().catch(undefined),
  author: words,
  action: words,
  forwarded_from: words,
  reply_to_message_id: z.number().optional().catch(undefined),
  reply_to_peer_id: z.union([z.string(), z.number()]).optional().catch(undefined),
  views: z.number().nonnegative().optional().catch(undefined),
  reactions: z.array(reaction).catch([]),
});
type Message = z.infer<typeof message>;

const chat = z.looseObject({
  name: z.string().nullable().optional(),
  type: z.string().optional(),
  id: z.number().optional().catch(undefined),
  messages: z.array(z.unknown()),
});
type Chat = z.infer<typeof chat>;
const list = z.looseObject({ list: z.array(z.unknown()) });
const account = z.looseObject({ chats: list, left_chats: list.optional().catch(undefined) });

/** Throws UnusableInput, with the file's `name`, when there is no channel. `channels` are titles, as an export has no names. */
export function readTelegramExport(json: unknown, name: string) {
  const chats = chatsOf(json);
  if (chats === null)
    throw new UnusableInput(
      `${name}: This JSON is no export of Telegram Desktop: it has no "messages"; give the result.json that an export of a channel writes.`,
    );
  const channels = tellApart(chats.filter(({ type }) => type === undefined || type.endsWith('_channel')));
  if (channels.length === 0)
    throw new UnusableInput(
      `${name}: The export holds no channel; export one, or an account with its public channels.`,
    );
  const read = channels.map(readChat);
  return {
    channels: channels.map(titleOf),
    posts: read.flatMap(({ posts }) => posts),
    unreadable: read.reduce((sum, { unreadable }) => sum + unreadable, 0),
    warnings: read.flatMap(({ notes }) => notes),
  };
}

/** Adds the channel's number to a title that several channels share. */
function tellApart(chats: readonly Chat[]): Chat[] {
  const isShared = (one: Chat) => chats.some((each) => titleOf(each) === titleOf(one) && each.id !== one.id);
  return chats.map((each) =>
    isShared(each) ? { ...each, name: `${titleOf(each)} (${each.id ?? '?'})` } : each,
  );
}

function chatsOf(json: unknown): Chat[] | null {
  const one = chat.safeParse(json);
  if (one.success) return [one.data];
  const all = account.safeParse(json);
  if (!all.success) return null;
  const { chats, left_chats: left } = all.data;
  const listed = [...chats.list, ...(left?.list ?? [])].map((each) => chat.safeParse(each));
  return listed.flatMap((each) => (each.success ? [each.data] : []));
}

function readChat(source: Chat): { posts: Post[]; notes: string[]; unreadable: number } {
  const parsed = source.messages.map((each) => message.safeParse(each));
  const messages = parsed.flatMap((each) => (each.success ? [each.data] : []));
  const byId = new Map(messages.map((each) => [each.id, each]));
  const zoneSeconds = findZone(messages);
  const posts = [...byId.values()]
    .map((each) => ({ ...postOf(each, source, byId), date: readDate(each, zoneSeconds) }))
    .sort((a, b) => a.id - b.id);
  const unreadable = parsed.length - messages.length;
  const notes: readonly [count: number, note: string][] = [
    [unreadable, 'could not be read'],
    [messages.length - byId.size, 'left out: a later one has the same id'],
    [
      messages.filter((each) => readUnixTime(each) === null && readDate(each, zoneSeconds) !== null).length,
      'dated by the clock of the machine that exported, as date_unixtime tells no possible time',
    ],
    [posts.filter(({ date }) => date === null).length, 'without a date in UTC'],
  ];
  const reported = notes.filter(([count]) => count > 0);
  return {
    posts,
    unreadable,
    notes: reported.map(
      ([count, note]) => `${count} ${count === 1 ? 'message' : 'messages'} of ${titleOf(source)} ${note}.`,
    ),
  };
}

function postOf(source: Message, from: Chat, byId: ReadonlyMap<number, Message>): Post {
  const body = bodyOf(source);
  const media = readExportMedia(source);
  const channelId = channelIdOf(from.id);
  const { forwarded_from: origin } = source;
  return {
    ...createEmptyPost(titleOf(from), source.id),
    ...body,
    links: [...new Set([...body.links, ...buttonTargets(source.inline_bot_buttons)])],
    channelId,
    url: channelId === null || source.id < 0 ? null : linkTo(channelId, source.id),
    edited: source.edited !== undefined,
    kind: source.type === 'service' ? 'service' : kindOfContent({ text: body.text, media }),
    author: source.author || null,
    forward: origin === undefined ? null : { name: origin ?? 'Deleted account', url: null },
    reply: replyOf(source, from, byId),
    media,
    views: source.views ?? null,
    reactions: source.reactions.map(({ type, emoji, document_id, count }) => ({
      emoji: type === 'paid' ? 'stars' : (emoji ?? `custom:${document_id ?? ''}`),
      count,
    })),
  };
}

/** A service message has an action (`pin_message`) instead of a text. */
function bodyOf(source: Message) {
  const body = readExportText(source);
  if (source.type !== 'service' || body.text !== '') return body;
  const title = typeof source.title === 'string' ? source.title : '';
  const text = [source.action?.replaceAll('_', ' '), title].filter(Boolean).join(': ');
  return { ...body, text };
}

const buttonTargets = (rows: unknown): string[] =>
  [rows].flat(2).flatMap((each) => {
    const { type, data } = fieldsOf(each);
    return type === 'url' && typeof data === 'string' ? (toAbsoluteUrl(data) ?? []) : [];
  });

/** A reply to a post of another chat links there, and quotes nothing. */
function replyOf(
  { reply_to_message_id: id, reply_to_peer_id: peer }: Message,
  from: Chat,
  byId: ReadonlyMap<number, Message>,
): Post['reply'] {
  const ownId = channelIdOf(from.id);
  const target = peer === undefined ? ownId : channelIdOf(peer);
  if (id === undefined || target === null) return null;
  const quoted = target === ownId ? byId.get(id) : undefined;
  const text = quoted ? bodyOf(quoted).text.slice(0, 200) : '';
  return { url: linkTo(target, id), text };
}

/** A link by number, which opens for members only, as an export has no names. */
const linkTo = (channelId: number, id: number): string => `https://t.me/c/${channelId}/${id}`;

const titleOf = ({ name }: Chat): string => name || 'Untitled channel';

/** Of `1234`, `channel1234`, or, as in the Bot API, `-1001234`; null for a person or a group. */
function channelIdOf(id: string | number | undefined): number | null {
  const digits = /^(?:channel|-100|-)?(\d{1,15})$/.exec(String(id ?? ''))?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Telegram started on 2013-08-14 and counts seconds in 31 bits. */
const firstSecond = Date.UTC(2013, 7, 14) / 1000;
const lastSecond = 2 ** 31;

/** `date_unixtime` in seconds, although other programs write milliseconds; null for an impossible time. */
function readUnixTime({ date_unixtime }: Message): number | null {
  const given = Number(date_unixtime ?? Number.NaN);
  const seconds = Math.floor(given > lastSecond ? given / 1000 : given);
  return seconds >= firstSecond && seconds < lastSecond ? seconds : null;
}

/** `date` is the local time of the exporting machine, in an unknown time zone. */
const localSecondsOf = ({ date }: Message): number => Date.parse(`${date}Z`) / 1000;

/** Seconds that `date` is ahead of UTC, from a message with both fields; NaN without one. */
function findZone(messages: readonly Message[]): number {
  const offsets = messages.map((each) => localSecondsOf(each) - (readUnixTime(each) ?? Number.NaN));
  return offsets.find(Number.isFinite) ?? Number.NaN;
}

/** In UTC, from `date` where there is no usable `date_unixtime`; null without either. */
function readDate(message: Message, zoneSeconds: number): string | null {
  const seconds = readUnixTime(message) ?? localSecondsOf(message) - zoneSeconds;
  return Math.abs(seconds) < lastSecond ? toPostDate(seconds * 1000) : null;
}
