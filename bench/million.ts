/**
 * What a million chats would take, by simulation: the real core, a simulated Telegram and clock. In full: a million chats
 * with three alerts each in the store, the start, and a post that a fifth of them is alerted to. By sampling: how fast
 * that drains, and two weeks of 500 channels for a thousandth of the chats.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createJobs } from '#jobs/index.ts';
import { addAlert } from '#src/chats/chat-changes.ts';
import type { Chat } from '#src/chats/chat.ts';
import { hourMs } from '#src/duration.ts';
import { makePosts } from './make-posts.ts';
import { type MillionBot, openBot } from './million/open-bot.ts';

const megabyte = 2 ** 20;
const from = Date.UTC(2026, 10, 20);
const channels = Array.from({ length: 500 }, (_, n) => `channel_${n}`);
/** What chats follow together: lists that people pass on. */
const bundles = 50;
const rare = [
  'Verrick treaty',
  'Tornquay visa',
  '"grain transit" Halvern',
  'Orreva exhibition',
  'ceasefire Montclair',
];
/** In a fifth of the chats; only the one post has it. */
const shared = 'moratorium';

/** `npm run bench -- million [--chats 1000000] [--drain 20000] [--sample 1000] [--days 14]` */
export async function run(args: readonly string[]): Promise<void> {
  const number = (fallback: number) => ({ type: 'string', default: String(fallback) }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: { chats: number(1_000_000), drain: number(20_000), sample: number(1000), days: number(14) },
  });
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-million-'));
  await measureAll(join(folder, 'all.db'), Number(values.chats), Number(values.drain));
  await measureSample(join(folder, 'sample.db'), Number(values.sample), Number(values.days));
  rmSync(folder, { recursive: true });
}

async function measureAll(file: string, count: number, drained: number): Promise<void> {
  const filling = await openBot({ file, channels, now: from });
  await readAll(filling);
  const fillMs = await timed(() => addChats(filling, count));
  await filling.store.close();
  console.log(
    `${count} chats written in ${seconds(fillMs)}, ${Math.round(statSync(file).size / count)} bytes each`,
  );

  globalThis.gc?.();
  const before = process.memoryUsage();
  const startedAt = performance.now();
  const bot = await openBot({ file, channels, now: from + hourMs });
  await bot.sender.start();
  const startMs = performance.now() - startedAt;
  globalThis.gc?.();
  const after = process.memoryUsage();
  console.log(
    `start: ${seconds(startMs)}; memory: heap ${perChat(after.heapUsed - before.heapUsed, count)} a chat, ` +
      `RSS ${Math.round(after.rss / megabyte)} MB in all`,
  );

  bot.publish(channels[0] ?? '', `The minister announced a ${shared} on shipping.`);
  const operations = { ...bot.operations };
  const enqueueMs = await timed(() => bot.services.ingest.poll(channels[0] ?? ''));
  const enqueued = bot.services.outbox.getCounts().pending;
  console.log(
    `one post that ${enqueued} chats are alerted to: enqueued in ${seconds(enqueueMs)} (${rate(enqueued, enqueueMs)}), ` +
      `${((bot.operations.writes - operations.writes) / enqueued).toFixed(1)} records written and ` +
      `${((bot.operations.reads - operations.reads) / enqueued).toFixed(1)} read for each`,
  );
  await measureDrain(bot, Math.min(drained, enqueued), count);
  await bot.store.close();
}

async function measureDrain(bot: MillionBot, count: number, all: number): Promise<void> {
  const [operations, began, sentBefore] = [{ ...bot.operations }, bot.now(), bot.sent()];
  const cpu = process.cpuUsage();
  await bot.timer.until(() => bot.sent() - sentBefore >= count);
  const used = process.cpuUsage(cpu);
  const perSecond = count / ((bot.now() - began) / 1000);
  const sent = bot.sent() - sentBefore;
  console.log(
    `drained ${sent} at ${perSecond.toFixed(1)} a second of Telegram's time: ${all} chats are reached in ` +
      `${(all / perSecond / 3600).toFixed(1)} h; ${((used.user + used.system) / 1000 / sent).toFixed(2)} ms of a processor, ` +
      `${((bot.operations.writes - operations.writes) / sent).toFixed(1)} records written and ` +
      `${((bot.operations.reads - operations.reads) / sent).toFixed(1)} read for each`,
  );
  const stopping = bot.sender.stop();
  await bot.timer.advance(10_000);
  await stopping;
}

