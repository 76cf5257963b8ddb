/** Reads what a server sent with status 200: a completion, an error in disguise, or something else altogether. */
import { fieldsOf } from '#src/json.ts';

export type CompletionResult =
  | {
      readonly kind: 'answer';
      readonly text: string;
      readonly cut: boolean;
      readonly refused: boolean;
      /** Null where the server counted nothing, or nonsense. */
      readonly tokensIn: number | null;
      readonly tokensOut: number | null;
    }
  | ProviderError
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly sent: boolean;
      /** Worth another try at once. */
      readonly again: boolean;
      /** Left at the deadline: says nothing about the server. */
      readonly late?: boolean;
      readonly cause?: unknown;
    };

export interface ProviderError {
  readonly kind: 'refusal';
  readonly status: number;
  readonly message: string;
  readonly retryAfterMs: number | null;
  readonly cause?: unknown;
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Never throws: everything here was written by a server nobody vouches for. */
export function parseCompletion(body: unknown): CompletionResult {
  const { error, choices, usage } = fieldsOf(body);
  if (error) return disguisedError(error);
  const [choice] = asList(choices);
  if (choice === undefined) {
    const what = typeof body === 'string' ? 'a page or text' : 'JSON that is no completion';
    return {
      kind: 'failed',
      message: `The model's address answered with ${what}; OPENAI_BASE_URL usually ends in /v1.`,
      sent: true,
      again: false,
    };
  }
  const { message, finish_reason: finish } = fieldsOf(choice);
  const { content, refusal, reasoning_content: thoughts, reasoning = thoughts } = fieldsOf(message);
  const { prompt_tokens: tokensIn, completion_tokens: tokensOut } = fieldsOf(usage);
  return {
    kind: 'answer',
    // LM Studio and others file the whole answer of a thinking model under its thoughts
    text: textOf(content) || textOf(reasoning),
    cut: finish === 'length',
    refused: (typeof refusal === 'string' && refusal !== '') || finish === 'content_filter',
    tokensIn: countOf(tokensIn),
    tokensOut: countOf(tokensOut),
  };
}

/** OpenRouter and others answer 200 and put the provider's error into the body. */
function disguisedError(error: unknown): ProviderError {
  const { code, message } = fieldsOf(error);
  const status = Number(code);
  return {
    kind: 'refusal',
    status: Number.isInteger(status) && status >= 400 && status < 600 ? status : 502,
    message: `${String(message ?? error)} ${String(code ?? '')}`.trim().slice(0, 500),
    retryAfterMs: null,
  };
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return asList(content)
    .map((part) => fieldsOf(part).text)
    .filter((text) => typeof text === 'string')
    .join('');
}

function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}

type ProviderErrorKind = 'too long' | 'declined' | 'for good' | 'form' | 'busy' | 'other';

/**
 * `too long`: the prompt does not fit. `declined`: this text is not liked. `for good`: key, rights, money or model, the next
 * try meets it again. `form`: a parameter is not known. `busy`: later.
 */
export function classifyProviderError({ status, message }: ProviderError): ProviderErrorKind {
  if (status < 500 && /context.{0,20}(?:length|window|size)|prompt is too long/i.test(message))
    return 'too long';
  if (status === 403 && /moderation|flagged|safety/i.test(message)) return 'declined';
  if ([401, 402, 403, 404, 405].includes(status)) return 'for good';
  if (status === 429 && /insufficient_quota|billing|exceeded your current quota|credit/i.test(message))
    return 'for good';
  if (status === 400 || status === 422) return 'form';
  return status === 408 || status === 409 || status === 429 || status >= 500 ? 'busy' : 'other';
}

/** True when the path is unknown there, not the model: the base URL lacks its `/v1`, or has too much. */
export function isWrongAddress({ status, message }: ProviderError): boolean {
  return (status === 404 || status === 405) && !/model/i.test(message);
}
