/** Reads every channel that is due, side by side: one that is slow or broken keeps no other waiting. */
import type { Services } from '#src/app/create-services.ts';
import type { Channel } from '#src/channels/channel.ts';
import { describeError } from '#src/errors.ts';
import { isReadableState } from '#src/posts/channel-state.ts';

const isBehind = (channel: Channel): boolean =>
  channel.backfillBefore !== null && isReadableState(channel.state);

type PollDeps = Pick<Services, 'channelRegistry' | 'channelNotifier' | 'clock' | 'log' | 'shutdownSignal'> & {
  readonly ingest: Pick<Services['ingest'], 'poll' | 'backfill'>;
};

export function createPollJob(deps: PollDeps) {
  const { channelRegistry, ingest, channelNotifier, clock, log } = deps;
  const busy = new Map<string, Promise<void>>();

  async function work(key: string, poll: () => Promise<void>): Promise<void> {
    try {
      await poll();
    } catch (thrown) {
      // forgives nothing, but a bug in one channel's poll must not end the others
      log.error('a poll failed', { channel: key, reason: describeError(thrown) });
    } finally {
      busy.delete(key);
    }
  }

  const begin = (key: string, poll: () => Promise<void>) => {
    if (!busy.has(key)) busy.set(key, work(key, poll));
  };

  return {
    async run(): Promise<void> {
      for (const { key } of channelRegistry.due(clock.now())) {
        begin(key, async () => {
          await ingest.poll(key);
          await channelNotifier.notify(key);
        });
      }
      // beside the readings: the reader lets one request out at a time, so what is new waits for one page at most
      for (const { key } of channelRegistry.list().filter(isBehind))
        begin(`${key} history`, () => walkBack(deps, key));
    },
    whenIdle: async () => void (await Promise.all(busy.values())),
  };
}

async function walkBack({ channelRegistry, ingest, shutdownSignal }: PollDeps, key: string): Promise<void> {
  for (let channel = channelRegistry.get(key); channel; channel = channelRegistry.get(key)) {
    if (shutdownSignal.aborted || !(await ingest.backfill(channel))) return;
  }
}
