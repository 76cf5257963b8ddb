/** What belongs to one update: the chat it is about, the texts in its language, and one way to answer. */

import { type Address, chatKeyOf } from '#src/delivery/address.ts';
import { type Context, GrammyError, HttpError, type NextFunction } from 'grammy';
import type { Chat, ChatType } from '#src/chats/chat.ts';
import type { Chats } from '#src/chats/chats.ts';
import type { Clock } from '#src/clock.ts';
import { isChatAdministrator } from './chat-administrator.ts';
import { createLimitedMemory } from './limited-memory.ts';
import type { ManagedChannel, OnBehalfOf } from '#src/chats/on-behalf-of.ts';
import type { Button, Message } from '#src/message/message.ts';
import { renderMessage } from '#src/message/render-message.ts';
import type { Texts, TextValues } from '#src/message/texts.ts';
import {
  type ButtonRows,
  editReply,
  type ReplyFile,
  type ReplyTarget,
  sendFile,
  sendReply,
  toThreadParams,
} from './send-reply.ts';

export interface UpdateState {
  /** Where answers go. */
  readonly address: Address;
  readonly type: ChatType;
  /** Whose settings these are: the chat's own, or in a private chat those of the channel that the person speaks for. */
  readonly subject: Address;
  readonly onBehalfOf: ManagedChannel | null;
  /** Whether the operator listed the chat or the person, or serves everybody. */
  readonly isServed: boolean;
  /** In a group the same help or refusal is given once a minute, so that nobody can use up what the group may receive. */
  readonly isFirstThisMinute: (key: string) => boolean;
  /** Whether one of the operator's admins sent it. */
  readonly fromAdmin: boolean;
  /** The subject as it was when the update came. */
  chat: Chat;
  texts: Texts;
  /** Changes the subject's settings; see `changeChat`. */
  save(change: (chat: Chat) => Chat): Promise<Chat>;
}

export interface StateDeps {
  readonly clock: Clock;
  readonly chats: Chats;
  readonly onBehalfOf: OnBehalfOf;
  readonly languages: readonly string[];
  readonly texts: (locale: string) => Texts;
  readonly isAdmin: (person: number) => boolean;
  readonly isAllowedChat: (chat: number) => boolean;
}

export type BotContext = Context & { state: UpdateState };

/** Puts the chat and its texts on the context. Updates without a chat go no further. */
export function createStateMiddleware(deps: StateDeps) {
  const { chats, texts } = deps;
  const saidAt = createLimitedMemory();
  return async (ctx: BotContext, next: NextFunction): Promise<void> => {
    if (!ctx.chat) return;
    const address = addressOfUpdate(ctx);
    const type = ctx.chat.type;
    const own = await chats.get(address, type);
    const known =
      own.languageChosen || own.channels.length > 0 ? own : guessLanguage(deps.languages, own, ctx);
    const onBehalfOf = type === 'private' && ctx.from ? await channelSpokenFor(deps, ctx, ctx.from.id) : null;
    if (onBehalfOf === 'lost') return sayLost(ctx, texts(known.language), address);
    const subject = onBehalfOf ? { chat: onBehalfOf.chat, thread: null } : address;
    const fromAdmin = ctx.from !== undefined && deps.isAdmin(ctx.from.id);
    ctx.state = {
      address,
      type,
      subject,
      onBehalfOf,
      fromAdmin,
      isServed: fromAdmin || deps.isAllowedChat(address.chat),
      chat: onBehalfOf ? await chats.get(subject, 'channel') : known,
      texts: texts(known.language),
      isFirstThisMinute: (key) =>
        type === 'private' || saidAt.isFirst(`${chatKeyOf(address)} ${key}`, deps.clock.now()),
      async save(change) {
        const chat = await chats.change(subject, onBehalfOf ? 'channel' : type, change);
        ctx.state.chat = chat;
        if (!onBehalfOf) ctx.state.texts = texts(chat.language);
        return chat;
      },
    };
    await next();
  };
}

/** Ends when the person is no administrator of it any more: whoever was removed neither changes nor reads its settings. */
async function channelSpokenFor(
  deps: StateDeps,
  ctx: Context,
  person: number,
): Promise<ManagedChannel | 'lost' | null> {
  const channel = await deps.onBehalfOf.current(person);
  if (!channel) return null;
  if (await isChatAdministrator(ctx, channel.chat, person)) return channel;
  await deps.onBehalfOf.stop(person);
  return 'lost';
}

