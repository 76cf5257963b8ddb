/** Where terms are filed: one field for each way of looking for them, and in it the terms by their keys. */
import { inflectionBits } from '../analysis/stemmer.ts';
import { createHashTable, type Hash, type HashTable, writeHash } from './hash-table.ts';
import type { TermField } from './term-field.ts';

export interface TermFields {
  /** Files a term under a key; `rules` are the bits of those it holds under. */
  file(field: TermField, key: string, term: number, rules: number): void;
  drop(field: TermField, key: string, term: number): void;
  /** Calls `visit` for each term that holds under any of the rules, under a key whose hash this is; some more than once. */
  each(field: TermField, key: Hash, rules: number, visit: (term: number) => void): void;
  /** False when nobody looks for anything in this way. */
  isUsed(field: TermField): boolean;
  /** Another one after each change. */
  version(): number;
}

export function createTermFields(): TermFields {
  /** By key one more than the code of its only term, as most have, or the place of a list as a negative number. */
  const fields: (HashTable | undefined)[] = [];
  /** A code is the number of a term and the bits of its rules. */
  const lists: number[][] = [[]];
  const hash: Hash = { a: 0, b: 0 };
  let version = 0;

  return {
    file(field, key, term, rules) {
      fields[field] ??= createHashTable();
      writeHash(key, hash);
      const code = (term << inflectionBits) | rules;
      const held = fields[field].get(hash.a, hash.b);
      if (held < 0) lists[-held]?.push(code);
      else fields[field].set(hash.a, hash.b, held === 0 ? code + 1 : 1 - lists.push([held - 1, code]));
      version += 1;
    },
    drop(field, key, term) {
      writeHash(key, hash);
      const held = fields[field]?.get(hash.a, hash.b) ?? 0;
      if (held < 0) lists[-held] = (lists[-held] ?? []).filter((code) => code >>> inflectionBits !== term);
      else if (held > 0 && (held - 1) >>> inflectionBits === term) fields[field]?.set(hash.a, hash.b, 0);
      version += 1;
    },
    each(field, { a, b }, rules, visit) {
      const held = fields[field]?.get(a, b) ?? 0;
      if (held > 0 && ((held - 1) & rules) !== 0) visit((held - 1) >>> inflectionBits);
      if (held >= 0) return;
      for (const code of lists[-held] ?? []) if ((code & rules) !== 0) visit(code >>> inflectionBits);
    },
    isUsed: (field) => (fields[field]?.size ?? 0) > 0,
    version: () => version,
  };
}
