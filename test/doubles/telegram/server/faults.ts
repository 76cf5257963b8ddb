/** Breaks requests on purpose. */
import type { SeenRequest } from './request.ts';

export type Breakage =
  /** The connection is reset; without conditions on chat or content even before the body is read. */
  | 'reset'
  /** No answer to this request, ever. */
  | 'hang'
  /** No answer to anything on this connection any more, as if the other side had lost power. */
  | 'half-open'
  /** 502 with a page of HTML. */
  | 'html'
  /** Half of the JSON, then the end of the connection. */
  | 'cut'
  | { readonly slowMs: number }
  | {
      readonly code: number;
      readonly description?: string;
      /** For 429. */
      readonly retryAfterSeconds?: number;
      /** The wait holds for all chats, not only the one asked for. */
      readonly forEverybody?: boolean;
    };

export interface FaultFields {
  readonly how: Breakage;
  /** Default: any. */
  readonly method?: string | readonly string[];
  readonly chat?: number;
  readonly when?: (request: SeenRequest) => boolean;
  /** Default 1. */
  readonly times?: number;
  /** Lets so many pass first. */
  readonly after?: number;
  /** The request is carried out, only its answer suffers: nobody can tell from outside. */
  readonly accepted?: boolean;
}

export interface Fault extends FaultFields {
  /** How often it struck. */
  readonly struck: () => number;
  readonly stop: () => void;
}

export interface Faults {
  add(fields: FaultFields): Fault;
  /** A fault that needs nothing of the body. */
  early(method: string): Fault | null;
  match(request: SeenRequest): Fault | null;
  clear(): void;
}

export function createFaults(): Faults {
  const active = new Map<Fault, { left: number; toPass: number; struck: number }>();

  function strike(fault: Fault): boolean {
    const state = active.get(fault);
    if (!state) return false;
    if (state.toPass-- > 0) return false;
    state.struck++;
    if (--state.left === 0) active.delete(fault);
    return true;
  }

  const isFor = ({ method }: Fault, name: string) =>
    method === undefined || (typeof method === 'string' ? [method] : method).includes(name);
  const isEarly = ({ how, accepted, chat, when }: Fault) =>
    how === 'reset' && !accepted && chat === undefined && when === undefined;
  const isMet = ({ chat, when }: Fault, request: SeenRequest) =>
    (chat === undefined || Number(request.parameters.chat_id) === chat) && (when?.(request) ?? true);
  const find = (wanted: (fault: Fault) => boolean) =>
    [...active.keys()].find((fault) => wanted(fault) && strike(fault)) ?? null;

  return {
    add(fields) {
      const state = { left: fields.times ?? 1, toPass: fields.after ?? 0, struck: 0 };
      const fault: Fault = { ...fields, struck: () => state.struck, stop: () => void active.delete(fault) };
      active.set(fault, state);
      return fault;
    },
    early: (method) => (active.size === 0 ? null : find((fault) => isEarly(fault) && isFor(fault, method))),
    match(request) {
      if (active.size === 0) return null;
      return find((fault) => !isEarly(fault) && isFor(fault, request.method) && isMet(fault, request));
    },
    clear: () => active.clear(),
  };
}
