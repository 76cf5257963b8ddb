/** /stats: the last days of the channels as a picture, the figures below it. */

import { Composer } from 'grammy';
import { channelsFor } from '#src/chats/follows.ts';
import { foldTyped, problemOf } from '#src/chats/typed.ts';
import { block, type Line, type Message } from '#src/delivery/message.ts';
import { type Figures, sumOf } from '#src/stats/figures.ts';
import { drawPicture } from '#src/stats/picture.ts';
import { hourLabel, sheetOf, spanOf } from '#src/stats/sheet.ts';
import type { ChatFigures } from '#src/stats/stats.ts';
import { type HouseContext, sayText } from './context.ts';
import { placeOf, sendPicture } from './files.ts';

export const stats = new Composer<HouseContext>();

const usualDays = 7;
const fewestDays = 2;
const mostDays = 92;
const shownTags = 5;

stats.command('stats', async (ctx) => {
  const days = daysIn(ctx.match);
  if (days !== null) return answer(ctx, days);
  const { part } = problemOf('stats-bad-span', ctx.match.trim(), '');
  return sayText(ctx, 'stats-bad-span', { part });
});

stats.callbackQuery(/^stats:(7|30)$/, async (ctx) => {
  await ctx.answerCallbackQuery();
  await answer(ctx, Number(ctx.match[1]));
});

/** `7d`, `30`, nothing; null when it is no number of days, or one out of range. */
function daysIn(typed: string): number | null {
  const folded = foldTyped(typed);
  if (folded === '') return usualDays;
  const days = Number(/^(\d{1,3})\s?d?$/.exec(folded)?.[1]);
  return days >= fewestDays && days <= mostDays ? days : null;
}

async function answer(ctx: HouseContext, days: number): Promise<unknown> {
  const { core, chat, texts, address } = ctx.house;
  await ctx.api.sendChatAction(address.chat, 'upload_photo', placeOf(address));
  const channels = channelsFor(chat, core.watch);
  const figures = await core.stats.count(chat, days);
  if (figures.posts === 0)
    return sayText(ctx, 'stats-nothing', { channels: namesOf(ctx, channels), days: texts.number(days) });
  const svg = drawPicture(sheetOf(figures, { texts, channels, ownTopics: chat.topics }));
  return sendPicture(ctx, await core.painter.paint(svg), caption(ctx, figures, days));
}

function namesOf(ctx: HouseContext, channels: readonly { title: string }[]): string {
  const { texts } = ctx.house;
  if (channels.length === 0) return texts.plain('watching-nothing');
  return channels.length > 3
    ? texts.plain('search-channels', { count: channels.length })
    : texts.list(channels.map(({ title }) => title));
}

function caption(ctx: HouseContext, figures: ChatFigures, days: number): Message {
  const { texts, chat, core } = ctx.house;
  const { posts, reposts, withMedia, cutAt } = figures;
  const channels = namesOf(ctx, channelsFor(chat, core.watch));
  const other = days === usualDays ? 30 : usualDays;
  return {
    blocks: [
      block(texts.line('stats-head', { channels, ...spanOf(figures, texts) })),
      block(
        texts.line('stats-posts', { count: posts, reposts, media: withMedia }),
        ...busiestLine(ctx, figures),
        ...tagsLine(ctx, figures),
        ...changesLine(ctx, figures),
        ...(cutAt === null ? [] : [texts.line('stats-cut', { most: cutAt })]),
      ),
    ],
    buttons: [[{ text: texts.plain('button-stats-days', { days: other }), data: `stats:${other}` }]],
  };
}

function busiestLine(ctx: HouseContext, { busiestDay, busiestHour, timeZone }: Figures): Line[] {
  const { texts } = ctx.house;
  if (busiestDay === null || busiestHour === null) return [];
  const day = texts.day(Date.parse(`${busiestDay.date}T12:00Z`), 'UTC');
  const { hour } = busiestHour;
  const hours = { from: hourLabel(hour, texts), to: hourLabel(hour + 1, texts), zone: timeZone };
  return [texts.line('stats-busiest', { day, posts: texts.number(busiestDay.count), ...hours })];
}

function tagsLine(ctx: HouseContext, { hashtags }: Figures): Line[] {
  const { texts } = ctx.house;
  const shown = hashtags.slice(0, shownTags);
  if (shown.length === 0) return [];
  const tags = shown.map(({ name, count }) => texts.plain('stats-hashtag', { name, count }));
  return [texts.line('stats-hashtags', { tags: texts.list(tags) })];
}

function changesLine(ctx: HouseContext, { edited, gone }: Figures): Line[] {
  return sumOf([edited, gone]) === 0 ? [] : [ctx.house.texts.line('stats-changes', { edited, gone })];
}
