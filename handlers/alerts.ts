/** Keyword alerts: /alert, /try, /alerts, /unalert, and all that is behind the buttons under them. */

import { Composer } from 'grammy';
import { findAlert, removeAlert } from '#src/chats/alerts.ts';
import { foldTyped } from '#src/chats/typed.ts';
import { tryMessage } from './alert-answers.ts';
import { alertButtons } from './alert-buttons.ts';
import { alertQuestions } from './alert-questions.ts';
import { judgeTyped, saveTyped, sayDeleted } from './alert-saving.ts';
import { alertList } from './alert-views.ts';
import { changeChat, type HouseContext, say, sayText } from './context.ts';
import { queryButtons } from './query-buttons.ts';
import { forChangers } from './rights.ts';

export const alerts = new Composer<HouseContext>();

alerts.command(
  'alert',
  forChangers((ctx) => saveTyped(ctx, matchOf(ctx))),
);

alerts.command('try', async (ctx) => {
  const judged = await judgeTyped(ctx, ctx.match, 'alert:try');
  if (judged) await say(ctx, await tryMessage(ctx, judged));
});

alerts.command('alerts', async (ctx) => {
  await say(ctx, await alertList(ctx, 0));
});

alerts.command(
  'unalert',
  forChangers(async (ctx) => {
    const { chat } = ctx.house;
    const [first] = chat.alerts;
    if (!first) return sayText(ctx, 'no-alerts');
    const n = numberOf(matchOf(ctx));
    const alert = n === null ? undefined : findAlert(chat, n);
    if (!alert) return sayText(ctx, 'unalert-which', { example: first.n });
    await changeChat(ctx, (old) => removeAlert(old, alert.n));
    return sayDeleted(ctx, alert);
  }),
);

alerts.use(alertButtons, queryButtons, alertQuestions);

const matchOf = (ctx: HouseContext): string => (typeof ctx.match === 'string' ? ctx.match : '');

/** A number in any script's digits, `3`, `#3` or `٣`; null when it is none. */
function numberOf(typed: string): number | null {
  const folded = foldTyped(typed).replace(/^#/, '');
  return /^\d{1,6}$/.test(folded) ? Number(folded) : null;
}
