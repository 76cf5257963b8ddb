/** Buttons under alert messages of a forum's threads: where the thread is lost, its alert lives on under another number. */

import { Composer } from 'grammy';
import { formerAlert } from '#src/chats/merge-lost-thread.ts';
import type { BotContext } from '../context.ts';
import { notifyGone } from './alert-buttons.ts';

export const lostThreadButtons = new Composer<BotContext>();

lostThreadButtons.callbackQuery(/^(alert:\w+):(\d{1,6})@(\d{1,10})$/, async (ctx, next) => {
  const [, what, typed, from] = ctx.match;
  const { chat } = ctx.state;
  const [n, thread] = [Number(typed), Number(from)];
  const isSame = (formerly?: readonly string[]) => formerly?.includes(formerAlert(thread, n)) === true;
  const now = chat.thread === thread ? n : chat.alerts.find(({ formerly }) => isSame(formerly))?.n;
  if (now === undefined) return notifyGone(ctx, n);
  ctx.callbackQuery.data = `${what}:${now}`;
  return next();
});
