/** Spans of time in words: "3 days", "half an hour", "zwei Stunden und 30 Minuten". */
import { dayMs, hourMs, minuteMs } from '#src/duration.ts';
import { andSource } from '#src/languages/calendar-names.ts';
import { languages } from '#src/languages/index.ts';
import { readTermTable, sourceOf } from '#src/languages/terms.ts';
import { normalizeTyped, type Phrase, typedSpans, typedUnits, type Vocabulary } from './vocabulary.ts';

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

/** "3 days" as `3d`: a number, in figures or as a word, and a unit; "3 last days" where `mayHoldFillers`. */
export function readSpan(
  words: readonly string[],
  at: number,
  vocabulary: Vocabulary,
  mayHoldFillers = false,
): Phrase<string> | null {
  const word = words[at] ?? '';
  const count = /^\d{1,4}$/.test(word) ? Number(word) : readNumberWord(word);
  if (count === null) return null;
  let end = at + 1;
  const filler = () => (mayHoldFillers ? vocabulary.filler(words, end) : null);
  for (let found = filler(); found; found = filler()) end += found.length;
  const unit = vocabulary.unit(words, end);
  return unit && { meaning: timesUnit(count, unit.meaning), length: end + unit.length - at };
}

function timesUnit(count: number, unit: keyof typeof typedUnits): string {
  const [times, letter] = typedUnits[unit];
  return `${count * times}${letter}`;
}

const unitMs: Readonly<Record<string, number>> = { m: minuteMs, h: hourMs, d: dayMs, w: 7 * dayMs };

/** Spans one behind the other, in milliseconds. `isCounted`: a number is named, as it is not in "a week". */
interface Spans {
  readonly ms: number;
  readonly isCounted: boolean;
  readonly length: number;
}

function readOne(words: readonly string[], at: number, vocabulary: Vocabulary): Spans | null {
  const word = words[at] ?? '';
  const named = vocabulary.span(words, at);
  const unit = vocabulary.unit(words, at);
  const span =
    (/^(?:\d{1,4}[mhdw])+$/.test(word) ? { meaning: word, length: 1 } : readSpan(words, at, vocabulary)) ??
    (named && { ...named, meaning: typedSpans[named.meaning] });
  const read = span ?? (unit && { ...unit, meaning: timesUnit(1, unit.meaning) });
  if (!read) return null;
  const parts = read.meaning
    .matchAll(/(\d+)([mhdw])/g)
    .map(([, n, letter = '']) => Number(n) * (unitMs[letter] ?? 0));
  return { ms: parts.reduce((sum, ms) => sum + ms, 0), isCounted: span !== null, length: read.length };
}

const and = new RegExp(`^${andSource}$`, 'iu');

/** "3 days and 2 hours": of words that `partAnd` gave. */
export function readSpans(words: readonly string[], at: number, vocabulary: Vocabulary): Spans | null {
  const first = readOne(words, at, vocabulary);
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
      /^\d/.test(next) || readNumberWord(next) !== null || readOne([next], 0, vocabulary) !== null;
    return rest !== word && isSpan ? ['و', rest] : [word];
  });
