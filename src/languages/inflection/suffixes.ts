/** Taking endings off words, and putting others in their place. */
import { readTable, wordSet } from '../terms.ts';

/**
 * The keys of a word of a post, or of one that somebody looks for (`isTyped`): forms of one word share a key, other words do
 * not. `word` is cleaned, `normalized` its normal form.
 */
export type WordKeys = (word: string, normalized: string, isTyped: boolean) => string[];

/** Words of fewer letters keep them: `nato` is not `nata`. */
export const minLetters = 4;

/** What an end becomes in other forms: `end other other; end other`, in the syntax of `replace`. */
export const readEndRules = (table: string) =>
  readTable(table).map(([end, others]) => [new RegExp(`${end}$`), others] as const);

/** The word with each of its ends replaced by each of the others. */
export function replaceEnds(word: string, rules: ReturnType<typeof readEndRules>): string[] {
  const replaced: string[] = [];
  for (const [end, others] of rules)
    if (end.test(word)) for (const other of others) replaced.push(word.replace(end, other));
  return replaced;
}

/**
 * Takes endings off, all of the list that fit: what stands before each, the shortest first, of no less than `least` letters.
 */
export function createStripper(list: string): (word: string, least: number) => string[] {
  const endings = wordSet(list);
  const longest = Math.max(...Array.from(endings, ({ length }) => length));
  return (word, least) => {
    const stems: string[] = [];
    for (let at = Math.max(least, word.length - longest); at < word.length; at += 1)
      if (endings.has(word.slice(at))) stems.push(word.slice(0, at));
    return stems;
  };
}
