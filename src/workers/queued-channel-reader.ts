/** Reads channels through the workers, each of which has an IP address and a rate limit of its own. */
import type { ReadChannel } from '#src/channels/channel-reader.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { TaskQueue } from './task-queue.ts';

export function createQueuedChannelReader(queue: TaskQueue, local: ReadChannel): ReadChannel {
  const runExclusive = createKeyedMutex();
  /** One reading of a channel at a time; older pages are background tasks, which new posts go before. */
  return (page, signal) =>
    runExclusive(page.name, () =>
      queue.run('read', page, () => local(page, signal), {
        signal,
        key: JSON.stringify(page),
        isBackground: page.before !== undefined,
      }),
    );
}

/** What a worker cannot read is a task that it failed in: the address, the proxy or the network may be its own, and the bot looks itself. */
export const createWorkerReader =
  (readChannel: ReadChannel): ReadChannel =>
  async (page, signal) => {
    const snapshot = await readChannel(page, signal);
    if (isReadableState(snapshot.state)) return snapshot;
    throw new Error(`${page.name}: ${snapshot.state}. ${snapshot.detail}`);
  };
