import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqlite, openSqliteLock } from '#src/adapters/sqlite/open-sqlite.ts';
import { silentLog } from '#src/log.ts';
import { createLease, type StoreLock } from '#src/store/lease.ts';
import { createStore } from '#src/store/store.ts';
import { contender, killContenders, leaseContract } from '../contracts/lease.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
  file = join(folder, 'dragoman.db');
});
afterEach(() => {
  killContenders();
  rmSync(folder, { recursive: true, force: true });
});

leaseContract('SQLite', () => `sqlite://${file}`);

describe('two processes on one file', () => {
  test('one that is merely stopped keeps it: nobody takes over who might have to give back', async () => {
    const first = contender(`sqlite://${file}`, 'first');
    await first.says('holding');
    first.child.kill('SIGSTOP');
    const second = contender(`sqlite://${file}`, 'second');
    await second.says('tried', 10);
    expect(second.said).not.toContain('holding');
  }, 30_000);

  test('one whose lock file is replaced hears that it can no longer be sure', async () => {
    const first = contender(`sqlite://${file}`, 'first');
    await first.says('holding');
    rmSync(`${file}.lock`);
    writeFileSync(`${file}.lock`, '');
    await first.says('lost');
  }, 30_000);
});

describe('within a process', () => {
  test('a lock that cannot be made says why', async () => {
    writeFileSync(join(folder, 'flat'), '');
    await expect(openSqliteLock(join(folder, 'flat/x.lock')).tryAcquire()).rejects.toMatchObject({
      fault: 'lost',
    });
    writeFileSync(join(folder, 'text.lock'), 'these are minutes of a meeting. '.repeat(100));
    await expect(openSqliteLock(join(folder, 'text.lock')).tryAcquire()).rejects.toMatchObject({
      fault: 'corrupt',
    });
  });

  test('standing by ends when it is told to', async () => {
    const taken: StoreLock = {
      tryAcquire: async () => false,
      isHeld: async () => false,
      release: async () => {},
    };
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
