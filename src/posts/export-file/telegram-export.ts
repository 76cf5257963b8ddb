/** The `result.json` of Telegram Desktop: one channel, or a whole account of which the channels are taken. */
import { z } from 'zod';
import { UnusableInput } from '#src/errors.ts';
import { createEmptyPost, kindOfContent, type Post } from '../post.ts';
import { findZone, readExportDate, readUnixTime } from './export-date.ts';
import { readExportMedia } from './export-media.ts';
import { readExportText } from './export-text.ts';
import { toAbsoluteUrl } from '../post-text.ts';

const words = z.string().nullable().optional().catch(undefined);
const message = z.looseObject({
  /** Negative in what a group brought along when it became a supergroup. */
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
  reactions: z
    .array(
      z.object({
        type: z.string().optional(),
        count: z.number(),
        emoji: z.string().optional(),
        document_id: z.string().optional(),
      }),
    )
    .optional()
    .catch(undefined),
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

/**
 * Reads a parsed `result.json`, the file `name`; throws UnusableInput when it holds no channel. `channels` are titles: an
 * export does not tell names.
 */
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
    warnings: read.flatMap(({ notes }) => notes),
  };
}

/** A title that several channels of an account share is followed by the number of each. */
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

function readChat(source: Chat): { posts: Post[]; notes: string[] } {
  const parsed = source.messages.map((each) => message.safeParse(each));
  const messages = parsed.flatMap((each) => (each.success ? [each.data] : []));
  const byId = new Map(messages.map((each) => [each.id, each]));
  const zoneSeconds = findZone(messages);
  const posts = [...byId.values()]
    .map((each) => ({ ...postOf(each, source, byId), date: readExportDate(each, zoneSeconds) }))
    .sort((a, b) => a.id - b.id);
  const notes: readonly [count: number, note: string][] = [
    [parsed.length - messages.length, 'could not be read'],
    [messages.length - byId.size, 'left out: a later one has the same id'],
    [
      messages.filter((each) => readUnixTime(each) === null && readExportDate(each, zoneSeconds) !== null)
        .length,
      'dated by the clock of the machine that exported, as date_unixtime tells no possible time',
    ],
    [posts.filter(({ date }) => date === null).length, 'without a date in UTC'],
  ];
  return {
    posts,
    notes: notes
      .filter(([count]) => count > 0)
      .map(([count, note]) => `${countOf(count)} of ${titleOf(source)} ${note}.`),
  };
}

const countOf = (count: number): string => (count === 1 ? '1 message' : `${count} messages`);

function postOf(source: Message, from: Chat, byId: ReadonlyMap<number, Message>): Post {
  const body = bodyOf(source);
  const media = readExportMedia(source);
  const channelId = channelIdOf(from.id);
  return {
    ...createEmptyPost(titleOf(from), source.id),
    ...body,
    links: [...new Set([...body.links, ...buttonTargets(source.inline_bot_buttons)])],
    channelId,
    url: channelId === null || source.id < 0 ? null : linkTo(channelId, source.id),
    edited: source.edited !== undefined,
    kind: source.type === 'service' ? 'service' : kindOfContent({ text: body.text, media }),
    author: source.author || null,
    forward: forwardOf(source),
    reply: replyOf(source, from, byId),
    media,
    views: source.views ?? null,
    reactions: (source.reactions ?? []).map(({ type, emoji, document_id, count }) => ({
      emoji: type === 'paid' ? 'stars' : (emoji ?? `custom:${document_id ?? ''}`),
      count,
    })),
  };
}

/** A service message has an action (`pin_message`) in place of a text. */
function bodyOf(source: Message) {
  const body = readExportText(source);
  if (source.type !== 'service' || body.text !== '') return body;
  const title = typeof source.title === 'string' ? source.title : '';
  const text = [source.action?.replaceAll('_', ' '), title].filter(Boolean).join(': ');
  return { ...body, text };
}

const button = z.object({ type: z.literal('url'), data: z.string() });

function buttonTargets(rows: unknown): string[] {
  return [rows].flat(2).flatMap((each) => {
    const read = button.safeParse(each);
    return read.success ? [toAbsoluteUrl(read.data.data) ?? []].flat() : [];
  });
}

/** Null is a deleted account. */
function forwardOf({ forwarded_from }: Message): Post['forward'] {
  return forwarded_from === undefined ? null : { name: forwarded_from ?? 'Deleted account', url: null };
}

/** A reply into another chat points there, and the words of an equal number here are not its own. */
function replyOf(
  { reply_to_message_id: id, reply_to_peer_id: peer }: Message,
  from: Chat,
  byId: ReadonlyMap<number, Message>,
): Post['reply'] {
  const own = channelIdOf(from.id);
  const target = peer === undefined ? own : channelIdOf(peer);
  if (id === undefined || target === null) return null;
  const quoted = target === own ? byId.get(id) : undefined;
  const text = quoted ? bodyOf(quoted).text.slice(0, 200) : '';
  return { url: linkTo(target, id), text };
}

/** Opens for those who may read the channel; an export tells no names. */
const linkTo = (channelId: number, id: number): string => `https://t.me/c/${channelId}/${id}`;

function titleOf({ name }: Chat): string {
  return name || 'Untitled channel';
}

/** `1234`, `channel1234`, or as bots know it `-1001234`; null for a person or a group. */
function channelIdOf(id: string | number | undefined): number | null {
  const digits = /^(?:channel|-100|-)?(\d{1,15})$/.exec(String(id ?? ''))?.[1];
  return digits === undefined ? null : Number(digits);
}
