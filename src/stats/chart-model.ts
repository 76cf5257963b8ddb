import { nameChannels, type Chat } from '#src/chats/chat.ts';
import { getWeekday } from '#src/chats/wall-clock.ts';
import { formatWeekday } from '#src/chats/weekdays.ts';
import { hourMs } from '#src/duration.ts';
import { type Channel, showChannelName } from '#src/channels/channel.ts';
import { topicTitle } from '#src/digest/topics/find-topic.ts';
import { isRightToLeftLocale } from '#src/message/bidi.ts';
import type { Texts } from '#src/message/texts.ts';
import type { PostStats, StatsSeries } from './stats-counter.ts';
import { toDrawableText } from './svg-canvas.ts';

export type ChartModel = Readonly<ReturnType<typeof buildChartModel>>;

const mostTopics = 8;
const mostLabelled = 10;
const mostWeekly = 45;

export function buildChartModel(
  figures: PostStats,
  chat: Pick<Chat, 'topics'>,
  channels: readonly Channel[],
  texts: Texts,
) {
  const { days, hours, topics, timeZone } = figures;
  const own = new Set(chat.topics.map(({ name }) => name));
  const nameOf = (name: string) => topicTitle({ name, origin: own.has(name) ? 'own' : 'built in' }, texts);
  const titles = channels.map((channel) => toDrawableText(channel.title, showChannelName(channel.name)));
  return {
    isRightToLeft: isRightToLeftLocale(texts.locale),
    title: nameChannels(texts, titles),
    subtitle: texts.plain('stats-subtitle', { count: figures.posts, ...formatDateRange(figures, texts) }),
    days: {
      heading: texts.plain('stats-per-day'),
      legend: figures.series.map((each) => seriesName(each, channels, texts)),
      bars: days.map(({ date, parts }, at) => {
        return { parts, labels: dayLabels(date, days.length, days.length - 1 - at, texts) };
      }),
    },
    topics: {
      heading: texts.plain('stats-topics'),
      rows: topics
        .slice(0, mostTopics)
        .map(({ name, count }) => ({ name: toDrawableText(nameOf(name), '–'), count })),
    },
    hours: {
      heading: texts.plain('stats-hours', { zone: timeZone.replaceAll('_', ' ') }),
      bars: hours.map((posts, hour) => {
        return { parts: [posts], labels: hour % 6 === 0 ? [formatHour(hour, texts)] : [] };
      }),
    },
    formatNumber: texts.number,
  };
}

export function formatDateRange({ days }: PostStats, texts: Texts): { first: string; last: string } {
  const shown = (date: string | undefined) => texts.day(Date.parse(`${date ?? '1970-01-01'}T12:00Z`), 'UTC');
  return { first: shown(days[0]?.date), last: shown(days.at(-1)?.date) };
}

export const formatHour = (hour: number, texts: Texts): string => texts.time((hour % 24) * hourMs, 'UTC');

function seriesName({ by, name }: StatsSeries, channels: readonly Channel[], texts: Texts): string {
  if (by === 'kind') return texts.plain(`stats-kind-${name.replaceAll(' ', '-')}`);
  const channel = channels.find(({ key }) => key === name);
  return channel
    ? toDrawableText(channel.title, showChannelName(channel.name))
    : texts.plain('stats-other-channels');
}

/** Weekday and date; of many days only some, counted from the last. */
function dayLabels(date: string, count: number, daysLeft: number, texts: Texts): string[] {
  const at = Date.parse(`${date}T12:00Z`);
  const shown = texts.date(at, 'UTC');
  if (count > mostLabelled) return daysLeft % (count > mostWeekly ? 14 : 7) === 0 ? [shown] : [];
  return [formatWeekday(getWeekday(date), texts.locale), shown];
}
