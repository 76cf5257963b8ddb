/** Computes `work` once per key, and forgets it with the key. The other arguments must be the same for the same key. */
export function memoize<Key extends WeakKey, Rest extends unknown[], Value>(
  work: (key: Key, ...rest: Rest) => Value,
) {
  const known = new WeakMap<Key, Value>();
  return (key: Key, ...rest: Rest): Value => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    const made = work(key, ...rest);
    known.set(key, made);
    return made;
  };
}

/** The same by any text, for those of the last `maxSize`. */
export function memoizeText<Value>(maxSize: number, work: (text: string) => Value) {
  const known = createLruCache<Value>(maxSize);
  return (text: string): Value => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = work(text);
    known.set(text, made);
    return made;
  };
}

/** The same by a string of which there are few, so that none is ever forgotten. */
export const memoizeByName = <Value>(work: (name: string) => Value) =>
  memoizeText(Number.POSITIVE_INFINITY, work);

/**
 * Remembers at least the `maxSize` values last written or read, and at most twice as many. In two generations: when the
 * young one is full the old one is dropped, so that what is used stays without any order being kept.
 */
export function createLruCache<T>(maxSize: number) {
  let young = new Map<string, T>();
  let old = new Map<string, T>();

  function set(name: string, value: T): void {
    if (young.size >= maxSize) {
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
