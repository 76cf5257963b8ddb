/** Retries with growing pauses, unless the token is refused; logs a kind of failure once, and its end. */
import { setTimeout as after } from 'node:timers/promises';
import { GrammyError, HttpError } from 'grammy';
import { backoffMs, retry } from '#src/backoff.ts';
import type { Clock } from '#src/clock.ts';
import { describeError, StoreFailed, UnusableInput } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import { longestTimerMs } from '#src/timer.ts';

export type RetryLoop = ReturnType<typeof createRetryLoop>;

export type RetryDelays = Readonly<typeof defaultRetryDelays>;

export const defaultRetryDelays = {
  initialMs: 1000,
  maxMs: 30_000,
  /** How long a second instance leaves the updates to the first. */
  standbyMs: 15_000,
  /** How long it then probes whether the other is gone: longer than the other's first pause. */
  probeMs: 5000,
  /** An instance that fetched undisturbed for so long is the first. */
  settledMs: 30_000,
};

const messages = {
  'token refused':
    'Telegram refuses the token: it was revoked or mistyped. Put the one @BotFather shows into BOT_TOKEN.',
  'second instance':
    'another instance takes the updates of this token; end it, or give this one a token of its own',
  'webhook set': 'a webhook is set for this token; taking it away',
  'webhook gone': 'the webhook of this token was taken away; setting it again',
  flood: 'Telegram asks for a pause',
  unreachable: 'Telegram cannot be reached; trying on',
  store: 'the store fails; updates stay where they are until it works',
  bug: 'fetching updates failed; trying on',
} as const;
type PollErrorKind = keyof typeof messages;

/** Telegram sends the updates to another instance, or nowhere. */
export class WebhookLost extends Error {
  readonly isTaken: boolean;
  constructor(isTaken: boolean) {
    super(isTaken ? 'the webhook is at another address' : 'no webhook is set, or its address is deaf');
    this.isTaken = isTaken;
  }
}

/** Shorter, since people wait for an answer meanwhile. */
const longestStoreMs = 5000;

/** A failure that comes and goes is logged once in so long. */
const logAgainMs = 600_000;

export function createRetryLoop(parts: { clock: Clock; log: Log; signal: AbortSignal; delays: RetryDelays }) {
  const { clock, log, signal, delays } = parts;
  const loggedAt = new Map<PollErrorKind, number>();
  let current: { readonly kind: PollErrorKind; readonly since: number } | null = null;
  let isLogged = false;
  let undisturbedSince: number | null = null;
  let wasFirst = false;
  let isStandby = false;

  function record(thrown: unknown): PollErrorKind {
    const kind = kindOf(thrown);
    if (current?.kind === kind) return kind;
    const now = clock.now();
    current = { kind, since: current?.since ?? now };
    if (Math.abs(now - (loggedAt.get(kind) ?? Number.NEGATIVE_INFINITY)) < logAgainMs) return kind;
    loggedAt.set(kind, now);
    isLogged = true;
    log.error(messages[kind], { error: kind, reason: describeError(thrown) });
    return kind;
  }

  function delayMsOf(kind: PollErrorKind, thrown: unknown, failures: number): number {
    // each getUpdates ends that of the other instance: the second one steps back, else they would do so for ever
    if (kind === 'second instance') {
      wasFirst ||= clock.now() - (undisturbedSince ?? clock.now()) >= delays.settledMs;
      isStandby = !wasFirst || thrown instanceof WebhookLost;
      if (isStandby) return delays.standbyMs;
    }
    const retryAfter = thrown instanceof GrammyError ? (thrown.parameters.retry_after ?? 0) : 0;
    const longestMs = kind === 'store' ? Math.min(longestStoreMs, delays.maxMs) : delays.maxMs;
    return Math.max(backoffMs(failures, delays.initialMs, longestMs), retryAfter * 1000);
  }

  async function wait(thrown: unknown, failures: number): Promise<void> {
    signal.throwIfAborted();
    const kind = record(thrown);
    if (kind === 'token refused') throw new UnusableInput(messages[kind], { cause: thrown });
    await after(Math.min(longestTimerMs, delayMsOf(kind, thrown, failures)), undefined, { signal });
    if (kind === 'second instance') undisturbedSince = null;
  }

  return {
    /** The result of `attempt`, however long it takes. Throws UnusableInput for a refused token, or the reason of `signal`. */
    run: <T>(attempt: () => Promise<T>): Promise<T> =>
      retry(async () => {
        signal.throwIfAborted();
        const answer = await attempt();
        isStandby = false;
        undisturbedSince ??= clock.now();
        return answer;
      }, wait),
    isStandby: () => isStandby,
    record,
    clear(): void {
      if (current !== null && isLogged)
        log.info('updates arrive again', { after: current.kind, waitedMs: clock.now() - current.since });
      current = null;
      isLogged = false;
    },
    getError: () => current,
  };
}

/** Codes of the Bot API server; a malformed token gets 404, a revoked one 401. */
function kindOf(thrown: unknown): PollErrorKind {
  if (thrown instanceof StoreFailed) return 'store';
  if (thrown instanceof HttpError) return 'unreachable';
  if (thrown instanceof WebhookLost) return thrown.isTaken ? 'second instance' : 'webhook gone';
  if (!(thrown instanceof GrammyError)) return 'bug';
  const { error_code: code, description } = thrown;
  if (code === 401 || code === 404) return 'token refused';
  if (code === 409) return /webhook is active/i.test(description) ? 'webhook set' : 'second instance';
  if (code === 429) return 'flood';
  return code >= 500 ? 'unreachable' : 'bug';
}
