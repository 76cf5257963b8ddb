/** One instance per store: who holds the lease works, everybody else stands by. */
import { setTimeout as after } from 'node:timers/promises';
import type { Log } from '#src/log.ts';
import type { Clock } from '#src/clock.ts';
import type { Storage } from './create-storage.ts';
import type { Store } from './store.ts';

/**
 * A lock that is released when its process ends, however it ends, and not before. A record with a heartbeat cannot promise
 * the latter: a process that is suspended for longer, as on a sleeping laptop, would wake up beside its successor.
 */
export interface StoreLock {
  /** False when another process holds it. Throws StoreFailed. */
  tryAcquire(): Promise<boolean>;
  /** False when it was lost meanwhile, as by the deletion of its file. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

export type LockedStorage = Storage & { readonly lock: StoreLock };

export type Lease = ReturnType<typeof createLease>;

/** `who` names this process to those that wait for it; `onLost` is called once when the lock is found to be lost. */
export function createLease(parts: {
  lock: StoreLock;
  store: Store;
  clock: Clock;
  log: Log;
  who: string;
  onLost: () => void;
  retryMs?: number;
  checkMs?: number;
}) {
  const { lock, store, clock, log, who, onLost, retryMs = 2000, checkMs = 5000 } = parts;
  /** Only shown to people; nothing is decided by it. */
  const holders = store.collection<{ readonly who: string; readonly since: number }>('lease');
  let watching: NodeJS.Timeout | undefined;

  async function check(): Promise<void> {
    if (await lock.isHeld()) return;
    clearInterval(watching);
    log.error('the lease on the store was lost: its lock was taken away or replaced');
    onLost();
  }

  return {
    /** Resolves when this process holds the lease; logs once that it waits, and for whom. Rejects when `signal` aborts; throws StoreFailed. */
    async acquire(signal: AbortSignal): Promise<void> {
      for (let waited = false; !(await lock.tryAcquire()); waited = true) {
        if (!waited)
          log.warn('another instance holds this store; standing by', { ...(await holders.get('holder')) });
        await after(retryMs, undefined, { signal });
      }
      await holders.put('holder', { who, since: clock.now() });
      watching = setInterval(() => void check(), checkMs).unref();
      log.debug('this instance holds the store', { who });
    },
    isHeld: () => lock.isHeld(),
    async release(): Promise<void> {
      clearInterval(watching);
      await lock.release();
    },
  };
}
