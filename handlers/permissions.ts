/** Who may change what: in groups administrators, in private chats the person, the operator's admins everywhere. */
import { type Context, GrammyError, type NextFunction } from 'grammy';
import type { BotContext } from './context.ts';

/** The account under which anonymous administrators of a group write (core.telegram.org/bots/api#user). */
const anonymousAdmin = 1087968824;

/** As Telegram says now. */
export async function isChatAdministrator(ctx: Context, chat: number, person: number): Promise<boolean> {
  try {
    const { status } = await ctx.api.getChatMember(chat, person);
    return status === 'creator' || status === 'administrator';
  } catch (thrown) {
    // forgives that Telegram knows no such member, as a channel that writes into the group, or lets us look no longer
    if (thrown instanceof GrammyError && [400, 403].includes(thrown.error_code)) return false;
    throw thrown;
  }
}

export async function canChangeSettings(ctx: BotContext): Promise<boolean> {
  const { type, address, fromAdmin } = ctx.state;
  // only administrators post in a channel, but every reader can press what stands there
  const isPost = type === 'channel' && !ctx.callbackQuery;
  if (isPost || type === 'private') return true;
  const person = ctx.from;
  if (!person || fromAdmin) return fromAdmin;
  // of a press, the sender is that of the message pressed
  const isGroupItself = !ctx.callbackQuery && ctx.senderChat?.id === address.chat;
  if (person.id === anonymousAdmin || isGroupItself) return true;
  return isChatAdministrator(ctx, address.chat, person.id);
}

/** Goes on for those who may change the chat's settings; others get one line. */
export async function requireSettingsRight(ctx: BotContext, next: () => Promise<unknown>): Promise<void> {
  if (await canChangeSettings(ctx)) await next();
  else if (ctx.callbackQuery)
    await ctx.answerCallbackQuery({
      text: ctx.state.texts.plain('only-administrators-short'),
      show_alert: true,
    });
  else if (ctx.state.isFirstThisMinute('only-administrators'))
    await ctx.say('only-administrators', { bot: `t.me/${ctx.me.username}` });
}

/** Goes on for the operator's admins; for all others the command does not exist. */
export async function requireOperator(ctx: BotContext, next: NextFunction): Promise<void> {
  if (ctx.state.fromAdmin) await next();
  else if (ctx.callbackQuery) await ctx.notifyTooOld();
  else if (ctx.state.isFirstThisMinute('unknown-command')) await ctx.say('unknown-command');
}

export async function allowServedChats(ctx: BotContext, next: NextFunction): Promise<void> {
  const { isServed, type, isFirstThisMinute } = ctx.state;
  if (isServed) return next();
  const isAsked = type === 'private' || ctx.message?.text?.startsWith('/') === true;
  if (ctx.callbackQuery) await ctx.notify('not-served');
  else if (ctx.message && isAsked && isFirstThisMinute('not-served')) await ctx.say('not-served');
}
