/** A model behind any Chat Completions endpoint: OpenAI, OpenRouter, Ollama, vLLM, LM Studio, llama.cpp. */
import { setTimeout as sleep } from 'node:timers/promises';
import { estimateTokens } from '#src/digest/model/estimate-tokens.ts';
import { ConnectionFailed, Refused } from '#src/errors.ts';
import type { Completion } from '#src/digest/model/language-model.ts';
import type { CompletionRequest } from '#src/digest/model/language-model.ts';
import type { LanguageModel } from '#src/digest/model/language-model.ts';
import type { Store } from '#src/store/store.ts';
import { type CompletionResult, parseJsonAnswer, type ProviderError } from './completion.ts';
import { createChatClient, type ModelEndpoint } from './chat-client.ts';
import { createModelCircuitBreaker, type ModelCircuitBreakerOptions } from './model-circuit-breaker.ts';
import {
  guessCapabilities,
  type EndpointCapabilities,
  downgradeCapabilities,
} from './endpoint-capabilities.ts';
import { classifyProviderError } from './classify-provider-error.ts';
import {
  retryDelayMs,
  createChatRequest,
  createRetryState,
  promptOf,
  type RetryState,
  buildAnswer,
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
  const gate = createModelCircuitBreaker({ ...options, wait: options.wait ?? ((delayMs) => sleep(delayMs)) });
  const shelf = store?.collection<EndpointCapabilities>('endpoints');
  const address = `${options.baseUrl ?? 'openai'}|${model}`;
  let habits: EndpointCapabilities | null = null;
  let room = 1;

  async function remember(learnt: EndpointCapabilities): Promise<void> {
    if (learnt === habits) return;
    habits = learnt;
    log.info('the model takes requests in this form', { model, rung: learnt.rung, refused: learnt.refused });
    await shelf?.put(address, learnt);
  }

  async function attempt(request: CompletionRequest, turn: RetryState): Promise<Completion | null> {
    await gate.acquire(request.deadline);
    const sent = createChatRequest(model, request, turn);
    const heard = await call(sent, request.deadline - clock.now());
    if (heard.kind === 'failed') return afterFailure(heard, request, turn);
    if (heard.kind === 'refusal') return afterRefusal(heard, request, turn);
    gate.reset();
    await remember(turn.capabilities);
    return afterAnswer(heard, promptOf(sent), turn);
  }

  function afterFailure(
    heard: Extract<CompletionResult, { kind: 'failed' }>,
    request: CompletionRequest,
    turn: RetryState,
  ): null {
    const failed = new ConnectionFailed(heard.message, heard);
    turn.failuresLeft -= 1;
    const delayMs = retryDelayMs(turn);
    const hasTime = clock.now() + delayMs < request.deadline;
    if (heard.late || !hasTime) throw failed;
    if (!heard.again || turn.failuresLeft < 0) return gate.trip(failed);
    gate.backOff(delayMs, 503);
    return null;
  }

  function afterRefusal(
    refusal: ProviderError,
    request: CompletionRequest,
    turn: RetryState,
  ): Completion | null {
    const { status, message, retryAfterMs, cause } = refusal;
    const refused = new Refused(message, { code: status, retryAfterMs, cause });
    switch (classifyProviderError(refusal)) {
      case 'too long':
        return buildAnswer(turn, { isPromptTruncated: true });
      case 'declined':
        return buildAnswer(turn, { refused: true });
      case 'for good':
        return gate.trip(refused);
      case 'form':
        turn.capabilities = downgradeCapabilities(turn.capabilities, message) ?? fail(refused);
        return null;
      case 'busy':
        return afterBusy(refused, request, turn);
      case 'other':
        throw refused;
    }
  }

  function afterBusy(refused: Refused, request: CompletionRequest, turn: RetryState): null {
    turn.failuresLeft -= 1;
    const delayMs = refused.retryAfterMs ?? retryDelayMs(turn);
    gate.backOff(delayMs, refused.code);
    if (clock.now() + delayMs >= request.deadline) throw refused;
    if (turn.failuresLeft < 0) return gate.trip(refused);
    return null;
  }

  function afterAnswer(
    heard: Extract<CompletionResult, { kind: 'answer' }>,
    prompt: string,
    turn: RetryState,
  ): Completion | null {
    const estimate = estimateTokens(prompt);
    const { tokensIn } = heard;
    turn.tokensIn += tokensIn ?? estimate;
    turn.tokensOut += heard.tokensOut ?? estimateTokens(heard.text);
    const isPromptTruncated = estimate >= leastCutTokens && isMuchLess(tokensIn, estimate);
    if (isPromptTruncated)
      log.warn('the server saw much less than was sent: its context is too small', {
        model,
        tokensIn,
        estimate,
      });
    const json = heard.refused ? undefined : parseJsonAnswer(heard.text);
    const isDone = json !== undefined || heard.refused || isPromptTruncated || turn.repeatsLeft === 0;
    if (isDone)
      return buildAnswer(turn, {
        json,
        isPromptTruncated,
        refused: heard.refused,
        isTruncated: heard.cut && json === undefined,
      });
    turn.repeatsLeft -= 1;
    if (heard.cut) {
      turn.maxTokens *= 2;
      // a model that thinks before it writes does so every time
      room = Math.min(mostRoom, room * 2);
    }
    return null;
  }

  return {
    name: model,
    async complete(request) {
      habits ??= (await shelf?.get(address)) ?? guessCapabilities(options.baseUrl);
      const turn = createRetryState(habits, request.maxTokens * room);
      for (;;) {
        if (clock.now() >= request.deadline)
          throw new ConnectionFailed('The model did not answer in time.', { sent: turn.tokensIn > 0 });
        const result = await attempt(request, turn);
        if (result !== null) return result;
      }
    },
  };
}

function isMuchLess(counted: number | null, estimate: number): boolean {
  return counted !== null && counted >= leastContext && counted < estimate * cutShare;
}

function fail(error: Error): never {
  throw error;
}
