/** Questions of the bot: a reply is the answer, and so is the next message where it can be one. */
import type { Composer } from 'grammy';
import type { CallbackRecord } from '#src/chats/callback-state.ts';
import { minuteMs } from '#src/duration.ts';
import { block, type Keyboard, type Message, type MessageLine } from '#src/message/message.ts';
import type { TextValues } from '#src/message/texts.ts';
import type { BotContext } from './context.ts';
import { requireSettingsRight } from './permissions.ts';
import { toThreadParams } from './send-reply.ts';

/** `ask-…` of the locales: what is asked for, and the command that takes it. */
const commands = {
  alert: 'alert',
  topic: 'topic',
  channel: 'subscribe',
  schedule: 'schedule',
  timezone: 'timezone',
  quiet: 'quiet',
} as const;
type Question = keyof typeof commands;
export const questions = Object.keys(commands) as readonly Question[];

export function addAskHandlers(ask: Composer<BotContext>): void {
  ask.callbackQuery(new RegExp(`^ask:(${questions.join('|')})$`), requireSettingsRight, async (ctx) => {
    const question = ctx.match?.[1] as Question;
    const isOperatorAdding = question === 'channel' && ctx.state.fromAdmin;
    const text = isOperatorAdding ? 'watch' : commands[question];
    await askForReply(ctx, `ask-${question}`, { about: 'command', text });
  });
}

/** `key`: of the question; its hint stands in the field. */
export async function askForReply(
  ctx: BotContext,
  key: string,
  { about, text }: CallbackRecord,
  values?: TextValues,
): Promise<void> {
  const { texts, address } = ctx.state;
  const sent = await ctx.api.sendMessage(address.chat, texts.plain(key, values), {
    ...toThreadParams(address),
    reply_markup: { force_reply: true, input_field_placeholder: texts.plain(`${key}-hint`) },
  });
  await ctx.saveRecord(about, text, { id: `ask-${sent.message_id}` });
  // whoever cancels now means the question, and nothing before it
  await ctx.takeRecord(lastUndoId(ctx));
  await expectAnswer(ctx, { about, text });
}

/** Shows how a command is used, or what is wrong with it: the next message may be what was missing. */
export async function showUsage(ctx: BotContext, message: Message): Promise<void> {
  await ctx.show(message);
  await ctx.takeRecord(lastUndoId(ctx));
  const command = /^\/(\w+)/.exec(ctx.message?.text ?? '')?.[1]?.toLowerCase();
  if (command) await expectAnswer(ctx, { about: 'command', text: command });
}

/** What is wrong, and below it a command that works. */
export const createUsage = (
  ctx: BotContext,
  problem: MessageLine,
  example: string,
  buttons: Keyboard = [],
): Message => ({ blocks: [block(problem, ctx.line('an-example', { example }))], buttons });

export const sayUsage = (ctx: BotContext, key: string, values?: TextValues, buttons?: Keyboard) =>
  showUsage(ctx, ctx.createMessage(key, values, buttons));

const openMs = 10 * minuteMs;
const openId = (ctx: BotContext): string => `open-${ctx.from?.id}`;

export async function expectAnswer(ctx: BotContext, { about, text }: CallbackRecord): Promise<void> {
  await ctx.saveRecord(about, text, { id: openId(ctx), forMs: openMs });
}

export const lastUndoId = (ctx: BotContext): string => `undo-${ctx.from?.id}`;

/** What was asked of this person last, if that was their last message but one: it is asked once. */
export const takeOpenQuestion = (ctx: BotContext): Promise<CallbackRecord | undefined> =>
  ctx.takeRecord(openId(ctx));

export async function loadQuestion(ctx: BotContext): Promise<CallbackRecord | undefined> {
  const asked = ctx.message?.reply_to_message?.message_id;
  return asked === undefined ? undefined : ctx.loadRecord(`ask-${asked}`);
}

export function rewriteCommand(ctx: BotContext, command: string, args: string): void {
  Object.assign(ctx.msg ?? {}, {
    text: args === '' ? `/${command}` : `/${command} ${args}`,
    entities: [{ type: 'bot_command', offset: 0, length: command.length + 1 }],
  });
}
