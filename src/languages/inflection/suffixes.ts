/** Strips and replaces endings of words. */
import { readTable, wordSet } from '../terms.ts';

/**
 * The keys of a word of a post, or of a query (`isTyped`): forms of one word share a key, other words do not. `word` is
 * cleaned, `normalized` its normal form.
 */
export type WordKeys = (word: string, normalized: string, isTyped: boolean) => string[];

/** Shorter words are not stemmed: `nato` is not `nata`. */
export const minLetters = 4;

/** What an ending becomes in other forms: `end other other; end other`, in the syntax of `replace`. */
export const readEndRules = (table: string) =>
  readTable(table).map(([end, others]) => [new RegExp(`${end}$`), others] as const);

/** The word with each matching ending replaced by each of its alternatives. */
export function replaceEnds(word: string, rules: ReturnType<typeof readEndRules>): string[] {
  const replaced: string[] = [];
  for (const [end, others] of rules)
    if (end.test(word)) for (const other of others) replaced.push(word.replace(end, other));
  return replaced;
}

/** The function returns the stems before each ending of the list, the shortest first, of at least `minStem` letters. */
export function createStripper(list: string): (word: string, minStem: number) => string[] {
  const endings = wordSet(list);
  const longest = Math.max(...Array.from(endings, ({ length }) => length));
  return (word, minStem) => {
    const stems: string[] = [];
    for (let at = Math.max(minStem, word.length - longest); at < word.length; at += 1)
      if (endings.has(word.slice(at))) stems.push(word.slice(0, at));
    return stems;
  };
}
