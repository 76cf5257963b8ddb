/** The engine behind `QUEUE_URL`: BullMQ on Redis or on PostgreSQL. */
import { createPostgresBackend, createRedisBackend, type QueueOptions, withBackend } from 'bullmq';
import { createClient } from 'redis';
import { backoffMs } from '#src/backoff.ts';
import type { TaskName } from '#src/workers/task-queue.ts';

/** Lock on a task that is being done, and how often tasks whose worker is gone are looked for: another has them after 8 to 19 s. */
export const lockMs = 5000;
export const stalledCheckMs = 2000;

/** No colon: BullMQ builds its keys with it. */
export const queueName = (task: TaskName): string => `dragoman-${task}`;

export interface Backend {
  readonly classes: ReturnType<typeof withBackend>;
  readonly options: Pick<QueueOptions, 'connection'>;
  close(): Promise<void>;
}

/** Connects in the background; what it cannot do meanwhile fails at the call. */
export function createBackend(url: string, onError: (error: Error) => void): Backend {
  if (/^postgres(ql)?:/.test(url)) {
    const connection = { connectionString: url, schema: 'dragoman_queue', migrate: true, max: 8 };
    return {
      classes: withBackend(createPostgresBackend) as unknown as Backend['classes'],
      options: { connection: connection as unknown as QueueOptions['connection'] },
      close: async () => undefined,
    };
  }
  const client = createClient({
    url,
    name: 'dragoman-queue',
    socket: { reconnectStrategy: (tries) => backoffMs(tries + 1, 100, 5000) },
  });
  client.on('error', onError);
  return {
    classes: withBackend(createRedisBackend) as unknown as Backend['classes'],
    options: { connection: client },
    close: async () => client.destroy(),
  };
}
