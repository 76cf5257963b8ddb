/** One connection to a server: made when it is needed, given up when it breaks or stays silent, made anew by who needs it next. */
import { StoreFailed } from '#src/errors.ts';

/** A connection that is being made. */
export interface PendingConnection<Connection> {
  readonly ready: Promise<Connection>;
  /** At once and without a word, at any moment. */
  destroy(): void;
}

export interface ManagedConnection<Connection> {
  /** Throws StoreFailed, 'lost' when there is no answer in `withinMs`. */
  use<T>(work: (connection: Connection) => Promise<T>, withinMs?: number): Promise<T>;
  /** Says goodbye where there is anybody to say it to. */
  close(): Promise<void>;
}

/** For one call, connecting included: longer than a busy server needs, shorter than people wait. */
export const callTimeoutMs = 4500;
/** Who ends does not wait for a server that is gone. */
export const closeTimeoutMs = 1000;

/** `dial` calls `broken` when the connection breaks later; `failureOf` puts the driver's words into ours. */
export function createManagedConnection<Connection>(parts: {
  dial: (broken: () => void) => PendingConnection<Connection>;
  bye: (connection: Connection) => Promise<unknown>;
  failureOf: (thrown: unknown) => unknown;
}): ManagedConnection<Connection> {
  const { bye, failureOf } = parts;
  let current: PendingConnection<Connection> | null = null;
  let isClosed = false;

  function giveUp(dialled: PendingConnection<Connection>): void {
    if (current === dialled) current = null;
    dialled.destroy();
  }

  function dial(): PendingConnection<Connection> {
    const dialled = parts.dial(() => giveUp(dialled));
    dialled.ready.catch(() => giveUp(dialled));
    return dialled;
  }

  async function attempt<T>(
    mine: PendingConnection<Connection>,
    work: (connection: Connection) => Promise<T>,
    withinMs: number,
  ): Promise<T> {
    try {
      return await within(withinMs, mine.ready.then(work));
    } catch (thrown) {
      // forgives nothing: where this connection failed, the next one may serve
      if (isConnectionLost(failureOf(thrown))) giveUp(mine);
      throw thrown;
    }
  }

  return {
    async use(work, withinMs = callTimeoutMs) {
      if (isClosed) throw new StoreFailed('the store is closed', { fault: 'lost' });
      try {
        current ??= dial();
        return await attempt(current, work, withinMs);
      } catch (thrown) {
        // forgives nothing: puts the driver's words into ours
        throw failureOf(thrown);
      }
    },
    async close() {
      isClosed = true;
      if (current === null) return;
      const last = current;
      try {
        await within(closeTimeoutMs, last.ready.then(bye));
      } catch {
        // forgives a server that is gone: it needs no goodbye
      } finally {
        giveUp(last);
      }
    },
  };
}

export const isConnectionLost = (failure: unknown): boolean =>
  failure instanceof StoreFailed && failure.fault === 'lost';

/** What the store says; `otherwise` when it fails, and so that `isForgiven`. */
export async function withFallback<T>(
  ask: () => Promise<T>,
  otherwise: T,
  isForgiven = (failure: unknown): boolean => failure instanceof StoreFailed,
): Promise<T> {
  try {
    return await ask();
  } catch (thrown) {
    // forgives what the caller can do without
    if (!isForgiven(thrown)) throw thrown;
    return otherwise;
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const { promise: silence, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new StoreFailed(`no answer within ${ms / 1000} s`, { fault: 'lost' })),
    ms,
  );
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}
