/** Chinese, Japanese, Thai and their like: a term may stand anywhere in a run, but not across two words. */
import type { Spelling } from './spelling.ts';
import type { Token } from './token.ts';

/**
 * Where the terms filed under two first characters (or one) stand in a run: number and place of each. Places of one term do
 * not overlap, so that a run of one character has no more of them than it has characters.
 */
export function spacelessPlaces(
  run: Spelling,
  tokens: readonly Token[],
  termsAt: (key: string) => readonly number[],
  wordOf: (term: number) => string,
): Map<number, Token[]> {
  const { word } = run;
  const places = new Map<number, Token[]>();
  const next = new Map<number, number>();
  const termsOf = remembered(termsAt);
  let edges: Uint8Array | null = null;
  const tryTerm = (number: number, at: number): void => {
    const term = wordOf(number);
    if (at < (next.get(number) ?? 0) || !word.startsWith(term, at)) return;
    if (term.length > 1) {
      edges ??= edgesOf(word);
      if (!isWhole(edges, at, at + term.length)) return;
    }
    next.set(number, at + term.length);
    const found = places.get(number) ?? [];
    places.set(number, found);
    for (const token of tokens) found.push(partOf(token, at, term.length, word.length));
  };
  for (let at = 0; at < word.length; at += 1) {
    if (at + 1 < word.length) for (const number of termsOf(word.slice(at, at + 2))) tryTerm(number, at);
    for (const number of termsOf(word.charAt(at))) tryTerm(number, at);
  }
  return places;
}

/** Runs repeat their characters; each is looked up once. */
function remembered(termsAt: (key: string) => readonly number[]): (key: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const terms = termsAt(key);
    known.set(key, terms);
    return terms;
  };
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** 1 where a word begins, and at the end. */
function edgesOf(word: string): Uint8Array {
  const edges = new Uint8Array(word.length + 1);
  for (const { index } of segmenter.segment(word)) edges[index] = 1;
  edges[word.length] = 1;
  return edges;
}

/** The segmenter knows where words end, but takes names apart: it may veto a place, not choose one. */
function isWhole(edges: Uint8Array, start: number, end: number): boolean {
  if (edges[start] === 1 || edges[end] === 1) return true;
  for (let at = start + 1; at < end; at += 1) if (edges[at] === 1) return false;
  return true;
}

/** The place within the text; the whole run where its normal form has another length. */
function partOf(token: Token, at: number, length: number, runLength: number): Token {
  const { spelling, start, end, inLink, extra } = token;
  const isSame = end - start === runLength;
  return {
    spelling,
    start: isSame ? start + at : start,
    end: isSame ? start + at + length : end,
    at: token.at + at,
    to: token.at + at + length - 1,
    gap: at === 0 ? token.gap : 'none',
    inLink,
    extra,
  };
}
