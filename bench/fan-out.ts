/**
 * What is claimed about one post that many chats are alerted to: nothing lost or told twice, also when the process dies
 * in the middle; the first alert soon; the bot not deaf meanwhile; memory that does not grow with the chats.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import type { Chat } from '#src/chats/chat.ts';
import { StoreFailed } from '#src/errors.ts';
import { systemTimer } from '#src/timer.ts';
import { channel, openAlerts } from '../test/alerts/alert-harness.ts';
import { createInstantSender } from './instant-sender.ts';

const megabyte = 2 ** 20;
const now = Date.UTC(2026, 10, 20, 12);
const text =
  'The minister said on Friday that new sanctions on shipping would be answered in kind within ten days. '.repeat(
    6,
  );
const queries = ['sanctions', 'sanctions shipping', 'minister', '"new sanctions"', 'sanctions -grain'];
const languages = ['en', 'ru', 'es', 'fr', 'de', 'ar'];
const timeZones = ['UTC', 'Europe/Berlin', 'Europe/Moscow', 'America/Bogota'];

/** Prints one line per number of chats: `npm run bench -- fan-out 20000`. */
export async function run(args: readonly string[]): Promise<void> {
  const counts = args.length === 0 ? [1000, 20_000, 200_000] : args.map(Number);
  for (const count of counts) {
    const folder = mkdtempSync(join(tmpdir(), 'dragoman-bench-'));
    const file = join(folder, 'store.db');
    await addChats(file, count);
    console.log(`${count} chats:`, JSON.stringify(await fanOut(file, count)));
    rmSync(folder, { recursive: true });
  }
}

/** The process dies when two thirds of the chats are enqueued, and another one begins anew. */
async function fanOut(file: string, count: number) {
  const died = await dispatchUntil(file, Math.floor(count * 0.65));
  const reborn = await dispatchUntil(file, Number.POSITIVE_INFINITY);
  const told = [...died.enqueued, ...reborn.enqueued];
  const distinct = new Set(told).size;
  return { enqueued: count, lost: count - distinct, repeated: told.length - distinct, ...died.figures };
}

async function dispatchUntil(file: string, limit: number) {
  const enqueued: number[] = [];
  const alerts = await openAlerts({
    storage: openSqlite(file),
    now,
    outbox: (real) => ({
      ...real,
      async enqueue(deliveries, beside) {
        if (enqueued.length >= limit) throw new StoreFailed('the process died', { fault: 'lost' });
        for (const { to } of deliveries) enqueued.push(to.chat);
        return real.enqueue(deliveries, beside);
      },
    }),
  });
  globalThis.gc?.();
  const measure = startMeasuring(() => alerts.chats.find('1'));
  const sender = createInstantSender(alerts.outbox, systemTimer, measure.onSent);
  await sender.start();
  await alerts.publish({ text, url: 'https://t.me/Norland/1' }).catch(() => {});
  const figures = measure.stop(enqueued.length);
  await sender.stop();
  await alerts.store.close();
  return { enqueued, figures };
}

/** `command`: what a person would ask meanwhile, read and answered. */
function startMeasuring(command: () => Promise<unknown>) {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const memory = process.memoryUsage().rss;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let firstMs = 0;
  let highest = memory;
  let slowest = 0;
  const handle = setInterval(async () => {
    highest = Math.max(highest, process.memoryUsage().rss);
    const asked = performance.now();
    await command();
    slowest = Math.max(slowest, performance.now() - asked);
  }, 50);
  return {
    onSent() {
      firstMs ||= performance.now() - began;
    },
    stop(enqueued: number) {
      const ms = performance.now() - began;
      const used = process.cpuUsage(cpu);
      clearInterval(handle);
      delay.disable();
      return {
        first: `${Math.round(firstMs)} ms`,
        deaf: `${Math.round(delay.max / 1e6)} ms`,
        command: `${Math.round(slowest)} ms`,
        memory: `${Math.round((highest - memory) / megabyte)} MB`,
        chatsPerSecond: Math.round(enqueued / (ms / 1000)),
        // what a machine that does nothing else would reach
        chatsPerCpuSecond: Math.round(enqueued / ((used.user + used.system) / 1e6)),
      };
    },
  };
}

async function addChats(file: string, count: number): Promise<void> {
  const { store, addChat } = await openAlerts({ storage: openSqlite(file), now });
  const model = await addChat(1, 'sanctions');
  const chats = store.collection<Chat>('chats');
  for (let from = 1; from <= count; from += 1000)
    await chats.putMany(
      Array.from({ length: Math.min(1000, count - from + 1) }, (_, at) => chatOf(model, from + at)),
    );
  await store.close();
}

function chatOf(model: Chat, id: number): [string, Chat] {
  const pick = <T>(all: readonly T[]): T => all[id % all.length] as T;
  const alerts = model.alerts.map((alert) => ({ ...alert, query: pick(queries) }));
  const own = { key: String(id), id, language: pick(languages), timeZone: pick(timeZones) };
  return [own.key, { ...model, ...own, alerts, channels: [channel.key] }];
}
