/** Once for each `key`, and forgotten with it; whatever else `work` is given must be the same for the same key. */
export const memoize = <Key extends WeakKey, Rest extends unknown[], Value>(
  work: (key: Key, ...rest: Rest) => Value,
) => memoizeIn(new WeakMap<Key, Value>(), work);

/** The same by a name, of which there are few. */
export const memoizeByName = <Value>(work: (name: string) => Value) =>
  memoizeIn(new Map<string, Value>(), work);

/** The same by a text, of which there is no end: for `most` of them. */
export const memoizeText = <Value>(most: number, work: (text: string) => Value) =>
  memoizeIn(createLruCache<Value>(most), work);

function memoizeIn<Key, Rest extends unknown[], Value>(
  known: { get(key: Key): Value | undefined; has?(key: Key): boolean; set(key: Key, value: Value): unknown },
  work: (key: Key, ...rest: Rest) => Value,
) {
  return (key: Key, ...rest: Rest): Value => {
    const before = known.get(key);
    if (before !== undefined || known.has?.(key)) return before as Value;
    const made = work(key, ...rest);
    known.set(key, made);
    return made;
  };
}

/**
 * Remembers the newest `most` values, and what was asked for since they came. Two generations: when the young one is full the
 * old one is forgotten, so that what is used stays and nothing is sorted.
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
