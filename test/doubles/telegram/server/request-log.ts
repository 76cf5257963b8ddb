/** The record of requests, the newest in full and all of them in numbers. */
import type { Events } from '../state/events.ts';
import type { Fault } from './faults.ts';
import type { CallResult } from './call-dispatcher.ts';
import type { SeenRequest } from './request.ts';

export interface RequestLog {
  readonly graceMs: number;
  begin(method: string, parameters: Readonly<Record<string, unknown>>): SeenRequest;
  end(request: SeenRequest, outcome: CallResult | null, fault: Fault | null): void;
  readonly requests: () => readonly SeenRequest[];
  /** Requests by method, and answers by method and status: `sendMessage`, `sendMessage 429`. */
  readonly counts: ReadonlyMap<string, number>;
  readonly duringWait: () => number;
  /** Requests that are being answered, long polls apart. */
  readonly open: () => number;
}

export interface RequestLogOptions {
  readonly now: () => number;
  readonly events: Events;
  readonly keep: number;
  readonly graceMs: number;
}

export function createRequestLog({ now, events, keep, graceMs }: RequestLogOptions): RequestLog {
  let kept: SeenRequest[] = [];
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  let number = 0;
  let duringWait = 0;
  let open = 0;
  return {
    graceMs,
    counts,
    requests: () => kept,
    duringWait: () => duringWait,
    open: () => open,
    begin(method, parameters) {
      const request: SeenRequest = {
        number: ++number,
        method,
        parameters,
        at: now(),
        unknown: [],
        duringWait: false,
        answer: null,
        fault: null,
      };
      count(method);
      if (method !== 'getUpdates') open++;
      kept.push(request);
      if (kept.length > keep * 2) kept = kept.slice(kept.length - keep);
      return request;
    },
    end(request, outcome, fault) {
      if (request.method !== 'getUpdates') open--;
      if (request.duringWait) duringWait++;
      if (fault) request.fault = typeof fault.how === 'string' ? fault.how : JSON.stringify(fault.how);
      if (outcome) {
        const { status, body, retryAfterSeconds } = outcome;
        count(`${request.method} ${status}`);
        request.answer = {
          status,
          ok: body.ok === true,
          result: body.result,
          ...(body.ok === true ? {} : { description: String(body.description) }),
          ...(retryAfterSeconds === null ? {} : { retryAfterSeconds }),
        };
      }
      events.emit({ type: 'request', request });
    },
  };
}
