/** The faults the log saw, so that the operator's admins hear of each kind once and not in floods. */
import type { Fields, Log } from './log.ts';

export interface Fault {
  /** Milliseconds since 1970, of its newest occurrence. */
  readonly at: number;
  readonly what: string;
  readonly reason: string;
  /** Since the start. */
  readonly count: number;
}

export interface Faults {
  /** The log given, which also remembers its errors. */
  readonly log: Log;
  newest(): Fault | null;
  /** Kinds that nobody has been told of, or not within a day. Asking counts as telling. */
  untold(now: number): readonly Fault[];
}

const dayMs = 86_400_000;

export function createFaults(log: Log, now: () => number): Faults {
  const faults = new Map<string, Fault>();
  const toldAt = new Map<string, number>();

  function note(what: string, fields?: Fields): void {
    const count = (faults.get(what)?.count ?? 0) + 1;
    faults.set(what, { at: now(), what, reason: String(fields?.reason ?? ''), count });
    log.error(what, fields);
  }

  return {
    log: { ...log, error: note },
    newest: () => [...faults.values()].sort((a, b) => b.at - a.at)[0] ?? null,
    untold(at) {
      const news = [...faults.values()].filter((fault) => {
        const told = toldAt.get(fault.what);
        return told === undefined || (fault.at > told && at - told > dayMs);
      });
      for (const { what } of news) toldAt.set(what, at);
      return news;
    },
  };
}
