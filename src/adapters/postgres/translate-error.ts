/** What the server or the driver says went wrong, in our words, with the cure. */
import { DatabaseError } from 'pg';
import { StoreFailed, type StoreFailureKind } from '#src/errors.ts';

/** By the beginning of SQLSTATE, postgresql.org/docs/current/errcodes-appendix.html; the first that fits. */
const faults: readonly (readonly [string, StoreFailureKind, string])[] = [
  ['28', 'lost', 'Check the user and the password in STORE_URL.'],
  ['3D000', 'lost', 'Make the database (CREATE DATABASE … ENCODING UTF8), or correct its name in STORE_URL.'],
  ['3F000', 'lost', 'Make the schema, or correct the search_path.'],
  [
    '42501',
    'read only',
    'Give this user the right: GRANT CREATE, USAGE ON SCHEMA public, or make it own the database.',
  ],
  ['25006', 'read only', 'This server is a replica, or read only: put the primary into STORE_URL.'],
  ['42P01', 'lost', 'The tables were dropped: restore them, or start again for new ones.'],
  ['53100', 'full', 'Make room on the disk of PostgreSQL.'],
  ['53200', 'full', 'Give PostgreSQL more memory.'],
  ['53', 'lost', 'Wait for it, or allow more connections (max_connections).'],
  ['40', 'locked', 'Wait for it.'],
  ['55P03', 'locked', 'Wait for it.'],
  ['57', 'lost', 'Wait for it.'],
  ['58', 'lost', 'Look into the log of PostgreSQL.'],
  ['08', 'lost', 'Wait for it.'],
  ['XX', 'corrupt', 'Look into the log of PostgreSQL; restore a backup.'],
];

/** What the driver says where no code tells: that the connection ended, or cannot be made. */
const brokenConnection =
  /terminat|not queryable|connection error|connect|SSL|SASL|SCRAM|stream|socket|invalid response|Invalid URL/i;

/** StoreFailed for what the server, the network or the address is to blame for; anything else as it is. */
export function translatePostgresError(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || thrown instanceof StoreFailed) return thrown;
  const { code } = thrown as { code?: string };
  if (thrown instanceof DatabaseError) {
    const [, fault, cure] = faults.find(([state]) => code?.startsWith(state)) ?? [];
    if (fault === undefined) return thrown;
    return new StoreFailed(`PostgreSQL says "${thrown.message}". ${cure}`, { fault, cause: thrown });
  }
  if (code === undefined && !brokenConnection.test(thrown.message)) return thrown;
  return new StoreFailed(
    `PostgreSQL does not answer (${code ?? thrown.message}). Start it, or correct STORE_URL.`,
    { fault: 'lost', cause: thrown },
  );
}
