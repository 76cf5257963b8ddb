/** What trying a query on the archive brought, in lines. */
import { type Caught, missKinds } from '#src/alerts/backtest.ts';
import type { Judged } from '#src/alerts/desk.ts';
import { excerptOf } from '#src/alerts/excerpt.ts';
import { describeQuery } from '#src/alerts/query/describe.ts';
import { readPost } from '#src/alerts/read-post.ts';
import { type Reason, reasonsFor } from '#src/alerts/reasons.ts';
import { channelKeyOf } from '#src/channels/channel.ts';
import { type Line, link } from '#src/delivery/message.ts';
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

/** A hit, with its time as the link to the post, and its channel where there are several. */
export function hitLine(ctx: HouseContext, { post, language, spans }: Caught): Line {
  const { texts, chat, core } = ctx.house;
  const time = post.date === null ? String(post.id) : texts.dayAndTime(Date.parse(post.date), chat.timeZone);
  const when = post.url === null ? time : link(post.url, time);
  const excerpt = excerptOf(post.text, spans, language).line;
  const repost = post.forward && texts.line('alert-repost-of', { name: post.forward.name });
  const channel = core.watch.get(channelKeyOf(post.channel))?.title ?? post.channel;
  const line =
    core.watch.list().length > 1
      ? texts.line('alert-entry', { when, channel, excerpt })
      : texts.line('alert-newest', { when, excerpt });
  return repost === null ? line : [...line, ' · ', ...repost];
}

/** Why it is one: each part of the query, and the form in which the post has it. */
export function whyLine(ctx: HouseContext, judged: Judged, { post, language }: Caught): Line {
  const reasons = reasonsFor(judged.query, readPost(post, language)).map((each) => reasonLine(ctx, each));
  const list = reasons.flatMap((reason, at): Line => (at === 0 ? reason : ['; ', ...reason]));
  return ctx.house.texts.line('alert-why', { reasons: list });
}

function reasonLine({ house: { texts } }: HouseContext, { part, forms }: Reason): Line {
  const term = describeQuery(part, texts);
  if (forms.length === 0) return texts.line('alert-why-link', { term });
  return texts.line('alert-why-form', { term, forms: forms.join(', ') });
}
