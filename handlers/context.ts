/** What every handler has at hand: the core, the chat it serves, the texts in its language, and one way to answer. */

import { type Context, GrammyError, InlineKeyboard, type NextFunction } from 'grammy';
import type { Chat, ChatType } from '#src/chats/chat.ts';
import { chatKeyOf } from '#src/chats/chat.ts';
import type { Core } from '#src/core.ts';
import type { Button, Message, Part } from '#src/delivery/message.ts';
import { renderMessage } from '#src/delivery/render.ts';
import type { Address } from '#src/ports.ts';
import type { Texts } from '#src/texts.ts';

export interface House {
  readonly core: Core;
  readonly address: Address;
  readonly type: ChatType;
  /** The chat as it was when the update came. */
  chat: Chat;
  texts: Texts;
}

export type HouseContext = Context & { house: House };

export type Buttons = readonly (readonly Button[])[];

/** Puts the chat and its texts on the context. Updates without a chat go no further. */
export function enterHouse(core: Core) {
  return async (ctx: HouseContext, next: NextFunction): Promise<void> => {
    if (!ctx.chat) return;
    const address = addressOfUpdate(ctx);
    const type = ctx.chat.type;
    const chat = await core.chats.get(address, type);
    const known = chat.languageChosen || chat.channels.length > 0 ? chat : guessLanguage(core, chat, ctx);
    ctx.house = { core, address, type, chat: known, texts: core.texts(known.language) };
    await next();
  };
}

/** The language of the person's app, until the chat chose one. */
function guessLanguage(core: Core, chat: Chat, ctx: Context): Chat {
  const code = ctx.from?.language_code?.slice(0, 2);
  const language = code && core.languages.includes(code) ? code : chat.language;
  return { ...chat, language };
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
export async function changeChat(ctx: HouseContext, change: (chat: Chat) => Chat): Promise<Chat> {
  const { core, address, type } = ctx.house;
  const { language } = ctx.house.chat;
  const title = titleOf(ctx);
  const chat = await core.chats.change(address, type, (old) =>
    change({ ...old, title, language: old.languageChosen ? old.language : language }),
  );
  ctx.house.chat = chat;
  ctx.house.texts = core.texts(chat.language);
  return chat;
}

function titleOf(ctx: Context): string {
  const chat = ctx.chat;
  if (!chat) return '';
  return chat.type === 'private' ? chat.first_name : (chat.title ?? '');
}

/** Answers in the place the update came from. Long answers come in parts, buttons under the last. */
export async function say(ctx: HouseContext, message: Message): Promise<number> {
  let last = 0;
  for (const part of renderMessage(message)) last = await sendPart(ctx, part, message.silent ?? false);
  return last;
}

async function sendPart(ctx: HouseContext, part: Part, silent: boolean): Promise<number> {
  const sent = await ctx.api.sendMessage(ctx.house.address.chat, part.html, {
    ...placeOf(ctx.house.address),
    ...markupOf(part.buttons),
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(silent && { disable_notification: true }),
  });
  return sent.message_id;
}

/** Puts the message in the place of the one whose button was pressed; sends a new one when that is not possible. */
export async function show(ctx: HouseContext, message: Message): Promise<void> {
  const [part, ...more] = renderMessage(message);
  const target = ctx.callbackQuery?.message;
  if (!part || !target || more.length > 0 || 'photo' in target || 'document' in target) {
    await say(ctx, message);
    return;
  }
  await editText(ctx, target.message_id, message);
}

/** Edits a message of ours to one that fits into it. */
export async function editText(ctx: HouseContext, messageId: number, message: Message): Promise<void> {
  const [part] = renderMessage(message);
  if (part) await editPart(ctx, messageId, part);
}

/** An unchanged message is fine, a deleted one is sent anew. */
async function editPart(ctx: HouseContext, messageId: number, part: Part): Promise<void> {
  try {
    await ctx.api.editMessageText(ctx.house.address.chat, messageId, part.html, {
      ...markupOf(part.buttons),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    });
  } catch (thrown) {
    // forgives the two answers that mean "nothing to do" and "no longer there"
    if (!(thrown instanceof GrammyError)) throw thrown;
    if (/message is not modified/.test(thrown.description)) return;
    if (!/message to edit not found|message can't be edited/.test(thrown.description)) throw thrown;
    await sendPart(ctx, part, false);
  }
}

/** A message of ours becomes a longer one: its first part in its place, the others after it. */
export async function becomes(ctx: HouseContext, messageId: number, message: Message): Promise<void> {
  const [first, ...more] = renderMessage(message);
  if (!first) return;
  await editPart(ctx, messageId, first);
  for (const part of more) await sendPart(ctx, part, message.silent ?? false);
}

/** One line, or a few, by their key. */
export function sayText(
  ctx: HouseContext,
  key: string,
  values?: Parameters<Texts['lines']>[1],
  buttons?: Buttons,
): Promise<number> {
  return say(ctx, textMessage(ctx.house.texts, key, values, buttons));
}

export function textMessage(
  texts: Texts,
  key: string,
  values?: Parameters<Texts['lines']>[1],
  buttons?: Buttons,
): Message {
  return { blocks: [{ lines: texts.lines(key, values) }], ...(buttons && { buttons }) };
}

function placeOf(address: Address): { message_thread_id?: number } {
  return address.thread === null ? {} : { message_thread_id: address.thread };
}

function markupOf(buttons: Buttons): { reply_markup?: InlineKeyboard } {
  if (buttons.length === 0) return {};
  const rows = buttons.map((row) =>
    row.map((button) =>
      button.url === undefined
        ? InlineKeyboard.text(button.text, button.data ?? 'nothing')
        : InlineKeyboard.url(button.text, button.url),
    ),
  );
  return { reply_markup: InlineKeyboard.from(rows) };
}

export const keyOf = (ctx: HouseContext): string => chatKeyOf(ctx.house.address);
