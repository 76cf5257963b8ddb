/** Work that waits in groups: one item of each group in flight at a time, in order; different groups side by side. */
export interface GroupedItem {
  readonly key: string;
  readonly groupId: string;
  /** Nothing else is claimed before it, nor while it is in flight. */
  readonly isExclusive?: boolean;
}

export function createGroupedQueue<T extends GroupedItem>() {
  const queues = new Map<string, T[]>();
  /** Groups with something to claim, longest waiting first. */
  const ready = new Set<string>();
  const claimed = new Map<string, T>();
  let exclusives = 0;
  let waiting = 0;

  function enqueue(item: T, how: 'push' | 'unshift'): void {
    const queue = queues.get(item.groupId) ?? [];
    queues.set(item.groupId, queue);
    queue[how](item);
    waiting += 1;
    if (item.isExclusive) exclusives += 1;
    if (!claimed.has(item.groupId)) ready.add(item.groupId);
  }

  function claimFrom(group: string): T[] {
    const item = queues.get(group)?.shift();
    if (item === undefined) return [];
    ready.delete(group);
    claimed.set(group, item);
    waiting -= 1;
    if (item.isExclusive) exclusives -= 1;
    return [item];
  }

  function complete(item: GroupedItem): boolean {
    if (claimed.get(item.groupId)?.key !== item.key) return false;
    claimed.delete(item.groupId);
    if (queues.get(item.groupId)?.length) ready.add(item.groupId);
    else queues.delete(item.groupId);
    return true;
  }

  return {
    add: (item: T) => enqueue(item, 'push'),
    /** At most `limit` items, none of a group that has one in flight; the longest waiting group first. */
    claim(limit: number): T[] {
      if (claimed.values().some((item) => item.isExclusive)) return [];
      const group =
        exclusives > 0 ? ready.values().find((each) => queues.get(each)?.[0]?.isExclusive) : undefined;
      if (group === undefined) return [...ready.values().take(limit)].flatMap(claimFrom);
      return claimed.size > 0 ? [] : claimFrom(group);
    },
    complete,
    requeue(item: T): void {
      if (complete(item)) enqueue(item, 'unshift');
    },
    waiting: () => waiting,
    inFlight: () => claimed.size,
  };
}
