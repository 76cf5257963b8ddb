/** Measures spans of time: a monotonic clock, which does not jump when the machine's clock is set. */
export interface Timer {
  /** Milliseconds since some fixed point. */
  now(): number;
  after(ms: number, run: () => void): () => void;
}

/** Node fires longer timers at once. */
export const longestTimerMs = 2 ** 31 - 1;

export const systemTimer: Timer = {
  now: () => performance.now(),
  after(ms, run) {
    const handle = setTimeout(run, Math.min(Math.max(0, Math.ceil(ms)), longestTimerMs));
    return () => clearTimeout(handle);
  },
};

/** Throws `late` when `work` is not done in `ms`. */
export async function withinMs<T>(ms: number, work: Promise<T>, late: Error): Promise<T> {
  const { promise: silence, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(reject, ms, late);
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves after `ms`, or as soon as `signal` aborts. */
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
