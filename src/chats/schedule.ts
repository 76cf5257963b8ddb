/** When a chat gets its digest: wall-clock times of its zone, as instants. */
import { listedDaySource } from '#src/languages/calendar-names.ts';
import { languages } from '#src/languages/index.ts';
import { wholeTerms } from '#src/languages/terms.ts';
import type { MessageLine } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';
import { parseChannelName } from '#src/channels/channel.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import type { Schedule } from './chat.ts';
import { normalizeArgument, normalizeHours, parseTimeOfDay, refuse } from './command-arguments.ts';
import { toInstant, toLocalTime, addDays, getWeekday } from './wall-clock.ts';
import { classifyWeekdays, everyDay, formatWeekday, joinWeekdays, parseWeekdays } from './weekdays.ts';

export type NewSchedule = Omit<Schedule, 'n'>;
type When = Pick<Schedule, 'times' | 'days'>;

const mostTimes = 12;
/** Longer names are no topics: Telegram's hashtags end there. */
const longestTopic = 64;
/** "Mañana a las 9" is one day, though "cada mañana" is every day. */
const tomorrow = wholeTerms(listedDaySource(1));
const each = new Set(languages.flatMap(({ calendar }) => calendar.each.split(' ')));
const fillers = each.union(new Set(languages.flatMap(({ calendar }) => calendar.fillers.split(' '))));
/** "Every" makes an interval of the number behind it: "every 2 hours". */
export const isEach = (word: string): boolean => each.has(normalizeArgument(word));

/** Reads what follows `/schedule`: times, days and a topic in any order; without days every day. */
export function parseSchedule(text: string) {
  const topics = [...text.normalize('NFC').matchAll(/[#＃]([^\s#＃,]+)/g)].map((found) => found[1] ?? '');
  const times = new Set<string>();
  const days = new Set<number>();
  const channels = text
    .split(/[\s,]+/)
    .filter(isChannel)
    .map((word) => toChannelKey(parseChannelName(word) ?? ''));
  const [oneDay] = tomorrow.exec(withoutNames(text)) ?? [];
  if (oneDay !== undefined) return refused(oneDay);
  let order = '';
  let before = '';
  for (const piece of joinWeekdays(normalizeHours(withoutNames(text))).split(/[ ,]+/)) {
    if (isEach(before) && /^\d{1,2}h?$/.test(piece)) return refused(`${before} ${piece}`);
    before = piece;
    if (piece === '' || fillers.has(piece)) continue;
    const time = parseTimeOfDay(piece);
    const named = time === null ? parseWeekdays(piece, true) : [];
    if (named === null) return refused(piece);
    if (time !== null) times.add(time);
    for (const day of named) days.add(day);
    order += time === null ? 'd' : 't';
  }
  const refusal = limitsOf(times, topics, channels);
  if (refusal) return refusal;
  // `08:00 mon-fri, 10:00 sat`: nobody means each time on each day
  if (times.size > 1 && /td+t|dt+d/.test(order))
    return refuse('schedule-times-apart', '', '/schedule 08:00,18:30 mon-fri');
  const chosen = days.size === 0 ? everyDay : [...days].sort();
  const [channel] = channels;
  const limits = { topic: topics[0] ?? null, ...(channel !== undefined && { channel }) };
  return { schedule: { times: [...times].sort(), days: chosen, ...limits } satisfies NewSchedule };
}

/** The first instant after `after` at which the schedule falls due in `zone`; null when it has no time or no day. */
export function computeNextRun(schedule: When, zone: string, after: number): number | null {
  const today = toLocalTime(after, zone).date;
  // from yesterday on, because a gap in the clock can carry a time into the next day; to the same day in a week
  for (let step = -1; step <= 7; step += 1) {
    const date = addDays(today, step);
    if (!schedule.days.includes(getWeekday(date))) continue;
    const runs = schedule.times.map((time) => toInstant(date, time, zone)).filter((at) => at > after);
    if (runs.length > 0) return Math.min(...runs);
  }
  return null;
}

export function describeSchedule(schedule: NewSchedule, texts: Texts): MessageLine {
  const times = texts.list(schedule.times);
  const { topic, channel } = schedule;
  const set = classifyWeekdays(schedule.days);
  const named = () => texts.list(schedule.days.map((day) => formatWeekday(day, texts.locale)));
  const days = set === undefined ? named() : texts.plain(`schedule-${set}`);
  const limits = [
    ...(topic === null ? [] : [`#${topic}`]),
    ...(channel === undefined ? [] : [`@${channel}`]),
  ];
  if (limits.length === 0) return texts.line('schedule-when', { times, days });
  return texts.line('schedule-when-topic', { times, days, topic: limits.join(' ') });
}

/** `@name` or a link; a bare word is a day or a mistake. */
const isChannel = (word: string): boolean =>
  /^@|^https?:|t\.me|telegram\./i.test(word) && parseChannelName(word) !== null;

function withoutNames(text: string): string {
  const words = text.replace(/[#＃][^\s#＃,]+/g, ' ').split(/(?<=[\s,])/);
  return words.filter((word) => !isChannel(word.replace(/[\s,]+$/, ''))).join('');
}

const refused = (piece: string) =>
  /^\d/.test(piece)
    ? refuse('schedule-bad-time', piece, '/schedule 08:00,18:30')
    : refuse('schedule-bad-word', piece, '/schedule 09:00 mon-fri');

function limitsOf(times: ReadonlySet<string>, topics: readonly string[], channels: readonly string[]) {
  const [one, two] = channels;
  const long = topics.find((topic) => topic.length > longestTopic);
  return [
    times.size === 0 && refuse('schedule-no-time', '', '/schedule 08:00'),
    times.size > mostTimes && refuse('schedule-many-times', String(mostTimes), '/schedule 08:00,18:30'),
    two && refuse('schedule-many-channels', `@${two}`, `/schedule 09:00 @${one}`),
    long && refuse('schedule-long-topic', long, '/schedule 18:00 fri #Arctic'),
    topics[1] && refuse('schedule-many-topics', topics[1], `/schedule 18:00 #${topics[0]}`),
  ].find((each) => typeof each === 'object');
}
