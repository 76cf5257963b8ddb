import { Socket } from 'node:net';
import { Client } from 'pg';
import type { PendingConnection } from '#src/store/managed-connection.ts';

export type Session = Client;

/**
 * Every search goes by the key: no statistics, however old, shall talk the planner out of it. A server that lost sight
 * of us gives back what the session holds after 5 + 3 x 3 s, where the system would take two hours.
 */
const settings = `
  SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off;
  SET plan_cache_mode = force_generic_plan; SET client_min_messages = warning;
  SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 3; SET tcp_keepalives_count = 3;`;

/** Begins to connect; `prepare` runs before anybody else may use the session. */
export function connectPostgres(
  url: string,
  prepare: (session: Session) => Promise<void>,
  broken: () => void,
): PendingConnection<Session> {
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
  return {
    ready: start(session, prepare),
    destroy: () => socket.destroy(),
  };
}

async function start(session: Session, prepare: (session: Session) => Promise<void>): Promise<Session> {
  await session.connect();
  await session.query(settings);
  await prepare(session);
  return session;
}
