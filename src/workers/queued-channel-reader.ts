/** Reads channels through the workers, each of which has an address and a politeness of its own. */
import type { ChannelReader, ChannelSnapshot } from '#src/channels/channel-reader.ts';
import type { Post } from '#src/posts/post.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { TaskQueue } from './task-queue.ts';

export interface ReadTask {
  readonly call: keyof ChannelReader;
  readonly name: string;
  /** The post that is asked for, or before which is read. */
  readonly id?: number;
}

export function createQueuedChannelReader(queue: TaskQueue, local: ChannelReader): ChannelReader {
  const runExclusive = createKeyedMutex();
  /** A channel is read by one worker at a time, its history too, which gives way to what is new. */
  const run = <T extends ChannelSnapshot | Post | null>(task: ReadTask, signal?: AbortSignal): Promise<T> =>
    runExclusive(task.name, () =>
      queue.run('read', task, () => performRead(local, task, signal) as Promise<T>, {
        signal,
        key: JSON.stringify(task),
        isBackground: task.call === 'fetchBefore',
      }),
    );
  return {
    fetchLatest: (name, signal) => run({ call: 'fetchLatest', name }, signal),
    fetchBefore: (name, id, signal) => run({ call: 'fetchBefore', name, id }, signal),
    fetchPost: (name, id, signal) => run({ call: 'fetchPost', name, id }, signal),
  };
}

/** A worker's side. Throws as ChannelReader does. */
export const performRead = (
  reader: ChannelReader,
  { call, name, id = 0 }: ReadTask,
  signal?: AbortSignal,
): Promise<ChannelSnapshot | Post | null> =>
  call === 'fetchLatest' ? reader.fetchLatest(name, signal) : reader[call](name, id, signal);
