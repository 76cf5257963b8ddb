/** What the lock of every storage keeps: processes that contend for one store, and are killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { openStorage } from '#src/app/open-storage.ts';

const program = fileURLToPath(new URL('./lease-holder.ts', import.meta.url));
const children: ChildProcess[] = [];

/** A process that wants the lease, and what it says, line by line. */
export function contender(url: string, who: string) {
  const child = spawn(process.execPath, [program, url, who], { stdio: ['ignore', 'pipe', 'inherit'] });
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

export function killContenders(): void {
  for (const child of children.splice(0)) child.kill('SIGKILL');
}

/** `url` names a fresh store each time; `deaths`: how often a holder is killed among four. */
export function leaseContract(name: string, url: () => Promise<string> | string, deaths = 4): void {
  describe(`${name}: one instance per store`, () => {
    afterEach(killContenders);

    test('the second waits, names the first, and takes over when it is killed', async () => {
      const store = await url();
      const first = contender(store, 'first');
      await first.says('holding');
      const second = contender(store, 'second');
      await second.says('waiting for first');
      await second.says('tried', 5);
      expect(second.said).not.toContain('holding');
      const tries = second.said.length;
      first.child.kill('SIGKILL');
      await second.says('holding');
      // as many as fit into 15 s, 20 ms apart
      expect(second.said.length - tries).toBeLessThan(750);
    }, 120_000);

    test('of four that start at once one holds it, and after each kill exactly one of the rest', async () => {
      const store = await url();
      let left = ['a', 'b', 'c', 'd'].map((who) => contender(store, who));
      for (let death = 0; death < deaths; death += 1) {
        await Promise.race(left.map((each) => each.says('holding')));
        const rest = left.filter((each) => !each.said.includes('holding'));
        expect(rest).toHaveLength(left.length - 1);
        await Promise.all(rest.map((each) => each.says('tried', 3)));
        expect(left.filter((each) => each.said.includes('holding'))).toHaveLength(1);
        for (const each of left) if (!rest.includes(each)) each.child.kill('SIGKILL');
        left = rest;
      }
    }, 120_000);

    test('a lock is held once, and free again when it is released or its store is closed', async () => {
      const store = await url();
      const [one, two] = await Promise.all([openStorage(store), openStorage(store)]);
      expect([await one.lock.tryAcquire(), await one.lock.tryAcquire(), await two.lock.tryAcquire()]).toEqual(
        [true, true, false],
      );
      expect([await one.lock.isHeld(), await two.lock.isHeld()]).toEqual([true, false]);
      await one.lock.release();
      expect([await one.lock.isHeld(), await two.lock.tryAcquire()]).toEqual([false, true]);
      await two.lock.release();
      await Promise.all([one.close(), two.close()]);
    });
  });
}
