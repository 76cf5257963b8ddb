/** The whole bot as a process whose clock is moved by its parent: how much memory it has is its own, not that of the stand-ins. */
import { noLimits } from '#doubles/no-limits.ts';
import type { Job } from '#jobs/index.ts';
import { readConfig } from '#src/app/config.ts';
import { createApp } from '#src/app/create-app.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { silentLog } from '#src/log.ts';

export interface SoakStep {
  /** Milliseconds since 1970; all that is due by then is done. */
  readonly to: number;
}

export interface SoakState {
  readonly heapMb: number;
  readonly records: number;
  /** Posts in the archive, and the date of the oldest. */
  readonly posts: number;
  readonly oldestPostAt: number;
  /** Keys of the deliveries that arrived, as far as they are kept. */
  readonly delivered: readonly string[];
  readonly errors: number;
}

const megabyte = 2 ** 20;
const readRecords = async (namespace: string) =>
  Array.fromAsync(storage.namespace(namespace).range('', '\u{10ffff}'));

let base = Number(process.env.SOAK_FROM);
let mark = performance.now();
const now = () => base + Math.round(performance.now() - mark);
// terms of records are counted by the machine's clock
Date.now = now;

const read = readConfig(process.env, { languages: ['en'], needsToken: true });
if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
const storage = await openStorage(read.config.storeUrl);
let jobs: readonly Job[] = [];
const app = await createApp({
  config: read.config,
  token: String(read.config.botToken),
  storage,
  log: silentLog,
  clock: { now },
  limits: noLimits,
  startJobs(_, all) {
    jobs = all;
    return { stop: async () => {} };
  },
});

process.on('message', async ({ to }: SoakStep) => {
  base = to;
  mark = performance.now();
  for (const job of jobs) {
    await job.run();
    await job.whenIdle?.();
  }
  await calm();
  process.send?.({ done: true });
});
process.on('SIGUSR2', async () => process.send?.(await look()));
process.send?.({ done: true });

/** Until nothing is sent or handled any more. */
async function calm(): Promise<void> {
  const busy = () => {
    const { waiting, inFlight } = app.updates.getState().inbox;
    return `${waiting + inFlight} ${app.services.outbox.getCounts().pending} ${app.services.outbox.getTotals().sent}`;
  };
  for (let before = ''; before !== busy(); await new Promise((go) => setTimeout(go, 20))) before = busy();
}

async function look(): Promise<SoakState> {
  globalThis.gc?.();
  const names = await storage.namespaces();
  const counts = await Promise.all(names.map(async (name) => (await readRecords(name)).length));
  const posts = (await readRecords('posts')).map(([key]) =>
    Date.parse(key.split(':').slice(1, -1).join(':')),
  );
  return {
    heapMb: process.memoryUsage().heapUsed / megabyte,
    records: counts.reduce((sum, count) => sum + count, 0),
    posts: posts.length,
    oldestPostAt: Math.min(...posts),
    delivered: (await readRecords('deliveries')).map(([key]) => key),
    errors: app.services.errorReporter.getCount(),
  };
}
process.on('disconnect', () => process.exit());
