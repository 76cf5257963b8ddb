/** Reads every channel that is due, side by side: one that is slow or broken keeps no other waiting. */
import type { Channel } from '#src/channels/channel.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import type { Core } from '#src/app/core.ts';
import { describeError } from '#src/errors.ts';
import type { Job } from './job.ts';

const isBehind = (channel: Channel): boolean =>
  channel.backfillBefore !== null && isReadableState(channel.state);

export function createPollJob(core: Core): Job {
  const busy = new Map<string, Promise<void>>();

  async function work(key: string, poll: () => Promise<void>): Promise<void> {
    try {
      await poll();
    } catch (thrown) {
      // forgives nothing, but a bug in one channel's poll must not end the others
      core.log.error('a poll failed', { channel: key, reason: describeError(thrown) });
    } finally {
      busy.delete(key);
    }
  }

  const begin = (key: string, poll: () => Promise<void>) => {
    if (!busy.has(key)) busy.set(key, work(key, poll));
  };

  return {
    name: 'poll',
    interval: 'every second',
    async run() {
      for (const { key } of core.channelRegistry.due(core.clock.now())) {
        begin(key, async () => {
          await core.ingest.poll(key);
          await core.channelNotifier.notify(key);
        });
      }
      // beside the readings: the reader lets one request out at a time, so what is new waits for one page at most
      for (const { key } of core.channelRegistry.list().filter(isBehind))
        begin(`${key} history`, () => walkBack(core, key));
    },
    async whenIdle() {
      await Promise.all(busy.values());
    },
  };
}

/** Page by page until the history is far enough back, cannot be read, or the house closes. */
async function walkBack(core: Core, key: string): Promise<void> {
  for (let channel = core.channelRegistry.get(key); channel; channel = core.channelRegistry.get(key)) {
    if (core.isShuttingDown() || !(await core.ingest.backfill(channel))) return;
  }
}
