/**
 * When the next request may be sent: at all, to one chat, to one group. Instants are milliseconds of a monotonic clock.
 * Telegram's published limits: about 30 messages a second in bulk, 1 a second to a chat with short bursts, 20 a minute to
 * a group; 1,000 a second with paid broadcast. https://core.telegram.org/bots/faq
 */
import type { Priority } from '../delivery.ts';

export type RateLimits = Readonly<typeof telegramLimits>;

/** A little below the published ones, since requests may arrive closer together than they were sent. */
export const telegramLimits = {
  perSecond: 29.5,
  /** So many of them may be replies to people: the rest is for alerts, whoever floods the bot. */
  repliesPerSecond: 20,
  paidPerSecond: 1000,
  chatPerSecond: 0.95,
  chatBurst: 3,
  replyBurst: 15,
  groupPerMinute: 20,
  groupRepliesPerMinute: 12,
};

export type RequestKind = 'reply' | 'bulk' | 'paid';

export function requestKindOf(priority: Priority, paidBroadcast: boolean): RequestKind {
  if (priority === 'reply') return 'reply';
  return paidBroadcast && priority === 'broadcast' ? 'paid' : 'bulk';
}

/** With half a second for differences in travel time. */
const minute = 60_500;
/** A refusal of a chat that used this share of a group's minute concerns that chat; else all sending may be too fast. */
const busyShare = 2 / 3;
/** After a refusal of everything: slower by a tenth, and back to full speed within half a minute. */
const slowdown = 0.9;
const slowest = 0.2;
const slowed = 0.7;
const recoveryMs = 30_000;
/** Replies may run ahead of their rate for so long. */
const replyLeadMs = 1000;
/** A late timer is caught up with by so much; more would put a 31st message into a second. */
const lateShare = 0.4;
const lateMs = 10;
const forgetEvery = 1000;

const isGroup = (chat: number): boolean => chat < 0;

export function createRateLimitState(limits: RateLimits) {
  const { groupPerMinute, groupRepliesPerMinute } = limits;
  const chats = new Map<number, ReturnType<typeof createChatPace>>();
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

  const paceOf = (chat: number) => {
    const known = chats.get(chat) ?? createChatPace();
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
      const pace = paceOf(chat);
      const next = Math.max(pace.bulkDue, now) + chatGap;
      // a long conversation delays other deliveries of the chat by one burst only
      pace.bulkDue =
        kind === 'reply' ? Math.min(next, Math.max(pace.bulkDue, now + limits.chatBurst * chatGap)) : next;
      remember(pace.sent, now, groupPerMinute);
      if (kind === 'reply') {
        pace.replyDue = Math.max(pace.replyDue, now) + chatGap;
        remember(pace.replies, now, groupRepliesPerMinute);
      }
      consumed += 1;
      if (consumed % forgetEvery === 0) forgetIdle(now);
    },
    delayChat(chat: number, until: number): void {
      paceOf(chat).heldUntil = Math.max(paceOf(chat).heldUntil, until);
    },
    heldUntil: (chat: number) => chats.get(chat)?.heldUntil ?? 0,
    /** Whether the chat was sent so much that a refusal may concern it alone. */
    isBusy: (chat: number, now: number) =>
      paceOf(chat).sent.filter((at) => at > now - minute).length >= groupPerMinute * busyShare,
    isSlowed: (now: number) => shareAt(now) < slowed,
    slowDown(at: number, now: number): void {
      share = Math.max(slowest, shareAt(now) * slowdown);
      slowedAt = at;
    },
  };
}

/** When the next message is due at an even pace, which a burst may run ahead of; and the last sends, oldest first. */
const createChatPace = () => ({
  replyDue: 0,
  bulkDue: 0,
  heldUntil: 0,
  sent: [] as number[],
  replies: [] as number[],
});

/** When the oldest of the last `limit` sends is a minute old; 0 while there are fewer. */
function minuteEnd(times: readonly number[], limit: number): number {
  const [oldest] = times;
  return oldest === undefined || times.length < limit ? 0 : oldest + minute;
}

function remember(times: number[], now: number, limit: number): void {
  times.push(now);
  if (times.length > limit) times.shift();
}
