/**
 * The one gate through which everything passes that is sent to a chat: who is next, and when. Answers to people go
 * ahead of alerts, these ahead of digests, these ahead of broadcasts; a chat that has to wait keeps nobody else.
 */

import type { Timer } from '#src/timer.ts';
import { type Priority, priorities } from '../delivery.ts';
import { createRateLimitState, type RateLimits, telegramLimits } from './rate-limit-state.ts';

interface Permit {
  /** True: the request may leave now, and `leave` must be called after it. False: cancelled. */
  readonly granted: Promise<boolean>;
  /** Moves it ahead when its matter became more urgent. */
  raisePriority(lane: Priority): void;
  /** Ends the request, or the wait for it. */
  release(): void;
}

export interface RateLimiter {
  acquire(chat: number | null, lane: Priority): Permit;
  /** Telegram answered 429: nothing leaves for `ms`, to this chat or at all; returns which. */
  applyRetryAfter(chat: number | null, ms: number): 'everything' | 'chat';
  /** This chat waits for `ms`; others do not. */
  delayChat(chat: number, ms: number): void;
  /** Nothing leaves until the function returned is called. */
  pauseAll(): () => void;
  /** Whether a request that was let through may still leave. */
  canSend(chat: number | null): boolean;
  getStats(): RateLimiterStats;
}

interface RateLimiterStats {
  readonly waiting: number;
  readonly inFlight: number;
  /** Left of the wait that Telegram asked for, milliseconds. */
  readonly retryAfterLeftMs: number;
  /** All waits that Telegram asked for since the start, milliseconds. */
  readonly totalRetryAfterMs: number;
}

interface Waiting {
  readonly chat: number | null;
  readonly grant: (granted: boolean) => void;
  lane: Priority;
  state: 'waiting' | 'in flight' | 'over';
}

/** Requests at once: enough that latency costs no rate, few enough that a refusal finds few under way. */
type Width = 'reply' | 'bulk' | 'paid';
const widths: Readonly<Record<Width, number>> = { reply: 30, bulk: 8, paid: 250 };

export function createRateLimiter(parts: {
  timer: Timer;
  limits?: RateLimits;
  paidBroadcast?: boolean;
}): RateLimiter {
  const { timer, limits = telegramLimits, paidBroadcast = false } = parts;
  const pace = createRateLimitState(limits);
  const queues: Record<Priority, Waiting[]> = { reply: [], alert: [], digest: [], broadcast: [] };
  const inFlight: Record<Width, number> = { reply: 0, bulk: 0, paid: 0 };
  let closed = 0;
  let totalRetryAfterMs = 0;
  let cancelTimer = () => {};

  const isPaid = (lane: Priority): boolean => paidBroadcast && lane === 'broadcast';
  const widthOf = (lane: Priority): Width => (lane === 'reply' ? 'reply' : isPaid(lane) ? 'paid' : 'bulk');
  const chatOpenAt = (chat: number | null, lane: Priority): number =>
    chat === null ? 0 : pace.nextSendToChatAt(chat, lane === 'reply');

  /** Lets out whoever may leave now and comes back when the next one may. */
  function pump(): void {
    cancelTimer();
    if (closed > 0) return;
    const now = timer.now();
    let next = Number.POSITIVE_INFINITY;
    for (const lane of priorities) next = Math.min(next, pumpLane(lane, now));
    if (next < Number.POSITIVE_INFINITY) cancelTimer = timer.after(next - now, pump);
  }

  /** Returns when to look again; infinite when only a request that ends or comes can change something. */
  function pumpLane(lane: Priority, now: number): number {
    const queue = queues[lane];
    let next = Number.POSITIVE_INFINITY;
    for (let at = 0; at < queue.length; ) {
      const ticket = queue[at];
      if (ticket === undefined || inFlight[widthOf(lane)] >= widths[widthOf(lane)]) return next;
      const openAt = pace.nextSendAt(isPaid(lane));
      if (openAt > now) return Math.min(next, openAt);
      const chatAt = chatOpenAt(ticket.chat, lane);
      next = Math.min(next, chatAt > now ? chatAt : next);
      if (chatAt > now) at += 1;
      else letOut(queue.splice(at, 1)[0], now);
    }
    return next;
  }

  function letOut(ticket: Waiting | undefined, now: number): void {
    if (ticket === undefined) return;
    pace.consume(ticket.chat, widthOf(ticket.lane), now);
    inFlight[widthOf(ticket.lane)] += 1;
    ticket.state = 'in flight';
    ticket.grant(true);
  }

  function withdraw(ticket: Waiting): void {
    const queue = queues[ticket.lane];
    queue.splice(queue.indexOf(ticket), 1);
  }

  function leave(ticket: Waiting): void {
    if (ticket.state === 'in flight') inFlight[widthOf(ticket.lane)] -= 1;
    if (ticket.state === 'waiting') withdraw(ticket);
    ticket.state = 'over';
    ticket.grant(false);
    pump();
  }

  function raise(ticket: Waiting, lane: Priority): void {
    if (ticket.state !== 'waiting' || priorities.indexOf(lane) >= priorities.indexOf(ticket.lane)) return;
    withdraw(ticket);
    ticket.lane = lane;
    queues[lane].push(ticket);
    pump();
  }

  return {
    acquire(chat, lane) {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const ticket: Waiting = { chat, lane, grant: resolve, state: 'waiting' };
      queues[lane].push(ticket);
      pump();
      return {
        granted: promise,
        raisePriority: (higher) => raise(ticket, higher),
        release: () => leave(ticket),
      };
    },
    applyRetryAfter(chat, ms) {
      const now = timer.now();
      const scope = pace.applyRetryAfter(chat, now + ms, now);
      totalRetryAfterMs += ms;
      pump();
      return scope;
    },
    delayChat(chat, ms) {
      pace.delayChat(chat, timer.now() + ms);
      pump();
    },
    pauseAll() {
      closed += 1;
      let mine = 1;
      return () => {
        closed -= mine;
        mine = 0;
        pump();
      };
    },
    canSend: (chat) => closed === 0 && !pace.isBlocked(chat, timer.now()),
    getStats: () => ({
      waiting: priorities.reduce((sum, lane) => sum + queues[lane].length, 0),
      inFlight: inFlight.reply + inFlight.bulk + inFlight.paid,
      retryAfterLeftMs: Math.max(0, pace.blockedUntil() - timer.now()),
      totalRetryAfterMs,
    }),
  };
}
