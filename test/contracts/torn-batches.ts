/** A process that writes, three records in each turn, killed at some moment: what it was told is there, and no turn in part. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { silentLog } from '#src/log.ts';
import type { Storage } from '#src/store/create-storage.ts';
import { createStore } from '#src/store/store.ts';

const program = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** Starts a writer, kills it after so many acknowledgements, and returns the last one of each writer. */
export async function writeUntilKilled(
  url: string,
  count: number,
  kill?: () => unknown,
): Promise<Map<number, number>> {
  const child = spawn(process.execPath, [program, url], { stdio: ['ignore', 'pipe', 'ignore'] });
  const acknowledged = new Map<number, number>();
  let left = count;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const [writer, n] = line.split(' ').map(Number);
    acknowledged.set(writer ?? -1, n ?? -1);
    left -= 1;
    if (left === 0) (kill ?? (() => child.kill('SIGKILL')))();
  });
  await Promise.all([once(child, 'exit'), once(lines, 'close')]);
  return acknowledged;
}

export async function expectWhole(
  storage: Storage,
  acknowledged: ReadonlyMap<number, number>,
): Promise<void> {
  const store = createStore(storage, silentLog);
  for (const [writer, n] of acknowledged) {
    const kept = await Promise.all(
      ['seen', 'posts', 'outbox'].map((name) => store.collection<number>(name).get(`${writer}`)),
    );
    expect(new Set(kept).size, `writer ${writer}: ${kept}`).toBe(1);
    expect(kept[0]).toBeGreaterThanOrEqual(n);
  }
}
