import { randomUUID } from 'node:crypto';
import { withFallback } from '#src/errors.ts';
import type { StoreLock } from '#src/store/lease.ts';
import { closeTimeoutMs, isConnectionLost } from '#src/store/managed-connection.ts';
import type { RedisConnection } from './redis-connection.ts';
import { scripts } from './redis-layout.ts';

/** Longer than two renewals, shorter than anybody waits for a successor. */
const termMs = 10_000;

export type FencedLock = ReturnType<typeof createFencedLock>;

/**
 * A lock with a term, since Redis keeps nothing that would end with a process: after kill -9 it falls free when the term
 * is over. That alone would not do against a process that was stopped for longer and wakes up beside its successor. So
 * the token is shown with every commit, and the server refuses it in the moment somebody else has taken the lock, or
 * had it meanwhile: who was stopped cannot write any more, and nothing is sent that was not written first.
 * As long as nobody took it a term that is over harms nobody: the holder goes on where it was.
 */
export function createFencedLock(link: RedisConnection) {
  const token = randomUUID();
  let isHeld = false;
  let wasHeld = false;
  let commits = 0;

  async function ask(how: 'take' | 'renew'): Promise<boolean> {
    const args = { arguments: [token, how, String(termMs)] };
    return (await link.use((client) => client.eval(scripts.lock, args))) === 1;
  }

  const lock: StoreLock = {
    async tryAcquire() {
      isHeld = await withFallback(() => ask('take'), isHeld, isConnectionLost);
      wasHeld ||= isHeld;
      return isHeld;
    },
    async isHeld() {
      // while the server is away, or full, nobody else can take it there either
      if (isHeld) isHeld = await withFallback(() => ask('renew'), true);
      return isHeld;
    },
    async release() {
      if (!isHeld) return;
      isHeld = false;
      const args = { arguments: [token] };
      await withFallback(
        () => link.use((client) => client.eval(scripts.release, args), closeTimeoutMs),
        null,
      );
    },
  };

  return {
    lock,
    /** What a commit shows: the token, once the lock was held, and its number. */
    nextFencingToken(): readonly [token: string, commit: string] {
      commits += 1;
      return [wasHeld ? token : '', String(commits)];
    },
  };
}
