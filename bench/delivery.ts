/** What is claimed about delivery: linear time and bounded memory over what is enqueued, the rates, and 50 kills. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFakeTelegram } from '#doubles/fake-telegram.ts';
import { noLimits } from '#doubles/no-limits.ts';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { createTelegramApi, createTelegramMessenger } from '#src/adapters/telegram-bot/telegram-messenger.ts';
import type { Delivery } from '#src/delivery/delivery.ts';
import { type RateLimits, telegramLimits } from '#src/delivery/rate-limit/rate-limit-state.ts';
import { createRateLimiter } from '#src/delivery/rate-limit/rate-limiter.ts';
import type { Messenger } from '#src/delivery/sender/messenger.ts';
import { createSender } from '#src/delivery/sender/sender.ts';
import { silentLog } from '#src/log.ts';
import { systemTimer } from '#src/timer.ts';
import {
  makeDelivery,
  type OutboxHarness,
  openOutboxHarness,
} from '../test/delivery/outbox/outbox-harness.ts';
import { runKills } from '../test/delivery/sender/kills.ts';

const text = 'What the ministry said, in a line of the usual length. '.repeat(10);
const megabyte = 2 ** 20;

/** Prints one line per figure. */
export async function run(): Promise<void> {
  for (const count of [1000, 10_000, 100_000]) await benchBacklog(count);
  await benchRate('1,000 chats', { chats: 1000, count: 600, kind: 'digest', paid: false });
  await benchRate('paid broadcast', { chats: 5000, count: 5000, kind: 'broadcast', paid: true });
  console.log('50 kills:', JSON.stringify(await runKills({ kills: 50, chats: 60, posts: 12, lifeMs: 250 })));
}

async function benchBacklog(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-bench-'));
  const box = await openOutboxHarness(openSqlite(join(folder, 'box.db')));
  const memory = watchMemory();
  const enqueueMs = await timed(() => oweAll(box, count, 1000, 'broadcast'));
  const drainMs = await timed(() => drain(box, noLimits, true, sentAtOnce));
  const { heap, rss } = memory.stop();
  const each = (ms: number) => `${Math.round(ms)} ms (${Math.round(count / (ms / 1000))}/s)`;
  console.log(
    `${count} enqueued: written ${each(enqueueMs)}, drained ${each(drainMs)}, heap ${heap} MB, RSS ${rss} MB`,
  );
  await box.store.close();
  rmSync(folder, { recursive: true });
}

/** Against the Telegram double with its flood limits on, 60 ms away. */
async function benchRate(
  name: string,
  plan: { chats: number; count: number; kind: Delivery['kind']; paid: boolean },
): Promise<void> {
  const telegram = await startFakeTelegram({ limits: true, latencyMs: 60 });
  for (let id = 1; id <= plan.chats; id += 1) telegram.user({ id, started: true });
  const box = await openOutboxHarness();
  await oweAll(box, plan.count, plan.chats, plan.kind);
  const messenger = createTelegramMessenger(createTelegramApi(telegram.token, telegram.root));
  const left: number[] = [];
  const sendMessage: Messenger['sendMessage'] = (...message) => {
    left.push(performance.now());
    return messenger.sendMessage(...message);
  };
  await drain(box, telegramLimits, plan.paid, { ...messenger, sendMessage });
  const { sent, pending, unknown } = box.outbox.getCounts();
  const rate = `${((left.length - 1) / (((left.at(-1) ?? 0) - (left[0] ?? 0)) / 1000)).toFixed(1)}/s`;
  const refused = telegram.count('sendMessage 429');
  const waits = `refused ${refused}, requests during a wait ${telegram.requestsDuringWait}`;
  console.log(`${name}, 60 ms away: sent ${sent} at ${rate}, lost ${pending + unknown}, ${waits}`);
  await telegram.stop();
}

async function oweAll(
  box: OutboxHarness,
  count: number,
  chats: number,
  kind: Delivery['kind'],
): Promise<void> {
  for (let at = 0; at < count; at += 1000)
    await box.outbox.enqueue(
      Array.from({ length: Math.min(1000, count - at) }, (_, n) =>
        makeDelivery(1 + ((at + n) % chats), `post ${at + n}`, {
          kind,
          body: { html: text, plain: text, buttons: [] },
        }),
      ),
    );
}

async function drain(
  box: OutboxHarness,
  limits: RateLimits,
  paidBroadcast: boolean,
  messenger: Messenger,
): Promise<void> {
  const sender = createSender({
    outbox: box.outbox,
    rateLimiter: createRateLimiter({ timer: systemTimer, limits, paidBroadcast }),
    messenger,
    listener: {
      onUnreachable: nothing,
      onMigrated: nothing,
      onThreadLost: nothing,
      onDigestUncertain: nothing,
    },
    log: silentLog,
    timer: systemTimer,
    probe: nothing,
  });
  await sender.start();
  await sender.drain();
  await sender.stop();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The highest of both, looked at ten times a second. */
function watchMemory(): { stop(): { heap: number; rss: number } } {
  let heap = 0;
  let rss = 0;
  const look = () => {
    const now = process.memoryUsage();
    heap = Math.max(heap, now.heapUsed);
    rss = Math.max(rss, now.rss);
  };
  const handle = setInterval(look, 100);
  return {
    stop() {
      clearInterval(handle);
      look();
      return { heap: Math.round(heap / megabyte), rss: Math.round(rss / megabyte) };
    },
  };
}

async function nothing(): Promise<void> {}

const sentAtOnce: Messenger = {
  sendMessage: async () => 1,
  editMessage: nothing,
};
