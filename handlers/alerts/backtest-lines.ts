import type { AlertDeps } from './alert-list.ts';
import { type BacktestHit, explainMatch, nearMissKinds } from '#src/alerts/preview/backtest.ts';
import type { QueryPreview } from '#src/alerts/preview/alert-preview.ts';
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { dayMs, hourMs } from '#src/duration.ts';
import { createExcerpt } from '#src/query/excerpt.ts';
import { describeQuery } from '#src/query/language/describe-query.ts';
import { analyzePost } from '#src/query/analysis/analyze-text.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import { joinLines, type MessageLine, link } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
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

/** "In the last 30 days", or what was read of them: of the channel read shortest, and of the one read longest. */
export function describeReadSpan({ readMs, isWholeMonth }: QueryPreview, texts: Texts): string {
  const [least, most] = [Math.min(...readMs), Math.max(...readMs)].map((ms) =>
    ms < 2 * dayMs
      ? texts.duration(Math.max(1, Math.round(ms / hourMs)), 'hour')
      : texts.duration(Math.round(ms / dayMs), 'day'),
  );
  const scope = isWholeMonth ? 'month' : Math.max(...readMs) < hourMs ? 'little' : 'read';
  return texts.plain('read-span', {
    scope: { choice: scope },
    span: least === most ? `${most}` : `${least} – ${most}`,
  });
}

/** Less says nothing about a day, or a week. */
const leastForDayMs = dayMs / 2;
const leastForWeekMs = 3 * dayMs;

function testedLines(ctx: BotContext, judged: QueryPreview): MessageLine[] {
  const { texts } = ctx.state;
  const { hits, perDay, readMs, nearMisses } = judged;
  const leastMs = perDay >= 1 ? leastForDayMs : leastForWeekMs;
  const rhythm =
    hits === 0 || Math.max(...readMs) < leastMs
      ? 'none'
      : perDay >= 1
        ? 'day'
        : perDay >= 1 / 7
          ? 'week'
          : 'seldom';
  const each = Math.round(rhythm === 'day' ? perDay : perDay * 7);
  const span = describeReadSpan(judged, texts);
  return [
    texts.line('alert-caught', { span, count: hits, rhythm: { choice: rhythm }, each }),
    ...nearMissKinds.flatMap((kind) => {
      const count = nearMisses[kind];
      return count ? [texts.line(`alert-miss-${kind}`, { count })] : [];
    }),
  ];
}

type Hit = BacktestHit & { readonly deletedAt?: number | null };

export function describeHit({ channelRegistry, clock }: AlertDeps, ctx: BotContext, hit: Hit): MessageLine {
  const { texts, chat } = ctx.state;
  const { post, language, spans, deletedAt = null } = hit;
  const at = post.date === null ? null : Date.parse(post.date);
  const yearOf = (instant: number) => toLocalTime(instant, chat.timeZone).date.slice(0, 4);
  const isOld = at !== null && yearOf(at) !== yearOf(clock.now());
  const time = at === null ? String(post.id) : texts.dayAndTime(at, chat.timeZone, isOld);
  const when = link(post.url, time);
  const excerpt = withFewMarks(createExcerpt(post.text, spans, language).line);
  const channel = channelRegistry.get(toChannelKey(post.channel))?.title ?? post.channel;
  const isNamed = channelRegistry.list().length > 1;
  return [
    ...texts.line(isNamed ? 'alert-entry' : 'alert-newest', { when, excerpt, ...(isNamed && { channel }) }),
    ...(post.forward ? [' · ', ...texts.line('alert-repost-of', { name: post.forward.name })] : []),
    ...(deletedAt === null ? [] : [' · ', ...texts.line('search-gone')]),
  ];
}

/** Marks in one excerpt; a message holds a hundred (core.telegram.org/api/entities). */
const mostMarks = 12;

const withFewMarks = (line: MessageLine): MessageLine => {
  const marks = line.filter((part) => typeof part !== 'string').slice(0, mostMarks);
  return line.flatMap(
    (part): MessageLine => (typeof part === 'string' || marks.includes(part) ? [part] : part.of),
  );
};

export function explainHit(ctx: BotContext, judged: QueryPreview, { post, language }: BacktestHit) {
  const { texts } = ctx.state;
  const reasons = explainMatch(judged.query, analyzePost(post, language)).map(({ part, forms }) => {
    const key = forms.length === 0 ? 'alert-why-link' : 'alert-why-form';
    return texts.line(key, { term: describeQuery(part, texts), forms: forms.join(', ') });
  });
  return texts.line('alert-why', { reasons: joinLines(reasons, '; ') });
}
