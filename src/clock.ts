export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Milliseconds left of a pause that ends at `until` and was at most `longestMs` long. More than that can only be left when
 * the clock was set back since; then the pause is over, too.
 */
export function getRemainingMs(until: number, now: number, longestMs: number): number {
  const left = until - now;
  return left > longestMs ? 0 : Math.max(0, left);
}

/** Synchronized clocks are set back by as much all the time. */
const toleratedMs = 5000;

/** Says at each call whether the clock was set back since the last one, so that what was planned has to be planned anew. True at the first call. */
export function createSetBackDetector(clock: Clock): () => boolean {
  let last = Number.POSITIVE_INFINITY;
  return () => {
    const now = clock.now();
    const isSetBack = now < last - toleratedMs;
    last = now;
    return isSetBack;
  };
}
