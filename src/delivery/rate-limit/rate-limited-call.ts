/** Lets the calls that handlers make pass the rate limiter, ahead of all bulk. Knows Telegram's answers by their shape alone. */
import type { RateLimiter } from './rate-limiter.ts';

interface Answer {
  readonly ok: boolean;
  readonly error_code?: number;
  readonly parameters?: { readonly retry_after?: number };
}

/** Makes one call, when it may leave; one that was refused for its rate is made again. */
export type RateLimitedCall = <A extends Answer>(
  method: string,
  payload: Readonly<Record<string, unknown>>,
  call: () => Promise<A>,
) => Promise<A>;

/** What shows up in a chat counts there; what else is sent counts for all; questions pass freely. */
const showsUp = /^(?:send(?!ChatAction)|edit|copy|forward)/;
const isSent = /^(?:send|edit|copy|forward|answer|delete(?:Message|Messages)$|pin|unpin|stop)/;
const attempts = 4;

export function createRateLimitedCall(rateLimiter: RateLimiter): RateLimitedCall {
  return async (method, payload, call) => {
    if (!isSent.test(method)) return call();
    const { chat_id } = payload;
    const chat = showsUp.test(method) && typeof chat_id === 'number' ? chat_id : null;
    for (let left = attempts; ; left -= 1) {
      const permit = rateLimiter.acquire(chat, 'reply');
      await permit.granted;
      try {
        const answer = await call();
        if (answer.ok) rateLimiter.reportSuccess(chat);
        const waitMs = waitOf(answer);
        if (waitMs === null) return answer;
        rateLimiter.applyRetryAfter(chat, waitMs);
        if (left <= 1) return answer;
      } finally {
        permit.release();
      }
    }
  };
}

function waitOf({ ok, error_code, parameters }: Answer): number | null {
  return !ok && error_code === 429 ? (parameters?.retry_after ?? 1) * 1000 : null;
}
