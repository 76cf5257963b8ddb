/** The driver's words for what went wrong, in ours. */
import { StoreFailed, type StoreFailureKind } from '#src/errors.ts';

/** Runs `work`; throws StoreFailed for what the driver threw. */
export function withTranslatedErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    // forgives nothing: translates the driver's words into ours
    throw translateSqliteError(thrown);
  }
}

/** SQLite's primary result codes, sqlite.org/rescode.html. */
const faults: Readonly<Record<number, StoreFailureKind>> = {
  3: 'read only',
  5: 'locked',
  6: 'locked',
  8: 'read only',
  11: 'corrupt',
  13: 'full',
  14: 'lost',
  26: 'corrupt',
};

/** StoreFailed for an error of the driver or of the file system; anything else as it is. */
export function translateSqliteError(thrown: unknown): unknown {
  if (thrown instanceof StoreFailed) return thrown;
  const { errcode, code, message } = thrown as { errcode?: number; code?: string; message?: string };
  if (code === 'EACCES' || code === 'EROFS')
    return new StoreFailed(message ?? 'no access', { fault: 'read only', cause: thrown });
  if (code === 'ENOSPC') return new StoreFailed(message ?? 'disk full', { fault: 'full', cause: thrown });
  if (code === 'ENOTDIR' || code === 'ENOENT' || code === 'ERR_INVALID_STATE')
    return new StoreFailed(message ?? 'not there', { fault: 'lost', cause: thrown });
  if (errcode === undefined) return thrown;
  return new StoreFailed(message ?? 'SQLite failed', {
    fault: faults[errcode & 0xff] ?? 'lost',
    cause: thrown,
  });
}
