/** What becomes of a query that somebody sent: tried, saved, put in the place of another. */
import type { Judged } from '#src/alerts/desk.ts';
import { changeAlert, findAlert, mostAlerts, removeAlert } from '#src/chats/alerts.ts';
import type { Alert, AlertMode } from '#src/chats/chat.ts';
import { savedMessage, stormMessage, undoing } from './alert-answers.ts';
import { howToAlert, problemMessage } from './alert-views.ts';
import { changeChat, type HouseContext, keyOf, say, sayText } from './context.ts';

/** Null when the query is wrong, which has been said. `use`: what the button with the corrected one begins with. */
export async function judgeTyped(
  ctx: HouseContext,
  typed: string,
  use: string,
  alert?: Alert,
): Promise<Judged | null> {
  const judged = await ctx.house.core.desk.judge(ctx.house.chat, typed, alert?.scope);
  if (!('problem' in judged)) return judged;
  await say(ctx, await problemMessage(ctx, judged.problem, use));
  return null;
}

export async function saveTyped(ctx: HouseContext, typed: string): Promise<unknown> {
  if (typed.trim() === '') return say(ctx, howToAlert(ctx));
  const judged = await judgeTyped(ctx, typed, 'alert:use');
  if (!judged) return undefined;
  const known = sameAlert(ctx, typed);
  if (known) return say(ctx, await savedMessage(ctx, known, judged, known));
  return judged.isStorm ? say(ctx, await stormMessage(ctx, judged)) : saveNew(ctx, judged, 'loud');
}

/** Somebody chose how it shall be kept. */
export async function saveAs(ctx: HouseContext, query: string, mode: AlertMode): Promise<unknown> {
  const judged = await judgeTyped(ctx, query, 'alert:use');
  if (!judged) return undefined;
  const known = sameAlert(ctx, query);
  if (!known) return saveNew(ctx, judged, mode);
  const saved = await changeChat(ctx, (old) => changeAlert(old, known.n, (alert) => ({ ...alert, mode })));
  const alert = findAlert(saved, known.n) ?? known;
  return say(ctx, await savedMessage(ctx, alert, judged, alert));
}

async function saveNew(ctx: HouseContext, judged: Judged, mode: AlertMode): Promise<unknown> {
  const { core, chat } = ctx.house;
  const { source } = judged;
  if (chat.alerts.length >= mostAlerts) return sayText(ctx, 'too-many-alerts', { most: mostAlerts });
  if (core.desk.hasTooManyPatterns(chat, source)) return sayText(ctx, 'too-many-patterns');
  const saved = await changeChat(ctx, (old) => core.desk.add(old, source, mode));
  const alert = saved.alerts.at(-1);
  return alert && say(ctx, await savedMessage(ctx, alert, judged));
}

/** The same typed again, or a button pressed twice, is the alert that is there. */
function sameAlert({ house: { core, chat } }: HouseContext, query: string): Alert | undefined {
  return chat.alerts.find((alert) => core.desk.isSame(alert.query, query));
}

/** Other words for an alert; what would make a storm of it is asked first, unless `mode` says how it shall be kept. */
export async function replace(
  ctx: HouseContext,
  alert: Alert,
  typed: string,
  mode?: AlertMode,
): Promise<unknown> {
  const { core, chat } = ctx.house;
  const { n } = alert;
  const query = typed.trim();
  const judged = await judgeTyped(ctx, query, `alert:replace:${n}`, alert);
  if (!judged) return undefined;
  if (core.desk.hasTooManyPatterns(removeAlert(chat, n), query)) return sayText(ctx, 'too-many-patterns');
  if (judged.isStorm && mode === undefined && alert.mode !== 'digest')
    return say(ctx, await stormMessage(ctx, judged, alert));
  const changed = await changeChat(ctx, (old) =>
    changeAlert(old, n, (each) => ({ ...each, query, mode: mode ?? each.mode })),
  );
  const after = findAlert(changed, n);
  return after && say(ctx, await savedMessage(ctx, after, judged, alert));
}

/** Says that an alert is deleted; the button takes it back. */
export async function sayDeleted(ctx: HouseContext, alert: Alert): Promise<number> {
  const { n, query } = alert;
  return sayText(ctx, 'alert-deleted', { n, query }, [[await undoButton(ctx, alert)]]);
}

export async function undoButton(ctx: HouseContext, alert: Alert) {
  const id = await ctx.house.core.notes.keep(keyOf(ctx), undoing(alert, true));
  return { text: ctx.house.texts.plain('button-undo'), data: `alert:undo:${id}` };
}
