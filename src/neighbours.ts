/** Lists in groups of items that stand side by side. */
type Group<T> = readonly [T, ...T[]];

/** The items in their order, each in the group of the one before it where it `belongs` there. */
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

/** The same by number alone. */
export const inChunks = <T>(items: readonly T[], size: number): Group<T>[] =>
  groupNeighbours(items, (group) => group.length < size);
