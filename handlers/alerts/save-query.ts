/** What becomes of a query that somebody sent: tried, saved, put in the place of another. */
import { isEquivalent } from '#src/alerts/preview/edit-query.ts';
import type { QueryPreview } from '#src/alerts/preview/alert-preview.ts';
import {
  addAlert,
  changeAlert,
  findAlert,
  maxAlerts,
  removeAlert,
  rewriteAlert,
} from '#src/chats/chat-alerts.ts';
import type { Alert, AlertMode } from '#src/chats/chat.ts';
import { createSavedMessage, createStormMessage, createUndoRecord } from './query-messages.ts';
import { createAlertHelp, createQueryProblemMessage } from './query-problem-message.ts';
import { type BotContext, changeChat, createButton, getSubjectKey, reply, replyText } from '../context.ts';
import type { QueryMessagesDeps } from './query-messages.ts';

/** Null when the query is wrong, which has been said. `use`: what the button with the corrected one begins with. */
export async function previewQuery(
  deps: QueryMessagesDeps,
  ctx: BotContext,
  typed: string,
  use: string,
  alert?: Alert,
): Promise<QueryPreview | null> {
  const judged = await deps.alertPreview.preview(ctx.state.chat, typed, alert?.scope);
  if (!('problem' in judged)) return judged;
  await reply(ctx, await createQueryProblemMessage(deps, ctx, judged.problem, use));
  return null;
}

export async function saveQuery(deps: QueryMessagesDeps, ctx: BotContext, typed: string): Promise<unknown> {
  if (typed.trim() === '') return reply(ctx, createAlertHelp(ctx));
  const judged = await previewQuery(deps, ctx, typed, 'alert:use');
  if (!judged) return undefined;
  const known = sameAlert(ctx, typed);
  if (known) return reply(ctx, await createSavedMessage(deps, ctx, known, judged, known));
  return judged.isNoisy || judged.isCommon
    ? reply(ctx, await createStormMessage(deps, ctx, judged))
    : saveNew(deps, ctx, judged, 'loud');
}

/** Somebody chose how it shall be kept. */
export async function saveQueryAs(
  deps: QueryMessagesDeps,
  ctx: BotContext,
  query: string,
  mode: AlertMode,
): Promise<unknown> {
  const judged = await previewQuery(deps, ctx, query, 'alert:use');
  if (!judged) return undefined;
  const known = sameAlert(ctx, query);
  if (!known) return saveNew(deps, ctx, judged, mode);
  const saved = await changeChat(ctx, (old) => changeAlert(old, known.n, (alert) => ({ ...alert, mode })));
  const alert = findAlert(saved, known.n) ?? known;
  return reply(ctx, await createSavedMessage(deps, ctx, alert, judged, alert));
}

async function saveNew(
  deps: QueryMessagesDeps,
  ctx: BotContext,
  judged: QueryPreview,
  mode: AlertMode,
): Promise<unknown> {
  const { chat } = ctx.state;
  const { source } = judged;
  if (chat.alerts.length >= maxAlerts) return replyText(ctx, 'too-many-alerts', { most: maxAlerts });
  if (await deps.alertPreview.hasTooManyPatterns(chat, source)) return replyText(ctx, 'too-many-patterns');
  const saved = await changeChat(ctx, (old) => addAlert(old, source.trim(), deps.clock.now(), mode));
  const alert = saved.alerts.at(-1);
  return alert && reply(ctx, await createSavedMessage(deps, ctx, alert, judged));
}

const sameAlert = ({ state: { chat } }: BotContext, query: string): Alert | undefined =>
  chat.alerts.find((alert) => isEquivalent(alert.query, query));

/** Other words for an alert; what would make a storm of it is asked first, unless `mode` says how it shall be kept. */
export async function replaceQuery(
  deps: QueryMessagesDeps,
  ctx: BotContext,
  alert: Alert,
  typed: string,
  mode?: AlertMode,
): Promise<unknown> {
  const { chat } = ctx.state;
  const { n } = alert;
  const query = typed.trim();
  const judged = await previewQuery(deps, ctx, query, `alert:replace:${n}`, alert);
  if (!judged) return undefined;
  if (await deps.alertPreview.hasTooManyPatterns(removeAlert(chat, n), query))
    return replyText(ctx, 'too-many-patterns');
  if ((judged.isNoisy || judged.isCommon) && mode === undefined && alert.mode !== 'digest')
    return reply(ctx, await createStormMessage(deps, ctx, judged, alert));
  const changed = await changeChat(ctx, (old) =>
    changeAlert(old, n, (each) => rewriteAlert(each, query, mode ?? each.mode)),
  );
  const after = findAlert(changed, n);
  return after && reply(ctx, await createSavedMessage(deps, ctx, after, judged, alert));
}

/** Says that an alert is deleted; the button takes it back. */
export async function replyDeleted(deps: QueryMessagesDeps, ctx: BotContext, alert: Alert): Promise<number> {
  const { n, query } = alert;
  return replyText(ctx, 'alert-deleted', { n, query }, [
    [await createUndoButton(deps, ctx, alert), createButton(ctx, 'button-alerts', 'alerts:open')],
  ]);
}

export async function createUndoButton(deps: QueryMessagesDeps, ctx: BotContext, alert: Alert) {
  const id = await deps.callbackState.save(getSubjectKey(ctx), createUndoRecord(alert, true));
  return createButton(ctx, 'button-undo', `alert:undo:${id}`);
}
