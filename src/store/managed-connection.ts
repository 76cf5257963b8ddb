/** One connection to a server: opened when it is needed, dropped when it breaks or does not answer, and then opened anew by the next call. */
import { StoreFailed, type StoreFailureKind } from '#src/errors.ts';
import { withinMs } from '#src/timer.ts';
import type { RecordChange } from './storage.ts';

export interface PendingConnection<Connection> {
  readonly ready: Promise<Connection>;
  /** Ends it at once, without telling the server; at any moment. */
  destroy(): void;
}

export type ManagedConnection<Connection> = ReturnType<typeof createManagedConnection<Connection>>;

export interface ServerErrors {
  readonly server: string;
  /** What the server's code and message are matched against, and what the operator can do; the first that matches counts. */
  readonly known: readonly (readonly [RegExp, StoreFailureKind, cure: string])[];
  /** Whether the server itself answered with this error. */
  isServerError(thrown: Error): boolean;
  /** Whether the driver says that the connection ended, or cannot be made. */
  isConnectionError(thrown: Error): boolean;
}

/** For one call, with connecting: longer than a busy server needs, shorter than people wait. */
const callTimeoutMs = 4500;
/** A large commit may take 0.1 ms longer for each change, and 1 ms for a thousand characters. */
export const commitTimeoutMs = (changes: readonly RecordChange[]): number =>
  changes.reduce((ms, { value = '' }) => ms + 0.1 + String(value).length / 1000, callTimeoutMs);
/** A process that ends does not wait for a lost server. */
export const closeTimeoutMs = 1000;

/** `open` calls `onBroken` when the connection breaks later. */
export function createManagedConnection<Connection>(parts: {
  open: (onBroken: () => void) => PendingConnection<Connection>;
  disconnect: (connection: Connection) => Promise<unknown>;
  errors: ServerErrors;
}) {
  let current: PendingConnection<Connection> | null = null;
  let isClosed = false;

  function drop(connection: PendingConnection<Connection>): void {
    if (current === connection) current = null;
    connection.destroy();
  }

  function open(): PendingConnection<Connection> {
    const opened = parts.open(() => drop(opened));
    opened.ready.catch(() => drop(opened));
    return opened;
  }

  return {
    /** Throws StoreFailed, 'lost' when there is no answer in `timeoutMs`. */
    async use<T>(work: (connection: Connection) => Promise<T>, timeoutMs = callTimeoutMs): Promise<T> {
      if (isClosed) throw new StoreFailed('the store is closed', { fault: 'lost' });
      let used: PendingConnection<Connection> | null = null;
      try {
        current ??= open();
        used = current;
        return await within(timeoutMs, used.ready.then(work));
      } catch (thrown) {
        // forgives nothing: makes a StoreFailed of the driver's error, and room for a new connection
        const failure = translate(thrown, parts.errors);
        if (used && isConnectionLost(failure)) drop(used);
        throw failure;
      }
    },
    async close(): Promise<void> {
      isClosed = true;
      if (current === null) return;
      const last = current;
      // forgives a server that is gone
      await within(closeTimeoutMs, last.ready.then(parts.disconnect)).catch(() => null);
      drop(last);
    },
  };
}

/** StoreFailed for what the server, the network or the address is to blame for; anything else as it is. */
function translate(thrown: unknown, errors: ServerErrors): unknown {
  if (!(thrown instanceof Error) || thrown instanceof StoreFailed) return thrown;
  const { server, known } = errors;
  const { code, message } = thrown as Error & { code?: string };
  if (errors.isServerError(thrown)) {
    const [, fault, cure] = known.find(([pattern]) => pattern.test(`${code ?? ''} ${message}`)) ?? [];
    if (fault === undefined) return thrown;
    return new StoreFailed(`${server} says "${message}". ${cure}`, { fault, cause: thrown });
  }
  if (code === undefined && !errors.isConnectionError(thrown)) return thrown;
  const problem = `${server} does not answer (${code ?? message}). Start it, or correct STORE_URL.`;
  return new StoreFailed(problem, { fault: 'lost', cause: thrown });
}

export const isConnectionLost = (failure: unknown): boolean =>
  failure instanceof StoreFailed && failure.fault === 'lost';

const within = <T>(ms: number, work: Promise<T>): Promise<T> =>
  withinMs(ms, work, new StoreFailed(`no answer within ${ms / 1000} s`, { fault: 'lost' }));
