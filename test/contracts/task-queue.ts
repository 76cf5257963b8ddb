/** What the queue of tasks keeps on every engine, whatever becomes of workers and server. */
import { once } from 'node:events';
import { type ChildProcess, spawn } from 'node:child_process';
import { hostname } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createBullmqTaskQueue } from '#src/adapters/bullmq/bullmq-task-queue.ts';
import { type Log, silentLog } from '#src/log.ts';
import type { TaskQueue } from '#src/workers/task-queue.ts';
import { type MovableProxy, startMovableProxy } from '../doubles/movable-proxy.ts';
import type { Server } from '../servers.ts';

const program = fileURLToPath(new URL('./task-worker.ts', import.meta.url));

const botProgram = fileURLToPath(new URL('./task-bot.ts', import.meta.url));

/** A server, its replica, and what makes a replica the server that takes writes. */
export interface ReplicatedServer {
  readonly name: string;
  start(): Promise<Server>;
  startReplica(primary: Server): Promise<Server>;
  promote(replica: Server): Promise<void>;
  /** Deletes all that it holds. */
  empty(server: Server): Promise<void>;
}

export function taskQueueContract(engine: ReplicatedServer): void {
  describe(`${engine.name}: tasks handed to workers`, { timeout: 200_000 }, () => {
    let server: Server;
    let queues: TaskQueue[] = [];
    let workers: ChildProcess[] = [];
    let proxies: MovableProxy[] = [];

    /** Begun first, so that its minute passes while all else is tested. */
    let pause: Awaited<ReturnType<typeof beginPause>>;

    beforeAll(async () => {
      server = await engine.start();
      pause = await beginPause();
    }, 60_000);
    afterAll(async () => {
      await pause.end();
      await server.remove();
    }, 60_000);
    afterEach(async () => {
      for (const worker of workers) worker.kill('SIGKILL');
      await Promise.all([...queues, ...proxies].map((each) => each.close()));
      [queues, workers, proxies] = [[], [], []];
    }, 60_000);

    function openQueue(untakenMs = 10_000, url = server.url, log: Log = silentLog): TaskQueue {
      const queue = createBullmqTaskQueue({ url, log, untakenMs });
      queues.push(queue);
      return queue;
    }

    async function startWorker(name: string, ms = 0, url = server.url) {
      const worker = await beginWorker(name, ms, url);
      workers.push(worker.child);
      return worker;
    }

    /** A worker that was stopped in the middle of a task, on a server of its own, and one that takes it over. */
    async function beginPause() {
      const own = await engine.start();
      const queue = createBullmqTaskQueue({ url: own.url, log: silentLog, untakenMs: 60_000 });
      const still = await beginWorker('still', 1500, own.url);
      const asked = read(queue, 'slow');
      await still.until(() => still.took.length === 1);
      still.child.kill('SIGSTOP');
      const heir = await beginWorker('heir', 0, own.url);
      const minute = new Promise((go) => setTimeout(go, 60_000));
      async function end() {
        for (const { child } of [still, heir]) child.kill('SIGKILL');
        await queue.close();
        await own.remove();
      }
      return { queue, still, asked, minute, end };
    }

    /** Resolves when the worker stands; `took` are the tasks it has begun so far. */
    async function beginWorker(name: string, ms: number, url: string) {
      const child = spawn(process.execPath, [program, url, name, `${ms}`], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const took: string[] = [];
      const waiting = new Set<() => void>();
      const until = (enough: () => boolean) =>
        new Promise<void>((resolve) => {
          const look = () => {
            if (enough()) resolve();
          };
          waiting.add(look);
          look();
        });
      let isReady = false;
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line === 'ready') isReady = true;
        else took.push(line.replace('takes ', ''));
        for (const look of waiting) look();
      });
      await until(() => isReady);
      return { child, took, until };
    }

    /** Between a client and the server: `url` leads through it. */
    async function openProxy() {
      const proxy = await startMovableProxy(server.port);
      proxies.push(proxy);
      return { ...proxy, url: server.url.replace(`:${server.port}`, `:${proxy.port}`) };
    }

    const here = async () => ({ by: 'the bot' });
    const read = (queue: TaskQueue, input: string): Promise<{ by: string }> => queue.run('read', input, here);
    /** On a busy machine a worker takes its time to be there, longer than one task waits to be taken. */
    async function readBy(queue: TaskQueue, worker: string): Promise<void> {
      const deadline = performance.now() + 150_000;
      for (let by = ''; by !== worker; by = (await read(queue, 'again')).by)
        expect(performance.now()).toBeLessThan(deadline);
    }

    test('come back with the answer as it was, maps and sets included', async () => {
      await startWorker('a');
      expect(await openQueue().run('read', 'x', here)).toEqual({
        by: 'a',
        input: 'x',
        seen: new Map([['x', new Set([1])]]),
      });
    });

    test('in which a worker fails are done by the bot itself, and its log names the worker', async () => {
      const worker = await startWorker('a');
      const said: unknown[] = [];
      const log = { ...silentLog, warn: (...line: unknown[]) => void said.push(line) };
      expect((await read(openQueue(10_000, server.url, log), 'fail')).by).toBe('the bot');
      const reason = expect.stringContaining(`${hostname()}, process ${worker.child.pid}: Refused: Too Many`);
      expect(said).toEqual([['a task was not done by a worker', { task: 'read', reason }]]);
    });

    test('that no worker takes are done by the bot itself, each once, whatever comes later', async () => {
      const queue = openQueue(500);
      const answers = await Promise.all(['1', '2', '3', '4', '5'].map((input) => read(queue, input)));
      expect(answers.map(({ by }) => by)).toEqual(Array(5).fill('the bot'));
      const late = await startWorker('late');
      expect((await read(openQueue(60_000), '6')).by).toBe('late');
      expect(late.took).toEqual(['6']);
    });

    test('that follow one which no worker took wait for none, and go to a worker as soon as there is one', async () => {
      const queue = openQueue(3000);
      for (let asked = 0; asked < 100; asked += 1) expect((await read(queue, 'again')).by).toBe('the bot');
      await startWorker('a');
      await readBy(queue, 'a');
    });

    test('in the hands of a worker that is killed -9 are done by another', async () => {
      const queue = openQueue(60_000);
      const doomed = await startWorker('doomed', 60_000);
      const asked = ['1', '2', '3', '4'].map((input) => read(queue, input));
      await doomed.until(() => doomed.took.length === 2);
      doomed.child.kill('SIGKILL');
      await startWorker('heir');
      expect((await Promise.all(asked)).map(({ by }) => by)).toEqual(Array(4).fill('heir'));
    });

    test('in the hands of the last worker, killed -9, are done by the bot itself', {
      timeout: 60_000,
    }, async () => {
      const queue = openQueue(2000);
      const doomed = await startWorker('doomed', 60_000);
      const asked = read(queue, '1');
      await doomed.until(() => doomed.took.length === 1);
      doomed.child.kill('SIGKILL');
      expect((await asked).by).toBe('the bot');
    });

    test('that two bots ask for at once are done once, and both have the answer', async () => {
      const worker = await startWorker('a', 500);
      const ask = (queue: TaskQueue) =>
        queue.run<string, { by: string }>('read', 'same', here, { key: 'same' });
      const answers = await Promise.all([ask(openQueue()), ask(openQueue())]);
      expect(answers.map(({ by }) => by)).toEqual(['a', 'a']);
      expect(worker.took).toEqual(['same']);
    });

    test('in the hands of a worker that is cut off are done by another, and the worker comes back', async () => {
      const queue = openQueue(60_000);
      const proxy = await openProxy();
      const cut = await startWorker('cut', 1500, proxy.url);
      const asked = read(queue, 'slow');
      await cut.until(() => cut.took.length === 1);
      proxy.cut();
      const heir = await startWorker('heir');
      expect((await asked).by).toBe('heir');
      proxy.leadTo(server.port);
      // what it took while it died would be missed for as long as a worker may take
      const died = once(heir.child, 'exit');
      heir.child.kill('SIGKILL');
      await died;
      await readBy(queue, 'cut');
    });

    test('are done by a worker that like the bot was started while the server was away', async () => {
      const proxy = await openProxy();
      proxy.cut();
      await startWorker('early', 0, proxy.url);
      const queue = openQueue(500, proxy.url);
      expect((await read(queue, 'meanwhile')).by).toBe('the bot');
      proxy.leadTo(server.port);
      await readBy(queue, 'early');
    });

    test('handed out by bots that were killed -9, at their start or in the middle, keep nobody after them waiting', async () => {
      for (const lives of ['ready', 'handed out', 'handed out']) {
        const doomed = await startWorker('doomed', 60_000);
        const bot = spawn(process.execPath, [botProgram, server.url], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        workers.push(bot);
        for await (const line of createInterface({ input: bot.stdout })) if (line === lives) break;
        if (lives === 'handed out') await doomed.until(() => doomed.took.length > 0);
        for (const each of [bot, doomed.child]) each.kill('SIGKILL');
      }
      await startWorker('heir');
      const queue = openQueue();
      const answers = await Promise.all(['1', '2', '3', '4'].map((input) => read(queue, input)));
      expect(answers).toHaveLength(4);
    });

    test('survive a server that fails over to its replica', async () => {
      const primary = await engine.start();
      const replica = await engine.startReplica(primary);
      const proxy = await startMovableProxy(primary.port);
      const url = server.url.replace(`:${server.port}`, `:${proxy.port}`);
      proxies.push(proxy);
      try {
        const worker = await startWorker('a', 200, url);
        const queue = openQueue(500, url);
        expect((await read(queue, 'before')).by).toBe('a');
        const asked = ['1', '2', '3', '4'].map((input) => read(queue, input));
        await worker.until(() => worker.took.length > 1);
        proxy.cut();
        await primary.kill();
        await engine.promote(replica);
        proxy.leadTo(replica.port);
        expect(await Promise.all(asked)).toHaveLength(4);
        await readBy(queue, 'a');
      } finally {
        for (const each of workers) each.kill('SIGKILL');
        await Promise.all(queues.map((queue) => queue.close()));
        queues = [];
        await Promise.all([primary.remove(), replica.remove()]);
      }
    });

    test('are done while the server is away, and by workers again when it is back', async () => {
      const queue = openQueue(500);
      await startWorker('a');
      await readBy(queue, 'a');
      await server.kill();
      expect((await read(queue, 'meanwhile')).by).toBe('the bot');
      await server.start();
      await readBy(queue, 'a');
    });

    test('are done by workers again after the server was emptied under them', async () => {
      const queue = openQueue(500);
      await startWorker('a');
      await readBy(queue, 'a');
      await engine.empty(server);
      await read(queue, 'meanwhile');
      await readBy(queue, 'a');
    });

    test('in the hands of a worker that stands still for a minute are done by another, and its late answer changes nothing', async () => {
      const { queue, still, asked, minute } = pause;
      expect((await asked).by).toBe('heir');
      await minute;
      still.child.kill('SIGCONT');
      expect((await read(queue, 'next')).by).toMatch(/heir|still/);
    });
  });
}
