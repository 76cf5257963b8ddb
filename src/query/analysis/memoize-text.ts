import { createLruCache } from './lru-cache.ts';

/** What `make` makes of a text, worked out once and remembered for `most` texts. */
export function memoizeText<T>(most: number, make: (text: string) => T): (text: string) => T {
  const known = createLruCache<T>(most);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
