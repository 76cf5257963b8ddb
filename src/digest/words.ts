/** Words of a text as the digest compares them: folded, without stop words, stemmed in their language. */
import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stopWordLists } from './stop-words.ts';

const stemmers: Readonly<Record<string, (word: string) => string>> = {
  en: english,
  ru: russian,
  es: spanish,
  de: german,
  fr: french,
  ar: arabic,
};

const marks = /(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Arabic}]\p{M}*)\p{M}|\u0640/gu;

const stopWords = new Map(
  Object.entries(stopWordLists).map(([language, list]) => [language, new Set(list.map(foldWord))]),
);
const knownStems = new Map<string, string>();
const mostStems = 50_000;

/** One spelling for one word: small letters, no accents, no Arabic vowel signs, ё as е. */
export function foldWord(word: string): string {
  const small = word.toLowerCase();
  if (/^[\x00-\x7f]*$/.test(small)) return small;
  return small
    .normalize('NFD')
    .replace(marks, '')
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replace(/[أإآٱ]/g, 'ا');
}

/** Every word and number of the text, folded, in order; `1,234.5` is one word. */
export function wordsOf(text: string): string[] {
  return (text.match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+/gu) ?? []).map(foldWord);
}

/** How many words a reader counts. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0;
}

/** The stems of the words that carry meaning, in order. An unknown language keeps its words as they are. */
export function stemsOf(text: string, language: string | null): string[] {
  const stops = stopWords.get(language ?? '');
  const stems: string[] = [];
  for (const word of wordsOf(text)) {
    if (stops?.has(word) || (word.length < 2 && !/\p{N}/u.test(word))) continue;
    stems.push(stemOf(word, language));
  }
  return stems;
}

function stemOf(word: string, language: string | null): string {
  const stem = stemmers[language ?? ''];
  if (!stem || word.length < 3) return word;
  const key = `${language}${word}`;
  const known = knownStems.get(key);
  if (known !== undefined) return known;
  if (knownStems.size >= mostStems) knownStems.clear();
  const made = stem(word);
  knownStems.set(key, made);
  return made;
}
