/** Who may change what: in groups administrators, in private chats the person, the operator's admins everywhere. */
import { isChatAdministrator } from './chat-administrator.ts';
import { type BotContext, notify, notifyTooOld, replyText } from './context.ts';

/** The account under which anonymous administrators of a group write (core.telegram.org/bots/api#user). */
const anonymousAdmin = 1087968824;

export async function canChangeSettings(ctx: BotContext): Promise<boolean> {
  const { type, address, fromAdmin } = ctx.state;
  // only administrators post in a channel, but every reader can press what stands there
  const isPost = type === 'channel' && !ctx.callbackQuery;
  // in a private chat the person's own, or those of a channel whose administrator they are
  if (isPost || type === 'private') return true;
  const person = ctx.from;
  if (!person || fromAdmin) return fromAdmin;
  // of a press, the sender is that of the message pressed
  const isGroupItself = !ctx.callbackQuery && ctx.senderChat?.id === address.chat;
  if (person.id === anonymousAdmin || isGroupItself) return true;
  return isChatAdministrator(ctx, address.chat, person.id);
}

/** Runs `work` for those who may change the chat's settings; others get one line. */
export function requireSettingsRight(work: (ctx: BotContext) => Promise<unknown>) {
  return async (ctx: BotContext): Promise<void> => {
    if (await canChangeSettings(ctx)) await work(ctx);
    else await refuse(ctx);
  };
}

async function refuse(ctx: BotContext): Promise<void> {
  if (ctx.callbackQuery)
    await ctx.answerCallbackQuery({
      text: ctx.state.texts.plain('only-administrators-short'),
      show_alert: true,
    });
  else if (ctx.state.isFirstThisMinute('only-administrators'))
    await replyText(ctx, 'only-administrators', { bot: `t.me/${ctx.me.username}` });
}

/** For the operator's admins; for all others the command does not exist. */
export function requireOperator(work: (ctx: BotContext) => Promise<unknown>) {
  return async (ctx: BotContext): Promise<void> => {
    if (ctx.state.fromAdmin) await work(ctx);
    else if (ctx.callbackQuery) await notifyTooOld(ctx);
    else if (ctx.state.isFirstThisMinute('unknown-command')) await replyText(ctx, 'unknown-command');
  };
}

/** Serves everybody, or those whom the operator listed. */
export async function allowServedChats(ctx: BotContext, next: () => Promise<void>): Promise<void> {
  const { isServed, type, isFirstThisMinute } = ctx.state;
  if (isServed) return next();
  const isAsked = type === 'private' || ctx.message?.text?.startsWith('/') === true;
  if (ctx.callbackQuery) await notify(ctx, 'not-served');
  else if (ctx.message && isAsked && isFirstThisMinute('not-served')) await replyText(ctx, 'not-served');
}
