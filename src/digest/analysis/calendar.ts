/** Names that stand in dates, and are no names of anybody. */
import { monthNumbers } from '#src/languages/calendar-names.ts';
import { languages } from '#src/languages/index.ts';
import { stemToken } from './words.ts';

/** Sunday is 0. */
const weekdayNumbers = new Map(
  languages.flatMap(({ code }) => {
    const format = new Intl.DateTimeFormat(code, { weekday: 'long', timeZone: 'UTC' });
    return [0, 1, 2, 3, 4, 5, 6].map(
      (day) => [format.format(Date.UTC(2026, 0, 4 + day)).toLowerCase(), day] as const,
    );
  }),
);

export const isCalendarWord = (word: string): boolean => monthNumbers.has(word) || weekdayNumbers.has(word);

/** By language and stem: "июль", "июля" and "июле" are one month. */
const featuresByStem = new Map(
  languages.flatMap(({ code }) =>
    [
      ...[...monthNumbers].map(([name, month]): [string, string] => [name, `m:${month}`]),
      ...[...weekdayNumbers].map(([name, day]): [string, string] => [name, `d:${day}`]),
    ].map(([name, feature]) => [`${code} ${stemToken(name, code)}`, feature] as const),
  ),
);

/** The months and weekdays that a text names, each in the same way whatever its language. */
export function calendarFeaturesOf(text: string, language: string | null): string[] {
  const words = text.match(/[\p{L}\p{M}]{3,}/gu) ?? [];
  return words.flatMap((word) => featuresByStem.get(`${language} ${stemToken(word, language)}`) ?? []);
}
