/** Storage in a PostgreSQL database: one table, its text compared byte by byte. */
import type { Client } from 'pg';
import { StoreFailed } from '#src/errors.ts';
import type { Storage } from '#src/store/storage.ts';
import type { StoreLock } from '#src/store/lease.ts';
import { createManagedConnection, type ManagedConnection } from '#src/store/managed-connection.ts';
import { createStorage } from '#src/store/create-storage.ts';
import { connectPostgres, postgresErrors } from './connect.ts';
import { createPostgresEngine } from './postgres-engine.ts';
import { createSessionLock } from './session-lock.ts';

/** Connects to `url` (`postgresql://`) and makes the tables where they are missing; throws StoreFailed with the cure. */
export async function openPostgres(url: string): Promise<Storage & { readonly lock: StoreLock }> {
  const open = (prepare: (session: Client) => Promise<void>): ManagedConnection<Client> =>
    createManagedConnection({
      dial: (broken) => connectPostgres(url, prepare, broken),
      bye: (session) => session.end(),
      errors: postgresErrors,
    });
  const { lock, link: writer } = createSessionLock(open);
  let isSnapshot = false;
  const reader = open(async () => {
    if (isSnapshot)
      throw new StoreFailed('the connection broke while one moment of the store was read; begin again', {
        fault: 'lost',
      });
  });
  const onSnapshot = () => {
    isSnapshot = true;
  };
  try {
    await writer.use(ensureSchema);
    return { ...createStorage(createPostgresEngine({ reader, writer, onSnapshot })), lock };
  } catch (thrown) {
    await writer.close();
    throw thrown;
  }
}

/** Raised when the layout changes; an older program refuses a newer store. */
const layout = 1;
/** Any number: two processes that make the same tables at once take turns by it. */
const making = 7_236_401;

/** COLLATE "C" compares by bytes, which in UTF-8 is by code points, as the contract asks: a language puts other keys between two that begin alike. */
const tables = `
  CREATE TABLE IF NOT EXISTS dragoman_meta(name text PRIMARY KEY, value text NOT NULL);
  CREATE TABLE IF NOT EXISTS dragoman(
    ns text COLLATE "C" NOT NULL, k text COLLATE "C" NOT NULL, v text NOT NULL, e bigint, PRIMARY KEY(ns, k)
  );
  CREATE INDEX IF NOT EXISTS dragoman_expires ON dragoman(e) WHERE e IS NOT NULL;
  INSERT INTO dragoman_meta(name, value) VALUES ('layout', '${layout}') ON CONFLICT DO NOTHING;`;

async function ensureSchema(session: Client): Promise<void> {
  const about = await session.query<{ encoding: string; there: boolean }>(
    "SELECT current_setting('server_encoding') AS encoding, to_regclass('dragoman') IS NOT NULL AS there",
  );
  const { encoding, there } = about.rows[0] ?? {};
  if (encoding !== 'UTF8')
    throw new StoreFailed(
      `The database keeps its text as ${encoding}. Make one with ENCODING 'UTF8' and put it into STORE_URL.`,
      { fault: 'corrupt' },
    );
  // several statements in one query are one transaction
  if (!there) await session.query(`SELECT pg_advisory_xact_lock(${making}); ${tables}`);
  const found = await session.query<{ value: string }>(
    "SELECT value FROM dragoman_meta WHERE name = 'layout'",
  );
  if (Number(found.rows[0]?.value) > layout)
    throw new StoreFailed(
      `A newer Dragoman wrote this store (layout ${found.rows[0]?.value}). Start that one, or choose another database.`,
      { fault: 'newer version' },
    );
}
