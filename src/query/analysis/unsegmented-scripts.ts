/** Chinese, Japanese, Thai and their like: a term may stand anywhere in a run, but not across two words. */
import type { NormalizedWord } from './normalized-word.ts';
import type { Token } from './tokenize.ts';

/**
 * Where the terms filed under two first characters (or one) stand in a run: number and place of each. Places of one term do
 * not overlap, so that a run of one character has no more of them than it has characters.
 */
export function findInUnsegmentedText(
  run: NormalizedWord,
  tokens: readonly Token[],
  termsAt: (key: string) => readonly (readonly [number: number, word: string])[],
): Map<number, Token[]> {
  const { surface } = run;
  const found = new Map<number, Token[]>();
  const nextAt = new Map<number, number>();
  let edges: ReadonlySet<number> | null = null;

  function tryTerm(number: number, word: string, at: number): void {
    const end = at + word.length;
    const places = found.get(number) ?? [];
    if (at < (nextAt.get(number) ?? 0) || places.length >= maxPlaces || !surface.startsWith(word, at)) return;
    if (word.length > 1) edges ??= edgesOf(surface);
    if (edges !== null && !isWhole(edges, at, end)) return;
    nextAt.set(number, end);
    found.set(number, places);
    for (const token of tokens) places.push(partOf(token, at, word.length, surface.length));
  }

  for (let at = 0; at < surface.length; at += 1) {
    for (const key of new Set([surface.slice(at, at + 2), surface.charAt(at)]))
      for (const [number, word] of termsAt(key)) tryTerm(number, word, at);
  }
  return found;
}

/** More than any text has that says something; what is done with the places of a term stays cheap. */
const maxPlaces = 500;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const edgesOf = (text: string): ReadonlySet<number> =>
  new Set([...Array.from(segmenter.segment(text), ({ index }) => index), text.length]);

/** The segmenter knows where words end, but takes names apart: it may veto a place, not choose one. */
function isWhole(edges: ReadonlySet<number>, start: number, end: number): boolean {
  if (edges.has(start) || edges.has(end)) return true;
  for (let at = start + 1; at < end; at += 1) if (edges.has(at)) return false;
  return true;
}

/** The place within the text; the whole run where its normal form has another length. */
function partOf(token: Token, at: number, length: number, runLength: number): Token {
  const { start, end, position, gap } = token;
  const isSame = end - start === runLength;
  return {
    ...token,
    start: isSame ? start + at : start,
    end: isSame ? start + at + length : end,
    position: position + at,
    lastPosition: position + at + length - 1,
    gap: at === 0 ? gap : '',
  };
}
