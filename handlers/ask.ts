/** Questions that are answered by a reply: it becomes the command that was asked for, or is about an alert. */
import type { Composer } from 'grammy';
import type { CallbackRecord } from '#src/chats/callback-state.ts';
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
export type Question = keyof typeof commands;
export const questions = Object.keys(commands) as readonly Question[];

export function addAskHandlers(ask: Composer<BotContext>): void {
  ask.callbackQuery(new RegExp(`^ask:(${questions.join('|')})$`), requireSettingsRight, async (ctx) => {
    const question = ctx.match?.[1] as Question;
    const isOperatorAdding = question === 'channel' && ctx.state.fromAdmin;
    const text = isOperatorAdding ? 'watch' : commands[question];
    await askForReply(ctx, `ask-${question}`, { about: 'command', text });
  });

  ask.on('message:text', async (ctx, next) => {
    const asked = await loadQuestion(ctx);
    if (asked?.about === 'command') rewriteCommand(ctx, asked.text, ctx.message.text);
    return next();
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
  await ctx.saveRecord(about, text, `ask-${sent.message_id}`);
}

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
