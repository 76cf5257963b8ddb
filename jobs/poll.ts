/** Reads every channel that is due, side by side: one that is slow or broken keeps no other waiting. */
import { type Channel, isReadable } from '#src/channels/channel.ts';
import type { Core } from '#src/core.ts';
import { reasonOf } from '#src/errors.ts';
import type { Job } from './job.ts';

const isBehind = (channel: Channel): boolean => channel.backfillBefore !== null && isReadable(channel.state);

export function createPollJob(core: Core): Job {
  const busy = new Map<string, Promise<void>>();

  async function work(key: string, visit: () => Promise<void>): Promise<void> {
    try {
      await visit();
    } catch (thrown) {
      // forgives nothing, but a bug in one channel's visit must not end the others
      core.log.error('a visit failed', { channel: key, reason: reasonOf(thrown) });
    } finally {
      busy.delete(key);
    }
  }

  const begin = (key: string, visit: () => Promise<void>) => {
    if (!busy.has(key)) busy.set(key, work(key, visit));
  };

  return {
    name: 'poll',
    rhythm: 'every second',
    async run() {
      for (const { key } of core.watch.due(core.clock.now())) {
        begin(key, async () => {
          await core.visits.visit(key);
          await core.notices.tell(key);
        });
      }
      // beside the readings: the reader lets one request out at a time, so what is new waits for one page at most
      for (const { key } of core.watch.list().filter(isBehind))
        begin(`${key} history`, () => walkBack(core, key));
    },
    async settled() {
      await Promise.all(busy.values());
    },
  };
}

/** Page by page until the history is far enough back, cannot be read, or the house closes. */
async function walkBack(core: Core, key: string): Promise<void> {
  for (let channel = core.watch.get(key); channel; channel = core.watch.get(key)) {
    if (core.isClosing() || !(await core.visits.backfill(channel))) return;
  }
}
