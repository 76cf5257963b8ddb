/** grammY transformers for the calls of handlers: rate limits, ahead of all other sending, and retries. */
import { setTimeout as after } from 'node:timers/promises';
import { HttpError, type Transformer } from 'grammy';
import { backoffMs } from '#src/backoff.ts';
import type { RateLimiter } from '#src/delivery/rate-limit/rate-limiter.ts';

/** Methods that count towards a chat's limit; those that count towards the limit of all; others are not limited. */
const showsInChat = /^(?:send(?!ChatAction)|edit|copy|forward)/;
const isLimited = /^(?:send|edit|copy|forward|answer|delete(?:Message|Messages)$|pin|unpin|stop)/;
const attempts = 4;

export function createRateLimitTransformer(rateLimiter: RateLimiter): Transformer {
  return async (call, method, payload, signal) => {
    if (!isLimited.test(method)) return call(method, payload, signal);
    const { chat_id } = payload as { chat_id?: unknown };
    const chat = showsInChat.test(method) && typeof chat_id === 'number' ? chat_id : null;
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

/** Methods of the update runner, which retries them itself. */
const neverRetried = /^(?:getUpdates|getMe|setWebhook|deleteWebhook)$/;
const maxAttempts = 6;

/** Retries after a broken connection, at the risk of a second message, since a lost reply is worse. `isOver`: no more retries. */
export function createRetryTransformer(isOver: () => boolean): Transformer {
  return async (call, method, payload, signal) => {
    for (let tries = 1; tries < maxAttempts && !neverRetried.test(method); tries += 1) {
      try {
        const answer = await call(method, payload, signal);
        if (answer.ok || answer.error_code < 500) return answer;
      } catch (thrown) {
        // forgives a failed connection; the last attempt's failure is the caller's
        if (!(thrown instanceof HttpError) || isTimeout(thrown)) throw thrown;
      }
      if (isOver()) break;
      await after(backoffMs(tries, 300, 30_000, 3));
    }
    return call(method, payload, signal);
  };
}

/** A callback query can be answered for 150 seconds only; after that, as after a restart, the handler still does what it asks for. */
export const ignoreExpiredCallbackQueries: Transformer = async (call, method, payload, signal) => {
  const answer = await call(method, payload, signal);
  const isExpired =
    method === 'answerCallbackQuery' &&
    !answer.ok &&
    /query is too old|query ID is invalid/i.test(answer.description);
  return isExpired ? { ok: true, result: true as never } : answer;
};

/** A timeout has taken nearly a minute, in which the chat's next command waits. */
const isTimeout = ({ error }: HttpError): boolean =>
  error instanceof Error && /timed out/i.test(error.message);
