/** Dates that stand for "today", "next month" or "this year" of a post, in a line that has to be clear tomorrow. */
import { dayMs } from '#src/duration.ts';

/** Shorter names of months are taken as they are: of "may" nothing can go. */
const declinedLetters = 5;

/** The line without the days, months and years around the days of its posts, `2026-01-31`: "20 November", "in December 2026", "in 2027". */
export function withoutDates(text: string, dates: readonly string[], language: string | null): string {
  const known = dates.map((date) => Date.parse(date)).filter((at) => !Number.isNaN(at));
  return known.reduce((rest, at) => rest.replace(datesAround(at, language ?? 'en'), ' '), text);
}

function datesAround(at: number, language: string): RegExp {
  const days = [-1, 0, 1].map((step) => new Date(at + step * dayMs));
  const year = new Date(at).getUTCFullYear();
  const months = [-1, 0, 1].map((step) => new Date(Date.UTC(year, new Date(at).getUTCMonth() + step, 15)));
  const years = `(?:${year - 1}|${year}|${year + 1})`;
  const yearAfter = `(?:,?\\s+(?:de\\s+)?${years}(?!\\p{N}))?`;
  const inMonth = (day: Date) => `(?<!\\p{L})(?:${namesOfMonth(day, language).join('|')})(?!\\p{L})`;
  const forms = [
    ...days.map(
      (day) =>
        `(?<!\\p{N})${day.getUTCDate()}\\.?(?:\\p{L}{2})?\\s+(?:de\\s+|of\\s+)?${inMonth(day)}${yearAfter}`,
    ),
    ...days.map((day) => `${inMonth(day)}\\s+${day.getUTCDate()}(?!\\p{N})${yearAfter}`),
    ...months.map((month) => `${inMonth(month)}\\s+(?:de\\s+)?${years}(?!\\p{N})`),
    ...months.map((month) => `(?<!\\p{N}\\.?\\s)${inMonth(month)}(?!\\s+\\p{N})`),
    `(?<![\\p{N}.,])${years}(?![\\p{N}]|[.,]\\p{N})`,
  ];
  return new RegExp(forms.join('|'), 'giu');
}

/** As dates have it, alone, and shortened; a long one in any case. */
function namesOfMonth(date: Date, language: string): string[] {
  const forms: Intl.DateTimeFormatOptions[] = [
    { day: 'numeric', month: 'long' },
    { month: 'long' },
    { day: 'numeric', month: 'short' },
  ];
  const names = forms.map((form) => {
    const parts = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).formatToParts(date);
    return parts.find(({ type }) => type === 'month')?.value.replace('.', '') ?? '';
  });
  return names.map((name) =>
    name.length < declinedLetters ? `${name}\\.?` : `${name.slice(0, -1)}\\p{L}{0,2}`,
  );
}
