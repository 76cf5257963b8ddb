/** Who may change what: in groups and channels administrators, in private chats the person. */
import type { Context, NextFunction } from 'grammy';
import type { Services } from '#src/app/create-services.ts';
import type { Channel } from '#src/channels/channel.ts';
import { type BotContext, commandOf, isRefusal } from './bot-context.ts';
import { minuteMs } from '#src/duration.ts';
import { withFallback } from '#src/errors.ts';
import { createLruCache } from '#src/memoize.ts';
import { toChannelKey, toChatId } from '#src/posts/channel-key.ts';

/** The account under which anonymous administrators of a group write (core.telegram.org/bots/api#user). */
const anonymousAdmin = 1087968824;

/** As Telegram says now. */
export async function isChatAdministrator(ctx: Context, chat: number, person: number): Promise<boolean> {
  // forgives that Telegram knows no such member, as a channel that writes into the group, or lets us look no longer
  const member = await withFallback(() => ctx.api.getChatMember(chat, person), null, isRefusal);
  return member?.status === 'creator' || member?.status === 'administrator';
}

export async function canChangeSettings(ctx: BotContext): Promise<boolean> {
  const { type, address } = ctx.state;
  // only administrators post in a channel, but every reader can press what stands there
  const isPost = type === 'channel' && !ctx.callbackQuery;
  if (isPost || type === 'private') return true;
  const person = ctx.from;
  if (!person) return false;
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
  else if (ctx.state.isFirstThisMinute(`only-administrators ${commandOf(ctx)}`))
    await ctx.say('only-administrators', { bot: `t.me/${ctx.me.username}` });
}

/** One that the chat may read, or a private one that the operator, or an administrator of it, opens to the chat by naming it. */
export async function findChannelToFollow(
  { channelRegistry }: Pick<Services, 'channelRegistry'>,
  ctx: BotContext,
  name: string,
): Promise<Channel | undefined> {
  const channel = channelRegistry.get(toChannelKey(name));
  if (!channel || ctx.state.fromAdmin || ctx.mayRead(channel.key)) return channel;
  if (!channel.channelId) return undefined;
  const chat = toChatId(channel.channelId);
  return ctx.from && (await isChatAdministrator(ctx, chat, ctx.from.id)) ? channel : undefined;
}

/** Goes on for the operator's admins; for all others the command does not exist. */
export async function requireOperator(ctx: BotContext, next: NextFunction): Promise<void> {
  if (ctx.state.fromAdmin) await next();
  else if (ctx.callbackQuery) await ctx.notifyTooOld();
  else if (ctx.state.isFirstThisMinute(`unknown-command ${commandOf(ctx)}`)) await ctx.say('unknown-command');
}

export async function allowServedChats(ctx: BotContext, next: NextFunction): Promise<void> {
  const { isServed, fromAdmin, type, address, isFirstThisMinute } = ctx.state;
  if (isServed) return next();
  const isAsked = type === 'private' || ctx.message?.text?.startsWith('/') === true;
  if (ctx.callbackQuery) await ctx.notify('not-served');
  else if (ctx.message && isAsked && isFirstThisMinute('not-served'))
    await ctx.say(fromAdmin ? 'not-served-admin' : 'not-served', { id: String(address.chat) });
}

/** So many updates at once, and one more each second: faster than anybody types, slower than a script. */
const burst = 100;
const refillMs = 1000;
const maxRemembered = 10_000;

/** Beyond it a person is told so once a minute. Updates that no person sent pass. */
export function createPersonLimit({ now }: { now(): number }) {
  const wholeAt = createLruCache<number>(maxRemembered);
  const warned = createMinuteMemory();

  function take(person: number): boolean {
    const at = now();
    const known = Math.max(wholeAt.get(String(person)) ?? 0, at);
    // a clock that was set back makes nobody wait for longer
    const from = known - at > burst * refillMs ? at : known;
    if (from - at > (burst - 1) * refillMs) return false;
    wholeAt.set(String(person), from + refillMs);
    return true;
  }

  return async (ctx: BotContext, next: NextFunction): Promise<void> => {
    const person = ctx.from && (ctx.senderChat?.id ?? ctx.from.id);
    if (person === undefined || take(person)) return next();
    if (!warned.isFirst(String(person), now())) return;
    if (ctx.callbackQuery) await ctx.notify('too-fast');
    else if (ctx.message) await ctx.say('too-fast');
  };
}

export function createMinuteMemory() {
  const saidAt = createLruCache<number>(maxRemembered);
  return {
    /** Whether it was not said within the minute before `now`; from now on it was. */
    isFirst(key: string, now: number): boolean {
      const last = saidAt.get(key);
      if (last !== undefined && now - last >= 0 && now - last < minuteMs) return false;
      saidAt.set(key, now);
      return true;
    },
  };
}
