/** What the queue of tasks keeps on every engine, whatever becomes of workers and server. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createBullmqTaskQueue } from '#src/adapters/bullmq/bullmq-task-queue.ts';
import { Refused } from '#src/errors.ts';
import { silentLog } from '#src/log.ts';
import type { TaskQueue } from '#src/workers/task-queue.ts';
import type { Server } from '../servers.ts';

const program = fileURLToPath(new URL('./task-worker.ts', import.meta.url));

export function taskQueueContract(engine: string, startServer: () => Promise<Server>): void {
  describe(`${engine}: tasks handed to workers`, { timeout: 90_000 }, () => {
    let server: Server;
    let queues: TaskQueue[] = [];
    let workers: ChildProcess[] = [];

    beforeAll(async () => {
      server = await startServer();
    }, 60_000);
    afterAll(() => server.remove());
    afterEach(async () => {
      for (const worker of workers) worker.kill('SIGKILL');
      await Promise.all(queues.map((queue) => queue.close()));
      [queues, workers] = [[], []];
    });

    function openQueue(untakenMs = 10_000): TaskQueue {
      const queue = createBullmqTaskQueue({ url: server.url, log: silentLog, untakenMs });
      queues.push(queue);
      return queue;
    }

    /** Resolves when the worker stands; `took` are the tasks it has begun so far. */
    async function startWorker(name: string, ms = 0) {
      const child = spawn(process.execPath, [program, server.url, name, `${ms}`], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      workers.push(child);
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

    const here = async () => ({ by: 'the bot' });
    const read = (queue: TaskQueue, input: string): Promise<{ by: string }> => queue.run('read', input, here);

    test('come back with the answer as it was, maps and sets included', async () => {
      await startWorker('a');
      expect(await openQueue().run('read', 'x', here)).toEqual({
        by: 'a',
        input: 'x',
        seen: new Map([['x', new Set([1])]]),
      });
    });

    test('that fail outside throw what the worker was told', async () => {
      await startWorker('a');
      const failure = await read(openQueue(), 'fail').catch((thrown: unknown) => thrown);
      expect(failure).toBeInstanceOf(Refused);
      expect(failure).toMatchObject({ code: 429, retryAfterMs: 3000 });
    });

    test('that no worker takes are done by the bot itself, each once, whatever comes later', async () => {
      const queue = openQueue(500);
      const answers = await Promise.all(['1', '2', '3', '4', '5'].map((input) => read(queue, input)));
      expect(answers.map(({ by }) => by)).toEqual(Array(5).fill('the bot'));
      const late = await startWorker('late');
      expect((await read(queue, '6')).by).toBe('late');
      expect(late.took).toEqual(['6']);
    });

    test('in the hands of a worker that is killed -9 are done by another', async () => {
      const queue = openQueue();
      const doomed = await startWorker('doomed', 60_000);
      const asked = ['1', '2', '3', '4'].map((input) => read(queue, input));
      await doomed.until(() => doomed.took.length === 2);
      doomed.child.kill('SIGKILL');
      await startWorker('heir');
      expect((await Promise.all(asked)).map(({ by }) => by)).toEqual(Array(4).fill('heir'));
    });

    test('in the hands of a worker that stands still are done by another, and its late answer changes nothing', async () => {
      const queue = openQueue();
      const paused = await startWorker('paused', 1500);
      const asked = read(queue, 'slow');
      await paused.until(() => paused.took.length === 1);
      paused.child.kill('SIGSTOP');
      await startWorker('heir');
      expect((await asked).by).toBe('heir');
      paused.child.kill('SIGCONT');
      expect((await read(queue, 'next')).by).toMatch(/heir|paused/);
    });

    test('are done while the server is away, and by workers again when it is back', async () => {
      const queue = openQueue(500);
      await startWorker('a');
      expect((await read(queue, 'before')).by).toBe('a');
      await server.kill();
      expect((await read(queue, 'meanwhile')).by).toBe('the bot');
      await server.start();
      const deadline = performance.now() + 60_000;
      for (let by = ''; by !== 'a'; by = (await read(queue, 'after')).by)
        expect(performance.now()).toBeLessThan(deadline);
    });
  });
}
