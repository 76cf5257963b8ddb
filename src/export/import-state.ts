/** Imports an exported state into an empty store: all of it, or nothing. */
import { StoreFailed, UnusableInput } from '#src/errors.ts';
import { fieldsOf, parseJson } from '#src/json.ts';
import type { Storage } from '#src/store/create-storage.ts';
import { createChainCollector } from './chain-collector.ts';
import { type ExportedRecord, isTransient, readExport } from './export-state.ts';

const batchSize = 500;
/** The collection that holds a record while an import is under way. */
const marker = 'import';

/**
 * Fills an empty storage, or one that an interrupted import left; returns the number of records. Throws UnusableInput with
 * what is wrong with the storage or with the lines of `file`. `isUnverified`: without checking the chains of versions.
 */
export async function importState(
  storage: Storage,
  file: string,
  lines: AsyncIterable<string>,
  isUnverified = false,
): Promise<number> {
  const isUnfinished = await hasUnfinishedImport(storage);
  const held = (await storage.namespaces()).filter((name) => !isTransient(name));
  if (held.length > 0 && !isUnfinished)
    throw new UnusableInput(`${file}: the store holds records already; import into a new one (STORE_URL).`);
  await storage.namespace(marker).set('unfinished', '{"value":true}');
  await clear(storage, held);
  try {
    const count = await fill(storage, file, lines, isUnverified);
    await storage.namespace(marker).clear();
    return count;
  } catch (thrown) {
    // forgives nothing: a damaged file leaves nothing behind; an interruption leaves the marker
    if (!(thrown instanceof UnusableInput)) throw thrown;
    await clear(storage, await storage.namespaces());
    await storage.namespace(marker).clear();
    throw thrown;
  }
}

/** Throws StoreFailed, with its cure, for a store in which an import did not end. */
export async function refuseUnfinishedImport(storage: Storage): Promise<void> {
  if (await hasUnfinishedImport(storage))
    throw new StoreFailed(
      'An import into this store was interrupted and its records are incomplete. Import the file once more: npm run -s import -- FILE',
      { fault: 'corrupt' },
    );
}

const hasUnfinishedImport = async (storage: Storage): Promise<boolean> =>
  (await storage.namespaces()).includes(marker);

async function clear(storage: Storage, names: readonly string[]): Promise<void> {
  const others = names.filter((name) => name !== marker);
  await Promise.all(others.map((name) => storage.namespace(name).clear()));
}

async function fill(
  storage: Storage,
  file: string,
  lines: AsyncIterable<string>,
  isUnverified: boolean,
): Promise<number> {
  const chains = createChainCollector();
  let batch: ExportedRecord[] = [];
  const flush = async () => {
    await Promise.all(batch.map((record) => put(storage, record)));
    batch = [];
  };
  const { count, exportedAt } = await readExport(file, lines, async (record) => {
    if (!isUnverified) chains.add(record);
    if (batch.push(record) >= batchSize) await flush();
  });
  await flush();
  const [problem] = chains.verify(exportedAt).problems;
  if (problem !== undefined)
    throw new UnusableInput(
      `${file} is not as it was written, and nothing of it was imported: ${problem}. Take another copy of it, or take it as it is with --unverified.`,
    );
  return count;
}

async function put(storage: Storage, { collection, key, stored }: ExportedRecord): Promise<void> {
  const { expires } = fieldsOf(parseJson(stored));
  await storage.namespace(collection).set(key, stored, typeof expires === 'number' ? expires : undefined);
}
