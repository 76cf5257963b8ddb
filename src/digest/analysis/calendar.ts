/** The names of months and weekdays in the languages of digests. */
const languages = ['en', 'ru', 'es', 'de', 'fr', 'ar'] as const;

/** Numbers from 0, by the names that stand in dates. */
export const months: ReadonlyMap<string, number> = new Map(
  languages.flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(Date.UTC(2026, month, 15));
      return [(parts.find((part) => part.type === 'month')?.value ?? '').toLowerCase(), month] as const;
    });
  }),
);

const weekdays = new Set(
  languages.flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2026, 0, 4 + day)).toLowerCase());
  }),
);

/** Whether a word, in small letters, is a month or a weekday. */
export const isCalendarWord = (word: string): boolean => months.has(word) || weekdays.has(word);
