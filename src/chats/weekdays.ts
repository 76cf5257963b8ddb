/** Names of weekdays, read in the languages of the locales and said in the reader's. ISO: 1 = Monday. */
import { languages, sourceInAnyLanguage } from '#src/languages/index.ts';
import { normalizeArgument } from './command-arguments.ts';

export const everyDay: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
const workdays: readonly number[] = [1, 2, 3, 4, 5];
const weekend: readonly number[] = [6, 7];

const named = readNames();
/** All but the last letter of each day: `понедельни` of `понедельникам`, `montag` of `montags`. */
const beginnings = languages.flatMap(({ code }) =>
  everyDay.map((day) => [bare(nameIn(code, 'long', day)).slice(0, -1), day] as const),
);
const longestEnding = 4;
const untilWords = sourceInAnyLanguage(({ clock }) => clock.until);
const untilPattern = new RegExp(`(\\S+) ${untilWords} (?=(\\S+))`, 'gu');

type FindDays = (word: string) => readonly number[] | undefined;
const findNamed: FindDays = (word) => named.get(bare(word));

/** Also by a form of the name, and in Arabic without its article. */
const findTyped: FindDays = (word) => {
  const name = bare(word);
  const found = beginnings.find(
    ([begin]) =>
      (name.startsWith(begin) && name.length <= begin.length + longestEnding) ||
      (`ال${name}`.startsWith(begin) && name.length + 1 === begin.length),
  );
  return named.get(name) ?? (found && [found[1]]);
};

/** "mon to fri", "с понедельника по пятницу" with a dash. */
export const joinWeekdays = (text: string): string =>
  text.replace(untilPattern, (all, first: string, last: string) =>
    [first, last].every((each) => findTyped(each)?.length === 1) ? `${first}-` : all,
  );

/** The days that a normalized `word` names: a day, a range (`mon-fri`, also `fri-mon`) or a set (`weekdays`); null when it names none. */
export const parseWeekdays = (word: string): readonly number[] | null => readDays(word, findNamed);

/** The same for what is typed around times, where nothing but days is to be expected: also `montags`, `пятницу`. */
export const parseTypedWeekdays = (word: string): readonly number[] | null => readDays(word, findTyped);

function readDays(word: string, find: FindDays): readonly number[] | null {
  const whole = find(word);
  if (whole !== undefined) return whole;
  const [first, last, ...more] = word.split('-').map((end) => find(end)?.[0]);
  if (first === undefined || last === undefined || more.length > 0) return null;
  const length = ((last - first + 7) % 7) + 1;
  return everyDay.slice(0, length).map((_, step) => ((first - 1 + step) % 7) + 1);
}

export function classifyWeekdays(days: readonly number[]): 'daily' | 'weekdays' | 'weekend' | null {
  const same = (set: readonly number[]) =>
    set.length === days.length && set.every((day) => days.includes(day));
  if (same(everyDay)) return 'daily';
  if (same(workdays)) return 'weekdays';
  return same(weekend) ? 'weekend' : null;
}

/** The short name of a weekday, as a calendar of that locale prints it. */
export function formatWeekday(day: number, locale: string): string {
  return nameIn(locale, 'short', day);
}

/** Without dots and accents: `Mié.` is `mie`. */
function bare(word: string): string {
  return normalizeArgument(word)
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '');
}

function readNames(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  const add = (words: string, days: readonly number[]) => {
    for (const word of words.split(' ')) if (word !== '') found.set(bare(word), days);
  };
  for (const { code, calendar } of languages) {
    add(calendar.everyDay, everyDay);
    add(calendar.workdays, workdays);
    add(calendar.weekend, weekend);
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
