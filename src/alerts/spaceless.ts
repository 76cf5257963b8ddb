/** Chinese, Japanese, Thai and their like: a term may stand anywhere in a run, but not across two words. */
import type { Spelling } from './spelling.ts';
import type { Token } from './token.ts';

/** Where the terms filed under two first characters (or one) stand in a run: number and place of each. */
export function spacelessPlaces(
  run: Spelling,
  tokens: readonly Token[],
  termsAt: (key: string) => readonly number[],
  wordOf: (term: number) => string,
): Map<number, Token[]> {
  const { word } = run;
  const places = new Map<number, Token[]>();
  let borders: ReadonlySet<number> | null = null;
  for (let at = 0; at < word.length; at += 1) {
    const two = at + 1 < word.length ? termsAt(word.slice(at, at + 2)) : [];
    for (const number of [...two, ...termsAt(word.charAt(at))]) {
      const term = wordOf(number);
      if (!word.startsWith(term, at)) continue;
      borders ??= bordersOf(word);
      if (!isWhole(borders, at, at + term.length)) continue;
      const found = places.get(number) ?? [];
      places.set(number, found);
      for (const token of tokens) found.push(partOf(token, at, term.length, word.length));
    }
  }
  return places;
}

/** The segmenter knows where words end, but takes names apart: it may veto a place, not choose one. */
function isWhole(borders: ReadonlySet<number>, start: number, end: number): boolean {
  if (borders.has(start) || borders.has(end)) return true;
  for (let at = start + 1; at < end; at += 1) if (borders.has(at)) return false;
  return true;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function bordersOf(run: string): ReadonlySet<number> {
  const borders = new Set([run.length]);
  for (const { index } of segmenter.segment(run)) borders.add(index);
  return borders;
}

/** The place within the text; the whole run where its normal form has another length. */
function partOf(token: Token, at: number, length: number, runLength: number): Token {
  const places = { at: token.at + at, to: token.at + at + length - 1 };
  const gap = at === 0 ? token.gap : 'none';
  if (token.end - token.start !== runLength) return { ...token, ...places, gap };
  return { ...token, ...places, gap, start: token.start + at, end: token.start + at + length };
}
