/** What bot and workers share: BullMQ on Redis or PostgreSQL at `QUEUE_URL`, and the encoding of tasks and results. */
import { setTimeout as after } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createPostgresBackend, createRedisBackend, type QueueOptions, withBackend } from 'bullmq';
import pg from 'pg';
import { createClient } from 'redis';
import { backoffMs, retry } from '#src/backoff.ts';
import { describeError } from '#src/errors.ts';
import { fieldsOf } from '#src/json.ts';
import type { Log } from '#src/log.ts';
import type { TaskName } from '#src/workers/task-queue.ts';

/** Without a colon, which BullMQ uses in keys. */
export const queueName = (task: TaskName): string => `dragoman-${task}`;

type Classes = ReturnType<typeof withBackend>;

const awayMs = 10_000;
const claimPauseMs = 1000;

/** Schema, table or function are missing: the database was emptied or made anew (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const isEmptied = (thrown: unknown): boolean =>
  ['3F000', '42P01', '42883'].includes(String(fieldsOf(thrown).code));

/** BullMQ would keep the failure of its first connection for ever, on which a worker spins, and asks a server that is away without a pause. */
const createPatientBackend =
  (onError: (thrown: unknown) => void): typeof createPostgresBackend =>
  (...given) => {
    const backend = createPostgresBackend(...given);
    const connection = Reflect.get(backend, 'connection');
    const connect: () => Promise<void> = Reflect.get(connection, 'bootstrap').bind(connection);
    const ready = retry(connect, async (thrown, failures) => {
      onError(thrown);
      await after(backoffMs(failures, 100, 5000));
      if (connection.isClosing || Reflect.get(backend, 'blockingDisconnected')) throw thrown;
    });
    Reflect.set(connection, 'readyPromise', ready);
    const claim = backend.moveToActive.bind(backend);
    backend.moveToActive = (...task) =>
      claim(...task).catch(async (thrown: unknown) => {
        await after(claimPauseMs);
        if (isEmptied(thrown)) await connect();
        throw thrown;
      });
    return backend;
  };

/** Connects in the background; calls fail or wait while there is no connection. `isAway`: an error came within ten seconds. */
export function createBackend(url: string, log: Log) {
  let awayUntil = 0;
  const isAway = () => performance.now() < awayUntil;
  function onError(thrown: unknown): void {
    if (!isAway()) log.warn('the queue cannot be reached', { reason: describeError(thrown) });
    awayUntil = performance.now() + awayMs;
  }
  if (/^postgres(ql)?:/.test(url)) {
    const connection = { connectionString: url, schema: 'dragoman_queue', migrate: true, max: 8 };
    return {
      ...{ onError, isAway },
      classes: withBackend(createPatientBackend(onError)) as unknown as Classes,
      options: { connection: connection as unknown as QueueOptions['connection'] },
      close: async () => {},
    };
  }
  const client = createClient({
    url,
    name: 'dragoman-queue',
    socket: { reconnectStrategy: (tries) => backoffMs(tries + 1, 100, 5000) },
  });
  client.on('error', onError);
  return {
    ...{ onError, isAway },
    classes: withBackend(createRedisBackend) as unknown as Classes,
    options: { connection: client as QueueOptions['connection'] },
    close: async () => client.destroy(),
  };
}

const probeMs = 5000;

/** Connects to the server at `QUEUE_URL` and disconnects; throws the driver's error. */
export async function probeQueue(url: string): Promise<void> {
  if (/^postgres(ql)?:/.test(url)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: probeMs });
    // a server that stops meanwhile ends the probe, not the process
    client.on('error', () => {});
    await client.connect().finally(() => client.end());
    return;
  }
  const client = createClient({ url, socket: { reconnectStrategy: false, connectTimeout: probeMs } });
  client.on('error', () => {});
  await client.connect().finally(() => client.destroy());
}

export const encodePayload = (value: unknown): string =>
  gzipSync(serialize(value), { level: 1 }).toString('base64');
export const decodePayload = (payload: string): unknown =>
  deserialize(gunzipSync(Buffer.from(payload, 'base64')));
