/** Work that waits in lanes: one piece of each lane in hand at a time, in order; different lanes side by side. */
export interface GroupedItem {
  readonly key: string;
  readonly groupId: string;
  /** Nothing else is handed out before it, nor while it is in hand. */
  readonly isExclusive?: boolean;
}

export interface GroupedQueue<T extends GroupedItem> {
  add(piece: T): void;
  /** At most `most` pieces, none of a lane that has one in hand; the longest waiting lane first. */
  claim(most: number): T[];
  /** The piece is no longer in hand; false when it was not. */
  complete(piece: GroupedItem): boolean;
  /** Out of hand again, first of its lane. */
  requeue(piece: T): void;
  /** Pieces not yet handed out. */
  waiting(): number;
  inFlight(): number;
}

export function createGroupedQueue<T extends GroupedItem>(): GroupedQueue<T> {
  const queues = new Map<string, T[]>();
  /** Lanes with something to hand out, longest waiting first. */
  const ready = new Set<string>();
  const held = new Map<string, T>();
  let alone = 0;
  let waiting = 0;

  function enqueue(piece: T, how: 'push' | 'unshift'): void {
    const queue = queues.get(piece.groupId) ?? [];
    queues.set(piece.groupId, queue);
    queue[how](piece);
    waiting += 1;
    if (piece.isExclusive) alone += 1;
    if (!held.has(piece.groupId)) ready.add(piece.groupId);
  }

  function takeFrom(lane: string): T[] {
    const piece = queues.get(lane)?.shift();
    if (piece === undefined) return [];
    ready.delete(lane);
    held.set(lane, piece);
    waiting -= 1;
    if (piece.isExclusive) alone -= 1;
    return [piece];
  }

  function complete(piece: GroupedItem): boolean {
    if (held.get(piece.groupId)?.key !== piece.key) return false;
    held.delete(piece.groupId);
    if (queues.get(piece.groupId)?.length) ready.add(piece.groupId);
    else queues.delete(piece.groupId);
    return true;
  }

  return {
    add: (piece) => enqueue(piece, 'push'),
    claim(most) {
      if (held.values().some((piece) => piece.isExclusive)) return [];
      const lane = alone > 0 ? ready.values().find((each) => queues.get(each)?.[0]?.isExclusive) : undefined;
      if (lane === undefined) return [...ready.values().take(most)].flatMap(takeFrom);
      return held.size > 0 ? [] : takeFrom(lane);
    },
    complete,
    requeue(piece) {
      if (complete(piece)) enqueue(piece, 'unshift');
    },
    waiting: () => waiting,
    inFlight: () => held.size,
  };
}
