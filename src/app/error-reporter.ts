/** Collects logged errors, so that admins can be notified of each kind once. */
import { dayMs } from '#src/duration.ts';
import type { LogFields, Log } from '#src/log.ts';
import { createRedactor } from '#src/redact-secrets.ts';

export type ErrorReporter = ReturnType<typeof createErrorReporter>;

export interface ReportedError {
  readonly lastSeenAt: number;
  readonly message: string;
  readonly reason: string;
  /** A failing store causes many errors, which admins are notified of as one kind. */
  readonly isOfStore: boolean;
  /** Since the start. */
  readonly count: number;
}

/** `redact` is applied to what is collected, which is not only logged. */
export function createErrorReporter(
  log: Log,
  now: () => number,
  redact: (text: string) => string = createRedactor(),
) {
  const errors = new Map<string, ReportedError>();
  const reportedAt = new Map<string, number>();

  function logError(message: string, fields?: LogFields): void {
    const count = (errors.get(message)?.count ?? 0) + 1;
    const reason = redact(String(fields?.reason ?? ''));
    const isOfStore = reason.startsWith('StoreFailed:');
    errors.set(message, { lastSeenAt: now(), message, reason, isOfStore, count });
    log.error(message, fields);
  }

  return {
    log: { ...log, error: logError },
    getCount: () => [...errors.values()].reduce((sum, { count }) => sum + count, 0),
    getLatest: (): ReportedError | null =>
      [...errors.values()].sort((a, b) => b.lastSeenAt - a.lastSeenAt)[0] ?? null,
    /** Calls `tell` for each kind that was not reported, or not within a day; reported is what it does not throw for. */
    async report(at: number, tell: (error: ReportedError) => Promise<void>): Promise<void> {
      for (const error of errors.values()) {
        const kind = error.isOfStore ? 'store' : error.message;
        const reported = reportedAt.get(kind);
        if (reported !== undefined && !(error.lastSeenAt > reported && at - reported > dayMs)) continue;
        await tell(error);
        reportedAt.set(kind, at);
      }
    },
  };
}
