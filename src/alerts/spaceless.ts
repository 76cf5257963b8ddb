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
  const segments = segmenter.segment(word);
  for (let at = 0; at < word.length; at += 1) {
    const two = at + 1 < word.length ? termsAt(word.slice(at, at + 2)) : [];
    for (const number of [...two, ...termsAt(word.charAt(at))]) {
      const term = wordOf(number);
      if (!word.startsWith(term, at)) continue;
      if (!isWhole(segments, at, at + term.length)) continue;
      const found = places.get(number) ?? [];
      places.set(number, found);
      for (const token of tokens) found.push(partOf(token, at, term.length, word.length));
    }
  }
  return places;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The segmenter knows where words end, but takes names apart: it may veto a place, not choose one. */
function isWhole(segments: Intl.Segments, start: number, end: number): boolean {
  const first = segments.containing(start);
  if (first === undefined || first.index === start) return true;
  if (first.index + first.segment.length >= end) return true;
  const next = segments.containing(end);
  return next === undefined || next.index === end;
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
