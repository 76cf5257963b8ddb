/** Spans of time in words: "the last three days" as `/digest` takes it, `3d`, and how long something shall last. */
import { dayMs, hourMs, minuteMs } from '#src/duration.ts';
import { languages } from '#src/languages/index.ts';
import { readTermTable, sourceOf } from '#src/languages/terms.ts';
import { normalizeTyped, type Phrase, typedUnits, typedWindows, type Vocabulary } from './vocabulary.ts';

/** What `/digest` reads by itself. */
const asItStands = /^(?:\d{1,5}[hdw]|\d{4}-\d\d-\d\d(?:\.\.\d{4}-\d\d-\d\d)?)$/;

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

/** "3 days", "three last days" as `3d`: a number, in figures or as a word, and a unit. */
function readSpan(words: readonly string[], at: number, vocabulary: Vocabulary): Phrase<string> | null {
  const word = words[at] ?? '';
  const count = /^\d{1,4}$/.test(word) ? Number(word) : readNumberWord(word);
  if (count === null) return null;
  let end = at + 1;
  for (let filler = vocabulary.filler(words, end); filler; filler = vocabulary.filler(words, end))
    end += filler.length;
  const unit = vocabulary.unit(words, end);
  return unit && { meaning: `${count}${typedUnits[unit.meaning]}`, length: end + unit.length - at };
}

const unitMs = { m: minuteMs, h: hourMs, d: dayMs, w: 7 * dayMs } as const;

/** "2h", "an hour", "неделю", "ساعتين": a span that takes no number in front of it. */
function readLoneSpan(words: readonly string[], at: number, vocabulary: Vocabulary): Phrase<string> | null {
  const word = words[at] ?? '';
  if (/^\d{1,4}[mhdw]$/.test(word)) return { meaning: word, length: 1 };
  const window = vocabulary.window(words, at);
  const unit = vocabulary.unit(words, at);
  if (window) return { ...window, meaning: typedWindows[window.meaning] };
  return unit && { ...unit, meaning: `1${typedUnits[unit.meaning]}` };
}

/** "Mute it for 3 days": how long (0 for a span below zero), and what is said besides; null where no span is named. */
export function readDuration(typed: readonly string[], vocabulary: Vocabulary) {
  const words = typed.map(normalizeTyped);
  for (const at of words.keys()) {
    const span = readSpan(words, at, vocabulary) ?? readLoneSpan(words, at, vocabulary);
    const [, count, unit] = /^(\d+)([mhdw])$/.exec(span?.meaning ?? '') ?? [];
    if (span && unit)
      return {
        ms: /^[-−]\p{N}/u.test(typed[at] ?? '') ? 0 : Number(count) * unitMs[unit as keyof typeof unitMs],
        besides: typed.toSpliced(at, span.length),
      };
  }
  return null;
}

/** Null when a word is none of a window, a channel (`@x`) or a topic (`#x`), or no window is among them. Words are normalized. */
export function readDigestWords(words: readonly string[], vocabulary: Vocabulary): string | null {
  const read: string[] = [];
  let hasWindow = false;
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const window = vocabulary.window(words, at);
    const span = readSpan(words, at, vocabulary);
    const unit = span && asItStands.test(span.meaning) ? span : null;
    const filler = vocabulary.filler(words, at);
    if (window) read.push(typedWindows[window.meaning]);
    else if (unit) read.push(unit.meaning);
    else if (/^[@#＃]/u.test(word) || asItStands.test(word)) read.push(word);
    else if (!filler) return null;
    hasWindow ||= window !== null || unit !== null || asItStands.test(word);
    at += (window ?? unit ?? filler)?.length ?? 1;
  }
  return hasWindow ? read.join(' ') : null;
}
