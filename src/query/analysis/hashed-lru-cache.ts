/** A memory like that of memory.ts, by the hash of a name: what is found often need not be cut out of its text. */
import { createHashTable, type HashTable } from '../index/tables/hash-table.ts';

export interface HashedLruCache<T> {
  get(a: number, b: number): T | undefined;
  set(a: number, b: number, value: T): void;
}

interface Generation<T> {
  /** Numbers of values, plus one. */
  readonly table: HashTable;
  readonly values: T[];
}

const newGeneration = <T>(): Generation<T> => ({ table: createHashTable(), values: [] });

/** Always the newest `most`, and what was asked for since they came. */
export function createHashedLruCache<T>(most: number): HashedLruCache<T> {
  let young = newGeneration<T>();
  let old = newGeneration<T>();

  function set(a: number, b: number, value: T): void {
    if (young.values.length >= most) {
      old = young;
      young = newGeneration();
    }
    young.table.set(a, b, young.values.push(value));
  }

  return {
    get(a, b) {
      const number = young.table.get(a, b);
      if (number > 0) return young.values[number - 1];
      const older = old.table.get(a, b);
      if (older === 0) return undefined;
      const value = old.values[older - 1];
      if (value !== undefined) set(a, b, value);
      return value;
    },
    set,
  };
}
