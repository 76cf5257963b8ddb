import { aboveAllKeys } from '#src/store/storage.ts';
import type { Storage } from '#src/store/create-storage.ts';
import { z } from 'zod';
import { UnusableInput } from '#src/errors.ts';
import { fieldsOf, parseJson } from '#src/json.ts';

/** Raised when older programs can no longer read the file. From 2 on its last line says how many records it has; up to 2 a collection was called `shelf`. */
const formatVersion = 3;

const headLine = z.object({ dragoman: z.number(), exportedAt: z.string().optional() });
const endLine = z.object({ records: z.number() });
const record = z.object({ collection: z.string(), key: z.string(), stored: z.string() });
const recordLine = z.preprocess((line) => ({ collection: fieldsOf(line).shelf, ...fieldsOf(line) }), record);
export type ExportedRecord = z.infer<typeof record>;

/** Whether a collection is about this machine and this moment only, and is not exported. */
export const isTransient = (collection: string): boolean =>
  ['lease', 'sending', 'import'].includes(collection);

/** The lines of an export: the format's version, all records of all collections as they are at this moment, and how many there are. */
export async function* exportState(storage: Storage, now: number): AsyncIterable<string> {
  await storage.beginSnapshot();
  yield JSON.stringify({ dragoman: formatVersion, exportedAt: new Date(now).toISOString() });
  let records = 0;
  for (const collection of (await storage.namespaces()).filter((name) => !isTransient(name)))
    for await (const [key, stored] of storage.namespace(collection).range('', aboveAllKeys)) {
      records += 1;
      yield JSON.stringify({ collection, key, stored } satisfies ExportedRecord);
    }
  yield JSON.stringify({ records });
}

/**
 * Calls `take` with each record of `file`; returns how many there were and when they were exported. Throws UnusableInput
 * with the line of a fault and its cure.
 */
export async function readExport(
  file: string,
  lines: AsyncIterable<string>,
  take: (record: ExportedRecord) => Promise<void> | void,
) {
  let at = 0;
  let count = 0;
  let head: z.infer<typeof headLine> | undefined;
  let isWhole = false;
  const refuse = (why: string): never => {
    throw new UnusableInput(`${at > 0 ? `${file}, line ${at}` : file}: ${why}`);
  };
  for await (const text of lines) {
    at += 1;
    const line = parseJson(text);
    if (head === undefined) {
      head = headLine.safeParse(line).data ?? refuse(noExport);
      if (head.dragoman > formatVersion) refuse('a newer Dragoman wrote this file; use that one.');
      continue;
    }
    const record = recordLine.safeParse(line);
    if (record.success && !isWhole) {
      count += 1;
      await take(record.data);
    } else if (endLine.safeParse(line).data?.records === count) isWhole = true;
    else if (text.trim() !== '') refuse('this line cannot be read; the file is damaged, copy it once more.');
  }
  head ??= refuse(noExport);
  if (head.dragoman >= 2 && !isWhole) refuse('the end of the file is missing; copy it once more.');
  return { count, exportedAt: head.exportedAt };
}

const noExport = 'this is not a file that `export` wrote.';
