/** What is claimed about outages of Telegram: an hour of each kind, for a part of the chats and for all; time is simulated. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { hourMs } from '#src/duration.ts';
import { failures, simulateOutage } from '../test/delivery/sender/simulate-outage.ts';

const chats = 100;
const megabyte = 2 ** 20;

/** Prints one line per kind of failure. */
export async function run(): Promise<void> {
  for (const [kind, failure] of Object.entries(failures))
    for (const broken of [chats / 4, chats]) {
      const delay = monitorEventLoopDelay({ resolution: 5 });
      const before = process.memoryUsage().rss;
      delay.enable();
      const { firstMs, lastMs, othersMs, ...counts } = await simulateOutage({
        failure,
        lastsMs: hourMs,
        broken,
        chats,
      });
      delay.disable();
      const figures = {
        ...counts,
        first: seconds(firstMs),
        last: seconds(lastMs),
        ...(broken < chats && { others: seconds(othersMs) }),
        deaf: `${Math.round(delay.max / 1e6)} ms`,
        memory: `${Math.max(0, Math.round((process.memoryUsage().rss - before) / megabyte))} MB`,
      };
      console.log(`${kind}, ${broken} of ${chats} chats:`, JSON.stringify(figures));
    }
}

const seconds = (ms: number | null): string => (ms === null ? 'none' : `${(ms / 1000).toFixed(1)} s`);
