/** Where terms are filed: one shelf for each way of looking for them, and on it the terms by their keys. */
import type { Hashes } from './hash-table.ts';
import { createKeyLists, type KeyLists } from './key-lists.ts';
import type { Shelf } from './term-keys.ts';

export interface Shelves {
  /** Files a term under a key; `rules` are the bits of those it holds under. */
  file(shelf: Shelf, key: string, term: number, rules: number): void;
  /** Takes a term away from a key. */
  drop(shelf: Shelf, key: string, term: number): void;
  /** False when nobody looks for anything in this way. */
  isUsed(shelf: Shelf): boolean;
  /** Calls `visit` for each term under any of the keys that holds under any of the rules. */
  each(shelf: Shelf, keys: Hashes, rules: number, visit: (term: number) => void): void;
}

/** A list holds codes: the number of a term, shifted, and the bits of its rules. */
const ruleBits = 5;

export function createShelves(): Shelves {
  const shelves: (KeyLists | undefined)[] = [];

  return {
    file(shelf, key, term, rules) {
      shelves[shelf] ??= createKeyLists();
      shelves[shelf].push(key, (term << ruleBits) | rules);
    },
    drop(shelf, key, term) {
      shelves[shelf]?.drop(key, (code) => code >>> ruleBits === term);
    },
    isUsed: (shelf) => (shelves[shelf]?.size ?? 0) > 0,
    each(shelf, keys, rules, visit) {
      const lists = shelves[shelf];
      if (lists === undefined || lists.size === 0) return;
      const visitTerm = (code: number) => {
        if ((code & rules) !== 0) visit(code >>> ruleBits);
      };
      for (let at = 0; at < keys.length; at += 2) lists.each(keys, at, visitTerm);
    },
  };
}
