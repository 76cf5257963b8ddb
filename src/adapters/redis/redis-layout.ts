import { readFileSync } from 'node:fs';

/**
 * The layout, and the scripts that read and write it (scripts/*.lua). A script runs alone and whole, as MULTI and EXEC would, and may
 * look before it writes: whether this process still holds the store, and whether a younger commit came before.
 *
 *   dragoman:keys:NS     sorted set, all scores 0: the keys of a namespace in the order of their bytes
 *   dragoman:values:NS   hash: key -> term|value, the term in milliseconds since 1970 or empty
 *   dragoman:terms       sorted set: NS, a zero character, key -> term; what `sweep` looks at
 *   dragoman:namespaces  set of all namespaces ever written
 *   dragoman:snapshot:*  copies of the first two and the fourth, for who exports
 *   dragoman:meta        hash: holder, until, turn
 *
 * The server's own expiry is not used: it knows whole keys only, and its clock is not ours.
 */
export const livePrefix = 'dragoman:';
export const snapshotPrefix = 'dragoman:snapshot:';
export const valuesKey = (namespace: string): string => `dragoman:values:${namespace}`;

const names = [
  'commit',
  'sweep',
  'page',
  'namespaces',
  'snapshot',
  'drop-snapshot',
  'lock',
  'release',
] as const;
export const scripts = Object.fromEntries(
  names.map((name) => [name, readFileSync(new URL(`scripts/${name}.lua`, import.meta.url), 'utf8')]),
) as Readonly<Record<(typeof names)[number], string>>;
