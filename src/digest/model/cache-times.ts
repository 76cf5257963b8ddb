/** How long answers of a model are kept, and the short names they are kept under. */
import { dayMs, hourMs } from '#src/duration.ts';
import { createHash } from 'node:crypto';

export const answerTtlMs = 400 * dayMs;
/** A model that got something wrong may get it right later in the day. */
export const failureTtlMs = 6 * hourMs;

/** A short name for any text. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
