/** The whole state as lines of JSON, to move to another machine, another store, another bot. */

import type { Storage } from '#src/store/storage.ts';
import { type ExportedRecord, formatVersion, isTransient } from './export-format.ts';

/** All records of all collections as they are at this moment, whoever goes on writing; the first line says what this is, the last one how many there are. */
export async function* exportState(storage: Storage, now: number): AsyncIterable<string> {
  await storage.beginSnapshot();
  yield JSON.stringify({ dragoman: formatVersion, exportedAt: new Date(now).toISOString() });
  let records = 0;
  for (const collection of (await storage.namespaces()).filter((name) => !isTransient(name)))
    for await (const [key, stored] of storage.namespace(collection).range('', '\u{10ffff}')) {
      records += 1;
      yield JSON.stringify({ collection, key, stored } satisfies ExportedRecord);
    }
  yield JSON.stringify({ records });
}
