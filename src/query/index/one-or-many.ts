/** Most keys of an index have one value, and an array for each would cost as much again as the value. */
export type OneOrMany<T> = T | T[];

export const toArray = <T>(held: OneOrMany<T> | undefined): readonly T[] =>
  held === undefined ? [] : Array.isArray(held) ? held : [held];

/** The same as a loop over `toArray`, without the array: a post has thousands of hits. */
export function forEachItem<T>(held: OneOrMany<T> | undefined, visit: (item: T) => void): void {
  if (Array.isArray(held)) for (const item of held) visit(item);
  else if (held !== undefined) visit(held);
}

export function withItem<T>(held: OneOrMany<T> | undefined, item: T): OneOrMany<T> {
  if (held === undefined) return item;
  if (!Array.isArray(held)) return [held, item];
  held.push(item);
  return held;
}

export function withoutItem<T>(held: OneOrMany<T> | undefined, item: T): OneOrMany<T> | undefined {
  const left = toArray(held).filter((other) => other !== item);
  return left.length > 1 ? left : left[0];
}
