/** The calls that handlers make: tried again when Telegram did not answer, or not as Telegram does. */
import { setTimeout as after } from 'node:timers/promises';
import { HttpError, type Transformer } from 'grammy';

/** Fetching updates has a patience of its own. */
const own = /^(?:getUpdates|getMe|setWebhook|deleteWebhook)$/;
const pausesMs = [300, 1000, 3000, 10_000, 30_000];

/**
 * An answer to a person is worth a second try: what was lost by a broken connection would be lost for good. Should the first
 * have arrived after all, it is there twice. `isOver`: no more tries, the process ends.
 */
export function createRetryTransformer(isOver: () => boolean): Transformer {
  return async (call, method, payload, signal) => {
    for (const pauseMs of own.test(method) ? [] : pausesMs) {
      try {
        const answer = await call(method, payload, signal);
        if (answer.ok || answer.error_code < 500) return answer;
      } catch (thrown) {
        // forgives a connection that failed; the last try is the caller's
        if (!(thrown instanceof HttpError) || isTimeout(thrown)) throw thrown;
      }
      if (isOver()) break;
      await after(pauseMs);
    }
    return call(method, payload, signal);
  };
}

/** Nearly a minute is gone by then, and the chat's next command waits. */
const isTimeout = ({ error }: HttpError): boolean =>
  error instanceof Error && /timed out/i.test(error.message);
