import { readFileSync } from 'node:fs';
import { memoizeByName } from '#src/memoize.ts';

/**
 * The keys, and the scripts that read and write them (scripts/*.lua). A script is atomic, like MULTI and EXEC, and can first
 * check whether this process still holds the lock, and whether a later commit was made before.
 *
 *   dragoman:keys:NS     sorted set, all scores 0: the keys of a namespace in the order of their bytes
 *   dragoman:values:NS   hash: key -> expiry|value, the expiry in milliseconds since 1970 or empty
 *   dragoman:terms       sorted set: NS, a zero character, key -> expiry; for `sweep`
 *   dragoman:namespaces  set of all namespaces ever written
 *   dragoman:snapshot:*  copies of the first two and the fourth, for an export
 *   dragoman:meta        hash: holder, until, turn
 *
 * The server's own expiry is not used: it applies to whole keys only, and goes by the server's clock.
 */
export const livePrefix = 'dragoman:';
export const snapshotPrefix = 'dragoman:snapshot:';
export const valuesKey = (namespace: string): string => `dragoman:values:${namespace}`;

export const scriptOf = memoizeByName((name) =>
  readFileSync(new URL(`scripts/${name}.lua`, import.meta.url), 'utf8'),
);
