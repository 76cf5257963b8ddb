import type { Services } from '#src/app/create-services.ts';
import type { Composer } from 'grammy';
import { nameChannels } from '#src/chats/chat.ts';
import { normalizeArgument } from '#src/chats/command-arguments.ts';
import { block, type MessageLine, type Message } from '#src/message/message.ts';
import { shortenTyped } from '#src/message/shorten.ts';
import type { ChatStats, PostStats } from '#src/stats/stats-counter.ts';
import { renderStatsChart } from '#src/stats/stats-chart.ts';
import { formatHour, buildChartModel, formatDateRange } from '#src/stats/chart-model.ts';
import { readSinceLines } from '#src/digest/message/head-lines.ts';
import { sayUsage } from './page.ts';
import type { BotContext } from './bot-context.ts';

export type StatsDeps = Pick<Services, 'rasterize' | 'stats'>;

export function addStatsHandlers(stats: Composer<BotContext>, deps: StatsDeps): void {
  stats.command('stats', async (ctx) => {
    const days = parseStatsDays(ctx.match);
    if (days !== null) return answer(deps, ctx, days);
    return sayUsage(ctx, 'stats-bad-span', { part: shortenTyped(ctx.match.trim()) });
  });

  stats.callbackQuery(/^stats:(7|30)$/, (ctx) => answer(deps, ctx, Number(ctx.match[1])));
}

const usualDays = 7;
const fewestDays = 2;
const mostDays = 92;
const shownTags = 5;

export function parseStatsDays(typed: string): number | null {
  const normalized = normalizeArgument(typed);
  if (normalized === '') return usualDays;
  const [, count, isWeeks] = /^(\d{1,3})\s?(?:d|(w))?$/.exec(normalized) ?? [];
  const days = Number(count) * (isWeeks ? 7 : 1);
  return days >= fewestDays && days <= mostDays ? days : null;
}

async function answer(deps: StatsDeps, ctx: BotContext, days: number): Promise<unknown> {
  const { chat, texts } = ctx.state;
  await ctx.showActivity('upload_photo');
  const channels = ctx.channelsOfChat();
  const titles = channels.map(({ title }) => title);
  const names = titles.length === 0 ? texts.plain('watching-nothing') : nameChannels(texts, titles);
  const figures = await deps.stats.count(chat, days);
  if (figures.posts === 0) return ctx.say('stats-nothing', { channels: names, days: texts.number(days) });
  const svg = renderStatsChart(buildChartModel(figures, chat, channels, texts));
  const picture = { name: 'picture.png', bytes: await deps.rasterize(svg) };
  return ctx.sendFile(picture, caption(ctx, names, figures, days));
}

function caption(ctx: BotContext, channels: string, figures: ChatStats, days: number): Message {
  const { texts } = ctx.state;
  const { posts, reposts, withMedia, edited, deleted, truncatedAt } = figures;
  const other = days === usualDays ? 30 : usualDays;
  return {
    blocks: [
      block(
        texts.line('stats-head', { channels, ...formatDateRange(figures, texts) }),
        ...readSinceLines(figures.channels, figures, texts),
      ),
      block(
        texts.line('stats-posts', { count: posts, reposts, media: withMedia }),
        ...busiestLine(ctx, figures),
        ...tagsLine(ctx, figures),
        ...(edited + deleted === 0 ? [] : [ctx.line('stats-changes', { edited, gone: deleted })]),
        ...(truncatedAt === null ? [] : [texts.line('stats-cut', { most: truncatedAt })]),
      ),
    ],
    buttons: [[ctx.button('stats-days', `stats:${other}`, { days: other })]],
  };
}

function busiestLine({ state: { texts } }: BotContext, figures: PostStats): MessageLine[] {
  const { busiestDay, busiestHour, timeZone } = figures;
  if (busiestDay === null || busiestHour === null) return [];
  const day = texts.day(Date.parse(`${busiestDay.date}T12:00Z`), 'UTC');
  const { hour } = busiestHour;
  const hours = { from: formatHour(hour, texts), to: formatHour(hour + 1, texts), zone: timeZone };
  return [texts.line('stats-busiest', { day, posts: texts.number(busiestDay.count), ...hours })];
}

function tagsLine(ctx: BotContext, { hashtags }: PostStats): MessageLine[] {
  const { texts } = ctx.state;
  const shown = hashtags.slice(0, shownTags);
  const tags = shown.map(({ name, count }) => texts.plain('stats-hashtag', { name, count }));
  return tags.length === 0 ? [] : [ctx.line('stats-hashtags', { tags: texts.list(tags) })];
}
