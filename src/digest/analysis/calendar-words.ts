/** Names of months and weekdays as words of a text. */
import { everyDay } from '#src/chats/weekdays.ts';
import { monthNumbers } from '#src/languages/calendar-names.ts';
import { languages } from '#src/languages/index.ts';
import { readTermTable, sourceOf } from '#src/languages/terms.ts';
import { memoizeText } from '#src/memoize.ts';
import { stemToken } from './words.ts';

const weekdayNames = languages.map(({ calendar }) => readTermTable(calendar.weekdays));
/** Each in a group `weekdayN` of its ISO number. */
export const weekdaySource = everyDay
  .map((day) => `(?<weekday${day}>${sourceOf(...weekdayNames.map((names) => names.get(`${day}`) ?? ''))})`)
  .join('|');

const firstWords = new Set([...monthNumbers.keys()].map((name) => name.split(' ')[0]));

export const namesMonth = (text: string): boolean =>
  text.match(/[\p{L}\p{M}]{3,}/gu)?.some((word) => firstWords.has(word.toLowerCase())) ?? false;

const weekdayWord = new RegExp(`^(?:${weekdaySource})$`, 'iu');

const mostWords = 5000;
export const isCalendarWord = memoizeText(
  mostWords,
  (word): boolean => monthNumbers.has(word) || weekdayWord.test(word),
);

/** By language and stem: "июль", "июля" and "июле" are one month. */
const monthsByStem = new Map(
  languages.flatMap(({ code }) =>
    [...monthNumbers].map(([name, month]) => [`${code} ${stemToken(name, code)}`, `m:${month}`] as const),
  ),
);

/** The months and weekdays that a text names, each in the same way whatever its language. */
export function calendarFeaturesOf(text: string, language: string | null): string[] {
  const words = text.match(/[\p{L}\p{M}]{3,}/gu) ?? [];
  return words.flatMap((word) => {
    const { groups } = weekdayWord.exec(word) ?? {};
    const month = monthsByStem.get(`${language} ${stemToken(word, language)}`);
    return groups
      ? everyDay.filter((day) => groups[`weekday${day}`]).map((day) => `d:${day}`)
      : (month ?? []);
  });
}
