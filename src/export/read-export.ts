import { parseJson } from '#src/json.ts';
import { endLine, type ExportedRecord, formatVersion, headLine, recordLine } from './export-format.ts';

/** `line` counts from 1; 0 for a file without any. */
export type ExportReading =
  | { readonly count: number; readonly exportedAt: string | undefined }
  | { readonly problem: 'not an export' | 'newer format' | 'broken line' | 'cut off'; readonly line: number };

/** Hands over record after record; answers how many there were, or what is wrong with the file. */
export async function readExport(
  lines: AsyncIterable<string>,
  take: (record: ExportedRecord) => Promise<void> | void,
): Promise<ExportReading> {
  let at = 0;
  let count = 0;
  let isCounted = false;
  let exportedAt: string | undefined;
  let isWhole = false;
  for await (const text of lines) {
    at += 1;
    const line = parseJson(text);
    if (at === 1) {
      const head = headLine.safeParse(line).data;
      if (!head) return { problem: 'not an export', line: at };
      if (head.dragoman > formatVersion) return { problem: 'newer format', line: at };
      isCounted = head.dragoman >= 2;
      exportedAt = head.exportedAt;
      continue;
    }
    const record = recordLine.safeParse(line);
    if (record.success && !isWhole) {
      count += 1;
      await take(record.data);
    } else if (endLine.safeParse(line).data?.records === count) isWhole = true;
    else if (text.trim() !== '') return { problem: 'broken line', line: at };
  }
  if (at === 0) return { problem: 'not an export', line: 0 };
  return isWhole || !isCounted ? { count, exportedAt } : { problem: 'cut off', line: at };
}
