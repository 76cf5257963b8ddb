/** A model behind any Chat Completions endpoint: OpenAI, OpenRouter, Ollama, vLLM, LM Studio, llama.cpp. */
import { setTimeout as sleep } from 'node:timers/promises';
import { estimateTokens } from '#src/digest/model/estimate-tokens.ts';
import type { Completion, CompletionRequest, LanguageModel } from '#src/digest/model/language-model.ts';
import { ConnectionFailed, Refused } from '#src/errors.ts';
import type { Store } from '#src/store/store.ts';
import { createChatClient, longestTimerMs, type ModelEndpoint } from './chat-client.ts';
import { classifyProviderError, isWrongAddress, type ModelAnswer } from './completion.ts';
import {
  downgradeCapabilities,
  type EndpointCapabilities,
  guessCapabilities,
} from './endpoint-capabilities.ts';
import { findJsonAnswer } from './json-answer.ts';
import { createModelCircuitBreaker, type ModelCircuitBreakerOptions } from './model-circuit-breaker.ts';
import {
  buildAnswer,
  createChatRequest,
  createRetryState,
  promptOf,
  type RetryState,
  retryDelayMs,
} from './retry-state.ts';

export interface OpenAiModelOptions extends ModelEndpoint, Omit<ModelCircuitBreakerOptions, 'wait'> {
  readonly model: string;
  /** Keeps what was learnt of the endpoint through restarts. */
  readonly store?: Store;
  readonly wait?: ModelCircuitBreakerOptions['wait'];
}

/** Below this many tokens no server cuts a prompt, and no context is smaller than the second. */
const leastCutTokens = 1000;
const leastContext = 256;
const cutShare = 0.6;
/** By how much the cap on an answer may grow. */
const mostRoom = 8;

/** A writer over `model` at `baseUrl` (null: OpenAI). It keeps to one total deadline per request, retries included. */
export function createOpenAiModel(options: OpenAiModelOptions): LanguageModel {
  const { model, clock, log, store } = options;
  const call = createChatClient(options);
  const breaker = createModelCircuitBreaker({
    ...options,
    wait: options.wait ?? ((delayMs) => sleep(delayMs)),
  });
  const collection = store?.collection<EndpointCapabilities>('endpoints');
  const address = `${options.baseUrl ?? 'openai'}|${model}`;
  let capabilities: EndpointCapabilities | null = null;
  let room = 1;

  async function remember(learnt: EndpointCapabilities): Promise<void> {
    if (learnt === capabilities) return;
    capabilities = learnt;
    log.info('the model takes requests in this form', { model, rung: learnt.rung, refused: learnt.refused });
    await collection?.put(address, learnt);
  }

  async function attempt(request: CompletionRequest, state: RetryState): Promise<Completion | null> {
    await breaker.acquire(request.deadline);
    const sent = createChatRequest(model, request, state);
    const leftMs = Math.max(1, Math.ceil(request.deadline - clock.now()));
    const signal = AbortSignal.timeout(Math.min(longestTimerMs, leftMs));
    let answer: ModelAnswer | null;
    try {
      answer = await call(sent, signal);
    } catch (thrown) {
      // forgives the outside failing, where another try may help
      if (thrown instanceof Refused) return afterRefusal(thrown, request, state);
      if (!(thrown instanceof ConnectionFailed) || signal.aborted) throw thrown;
      return afterFailure(thrown, request, state);
    }
    if (answer === null) return breaker.trip(new ConnectionFailed(noCompletion, { sent: true }));
    breaker.reset();
    await remember(state.capabilities);
    return afterAnswer(answer, request, promptOf(sent), state);
  }

  /** Nobody there, or somebody who is busy: again after a pause, as long as there is time and patience. */
  function afterFailure(
    failure: Refused | ConnectionFailed,
    request: CompletionRequest,
    state: RetryState,
  ): null {
    state.failuresLeft -= 1;
    const { code = 503, retryAfterMs = null } = failure instanceof Refused ? failure : {};
    const delayMs = retryAfterMs ?? retryDelayMs(state);
    breaker.backOff(delayMs, code);
    if (clock.now() + delayMs >= request.deadline) throw failure;
    return state.failuresLeft < 0 ? breaker.trip(failure) : null;
  }

  function afterRefusal(refused: Refused, request: CompletionRequest, state: RetryState): Completion | null {
    const { code, message } = refused;
    switch (classifyProviderError(refused)) {
      case 'too long':
        return buildAnswer(state, { isPromptTruncated: true });
      case 'declined':
        return buildAnswer(state, { refused: true });
      case 'for good':
        return breaker.trip(
          isWrongAddress(refused) ? new Refused(addressHint(options), { code, cause: refused }) : refused,
        );
      case 'form':
        state.capabilities = downgradeCapabilities(state.capabilities, message) ?? fail(refused);
        return null;
      case 'busy':
        return afterFailure(refused, request, state);
      case 'other':
        throw refused;
    }
  }

  function afterAnswer(
    result: ModelAnswer,
    request: CompletionRequest,
    prompt: string,
    state: RetryState,
  ): Completion | null {
    const estimate = estimateTokens(prompt);
    const { tokensIn } = result;
    state.tokensIn += tokensIn ?? estimate;
    state.tokensOut += result.tokensOut ?? estimateTokens(result.text);
    const isPromptTruncated = estimate >= leastCutTokens && isMuchLess(tokensIn, estimate);
    if (isPromptTruncated)
      log.warn('the server saw much less than was sent: its context is too small', {
        model,
        tokensIn,
        estimate,
      });
    const found = result.refused ? null : findJsonAnswer(result.text, request.nonce);
    const isWhole = found !== null && !found.isCut;
    if (isWhole || result.refused || isPromptTruncated || state.repeatsLeft === 0)
      return buildAnswer(state, {
        json: found?.json,
        isPromptTruncated,
        refused: result.refused,
        isTruncated: !isWhole && (result.cut || found !== null),
      });
    state.repeatsLeft -= 1;
    if (result.cut) {
      state.maxTokens *= 2;
      // a model that thinks before it writes does so every time
      room = Math.min(mostRoom, room * 2);
    }
    return null;
  }

  return {
    name: model,
    async complete(request) {
      capabilities ??= (await collection?.get(address)) ?? guessCapabilities(options.baseUrl);
      const state = createRetryState(capabilities, request.maxTokens * room);
      for (;;) {
        if (clock.now() >= request.deadline)
          throw new ConnectionFailed('The model did not answer in time.', { sent: state.tokensIn > 0 });
        const result = await attempt(request, state);
        if (result !== null) return result;
      }
    },
  };
}

const noCompletion =
  'The model’s address answered with something else than a completion; OPENAI_BASE_URL usually ends in /v1.';

function addressHint({ baseUrl }: ModelEndpoint): string {
  return `There is no /chat/completions at ${baseUrl ?? 'the model’s address'}. OPENAI_BASE_URL usually ends in /v1.`;
}

function isMuchLess(counted: number | null, estimate: number): boolean {
  return counted !== null && counted >= leastContext && counted < estimate * cutShare;
}

function fail(error: Error): never {
  throw error;
}
