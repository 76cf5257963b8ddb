/** A sentence as words, names and figures in a row, clause by clause, without the small words between. */
import { byLanguage, stopWordsOf } from '#src/languages/index.ts';
import { wholeSourceOf } from '#src/languages/terms.ts';
import { normalizeToken, stemToken } from '../analysis/words.ts';
import { findFigures, joinDigits } from './figures.ts';

export interface Item {
  /** Of a word; null of a name and of a figure. */
  readonly stem: string | null;
  /** A run of capitalised words is one name. */
  readonly names: readonly string[];
  /** The readings of a figure. */
  readonly values: readonly number[];
  /** The first letter of the small word before it: "of Norland" and "in Norland" belong to a word in other ways, "de", "del" and "d’" in one. */
  readonly lead: string;
  /** Nothing stands before it in its clause. */
  readonly isFirst: boolean;
  /** Items of one clause have its number. */
  readonly clause: number;
}

/** An item in its sentence. */
export interface Place {
  readonly sentence: readonly Item[];
  readonly at: number;
}

const wordShape = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*/gu;
const marks = String.raw`,(?!\d)|[;:()«»“”"—–]\s*|\s[-–]\s`;
const borderOf = byLanguage(
  ({ leaning }) => new RegExp(`${marks}|${wholeSourceOf(leaning.connectives)}`, 'iu'),
);
const plainBorder = new RegExp(marks, 'u');

/** Every item of a sentence in its place. */
export function readItems(sentence: string, language: string | null, names: ReadonlySet<string>): Place[] {
  const clauses = joinDigits(sentence).split(borderOf(language) ?? plainBorder);
  const items = clauses.flatMap((text, clause) => itemsOf(text, clause, language, names));
  return items.map((_, at) => ({ sentence: items, at }));
}

function itemsOf(text: string, clause: number, language: string | null, names: ReadonlySet<string>): Item[] {
  const stopWords = stopWordsOf(language);
  const figures = findFigures(text, language);
  const words = [...text.matchAll(wordShape)]
    .filter(({ index }) => !figures.some(({ start, end }) => index >= start && index < end))
    .map(({ index, 0: word }) => ({ start: index, word, values: [] as readonly number[] }));
  const counted = figures.map(({ start, readings }) => ({ start, word: '', values: readings }));
  const items: Item[] = [];
  let lead = '';
  let isRun = false;
  let small = '';
  for (const { word, values } of [...counted, ...words].toSorted((a, b) => a.start - b.start)) {
    const isName = names.has(word);
    const last = items.at(-1);
    if (isName && isRun && last) items.splice(-1, 1, { ...last, names: [...last.names, word] });
    else if (!isName && stopWords.has(normalizeToken(word))) {
      lead ||= word.charAt(0).toLowerCase();
      small = word;
    } else {
      const stem = isName || values.length > 0 ? null : stemToken(word, language);
      const elided = /^(\p{Ll})['’]/u.exec(word)?.[1];
      items.push({
        stem,
        names: isName ? [word] : [],
        values,
        lead: lead || (elided ?? ''),
        isFirst: items.length === 0,
        clause,
      });
      lead = '';
    }
    isRun = isName;
  }
  // "53 against" says of 53 that they were against
  if (lead !== '' && items.at(-1)?.values.length)
    items.push({ stem: normalizeToken(small), names: [], values: [], lead: '', isFirst: false, clause });
  return items;
}
