export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * What is left of a pause that ends at `until` and was at most `longestMs` long. Nothing, when more is left than that:
 * then the clock has been set back since. All in milliseconds.
 */
export function getRemainingMs(until: number, now: number, longestMs: number): number {
  const left = until - now;
  return left > longestMs ? 0 : Math.max(0, left);
}

/** Clocks are corrected by as much all the time. */
const toleratedMs = 5000;

/** True at its first call, and whenever the clock was set back since the last one: then what was planned before is planned anew. */
export function createSetBackDetector(clock: Clock): () => boolean {
  let last = Number.POSITIVE_INFINITY;
  return () => {
    const now = clock.now();
    const isSetBack = now < last - toleratedMs;
    last = now;
    return isSetBack;
  };
}
