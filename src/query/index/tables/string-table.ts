/** Numbers strings, each once. */
import { createHashTable, type Hash, writeHash } from './hash-table.ts';
import { createStringPool } from './string-pool.ts';

export interface StringTable {
  /** The number of a string; -1 when it is not there. */
  find(text: string): number;
  /** The number of a string, which is new when it was not there. Numbers are dense; removed ones are used again. */
  add(text: string): number;
  remove(number: number): void;
  /** The string of a number; null when the number is not in use. */
  textOf(number: number): string | null;
  /** The first unit of a string; NaN where there is none. */
  firstUnitOf(number: number): number;
  readonly size: number;
}

export function createStringTable(): StringTable {
  /** Numbers plus one. */
  const table = createHashTable();
  const texts = createStringPool();
  const hash: Hash = { a: 0, b: 0 };

  function find(text: string): number {
    writeHash(text, hash);
    return table.get(hash.a, hash.b) - 1;
  }

  return {
    find,
    add(text) {
      const known = find(text);
      if (known >= 0) return known;
      const number = texts.add(text);
      table.set(hash.a, hash.b, number + 1);
      return number;
    },
    remove(number) {
      const text = texts.get(number);
      if (text === null) return;
      writeHash(text, hash);
      table.set(hash.a, hash.b, 0);
      texts.remove(number);
    },
    textOf: texts.get,
    firstUnitOf: texts.firstUnit,
    get size() {
      return table.size;
    },
  };
}
