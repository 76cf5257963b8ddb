/** Chinese, Japanese, Thai and the like: a term may stand anywhere in a run, unless it cuts through two words. */
import type { NormalizedWord } from './normalized-word.ts';
import type { Token } from './tokenize.ts';

/**
 * The hits of terms within a run, by the number of the term. `termsAt` gives the terms that begin with two characters, or
 * are one. Hits of one term do not overlap, so that there are no more of them than the run has characters.
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

/** More than a meaningful text has, few enough to be cheap. */
const maxPlaces = 500;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const edgesOf = (text: string): ReadonlySet<number> =>
  new Set([...Array.from(segmenter.segment(text), ({ index }) => index), text.length]);

/** The segmenter knows where words end, but takes names apart: a term may begin or end at an edge, or lie between two. */
function isWhole(edges: ReadonlySet<number>, start: number, end: number): boolean {
  if (edges.has(start) || edges.has(end)) return true;
  for (let at = start + 1; at < end; at += 1) if (edges.has(at)) return false;
  return true;
}

/** The token of a hit; of the whole run where its cleaned form has another length. */
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
