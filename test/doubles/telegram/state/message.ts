/** One message: as the server keeps it, as readers see it, as the Bot API tells it. */
import type { Entity } from '../text/entity.ts';
import { apiChat, type ChatState } from './chat.ts';
import type { StoredFile } from './file-store.ts';
import { apiUser, groupAnonymousBot, type Person } from './person.ts';

export interface SeenButton {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly [action: string]: unknown;
}

export type Buttons = readonly (readonly SeenButton[])[];

/** A keyboard below the text field, or its removal, or a forced reply, as it was sent. */
export type ReplyKeyboard = Readonly<Record<string, unknown>>;

export interface Content {
  /** Text, or the caption below a picture or file. */
  readonly text: string;
  readonly entities: readonly Entity[];
  /** No preview of the first link. */
  readonly previewOff?: boolean;
  readonly photo?: StoredFile;
  readonly document?: StoredFile;
  readonly location?: { readonly latitude: number; readonly longitude: number };
  /** Fields of any other message, for example `voice` or `migrate_to_chat_id`. */
  readonly service?: Readonly<Record<string, unknown>>;
}

/** What a message showed before an edit. */
export interface Edit {
  /** When it was replaced, milliseconds since 1970. */
  readonly at: number;
  readonly content: Content;
  readonly buttons: Buttons;
}

export interface StoredMessage {
  readonly id: number;
  readonly chat: ChatState;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Null: sent as the chat itself. */
  readonly from: Person | null;
  readonly byBot: boolean;
  readonly thread: number | null;
  readonly replyTo: number | null;
  /** Arrived without a sound. */
  readonly silent: boolean;
  readonly forwardedFrom: StoredMessage | null;
  readonly keyboard: ReplyKeyboard | null;
  readonly edits: Edit[];
  content: Content;
  buttons: Buttons;
  editedAt: number | null;
  deleted: boolean;
}

/** The text or caption a reader sees. */
export const textOf = (message: StoredMessage): string => message.content.text;

const seconds = (ms: number): number => Math.floor(ms / 1000);

function senderOf({ from, chat }: StoredMessage): Record<string, unknown> {
  if (from) return { from: apiUser(from) };
  if (chat.kind === 'channel') return { sender_chat: apiChat(chat) };
  return { from: groupAnonymousBot, sender_chat: apiChat(chat) };
}

/** A `MessageOrigin` of the Bot API. */
function originOf(source: StoredMessage): Record<string, unknown> {
  const date = seconds(source.at);
  if (source.from) return { type: 'user', date, sender_user: apiUser(source.from) };
  if (source.chat.kind !== 'channel') return { type: 'chat', date, sender_chat: apiChat(source.chat) };
  return { type: 'channel', date, chat: apiChat(source.chat), message_id: source.id };
}

function contentFields({
  text,
  entities,
  photo,
  document,
  location,
  service,
}: Content): Record<string, unknown> {
  if (service) return { ...service };
  if (location) return { location };
  const [textName, entitiesName] = photo || document ? ['caption', 'caption_entities'] : ['text', 'entities'];
  return {
    ...(photo ? { photo: [photo.description] } : {}),
    ...(document ? { document: document.description } : {}),
    ...(text === '' ? {} : { [textName]: text }),
    ...(entities.length === 0 ? {} : { [entitiesName]: entities }),
  };
}

/** A `Message` of the Bot API; `withReply` false inside another one's `reply_to_message`. */
export function apiMessage(message: StoredMessage, withReply = true): Record<string, unknown> {
  const { chat, replyTo, forwardedFrom: source, buttons } = message;
  const replied = withReply && replyTo !== null ? chat.messages.get(replyTo) : undefined;
  const isThreaded = message.thread !== null;
  return {
    message_id: message.id,
    ...senderOf(message),
    chat: apiChat(chat),
    date: seconds(message.at),
    ...(message.editedAt === null ? {} : { edit_date: seconds(message.editedAt) }),
    ...(isThreaded ? { message_thread_id: message.thread, is_topic_message: true } : {}),
    ...(replied && !replied.deleted ? { reply_to_message: apiMessage(replied, false) } : {}),
    ...(source ? { forward_origin: originOf(source) } : {}),
    ...contentFields(message.content),
    ...(message.content.previewOff ? { link_preview_options: { is_disabled: true } } : {}),
    ...(buttons.length > 0 ? { reply_markup: { inline_keyboard: buttons } } : {}),
  };
}

/** What is left of a message a bot can no longer see. */
export function inaccessibleMessage(message: StoredMessage): Record<string, unknown> {
  return { chat: apiChat(message.chat), message_id: message.id, date: 0 };
}
