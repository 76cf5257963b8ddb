/** A timer that is turned by hand; what others do in between is given time to happen. */
import type { Timer } from '#src/timer.ts';

export interface FakeTimer extends Timer {
  /** Runs all that falls due in the next `ms`, each at its instant. */
  advance(ms: number): Promise<void>;
  /** Runs until `done`, as fast as it goes; throws when nothing is left to wait for. */
  until(done: () => boolean): Promise<void>;
}

/** `onStep` hears how far time went; `turns`: how many turns of the event loop work between two instants may take. */
export function createFakeTimer(onStep: (ms: number) => void = () => {}, turns = 10): FakeTimer {
  let now = 1_000_000;
  let due: { at: number; run: () => void }[] = [];

  async function settle(): Promise<void> {
    for (let turn = 0; turn < turns; turn += 1) await new Promise((go) => setImmediate(go));
  }

  function step(limit: number): boolean {
    const [next] = due.toSorted((a, b) => a.at - b.at);
    const to = Math.min(next?.at ?? limit, limit);
    onStep(to - now);
    now = to;
    if (next === undefined || next.at > limit) return false;
    due = due.filter((each) => each !== next);
    next.run();
    return true;
  }

  return {
    now: () => now,
    after(ms, run) {
      const mine = { at: now + Math.max(0, ms), run };
      due.push(mine);
      return () => {
        due = due.filter((each) => each !== mine);
      };
    },
    async advance(ms) {
      const limit = now + ms;
      await settle();
      while (step(limit)) await settle();
    },
    async until(done) {
      for (;;) {
        await settle();
        if (done()) return;
        if (due.length === 0) throw new Error('nothing is left to wait for');
        step(Number.POSITIVE_INFINITY);
      }
    },
  };
}
