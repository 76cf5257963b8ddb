import { minuteMs } from './duration.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Says that this instant lies in the past. */
  noteKnown?(at: number): void;
}

/** Synchronized clocks are set back by as much all the time. */
const toleratedMs = 5000;

/**
 * Never runs behind what is known to have been. A board without a battery starts in 2000: what is on record would be stamped
 * with that, and expire as soon as the time is right again. `onBehind` is called once each time the clock falls behind.
 */
export function createSteadyClock(clock: Clock, elapsedMs: () => number, onBehind: (how: string) => void) {
  /** What is known, less `elapsedMs`, which nobody sets. */
  let base = Number.NEGATIVE_INFINITY;
  let wasBehind = false;
  const getLeadMs = () => Math.max(0, Math.round(base + elapsedMs()) - clock.now());
  return {
    /** How far the clock is behind what is known. */
    getLeadMs,
    now(): number {
      const leadMs = getLeadMs();
      const isBehind = leadMs > toleratedMs;
      if (isBehind !== wasBehind) {
        wasBehind = isBehind;
        if (isBehind) onBehind(`by ${Math.ceil(leadMs / minuteMs)} minutes or more`);
      }
      return clock.now() + leadMs;
    },
    noteKnown(at: number): void {
      const itsBase = at - elapsedMs();
      if (itsBase > base) base = itsBase;
    },
  };
}

/**
 * Milliseconds left of a pause that ends at `until` and was at most `longestMs` long. More than that can only be left when
 * the clock was set back since; then the pause is over, too.
 */
export function getRemainingMs(until: number, now: number, longestMs: number): number {
  const left = until - now;
  return left > longestMs ? 0 : Math.max(0, left);
}

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
