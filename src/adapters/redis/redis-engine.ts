import { minuteMs } from '#src/duration.ts';
import type { PageQuery, RecordChange, StorageEngine } from '#src/store/storage.ts';
import { commitTimeoutMs } from '#src/store/managed-connection.ts';
import type { RedisConnection } from './redis-connection.ts';
import { livePrefix, scriptOf, snapshotPrefix, valuesKey } from './redis-layout.ts';
import type { FencedLock } from './fenced-lock.ts';

const snapshotMs = minuteMs;

type Page = [keys: string[], stored: (string | null)[]];

export function createRedisEngine(connection: RedisConnection, fencedLock: FencedLock): StorageEngine {
  // not by the client's eval(), which puts all arguments on the stack: a large commit would overflow it
  async function run<T>(script: string, args: readonly string[], timeoutMs?: number): Promise<T> {
    return connection.use((client) => client.sendCommand<T>(['EVAL', script, '0', ...args]), timeoutMs);
  }

  let prefix = livePrefix;
  const runRead = <T>(script: string, args: readonly string[]) =>
    run<T>(script.replaceAll(livePrefix, prefix), args);

  return {
    async read(namespace, keys, now) {
      const command = ['HMGET', valuesKey(namespace).replace(livePrefix, prefix), ...keys];
      const stored = await connection.use((client) => client.sendCommand<(string | null)[]>(command));
      return keys.map((key, at) => [key, valueAt(stored[at], now)]);
    },
    async readPage(namespace, span, now) {
      const [keys, stored] = await runRead<Page>(scriptOf('page'), pageArguments(namespace, span));
      return keys.map((key, at) => [key, valueAt(stored[at], now)]);
    },
    async commit(changes) {
      const args = [...fencedLock.nextFencingToken(), ...changes.flatMap(changeArguments)];
      await run(scriptOf('commit'), args, commitTimeoutMs(changes));
    },
    sweep: (before, limit) => run(scriptOf('sweep'), [String(before), String(limit)]),
    namespaces: async () => (await runRead<string[]>(scriptOf('namespaces'), [])).sort(),
    async beginSnapshot() {
      await run(scriptOf('snapshot'), [], snapshotMs);
      prefix = snapshotPrefix;
    },
    async close() {
      if (prefix === snapshotPrefix) await run(scriptOf('drop-snapshot'), []);
      await fencedLock.lock.release();
      await connection.close();
    },
  };
}

function pageArguments(namespace: string, { from, to, limit, reverse }: PageQuery): string[] {
  const [low, high] = [`[${from}`, `(${to}`];
  return reverse
    ? ['ZREVRANGEBYLEX', namespace, high, low, String(limit)]
    : ['ZRANGEBYLEX', namespace, low, high, String(limit)];
}

/** Four for each change, as commit.lua reads them. */
function changeArguments({ namespace, key, value, expires }: RecordChange): string[] {
  const expiry = String(expires ?? '');
  return [namespace, key, expiry, value === undefined ? '' : `${expiry}|${String(value)}`];
}

function valueAt(stored: string | null | undefined, now: number): string | undefined {
  if (stored == null) return undefined;
  const cut = stored.indexOf('|');
  if (cut > 0 && Number(stored.slice(0, cut)) <= now) return undefined;
  return stored.slice(cut + 1);
}
