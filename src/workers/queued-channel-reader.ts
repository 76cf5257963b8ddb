/** Reads channels through the workers, each of which has an address and a politeness of its own. */
import type { ReadChannel } from '#src/channels/channel-reader.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { TaskQueue } from './task-queue.ts';

export function createQueuedChannelReader(queue: TaskQueue, local: ReadChannel): ReadChannel {
  const runExclusive = createKeyedMutex();
  /** A channel is read by one worker at a time, its history too, which gives way to what is new. */
  return (page, signal) =>
    runExclusive(page.name, () =>
      queue.run('read', page, () => local(page, signal), {
        signal,
        key: JSON.stringify(page),
        isBackground: page.before !== undefined,
      }),
    );
}
