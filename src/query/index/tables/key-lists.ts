/** Lists of numbers by key. Most keys have one number, which stands in the table itself. */
import { createHashTable, type Hash, writeHash } from './hash-table.ts';
import { createRows } from './rows.ts';

export interface KeyLists {
  /** Adds a number (0 or more, less than 2^30) to a key's list; answers the first part of the key's hash. */
  push(key: string, value: number): number;
  /** Takes every number that `test` is true of out of a key's list; the answer is the same. */
  drop(key: string, test: (value: number) => boolean): number;
  /** Calls `visit` for each number of the key with this hash; lists must not be changed meanwhile. */
  each(a: number, b: number, visit: (value: number) => void): void;
  /** How many keys have a number. */
  readonly size: number;
}

export function createKeyLists(): KeyLists {
  /** A lone number plus one, or a list as a negative number. */
  const table = createHashTable();
  const rows = createRows(1);
  const hash: Hash = { a: 0, b: 0 };

  function push(key: string, value: number): number {
    writeHash(key, hash);
    const held = table.get(hash.a, hash.b);
    if (held === 0) table.set(hash.a, hash.b, value + 1);
    else table.set(hash.a, hash.b, -pushed(held < 0 ? -held : pushed(0, held - 1), value));
    return hash.a;
  }

  function pushed(list: number, value: number): number {
    const longer = rows.push(list);
    rows.cells()[rows.end(longer) - 1] = value;
    return longer;
  }

  function drop(key: string, test: (value: number) => boolean): number {
    writeHash(key, hash);
    const held = table.get(hash.a, hash.b);
    if (held < 0) table.set(hash.a, hash.b, -rows.drop(-held, (row) => test(rows.cells()[row] ?? 0)));
    else if (held > 0 && test(held - 1)) table.set(hash.a, hash.b, 0);
    return hash.a;
  }

  return {
    push,
    drop,
    each(a, b, visit) {
      const held = table.get(a, b);
      if (held > 0) visit(held - 1);
      if (held >= 0) return;
      const cells = rows.cells();
      const end = rows.end(-held);
      for (let row = rows.begin(-held); row < end; row += 1) visit(cells[row] ?? 0);
    },
    get size() {
      return table.size;
    },
  };
}
