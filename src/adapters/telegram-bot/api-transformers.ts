/** The calls that handlers make: ahead of all bulk, yet no faster than Telegram allows, and tried again where that may help. */
import { setTimeout as after } from 'node:timers/promises';
import { HttpError, type Transformer } from 'grammy';
import { backoffMs } from '#src/backoff.ts';
import type { RateLimiter } from '#src/delivery/rate-limit/rate-limiter.ts';

/** What shows up in a chat counts there; what else is sent counts for all; questions pass freely. */
const showsUp = /^(?:send(?!ChatAction)|edit|copy|forward)/;
const isSent = /^(?:send|edit|copy|forward|answer|delete(?:Message|Messages)$|pin|unpin|stop)/;
const attempts = 4;

export function createRateLimitTransformer(rateLimiter: RateLimiter): Transformer {
  return async (call, method, payload, signal) => {
    if (!isSent.test(method)) return call(method, payload, signal);
    const { chat_id } = payload as { chat_id?: unknown };
    const chat = showsUp.test(method) && typeof chat_id === 'number' ? chat_id : null;
    for (let left = attempts; ; left -= 1) {
      const permit = rateLimiter.acquire(chat, 'reply');
      await permit.granted;
      try {
        const answer = await call(method, payload, signal);
        if (answer.ok) rateLimiter.reportSuccess(chat);
        if (answer.ok || answer.error_code !== 429) return answer;
        rateLimiter.applyRetryAfter(chat, (answer.parameters?.retry_after ?? 1) * 1000);
        if (left <= 1) return answer;
      } finally {
        permit.release();
      }
    }
  };
}

/** Fetching updates has a patience of its own. */
const own = /^(?:getUpdates|getMe|setWebhook|deleteWebhook)$/;
const maxAttempts = 6;

/** What a broken connection loses of an answer is lost for good, so it is made again, at the risk of a second one. `isOver`: no more tries. */
export function createRetryTransformer(isOver: () => boolean): Transformer {
  return async (call, method, payload, signal) => {
    for (let tries = 1; tries < maxAttempts && !own.test(method); tries += 1) {
      try {
        const answer = await call(method, payload, signal);
        if (answer.ok || answer.error_code < 500) return answer;
      } catch (thrown) {
        // forgives a connection that failed; the last try is the caller's
        if (!(thrown instanceof HttpError) || isTimeout(thrown)) throw thrown;
      }
      if (isOver()) break;
      await after(backoffMs(tries, 300, 30_000, 3));
    }
    return call(method, payload, signal);
  };
}

/** A tap older than 150 seconds, as after a restart, can no longer be answered; what it asked for can, so the handler goes on. */
export const ignoreExpiredCallbackQueries: Transformer = async (call, method, payload, signal) => {
  const answer = await call(method, payload, signal);
  const isExpired =
    method === 'answerCallbackQuery' &&
    !answer.ok &&
    /query is too old|query ID is invalid/i.test(answer.description);
  return isExpired ? { ok: true, result: true as never } : answer;
};

/** Nearly a minute is gone by then, and the chat's next command waits. */
const isTimeout = ({ error }: HttpError): boolean =>
  error instanceof Error && /timed out/i.test(error.message);
