/** A message of a channel as Telegram hands it to a bot that is administrator there, as the post its page shows. */
import type { Chat, InlineKeyboardMarkup, Message, MessageEntity, MessageOrigin, User } from 'grammy/types';
import { createEmptyPost, type Media, type MediaKind, type Post, formatDuration } from '#src/posts/post.ts';
import { readExportText } from '#src/posts/export-file/export-text.ts';
import { toPrivateName } from '#src/posts/channel-key.ts';
import { toAbsoluteUrl } from '#src/posts/links.ts';
import { markStruckWords, type Span } from '#src/posts/struck-words.ts';

/** The name of a channel: its public one, else a word made of its number, which no public channel has. */
export function nameOfChannel({ id, username }: Chat): string {
  return username ?? toPrivateName(channelIdOf(id));
}

export function readChannelPost(message: Message): Post {
  const { chat, message_id: id } = message;
  const { checklist } = message;
  // Both are blocks of pieces, as an export writes them.
  const blocks = readExportText({
    rich_message: message.rich_message,
    todo_list: checklist && {
      title: checklist.title,
      answers: checklist.tasks.map(({ text }) => ({ text })),
    },
  });
  const written = message.text ?? message.caption ?? blocks.text;
  const entities = message.entities ?? message.caption_entities ?? [];
  const text = markStruckWords(written, struckSpansOf(entities)).trim();
  const media = readMedia(message);
  const origin = message.forward_origin;
  return {
    ...createEmptyPost(nameOfChannel(chat), id),
    channelId: channelIdOf(chat.id),
    date: `${new Date(message.date * 1000).toISOString().slice(0, 19)}Z`,
    edited: message.edit_date !== undefined,
    kind: kindOf(message, text, media),
    author: message.author_signature ?? signatureOf(origin),
    text,
    forward: origin === undefined ? null : forwardOf(origin),
    reply: replyOf(message),
    ...readTargets(written, entities, { ...blocks, keyboard: message.reply_markup }),
    media,
    url: urlOf(chat, id),
  };
}

/** `-100` stands before the number of a channel wherever bots see it. */
export const channelIdOf = (chatId: number): number => Number(String(chatId).replace(/^-100/, ''));

function urlOf({ id, username }: Chat, messageId: number): string {
  return username === undefined
    ? `https://t.me/c/${channelIdOf(id)}/${messageId}`
    : `https://t.me/${username}/${messageId}`;
}

function kindOf(message: Message, text: string, media: readonly Media[]): Post['kind'] {
  if (message.pinned_message !== undefined || message.new_chat_title !== undefined) return 'service';
  if (text !== '') return 'text';
  return media.length > 0 ? 'media' : 'unknown';
}

function forwardOf(origin: MessageOrigin): Post['forward'] {
  if (origin.type === 'hidden_user') return { name: origin.sender_user_name, url: null };
  const post = origin.type === 'channel' ? `/${origin.message_id}` : '';
  const from =
    origin.type === 'channel'
      ? origin.chat
      : origin.type === 'chat'
        ? origin.sender_chat
        : origin.sender_user;
  const url = from.username === undefined ? null : `https://t.me/${from.username}${post}`;
  return { name: 'title' in from ? (from.title ?? '') : nameOf(from), url };
}

const nameOf = ({ first_name: first, last_name: last }: Pick<User, 'first_name' | 'last_name'>): string =>
  [first, last].filter(Boolean).join(' ');

const signatureOf = (origin: MessageOrigin | undefined): string | null =>
  origin && 'author_signature' in origin ? (origin.author_signature ?? null) : null;

function replyOf({ reply_to_message: quoted }: Message): Post['reply'] {
  if (quoted === undefined) return null;
  const text = (quoted.text ?? quoted.caption ?? '').slice(0, 200);
  return { url: urlOf(quoted.chat, quoted.message_id), text };
}

/** Offsets count UTF-16 units, as strings do. */
const struckSpansOf = (entities: readonly MessageEntity[]): Span[] =>
  entities
    .filter(({ type }) => type === 'strikethrough')
    .map(({ offset, length }) => ({ start: offset, end: offset + length }));

function readTargets(
  text: string,
  entities: readonly MessageEntity[],
  more: Pick<Post, 'links' | 'hashtags'> & { readonly keyboard: InlineKeyboardMarkup | undefined },
) {
  const links = [...more.links];
  const hashtags = [...more.hashtags];
  for (const entity of entities) {
    const { type, offset, length } = entity;
    const words = text.slice(offset, offset + length);
    if (type === 'hashtag') hashtags.push(words);
    const target = type === 'url' && !/^[a-z][a-z\d+.-]*:/i.test(words) ? `http://${words}` : words;
    if (type === 'url') links.push(toAbsoluteUrl(target) ?? target);
    if (entity.type === 'text_link') links.push(entity.url);
    if (type === 'mention') links.push(`https://t.me/${words.slice(1)}`);
    if (type === 'email') links.push(`mailto:${words}`);
  }
  for (const button of more.keyboard?.inline_keyboard.flat() ?? [])
    if ('url' in button && typeof button.url === 'string') links.push(button.url);
  return { links: [...new Set(links)], hashtags: [...new Set(hashtags)] };
}

/** In the order in which one is looked for: an animation comes with a document, a venue with a location. */
const kindOfField: readonly (readonly [field: string, kind: MediaKind])[] = [
  ['photo', 'photo'],
  ['animation', 'gif'],
  ['video', 'video'],
  ['video_note', 'round'],
  ['voice', 'voice'],
  ['audio', 'audio'],
  ['document', 'document'],
  ['sticker', 'sticker'],
  ['poll', 'poll'],
  ['venue', 'location'],
  ['location', 'location'],
  ...['contact', 'invoice', 'game', 'giveaway', 'story', 'dice', 'paid_media'].map(
    (field) => [field, 'other'] as const,
  ),
];

/** At most one: the parts of an album are messages of their own. */
function readMedia(message: Message): Media[] {
  const fields = new Map(Object.entries(message));
  const found = kindOfField.find(([field]) => fields.get(field) !== undefined);
  if (found === undefined) return [];
  const [field, kind] = found;
  const { duration } = fields.get(field) as { duration?: number };
  const title = titleOf(message, kind);
  const options = message.poll?.options.map(({ text }) => text) ?? [];
  return [
    {
      kind,
      ...(duration !== undefined && kind !== 'audio' && { duration: formatDuration(duration) }),
      ...(title && { title }),
      ...(options.length > 0 && { options }),
    },
  ];
}

function titleOf(message: Message, kind: MediaKind): string {
  const { poll, venue, contact, document, audio, game, invoice } = message;
  if (kind === 'document') return document?.file_name ?? '';
  if (venue) return `${venue.title}, ${venue.address}`;
  if (contact) return `${nameOf(contact)}, ${contact.phone_number}`;
  if (invoice) return `${invoice.title}, ${invoice.description}`;
  return poll?.question ?? audio?.title ?? audio?.file_name ?? game?.title ?? '';
}
