import { addDays, toLocalTime } from '#src/chats/wall-clock.ts';
import { inAnyLanguage } from '#src/languages/index.ts';
import { regex } from '#src/languages/terms.ts';
import { type Moment, readMoments, type Writing } from './announced-time.ts';
import { daysUntil, findDays } from './calendar.ts';
import { isWeekly, weekdayOf } from './calendar-words.ts';
import { cleanText } from './clean-text.ts';
import { findClockTimes, withLatinDigits } from './clock-time.ts';
import { countWords } from './words.ts';

interface AgendaItem extends Pick<Moment, 'day' | 'lastDay' | 'time'> {
  readonly text: string;
}

const fewestItems = 2;
const fewestWords = 2;
const listSign = /\n|;|\s·\s/u;

/** The items of a post that is hardly more than a list of them, most of them to come; none for any other. */
export function readAgenda(text: string, writing: Writing): readonly AgendaItem[] {
  const parts = withLatinDigits(text).split(listSign);
  if (parts.filter((part) => /\p{Nd}/u.test(part)).length < fewestItems) return [];
  const { postedAt, zone, language } = writing;
  const today = toLocalTime(postedAt, zone).date;
  const lines = parts.flatMap((part) => withoutLeadIn(cleanText(part))).filter((line) => line !== '');
  const items: AgendaItem[] = [];
  const headings: string[] = [];
  let day: string | null = null;
  for (const [at, line] of lines.entries()) {
    const lead = readLead(line, today, language);
    const what = line.slice(lead.end).replace(/^[^\p{L}\p{N}“«„"]+|[.,]$/gu, '');
    if (lead.end === 0) headings.push(line);
    else if (countWords(what) < fewestWords) day = lead.day ?? day;
    else {
      for (const heading of headings.splice(0))
        day ??= findDays(heading, today, { language })[0]?.day ?? null;
      day = lead.day ?? day;
      const [moment] = readMoments(line.slice(0, lead.end), { ...writing, day });
      const time = moment?.time ?? null;
      const first = time ? toLocalTime(time.at, zone).date : (day ?? today);
      items.push({ day: first, lastDay: lead.lastDay ?? first, time, text: what });
    }
    if (at + 1 - items.length > lines.length / 2) return [];
  }
  const toCome = items.filter((item) => (item.time ? item.time.at > postedAt : item.day >= today));
  return items.length >= fewestItems && 2 * toCome.length >= items.length ? items : [];
}

/** "Week 48: Mon cabinet" are two lines. */
function withoutLeadIn(line: string): string[] {
  const [start, name = ''] = /^\p{L}[^:]*: (?=(\p{L}+))/u.exec(line) ?? [''];
  return weekdayOf(name) === null ? [line] : [start, line.slice(start.length)];
}

/** Room for a weekday, a date and a time with its zone. */
const maxLead = 60;
const shortWeekday = /^[^\p{L}\p{N}]*(\p{L}{2,})(?!\p{L})/u;
const nothing = regex.iu`^[^\p{L}\p{N}]*(?:${inAnyLanguage('clock').at}\s+)?$`;

/** Where the weekday, date and time end with which a line begins, in any order; the day that they name. */
function readLead(line: string, today: string, language: string | null) {
  const head = line.slice(0, maxLead);
  const [short = '', name = ''] = shortWeekday.exec(head) ?? [];
  const weekday = weekdayOf(name);
  if (isWeekly(head)) return { day: null, lastDay: undefined, end: 0 };
  const days = findDays(head, today, { language });
  let day = weekday === null ? null : addDays(today, daysUntil(weekday, today));
  let lastDay: string | undefined;
  let end = weekday === null ? 0 : short.length;
  for (const part of [...days, ...findClockTimes(head)].sort((a, b) => a.index - b.index)) {
    if (part.end <= end) continue;
    // "Thursday 26 and Friday 27"
    const isLast = 'day' in part && day === addDays(part.day, -1);
    if (part.index > end && !isLast && !nothing.test(line.slice(end, part.index))) break;
    if ('day' in part) [day, lastDay] = [isLast ? day : part.day, part.lastDay];
    end = part.end;
  }
  return { day, lastDay, end };
}
