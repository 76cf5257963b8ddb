import { randomUUID } from 'node:crypto';
import { withFallback } from '#src/errors.ts';
import type { StoreLock } from '#src/store/lease.ts';
import { closeTimeoutMs, isConnectionLost } from '#src/store/managed-connection.ts';
import type { RedisConnection } from './redis-connection.ts';
import { scriptOf } from './redis-layout.ts';

/** Longer than two renewals. */
const leaseMs = 10_000;

export type FencedLock = ReturnType<typeof createFencedLock>;

/**
 * A lock that expires, since Redis has nothing that ends with a process: after kill -9 it is free when it expires. A process
 * that was suspended for longer would wake up beside its successor; so every commit shows a fencing token, which the server
 * refuses once another process has taken the lock. Such a process cannot write, and so not send, any more. While nobody
 * took it an expired lock does no harm: the holder goes on.
 */
export function createFencedLock(connection: RedisConnection) {
  const token = randomUUID();
  let isHeld = false;
  let wasHeld = false;
  let commits = 0;

  async function ask(how: 'take' | 'renew'): Promise<boolean> {
    const args = { arguments: [token, how, String(leaseMs)] };
    return (await connection.use((client) => client.eval(scriptOf('lock'), args))) === 1;
  }

  const lock: StoreLock = {
    async tryAcquire() {
      isHeld = await withFallback(() => ask('take'), isHeld, isConnectionLost);
      wasHeld ||= isHeld;
      return isHeld;
    },
    async isHeld() {
      // while the server is away, or full, no other process can take it either
      if (isHeld) isHeld = await withFallback(() => ask('renew'), true);
      return isHeld;
    },
    async release() {
      if (!isHeld) return;
      isHeld = false;
      const args = { arguments: [token] };
      await withFallback(
        () => connection.use((client) => client.eval(scriptOf('release'), args), closeTimeoutMs),
        null,
      );
    },
  };

  return {
    lock,
    /** For a commit: the token, once the lock was held, and the commit's number. */
    nextFencingToken(): readonly [token: string, commit: string] {
      commits += 1;
      return [wasHeld ? token : '', String(commits)];
    },
  };
}
