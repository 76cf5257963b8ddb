/** What people type around times and dates, brought to one spelling. */
import { shortenTyped } from '#src/message/shorten.ts';
import { digitOf } from '#src/query/analysis/number.ts';
import { languages } from '#src/languages/index.ts';

export type ArgumentProblem = Readonly<ReturnType<typeof createArgumentProblem>>;

const offWords = new Set(languages.flatMap(({ calendar }) => calendar.off.split(' ')));

/** Why an argument was not understood: `key` is a text of the locales, `part` the piece it is about, `example` what works. */
export const createArgumentProblem = (key: string, part: string, example: string) => ({
  key,
  part: shortenTyped(part),
  example,
});

/**
 * Small letters, digits 0-9 whatever their script, one kind of comma and dash, no marks of direction;
 * white space around commas, dashes and double dots is gone.
 */
export function normalizeArgument(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
    .replace(/[،、;]/g, ',')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?(,|-|\.{2,}) ?/g, '$1')
    .toLowerCase()
    .trim();
}

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
  const hours = half === undefined ? Number(hour) : halfDay(Number(hour), half);
  if (!(hours < 24) || Number(minutes) > 59) return null;
  return `${String(hours).padStart(2, '0')}:${minutes}`;
}

function halfDay(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}
