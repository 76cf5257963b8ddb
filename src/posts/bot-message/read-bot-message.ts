/** A message of a channel as Telegram hands it to a bot that is administrator there, as the post its page shows. */
import { createEmptyPost } from '../empty-post.ts';
import { formatDuration } from '../format-duration.ts';
import { toAbsoluteUrl } from '../links.ts';
import type { Media, MediaKind, Post } from '../post.ts';

/** What is read of it; see core.telegram.org/bots/api#message. */
export interface BotMessage {
  readonly message_id: number;
  /** Seconds since 1970. */
  readonly date: number;
  readonly edit_date?: number | undefined;
  readonly chat: BotChat;
  readonly author_signature?: string;
  readonly text?: string;
  readonly caption?: string;
  readonly entities?: readonly Entity[];
  readonly caption_entities?: readonly Entity[];
  readonly forward_origin?: ForwardOrigin;
  readonly reply_to_message?: Pick<BotMessage, 'message_id' | 'chat' | 'text' | 'caption'>;
  readonly reply_markup?: { readonly inline_keyboard: readonly (readonly object[])[] };
  readonly poll?: { readonly question: string; readonly options: readonly { readonly text: string }[] };
  readonly venue?: { readonly title: string; readonly address: string };
  readonly contact?: {
    readonly first_name: string;
    readonly last_name?: string;
    readonly phone_number: string;
  };
  readonly document?: { readonly file_name?: string };
  readonly audio?: { readonly title?: string; readonly file_name?: string; readonly duration?: number };
  readonly game?: { readonly title: string };
  readonly invoice?: { readonly title: string; readonly description: string };
  readonly pinned_message?: object;
  readonly new_chat_title?: string;
}

interface BotChat {
  readonly id: number;
  readonly title?: string | undefined;
  readonly username?: string | undefined;
}

interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
}

interface ForwardOrigin {
  readonly type: string;
  readonly chat?: BotChat;
  readonly message_id?: number;
  readonly author_signature?: string;
  readonly sender_user_name?: string;
  readonly sender_user?: {
    readonly first_name: string;
    readonly last_name?: string;
    readonly username?: string;
  };
}

/** The name of a channel: its public one, else a word made of its number, which no public channel has. */
export function nameOfBotChannel({ id, username }: BotChat): string {
  return username ?? `private_${channelIdOf(id)}`;
}

export function readBotMessage(message: BotMessage): Post {
  const { chat, message_id: id } = message;
  const text = (message.text ?? message.caption ?? '').trim();
  const entities = message.entities ?? message.caption_entities ?? [];
  const media = readMedia(message);
  const origin = message.forward_origin;
  return {
    ...createEmptyPost(nameOfBotChannel(chat), id),
    channelId: channelIdOf(chat.id),
    date: `${new Date(message.date * 1000).toISOString().slice(0, 19)}Z`,
    edited: message.edit_date !== undefined,
    kind: kindOf(message, text, media),
    author: message.author_signature ?? origin?.author_signature ?? null,
    text,
    forward: origin === undefined ? null : forwardOf(origin),
    reply: replyOf(message),
    ...readTargets(message.text ?? message.caption ?? '', entities, message.reply_markup),
    media,
    url: urlOf(chat, id),
  };
}

/** `-100` stands before the number of a channel wherever bots see it. */
const channelIdOf = (chatId: number): number => Number(String(chatId).replace(/^-100/, ''));

function urlOf({ id, username }: BotChat, messageId: number): string {
  return username === undefined
    ? `https://t.me/c/${channelIdOf(id)}/${messageId}`
    : `https://t.me/${username}/${messageId}`;
}

function kindOf(message: BotMessage, text: string, media: readonly Media[]): Post['kind'] {
  if (message.pinned_message !== undefined || message.new_chat_title !== undefined) return 'service';
  if (text !== '') return 'text';
  return media.length > 0 ? 'media' : 'unknown';
}

function forwardOf(origin: ForwardOrigin): Post['forward'] {
  const { chat, sender_user: person, sender_user_name: hidden } = origin;
  if (chat !== undefined) {
    const url = chat.username === undefined ? null : `https://t.me/${chat.username}`;
    return { name: chat.title ?? '', url: url && origin.message_id ? `${url}/${origin.message_id}` : url };
  }
  const name = person ? [person.first_name, person.last_name].filter(Boolean).join(' ') : (hidden ?? '');
  return { name, url: person?.username === undefined ? null : `https://t.me/${person.username}` };
}

function replyOf({ reply_to_message: quoted }: BotMessage): Post['reply'] {
  if (quoted === undefined) return null;
  const text = (quoted.text ?? quoted.caption ?? '').slice(0, 200);
  return { url: urlOf(quoted.chat, quoted.message_id), text };
}

/** Offsets count UTF-16 units, as strings do. */
function readTargets(text: string, entities: readonly Entity[], keyboard: BotMessage['reply_markup']) {
  const links: string[] = [];
  const hashtags: string[] = [];
  for (const { type, offset, length, url } of entities) {
    const words = text.slice(offset, offset + length);
    if (type === 'hashtag') hashtags.push(words);
    const target = type === 'url' && !/^[a-z][a-z\d+.-]*:/i.test(words) ? `http://${words}` : words;
    if (type === 'url') links.push(toAbsoluteUrl(target) ?? target);
    if (type === 'text_link' && url !== undefined) links.push(url);
    if (type === 'mention') links.push(`https://t.me/${words.slice(1)}`);
    if (type === 'email') links.push(`mailto:${words}`);
  }
  for (const button of keyboard?.inline_keyboard.flat() ?? [])
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
function readMedia(message: BotMessage): Media[] {
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

function titleOf(message: BotMessage, kind: MediaKind): string {
  const { poll, venue, contact, document, audio, game, invoice } = message;
  if (kind === 'document') return document?.file_name ?? '';
  if (venue) return `${venue.title}, ${venue.address}`;
  if (contact) {
    const name = [contact.first_name, contact.last_name].filter(Boolean).join(' ');
    return `${name}, ${contact.phone_number}`;
  }
  if (invoice) return `${invoice.title}, ${invoice.description}`;
  return poll?.question ?? audio?.title ?? audio?.file_name ?? game?.title ?? '';
}
