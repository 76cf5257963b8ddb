/** Names of months and weekdays as words of a text. */
import { everyDay, parseWeekdays } from '#src/chats/weekdays.ts';
import { listedDaySource, monthNumbers, monthsIn, relativeDaySource } from '#src/languages/calendar-names.ts';
import { findLanguage, inAnyLanguage, languages } from '#src/languages/index.ts';
import { readTermTable, regex, sourceOf, wholeSourceOf } from '#src/languages/terms.ts';
import { memoizeText } from '#src/memoize.ts';
import { figuresInWords } from '../grounding/figures.ts';
import { findClockTime } from './clock-time.ts';
import { stemToken } from './words.ts';

const weekdayNames = languages.map(({ calendar }) => readTermTable(calendar.weekdays));
/** Each in a group `weekdayN` of its ISO number. */
const weekdaySource = everyDay
  .map((day) => `(?<weekday${day}>${sourceOf(...weekdayNames.map((names) => names.get(`${day}`) ?? ''))})`)
  .join('|');

const firstWords = new Set([...monthNumbers.keys()].map((name) => name.split(' ')[0]));

export const namesMonth = (text: string): boolean =>
  text.match(/[\p{L}\p{M}]{2,}/gu)?.some((word) => firstWords.has(word.toLowerCase())) ?? false;

const mostWords = 5000;
/** ISO number of the weekday that a name alone means, long or short; null for other words. */
export const weekdayOf = memoizeText(mostWords, (name) => {
  const [weekday = null, ...more] = parseWeekdays(name) ?? [];
  return more.length === 0 ? weekday : null;
});
const shortSpan = /(?<!\p{L})(\p{L}{2,4})\.?\s?[–—-]\s?(\p{L}{2,4})(?!\p{L})/gu;
/** "Mon–Fri": the days that stand beside it are those of every week. */
export const isWeekly = (text: string): boolean =>
  text.matchAll(shortSpan).some(([, ...ends]) => ends.every((end) => weekdayOf(end) !== null));

const calendar = inAnyLanguage('calendar');
const { on } = calendar;
/** Whether one of the terms stands right before or behind a place in a text. */
const beside = (terms: string, gap = String.raw`\s`) => {
  const [before, behind] = [regex.iu`(?<!\p{L})${terms}${gap}$`, regex.iu`^\s${terms}(?!\p{L})`];
  return (text: string, index: number, end: number): boolean =>
    before.test(text.slice(Math.max(0, index - 40), index)) || behind.test(text.slice(end, end + 40));
};
export const hasBeside = {
  inName: beside(calendar.inName),
  notNext: beside(calendar.notNext),
  next: beside(calendar.next),
  yearsAgo: beside(calendar.yearsAgo, String.raw`[,،]?\s(?:(?:${on}|في)\s)?`),
  otherDay: beside(calendar.otherDay, String.raw`,?\s(?:${on}\s)?`),
};

/** Behind a day in digits: 1st, 1er, 1.º, 1-го. */
export const ordinalEnding = '(?:st|nd|rd|th|er|ᵉʳ|ro|[º°]|-?(?:го|ое|е|му))';
/** As many words as "the twenty-first to the twenty-fifth" has. */
const beforeMonth = languages.map(({ code, calendar }) => {
  const joint = calendar.ofMonth ? `(?=${calendar.ofMonth}\\s)(?:\\p{L}+\\s)` : '';
  const months = [...monthsIn(code, 'numeric').keys()].join('|');
  const words = `(?:[\\p{L}\\p{M}-]+\\s){1,5}?(?=${joint}(?:${months})(?![\\p{L}’']))`;
  return { code, words: regex.giu`(?<!\p{L})${words}` };
});

/** The days of months in digits, in as many characters: "the first of December", «пятого декабря». */
export function withDayNumbers(text: string): string {
  let left = text;
  for (const { code, words } of namesMonth(text) ? beforeMonth : [])
    left = left.replace(words, (found) => inDigits(found, code));
  return left;
}

