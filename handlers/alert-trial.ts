/** What trying a query on the archive brought, in lines. */
import { missKinds } from '#src/alerts/backtest.ts';
import type { Judged } from '#src/alerts/desk.ts';
import { excerptOf } from '#src/alerts/excerpt.ts';
import { type Line, link } from '#src/delivery/message.ts';
import { languageOf } from '#src/posts/language.ts';
import type { HouseContext } from './context.ts';

/** What is known of its past: nothing of channels that were never read. */
export function caughtLines(ctx: HouseContext, judged: Judged): Line[] {
  const { texts } = ctx.house;
  const { unread, posts } = judged;
  const tested = unread.length > 0 && posts === 0 ? [] : testedLines(ctx, judged);
  return unread.length === 0
    ? tested
    : [...tested, texts.line('not-read-yet', { channels: texts.list(unread) })];
}

/** How often it would have fired, and what a small change would bring. */
function testedLines(ctx: HouseContext, judged: Judged): Line[] {
  const { texts } = ctx.house;
  const { hits, perDay, days, spanDays, misses } = judged;
  const rhythm = hits === 0 ? 'none' : perDay >= 1 ? 'day' : perDay >= 1 / 7 ? 'week' : 'seldom';
  const each = Math.round(rhythm === 'day' ? perDay : perDay * 7);
  return [
    texts.line('alert-caught', { count: hits, days: spanDays, rhythm: { choice: rhythm }, each }),
    ...(days < spanDays - 1 ? [texts.line('alert-reach', { days: Math.round(days) })] : []),
    ...missKinds.flatMap((kind) => {
      const count = misses[kind];
      return count ? [texts.line(`alert-miss-${kind}`, { count })] : [];
    }),
  ];
}

/** Its newest hits, each with its time as the link to the post. */
export function newestLines(ctx: HouseContext, judged: Judged, most: number): Line[] {
  const { texts, chat } = ctx.house;
  return judged.newest.slice(0, most).map(({ post, spans }) => {
    const when = post.date === null ? '' : texts.dayAndTime(Date.parse(post.date), chat.timeZone);
    return texts.line('alert-newest', {
      when: post.url === null ? when : link(post.url, when),
      excerpt: excerptOf(post.text, spans, languageOf(post.text)).line,
    });
  });
}
