/** Work that waits in lanes: one piece of each lane in hand at a time, in order; different lanes side by side. */
export interface Piece {
  readonly key: string;
  readonly lane: string;
  /** Nothing else is handed out before it, nor while it is in hand. */
  readonly alone?: boolean;
}

export interface Lanes<T extends Piece> {
  add(piece: T): void;
  /** At most `most` pieces, none of a lane that has one in hand; the longest waiting lane first. */
  take(most: number): T[];
  /** The piece is no longer in hand; false when it was not. */
  release(piece: Piece): boolean;
  /** Out of hand again, first of its lane. */
  putBack(piece: T): void;
  /** Pieces not yet handed out. */
  waiting(): number;
  inHand(): number;
}

export function createLanes<T extends Piece>(): Lanes<T> {
  const queues = new Map<string, T[]>();
  /** Lanes with something to hand out, longest waiting first. */
  const ready = new Set<string>();
  const held = new Map<string, T>();
  let alone = 0;
  let waiting = 0;

  function enqueue(piece: T, how: 'push' | 'unshift'): void {
    const queue = queues.get(piece.lane) ?? [];
    queues.set(piece.lane, queue);
    queue[how](piece);
    waiting += 1;
    if (piece.alone) alone += 1;
    if (!held.has(piece.lane)) ready.add(piece.lane);
  }

  function takeFrom(lane: string): T[] {
    const piece = queues.get(lane)?.shift();
    if (piece === undefined) return [];
    ready.delete(lane);
    held.set(lane, piece);
    waiting -= 1;
    if (piece.alone) alone -= 1;
    return [piece];
  }

  function release(piece: Piece): boolean {
    if (held.get(piece.lane)?.key !== piece.key) return false;
    held.delete(piece.lane);
    if (queues.get(piece.lane)?.length) ready.add(piece.lane);
    else queues.delete(piece.lane);
    return true;
  }

  return {
    add: (piece) => enqueue(piece, 'push'),
    take(most) {
      if (held.values().some((piece) => piece.alone)) return [];
      const lane = alone > 0 ? ready.values().find((each) => queues.get(each)?.[0]?.alone) : undefined;
      if (lane === undefined) return [...ready.values().take(most)].flatMap(takeFrom);
      return held.size > 0 ? [] : takeFrom(lane);
    },
    release,
    putBack(piece) {
      if (release(piece)) enqueue(piece, 'unshift');
    },
    waiting: () => waiting,
    inHand: () => held.size,
  };
}
