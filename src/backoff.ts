/** How long is waited after failures, whatever fails; and trying until it works. */

/** Milliseconds to wait after so many failures in a row: `firstMs`, `growth` times as long after each further one, at most `longestMs`. */
export const backoffMs = (failures: number, firstMs: number, longestMs: number, growth = 2): number =>
  Math.min(longestMs, firstMs * growth ** Math.max(0, failures - 1));

/** What `attempt` answers as soon as it does. After each failure `wait` is waited for; what it throws ends the trying. */
export async function retry<T>(
  attempt: () => Promise<T>,
  wait: (thrown: unknown, failures: number) => Promise<unknown>,
): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (thrown) {
      // forgives what `wait` does
      await wait(thrown, failures);
    }
  }
}
