/** One request through the openai package: whatever happens becomes a value. */
import type OpenAI from 'openai';
import { fieldsOf } from '#src/json.ts';
import { parseRetryAfter } from '#src/request-page.ts';
import { type CompletionResult, parseCompletion } from './completion.ts';

export interface ModelEndpoint {
  readonly apiKey: string | null;
  readonly baseUrl: string | null;
}
export type ChatRequest = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;
export type ChatClient = (request: ChatRequest, remainingMs: number) => Promise<CompletionResult>;

/** Node fires longer timers at once. */
const longestTimerMs = 2 ** 31 - 1;

/** The package is loaded with the first call: it takes 0.2 s and 30 MB that a bot without a model need not pay. */
export function createChatClient({ apiKey, baseUrl }: ModelEndpoint): ChatClient {
  let client: Promise<OpenAI> | null = null;
  const connect = async () => {
    const { default: Client } = await import('openai');
    return new Client({
      // local servers take no key, the package insists on one
      apiKey: apiKey || 'none',
      baseURL: baseUrl,
      // its retries repeat exhausted quotas and ignore long waits
      maxRetries: 0,
      logLevel: 'off',
    });
  };
  return async (request, remainingMs) => {
    client ??= connect();
    const { chat } = await client;
    const timeout = Math.min(longestTimerMs, Math.max(1, Math.ceil(remainingMs)));
    const signal = AbortSignal.timeout(timeout);
    try {
      return parseCompletion(await chat.completions.create(request, { signal, timeout }));
    } catch (thrown) {
      // forgives the outside failing, in whichever class the package or fetch wraps it
      return toFailure(thrown, signal);
    }
  };
}

function toFailure(thrown: unknown, signal: AbortSignal): CompletionResult {
  const late = 'The model did not answer in time.';
  if (signal.aborted)
    return { kind: 'failed', message: late, sent: true, again: false, late: true, cause: signal.reason };
  const { status, headers, message, code, type, error } = fieldsOf(thrown);
  if (typeof status === 'number') {
    const words = [message, code, type, typeof error === 'object' ? JSON.stringify(error) : ''];
    return {
      kind: 'refusal',
      status,
      message: words
        .filter((word) => typeof word === 'string')
        .join(' ')
        .slice(0, 500),
      retryAfterMs: headers instanceof Headers ? retryAfterOf(headers) : null,
      cause: thrown,
    };
  }
  return { kind: 'failed', message: String(message), sent: !neverLeft(thrown), again: true, cause: thrown };
}

/** `retry-after` in seconds or as a date, `retry-after-ms` where a server is more exact. */
function retryAfterOf(headers: Headers): number | null {
  const exact = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(exact)) return Math.max(0, exact);
  return parseRetryAfter(headers.get('retry-after'), Date.now());
}

function neverLeft(thrown: unknown): boolean {
  for (let each = thrown; each instanceof Error; each = each.cause) {
    const code = String((each as { code?: unknown }).code ?? '');
    if (['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code)) return true;
  }
  return false;
}
