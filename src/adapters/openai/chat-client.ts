import type OpenAI from 'openai';
import { ConnectionFailed, Refused, wasNeverSent } from '#src/errors.ts';
import { fieldsOf } from '#src/json.ts';
import { parseRetryAfter, readBounded } from '#src/request-page.ts';
import { longestTimerMs } from '#src/timer.ts';

export interface ModelEndpoint {
  readonly apiKey: string | null;
  readonly baseUrl: string | null;
}
export type ChatRequest = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;

/** A hundred times the longest answer, as reasoning comes with it. */
const maxBytes = 16 * 2 ** 20;

/** Imports the package (0.2 s, 30 MB) at the first call. Returns null for an answer that is no completion; throws Refused or ConnectionFailed. */
export function createChatClient({ apiKey, baseUrl }: ModelEndpoint) {
  let client: Promise<OpenAI> | null = null;
  const connect = async () => {
    const { default: Client } = await import('openai');
    return new Client({
      // local servers need no key, the package does
      apiKey: apiKey || 'none',
      baseURL: baseUrl,
      // its retries repeat requests beyond a quota and ignore long waits
      maxRetries: 0,
      timeout: longestTimerMs,
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        return new Response(await readBounded(response, maxBytes), response);
      },
      logLevel: 'off',
    });
  };
  return async (request: ChatRequest, signal: AbortSignal) => {
    client ??= connect();
    const { chat } = await client;
    try {
      return parseCompletion(await chat.completions.create(request, { signal }));
    } catch (thrown) {
      // forgives nothing: translates the errors of the package and of fetch
      throw thrown instanceof Refused ? thrown : translateError(thrown, signal);
    }
  };
}

function translateError(thrown: unknown, { aborted, reason }: AbortSignal): Refused | ConnectionFailed {
  if (aborted)
    return new ConnectionFailed('The model did not answer in time.', { sent: true, cause: reason });
  const { status, headers, message, code, type, error } = fieldsOf(thrown);
  if (typeof status !== 'number')
    return new ConnectionFailed(describeFault(thrown), { sent: !wasNeverSent(thrown), cause: thrown });
  const words = [message, code, type, typeof error === 'object' ? JSON.stringify(error) : ''];
  const said = words.filter((word) => typeof word === 'string').join(' ');
  const retryAfterMs = headers instanceof Headers ? retryAfterOf(headers) : null;
  return new Refused(said.slice(0, 500), { code: status, retryAfterMs, cause: thrown });
}

/** By codes and words of the causes, as the package says "Connection error." of all. */
const faults: readonly (readonly [RegExp, string])[] = [
  [/ECONNREFUSED/, 'Nothing listens at the model’s address.'],
  [/bad port/, 'The port of the model’s address is one of those that no request is made to.'],
  [/ENOTFOUND|EAI_/, 'No host has the name in the model’s address.'],
  [
    /CERT|UNABLE_TO_/,
    'The certificate of the model’s server is not trusted; NODE_EXTRA_CA_CERTS names more.',
  ],
  [/ERR_SSL|EPROTO/, 'The model’s server speaks no TLS: write http:// in place of https://.'],
  [/ECONNRESET|UND_ERR_SOCKET|HTTP.1/, 'The model’s server breaks off; if it speaks TLS, write https://.'],
  [/JSON/, 'The model’s server answers with broken JSON.'],
];

/** In words of ours, else in those of the innermost cause. */
function describeFault(thrown: unknown, seen = ''): string {
  const { code, message, cause } = fieldsOf(thrown);
  const all = `${seen} ${String(code)} ${String(message)}`;
  if (cause) return describeFault(cause, all);
  return faults.find(([sign]) => sign.test(all))?.[1] ?? String(message);
}

/** `retry-after-ms`, else `retry-after` in seconds or as a date. */
function retryAfterOf(headers: Headers): number | null {
  const exact = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(exact)) return Math.max(0, exact);
  return parseRetryAfter(headers.get('retry-after'), Date.now());
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Null when it is no completion. Throws Refused for an error in a body with status 200. */
function parseCompletion(body: unknown) {
  const { error, choices, usage } = fieldsOf(body);
  if (error) throw refusalIn(error);
  const [choice] = asList(choices);
  if (choice === undefined) return null;
  const { message, finish_reason: finish } = fieldsOf(choice);
  const { content, refusal, reasoning_content: thoughts, reasoning = thoughts } = fieldsOf(message);
  const { prompt_tokens: tokensIn, completion_tokens: tokensOut } = fieldsOf(usage);
  return {
    // LM Studio and others return the whole answer of a reasoning model as its reasoning
    text: textOf(content) || textOf(reasoning),
    cut: finish === 'length',
    refused: (typeof refusal === 'string' && refusal !== '') || finish === 'content_filter',
    /** Null where the server counts nothing, or wrongly. */
    tokensIn: countOf(tokensIn),
    tokensOut: countOf(tokensOut),
  };
}

/** OpenRouter and others put the provider's error into an answer with status 200. */
function refusalIn(error: unknown): Refused {
  const { code, message } = fieldsOf(error);
  const status = Number(code);
  const isStatus = Number.isInteger(status) && status >= 400 && status < 600;
  const said = `${String(message ?? error)} ${String(code ?? '')}`.trim();
  return new Refused(said.slice(0, 500), { code: isStatus ? status : 502 });
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return asList(content)
    .map((part) => fieldsOf(part).text)
    .filter((text) => typeof text === 'string')
    .join('');
}

const countOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;

/**
 * What a refusal means. `too long`: the prompt does not fit. `declined`: this text is not accepted. `for good`: key, rights,
 * money or model, so that a retry fails, too. `form`: an unknown parameter. `busy`: retry later. `wrong address`: the path,
 * not the model, is unknown.
 */
export function classifyProviderError({ code, message }: Refused) {
  if (code < 500 && /context.{0,20}(?:length|window|size)|prompt is too long/i.test(message))
    return 'too long';
  if (code === 403 && /moderation|flagged|safety/i.test(message)) return 'declined';
  if ((code === 404 || code === 405) && !/model/i.test(message)) return 'wrong address';
  if ([401, 402, 403, 404, 405].includes(code)) return 'for good';
  if (code === 429 && /insufficient_quota|billing|exceeded your current quota|credit/i.test(message))
    return 'for good';
  if (code === 400 || code === 422) return 'form';
  return isBusyCode(code) ? 'busy' : 'other';
}

export const isBusyCode = (code: number): boolean => [408, 409, 429].includes(code) || code >= 500;
