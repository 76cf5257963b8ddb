/** Taking endings off words. */
import { wordSet } from '../terms.ts';

/** Words of fewer letters keep them: `nato` is not `nata`. */
export const fewestLetters = 4;

/** Adds what is not there; lists of keys are short. */
export function addUnique(keys: string[], key: string): void {
  if (!keys.includes(key)) keys.push(key);
}

/** Endings that may be taken off, all that fit. */
export interface SuffixSet {
  readonly suffixes: ReadonlySet<string>;
  readonly longest: number;
}

export function createSuffixSet(list: string): SuffixSet {
  const suffixes = wordSet(list);
  return { suffixes, longest: Math.max(...[...suffixes].map((ending) => ending.length)) };
}

/** What stands before each ending a word has, the shortest first; no less than `least` letters. */
export function stripSuffixes(
  word: string,
  { suffixes: known, longest }: SuffixSet,
  least: number,
): string[] {
  const stems: string[] = [];
  for (let at = Math.max(least, word.length - longest); at < word.length; at += 1) {
    if (known.has(word.slice(at))) stems.push(word.slice(0, at));
  }
  return stems;
}
