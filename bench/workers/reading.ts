/** Reading by workers, each with an address of its own, against a t.me that takes one request a second from each. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { startFakePreview } from '#doubles/fake-preview.ts';
import { createBullmqTaskQueue } from '#src/adapters/bullmq/bullmq-task-queue.ts';
import { createTelegramWeb } from '#src/adapters/telegram-web/telegram-web.ts';
import type { ReadChannel } from '#src/channels/channel-reader.ts';
import { silentLog } from '#src/log.ts';
import { createQueuedChannelReader } from '#src/workers/queued-channel-reader.ts';

const program = fileURLToPath(new URL('./read-worker.ts', import.meta.url));
const intervalMs = 60_000;
/** A little of what a clock may be off by. */
const tooSoonMs = 950;

export async function benchReading(plan: {
  workers: number;
  url: string;
  channels: number;
  seconds: number;
}): Promise<void> {
  const preview = await startFakePreview({
    channels: Array.from({ length: plan.channels }, (_, n) => ({
      name: `channel_${n}`,
      title: `Channel ${n}`,
      posts: [{ text: 'A post.' }],
    })),
  });
  const gates = await Promise.all(
    Array.from({ length: plan.workers + 1 }, (_, n) => startGate(`127.0.0.${n + 2}`, preview.root)),
  );
  const [own, ...others] = gates;
  const workers = await Promise.all(others.map(({ root }) => startWorker(plan.url, root)));
  const queue = createBullmqTaskQueue({ url: plan.url, log: silentLog });
  const local = createTelegramWeb({
    roots: [own?.root ?? ''],
    clock: { now: Date.now },
    log: silentLog,
    spacingMs: 1000,
  });
  const figures = await readInRounds(createQueuedChannelReader(queue, local), plan);
  console.log(
    `${plan.channels} channels, ${plan.workers} workers: ${figures.readings} readings, oldest ${figures.oldestS} s, ` +
      `refused for haste ${gates.reduce((sum, gate) => sum + gate.refused(), 0)}, by the bot itself ${own?.served()}`,
  );
  await stopAll(workers, gates);
  await queue.close();
  await preview.close();
}

async function startWorker(url: string, root: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, url, root], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

/** Each channel a minute after its last reading began, as the bot does it. `oldestS` is taken over the second half. */
async function readInRounds(
  reader: ReadChannel,
  { channels, seconds }: { channels: number; seconds: number },
): Promise<{ readings: number; oldestS: number }> {
  const began = performance.now();
  const readAt = new Map<number, number>();
  const stopping = new AbortController();
  let [readings, oldest] = [0, 0];

  async function follow(channel: number): Promise<void> {
    while (!stopping.signal.aborted) {
      const start = performance.now();
      const read = reader({ name: `channel_${channel}` }, stopping.signal);
      if ((await read.then(Boolean, () => false)) && !stopping.signal.aborted) {
        readings += 1;
        readAt.set(channel, performance.now());
      }
      const leftMs = start + intervalMs - performance.now();
      if (leftMs > 0) await pause(leftMs, stopping.signal);
    }
  }

  const look = setInterval(() => {
    const now = performance.now();
    if (now - began < (seconds * 1000) / 2) return;
    for (let n = 0; n < channels; n += 1) oldest = Math.max(oldest, now - (readAt.get(n) ?? began));
  }, 500);
  const all = Array.from({ length: channels }, (_, n) => follow(n));
  await pause(seconds * 1000, new AbortController().signal);
  stopping.abort();
  clearInterval(look);
  await Promise.all(all);
  return { readings, oldestS: Math.round(oldest / 1000) };
}

/** An address that lets one request a second through to the stand-in, and refuses what comes sooner. */
async function startGate(address: string, target: string) {
  let [lastAt, refused, served] = [0, 0, 0];
  const server: Server = createServer((request, response) => {
    const now = performance.now();
    if (now - lastAt < tooSoonMs) {
      refused += 1;
      response.writeHead(429).end();
      return;
    }
    lastAt = now;
    served += 1;
    void fetch(target + request.url).then(async (page) => response.end(await page.text()));
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  return {
    root: `http://${address}:${(server.address() as AddressInfo).port}`,
    refused: () => refused,
    served: () => served,
    close: () => server.closeAllConnections(),
    server,
  };
}

async function stopAll(
  workers: readonly ChildProcess[],
  gates: readonly Awaited<ReturnType<typeof startGate>>[],
): Promise<void> {
  for (const worker of workers) worker.kill('SIGKILL');
  for (const gate of gates) {
    gate.close();
    await new Promise((done) => gate.server.close(done));
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
