/** Reads every channel that is due, side by side: one that is slow or broken keeps no other waiting. */
import type { Services } from '#src/app/create-services.ts';
import type { Channel } from '#src/channels/channel.ts';
import { getRemainingMs } from '#src/clock.ts';
import { describeError } from '#src/errors.ts';
import { isReadableState } from '#src/posts/channel-state.ts';

const isBehind = (channel: Channel): boolean =>
  channel.backfillBefore !== null && isReadableState(channel.state);

type PollDeps = Pick<
  Services,
  'channelRegistry' | 'channelNotifier' | 'clock' | 'log' | 'pollMs' | 'shutdownSignal'
> & {
  readonly ingest: Pick<Services['ingest'], 'poll' | 'backfill'>;
};

export function createPollJob(deps: PollDeps) {
  const { channelRegistry, ingest, channelNotifier, clock, log, pollMs } = deps;
  const busy = new Map<string, Promise<void>>();
  /** What failed here, as while the store is full, is on no record: the registry takes it for due every second. */
  const retryAt = new Map<string, number>();

  async function work(key: string, poll: () => Promise<void>): Promise<void> {
    try {
      await poll();
      if (retryAt.delete(key)) log.info('a poll works again', { channel: key });
    } catch (thrown) {
      // forgives nothing, but a bug in one channel's poll must not end the others
      if (!retryAt.has(key)) log.error('a poll failed', { channel: key, reason: describeError(thrown) });
      // no longer than that: t.me did answer, and what it said is late already
      retryAt.set(key, clock.now() + pollMs);
    } finally {
      busy.delete(key);
    }
  }

  const begin = (key: string, poll: () => Promise<void>) => {
    const isDue = getRemainingMs(retryAt.get(key) ?? 0, clock.now(), pollMs) === 0;
    if (isDue && !busy.has(key)) busy.set(key, work(key, poll));
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
