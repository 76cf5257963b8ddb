/** The faults the log saw, so that the operator's admins hear of each kind once and not in floods. */
import type { LogFields, Log } from '#src/log.ts';

export interface ReportedError {
  /** Milliseconds since 1970, of its newest occurrence. */
  readonly lastSeenAt: number;
  readonly message: string;
  readonly reason: string;
  /** Since the start. */
  readonly count: number;
}

export interface ErrorReporter {
  /** The log given, which also remembers its errors. */
  readonly log: Log;
  getLatest(): ReportedError | null;
  /** Kinds that nobody has been told of, or not within a day. Asking counts as telling. */
  takeUnreported(now: number): readonly ReportedError[];
}

const dayMs = 86_400_000;

export function createErrorReporter(log: Log, now: () => number): ErrorReporter {
  const faults = new Map<string, ReportedError>();
  const toldAt = new Map<string, number>();

  function note(message: string, fields?: LogFields): void {
    const count = (faults.get(message)?.count ?? 0) + 1;
    faults.set(message, { lastSeenAt: now(), message, reason: String(fields?.reason ?? ''), count });
    log.error(message, fields);
  }

  return {
    log: { ...log, error: note },
    getLatest: () => [...faults.values()].sort((a, b) => b.lastSeenAt - a.lastSeenAt)[0] ?? null,
    takeUnreported(at) {
      const news = [...faults.values()].filter((fault) => {
        const told = toldAt.get(fault.message);
        return told === undefined || (fault.lastSeenAt > told && at - told > dayMs);
      });
      for (const { message: what } of news) toldAt.set(what, at);
      return news;
    },
  };
}
