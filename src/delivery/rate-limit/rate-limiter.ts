/**
 * Everything that is sent to a chat passes here: who is next, and when. Answers to people go ahead of alerts, these
 * ahead of digests, these ahead of broadcasts; a chat that has to wait keeps nobody else. During an outage one request
 * at a time tries its luck, that of a chat drawn by lot, so that no row of broken chats keeps the others waiting.
 */
import { type Log, silentLog } from '#src/log.ts';
import type { Timer } from '#src/timer.ts';
import { type Priority, priorities } from '../delivery.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import {
  createRateLimitState,
  type RateLimits,
  type RequestKind,
  requestKindOf,
  telegramLimits,
} from './rate-limit-state.ts';

interface PermitRequest {
  readonly chat: number | null;
  readonly kind: RequestKind;
  readonly queue: Set<PermitRequest>;
  readonly grant: (granted: boolean) => void;
  isInFlight: boolean;
  cancelTimer: () => void;
}

export type RateLimiter = ReturnType<typeof createRateLimiter>;

/** Requests at once: enough that latency costs no rate, few enough that a refusal finds few under way. */
const widths: Readonly<Record<RequestKind, number>> = { reply: 30, bulk: 8, paid: 250 };
/** Telegram answers in a tenth of this; one that does not is left to itself, so that hanging requests hold up nobody. */
const slowMs = 3000;

export function createRateLimiter(parts: {
  timer: Timer;
  limits?: RateLimits;
  paidBroadcast?: boolean;
  log?: Log;
  random?: () => number;
}) {
  const {
    timer,
    limits = telegramLimits,
    paidBroadcast = false,
    log = silentLog,
    random = Math.random,
  } = parts;
  const state = createRateLimitState(limits);
  const breaker = createCircuitBreaker(random);
  const waiting = Object.fromEntries(
    priorities.map((priority) => [priority, new Set<PermitRequest>()]),
  ) as Record<Priority, Set<PermitRequest>>;
  const inFlight: Record<RequestKind, number> = { reply: 0, bulk: 0, paid: 0 };
  let isPaused = false;
  let totalRetryAfterMs = 0;
  let cancelTimer = () => {};

  const isOutage = (): boolean => breaker.allUntil() > 0;

  function chatOpenAt(chat: number | null, kind: RequestKind): number {
    if (chat === null) return 0;
    return Math.max(state.nextSendToChatAt(chat, kind), kind === 'reply' ? 0 : breaker.chatUntil(chat));
  }

  /** Lets out whoever may leave now and comes back when the next one may. */
  function pump(): void {
    cancelTimer();
    if (isPaused) return;
    const now = timer.now();
    const waits = isOutage()
      ? [pumpQueue('reply', now), tryOne(now)]
      : priorities.map((priority) => pumpQueue(priority, now));
    const next = Math.min(...waits);
    if (next < Number.POSITIVE_INFINITY) cancelTimer = timer.after(next - now, pump);
  }

  /** Returns when to look again; infinite when only a request that ends or comes can change something. */
  function pumpQueue(priority: Priority, now: number): number {
    const kind = requestKindOf(priority, paidBroadcast);
    let next = Number.POSITIVE_INFINITY;
    for (const request of waiting[priority]) {
      if (inFlight[kind] >= widths[kind]) return next;
      const openAt = Math.max(breaker.blockedUntil(), state.nextSendAt(kind));
      if (openAt > now) return Math.min(next, openAt);
      const chatAt = chatOpenAt(request.chat, kind);
      if (chatAt > now) next = Math.min(next, chatAt);
      else letOut(request, now);
    }
    return next;
  }

  /** During an outage: one at a time, of whatever priority, when the pause of all is over. Returns as pumpQueue. */
  function tryOne(now: number): number {
    if (inFlight.bulk + inFlight.paid > 0) return Number.POSITIVE_INFINITY;
    const openAt = Math.max(breaker.blockedUntil(), breaker.allUntil(), state.nextSendAt('bulk'));
    if (openAt > now) return openAt;
    const all = [...waiting.alert, ...waiting.digest, ...waiting.broadcast];
    const open = all.filter(({ chat }) => chatOpenAt(chat, 'bulk') <= now);
    const drawn = open[Math.floor(random() * open.length)];
    if (drawn === undefined) return Math.min(...all.map(({ chat }) => chatOpenAt(chat, 'bulk')));
    letOut(drawn, now);
    return Number.POSITIVE_INFINITY;
  }

  function letOut(request: PermitRequest, now: number): void {
    const { kind, queue } = request;
    queue.delete(request);
    state.consume(request.chat, kind, now);
    inFlight[kind] += 1;
    request.isInFlight = true;
    request.grant(true);
    if (kind !== 'reply') request.cancelTimer = timer.after(slowMs, () => leaveToItself(request));
  }

  function land(request: PermitRequest): void {
    if (request.isInFlight) inFlight[request.kind] -= 1;
    request.isInFlight = false;
  }

  function leaveToItself(request: PermitRequest): void {
    land(request);
    reportDoubt(request.chat);
    pump();
  }

  /** Something that may be an outage, or this one request's own fault. */
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
    land(request);
    request.queue.delete(request);
    request.cancelTimer();
    request.grant(false);
    pump();
  }

  return {
    /** Leave to make one request. `granted`: true when it may leave now, and `release` must be called after it; false: cancelled. */
    acquire(chat: number | null, priority: Priority) {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const kind = requestKindOf(priority, paidBroadcast);
      const queue = waiting[priority];
      const request = { chat, kind, queue, grant: resolve, isInFlight: false, cancelTimer() {} };
      queue.add(request);
      pump();
      return {
        granted: promise,
        cancel(): void {
          if (queue.has(request)) release(request);
        },
        release: () => release(request),
      };
    },
    /** Telegram answered 429: nothing leaves for `ms`, to this chat or at all; returns which. */
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
    delayChat(chat: number, ms: number): void {
      state.delayChat(chat, timer.now() + ms);
      pump();
    },
    /** A request to the chat failed, and not because of its message: pauses that grow; answers to people do not wait for them. */
    reportFailure: (chat: number) => watchOutage(() => breaker.fail(chat, timer.now())),
    reportDoubt,
    reportSuccess: (chat: number | null) => watchOutage(() => breaker.succeed(chat)),
    isOutage,
    /** Nothing leaves as long as it is paused. */
    setPaused(paused: boolean): void {
      if (isPaused === paused) return;
      isPaused = paused;
      pump();
    },
    /** Whether a request that was let through may still leave. */
    canSend: (chat: number | null) =>
      !isPaused && Math.max(breaker.blockedUntil(), chat === null ? 0 : state.heldUntil(chat)) <= timer.now(),
    totalRetryAfterMs: () => totalRetryAfterMs,
  };
}
