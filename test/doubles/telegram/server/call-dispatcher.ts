/** Carries out one call: parameters, waits, flood limits, the method itself; always ends in an answer. */
import { findMethod } from '../methods/index.ts';
import type { UpdateSource, Method } from '../methods/method.ts';
import { coerce, isSet, type Values } from '../methods/parameters.ts';
import type { Profile } from '../methods/profile-state.ts';
import { badRequest, Refusal, refusal, tooManyRequests } from '../refusal.ts';
import type { Upload } from '../state/file-store.ts';
import type { World } from '../state/world.ts';
import { type Flood, scopesOf, type Wait } from './flood.ts';
import type { SeenRequest } from './request.ts';

export interface CallResult {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds: number | null;
  /** The wait this answer tells of. */
  readonly wait: Wait | null;
}

export interface CallDispatcherPorts {
  readonly world: World;
  readonly profile: Profile;
  readonly intake: UpdateSource;
  readonly flood: Flood;
}

interface CallFields {
  readonly request: SeenRequest;
  readonly uploads: ReadonlyMap<string, Upload>;
  readonly signal: AbortSignal;
}

export type CallDispatcher = (call: CallFields) => Promise<CallResult>;

export function createCallDispatcher({ world, profile, intake, flood }: CallDispatcherPorts): CallDispatcher {
  /** Throws when this call has to wait. */
  function passFlood(request: SeenRequest, values: Values, counts: Method['counts']): void {
    const chat = Number(values.chat_id ?? 0);
    const wait = flood.waitFor(scopesOf(request.method, chat, counts !== undefined));
    if (wait) {
      request.duringWait = world.now() > wait.countsFrom;
      throw tooManyRequests(Math.max(1, Math.ceil((wait.until - world.now()) / 1000)));
    }
    const kind = world.chats.get(chat)?.kind;
    if (!counts || !kind) return;
    const seconds = flood.admit({
      chat,
      isGroup: kind === 'group' || kind === 'supergroup',
      isEdit: counts === 'edit',
      isPaid: isSet(values, 'allow_paid_broadcast'),
    });
    if (seconds > 0) throw tooManyRequests(seconds);
  }

  return async ({ request, uploads, signal }) => {
    const method = findMethod(request.method)?.method;
    try {
      if (!method) throw refusal(404, 'method not found');
      const { values, unknown } = coerce(method.schema, request.parameters);
      request.unknown = unknown;
      passFlood(request, values, method.counts);
      const result = await method.run({ world, profile, intake, values, uploads, signal });
      return { status: 200, body: { ok: true, result }, retryAfterSeconds: null, wait: null };
    } catch (problem) {
      // Whatever went wrong is an answer; a mistake of this double's own is told loudly as 500.
      const chat = Number(request.parameters.chat_id ?? 0);
      return outcomeOf(problem, flood.waitFor(scopesOf(request.method, chat, method?.counts !== undefined)));
    }
  };
}

/** A refusal as the server words it; anything else is a mistake of the double. */
export function outcomeOf(problem: unknown, wait: Wait | null): CallResult {
  if (!(problem instanceof Refusal)) {
    const words = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    return outcomeOf(refusal(500, `the Telegram double failed: ${words}`), null);
  }
  const { code, message: description, parameters } = problem;
  const retryAfterSeconds = parameters?.retry_after ?? null;
  return {
    status: code,
    body: { ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) },
    retryAfterSeconds,
    wait: retryAfterSeconds === null ? null : wait,
  };
}

export const unauthorized = (): CallResult => outcomeOf(new Refusal(401, 'Unauthorized'), null);
export const notFound = (): CallResult => outcomeOf(new Refusal(404, 'Not Found'), null);
export const loggedOut = (): CallResult => outcomeOf(badRequest('Logged out'), null);
