/** Where terms are filed: one shelf for each way of looking for them, and on it the terms by their keys. */
import { createKeyLists, type KeyLists } from './tables/key-lists.ts';
import { inflectionBits as ruleBits } from '../analysis/stemmer.ts';
import type { TermField } from './term-field.ts';

export interface TermFields {
  /** Files a term under a key; `rules` are the bits of those it holds under. */
  file(shelf: TermField, key: string, term: number, rules: number): void;
  /** Takes a term away from a key. */
  drop(shelf: TermField, key: string, term: number): void;
  /** False when nobody looks for anything in this way. */
  isUsed(shelf: TermField): boolean;
  /** Calls `visit` for each term under a key, by its hash, that holds under any of the rules. */
  each(shelf: TermField, a: number, b: number, rules: number, visit: (term: number) => void): void;
  /** Of keys, by the first parts of their hashes: never the same again once something was filed or taken away there. */
  stateOf(keys: readonly number[]): number;
}

/** A list holds codes: the number of a term, shifted, and the bits of its rules. */
/** Keys share marks of what was touched; the more there are, the less is looked up again in vain. */
const markCount = 4096;

export function createTermFields(): TermFields {
  const shelves: (KeyLists | undefined)[] = [];
  const touched = new Float64Array(markCount);
  let opened = 0;

  function touch(hash: number): void {
    const mark = hash & (markCount - 1);
    touched[mark] = (touched[mark] ?? 0) + 1;
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
    each(shelf, a, b, rules, visit) {
      shelves[shelf]?.each(a, b, (code) => {
        if ((code & rules) !== 0) visit(code >>> ruleBits);
      });
    },
    stateOf(keys) {
      let state = opened;
      for (const a of keys) state += touched[a & (markCount - 1)] ?? 0;
      return state;
    },
  };
}
