/**
 * Lists of numbers by key: an open-addressing table of the keys' hashes. Most keys have one number, which stands in the table
 * itself, so that a look-up touches memory once.
 */
import { type Hashes, writeHash } from './hash.ts';
import { createRows } from './rows.ts';

export interface KeyLists {
  /** Adds a number (0 or more, less than 2^30) to a key's list. */
  push(key: string, value: number): void;
  /** Takes every number that `test` is true of out of a key's list. */
  drop(key: string, test: (value: number) => boolean): void;
  /** Calls `visit` for each number of the key whose hash stands at `at`; the table must not be changed meanwhile. */
  each(hashes: Hashes, at: number, visit: (value: number) => void): void;
  /** How many keys have a number. */
  readonly size: number;
}

/** What a key has: 0 for a slot never used, a list (negative), or a lone number, shifted, and one; `removed` for nothing any more. */
const empty = 0;
const removed = 2;
const stride = 3;

export function createKeyLists(): KeyLists {
  const rows = createRows(1);
  let slots = new Int32Array(16 * stride);
  let mask = 15;
  let used = 0;
  let size = 0;
  const own = new Int32Array(2);

  /** Where a key stands; where it may be put, as a negative number less one, when it does not. */
  function slotOf(a: number, b: number): number {
    for (let index = a & mask; ; index = (index + 1) & mask) {
      const at = index * stride;
      if (slots[at + 2] === empty) return -1 - at;
      if (slots[at] === a && slots[at + 1] === b) return at;
    }
  }

  function ownSlot(key: string): number {
    writeHash(key, own, 0);
    return slotOf(own[0] ?? 0, own[1] ?? 0);
  }

  function push(key: string, value: number): void {
    const found = ownSlot(key);
    const at = found < 0 ? -1 - found : found;
    const held = slots[at + 2] ?? empty;
    if (held === empty || held === removed) {
      slots[at] = own[0] ?? 0;
      slots[at + 1] = own[1] ?? 0;
      slots[at + 2] = (value << 1) | 1;
      size += 1;
      if (held === empty) used += 1;
      if (3 * used > 2 * (mask + 1)) rebuild();
    } else {
      slots[at + 2] = -pushed(held < 0 ? -held : pushed(0, held >> 1), value);
    }
  }

  function pushed(list: number, value: number): number {
    const longer = rows.push(list);
    rows.cells()[rows.end(longer) - 1] = value;
    return longer;
  }

  function drop(key: string, test: (value: number) => boolean): void {
    const at = ownSlot(key);
    if (at < 0) return;
    const held = slots[at + 2] ?? empty;
    if (held === removed) return;
    const left = held < 0 ? -rows.drop(-held, testRow(test)) : test(held >> 1) ? 0 : held;
    if (left === 0) size -= 1;
    slots[at + 2] = left === 0 ? removed : left;
  }

  const testRow = (test: (value: number) => boolean) => (row: number) => test(rows.cells()[row] ?? 0);

  function rebuild(): void {
    const old = slots;
    const slotCount = mask + 1;
    mask = (3 * size > slotCount ? 2 * slotCount : slotCount) - 1;
    slots = new Int32Array((mask + 1) * stride);
    used = size;
    for (let from = 0; from < old.length; from += stride) {
      const held = old[from + 2] ?? empty;
      if (held === empty || held === removed) continue;
      const a = old[from] ?? 0;
      const at = -1 - slotOf(a, old[from + 1] ?? 0);
      slots[at] = a;
      slots[at + 1] = old[from + 1] ?? 0;
      slots[at + 2] = held;
    }
  }

  return {
    push,
    drop,
    each(hashes, at, visit) {
      const slot = slotOf(hashes[at] ?? 0, hashes[at + 1] ?? 0);
      const held = slot < 0 ? removed : (slots[slot + 2] ?? removed);
      if (held > 0) {
        if (held !== removed) visit(held >> 1);
        return;
      }
      const cells = rows.cells();
      const end = rows.end(-held);
      for (let row = rows.begin(-held); row < end; row += 1) visit(cells[row] ?? 0);
    },
    get size() {
      return size;
    },
  };
}
