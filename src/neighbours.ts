type Group<T> = readonly [T, ...T[]];

/** Splits a list into runs: an item joins the group of the one before it where it `belongs` there, else begins the next. */
export function groupNeighbours<T>(
  items: readonly T[],
  belongs: (group: Group<T>, item: T) => boolean,
): Group<T>[] {
  const groups: [T, ...T[]][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && belongs(last, item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Groups of `size` items; the last one may be smaller. */
export const inChunks = <T>(items: readonly T[], size: number): Group<T>[] =>
  groupNeighbours(items, (group) => group.length < size);
