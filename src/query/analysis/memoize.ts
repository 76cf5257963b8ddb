/** What `make` makes of a text, worked out once: remembered are the newest `most` texts, and those asked for since they came. */
export function memoize<T>(most: number, make: (text: string) => T): (text: string) => T {
  // two generations: when the young one is full the old one is forgotten, so that what is used stays and nothing is sorted
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const value = old.get(text) ?? make(text);
    if (young.size >= most) [old, young] = [young, new Map()];
    young.set(text, value);
    return value;
  };
}
