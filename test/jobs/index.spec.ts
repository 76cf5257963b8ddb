import { createEmptyPost } from '#src/posts/post.ts';
import { dayMs, hourMs } from '#src/duration.ts';
import { createErrorReporter } from '#src/app/error-reporter.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createJobs, reportErrors, sendChainHeads, startJobs } from '#jobs/index.ts';
import type { Services } from '#src/app/create-services.ts';
import { describeError, StoreFailed } from '#src/errors.ts';
import { type Message, toPlainText } from '#src/message/message.ts';
import { silentLog } from '#src/log.ts';
import { morning, openJobSetting } from './job-setting.ts';

test('records that have expired are deleted, all others stay', async () => {
  const setting = await openJobSetting();
  const { store, logged } = setting;
  const records = store.collection<number>('records');
  await records.put('expired', 1, 1);
  await records.put('lasting', 2);
  await expect.poll(() => records.get('expired')).toBeUndefined();
  const jobs = createJobs(setting as unknown as Services);
  await jobs.find(({ name }) => name === 'cleanup')?.run();
  expect(await records.get('lasting')).toBe(2);
  expect(logged).toMatchObject([{ what: 'expired records were deleted', swept: 1 }]);
});

test('whoever stops the jobs waits for what a tick began', async () => {
  const begun = Promise.withResolvers<void>();
  const work = Promise.withResolvers<void>();
  const run = () => {
    begun.resolve();
    return work.promise;
  };
  const jobs = startJobs(silentLog, [{ name: 'test', interval: 'every second', run }], () => true);
  await begun.promise;
  let hasStopped = false;
  const stopped = jobs.stop().then(() => {
    hasStopped = true;
  });
  await new Promise(setImmediate);
  expect(hasStopped).toBe(false);
  work.resolve();
  await stopped;
});

describe('a clock that is set forward', () => {
  afterEach(() => vi.useRealTimers());

  test('by a year delays no tick', async () => {
    let ticks = 0;
    const run = async () => {
      ticks += 1;
    };
    const hourly = { name: 'hourly', interval: 'every hour', run: async () => {} } as const;
    const jobs = startJobs(silentLog, [{ name: 'test', interval: 'every second', run }, hourly], () => true);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 365 * dayMs });
    await vi.waitFor(() => expect(ticks).toBeGreaterThan(2), 20_000);
    await jobs.stop();
  });
});

test('every admin hears of each kind of error, once a day at most', async () => {
  const setting = await openJobSetting();
  const errorReporter = createErrorReporter(setting.log, setting.clock.now);
  const sendNow = () => Promise.reject(new Error('the outbox works'));
  const report = async () => {
    errorReporter.log.error('a digest failed', { reason: 'disk full' });
    setting.enqueued.length = 0;
    await reportErrors({ ...setting, errorReporter, sendNow });
    return setting.enqueued.map(({ to, body }) => [to.chat, /disk full/.test(body.plain)]);
  };
  expect(await report()).toEqual([
    [1, true],
    [2, true],
  ]);
  expect(await report()).toEqual([]);
  setting.time.now += dayMs + 1;
  expect(await report()).toHaveLength(2);
});

test('a store that fails in many places is told once, past the store, and again only where that failed', async () => {
  const setting = await openJobSetting();
  const errorReporter = createErrorReporter(setting.log, setting.clock.now);
  const full = new StoreFailed('database or disk is full', { fault: 'full' });
  const broken = { get: () => Promise.reject(full), enqueue: () => Promise.reject(full) };
  const told: string[] = [];
  let isTelegramThere = false;
  async function sendNow(chat: number, message: Message) {
    if (!isTelegramThere) throw new Error('no answer');
    told.push(`${chat}: ${message.blocks.flatMap(({ lines }) => lines.map(toPlainText)).join(' ')}`);
  }
  const report = () =>
    reportErrors({ ...setting, outbox: { ...setting.outbox, ...broken }, errorReporter, sendNow });
  for (const what of ['a poll failed', 'a job failed'])
    errorReporter.log.error(what, { reason: describeError(full) });
  await expect(report()).rejects.toThrow('no answer');
  isTelegramThere = true;
  await report();
  await report();
  expect(told).toEqual(
    [1, 2].map((admin) => expect.stringMatching(`^${admin}: .*a poll failed.*disk is full`)),
  );
});

test('the head of each chain reaches every admin once a day, however often it is asked for', async () => {
  const setting = await openJobSetting();
  const { archive, channelRegistry, outbox, time, enqueued } = setting;
  await channelRegistry.add('Norland', morning);
  await sendChainHeads(setting);
  expect(outbox.getCounts().pending).toBe(0);

  await archive.save('norland', { added: [createEmptyPost('Norland', 1)], edited: [] }, morning);
  const head = await archive.chainHead('norland');
  for (const passed of [0, hourMs]) {
    time.now = morning + passed;
    await sendChainHeads(setting);
  }
  expect(outbox.getCounts().pending).toBe(2);
  expect(enqueued[0]?.body.plain).toContain(head?.hash);
  time.now = morning + dayMs;
  await sendChainHeads(setting);
  expect(outbox.getCounts().pending).toBe(4);
});
