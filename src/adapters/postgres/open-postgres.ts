/** Storage in a PostgreSQL database. */
import { Socket } from 'node:net';
import { Client, DatabaseError } from 'pg';
import { StoreFailed } from '#src/errors.ts';
import type { LockedStorage } from '#src/store/lease.ts';
import { createManagedConnection, type ServerErrors } from '#src/store/managed-connection.ts';
import { createStorage } from '#src/store/create-storage.ts';
import { createPostgresEngine } from './postgres-engine.ts';
import { createSessionLock } from './session-lock.ts';

/** Connects to `url` (`postgresql://`) and creates missing tables; throws StoreFailed, with its cure. */
export async function openPostgres(url: string): Promise<LockedStorage> {
  const open = (prepare: (session: Client) => Promise<void>) =>
    createManagedConnection({
      open: (onBroken) => connect(url, prepare, onBroken),
      disconnect: (session) => session.end(),
      errors,
    });
  const { lock, connection: writer } = createSessionLock(open);
  try {
    await writer.use(ensureSchema);
    return { ...createStorage(createPostgresEngine(open, writer)), lock };
  } catch (thrown) {
    await writer.close();
    throw thrown;
  }
}

/** Any number; so that of two processes one creates the tables. */
const schemaLockId = 7_236_401;

/** COLLATE "C" compares bytes, which in UTF-8 is by code points, as the contract demands. */
const tables = `
  CREATE TABLE IF NOT EXISTS dragoman_meta(name text PRIMARY KEY, value text NOT NULL);
  CREATE TABLE IF NOT EXISTS dragoman(
    ns text COLLATE "C" NOT NULL, k text COLLATE "C" NOT NULL, v text NOT NULL, e bigint, PRIMARY KEY(ns, k)
  );
  CREATE INDEX IF NOT EXISTS dragoman_expires ON dragoman(e) WHERE e IS NOT NULL;`;

async function ensureSchema(session: Client): Promise<void> {
  const found = await session.query<{ encoding: string; there: boolean }>(
    "SELECT current_setting('server_encoding') AS encoding, to_regclass('dragoman') IS NOT NULL AS there",
  );
  const { encoding, there } = found.rows[0] ?? {};
  if (encoding !== 'UTF8')
    throw new StoreFailed(
      `The database keeps its text as ${encoding}. Make one with ENCODING 'UTF8' and put it into STORE_URL.`,
      { fault: 'corrupt' },
    );
  // in one transaction, as all statements of a query are
  if (!there) await session.query(`SELECT pg_advisory_xact_lock(${schemaLockId}); ${tables}`);
}

/**
 * All queries use the index, even if statistics are outdated. A server that lost the connection ends the session after
 * 5 + 3 x 3 s rather than the two hours of the system's keepalive.
 */
const settings = `
  SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off;
  SET plan_cache_mode = force_generic_plan; SET client_min_messages = warning;
  SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 3; SET tcp_keepalives_count = 3;`;

/** `prepare` runs before any other use of the session. */
function connect(url: string, prepare: (session: Client) => Promise<void>, onBroken: () => void) {
  const socket = new Socket();
  const session = new Client({
    connectionString: url,
    application_name: 'dragoman',
    // a query does not wait for the result of the one before
    pipeline: true,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5000,
    stream: () => socket,
  });
  session.on('error', onBroken);
  session.on('end', onBroken);
  const start = async () => {
    await session.connect();
    await session.query(settings);
    await prepare(session);
    return session;
  };
  return { ready: start(), destroy: () => socket.destroy() };
}

const errors: ServerErrors = {
  server: 'PostgreSQL',
  isServerError: (thrown) => thrown instanceof DatabaseError,
  isConnectionError: ({ message }) =>
    /terminat|not queryable|connection error|connect|SSL|SASL|SCRAM|stream|socket|invalid response|Invalid URL/i.test(
      message,
    ),
  // by SQLSTATE, postgresql.org/docs/current/errcodes-appendix.html
  known: [
    [/^28/, 'lost', 'Check the user and the password in STORE_URL.'],
    [
      /^3D000/,
      'lost',
      'Make the database (CREATE DATABASE … ENCODING UTF8), or correct its name in STORE_URL.',
    ],
    [/^3F000/, 'lost', 'Make the schema, or correct the search_path.'],
    [
      /^42501/,
      'read only',
      'Give this user the right: GRANT CREATE, USAGE ON SCHEMA public, or make it own the database.',
    ],
    [/^25006/, 'read only', 'This server is a replica, or read only: put the primary into STORE_URL.'],
    [/^42P01/, 'lost', 'The tables were dropped: restore them, or start again for new ones.'],
    [/^53100/, 'full', 'Make room on the disk of PostgreSQL.'],
    [/^53200/, 'full', 'Give PostgreSQL more memory.'],
    [/^53/, 'lost', 'Wait for it, or allow more connections (max_connections).'],
    [/^(40|55P03)/, 'locked', 'Wait for it.'],
    [/^(57|08)/, 'lost', 'Wait for it.'],
    [/^58/, 'lost', 'Look into the log of PostgreSQL.'],
    [/^XX/, 'corrupt', 'Look into the log of PostgreSQL; restore a backup.'],
  ],
};
