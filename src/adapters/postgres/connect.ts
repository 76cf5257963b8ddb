import { Socket } from 'node:net';
import { Client, DatabaseError } from 'pg';
import type { PendingConnection, ServerErrors } from '#src/store/managed-connection.ts';

/**
 * Every search goes by the key: no statistics, however old, shall talk the planner out of it. A server that lost sight
 * of us gives back what the session holds after 5 + 3 x 3 s, where the system would take two hours.
 */
const settings = `
  SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off;
  SET plan_cache_mode = force_generic_plan; SET client_min_messages = warning;
  SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 3; SET tcp_keepalives_count = 3;`;

/** `prepare` runs before anybody else may use the session. */
export function connectPostgres(
  url: string,
  prepare: (session: Client) => Promise<void>,
  broken: () => void,
): PendingConnection<Client> {
  const socket = new Socket();
  const session = new Client({
    connectionString: url,
    application_name: 'dragoman',
    // answers are told apart by their order, so nobody waits for another's
    pipeline: true,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5000,
    stream: () => socket,
  });
  session.on('error', broken);
  session.on('end', broken);
  const start = async () => {
    await session.connect();
    await session.query(settings);
    await prepare(session);
    return session;
  };
  return { ready: start(), destroy: () => socket.destroy() };
}

export const postgresErrors: ServerErrors = {
  server: 'PostgreSQL',
  isAnswer: (thrown) => thrown instanceof DatabaseError,
  isBroken: ({ message }) =>
    /terminat|not queryable|connection error|connect|SSL|SASL|SCRAM|stream|socket|invalid response|Invalid URL/i.test(
      message,
    ),
  // by the beginning of SQLSTATE, postgresql.org/docs/current/errcodes-appendix.html
  answers: [
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
