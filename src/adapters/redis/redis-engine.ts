import { minuteMs } from '#src/duration.ts';
import type { WriteOperation, StorageEngine, PageQuery } from '#src/store/storage.ts';
import { commitTimeoutMs } from '#src/store/managed-connection.ts';
import type { RedisConnection } from './connect.ts';
import type { FencedLock } from './fenced-lock.ts';
import {
  commitScript,
  dropSnapshotScript,
  livePrefix,
  namespacesScript,
  pageScript,
  snapshotPrefix,
  snapshotScript,
  valuesKey,
} from './scripts.ts';

const snapshotMs = minuteMs;

type Page = [keys: string[], stored: (string | null)[]];

export function createRedisEngine(link: RedisConnection, fencedLock: FencedLock): StorageEngine {
  // not the client's eval(): that one puts all arguments on the stack, which a large commit overflows
  async function run<T>(script: string, args: readonly string[], withinMs?: number): Promise<T> {
    return link.use((client) => client.sendCommand<T>(['EVAL', script, '0', ...args]), withinMs);
  }

  let prefix = livePrefix;
  const runRead = <T>(script: string, args: readonly string[]) =>
    run<T>(script.replaceAll(livePrefix, prefix), args);

  return {
    async read(namespace, keys, now) {
      const command = ['HMGET', valuesKey(namespace).replace(livePrefix, prefix), ...keys];
      const stored = await link.use((client) => client.sendCommand<(string | null)[]>(command));
      return stored.map((each) => valueAt(each, now));
    },
    async readPage(namespace, span, now) {
      const found: [string, string][] = [];
      const rest = { ...span };
      for (;;) {
        const [keys, stored] = await runRead<Page>(pageScript, pageArguments(namespace, rest));
        for (const [at, key] of keys.entries()) {
          const value = valueAt(stored[at], now);
          if (value !== undefined) found.push([key, value]);
        }
        const last = keys.at(-1);
        // where terms are over others stand further on
        if (last === undefined || keys.length < rest.limit || found.length === span.limit) return found;
        if (span.reverse) rest.to = last;
        else rest.from = `${last}\0`;
        rest.limit = span.limit - found.length;
      }
    },
    async commit(changes) {
      const args = [...fencedLock.nextFencingToken(), ...changes.flatMap(changeArguments)];
      return run(commitScript, args, commitTimeoutMs(changes.length));
    },
    namespaces: async () => (await runRead<string[]>(namespacesScript, [])).sort(),
    async beginSnapshot() {
      await run(snapshotScript, [], snapshotMs);
      prefix = snapshotPrefix;
    },
    async close() {
      if (prefix === snapshotPrefix) await run(dropSnapshotScript, []);
      await fencedLock.lock.release();
      await link.close();
    },
  };
}

function pageArguments(namespace: string, { from, to, limit, reverse }: PageQuery): string[] {
  const [low, high] = [`[${from}`, `(${to}`];
  return reverse
    ? ['ZREVRANGEBYLEX', namespace, high, low, String(limit)]
    : ['ZRANGEBYLEX', namespace, low, high, String(limit)];
}

/** As commitScript reads them, five for each. */
function changeArguments(change: WriteOperation): string[] {
  switch (change.what) {
    case 'set': {
      const term = change.expires === null ? '' : String(change.expires);
      return ['set', change.namespace, change.key, term, `${term}|${String(change.value)}`];
    }
    case 'delete':
      return ['delete', change.namespace, change.key, '', ''];
    case 'clear':
      return ['clear', change.namespace, '', '', ''];
    case 'sweep':
      return ['sweep', '', '', String(change.before), String(change.limit)];
  }
}

function valueAt(stored: string | null | undefined, now: number): string | undefined {
  if (stored == null) return undefined;
  const cut = stored.indexOf('|');
  if (cut > 0 && Number(stored.slice(0, cut)) <= now) return undefined;
  return stored.slice(cut + 1);
}
