/** Spans of time in words: "3 days", "half an hour", "zwei Stunden und 30 Minuten". */
import { dayMs, hourMs, minuteMs } from '#src/duration.ts';
import { andSource } from '#src/languages/calendar-names.ts';
import { languages } from '#src/languages/index.ts';
import { readTermTable, sourceOf } from '#src/languages/terms.ts';
import { normalizeTyped, typedSpans, typedUnits, type Vocabulary } from './vocabulary.ts';

/** Spellings that `normalizeTyped` does not tell apart. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ة', 'ه').replaceAll('ß', 'ss');

const numberWords = languages.flatMap(({ numbers }) =>
  Array.from(readTermTable(numbers.words), ([value, terms]): readonly [number, RegExp] => [
    Number(value),
    new RegExp(`^${sourceOf(plain(terms))}$`, 'iu'),
  ]),
);

/** "three", "drei", "ثلاثة" as 3, in any language; null for a word that is no number. */
export function readNumberWord(word: string): number | null {
  const read = plain(word);
  return numberWords.find(([, pattern]) => pattern.test(read))?.[0] ?? null;
}

/** Spans one behind the other, in milliseconds. `isCounted`: a number is named, as it is not in "a week". */
interface Spans {
  readonly ms: number;
  readonly isCounted: boolean;
  readonly length: number;
}

const unitMs: Readonly<Record<string, number>> = { m: minuteMs, h: hourMs, d: dayMs, w: 7 * dayMs };

/** `2h30m`, "half an hour", "3 days", a unit alone; "3 last days" where `mayHoldFillers`. */
export function readSpan(
  words: readonly string[],
  at: number,
  vocabulary: Vocabulary,
  mayHoldFillers = false,
): Spans | null {
  const word = words[at] ?? '';
  const named = vocabulary.span(words, at);
  if (named) return { ms: typedSpans[named.meaning], isCounted: true, length: named.length };
  if (/^(?:\d{1,4}[mhdw])+$/.test(word)) {
    const parts = word.matchAll(/(\d+)(\D)/g).map(([, n, unit = '']) => Number(n) * (unitMs[unit] ?? 0));
    return { ms: parts.reduce((sum, ms) => sum + ms), isCounted: true, length: 1 };
  }
  const count = /^\d{1,4}$/.test(word) ? Number(word) : readNumberWord(word);
  let end = count === null ? at : at + 1;
  const filler = () => (mayHoldFillers ? vocabulary.filler(words, end) : null);
  for (let found = filler(); found; found = filler()) end += found.length;
  const unit = vocabulary.unit(words, end);
  const ms = (count ?? 1) * (unit ? typedUnits[unit.meaning] : 0);
  return unit && { ms, isCounted: count !== null, length: end + unit.length - at };
}

const and = new RegExp(`^${andSource}$`, 'iu');

/** "3 days and 2 hours": of words that `partAnd` gave. */
export function readSpans(words: readonly string[], at: number, vocabulary: Vocabulary): Spans | null {
  const first = readSpan(words, at, vocabulary);
  if (!first) return null;
  const end = at + first.length;
  const next = and.test(words[end] ?? '') ? end + 1 : end;
  const more = readSpans(words, next, vocabulary);
  return more ? { ms: first.ms + more.ms, isCounted: true, length: next + more.length - at } : first;
}

/** Arabic writes its "and" and the number or unit behind it as one word. */
export const partAnd = (typed: readonly string[], vocabulary: Vocabulary): string[] =>
  typed.flatMap((word) => {
    const rest = word.replace(/^و/u, '');
    const next = normalizeTyped(rest);
    const isSpan =
      /^\d/.test(next) || readNumberWord(next) !== null || readSpan([next], 0, vocabulary) !== null;
    return rest !== word && isSpan ? ['و', rest] : [word];
  });
