import type OpenAI from 'openai';
import { ConnectionFailed, Refused, wasNeverSent } from '#src/errors.ts';
import { fieldsOf } from '#src/json.ts';
import { parseRetryAfter } from '#src/request-page.ts';
import { type ModelAnswer, parseCompletion } from './completion.ts';

export interface ModelEndpoint {
  readonly apiKey: string | null;
  readonly baseUrl: string | null;
}
export type ChatRequest = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;

/** Node fires longer timers at once. */
export const longestTimerMs = 2 ** 31 - 1;

/**
 * The package is loaded with the first call: it takes 0.2 s and 30 MB that a bot without a model need not pay. Answers null
 * for what is no completion; throws Refused or ConnectionFailed.
 */
export function createChatClient({ apiKey, baseUrl }: ModelEndpoint) {
  let client: Promise<OpenAI> | null = null;
  const connect = async () => {
    const { default: Client } = await import('openai');
    return new Client({
      // local servers take no key, the package insists on one
      apiKey: apiKey || 'none',
      baseURL: baseUrl,
      // its retries repeat exhausted quotas and ignore long waits
      maxRetries: 0,
      timeout: longestTimerMs,
      logLevel: 'off',
    });
  };
  return async (request: ChatRequest, signal: AbortSignal): Promise<ModelAnswer | null> => {
    client ??= connect();
    const { chat } = await client;
    try {
      return parseCompletion(await chat.completions.create(request, { signal }));
    } catch (thrown) {
      // forgives nothing: in whichever class the package or fetch wraps it, it is ours
      throw thrown instanceof Refused ? thrown : asOurs(thrown, signal);
    }
  };
}

function asOurs(thrown: unknown, { aborted, reason }: AbortSignal): Refused | ConnectionFailed {
  if (aborted)
    return new ConnectionFailed('The model did not answer in time.', { sent: true, cause: reason });
  const { status, headers, message, code, type, error } = fieldsOf(thrown);
  if (typeof status !== 'number')
    return new ConnectionFailed(String(message), { sent: !wasNeverSent(thrown), cause: thrown });
  const words = [message, code, type, typeof error === 'object' ? JSON.stringify(error) : ''];
  const said = words.filter((word) => typeof word === 'string').join(' ');
  const retryAfterMs = headers instanceof Headers ? retryAfterOf(headers) : null;
  return new Refused(said.slice(0, 500), { code: status, retryAfterMs, cause: thrown });
}

/** `retry-after` in seconds or as a date, `retry-after-ms` where a server is more exact. */
function retryAfterOf(headers: Headers): number | null {
  const exact = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(exact)) return Math.max(0, exact);
  return parseRetryAfter(headers.get('retry-after'), Date.now());
}
