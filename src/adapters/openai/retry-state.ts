/** One request of ours may be several to the server: what is left of the patience with it, and what it took so far. */
import { backoffMs } from '#src/backoff.ts';
import type { Completion, CompletionRequest } from '#src/digest/model/language-model.ts';
import type { ChatRequest } from './chat-client.ts';
import { buildRequestParameters, type EndpointCapabilities } from './endpoint-capabilities.ts';

export type RetryState = ReturnType<typeof createRetryState>;

const mostFailures = 2;
const longestPauseMs = 4000;

export function createRetryState(capabilities: EndpointCapabilities, maxTokens: number) {
  return {
    capabilities,
    maxTokens,
    failuresLeft: mostFailures,
    repeatsLeft: 1,
    tokensIn: 0,
    tokensOut: 0,
  };
}

/** Longer with each failure, and never the same for two. */
export function retryDelayMs({ failuresLeft }: RetryState): number {
  return backoffMs(mostFailures - failuresLeft, 1000, longestPauseMs) * (1 + Math.random());
}

/** The state's result; what is not given is as in an answer that was none. */
export function buildAnswer({ tokensIn, tokensOut }: RetryState, more: Partial<Completion>): Completion {
  return {
    json: undefined,
    isTruncated: false,
    refused: false,
    isPromptTruncated: false,
    ...more,
    tokensIn,
    tokensOut,
  };
}

/** Where the server does not hold the answer to a schema, or did not keep to it, the prompt says what is wanted. */
export function createChatRequest(model: string, request: CompletionRequest, state: RetryState): ChatRequest {
  const { instructions, input, schemaName: name, schema } = request;
  const isSpelledOut = state.capabilities.rung !== 'json_schema' || state.repeatsLeft === 0;
  const form = `\nAnswer with one JSON object that fits this JSON Schema, and with nothing else:\n${JSON.stringify(schema)}`;
  const rules = isSpelledOut ? instructions + form : instructions;
  return {
    model,
    messages: state.capabilities.refused.includes('system')
      ? [{ role: 'user', content: `${rules}\n\n${input}` }]
      : [
          { role: 'system', content: rules },
          { role: 'user', content: input },
        ],
    ...buildRequestParameters(state.capabilities, { name, schema, maxTokens: state.maxTokens }),
  };
}

export function promptOf(request: ChatRequest): string {
  return request.messages.map((message) => message.content).join('\n');
}
