/** Who may change what: in groups administrators, in private chats the person, the operator's admins everywhere. */
import { GrammyError } from 'grammy';
import { type HouseContext, sayText } from './context.ts';

/** The account under which anonymous administrators of a group write (core.telegram.org/bots/api#user). */
const anonymousAdmin = 1087968824;

export async function mayChange(ctx: HouseContext): Promise<boolean> {
  const { type, address, subject, speaksFor, core } = ctx.house;
  // only administrators post in a channel, but every reader can press what stands there
  const isPost = type === 'channel' && !ctx.callbackQuery;
  if (isPost || (type === 'private' && !speaksFor)) return true;
  const person = ctx.from;
  if (!person || core.isAdmin(person.id)) return person !== undefined;
  // of a press, the sender is that of the message pressed
  const isGroupItself = !ctx.callbackQuery && ctx.senderChat?.id === address.chat;
  if (person.id === anonymousAdmin || isGroupItself) return true;
  return isAdministrator(ctx, subject.chat, person.id);
}

/** Asks Telegram. */
export async function isAdministrator(ctx: HouseContext, chat: number, person: number): Promise<boolean> {
  try {
    const { status } = await ctx.api.getChatMember(chat, person);
    return status === 'creator' || status === 'administrator';
  } catch (thrown) {
    // forgives that Telegram knows no such member, as a channel that writes into the group, or lets us look no longer
    if (thrown instanceof GrammyError && [400, 403].includes(thrown.error_code)) return false;
    throw thrown;
  }
}

/** Runs `work` for those who may change the chat's settings; others get one line. */
export function forChangers(work: (ctx: HouseContext) => Promise<unknown>) {
  return async (ctx: HouseContext): Promise<void> => {
    if (await mayChange(ctx)) await work(ctx);
    else await refuse(ctx);
  };
}

async function refuse(ctx: HouseContext): Promise<void> {
  if (ctx.callbackQuery)
    await ctx.answerCallbackQuery({ text: ctx.house.texts.plain('only-administrators-short') });
  else await sayText(ctx, 'only-administrators', { bot: `t.me/${ctx.me.username}` });
}

/** For the operator's admins; for all others the command does not exist. */
export function forAdmins(work: (ctx: HouseContext) => Promise<unknown>) {
  return async (ctx: HouseContext): Promise<void> => {
    if (ctx.from && ctx.house.core.isAdmin(ctx.from.id)) await work(ctx);
    else if (ctx.callbackQuery)
      await ctx.answerCallbackQuery({ text: ctx.house.texts.plain('button-too-old') });
    else await sayText(ctx, 'unknown-command');
  };
}

/** Serves everybody, or those whom the operator listed. */
export async function servesChat(ctx: HouseContext, next: () => Promise<void>): Promise<void> {
  const { core, address, type } = ctx.house;
  const isServed = core.isServed(address.chat) || (ctx.from !== undefined && core.isAdmin(ctx.from.id));
  if (isServed) return next();
  if (ctx.callbackQuery) await ctx.answerCallbackQuery({ text: ctx.house.texts.plain('not-served') });
  else if (type === 'private' && ctx.message) await sayText(ctx, 'not-served');
}
