/** Telegram's flood control: how much may be sent, and who has to wait for how long. */
export interface FloodLimits {
  /** To everybody together. */
  readonly overallPerSecond: number;
  /** With `allow_paid_broadcast`, instead of the above. */
  readonly paidPerSecond: number;
  /** To one chat, with short bursts. */
  readonly chatPerSecond: number;
  readonly chatBurst: number;
  /** To one group; edits there have a count of their own. */
  readonly groupPerMinute: number;
  /** Added to each wait; the real one likes to be harsh. */
  readonly penaltySeconds: number;
  /** How long after a refusal was answered a request may still have been on its way. */
  readonly graceMs: number;
}

/** Near what is known of the real server, which publishes no figures (Bot FAQ: 30 a second, 1 a chat, 20 a minute and group). */
export const usualLimits: FloodLimits = {
  overallPerSecond: 30,
  paidPerSecond: 1000,
  chatPerSecond: 1,
  chatBurst: 3,
  groupPerMinute: 20,
  penaltySeconds: 0,
  graceMs: 10,
};

interface Sending {
  readonly chat: number;
  readonly isGroup: boolean;
  readonly isEdit: boolean;
  readonly isPaid: boolean;
}

export interface Wait {
  readonly until: number;
  /** Requests before this could not know. */
  countsFrom: number;
}

/** What a call falls into: messages to a chat and to everybody, other methods each for themselves. */
export function scopesOf(method: string, chat: number, isMessage: boolean): string[] {
  return isMessage ? [everybody, chatScope(chat)] : [`method ${method}`];
}

export const everybody = 'everybody';
const chatScope = (chat: number): string => `chat ${chat}`;

export interface Flood {
  /** Takes a place, or says how many seconds to wait. */
  admit(sending: Sending): number;
  /** The first wait that is running for any of these. */
  waitFor(scopes: readonly string[]): Wait | null;
  /** Makes all that falls into the scope wait. */
  startWait(scope: string, seconds: number): Wait;
}

/** Tokens refill steadily up to the burst. */
interface Bucket {
  tokens: number;
  at: number;
}

const minuteMs = 60_000;

export function createFlood(limits: FloodLimits | null, now: () => number): Flood {
  const buckets = new Map<string, Bucket>();
  const windows = new Map<string, number[]>();
  const waits = new Map<string, Wait>();

  /** Milliseconds until a token is there. */
  function lack(key: string, perSecond: number, burst: number): number {
    const bucket = buckets.get(key) ?? { tokens: burst, at: now() };
    const tokens = Math.min(burst, bucket.tokens + ((now() - bucket.at) / 1000) * perSecond);
    buckets.set(key, { tokens, at: now() });
    return tokens >= 1 ? 0 : ((1 - tokens) / perSecond) * 1000;
  }

  function lackInWindow(key: string, limit: number): number {
    const recent = (windows.get(key) ?? []).filter((at) => at > now() - minuteMs);
    windows.set(key, recent);
    const [oldest] = recent;
    return recent.length < limit || oldest === undefined ? 0 : oldest + minuteMs - now();
  }

  function take(keys: readonly string[], window: string | null): void {
    for (const key of keys) {
      const bucket = buckets.get(key);
      if (bucket) bucket.tokens--;
    }
    if (window) windows.get(window)?.push(now());
  }

  function startWait(scope: string, seconds: number): Wait {
    const wait = { until: now() + seconds * 1000, countsFrom: Number.POSITIVE_INFINITY };
    waits.set(scope, wait);
    return wait;
  }

  function running(scope: string): Wait | null {
    const wait = waits.get(scope);
    if (!wait || wait.until > now()) return wait ?? null;
    waits.delete(scope);
    return null;
  }

  return {
    startWait,
    waitFor: (scopes) => scopes.map(running).find((wait) => wait !== null) ?? null,
    admit({ chat, isGroup, isEdit, isPaid }) {
      if (!limits) return 0;
      const overall = isPaid ? 'paid' : 'overall';
      const perSecond = isPaid ? limits.paidPerSecond : limits.overallPerSecond;
      const window = isGroup ? `${isEdit ? 'edits' : 'sends'} ${chat}` : null;
      const overallMs = lack(overall, perSecond, perSecond);
      const chatMs = isEdit ? 0 : lack(chatScope(chat), limits.chatPerSecond, limits.chatBurst);
      const windowMs = window ? lackInWindow(window, limits.groupPerMinute) : 0;
      const worstMs = Math.max(overallMs, chatMs, windowMs);
      if (worstMs === 0) {
        take(isEdit ? [overall] : [overall, chatScope(chat)], window);
        return 0;
      }
      const seconds = Math.ceil(worstMs / 1000) + limits.penaltySeconds;
      startWait(overallMs === worstMs ? everybody : chatScope(chat), seconds);
      return seconds;
    },
  };
}