const inDigits = (words: string, code: string): string =>
  figuresInWords(words, code).reduce(
    (left, { value, start, end }) =>
      left.slice(0, start) + String(value).padEnd(end - start) + left.slice(end),
    words,
  );

const daysFromToday = {
  in2: [listedDaySource(2)],
  // Intl's word for tomorrow is "morning" too: its list says where it is not
  in1: [listedDaySource(1)],
  in0: [listedDaySource(0), ...languages.map(({ code }) => relativeDaySource(code, 0))],
  before: languages.map(({ code }) => relativeDaySource(code, -1)),
};
const relativeDays = Object.entries(daysFromToday)
  .map(([name, terms]) => `(?<${name}>${sourceOf(...terms)})`)
  .join('|');
/** A weekday, or a day that is told from today: `in2` to `before`. */
export const spokenDay = new RegExp(wholeSourceOf(`${weekdaySource}|${relativeDays}`), 'giu');

const weekdayWord = regex.iu`^(?:${weekdaySource})$`;

export const isCalendarWord = memoizeText(
  mostWords,
  (word): boolean => monthNumbers.has(word.toLowerCase()) || weekdayWord.test(word),
);

export const withoutDays = (text: string): string =>
  text.replace(/[\p{L}\p{M}]+/gu, (word) => (isCalendarWord(word) ? ' ' : word));

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

/** "Der Club Montag eröffnet": nothing but nouns up to the verb. */
const isSubject = /(?:^|[.!?]\s)(?:\p{Lu}[\p{L}-]*\s){2,}$/u;
const verb = /^\s\p{Ll}{2,}(?:t|te|en)(?!\p{L})/u;
/** Whether a language writes weekdays in small letters, so that a capital one is a name. */
const hasSmallDays = (language: string | null): boolean =>
  /^\p{Ll}/u.test(new Intl.DateTimeFormat(language ?? 'en', { weekday: 'long' }).format());
const article = regex.iu`^${inAnyLanguage('leaning').articles}$`;

/** "The Monday Club", "the Bloody Sunday inquiry", "le Club du Lundi", «Понедельник»; where nouns have capitals only the marks tell. */
export function isInName(day: string, before: string, behind: string, language: string | null): boolean {
  if (/["“«„'‘]\s?(?:\p{L}{1,3}\s)?$/u.test(before) && /^\s?["”»“'’](?!s)/u.test(behind)) return true;
  if (!/^\p{Lu}/u.test(day)) return false;
  const isTimed = findClockTime(before + day + behind) !== null || /^\P{L}*\p{N}/u.test(behind);
  if (findLanguage(language)?.capitalizesNouns)
    return !isTimed && isSubject.test(before) && verb.test(behind);
  if (!isTimed && hasSmallDays(language) && /\p{Ll}\s$/u.test(before)) return true;
  const words = before.match(/\S+/g) ?? [];
  const at = words.findLastIndex((word) => article.test(word) || !/^\p{Lu}/u.test(word));
  const isNamed =
    at < words.length - 1 || /^\s\p{Lu}/u.test(behind) || (at > 1 && /^\p{Lu}/u.test(words[at - 1] ?? ''));
  return article.test(words[at] ?? '') && isNamed;
}

const onDay = regex.iu`(?<!\p{L})${on}\s$`;
const atHour = regex.iu`(?<!\p{L})${inAnyLanguage('clock').at}\s$`;
/** "24.11" is one behind a word for it, and elsewhere where numbers have a comma in its place. */
export const isNumericDate = (bare: string, before: string, language: string | null): boolean =>
  onDay.test(before) ||
  (/^\d\d\.\d\d$|\.$/u.test(bare) &&
    !atHour.test(before) &&
    (1.5).toLocaleString(language ?? 'en').includes(','));

/** "En" is American too; a language that is not known may be English. */
export const mayWriteMonthFirst = (language: string | null): boolean =>
  new Intl.DateTimeFormat(language ?? 'en').formatToParts()[0]?.type === 'month';
