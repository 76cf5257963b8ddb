/** A number that is written as one word, in any language. */
import { languages } from './index.ts';
import { wholeSourceOf } from './terms.ts';

/** Accents are left out on both sides, as whoever types leaves them out. */
const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

const patterns = languages.flatMap(({ numbers }) =>
  numbers.words.split(';').map((entry): readonly [number, RegExp] => {
    const [, value, terms = ''] = /^\s*(\d+) (.*)$/s.exec(entry) ?? [];
    return [Number(value), new RegExp(`^${wholeSourceOf(withoutMarks(terms))}$`, 'iu')];
  }),
);

/** "three", "drei", "ثلاثة" as 3; null for a word that is no number. */
export function readNumberWord(word: string): number | null {
  const plain = withoutMarks(word);
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