/** What was sent was meant for the channel: it is not carried out in the person's own chat. */
async function sayLost(ctx: Context, texts: Texts, address: Address): Promise<void> {
  const text = texts.plain('speaking-lost');
  if (ctx.callbackQuery) await ctx.answerCallbackQuery({ text, show_alert: true });
  else await sendReply({ api: ctx.api, address }, createTextMessage(texts, 'speaking-lost'));
}

/** The language of the person's app, until the chat chose one. */
function guessLanguage(languages: readonly string[], chat: Chat, ctx: Context): Chat {
  const code = ctx.from?.language_code?.slice(0, 2);
  return { ...chat, language: code && languages.includes(code) ? code : chat.language };
}

/** A thread of a forum is a chat of its own; replies elsewhere carry a thread id too and are not. */
function addressOfUpdate(ctx: Context): Address {
  const message = ctx.msg ?? ctx.callbackQuery?.message;
  const inThread =
    message !== undefined && 'is_topic_message' in message && message.is_topic_message === true;
  const thread = inThread && 'message_thread_id' in message ? (message.message_thread_id ?? null) : null;
  return { chat: ctx.chat?.id ?? 0, thread };
}

/** Changes the settings of the chat that the update came from and goes on with the changed ones. */
export function changeChat(ctx: BotContext, change: (chat: Chat) => Chat): Promise<Chat> {
  const { onBehalfOf, chat, save } = ctx.state;
  const title = onBehalfOf?.title ?? titleOf(ctx);
  return save((old) =>
    change({ ...old, title, language: old.languageChosen ? old.language : chat.language }),
  );
}

function titleOf(ctx: Context): string {
  const chat = ctx.chat;
  if (!chat) return '';
  return chat.type === 'private' ? chat.first_name : (chat.title ?? '');
}

const targetOf = (ctx: BotContext): ReplyTarget => ({ api: ctx.api, address: ctx.state.address });

/** Answers where the update came from. Returns the id of the message, of the last one where there are several. */
export function reply(ctx: BotContext, message: Message): Promise<number> {
  return sendReply(targetOf(ctx), message);
}

/** Puts the message in the place of the one whose button was pressed; sends a new one when that is not possible. */
export async function editOrReply(ctx: BotContext, message: Message): Promise<void> {
  const target = ctx.callbackQuery?.message;
  const fits = target && !('photo' in target || 'document' in target) && renderMessage(message).length === 1;
  if (fits) await editReply(targetOf(ctx), target.message_id, message);
  else await reply(ctx, message);
}

/** One line, or a few, by their key. */
export function replyText(
  ctx: BotContext,
  key: string,
  values?: TextValues,
  buttons?: ButtonRows,
): Promise<number> {
  return reply(ctx, createTextMessage(ctx.state.texts, key, values, buttons));
}

export const replyFile = (ctx: BotContext, file: ReplyFile, caption: Message): Promise<void> =>
  sendFile(targetOf(ctx), file, caption);

/** A line over the chat for whoever pressed a button. */
export const notify = (ctx: BotContext, key: string, values?: TextValues): Promise<true> =>
  ctx.answerCallbackQuery({ text: ctx.state.texts.plain(key, values) });

/** The button knows nothing any more that it could do. */
export const notifyTooOld = (ctx: BotContext): Promise<true> => notify(ctx, 'button-too-old');

export const createButton = (ctx: BotContext, key: string, data: string, values?: TextValues): Button => ({
  text: ctx.state.texts.plain(key, values),
  data,
});

/** "typing…", "sending a photo…": for what takes a while. */
export async function showActivity(
  ctx: BotContext,
  activity: 'typing' | 'upload_photo' | 'upload_document',
): Promise<void> {
  const { address } = ctx.state;
  try {
    await ctx.api.sendChatAction(address.chat, activity, toThreadParams(address));
  } catch (thrown) {
    // forgives a sign that could not be shown: the work it stands for goes on
    if (!(thrown instanceof GrammyError || thrown instanceof HttpError)) throw thrown;
  }
}

export function createTextMessage(
  texts: Texts,
  key: string,
  values?: TextValues,
  buttons?: ButtonRows,
): Message {
  return { blocks: [{ lines: texts.lines(key, values) }], ...(buttons && { buttons }) };
}

export const getSubjectKey = (ctx: BotContext): string => chatKeyOf(ctx.state.subject);
