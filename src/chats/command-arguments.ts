/** What people type around times and dates, brought to one spelling. */
import { shortenTyped } from '#src/message/shorten.ts';
import { digitOf } from '#src/query/analysis/number.ts';
import { inAnyLanguage, languages } from '#src/languages/index.ts';
import { readTermTable, regex, wholeSourceOf } from '#src/languages/terms.ts';

export type Refusal = Readonly<ReturnType<typeof refuse>>;

const offWords = new Set(languages.flatMap(({ calendar }) => calendar.off.split(' ')));

/** Why an argument was not understood: `key` is a text of the locales, `part` the piece it is about, `example` what works. */
export const refuse = (key: string, part: string, example: string) => ({
  problem: { key, part: shortenTyped(part), example },
});

/**
 * Small letters, digits 0-9 whatever their script, one kind of comma and dash, no marks of direction;
 * white space around commas, dashes and double dots is gone.
 */
export const normalizeArgument = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
    .replace(/[،、;]/g, ',')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?(,|-|\.{2,}) ?/g, '$1')
    .toLowerCase()
    .trim();

const { hours: hourWord, noon, morning, afternoon } = inAnyLanguage('clock');
const behindHour = (words: string) =>
  regex.gu`(?<![\d:.])(0?[1-9]|1[01])((?:[:.h]\d\d)?)\s?(?:${hourWord}\s)?${words}\p{M}*(?!\p{L})`;
const spellings: readonly (readonly [RegExp, string])[] = [
  ...languages.flatMap(({ clock }) =>
    Array.from(
      readTermTable(clock.hourNames ?? ''),
      ([hour, name]) => [new RegExp(wholeSourceOf(name), 'gu'), hour] as const,
    ),
  ),
  [new RegExp(wholeSourceOf(noon), 'gu'), '12:00'],
  [behindHour(morning), '$1$2am'],
  [behindHour(afternoon), '$1$2pm'],
  [/(\d)\s+([ap])\.?m\b\.?/g, '$1$2m'],
  [new RegExp(`(\\d)\\s?${hourWord}\\s?(\\d\\d)(?![\\d:.h])`, 'gu'), '$1:$2'],
  [new RegExp(`(\\d)\\s?${hourWord}(?!\\p{L})`, 'gu'), '$1'],
];

/** The same with each hour as one word: "6 in the evening", "6 Uhr abends", "السادسة مساء" are `6pm`, "18 h 30" is `18:30`. */
export const normalizeHours = (typed: string): string =>
  spellings.reduce((text, [pattern, by]) => text.replace(pattern, by), normalizeArgument(typed));

/** Whether somebody switches off what he names: "off", "none", "0", "выкл". */
export function isOff(typed: string): boolean {
  const plain = normalizeArgument(typed);
  return plain === '0' || offWords.has(plain);
}

/** `8:00`, `08.30`, `830`, `8`, `8h`, `8pm` as `HH:MM`; null when it is no time of the day. Takes normalized text. */
export function parseTimeOfDay(word: string): string | null {
  const found = /^(\d{1,2})(?:[:.h]?(\d\d)|h)?([ap]m)?$/.exec(word);
  if (found === null) return null;
  const [, hour = '', minutes = '00', half] = found;
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return null;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
  return hours > 23 || Number(minutes) > 59 ? null : `${String(hours).padStart(2, '0')}:${minutes}`;
}
