/** Taking endings off words. */

/** Adds what is not there; lists of keys are short. */
export function pushNew(keys: string[], key: string): void {
  if (!keys.includes(key)) keys.push(key);
}

/** Endings that may be taken off, all that fit. */
export interface Endings {
  readonly known: ReadonlySet<string>;
  readonly longest: number;
}

export function endingsFrom(list: string): Endings {
  const known = new Set(list.split(' '));
  return { known, longest: Math.max(...[...known].map((ending) => ending.length)) };
}

/** What stands before each ending a word has, the shortest first; no less than `least` letters. */
export function stemsBefore(word: string, { known, longest }: Endings, least: number): string[] {
  const stems: string[] = [];
  for (let at = Math.max(least, word.length - longest); at < word.length; at += 1) {
    if (known.has(word.slice(at))) stems.push(word.slice(0, at));
  }
  return stems;
}
