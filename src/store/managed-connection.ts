/** One connection to a server: made when it is needed, given up when it breaks or stays silent, made anew by who needs it next. */
import { StoreFailed, type StoreFailureKind } from '#src/errors.ts';
import { withinMs } from '#src/timer.ts';
import type { RecordChange } from './storage.ts';

export interface PendingConnection<Connection> {
  readonly ready: Promise<Connection>;
  /** At once and without a word, at any moment. */
  destroy(): void;
}

export type ManagedConnection<Connection> = ReturnType<typeof createManagedConnection<Connection>>;

export interface ServerErrors {
  readonly server: string;
  /** With their cures, by what the server's code and message match; the first that fits. */
  readonly answers: readonly (readonly [RegExp, StoreFailureKind, cure: string])[];
  isAnswer(thrown: Error): boolean;
  /** Whether the driver says that the connection ended, or cannot be made. */
  isBroken(thrown: Error): boolean;
}

/** For one call, connecting included: longer than a busy server needs, shorter than people wait. */
const callTimeoutMs = 4500;
/** A large commit may take 0.1 ms longer for each change, and 1 ms for a thousand characters. */
export const commitTimeoutMs = (changes: readonly RecordChange[]): number =>
  changes.reduce((ms, { value = '' }) => ms + 0.1 + String(value).length / 1000, callTimeoutMs);
/** Who ends does not wait for a server that is gone. */
export const closeTimeoutMs = 1000;

/** `dial` calls `broken` when the connection breaks later. */
export function createManagedConnection<Connection>(parts: {
  dial: (broken: () => void) => PendingConnection<Connection>;
  bye: (connection: Connection) => Promise<unknown>;
  errors: ServerErrors;
}) {
  const { bye, errors } = parts;
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

  return {
    /** Throws StoreFailed, 'lost' when there is no answer in `withinMs`. */
    async use<T>(work: (connection: Connection) => Promise<T>, withinMs = callTimeoutMs): Promise<T> {
      if (isClosed) throw new StoreFailed('the store is closed', { fault: 'lost' });
      let mine: PendingConnection<Connection> | null = null;
      try {
        current ??= dial();
        mine = current;
        return await within(withinMs, mine.ready.then(work));
      } catch (thrown) {
        // forgives nothing: puts the driver's words into ours; where this connection failed, the next one may serve
        const failure = translate(thrown, errors);
        if (mine && isConnectionLost(failure)) giveUp(mine);
        throw failure;
      }
    },
    async close(): Promise<void> {
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

/** StoreFailed for what the server, the network or the address is to blame for; anything else as it is. */
function translate(thrown: unknown, { server, answers, isAnswer, isBroken }: ServerErrors): unknown {
  if (!(thrown instanceof Error) || thrown instanceof StoreFailed) return thrown;
  const { code, message } = thrown as Error & { code?: string };
  if (isAnswer(thrown)) {
    const [, fault, cure] = answers.find(([pattern]) => pattern.test(`${code ?? ''} ${message}`)) ?? [];
    if (fault === undefined) return thrown;
    return new StoreFailed(`${server} says "${message}". ${cure}`, { fault, cause: thrown });
  }
  if (code === undefined && !isBroken(thrown)) return thrown;
  const problem = `${server} does not answer (${code ?? message}). Start it, or correct STORE_URL.`;
  return new StoreFailed(problem, { fault: 'lost', cause: thrown });
}

export const isConnectionLost = (failure: unknown): boolean =>
  failure instanceof StoreFailed && failure.fault === 'lost';

const within = <T>(ms: number, work: Promise<T>): Promise<T> =>
  withinMs(ms, work, new StoreFailed(`no answer within ${ms / 1000} s`, { fault: 'lost' }));
