/** Numbers strings, each once. */
import { createHashTable, writeHash } from './hash-table.ts';
import { createTexts } from './texts.ts';

export interface StringTable {
  /** The number of a string; -1 when it is not there. */
  find(text: string): number;
  /** The number of a string, which is new when it was not there. Numbers are dense; removed ones are used again. */
  add(text: string): number;
  remove(number: number): void;
  /** The string of a number; null when the number is not in use. */
  textOf(number: number): string | null;
  readonly size: number;
}

export function createStringTable(): StringTable {
  /** Numbers plus one. */
  const table = createHashTable();
  const texts = createTexts();
  const hash = new Int32Array(2);

  function find(text: string): number {
    writeHash(text, hash, 0);
    return table.get(hash, 0) - 1;
  }

  return {
    find,
    add(text) {
      const known = find(text);
      if (known >= 0) return known;
      const number = texts.add(text);
      table.set(hash, 0, number + 1);
      return number;
    },
    remove(number) {
      const text = texts.get(number);
      if (text === null) return;
      writeHash(text, hash, 0);
      table.set(hash, 0, 0);
      texts.remove(number);
    },
    textOf: texts.get,
    get size() {
      return table.size;
    },
  };
}
