/** What becomes of a query that somebody sent: tried, saved, put in the place of another. */
import type { QueryPreview } from '#src/alerts/preview/alert-preview.ts';
import { changeAlert, findAlert, maxAlerts, removeAlert } from '#src/chats/chat-alerts.ts';
import type { Alert, AlertMode } from '#src/chats/chat.ts';
import { createSavedMessage, createStormMessage, createUndoRecord } from './query-messages.ts';
import { createAlertHelp, createQueryProblemMessage } from './alert-list.ts';
import { changeChat, type BotContext, getSubjectKey, reply, replyText } from '../context.ts';

/** Null when the query is wrong, which has been said. `use`: what the button with the corrected one begins with. */
export async function previewQuery(
  ctx: BotContext,
  typed: string,
  use: string,
  alert?: Alert,
): Promise<QueryPreview | null> {
  const judged = await ctx.state.core.alertPreview.preview(ctx.state.chat, typed, alert?.scope);
  if (!('problem' in judged)) return judged;
  await reply(ctx, await createQueryProblemMessage(ctx, judged.problem, use));
  return null;
}

export async function saveQuery(ctx: BotContext, typed: string): Promise<unknown> {
  if (typed.trim() === '') return reply(ctx, createAlertHelp(ctx));
  const judged = await previewQuery(ctx, typed, 'alert:use');
  if (!judged) return undefined;
  const known = sameAlert(ctx, typed);
  if (known) return reply(ctx, await createSavedMessage(ctx, known, judged, known));
  return judged.isNoisy ? reply(ctx, await createStormMessage(ctx, judged)) : saveNew(ctx, judged, 'loud');
}

/** Somebody chose how it shall be kept. */
export async function saveQueryAs(ctx: BotContext, query: string, mode: AlertMode): Promise<unknown> {
  const judged = await previewQuery(ctx, query, 'alert:use');
  if (!judged) return undefined;
  const known = sameAlert(ctx, query);
  if (!known) return saveNew(ctx, judged, mode);
  const saved = await changeChat(ctx, (old) => changeAlert(old, known.n, (alert) => ({ ...alert, mode })));
  const alert = findAlert(saved, known.n) ?? known;
  return reply(ctx, await createSavedMessage(ctx, alert, judged, alert));
}

async function saveNew(ctx: BotContext, judged: QueryPreview, mode: AlertMode): Promise<unknown> {
  const { core, chat } = ctx.state;
  const { source } = judged;
  if (chat.alerts.length >= maxAlerts) return replyText(ctx, 'too-many-alerts', { most: maxAlerts });
  if (core.alertPreview.hasTooManyPatterns(chat, source)) return replyText(ctx, 'too-many-patterns');
  const saved = await changeChat(ctx, (old) => core.alertPreview.addAlert(old, source, mode));
  const alert = saved.alerts.at(-1);
  return alert && reply(ctx, await createSavedMessage(ctx, alert, judged));
}

/** The same typed again, or a button pressed twice, is the alert that is there. */
function sameAlert({ state: { core, chat } }: BotContext, query: string): Alert | undefined {
  return chat.alerts.find((alert) => core.alertPreview.isEquivalent(alert.query, query));
}

/** Other words for an alert; what would make a storm of it is asked first, unless `mode` says how it shall be kept. */
export async function replaceQuery(
  ctx: BotContext,
  alert: Alert,
  typed: string,
  mode?: AlertMode,
): Promise<unknown> {
  const { core, chat } = ctx.state;
  const { n } = alert;
  const query = typed.trim();
  const judged = await previewQuery(ctx, query, `alert:replace:${n}`, alert);
  if (!judged) return undefined;
  if (core.alertPreview.hasTooManyPatterns(removeAlert(chat, n), query))
    return replyText(ctx, 'too-many-patterns');
  if (judged.isNoisy && mode === undefined && alert.mode !== 'digest')
    return reply(ctx, await createStormMessage(ctx, judged, alert));
  const changed = await changeChat(ctx, (old) =>
    changeAlert(old, n, (each) => ({ ...each, query, mode: mode ?? each.mode })),
  );
  const after = findAlert(changed, n);
  return after && reply(ctx, await createSavedMessage(ctx, after, judged, alert));
}

/** Says that an alert is deleted; the button takes it back. */
export async function replyDeleted(ctx: BotContext, alert: Alert): Promise<number> {
  const { n, query } = alert;
  return replyText(ctx, 'alert-deleted', { n, query }, [[await createUndoButton(ctx, alert)]]);
}

export async function createUndoButton(ctx: BotContext, alert: Alert) {
  const id = await ctx.state.core.callbackState.save(getSubjectKey(ctx), createUndoRecord(alert, true));
  return { text: ctx.state.texts.plain('button-undo'), data: `alert:undo:${id}` };
}
