/** Reads every channel that is due, side by side: one that is slow or broken keeps no other waiting. */
import type { Services } from '#src/app/create-services.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import { createKeepTrying } from './keep-trying.ts';

type PollDeps = Pick<
  Services,
  'channelRegistry' | 'channelNotifier' | 'ingest' | 'clock' | 'log' | 'pollMs'
> &
  Pick<Services, 'shutdownSignal'>;

export function createPollJob(deps: PollDeps) {
  const { channelRegistry, ingest, channelNotifier, clock, log, pollMs } = deps;
  /** What failed here, as while the store is full, is on no record: the registry takes it for due every second. Not longer than the usual pause: t.me did answer, and what it said is late already. */
  const keepTrying = createKeepTrying(log, 'a poll', { clock, ms: pollMs });

  return {
    async run(): Promise<void> {
      for (const { key } of channelRegistry.due(clock.now())) {
        void keepTrying.run(key, { channel: key }, async () => {
          await ingest.poll(key);
          await channelNotifier.notify(key);
        });
      }
      // beside the readings: the reader lets one request out at a time, so what is new waits for one page at most
      for (const { key, backfillBefore, state } of channelRegistry.list())
        if (backfillBefore !== null && isReadableState(state))
          void keepTrying.run(`${key} history`, { channel: key }, () => walkBack(deps, key));
    },
    whenIdle: keepTrying.whenIdle,
  };
}

async function walkBack({ channelRegistry, ingest, shutdownSignal }: PollDeps, key: string): Promise<void> {
  for (let channel = channelRegistry.get(key); channel; channel = channelRegistry.get(key)) {
    if (shutdownSignal.aborted || !(await ingest.backfill(channel))) return;
  }
}
