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
  /** Of these keys, where it is noted that something was filed under one of them or taken away. */
  marksOf(keys: Hashes): number[];
  /** Never the same again once something of those keys, or another way of looking, was touched. */
  stateOf(marks: readonly number[]): number;
}

/** A list holds codes: the number of a term, shifted, and the bits of its rules. */
const ruleBits = 5;
/** Keys share marks; the more there are, the less is looked up again in vain. */
const markCount = 4096;

export function createShelves(): Shelves {
  const shelves: (KeyLists | undefined)[] = [];
  const touched = new Float64Array(markCount);
  let opened = 0;

  function touch(hash: number): void {
    const mark = hash & (markCount - 1);
    touched[mark] = (touched[mark] ?? 0) + 1;
  }

  function marksOf(keys: Hashes): number[] {
    const marks: number[] = [];
    for (let at = 0; at < keys.length; at += 2) marks.push((keys[at] ?? 0) & (markCount - 1));
    return marks;
  }

  return {
    file(shelf, key, term, rules) {
      shelves[shelf] ??= createKeyLists();
      if (shelves[shelf].size === 0) opened += 1;
      touch(shelves[shelf].push(key, (term << ruleBits) | rules));
    },
    drop(shelf, key, term) {
      touch(shelves[shelf]?.drop(key, (code) => code >>> ruleBits === term) ?? 0);
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
    marksOf,
    stateOf(marks) {
      let state = opened;
      for (const mark of marks) state += touched[mark] ?? 0;
      return state;
    },
  };
}
