import { isEquivalent } from '#src/alerts/preview/edit-query.ts';
import type { AlertDeps } from './alert-list.ts';
import {
  addAlert,
  changeAlert,
  findAlert,
  maxAlerts,
  removeAlert,
  rewriteAlert,
} from '#src/chats/chat-changes.ts';
import type { Alert, AlertMode } from '#src/chats/chat.ts';
import {
  createHitsMessage,
  createSavedMessage,
  createStormMessage,
  createUndoButton,
} from './query-messages.ts';
import { block, type Message } from '#src/message/message.ts';
import { formatQueryProblem, type QueryProblem } from '#src/query/language/query-problem.ts';
import { createUsage, showUsage } from '../ask.ts';
import { createWayOn } from '../page.ts';
import type { BotContext } from '../context.ts';

/** What a query would have caught: a new message, or with a `page` in the place of the page before. */
export async function showHits(
  deps: AlertDeps,
  ctx: BotContext,
  query: string,
  page?: string,
  alert?: Alert,
) {
  const judged = await previewQuery(deps, ctx, query, alert ? `alert:use:${alert.n}` : 'alert:try', alert);
  if (!judged) return undefined;
  const message = await createHitsMessage(deps, ctx, judged, Number(page ?? 0), alert);
  return page === undefined ? ctx.show(message) : ctx.replaceWith(message);
}

/** Null when the query is wrong, which has been said. `use`: what the button with the corrected one begins with. */
async function previewQuery(deps: AlertDeps, ctx: BotContext, typed: string, use: string, alert?: Alert) {
  const judged = await deps.alertPreview.preview(ctx.state.chat, typed, alert?.scope);
  if (!('problem' in judged)) return judged;
  await showUsage(ctx, await createQueryProblemMessage(ctx, judged.problem, use));
  return null;
}

/** A new alert, or other words for `alert`. Without a `mode`, what would make a storm is asked about first. */
export async function saveQuery(
  deps: AlertDeps,
  ctx: BotContext,
  typed: string,
  { mode, alert }: { mode?: AlertMode | undefined; alert?: Alert | undefined } = {},
): Promise<unknown> {
  const { chat } = ctx.state;
  const query = typed.trim();
  if (query === '' && !alert) return showUsage(ctx, createAlertHelp(ctx));
  const judged = await previewQuery(deps, ctx, query, alert ? `alert:use:${alert.n}` : 'alert:use', alert);
  if (!judged) return undefined;
  const known = chat.alerts.find((each) => isEquivalent(each.query, query));
  if (known && !alert) {
    const kept = { ...known, mode: mode ?? known.mode };
    await ctx.changeChat((old) => changeAlert(old, known.n, (each) => ({ ...each, mode: kept.mode })));
    return ctx.show(await createSavedMessage(deps, ctx, kept, judged, kept));
  }
  if ((judged.isNoisy || judged.isCommon) && mode === undefined && alert?.mode !== 'digest')
    return ctx.show(await createStormMessage(ctx, judged, alert));
  const others = alert ? removeAlert(chat, alert.n) : chat;
  if (others.alerts.length >= maxAlerts) return ctx.say('too-many-alerts', { most: maxAlerts });
  if (await deps.alertPreview.hasTooManyPatterns(others, query)) return ctx.say('too-many-patterns');
  const saved = await ctx.changeChat((old) =>
    alert
      ? changeAlert(old, alert.n, (each) => rewriteAlert(each, query, mode ?? each.mode))
      : addAlert(old, query, deps.clock.now(), mode),
  );
  const after = alert ? findAlert(saved, alert.n) : saved.alerts.at(-1);
  return after && ctx.show(await createSavedMessage(deps, ctx, after, judged, alert));
}

export async function deleteAlert(ctx: BotContext, alert: Alert): Promise<number> {
  const { n, query } = alert;
  await ctx.changeChat((chat) => removeAlert(chat, n));
  return ctx.say('alert-deleted', { n, query }, [
    [await createUndoButton(ctx, alert, true), ctx.button('button-alerts', 'alerts:open')],
  ]);
}

function createAlertHelp(ctx: BotContext): Message {
  const { texts } = ctx.state;
  return {
    blocks: [{ lines: texts.lines('alert-how') }, { lines: texts.lines('help-queries') }],
    buttons: [[ctx.button('button-add-alert', 'ask:alert')], createWayOn(ctx)],
  };
}

/** `use`: what the button with the corrected query begins with. */
export async function createQueryProblemMessage(ctx: BotContext, problem: QueryProblem, use = 'alert:use') {
  const { texts } = ctx.state;
  const wrong = [formatQueryProblem(problem, texts)];
  if (problem.fix === null) {
    const command = use.startsWith('alert:use') ? 'alert' : use.replace('alert:', '').replace(':use', '');
    return createUsage(ctx, wrong, `/${command} ${texts.plain('ask-alert-hint')}`);
  }
  const id = await ctx.saveRecord('query', problem.fix);
  return {
    blocks: [block(wrong, ctx.line('alert-did-you-mean', { fix: problem.fix }))],
    buttons: [[ctx.button('button-use-this', `${use}:${id}`)]],
  };
}

export async function withQueryOfButton(
  ctx: BotContext,
  id: string | undefined,
  work: (query: string) => Promise<unknown>,
): Promise<unknown> {
  const record = await ctx.loadRecord(String(id));
  return record?.about === 'query' ? work(record.text) : ctx.notifyTooOld();
}

/** As it was before it was rewritten or deleted; null where that is forgotten or no longer possible. */
export async function restoreAlert(ctx: BotContext, undoId: string): Promise<Alert | null> {
  const { chat } = ctx.state;
  const kept = await ctx.loadRecord(undoId);
  if (kept?.about !== 'undo') return null;
  const { alert, isGone }: { alert: Alert; isGone: boolean } = JSON.parse(kept.text);
  const { n, query, mode } = alert;
  const isThere = findAlert(chat, n) !== undefined;
  if (!isThere && (!isGone || chat.alerts.length >= maxAlerts)) return null;
  await ctx.changeChat((old) =>
    isThere
      ? changeAlert(old, n, (each) => rewriteAlert(each, query, mode))
      : { ...old, alerts: [...old.alerts, alert].sort((a, b) => a.n - b.n) },
  );
  return alert;
}
