/**
 * Grants permits to requests, by priority, at the speed that Telegram allows; a chat that has to wait holds up no other.
 * During an outage one request at a time is let through, of a chat chosen at random, so that no row of broken chats holds
 * up the others.
 */
import { type Log, silentLog } from '#src/log.ts';
import type { Timer } from '#src/timer.ts';
import { type Priority, priorities } from '../delivery.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { createRateLimitState, type RequestKind, requestKindOf, telegramLimits } from './rate-limit-state.ts';

interface PermitRequest {
  readonly chat: number | null;
  readonly priority: Priority;
  readonly grant: (granted: boolean) => void;
  /** As it was let out. */
  kind: RequestKind;
  isInFlight: boolean;
  cancelTimer: () => void;
}

export type RateLimiter = ReturnType<typeof createRateLimiter>;

/** Requests in flight: enough that latency does not limit the rate, few enough that a refusal hits few. */
const widths: Readonly<Record<RequestKind, number>> = { reply: 30, bulk: 8, paid: 250 };
/** Telegram answers in a tenth of this. A slower request no longer counts as in flight, so that it holds up no other. */
const slowMs = 3000;

export function createRateLimiter(parts: {
  timer: Timer;
  limits?: typeof telegramLimits;
  paidBroadcast?: boolean;
  log?: Log;
  random?: () => number;
}) {
  const { timer, limits = telegramLimits, log = silentLog, random = Math.random } = parts;
  const state = createRateLimitState(limits);
  const breaker = createCircuitBreaker(random);
  const waiting = Object.fromEntries(
    priorities.map((priority) => [priority, new Set<PermitRequest>()]),
  ) as Record<Priority, Set<PermitRequest>>;
  const inFlight: Record<RequestKind, number> = { reply: 0, bulk: 0, paid: 0 };
  let isPaid = parts.paidBroadcast === true;
  let isPaused = false;
  let totalRetryAfterMs = 0;
  let cancelTimer = () => {};

  const isOutage = (): boolean => breaker.outageUntil() > 0;

  function chatOpenAt(chat: number | null, kind: RequestKind): number {
    if (chat === null) return 0;
    return Math.max(state.nextSendToChatAt(chat, kind), kind === 'reply' ? 0 : breaker.chatUntil(chat));
  }

  /** Grants what may be granted now, and sets a timer for the next. */
  function pump(): void {
    cancelTimer();
    if (isPaused) return;
    const now = timer.now();
    const waits = isOutage()
      ? [pumpQueue('reply', now), pumpOne(now)]
      : priorities.map((priority) => pumpQueue(priority, now));
    const next = Math.min(...waits);
    if (next < Number.POSITIVE_INFINITY) cancelTimer = timer.after(next - now, pump);
  }

  /** Returns when to look again; infinite when only the end or arrival of a request can change something. */
  function pumpQueue(priority: Priority, now: number): number {
    const kind = requestKindOf(priority, isPaid);
    let next = Number.POSITIVE_INFINITY;
    for (const request of waiting[priority]) {
      if (inFlight[kind] >= widths[kind]) return next;
      const openAt = Math.max(breaker.blockedUntil(), state.nextSendAt(kind));
      if (openAt > now) return Math.min(next, openAt);
      const chatAt = chatOpenAt(request.chat, kind);
      if (chatAt > now) next = Math.min(next, chatAt);
      else admit(request, kind, now);
    }
    return next;
  }

  /** During an outage: one request at a time, of any priority, when the pause is over. Returns as pumpQueue does. */
  function pumpOne(now: number): number {
    if (inFlight.bulk + inFlight.paid > 0) return Number.POSITIVE_INFINITY;
    const openAt = Math.max(breaker.blockedUntil(), breaker.outageUntil(), state.nextSendAt('bulk'));
    if (openAt > now) return openAt;
    const all = [...waiting.alert, ...waiting.digest, ...waiting.broadcast];
    const open = all.filter(({ chat }) => chatOpenAt(chat, 'bulk') <= now);
    const drawn = open[Math.floor(random() * open.length)];
    if (drawn === undefined) return Math.min(...all.map(({ chat }) => chatOpenAt(chat, 'bulk')));
    admit(drawn, requestKindOf(drawn.priority, isPaid), now);
    return Number.POSITIVE_INFINITY;
  }

  function admit(request: PermitRequest, kind: RequestKind, now: number): void {
    waiting[request.priority].delete(request);
    request.kind = kind;
    state.consume(request.chat, kind, now);
    inFlight[kind] += 1;
    request.isInFlight = true;
    request.grant(true);
    if (kind !== 'reply') request.cancelTimer = timer.after(slowMs, () => abandon(request));
  }

  function endRequest(request: PermitRequest): void {
    if (request.isInFlight) inFlight[request.kind] -= 1;
    request.isInFlight = false;
  }

  function abandon(request: PermitRequest): void {
    endRequest(request);
    reportDoubt(request.chat);
    pump();
  }

  /** A failure that may be an outage, or this one request's own fault. */
  function reportDoubt(chat: number | null): void {
    watchOutage(() => breaker.suspect(chat, timer.now()));
  }

  function watchOutage(report: () => void): void {
    const before = isOutage();
    report();
    if (isOutage() && !before) log.warn('Telegram takes no messages; sending waits');
    if (isOutage() || !before) return;
    log.info('Telegram takes messages again');
    pump();
  }

  function release(request: PermitRequest): void {
    endRequest(request);
    waiting[request.priority].delete(request);
    request.cancelTimer();
    request.grant(false);
    pump();
  }

  return {
    /** A permit for one request. `granted` resolves with true when it may be made, after which `release` must be called; with false when cancelled. */
    acquire(chat: number | null, priority: Priority) {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const kind = requestKindOf(priority, isPaid);
      const request = { chat, priority, kind, grant: resolve, isInFlight: false, cancelTimer() {} };
      waiting[priority].add(request);
      pump();
      return {
        granted: promise,
        cancel(): void {
          if (waiting[priority].has(request)) release(request);
        },
        release: () => release(request),
      };
    },
    /** Telegram answered 429: pauses sending for `ms`, to this chat or at all; returns which. */
    applyRetryAfter(chat: number | null, ms: number): 'everything' | 'chat' {
      const now = timer.now();
      totalRetryAfterMs += ms;
      if (chat !== null) state.delayChat(chat, now + ms);
      let isForAll = false;
      if (chat === null || !state.isBusy(chat, now)) {
        const wasBlocked = breaker.blockedUntil() > now;
        watchOutage(() => {
          isForAll = breaker.refuse(chat, now + ms, now);
        });
        if (isForAll && !wasBlocked) state.slowDown(breaker.blockedUntil(), now);
      }
      pump();
      return isForAll ? 'everything' : 'chat';
    },
    /** Replies to people do not wait for it. */
    pauseChat: (chat: number, ms: number) => breaker.pause(chat, timer.now() + ms),
    /** A request to the chat failed, and not because of its message: growing pauses, which replies to people do not wait for. */
    reportFailure: (chat: number) => watchOutage(() => breaker.fail(chat, timer.now())),
    reportDoubt,
    reportSuccess: (chat: number | null) => watchOutage(() => breaker.succeed(chat)),
    isOutage,
    /** Whether Telegram asks to wait again and again, however slowly requests come. */
    isSlowed: () => state.isSlowed(timer.now()),
    /** Whether broadcasts are paid for, until Telegram refuses that. */
    isPaid: () => isPaid,
    endPaid(): void {
      isPaid = false;
    },
    setPaused(paused: boolean): void {
      if (isPaused === paused) return;
      isPaused = paused;
      pump();
    },
    /** Whether a granted request may still be made. */
    canSend: (chat: number | null) =>
      !isPaused && Math.max(breaker.blockedUntil(), chat === null ? 0 : state.heldUntil(chat)) <= timer.now(),
    totalRetryAfterMs: () => totalRetryAfterMs,
  };
}
