/** How long one post takes against the saved queries of all chats; see alerts/workload.ts for the mix. */
import { entries } from './alerts/contenders.ts';
import { lengths, type Measured, measure } from './alerts/measure.ts';

const sizes = [1000, 10_000, 100_000, 1_000_000];

/** Prints a table. `args`: numbers of rules, for others than the usual four; `alone` leaves the peers out. */
export async function run(args: readonly string[]): Promise<void> {
  const chosen = args.map(Number).filter((size) => size > 0);
  const contenders = args.includes('alone') ? entries.slice(0, 1) : entries;
  process.stdout.write(`${heads.join('  ')}\n`);
  for (const rules of chosen.length > 0 ? chosen : sizes) {
    for (const entry of contenders.filter(({ most }) => rules <= most)) {
      process.stdout.write(`${rowOf(entry.name, rules, measure(entry, rules))}\n`);
    }
  }
}

const widths = [19, 9, 8, 9, 11, 9, ...lengths.flatMap(() => [19, 7])];
const heads = [
  'rules in',
  'rules',
  'ready s',
  'add ms',
  'bytes/rule',
  'first ms',
  ...lengths.flatMap((length) => [`${length}: p50 / p99 ms`, 'hits']),
].map((head, index) => head.padEnd(widths[index] ?? 0));

function rowOf(name: string, rules: number, measured: Measured): string {
  const { readyMs, addMs, bytesPerRule, firstMs, timings } = measured;
  const cells = [
    name,
    rules.toLocaleString('en'),
    (readyMs / 1000).toFixed(2),
    addMs.toFixed(4),
    bytesPerRule.toFixed(0),
    firstMs.toFixed(1),
    ...timings.flatMap(({ medianMs, p99Ms, hits }) => [
      `${medianMs.toFixed(2)} / ${p99Ms.toFixed(2)}`,
      hits.toFixed(0),
    ]),
  ];
  return cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ');
}
