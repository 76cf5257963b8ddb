/** What was typed becomes an alert, or other words for one; and back, as long as it can be undone. */
import { excludeWords, isEquivalent, requireWord } from '#src/alerts/preview/edit-query.ts';
import type { QueryPreview } from '#src/alerts/preview/alert-preview.ts';
import {
  addAlert,
  changeAlert,
  findAlert,
  maxAlerts,
  removeAlert,
  rewriteAlert,
} from '#src/chats/chat-changes.ts';
import type { Alert, AlertMode } from '#src/chats/chat.ts';
import { type Button, block, type Message } from '#src/message/message.ts';
import { describeQuery } from '#src/query/language/describe-query.ts';
import type { BotContext } from '../bot-context.ts';
import { createWayOn, expectAnswer, lastUndoId, showUsage } from '../page.ts';
import { type AlertDeps, explainNotNotified } from './alert-list.ts';
import { describeBacktest, describeHit, offerWider, previewQuery, readingLine } from './query-preview.ts';

/** A new alert, or other words for `alert`. Without a `mode`, what would make a storm is asked about first. */
export async function saveQuery(
  deps: AlertDeps,
  ctx: BotContext,
  typed: string,
  { mode, alert }: { mode?: AlertMode | undefined; alert?: Alert | undefined } = {},
): Promise<unknown> {
  const { chat } = ctx.state;
  const query = typed.trim().replace(/\s+/g, ' ');
  if (query === '' && !alert) {
    const { texts } = ctx.state;
    const blocks = [{ lines: texts.lines('alert-how') }, { lines: texts.lines('help-queries') }];
    const buttons = [[ctx.button('add-alert', 'ask:alert')], createWayOn(ctx)];
    return showUsage(ctx, { blocks, buttons });
  }
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

async function createStormMessage(ctx: BotContext, judged: QueryPreview, alert?: Alert): Promise<Message> {
  const { texts } = ctx.state;
  const id = await ctx.saveRecord('query', judged.source);
  const way = (what: string) => `alert:${what}:${alert ? `${alert.n}:` : ''}${id}`;
  const storm = judged.isNoisy
    ? texts.lines('alert-storm', { perDay: Math.round(judged.perDay) })
    : texts.lines('alert-common', { query: judged.source });
  return {
    blocks: [block(...storm, readingLine(ctx, judged.query), ...describeBacktest(ctx, judged))],
    buttons: [
      [
        ctx.button('digest-only', way('quiet')),
        ctx.button('narrow', alert ? `alert:edit:${alert.n}` : `alert:narrow:${id}`),
        ctx.button('save-anyway', way('save')),
      ],
    ],
  };
}

export function createNarrowingMessage(ctx: BotContext, query: string): Message {
  const { texts } = ctx.state;
  const words = texts.plain('ask-replace-alert-hint').split(' ');
  const another = words.find((word) => !query.toLowerCase().includes(word.toLowerCase()));
  const more = requireWord(query, another ?? words.join(' '));
  const less = excludeWords(query, texts.plain('ask-exclude-word-hint'));
  return ctx.createMessage('alert-narrow', { more: `/alert ${more}`, less: `/alert ${less}` });
}

/** `before`: as the alert was until now; absent for a new one, and the same for one that was there already. */
async function createSavedMessage(
  deps: AlertDeps,
  ctx: BotContext,
  alert: Alert,
  judged: QueryPreview,
  before?: Alert,
): Promise<Message> {
  const { n } = alert;
  const key = before === alert ? 'alert-saved-already' : 'alert-saved';
  const saved = ctx.line(key, { n, reading: describeQuery(judged.query, ctx.state.texts) });
  const wider = await offerWider(deps, ctx, judged, `alert:use:${n}`, alert);
  const newest = judged.matches.slice(0, 1).map((hit) => describeHit(deps, ctx, hit));
  const unheard = explainNotNotified(ctx, alert);
  return {
    blocks: [block(saved, ...unheard, ...describeBacktest(ctx, judged), ...wider.lines, ...newest)],
    buttons: [
      ctx.state.chat.channels.length === 0 ? [ctx.button('subscribe')] : [],
      wider.row,
      judged.hits > 0 ? [ctx.button('show-hits', `alert:hits:${n}`, { count: judged.hits })] : [],
      ...(await createAlertButtons(ctx, alert, before)),
    ],
  };
}

async function createAlertButtons(ctx: BotContext, alert: Alert, before?: Alert): Promise<Button[][]> {
  const list = ctx.button('alerts', 'alerts:open');
  const button = (key: string, what: string) => ctx.button(key, `alert:${what}:${alert.n}`);
  if (before === alert) return [[button('edit', 'show'), list]];
  const undo = before ? createUndoButton(ctx, before) : keepAsLast(ctx, `alert:delete:${alert.n}`);
  return [
    [button('without-reposts', 'reposts-off'), button('silent', 'silent')],
    [await undo, list],
  ];
}

async function createUndoButton(ctx: BotContext, alert: Alert, wasDeleted = false): Promise<Button> {
  const id = await ctx.saveRecord('undo', JSON.stringify({ alert, isGone: wasDeleted }));
  return keepAsLast(ctx, `alert:undo:${id}`);
}

async function keepAsLast(ctx: BotContext, data: string): Promise<Button> {
  await ctx.saveRecord('undo', data, { id: lastUndoId(ctx) });
  await expectAnswer(ctx, { about: 'cancel', text: 'undo' });
  return ctx.button('undo', data);
}

/** Answers the button that takes it back. */
export async function deleteAlert(ctx: BotContext, alert: Alert): Promise<Button> {
  await ctx.changeChat((chat) => removeAlert(chat, alert.n));
  return createUndoButton(ctx, alert, true);
}

export async function sayDeleted(ctx: BotContext, alert: Alert): Promise<number> {
  const { n, query } = alert;
  const buttons = [await deleteAlert(ctx, alert), ctx.button('alerts', 'alerts:open')];
  return ctx.say('alert-deleted', { n, query }, [buttons]);
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
