/** Words of a text as the digest compares them: without stop words, stemmed in their language, accents folded. */
import { normalizeToken, stemToken } from './stemmer.ts';
import { stopWordsOf } from '#src/languages/index.ts';

/** Stems by language and word; empty for a stop word. */
const knownStems = new Map<string, string>();
const mostStems = 50_000;
const marks = /(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Arabic}]\p{M}*)\p{M}/gu;

/** How many words a reader counts. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0;
}

/** The stems of the words that carry meaning and the numbers, in order; `1,234.5` is one. An unknown language keeps its words as they are. */
export function contentStemsOf(text: string, language: string | null): string[] {
  const words = text.match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map((word) => knownStemOf(word, language)).filter((stem) => stem !== '');
}

function knownStemOf(word: string, language: string | null): string {
  const key = `${language} ${word}`;
  const known = knownStems.get(key);
  if (known !== undefined) return known;
  if (knownStems.size >= mostStems) knownStems.clear();
  const plain = normalizeToken(word);
  const says = !stopWordsOf(language).has(plain) && (plain.length > 1 || /\p{N}/u.test(plain));
  const stem = says ? stemToken(plain, language).normalize('NFD').replace(marks, '').normalize('NFC') : '';
  knownStems.set(key, stem);
  return stem;
}
