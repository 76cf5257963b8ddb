import { createClient, ErrorReply } from 'redis';
import type { ManagedConnection, ServerErrors } from '#src/store/managed-connection.ts';

export type RedisClient = Awaited<ReturnType<typeof connectRedis>['ready']>;
export type RedisConnection = ManagedConnection<RedisClient>;

/** Without the client's reconnecting, which would later send writes that were reported as failed. */
export function connectRedis(url: string, onBroken: () => void) {
  const client = createClient({
    url,
    name: 'dragoman',
    RESP: 2,
    maintNotifications: 'disabled',
    disableClientInfo: true,
    commandOptions: { timeout: 0 },
    socket: { reconnectStrategy: false, keepAliveInitialDelay: 5000 },
  });
  client.on('error', onBroken);
  return { ready: client.connect().then(() => client), destroy: () => client.destroy() };
}

const connectionError =
  /^(?:Abort|ClientClosed|ClientOffline|ConnectionTimeout|DisconnectsClient|SocketClosedUnexpectedly)Error$/;

export const redisErrors: ServerErrors = {
  server: 'Redis',
  isServerError: (thrown) => thrown instanceof ErrorReply || thrown.message === 'Invalid pathname',
  isConnectionError: (thrown) => connectionError.test(thrown.constructor.name),
  // the first word of an error, redis.io/docs/latest/develop/reference/protocol-spec; of one within a script a later word
  known: [
    [
      /\b(NOAUTH|WRONGPASS|invalid password|AUTH <password>)/,
      'lost',
      'Check the user and the password in STORE_URL.',
    ],
    [/\bDB index\b/, 'lost', 'Check the number of the database at the end of STORE_URL.'],
    [/^ Invalid pathname/, 'lost', 'Behind the host stands the number of a database: redis://HOST:6379/0.'],
    [
      /\bNOPERM\b|\bno permissions\b/i,
      'read only',
      'Allow this user all commands on the keys dragoman:*, and EVAL.',
    ],
    [/\bREADONLY\b/, 'read only', 'This server is a replica: put the primary into STORE_URL.'],
    [/\bOOM\b/, 'full', 'Give Redis more memory (maxmemory).'],
    [/\bMISCONF\b/, 'full', 'Make room on the disk of Redis, or give it the right to write there.'],
    [/\bWRONGTYPE\b/, 'corrupt', 'Another program uses keys of this name: choose another database number.'],
    [/\bLOCKED\b/, 'locked', 'Another instance works on this store.'],
    [
      /\b(LOADING|BUSY|MASTERDOWN|CLUSTERDOWN|NOREPLICAS|STALE|UNKILLABLE|max number of clients)\b/,
      'lost',
      'Wait for it.',
    ],
    [/\b(MOVED|CROSSSLOT)\b/, 'lost', 'A cluster will not do: put a single server into STORE_URL.'],
  ],
};
