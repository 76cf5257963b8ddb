/**
 * How long one post takes against the saved queries of all chats; see alerts/workload.ts for the mix. The peers look for whole
 * words as they stand, or for letters, and find less.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { entries } from './alerts/contenders.ts';
import { lengths, type Measured } from './alerts/measure.ts';
import { startFromStore } from './alerts/start.ts';

const sizes = [1000, 10_000, 100_000, 1_000_000];

/** Prints a table. `args`: numbers of rules, for others than the usual four; `alone` leaves the peers out. */
export async function run(args: readonly string[]): Promise<void> {
  const numbers = args.map(Number).filter((size) => size > 0);
  const chosen = numbers.length > 0 ? numbers : sizes;
  const contenders = args.includes('alone') ? entries.slice(0, 1) : entries;
  process.stdout.write(`${row(heads)}\n`);
  for (const rules of chosen) {
    let ours: Measured | null = null;
    for (const entry of contenders) {
      const measured = measureAlone(entry.name, rules);
      ours ??= measured;
      process.stdout.write(`${row(cellsOf(entry.name, rules, measured, ours))}\n`);
    }
  }
  for (const rules of chosen) {
    const seconds = await startFromStore(rules);
    process.stdout.write(
      `${rules.toLocaleString('en')} rules read from an SQLite file and filed: ${seconds.toFixed(2)} s\n`,
    );
  }
}

/** In a process of its own: what one contender leaves behind is not to weigh on the next one. */
function measureAlone(name: string, rules: number): Measured {
  const program = fileURLToPath(new URL('./alerts/one.ts', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [program, name, String(rules)], { encoding: 'utf8' }));
}

const heads = [
  'rules in',
  'rules',
  'ready s',
  'add ms',
  'bytes/rule',
  'first ms',
  ...lengths.flatMap((length) => [`${length}: p50 / p99 ms`, 'of ours', 'hits']),
];
const widths = [19, 9, 8, 9, 11, 9, ...lengths.flatMap(() => [19, 8, 7])];

const row = (cells: readonly string[]) =>
  cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');

function cellsOf(name: string, rules: number, measured: Measured, ours: Measured): string[] {
  const { readyMs, addMs, bytesPerRule, firstMs, timings } = measured;
  return [
    name,
    rules.toLocaleString('en'),
    (readyMs / 1000).toFixed(2),
    addMs.toFixed(4),
    bytesPerRule.toFixed(0),
    firstMs.toFixed(1),
    ...timings.flatMap(({ medianMs, p99Ms, hits }, at) => [
      `${medianMs.toFixed(2)} / ${p99Ms.toFixed(2)}`,
      `x${(medianMs / (ours.timings[at]?.medianMs ?? medianMs)).toFixed(1)}`,
      hits.toFixed(0),
    ]),
  ];
}
