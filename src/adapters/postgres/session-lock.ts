import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { StoreFailed, withFallback } from '#src/errors.ts';
import type { StoreLock } from '#src/store/lease.ts';
import { closeTimeoutMs, isConnectionLost, type ManagedConnection } from '#src/store/managed-connection.ts';

/** One lock per table, so that several bots can share a database in schemas of their own. The first number is arbitrary. */
const lockIt = "SELECT pg_try_advisory_lock(1146241357, 'dragoman'::regclass::oid::int4) AS done";
const writeHolder = `
  INSERT INTO dragoman_meta(name, value) VALUES ('holder', $1)
  ON CONFLICT (name) DO UPDATE SET value = excluded.value`;
const readHolder = "SELECT value FROM dragoman_meta WHERE name = 'holder'";
const endOthers = `
  SELECT pg_terminate_backend(pid) FROM pg_locks
  WHERE locktype = 'advisory' AND classid = 1146241357 AND objid = 'dragoman'::regclass
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND pid <> pg_backend_pid()`;

/**
 * An advisory lock of the writing session. The server releases it when the session ends, which is when the process ends,
 * however it ends; a suspended process keeps its session and the lock. If the server loses the connection it ends the
 * session, so that a process that wakes up later cannot write through it. A new session may write only once it has the lock
 * again and no other process had it meanwhile.
 */
export function createSessionLock(
  open: (renew: (session: Client) => Promise<void>) => ManagedConnection<Client>,
) {
  const token = randomUUID();
  let state: 'free' | 'held' | 'taken away' = 'free';

  /** Runs in each new session before any write. */
  async function renew(session: Client): Promise<void> {
    if (state === 'free') return;
    const isLocked = await tryLock(session);
    const { rows } = await session.query<{ value: string }>(readHolder);
    if (state === 'taken away' || rows[0]?.value !== token) {
      state = 'taken away';
      throw new StoreFailed('another instance works on this store', { fault: 'locked' });
    }
    if (isLocked) return;
    // this process's own earlier session, whose last statements the server may still be about to run
    await session.query(endOthers);
    throw new StoreFailed('the session before this one has not ended yet', { fault: 'lost' });
  }

  const connection = open(renew);

  async function take(session: Client): Promise<boolean> {
    if (!(await tryLock(session))) return false;
    await session.query(writeHolder, [token]);
    state = 'held';
    return true;
  }

  const lock: StoreLock = {
    async tryAcquire() {
      return (
        state === 'held' ||
        (state === 'free' && (await withFallback(() => connection.use(take), false, isConnectionLost)))
      );
    },
    async isHeld() {
      // while the server is away no process can write; a new session runs `renew`
      if (state === 'held')
        await withFallback(() => connection.use((session) => session.query('SELECT')), null);
      return state === 'held';
    },
    async release() {
      if (state !== 'held') return;
      state = 'free';
      const unlock = (session: Client) => session.query('SELECT pg_advisory_unlock_all()');
      await withFallback(() => connection.use(unlock, closeTimeoutMs), null);
    },
  };
  return { lock, connection };
}

const tryLock = async (session: Client): Promise<boolean> =>
  (await session.query<{ done: boolean }>(lockIt)).rows[0]?.done === true;
