/** Digests that are all different and due at the same instant: the real bot with its jobs, limits and outbox, and worker processes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startFakePreview } from '#doubles/fake-preview.ts';
import { startFakeTelegram } from '#doubles/fake-telegram.ts';
import { type Job, startJobs } from '#jobs/index.ts';
import { readConfig } from '#src/app/config.ts';
import { createApp } from '#src/app/create-app.ts';
import type { Services } from '#src/app/create-services.ts';
import { openStorage } from '#src/app/open-storage.ts';
import type { Chat } from '#src/chats/chat.ts';
import { dayMs, hourMs } from '#src/duration.ts';
import { silentLog } from '#src/log.ts';
import { makePosts } from '../make-posts.ts';

const launcher = fileURLToPath(new URL('../../src/launch.mjs', import.meta.url));
/** Any four of these are another digest: 5,985 of them. */
const channels = Array.from({ length: 21 }, (_, n) => `channel_${n}`);
const postsADay = 10;
const eight = Date.UTC(2026, 10, 20, 8);
const firstChat = 2_000_000;

export async function benchDigests(plan: { workers: number; url: string; digests: number }): Promise<void> {
  let moved = eight - hourMs - Date.now();
  const clock = { now: () => Date.now() + moved };
  const telegram = await startFakeTelegram({ limits: true, latencyMs: 60, now: clock.now });
  const preview = await startFakePreview({
    channels: channels.map((name) => ({ name, title: name })),
    now: clock.now,
  });
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-bench-'));
  const read = readConfig(
    {
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      PREVIEW_ROOT: preview.root,
      CHANNELS: channels.join(','),
      ...(plan.workers > 0 && { QUEUE_URL: plan.url }),
    },
    { languages: ['en'], needsToken: true },
  );
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  const workers = await Promise.all(Array.from({ length: plan.workers }, () => startWorker(plan.url)));
  let jobs: readonly Job[] = [];
  const app = await createApp({
    config: read.config,
    token: telegram.token,
    storage: await openStorage(`sqlite://${join(folder, 'bot.db')}`),
    log: silentLog,
    clock,
    startJobs(_, all) {
      jobs = all;
      return { stop: async () => void (await Promise.all(all.map((job) => job.whenIdle?.()))) };
    },
  });
  const ann = telegram.user({ name: 'Ann' });
  await ann.asks('/subscribe @channel_0');
  await fill(app.services, plan.digests, (id) => telegram.user({ id, started: true }), clock.now());
  moved = eight - Date.now();
  const scheduler = startJobs(silentLog, jobs, () => true);
  const began = performance.now();
  const cpu = process.cpuUsage();
  const countBefore = telegram.count('sendMessage');
  let slowestMs = 0;
  const isLeft = async () =>
    (await Array.fromAsync(app.services.digestQueue.listDue(clock.now(), 1))).length > 0;
  while (clock.now() < eight + 2000 || (await isLeft())) {
    const asked = performance.now();
    await ann.asks('/help', { withinMs: 120_000 });
    slowestMs = Math.max(slowestMs, performance.now() - asked);
    await new Promise((go) => setTimeout(go, 1000));
  }
  const seconds = (performance.now() - began) / 1000;
  const used = process.cpuUsage(cpu);
  const sent = telegram.count('sendMessage') - countBefore;
  console.log(
    `${plan.digests} digests, ${plan.workers} workers: the last one was enqueued after ${seconds.toFixed(0)} s ` +
      `(${(plan.digests / seconds).toFixed(1)} a second), ${(sent / seconds).toFixed(1)} messages a second meanwhile, ` +
      `/help answered within ${slowestMs.toFixed(0)} ms, ${((used.user + used.system) / 1000 / plan.digests).toFixed(0)} ms of a processor ` +
      'a digest in the bot and both stand-ins',
  );
  for (const worker of workers) worker.kill('SIGKILL');
  await scheduler.stop();
  await app.close();
  await Promise.all([telegram.stop(), preview.close()]);
  rmSync(folder, { recursive: true });
}

/** Posts of yesterday that nobody was told of, and chats that each follow four channels of their own choice. */
async function fill(
  { archive, channelRegistry, chats, digestQueue, store }: Services,
  count: number,
  meet: (id: number) => void,
  now: number,
): Promise<void> {
  for (const [n, { key, name }] of channelRegistry.list().entries()) {
    const added = makePosts(postsADay, eight - dayMs, name, n + 1);
    await archive.save(key, { added, edited: [] }, now - hourMs);
  }
  const [model] = await Array.fromAsync(chats.all());
  if (!model) throw new Error('nobody subscribed');
  const documents = store.collection<Chat>('chats');
  let made = 0;
  for (const four of choices(channels, 4)) {
    if (made === count) break;
    const id = firstChat + made;
    made += 1;
    const chat = { ...model, id, key: String(id), channels: four };
    meet(id);
    await documents.put(chat.key, chat);
    await digestQueue.syncSchedules(chat, now);
  }
}

function* choices<T>(from: readonly T[], count: number, start = 0): Generator<T[]> {
  if (count === 0) yield [];
  else
    for (let at = start; at < from.length; at += 1)
      for (const rest of choices(from, count - 1, at + 1)) yield [from[at] as T, ...rest];
}

async function startWorker(url: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [launcher, 'worker'], {
    env: { ...process.env, QUEUE_URL: url, LOG_FORMAT: 'json' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await once(child.stderr, 'data');
  child.stderr.resume();
  return child;
}
