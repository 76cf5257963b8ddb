/** What keeps Telegram's updates from us: named, logged once, and logged again when it is over. */
import { GrammyError, HttpError } from 'grammy';
import { describeError, StoreFailed } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import type { Clock } from '#src/clock.ts';

/** For the operator: what it means and what helps. */
export const pollErrorMessages = {
  'token refused':
    'Telegram refuses the token: it was revoked or mistyped. Put the one @BotFather shows into BOT_TOKEN',
  'second instance':
    'another instance takes the updates of this token; end it, or give this one a token of its own',
  'webhook set': 'a webhook is set for this token; taking it away',
  flood: 'Telegram asks for a pause',
  unreachable: 'Telegram cannot be reached; trying on',
  store: 'the store fails; updates stay where they are until it works',
  bug: 'fetching updates failed; trying on',
} as const;
export type PollErrorKind = keyof typeof pollErrorMessages;

export interface PollError {
  readonly kind: PollErrorKind;
  readonly since: number;
  readonly reason: string;
}

export type PollErrorTracker = ReturnType<typeof createPollErrorTracker>;

/** What comes and goes, as a second instance does, is logged once in so long. */
const logAgainMs = 600_000;

export function createPollErrorTracker({ clock, log }: { clock: Clock; log: Log }) {
  const loggedAt = new Map<PollErrorKind, number>();
  let current: PollError | null = null;
  let isLogged = false;

  function logOnce({ kind, reason }: PollError): void {
    const last = loggedAt.get(kind);
    if (last !== undefined && Math.abs(clock.now() - last) < logAgainMs) return;
    loggedAt.set(kind, clock.now());
    isLogged = true;
    log.error(pollErrorMessages[kind], { error: kind, reason });
  }

  return {
    /** Notes what was thrown; logs it when it is new. */
    record(thrown: unknown): PollError {
      const kind = kindOf(thrown);
      if (current?.kind === kind) return current;
      current = { kind, since: current?.since ?? clock.now(), reason: describeError(thrown) };
      logOnce(current);
      return current;
    },
    /** All is well; logs so when it was not. */
    clear(): void {
      if (current !== null && isLogged)
        log.info('updates arrive again', { after: current.kind, waitedMs: clock.now() - current.since });
      current = null;
      isLogged = false;
    },
    getCurrent: () => current,
  };
}

/** The codes of TDLib's Bot API server; a malformed token gets 404 where a revoked one gets 401. */
function kindOf(thrown: unknown): PollErrorKind {
  if (thrown instanceof StoreFailed) return 'store';
  if (thrown instanceof HttpError) return 'unreachable';
  if (!(thrown instanceof GrammyError)) return 'bug';
  const { error_code: code, description } = thrown;
  if (code === 401 || code === 404) return 'token refused';
  if (code === 409) return /webhook is active/i.test(description) ? 'webhook set' : 'second instance';
  if (code === 429) return 'flood';
  return code >= 500 ? 'unreachable' : 'bug';
}

/** Milliseconds Telegram asked for; null when it did not. */
export function getRetryAfterMs(thrown: unknown): number | null {
  const seconds = thrown instanceof GrammyError ? thrown.parameters.retry_after : undefined;
  return typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : null;
}