/** Everything that happens in these days, for a part of the chats: posts, alerts, a digest each morning, sending. */
async function measureSample(file: string, count: number, days: number): Promise<void> {
  const filling = await openBot({ file, channels, now: from });
  await readAll(filling);
  await addChats(filling, count);
  await filling.store.close();
  const bot = await openBot({ file, channels, now: from });
  const jobs = createJobs(bot.services);
  for await (const chat of bot.services.chats.all())
    await bot.services.digestQueue.syncSchedules(chat, bot.now());
  await bot.sender.start();
  const texts = channels.map((name, n) => makePosts(days * 4, from, name, n + 1));
  const sizeBefore = statSync(file).size;
  const operations = { ...bot.operations };
  const cpu = process.cpuUsage();
  let longestMs = 0;
  for (let tick = 0; tick < days * 4; tick += 1) {
    bot.moveTo(from + tick * 6 * hourMs);
    for (const [n, name] of channels.entries()) bot.publish(name, texts[n]?.[tick]?.text ?? '');
    const begun = bot.now();
    for (const job of jobs) {
      await job.run();
      await job.whenIdle?.();
    }
    const isDrained = () => bot.services.outbox.getCounts().pending === 0;
    if (!isDrained()) await bot.timer.until(isDrained);
    longestMs = Math.max(longestMs, bot.now() - begun);
  }
  const used = process.cpuUsage(cpu);
  const sent = bot.sent();
  const posts = days * 4 * channels.length;
  const writes = bot.operations.writes - operations.writes;
  const reads = bot.operations.reads - operations.reads;
  console.log(
    `${days} days, ${channels.length} channels, ${posts} posts, ${count} chats (sample): ` +
      `${(sent / count / days).toFixed(2)} messages a chat and day, all out within ${seconds(longestMs)} of Telegram's time; ` +
      `${((used.user + used.system) / 1e6).toFixed(0)} s of a processor; ${writes} records written and ${reads} read, ` +
      `${(writes / sent).toFixed(1)} and ${(reads / sent).toFixed(1)} for each message; ` +
      `the store grew by ${Math.round((statSync(file).size - sizeBefore) / posts)} bytes a post`,
  );
  const stopping = bot.sender.stop();
  await bot.timer.advance(10_000);
  await stopping;
  await bot.store.close();
}

/** First contact, so that what comes is new. */
async function readAll({ services }: MillionBot): Promise<void> {
  for (const { key } of services.channelRegistry.list()) await services.ingest.poll(key);
}

async function addChats({ services, store, now }: MillionBot, count: number): Promise<void> {
  const model = await services.chats.get({ chat: 1, thread: null });
  const documents = store.collection<Chat>('chats');
  const schedules = [{ n: 1, times: ['08:00'], days: [1, 2, 3, 4, 5, 6, 7], topic: null }];
  const chatOf = (id: number): [string, Chat] => {
    const queries = [0, 1, 2].map((n) => rare[(id + n) % rare.length] ?? '');
    if (id % 5 === 0) queries[0] = shared;
    const withAlerts = queries.reduce((chat, query) => addAlert(chat, query, now()), model);
    const bundle = id % bundles;
    const followed = [0, 1, 2, 3, 4].map((n) => channels[(bundle * 5 + n) % channels.length] ?? '');
    const own = {
      id,
      key: String(id),
      title: `Chat ${id}`,
      channels: [...new Set([channels[0] ?? '', ...followed])],
    };
    return [own.key, { ...withAlerts, ...own, schedules }];
  };
  for (let first = 1; first <= count; first += 2000)
    await documents.putMany(
      Array.from({ length: Math.min(2000, count - first + 1) }, (_, n) => chatOf(first + n)),
    );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const rate = (count: number, ms: number): string => `${Math.round(count / (ms / 1000))} a second`;
const perChat = (bytes: number, count: number): string => `${Math.round(bytes / count)} bytes`;
