/** An exported state into an empty store: whole, or not at all. */
import { StoreFailed } from '#src/errors.ts';
import { fieldsOf, parseJson } from '#src/json.ts';
import type { Storage } from '#src/store/storage.ts';
import { type ExportedRecord, isTransient } from './export-format.ts';
import { type ExportReading, readExport } from './read-export.ts';

type ImportResult = ExportReading | { readonly problem: 'not empty'; readonly line: 0 };

const batchSize = 500;
/** Holds a record from before the first record of an import comes until the last one is there. */
const marker = 'import';

/** Fills an empty storage, or one that an interrupted import left; answers how many records came, or what is wrong with the lines. */
export async function importState(storage: Storage, lines: AsyncIterable<string>): Promise<ImportResult> {
  const isUnfinished = await hasUnfinishedImport(storage);
  const held = (await storage.namespaces()).filter((name) => !isTransient(name));
  if (held.length > 0 && !isUnfinished) return { problem: 'not empty', line: 0 };
  await storage.namespace(marker).set('unfinished', '{"value":true}');
  await clear(storage, held);
  const result = await fill(storage, lines);
  if ('problem' in result) await clear(storage, await storage.namespaces());
  await storage.namespace(marker).clear();
  return result;
}

/** Throws StoreFailed with the cure for a store of which a part is missing. */
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

async function fill(storage: Storage, lines: AsyncIterable<string>): Promise<ExportReading> {
  let batch: ExportedRecord[] = [];
  const flush = async () => {
    await Promise.all(batch.map((record) => put(storage, record)));
    batch = [];
  };
  const reading = await readExport(lines, async (record) => {
    if (batch.push(record) >= batchSize) await flush();
  });
  await flush();
  return reading;
}

async function put(storage: Storage, { collection, key, stored }: ExportedRecord): Promise<void> {
  const { expires } = fieldsOf(parseJson(stored));
  await storage.namespace(collection).set(key, stored, typeof expires === 'number' ? expires : undefined);
}
