/** One way to the model for claims, verdicts, translations and arrangements: within the budget, before the deadline, never thrown. */
import { ConnectionFailed, Refused, describeError } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import type { Completion } from './language-model.ts';
import type { CompletionRequest } from './language-model.ts';
import type { LanguageModel } from './language-model.ts';
import type { Clock } from '#src/clock.ts';
import type { TokenBudget } from './token-budget.ts';
import { estimateTokens } from './estimate-tokens.ts';

/** Why extraction takes the place of what a model would have written. */
const fallbacks = [
  'no model',
  'budget',
  'deadline',
  'unreachable',
  'stopped',
  'declined',
  'malformed',
  'cut',
  'all refused',
  'suspicious',
  'short',
  'unverified',
] as const;
export type FallbackReason = (typeof fallbacks)[number];

type Asked = Completion | { readonly fallback: FallbackReason };
export type AskModel = (request: CompletionRequest) => Promise<Asked>;

export interface AskModelOptions {
  readonly model: LanguageModel;
  readonly budget: TokenBudget;
  readonly clock: Clock;
  readonly log: Log;
}

/** Asks the writer; an outside failure becomes a value. `stopped`: the endpoint refuses us for longer (key, quota, flood). */
export function createAskModel({ model, budget, clock, log }: AskModelOptions): AskModel {
  return async (request) => {
    if (clock.now() >= request.deadline) return { fallback: 'deadline' };
    const tokens = estimateTokens(request.instructions) + estimateTokens(request.input);
    const reserved = await budget.reserve(model.name, tokens + request.maxTokens);
    if (reserved === null) return { fallback: 'budget' };
    try {
      const written = await model.complete(request);
      await reserved.settle(written.tokensIn, written.tokensOut);
      return written;
    } catch (thrown) {
      // forgives the outside failing; what left may have been charged there, so it is charged here
      const mayHaveCost = thrown instanceof ConnectionFailed && thrown.sent;
      await reserved.settle(mayHaveCost ? tokens : 0, 0);
      if (!(thrown instanceof Refused || thrown instanceof ConnectionFailed)) throw thrown;
      log.debug('the model did not answer', { task: request.schemaName, reason: describeError(thrown) });
      if (thrown instanceof Refused && thrown.code < 500) return { fallback: 'stopped' };
      return { fallback: isLate(thrown) || clock.now() >= request.deadline ? 'deadline' : 'unreachable' };
    }
  };
}

/** A timer that ran out is the cause of a request left at its deadline, as in the web's own interfaces. */
const isLate = ({ cause }: Error): boolean => cause instanceof Error && cause.name === 'TimeoutError';

/** Node fires longer timers at once. */
const longestTimerMs = 2 ** 31 - 1;

/** The answer of `work`, or `late` once the deadline (milliseconds since 1970) has passed. */
export async function withDeadline<T>(deadline: number, clock: Clock, work: Promise<T>, late: T): Promise<T> {
  const { promise, resolve } = Promise.withResolvers<T>();
  const delayMs = Math.min(longestTimerMs, Math.max(0, deadline - clock.now()));
  const timer = setTimeout(() => resolve(late), delayMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
