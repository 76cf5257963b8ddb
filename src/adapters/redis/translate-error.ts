/** What the server or the client says went wrong, in our words, with the cure. */
import {
  AbortError,
  ClientClosedError,
  ClientOfflineError,
  ConnectionTimeoutError,
  DisconnectsClientError,
  ErrorReply,
  SocketClosedUnexpectedlyError,
} from 'redis';
import { StoreFailed, type StoreFailureKind } from '#src/errors.ts';

/** The first word of an answer, redis.io/docs/latest/develop/reference/protocol-spec; inside a script it stands further on. */
const replies: readonly (readonly [RegExp, StoreFailureKind, string])[] = [
  [
    /\b(NOAUTH|WRONGPASS|invalid password|AUTH <password>)/,
    'lost',
    'Check the user and the password in STORE_URL.',
  ],
  [/\bDB index\b/, 'lost', 'Check the number of the database at the end of STORE_URL.'],
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
];

const brokenConnections = [
  AbortError,
  ClientClosedError,
  ClientOfflineError,
  ConnectionTimeoutError,
  DisconnectsClientError,
  SocketClosedUnexpectedlyError,
];

/** StoreFailed for what the server, the network or the address is to blame for; anything else as it is. */
export function translateRedisError(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || thrown instanceof StoreFailed) return thrown;
  if (thrown instanceof ErrorReply) {
    const [, fault, cure] = replies.find(([pattern]) => pattern.test(thrown.message)) ?? [];
    if (fault === undefined) return thrown;
    return new StoreFailed(`Redis says "${thrown.message}". ${cure}`, { fault, cause: thrown });
  }
  const { code } = thrown as { code?: string };
  if (code === undefined && !brokenConnections.some((kind) => thrown instanceof kind))
    return asAddress(thrown);
  return new StoreFailed(
    `Redis does not answer (${code ?? thrown.message}). Start it, or correct STORE_URL.`,
    { fault: 'lost', cause: thrown },
  );
}

function asAddress(thrown: Error): unknown {
  if (thrown.message !== 'Invalid pathname') return thrown;
  return new StoreFailed('Behind the host stands the number of a database: redis://HOST:6379/0.', {
    fault: 'lost',
    cause: thrown,
  });
}
