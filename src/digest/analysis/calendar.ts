/** Names that stand in dates, and are no names of anybody. */
import { monthNumbers } from '#src/languages/calendar-names.ts';
import { languages } from '#src/languages/index.ts';

const weekdays = new Set(
  languages.flatMap(({ code }) => {
    const format = new Intl.DateTimeFormat(code, { weekday: 'long', timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2026, 0, 4 + day)).toLowerCase());
  }),
);

/** Whether a word, in small letters, is a month or a weekday. */
export const isCalendarWord = (word: string): boolean => monthNumbers.has(word) || weekdays.has(word);
