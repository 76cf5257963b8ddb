/**
 * How fast may be sent: to everybody, to one chat, to one group. Pure: instants in, instants out, milliseconds of a
 * clock that never jumps. Telegram's published limits: about 30 messages a second in bulk, 1 a second to a chat with
 * short bursts, 20 a minute to a group; 1,000 a second with paid broadcast.
 */
export interface RateLimits {
  readonly perSecond: number;
  readonly paidPerSecond: number;
  readonly chatPerSecond: number;
  /** How many may follow each other at once in one chat. */
  readonly chatBurst: number;
  readonly groupPerMinute: number;
}

/** A little below what is published: requests travel at different speed and come closer together than they left. */
export const telegramLimits: RateLimits = {
  perSecond: 29.5,
  paidPerSecond: 1000,
  chatPerSecond: 0.95,
  chatBurst: 3,
  groupPerMinute: 20,
};

export interface RateLimitState {
  /** When the next request may leave at all. */
  nextSendAt(paid: boolean): number;
  /** When one to this chat may, as far as the chat goes. An answer to a person waits for no even pace: the person sets it. */
  nextSendToChatAt(chat: number, isReply: boolean): number;
  /** A request leaves now. `chat` null: it goes to no chat. */
  consume(chat: number | null, kind: 'reply' | 'bulk' | 'paid', now: number): void;
  /** Telegram said: not before `until`. Returns whether everything has to wait, or this chat alone. */
  applyRetryAfter(chat: number | null, until: number, now: number): 'everything' | 'chat';
  delayChat(chat: number, until: number): void;
  isBlocked(chat: number | null, now: number): boolean;
  /** Everything waits until then. */
  blockedUntil(): number;
}

interface ChatPace {
  /** When the chat's next message is due at an even pace; a burst runs ahead of it. */
  due: number;
  heldUntil: number;
  /** The last sends of a group, oldest first. */
  readonly sent: number[];
}

/** A minute, and half a second for requests that travelled at different speed. */
const minute = 60_500;
/** A group that had this share of its minute's messages is refused for itself; else it is everything that is too fast. */
const busyShare = 2 / 3;
/** After a refusal of everything: slower by a tenth, and back within half a minute. */
const slowdown = 0.9;
const slowest = 0.2;
const recoveryMs = 30_000;
/** A timer that comes late is made good up to this; more would put a 31st message into a second. */
const lateShare = 0.4;
const lateMs = 10;
const forgetEvery = 1000;

const isGroup = (chat: number): boolean => chat < 0;

export function createRateLimitState(limits: RateLimits): RateLimitState {
  const chats = new Map<number, ChatPace>();
  const due = { bulk: 0, paid: 0 };
  let held = 0;
  let share = 1;
  let slowedAt = 0;
  let spent = 0;

  const chatOf = (chat: number): ChatPace => {
    const known = chats.get(chat) ?? { due: 0, heldUntil: 0, sent: [] };
    chats.set(chat, known);
    return known;
  };

  const shareAt = (now: number): number => Math.min(1, share + (now - slowedAt) / recoveryMs);

  const gapOf = (paid: boolean, now: number): number =>
    1000 / ((paid ? limits.paidPerSecond : limits.perSecond) * shareAt(now));

  function forgetIdle(now: number): void {
    for (const [chat, { due: next, heldUntil, sent }] of chats)
      if (next < now && heldUntil < now && (sent.at(-1) ?? 0) < now - minute) chats.delete(chat);
  }

  function othersWait(chat: number | null, now: number): boolean {
    for (const [other, { heldUntil }] of chats) if (other !== chat && heldUntil > now) return true;
    return false;
  }

  function isBusyGroup(chat: number, now: number): boolean {
    const recent = chatOf(chat).sent.filter((at) => at > now - minute).length;
    return isGroup(chat) && recent >= limits.groupPerMinute * busyShare;
  }

  return {
    nextSendAt: (paid) => Math.max(held, paid ? due.paid : due.bulk),
    nextSendToChatAt(chat, isReply) {
      const known = chats.get(chat);
      if (known === undefined) return 0;
      const ahead = isReply
        ? Number.POSITIVE_INFINITY
        : ((limits.chatBurst - 1) * 1000) / limits.chatPerSecond;
      const oldest = known.sent.length < limits.groupPerMinute ? undefined : known.sent[0];
      return Math.max(known.due - ahead, known.heldUntil, oldest === undefined ? 0 : oldest + minute);
    },
    consume(chat, kind, now) {
      const paid = kind === 'paid';
      const gap = gapOf(paid, now);
      const all = paid ? 'paid' : 'bulk';
      due[all] = Math.max(due[all], now - Math.max(gap * lateShare, lateMs)) + gap;
      if (chat === null) return;
      const own = chatOf(chat);
      const chatGap = 1000 / limits.chatPerSecond;
      const next = Math.max(own.due, now) + chatGap;
      // a lively conversation puts off what else the chat is owed by a burst, not by its whole length
      own.due = kind === 'reply' ? Math.min(next, Math.max(own.due, now + limits.chatBurst * chatGap)) : next;
      if (isGroup(chat)) own.sent.push(now);
      if (own.sent.length > limits.groupPerMinute) own.sent.shift();
      spent += 1;
      if (spent % forgetEvery === 0) forgetIdle(now);
    },
    applyRetryAfter(chat, until, now) {
      if (chat !== null && isBusyGroup(chat, now) && !othersWait(chat, now)) {
        chatOf(chat).heldUntil = Math.max(chatOf(chat).heldUntil, until);
        return 'chat';
      }
      if (held <= now) {
        share = Math.max(slowest, shareAt(now) * slowdown);
        slowedAt = until;
      }
      held = Math.max(held, until);
      return 'everything';
    },
    delayChat(chat, until) {
      chatOf(chat).heldUntil = Math.max(chatOf(chat).heldUntil, until);
    },
    isBlocked: (chat, now) => held > now || (chat !== null && (chats.get(chat)?.heldUntil ?? 0) > now),
    blockedUntil: () => held,
  };
}
