/** The lines of an exported state. */
import { z } from 'zod';

/**
 * Raised when older programs can no longer read the file. From 2 on its last line says how many records it has; up to 2 a
 * collection was called `shelf`.
 */
export const formatVersion = 3;

export const headLine = z.object({ dragoman: z.number(), exportedAt: z.string().optional() });
export const endLine = z.object({ records: z.number() });
const record = z.object({
  collection: z.string(),
  key: z.string(),
  /** As it is stored, expiry included. */
  stored: z.string(),
});
const oldRecord = record
  .extend({ shelf: z.string() })
  .omit({ collection: true })
  .transform(({ shelf, ...others }) => ({ ...others, collection: shelf }));
export const recordLine = record.or(oldRecord);
export type ExportedRecord = z.infer<typeof recordLine>;

/** What is of one machine and one moment stays behind. */
export const isTransient = (collection: string): boolean =>
  ['lease', 'sending', 'import'].includes(collection);
