import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { StoreFailed, withFallback } from '#src/errors.ts';
import type { StoreLock } from '#src/store/lease.ts';
import { closeTimeoutMs, isConnectionLost, type ManagedConnection } from '#src/store/managed-connection.ts';

/** One lock per table, so that several Dragomans can share a database by schemas. The first number is any. */
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
 * An advisory lock of the session that writes. The server gives it back in the moment the session ends, which is when the
 * process ends, however it ends; a process that is merely stopped keeps its sessions, and the lock with them. Should the
 * server lose sight of the whole machine, it ends the session: whoever wakes up then finds the only session it could
 * write through gone. A new one may write only once it has the lock again and nobody else had it meanwhile.
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
    // ours, from before: a server that did not answer for a while may still be about to run what it was sent
    await session.query(endOthers);
    throw new StoreFailed('the session before this one has not ended yet', { fault: 'lost' });
  }

  const link = open(renew);

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
        (state === 'free' && (await withFallback(() => link.use(take), false, isConnectionLost)))
      );
    },
    async isHeld() {
      // while the server is away nobody can write there, least of all we; a new session asks again
      if (state === 'held') await withFallback(() => link.use((session) => session.query('SELECT')), null);
      return state === 'held';
    },
    async release() {
      if (state !== 'held') return;
      state = 'free';
      const unlock = (session: Client) => session.query('SELECT pg_advisory_unlock_all()');
      await withFallback(() => link.use(unlock, closeTimeoutMs), null);
    },
  };
  return { lock, link };
}

const tryLock = async (session: Client): Promise<boolean> =>
  (await session.query<{ done: boolean }>(lockIt)).rows[0]?.done === true;
