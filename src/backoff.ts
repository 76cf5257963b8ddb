/** Milliseconds to wait after so many failures in a row: `firstMs`, `growth` times as long after each further one, at most `longestMs`. */
export const backoffMs = (failures: number, firstMs: number, longestMs: number, growth = 2): number =>
  Math.min(longestMs, firstMs * growth ** Math.max(0, failures - 1));

/** Repeats `attempt` until it succeeds, and returns its result. After each failure `wait` is awaited; what `wait` throws ends it. */
export async function retry<T>(
  attempt: () => Promise<T>,
  wait: (thrown: unknown, failures: number) => Promise<unknown>,
): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (thrown) {
      // forgives every error that `wait` does not throw again
      await wait(thrown, failures);
    }
  }
}
