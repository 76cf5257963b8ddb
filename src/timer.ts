/** Spans of time, apart from the calendar: never jumps when the clock of the machine is set. */
export interface Timer {
  /** Milliseconds since some fixed point. */
  now(): number;
  /** Runs once after `ms`; the function returned takes it back. */
  after(ms: number, run: () => void): () => void;
}

/** The longest span Node can wait for, 2^31 - 1 ms; a longer one is looked at again then. */
const longest = 2_147_483_647;

export const systemTimer: Timer = {
  now: () => performance.now(),
  after(ms, run) {
    const handle = setTimeout(run, Math.min(Math.max(0, Math.ceil(ms)), longest));
    return () => clearTimeout(handle);
  },
};

/** Resolves after `ms`, or as soon as `signal` is raised. */
export function sleep(timer: Timer, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) return done();
    const wake = () => {
      cancel();
      signal.removeEventListener('abort', wake);
      done();
    };
    const cancel = timer.after(ms, wake);
    signal.addEventListener('abort', wake);
  });
}
