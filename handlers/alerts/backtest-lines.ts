/** What trying a query on the archive brought, in lines. */
import type { AlertDeps } from './alert-list.ts';
import { type BacktestHit, nearMissKinds } from '#src/alerts/preview/backtest.ts';
import type { QueryPreview } from '#src/alerts/preview/alert-preview.ts';
import { createExcerpt } from '#src/query/excerpt.ts';
import { describeQuery } from '#src/query/language/describe-query.ts';
import { analyzePost } from '#src/query/analyze-post.ts';
import { type MatchExplanation, explainMatch } from '#src/alerts/preview/explain-match.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import { joinLines, type MessageLine, link } from '#src/message/message.ts';
import type { BotContext } from '../context.ts';

/** What is known of its past: nothing of channels that were never read. */
export function describeBacktest(ctx: BotContext, judged: QueryPreview): MessageLine[] {
  const { texts } = ctx.state;
  const { unreadChannels, posts } = judged;
  const tested = unreadChannels.length > 0 && posts === 0 ? [] : testedLines(ctx, judged);
  return unreadChannels.length === 0
    ? tested
    : [...tested, texts.line('not-read-yet', { channels: texts.list(unreadChannels) })];
}

/** How often it would have fired, and what a small change would bring. */
function testedLines(ctx: BotContext, judged: QueryPreview): MessageLine[] {
  const { texts } = ctx.state;
  const { hits, perDay, testedDays, nearMisses } = judged;
  const rhythm = hits === 0 ? 'none' : perDay >= 1 ? 'day' : perDay >= 1 / 7 ? 'week' : 'seldom';
  const each = Math.round(rhythm === 'day' ? perDay : perDay * 7);
  return [
    texts.line('alert-caught', { count: hits, days: testedDays, rhythm: { choice: rhythm }, each }),
    ...nearMissKinds.flatMap((kind) => {
      const count = nearMisses[kind];
      return count ? [texts.line(`alert-miss-${kind}`, { count })] : [];
    }),
  ];
}

/** A hit, with its time as the link to the post, and its channel where there are several. */
export function describeHit(
  deps: AlertDeps,
  ctx: BotContext,
  { post, language, spans }: BacktestHit,
): MessageLine {
  const { texts, chat } = ctx.state;
  const time = post.date === null ? String(post.id) : texts.dayAndTime(Date.parse(post.date), chat.timeZone);
  const when = post.url === null ? time : link(post.url, time);
  const excerpt = createExcerpt(post.text, spans, language).line;
  const repost = post.forward && texts.line('alert-repost-of', { name: post.forward.name });
  const channel = deps.channelRegistry.get(toChannelKey(post.channel))?.title ?? post.channel;
  const line =
    deps.channelRegistry.list().length > 1
      ? texts.line('alert-entry', { when, channel, excerpt })
      : texts.line('alert-newest', { when, excerpt });
  return repost === null ? line : [...line, ' · ', ...repost];
}

/** Why it is one: each part of the query, and the form in which the post has it. */
export function explainHit(
  ctx: BotContext,
  judged: QueryPreview,
  { post, language }: BacktestHit,
): MessageLine {
  const reasons = explainMatch(judged.query, analyzePost(post, language)).map((each) =>
    reasonLine(ctx, each),
  );
  return ctx.state.texts.line('alert-why', { reasons: joinLines(reasons, '; ') });
}

function reasonLine({ state: { texts } }: BotContext, { part, forms }: MatchExplanation): MessageLine {
  const term = describeQuery(part, texts);
  if (forms.length === 0) return texts.line('alert-why-link', { term });
  return texts.line('alert-why-form', { term, forms: forms.join(', ') });
}
