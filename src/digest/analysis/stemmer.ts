/** Words and stems of a text, for comparing what a claim says with what its sentences say. */
import { findLanguage, stopWordsOf } from '#src/languages/index.ts';

/** Scripts that write no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const wordShape = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words as written, in order; a hyphen or apostrophe inside joins. */
export function segmentWords(text: string): string[] {
  if (!unspaced.test(text)) return text.match(wordShape) ?? [];
  return [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment);
}

/** One spelling per word: small letters, no possessive, no vowel signs, ё as е. */
export function normalizeToken(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/^[ldcsnmtj]['’]/u, '')
    .replace(/[\u0640\u064b-\u065f]/gu, '')
    .replaceAll('ё', 'е');
}

/** The stem of one word; the plain word in a language without rules. */
export function stemToken(word: string, language: string | null): string {
  const plain = normalizeToken(word);
  return findLanguage(language)?.inflection.stem(plain) ?? plain;
}

/** Stems of the words that carry content, in order; figures are left to the check of numbers. */
function contentStems(text: string, language: string | null): string[] {
  const stopWords = stopWordsOf(language);
  return segmentWords(text)
    .flatMap((word) => [word, ...(word.includes('-') ? word.split('-') : [])])
    .filter((word) => !stopWords.has(normalizeToken(word)) && !/^[\p{N}.,]+$/u.test(word))
    .map((word) => stemToken(word, language));
}

/** How many words of content the claim has, and how many of them the evidence has too. */
export function measureContentOverlap(
  claim: string,
  evidence: string,
  language: string | null,
): { all: number; shared: number } {
  const known = [...new Set(contentStems(evidence, language))];
  const wanted = [...new Set(contentStems(claim, language))];
  return {
    all: wanted.length,
    shared: wanted.filter((stem) => known.some((other) => isSameRoot(stem, other))).length,
  };
}

/** Stemmers part "negotiator" from "negotiation"; five common letters that make up one of the two do not. */
function isSameRoot(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  return shorter >= 5 && (one.startsWith(other) || other.startsWith(one));
}
