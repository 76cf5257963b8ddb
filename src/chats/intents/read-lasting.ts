/** How long an alert is to be muted, in words: "for 3 days and 2 hours", "until Monday, 9:00". */
import { listedDaySource } from '#src/languages/calendar-names.ts';
import { wholeTerms } from '#src/languages/terms.ts';
import { normalizeHours, parseTimeOfDay } from '../command-arguments.ts';
import { computeNextRun, parseSchedule } from '../schedule.ts';
import { addDays, getWeekday, toInstant, toLocalTime } from '../wall-clock.ts';
import { everyDay, formatWeekday } from '../weekdays.ts';
import { partAnd, readSpans } from './read-span.ts';
import { normalizeTyped, type Remark, type Vocabulary } from './vocabulary.ts';

/** `forMs`: 0 where no time to come is named. What else is said of the alert: nothing else mutes it, "for two hours, please". */
interface Lasting {
  readonly forMs: number;
  readonly remark: Remark | null;
  readonly left: readonly string[];
  /** "Tomorrow morning", without a word of what until then. */
  readonly isTimeAlone?: true;
}
const muted = { remark: 'mute', left: [] } as const;

/** Null where neither a span of time nor an end is named. `now`: milliseconds since 1970. */
export function readLasting(text: string, vocabulary: Vocabulary, zone: string, now: number): Lasting | null {
  const until = readUntil(text, vocabulary, zone, now);
  const typed = text.split(/\s+/).filter((word) => normalizeTyped(word) !== '');
  const { left } = vocabulary.forever(typed);
  if (left.length < typed.length && !asks.test(text)) return { forMs: Infinity, ...vocabulary.reply(left) };
  return until?.forMs || until?.isTimeAlone ? until : (readDuration(text, vocabulary) ?? until);
}

function readDuration(text: string, vocabulary: Vocabulary): Lasting | null {
  const typed = partAnd(text.split(/\s+/), vocabulary);
  const words = typed.map(normalizeTyped);
  for (const at of words.keys()) {
    const spans = readSpans(words, at, vocabulary);
    if (!spans) continue;
    const besides = typed.toSpliced(at, spans.length);
    // a lone "week" is a word like others
    const isAlone = (spans.isCounted || besides.length > 0) && vocabulary.lasting(besides).left.length === 0;
    const isBelowZero = /^[-−]\p{N}/u.test(typed[at] ?? '');
    const said = isAlone && !asks.test(text) ? muted : vocabulary.reply(besides);
    return { forMs: isBelowZero ? 0 : spans.ms, ...said };
  }
  return null;
}

/** The day after tomorrow first: most words for it hold those for tomorrow. */
const comingDays = [
  [2, wholeTerms(listedDaySource(2))],
  [1, wholeTerms(listedDaySource(1))],
] as const;

/** A day is one from its first minute on; an hour without a day is the next of its name. */
function readUntil(text: string, vocabulary: Vocabulary, zone: string, now: number): Lasting | null {
  const today = toLocalTime(now, zone).date;
  const dated = comingDays.reduce(
    (read, [days, pattern]) => read.replace(pattern, formatWeekday(getWeekday(addDays(today, days)), 'en')),
    normalizeHours(text),
  );
  const typed = dated.split(/[\s,]+/).filter((word) => normalizeTyped(word) !== '');
  const { left: said } = vocabulary.until(typed);
  const isUntil = said.length < typed.length;
  // "tomorrow morning" alone: not before then, or then? Nothing is muted on a guess
  if (!isUntil && (dated === normalizeHours(text) || asks.test(text))) return null;
  const { left: named, remark } = vocabulary.reply(said);
  const end = findEnd(named.join(' '), zone, now);
  if (end === null) return isUntil ? { forMs: 0, remark, left: [] } : null;
  if (!isUntil) return { forMs: 0, ...muted, isTimeAlone: true };
  return { forMs: end - now, ...(remark === null && !asks.test(text) ? muted : { remark, left: [] }) };
}

const asks = /[?؟]\s*$/u;

/** The next instant of a weekday, an hour, or both, or of a date; null where anything else is named. */
function findEnd(named: string, zone: string, now: number): number | null {
  const [, date, hour = '00:00'] = /^(\d{4}-\d\d-\d\d)(?: (\S+))?$/.exec(named) ?? [];
  const time = parseTimeOfDay(hour);
  if (date !== undefined && time !== null) return Math.max(now, toInstant(date, time, zone));
  const [timed, dayLong] = [named, `${named} 00:00`].map(parseSchedule);
  const isDay = dayLong && 'schedule' in dayLong && dayLong.schedule.days.length < everyDay.length;
  const read = isDay && timed && 'problem' in timed ? dayLong : timed;
  if (named === '' || !read || 'problem' in read) return null;
  const { topic, channel } = read.schedule;
  return topic === null && channel === undefined ? computeNextRun(read.schedule, zone, now) : null;
}
