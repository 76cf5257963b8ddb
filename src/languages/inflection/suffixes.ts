/** Taking endings off words, and putting others in their place. */
import { readTable, wordSet } from '../terms.ts';

/** Words of fewer letters keep them: `nato` is not `nata`. */
export const fewestLetters = 4;

/** What an end becomes in other forms, in the syntax of `replace`. */
export type EndRules = readonly (readonly [end: RegExp, others: readonly string[]])[];

/** Written as `end other other; end other`, where an end is the source of an expression. */
export const readEndRules = (table: string): EndRules =>
  readTable(table).map(([end, others]) => [new RegExp(`${end}$`), others]);

/** The word with each of its ends replaced by each of the others. */
export const replaceEnds = (word: string, rules: EndRules): string[] =>
  rules.flatMap(([end, others]) => (end.test(word) ? others.map((other) => word.replace(end, other)) : []));

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
