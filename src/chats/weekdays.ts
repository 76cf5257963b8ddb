/** Names of weekdays, read in the languages of the locales and said in the reader's. ISO: 1 = Monday. */
import { inAnyLanguage, languages } from '#src/languages/index.ts';
import { readTermTable } from '#src/languages/terms.ts';
import { normalizeArgument } from './command-arguments.ts';

export const everyDay: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

const named = readNames();
/** All but the last letter of each day: `понедельни` of `понедельникам`, `montag` of `montags`. */
const beginnings = languages.flatMap(({ code }) =>
  everyDay.map((day) => [bare(nameIn(code, 'long', day)).slice(0, -1), [day]] as const),
);
const longestEnding = 4;
const untilPattern = new RegExp(`(\\S+) ${inAnyLanguage('clock').until} (?=(\\S+))`, 'gu');

/** `isTyped` around times, where nothing but days is to be expected: then also by a form of the name, and in Arabic without its article. */
function findDays(word: string, isTyped: boolean): readonly number[] | undefined {
  const name = bare(word);
  const isFormOf = (begin: string): boolean =>
    (name.startsWith(begin) && name.length <= begin.length + longestEnding) ||
    (`ال${name}`.startsWith(begin) && name.length + 1 === begin.length);
  return named.get(name) ?? (isTyped ? beginnings.find(([begin]) => isFormOf(begin))?.[1] : undefined);
}

/** "mon to fri", "с понедельника по пятницу" with a dash. */
export const joinWeekdays = (text: string): string =>
  text.replace(untilPattern, (all, first: string, last: string) =>
    [first, last].every((each) => findDays(each, true)?.length === 1) ? `${first}-` : all,
  );

/** The days that a normalized `word` names: a day, a range (`mon-fri`, also `fri-mon`) or a set (`weekdays`); null when it names none. */
export function parseWeekdays(word: string, isTyped = false): readonly number[] | null {
  const whole = findDays(word, isTyped);
  if (whole !== undefined) return whole;
  const [first, last, ...more] = word.split('-').map((end) => findDays(end, isTyped)?.[0]);
  if (first === undefined || last === undefined || more.length > 0) return null;
  const length = ((last - first + 7) % 7) + 1;
  return everyDay.slice(0, length).map((_, step) => ((first - 1 + step) % 7) + 1);
}

const sets = new Map<string, 'daily' | 'weekdays' | 'weekend'>([
  ['1234567', 'daily'],
  ['12345', 'weekdays'],
  ['67', 'weekend'],
]);

export const classifyWeekdays = (days: readonly number[]) => sets.get(days.toSorted().join(''));

export const formatWeekday = (day: number, locale: string): string => nameIn(locale, 'short', day);

/** Without dots and accents: `Mié.` is `mie`. */
function bare(word: string): string {
  return normalizeArgument(word)
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '');
}

function readNames(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const { code, calendar } of languages) {
    for (const [days, words] of readTermTable(calendar.daySets))
      for (const word of words.split('|')) found.set(bare(word), Array.from(days, Number));
    for (const day of everyDay) {
      const whole = bare(nameIn(code, 'long', day));
      // "tues", "thurs"
      for (let length = 4; length <= whole.length; length += 1) found.set(whole.slice(0, length), [day]);
      found.set(bare(nameIn(code, 'short', day)), [day]);
    }
  }
  return found;
}

function nameIn(locale: string, width: 'long' | 'short', day: number): string {
  // 1 January 2024 was a Monday
  return new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));
}
