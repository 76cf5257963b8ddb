/**
 * Remembers what was worked out for a text: always the newest `most`, and what was asked for since they came. Two generations:
 * when the young one is full the old one is forgotten, so that what is used stays and nothing is sorted.
 */
export function createLruCache<T>(most: number) {
  let young = new Map<string, T>();
  let old = new Map<string, T>();

  function set(name: string, value: T): void {
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(name, value);
  }

  return {
    get(name: string): T | undefined {
      const value = young.get(name);
      if (value !== undefined) return value;
      const older = old.get(name);
      if (older !== undefined) set(name, older);
      return older;
    },
    set,
  };
}

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
