/** Characters that a pattern cannot tell apart are one class: what a place reads is then one bit. */
import { Kind, kindChanges, kindOf } from './borders.ts';
import type { Graph } from './graph.ts';
import { hasBit, setBit, words } from './sets.ts';

export interface Classes {
  readonly count: number;
  /** The class of a code point below `tableSize`. */
  readonly table: Uint8Array;
  /** Beyond: where each run of one class starts, and its class. */
  readonly starts: Int32Array;
  readonly ids: Uint8Array;
  /** By class; `other` wherever the pattern does not look at borders. */
  readonly kinds: Uint8Array;
  /** By class: the set of places that read it. */
  readonly readers: Int32Array;
}

/** Latin, Greek, Cyrillic, Hebrew and Arabic are looked up, the rest is searched. */
export const tableSize = 0x700;
const mostClasses = 250;

/** Null when there are too many. */
export function classesOf(graph: Graph): Classes | null {
  const sorts = [...new Set(graph.ranges)];
  const cuts = cutsOf(sorts, graph.bordered);
  const { rows, width } = rowsOf(sorts, cuts);
  const ids = new Uint8Array(cuts.length);
  const samples: number[] = [];
  const known = new Map<string, number>();
  for (let run = 0; run < cuts.length; run += 1) {
    const kind = graph.bordered ? kindOf(cuts[run] ?? 0) : Kind.other;
    const name = `${kind} ${rows.subarray(run * width, (run + 1) * width).join()}`;
    const id = known.get(name) ?? samples.push(run) - 1;
    if (id >= mostClasses) return null;
    known.set(name, id);
    ids[run] = id;
  }
  const kinds = Uint8Array.from(samples, (run) => (graph.bordered ? kindOf(cuts[run] ?? 0) : Kind.other));
  const readers = readersOf(graph, sorts, samples, { rows, width });
  const table = tableOf(cuts, ids);
  return { count: samples.length, table, ...withoutRepeats(cuts, ids), kinds, readers };
}

/** Where something changes from one code point to the next. */
function cutsOf(sorts: readonly Int32Array[], bordered: boolean): Int32Array {
  const cuts = new Set([0, ...(bordered ? kindChanges : [])]);
  for (const ranges of sorts) {
    for (const [index, point] of ranges.entries()) cuts.add(point + (index & 1));
  }
  return Int32Array.from(cuts).sort();
}

/** By run of code points, the sorts it belongs to, as bits. */
function rowsOf(sorts: readonly Int32Array[], cuts: Int32Array): { rows: Int32Array; width: number } {
  const width = Math.ceil((sorts.length + 1) / 32);
  const rows = new Int32Array(cuts.length * width);
  sorts.forEach((ranges, sort) => {
    let run = 0;
    for (let at = 0; at < ranges.length; at += 2) {
      while ((cuts[run] ?? 0) < (ranges[at] ?? 0)) run += 1;
      for (; run < cuts.length && (cuts[run] ?? 0) <= (ranges[at + 1] ?? 0); run += 1) {
        setBit(rows, run * width, sort);
      }
    }
  });
  return { rows, width };
}

function readersOf(
  graph: Graph,
  sorts: readonly Int32Array[],
  samples: readonly number[],
  { rows, width }: ReturnType<typeof rowsOf>,
): Int32Array {
  const readers = new Int32Array(samples.length * words);
  const numbers = new Map(sorts.map((ranges, sort) => [ranges, sort]));
  graph.ranges.forEach((ranges, place) => {
    const sort = numbers.get(ranges) ?? 0;
    samples.forEach((run, id) => {
      if (hasBit(rows, run * width, sort)) setBit(readers, id * words, place);
    });
  });
  return readers;
}

function tableOf(cuts: Int32Array, ids: Uint8Array): Uint8Array {
  const table = new Uint8Array(tableSize);
  for (let run = 0; run < cuts.length && (cuts[run] ?? 0) < tableSize; run += 1) {
    table.fill(ids[run] ?? 0, cuts[run], Math.min(tableSize, cuts[run + 1] ?? tableSize));
  }
  return table;
}

function withoutRepeats(cuts: Int32Array, ids: Uint8Array): { starts: Int32Array; ids: Uint8Array } {
  const isNew = (_: number, run: number) => run === 0 || ids[run] !== ids[run - 1];
  return { starts: cuts.filter(isNew), ids: ids.filter(isNew) };
}

/** The class of any code point. */
export function classOf({ table, starts, ids }: Classes, point: number): number {
  if (point < tableSize) return table[point] ?? 0;
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= point) low = middle;
    else high = middle;
  }
  return ids[low] ?? 0;
}
