import { isDate } from '#src/chats/wall-clock.ts';
import { findDays } from '../analysis/calendar.ts';
import { calendarFeaturesOf } from '../analysis/calendar-words.ts';
import type { TextIn } from './numbers.ts';

/** The line without days, months and years that its sentences have as "tomorrow", "next month" or not at all: "20 November", "in December 2026", "in 2027". */
export function withoutDates(line: TextIn, sentences: TextIn, dates: readonly string[]): string {
  return dates.filter(isDate).reduce((rest, posted) => {
    const meant = daysMeant(sentences, posted);
    return findDays(rest, posted, line)
      .filter(({ is, day, lastDay }) => is === 'date' && day === lastDay && meant.includes(day))
      .reduceRight((text, { index, end }) => `${text.slice(0, index)} ${text.slice(end)}`, rest)
      .replace(monthWithYear, (found, word, year) =>
        isNearMonth(word, posted, line) && isNearYear(year, posted) ? ' ' : found,
      )
      .replace(loneMonth, (word) => (isNearMonth(word, posted, line) ? ' ' : word))
      .replace(loneYear, (year) => (isNearYear(year, posted) ? ' ' : year));
  }, line.text);
}

/** Days that a sentence names in words; the day of the post where it names none. */
const daysMeant = ({ text, language }: TextIn, posted: string): readonly string[] =>
  text.split('\n').flatMap((sentence) => {
    const spoken = findDays(sentence, posted, { language }).filter(({ is }) => is === 'spoken');
    return spoken.length > 0 ? spoken.map(({ day }) => day) : posted;
  });

const monthWithYear = /(?<!\p{L})(\p{L}{3,})\s+(?:de\s+)?((?:19|20)\d\d)(?!\p{N})/gu;
const loneMonth = /(?<!\p{L}|\p{N}\.?\s)\p{L}{3,}(?!\p{L}|\s+\p{N})/gu;
const loneYear = /(?<![\p{N}.,])(?:19|20)\d\d(?!\p{N}|[.,]\p{N})/gu;

const isNearYear = (year: string, posted: string): boolean =>
  Math.abs(Number(year) - Number(posted.slice(0, 4))) <= 1;

/** That of the post, the one before it or the one after. */
const isNearMonth = (word: string, posted: string, { language }: TextIn): boolean =>
  calendarFeaturesOf(word, language ?? 'en').some((feature) =>
    [11, 0, 1].some((step) => feature === `m:${(Number(posted.slice(5, 7)) + step - 1) % 12}`),
  );
