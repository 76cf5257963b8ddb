/** Chinese, Japanese, Thai and their like: a term may stand anywhere in a run, but not across two words. */
import type { NormalizedWord } from './normalized-word.ts';
import type { Token } from './token.ts';

/**
 * Where the terms filed under two first characters (or one) stand in a run: number and place of each. Places of one term do
 * not overlap, so that a run of one character has no more of them than it has characters.
 */
export function findInUnsegmentedText(
  run: NormalizedWord,
  tokens: readonly Token[],
  termsAt: (key: string) => readonly number[],
  wordOf: (term: number) => string,
): Map<number, Token[]> {
  const { surface } = run;
  const sought = new Map<number, Sought>();
  let edges: Uint8Array | null = null;

  function tryTerm(number: number, at: number): void {
    const term = soughtOnce(sought, number, wordOf);
    const { length } = term.word;
    if (at < term.next || term.places.length >= mostPlaces || !surface.startsWith(term.word, at)) return;
    if (length > 1) edges ??= edgesOf(surface);
    if (edges !== null && !isWhole(edges, at, at + length)) return;
    term.next = at + length;
    for (const token of tokens) term.places.push(partOf(token, at, length, surface.length));
  }

  for (let at = 0; at < surface.length; at += 1) {
    if (at + 1 < surface.length) for (const number of termsAt(surface.slice(at, at + 2))) tryTerm(number, at);
    for (const number of termsAt(surface.charAt(at))) tryTerm(number, at);
  }
  const found = new Map<number, Token[]>();
  for (const [number, { places }] of sought) if (places.length > 0) found.set(number, places);
  return found;
}

/** More than any text has that says something; what is done with the places of a term stays cheap. */
const mostPlaces = 500;

/** A term while a run is gone through: where it may stand next, and where it does. */
interface Sought {
  readonly word: string;
  next: number;
  readonly places: Token[];
}

function soughtOnce(sought: Map<number, Sought>, number: number, wordOf: (term: number) => string): Sought {
  const known = sought.get(number);
  if (known !== undefined) return known;
  const made = { word: wordOf(number), next: 0, places: [] };
  sought.set(number, made);
  return made;
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
  const { word: spelling, start, end, inLink, isAlternative } = token;
  const isSame = end - start === runLength;
  return {
    word: spelling,
    start: isSame ? start + at : start,
    end: isSame ? start + at + length : end,
    position: token.position + at,
    lastPosition: token.position + at + length - 1,
    gap: at === 0 ? token.gap : 'none',
    joiner: at === 0 ? token.joiner : '',
    inLink,
    isAlternative,
  };
}
