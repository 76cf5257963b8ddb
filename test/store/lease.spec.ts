import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteLock } from '#src/adapters/sqlite/lock.ts';
import { openSqlite } from '#src/adapters/sqlite.ts';
import { silentLog } from '#src/log.ts';
import { createLease, type Lock } from '#src/store/lease.ts';
import { createStore } from '#src/store/shelf.ts';

let folder: string;
let file: string;
let children: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
  file = join(folder, 'dragoman.db');
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A process that wants the lease, and what it says, line by line. */
function contender(who: string) {
  const program = fileURLToPath(new URL('./lease-holder.ts', import.meta.url));
  const child = spawn(process.execPath, [program, file, who], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const said: string[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line);
    for (const look of waiting) look();
  });
  /** Until it has said `what` so many more times. */
  const says = (what: string, times = 1) =>
    new Promise<void>((resolve) => {
      const from = said.length;
      const look = () => {
        if (said.slice(times === 1 ? 0 : from).filter((line) => line === what).length < times) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { child, said, says };
}

describe('two processes on one store', () => {
  test('the second waits, names the first, and takes over in the moment it is killed', async () => {
    const first = contender('first');
    await first.says('holding');
    const second = contender('second');
    await second.says('waiting for first');
    await second.says('tried', 5);
    expect(second.said).not.toContain('holding');
    const before = performance.now();
    first.child.kill('SIGKILL');
    await second.says('holding');
    expect(performance.now() - before).toBeLessThan(15_000);
  }, 30_000);

  test('one that is merely stopped keeps it: nobody takes over who might have to give back', async () => {
    const first = contender('first');
    await first.says('holding');
    first.child.kill('SIGSTOP');
    const second = contender('second');
    await second.says('tried', 10);
    expect(second.said).not.toContain('holding');
  }, 30_000);

  test('of four that start at once one holds it, and after each kill exactly one of the rest', async () => {
    const all = ['a', 'b', 'c', 'd'].map(contender);
    for (let left = all.slice(); left.length > 0; ) {
      await Promise.race(left.map((each) => each.says('holding')));
      const rest = left.filter((each) => !each.said.includes('holding'));
      expect(rest).toHaveLength(left.length - 1);
      await Promise.all(rest.map((each) => each.says('tried', 3)));
      expect(left.filter((each) => each.said.includes('holding'))).toHaveLength(1);
      for (const each of left) if (!rest.includes(each)) each.child.kill('SIGKILL');
      left = rest;
    }
  }, 60_000);

  test('one whose lock file is replaced hears that it can no longer be sure', async () => {
    const first = contender('first');
    await first.says('holding');
    rmSync(`${file}.lock`);
    writeFileSync(`${file}.lock`, '');
    await first.says('lost');
  }, 30_000);
});

describe('within a process', () => {
  test('a lock is held once, and free again when it is released', async () => {
    const [one, two] = [openSqliteLock(`${file}.lock`), openSqliteLock(`${file}.lock`)];
    expect([await one.take(), await one.take(), await two.take()]).toEqual([true, true, false]);
    expect([await one.isHeld(), await two.isHeld()]).toEqual([true, false]);
    await one.release();
    expect([await one.isHeld(), await two.take()]).toEqual([false, true]);
    await two.release();
  });

  test('a lock that cannot be made says why', async () => {
    writeFileSync(join(folder, 'flat'), '');
    await expect(openSqliteLock(join(folder, 'flat/x.lock')).take()).rejects.toMatchObject({ fault: 'lost' });
    writeFileSync(join(folder, 'text.lock'), 'these are minutes of a meeting. '.repeat(100));
    await expect(openSqliteLock(join(folder, 'text.lock')).take()).rejects.toMatchObject({
      fault: 'corrupt',
    });
  });

  test('standing by ends when it is told to', async () => {
    const taken: Lock = { take: async () => false, isHeld: async () => false, release: async () => {} };
    const store = createStore(openSqlite(':memory:'), silentLog);
    const said: string[] = [];
    const log = { ...silentLog, warn: (what: string) => said.push(what) };
    const clock = { now: () => 0 };
    const lease = createLease({ lock: taken, store, clock, log, who: 'me', onLost: () => {}, retryMs: 1 });
    const stop = new AbortController();
    const waiting = lease.acquire(stop.signal);
    setImmediate(() => stop.abort());
    await expect(waiting).rejects.toThrow();
    expect(said).toHaveLength(1);
    await lease.release();
    await store.close();
  });
});
