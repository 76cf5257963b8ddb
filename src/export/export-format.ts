/** The lines of an exported state. */
import { z } from 'zod';

/** Raised when older programs can no longer read the file. From 2 on its last line says how many records it has. */
export const formatVersion = 2;

export const headLine = z.object({ dragoman: z.number() });
export const endLine = z.object({ records: z.number() });
export const recordLine = z.object({
  shelf: z.string(),
  key: z.string(),
  /** As it is stored, expiry included. */
  stored: z.string(),
});
export type ExportedRecord = z.infer<typeof recordLine>;

/** What is of one machine and one moment stays behind. */
export const isTransient = (collection: string): boolean =>
  ['lease', 'sending', 'import'].includes(collection);
