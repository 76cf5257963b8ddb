import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Step = readonly [step: string, id: number];
interface Run {
  readonly steps: readonly Step[];
  readonly killed: boolean;
}

/** One life of the worker; `killAfter` steps said it is killed, with null it lives until all is done. */
async function live(from: number, to: number, killAfter: number | null, poison = 0): Promise<Run> {
  const program = fileURLToPath(new URL('./inbox-worker.ts', import.meta.url));
  // it kills itself: this process may be late
  const given = [join(folder, 'dragoman.db'), from, to, poison, killAfter ?? 0].map(String);
  const child = spawn(process.execPath, [program, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
  const steps: Step[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const [step = '', id] = line.split(' ');
    steps.push([step, Number(id)]);
  });
  const closed = once(lines, 'close');
  const [code, signal] = await once(child, 'exit');
  await closed;
  expect(code ?? 0).toBe(0);
  return { steps, killed: signal === 'SIGKILL' };
}

const idsOf = (runs: readonly Run[], step: string) =>
  runs.flatMap((run) => run.steps.filter(([name]) => name === step).map(([, id]) => id));

/** Lives again and again, each time from what was confirmed, until one life ends by itself. */
async function liveOn(to: number, killAfter: (life: number) => number | null, poison = 0): Promise<Run[]> {
  const runs: Run[] = [];
  for (let life = 0; life < 40; life += 1) {
    const confirmed = Math.max(0, ...idsOf(runs, 'kept'));
    const run = await live(confirmed + 1, to, killAfter(life), poison);
    runs.push(run);
    if (!run.killed) return runs;
  }
  throw new Error('it never came to an end');
}

test('over a dozen kills every update is answered, again only when its end was not yet on record', async () => {
  const count = 300;
  const runs = await liveOn(count, (life) => (life < 12 ? 3 + ((life * 37) % 90) : null));
  expect(runs.length).toBeGreaterThan(8);
  const answers = idsOf(runs, 'answered');
  expect(new Set(answers).size).toBe(count);
  const repeated = answers.filter((id, at) => answers.indexOf(id) !== at);
  for (const id of repeated) {
    const lives = runs.filter((run) => run.steps.some(([step, each]) => step === 'answered' && each === id));
    for (const before of lives.slice(0, -1))
      expect(before.steps.some(([step, each]) => step === 'done' && each === id)).toBe(false);
  }
  // at most what was in hand at a kill: one of each of the seven chats
  expect(repeated.length).toBeLessThanOrEqual(7 * 12);
  for (let chat = 0; chat < 7; chat += 1) {
    const first = [...new Set(answers)].filter((id) => id % 7 === chat);
    expect(first).toEqual(first.toSorted((one, other) => one - other));
  }
}, 60_000);

test('an update that kills its process is set aside, all others are answered', async () => {
  const runs = await liveOn(40, () => null, 17);
  expect(runs).toHaveLength(10);
  expect(idsOf(runs, 'setAside')).toEqual([1]);
  const answered = new Set(idsOf(runs, 'answered'));
  expect(answered.size).toBe(39);
  expect(answered.has(17)).toBe(false);
}, 60_000);
