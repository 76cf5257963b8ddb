/**
 * How fast may be sent: to everybody, to one chat, to one group. Pure: instants in, instants out, milliseconds of a
 * clock that never jumps. Telegram's published limits: about 30 messages a second in bulk, 1 a second to a chat with
 * short bursts, 20 a minute to a group; 1,000 a second with paid broadcast. https://core.telegram.org/bots/faq
 */
import type { Priority } from '../delivery.ts';

export type RateLimits = Readonly<typeof telegramLimits>;

/** A little below what is published: requests travel at different speed and come closer together than they left. */
export const telegramLimits = {
  perSecond: 29.5,
  /** Of these, as many may be answers to people: alerts keep the rest, whoever floods the bot. */
  repliesPerSecond: 20,
  paidPerSecond: 1000,
  chatPerSecond: 0.95,
  /** How many may follow each other at once in one chat. */
  chatBurst: 3,
  /** The same for answers: the person sets their pace, within reason. */
  replyBurst: 15,
  groupPerMinute: 20,
  /** Of these, as many may be answers. */
  groupRepliesPerMinute: 12,
};

export type RequestKind = 'reply' | 'bulk' | 'paid';

export function requestKindOf(priority: Priority, paidBroadcast: boolean): RequestKind {
  if (priority === 'reply') return 'reply';
  return paidBroadcast && priority === 'broadcast' ? 'paid' : 'bulk';
}

/** A minute, and half a second for requests that travelled at different speed. */
const minute = 60_500;
/** A chat that had this share of a group's minute is refused for itself; else it may be everything that is too fast. */
const busyShare = 2 / 3;
/** After a refusal of everything: slower by a tenth, and back within half a minute. */
const slowdown = 0.9;
const slowest = 0.2;
const recoveryMs = 30_000;
/** Answers may run ahead of their share for so long. */
const replyLeadMs = 1000;
/** A timer that comes late is made good up to this; more would put a 31st message into a second. */
const lateShare = 0.4;
const lateMs = 10;
const forgetEvery = 1000;

const isGroup = (chat: number): boolean => chat < 0;

export function createRateLimitState(limits: RateLimits) {
  const { groupPerMinute, groupRepliesPerMinute } = limits;
  const chats = new Map<number, ReturnType<typeof createPace>>();
  const due: Record<RequestKind, number> = { reply: 0, bulk: 0, paid: 0 };
  const rates: Readonly<Record<RequestKind, number>> = {
    reply: limits.repliesPerSecond,
    bulk: limits.perSecond,
    paid: limits.paidPerSecond,
  };
  const chatGap = 1000 / limits.chatPerSecond;
  let share = 1;
  let slowedAt = 0;
  let consumed = 0;

  const chatOf = (chat: number) => {
    const known = chats.get(chat) ?? createPace();
    chats.set(chat, known);
    return known;
  };

  const shareAt = (now: number): number => Math.min(1, share + (now - slowedAt) / recoveryMs);

  function advance(kind: RequestKind, now: number): void {
    const gap = 1000 / (rates[kind] * shareAt(now));
    due[kind] = Math.max(due[kind], now - Math.max(gap * lateShare, lateMs)) + gap;
  }

  function forgetIdle(now: number): void {
    for (const [chat, { replyDue, bulkDue, heldUntil, sent }] of chats)
      if (Math.max(replyDue, bulkDue, heldUntil, (sent.at(-1) ?? 0) + minute) < now) chats.delete(chat);
  }

  return {
    nextSendAt: (kind: RequestKind) =>
      kind === 'reply' ? Math.max(due.bulk, due.reply - replyLeadMs) : due[kind],
    nextSendToChatAt(chat: number, kind: RequestKind): number {
      const known = chats.get(chat);
      if (known === undefined) return 0;
      const { replyDue, bulkDue, heldUntil, sent, replies } = known;
      const paceAt =
        kind === 'reply'
          ? replyDue - (limits.replyBurst - 1) * chatGap
          : bulkDue - (limits.chatBurst - 1) * chatGap;
      if (!isGroup(chat)) return Math.max(paceAt, heldUntil);
      const repliesAt = kind === 'reply' ? minuteEnd(replies, groupRepliesPerMinute) : 0;
      return Math.max(paceAt, heldUntil, repliesAt, minuteEnd(sent, groupPerMinute));
    },
    consume(chat: number | null, kind: RequestKind, now: number): void {
      advance(kind, now);
      if (kind === 'reply') advance('bulk', now);
      if (chat === null) return;
      const own = chatOf(chat);
      const next = Math.max(own.bulkDue, now) + chatGap;
      // a lively conversation puts off what else the chat gets by a burst, not by its whole length
      own.bulkDue =
        kind === 'reply' ? Math.min(next, Math.max(own.bulkDue, now + limits.chatBurst * chatGap)) : next;
      remember(own.sent, now, groupPerMinute);
      if (kind === 'reply') {
        own.replyDue = Math.max(own.replyDue, now) + chatGap;
        remember(own.replies, now, groupRepliesPerMinute);
      }
      consumed += 1;
      if (consumed % forgetEvery === 0) forgetIdle(now);
    },
    delayChat(chat: number, until: number): void {
      chatOf(chat).heldUntil = Math.max(chatOf(chat).heldUntil, until);
    },
    heldUntil: (chat: number) => chats.get(chat)?.heldUntil ?? 0,
    /** Whether the chat itself was sent so much that a refusal may be its own. */
    isBusy: (chat: number, now: number) =>
      chatOf(chat).sent.filter((at) => at > now - minute).length >= groupPerMinute * busyShare,
    slowDown(at: number, now: number): void {
      share = Math.max(slowest, shareAt(now) * slowdown);
      slowedAt = at;
    },
  };
}

/** When its next message is due at an even pace, ahead of which a burst runs; its last sends, oldest first, and those that were answers. */
const createPace = () => ({
  replyDue: 0,
  bulkDue: 0,
  heldUntil: 0,
  sent: [] as number[],
  replies: [] as number[],
});

/** When the oldest of the last `most` sends is a minute old; 0 while there were fewer. */
function minuteEnd(times: readonly number[], most: number): number {
  const [oldest] = times;
  return oldest === undefined || times.length < most ? 0 : oldest + minute;
}

function remember(times: number[], now: number, most: number): void {
  times.push(now);
  if (times.length > most) times.shift();
}
