/** Dates that stand for "today", "next month" or "this year" of a post, in a line that has to be clear tomorrow. */
import { memoizeByName } from '#src/memoize.ts';
import { dayMs } from '#src/duration.ts';
import { languages } from '#src/languages/index.ts';
import { relativeDaySource } from '#src/languages/calendar-names.ts';
import { wholeTerms } from '#src/languages/terms.ts';
import type { TextIn } from './numbers.ts';

/** Shorter names of months are taken as they are: of "may" nothing can go. */
const declinedLetters = 5;

/** The line without the days, months and years that its sentences mean by "tomorrow", "next month" or nothing at all: "20 November", "in December 2026", "in 2027". */
export function withoutDates(line: TextIn, sentences: TextIn, dates: readonly string[]): string {
  const known = dates.map((date) => Date.parse(date)).filter((at) => !Number.isNaN(at));
  return known.reduce(
    (rest, at) => rest.replace(datesAround(at, daysMeant(sentences, at), line.language ?? 'en'), ' '),
    line.text,
  );
}

/** What is told of no other day happened on that of the post, `at`. */
function daysMeant({ text, language }: TextIn, at: number): Date[] {
  const spoken = dayWords.filter(({ code }) => language === null || code === language);
  const isBefore = (said: string) => spoken.some(({ yesterday }) => yesterday.test(said));
  const isAfter = (said: string) => spoken.some(({ tomorrow }) => tomorrow.test(said));
  const isNow = text.split('\n').some((sentence) => !isBefore(sentence) && !isAfter(sentence));
  const steps = [...(isBefore(text) ? [-1] : []), ...(isNow ? [0] : []), ...(isAfter(text) ? [1, 2] : [])];
  return steps.map((step) => new Date(at + step * dayMs));
}

const dayWords = languages.map(({ code, calendar }) => ({
  code,
  yesterday: wholeTerms(relativeDaySource(code, -1)),
  tomorrow: wholeTerms(calendar.tomorrow),
}));

function datesAround(at: number, days: readonly Date[], language: string): RegExp {
  const year = new Date(at).getUTCFullYear();
  const months = [-1, 0, 1].map((step) => new Date(Date.UTC(year, new Date(at).getUTCMonth() + step, 15)));
  const years = `(?:${year - 1}|${year}|${year + 1})`;
  const yearAfter = `(?:,?\\s+(?:de\\s+)?${years}(?!\\p{N}))?`;
  const names = monthSourcesOf(language);
  const inMonth = (day: Date) => `(?<!\\p{L})(?:${names[day.getUTCMonth()]})(?!\\p{L})`;
  const forms = [
    ...days.flatMap((day) => [
      `(?<!\\p{N})${day.getUTCDate()}\\.?(?:\\p{L}{2})?\\s+(?:de\\s+|of\\s+)?${inMonth(day)}${yearAfter}`,
      `${inMonth(day)}\\s+${day.getUTCDate()}(?!\\p{N})${yearAfter}`,
    ]),
    ...months.flatMap((month) => [
      `${inMonth(month)}\\s+(?:de\\s+)?${years}(?!\\p{N})`,
      `(?<!\\p{N}\\.?\\s)${inMonth(month)}(?!\\s+\\p{N})`,
    ]),
    `(?<![\\p{N}.,])${years}(?![\\p{N}]|[.,]\\p{N})`,
  ];
  return new RegExp(forms.join('|'), 'giu');
}

/** January first, as dates have them, in any case. */
const monthSourcesOf = memoizeByName((language) => {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2026, month, 15));
    const name = parts.find(({ type }) => type === 'month')?.value ?? '';
    return name.length < declinedLetters ? name : `${name.slice(0, -1)}\\p{L}{0,2}`;
  });
});
