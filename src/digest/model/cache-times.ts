/** How long answers of a model are kept, and the short names they are kept under. */
import { createHash } from 'node:crypto';

export const answerTtlMs = 400 * 24 * 3600 * 1000;
/** A model that got something wrong may get it right later in the day. */
export const failureTtlMs = 6 * 3600 * 1000;

/** A short name for any text. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
