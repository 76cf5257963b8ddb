/** A model at any Chat Completions endpoint: OpenAI, OpenRouter, Ollama, vLLM, LM Studio, llama.cpp. */
import { backoffMs } from '#src/backoff.ts';
import { estimateTokens, maxThinking } from '#src/digest/model/token-budget.ts';
import type { Completion, CompletionRequest, LanguageModel } from '#src/digest/model/language-model.ts';
import { ConnectionFailed, Refused } from '#src/errors.ts';
import { longestTimerMs } from '#src/timer.ts';
import { classifyProviderError, createChatClient, type ModelEndpoint } from './chat-client.ts';
import { createChatRequest, downgradeCapabilities, guessCapabilities } from './endpoint-capabilities.ts';
import { findJsonAnswer } from './json-answer.ts';
import { createModelCircuitBreaker, type ModelCircuitBreakerOptions } from './model-circuit-breaker.ts';

export interface OpenAiModelOptions extends ModelEndpoint, ModelCircuitBreakerOptions {
  readonly model: string;
}

/** No server truncates a shorter prompt, no context is smaller than the second; both in tokens. */
const minCutTokens = 1000;
const minContext = 256;
const cutShare = 0.6;
const maxFailures = 2;
const longestPauseMs = 4000;

/** `model` at `baseUrl` (null: OpenAI). A request has one deadline for all its retries. */
export function createOpenAiModel(options: OpenAiModelOptions): LanguageModel {
  const { model, clock, log } = options;
  const call = createChatClient(options);
  const breaker = createModelCircuitBreaker(options);
  let capabilities = guessCapabilities(options.baseUrl);
  /** Tokens that the model was seen to need beside its answers. */
  let thinking = 0;

  /** A completion may take several HTTP requests: the retries that are left, and the tokens used so far. */
  const createAttempts = (request: CompletionRequest) => ({
    request,
    capabilities,
    thinking,
    failuresLeft: maxFailures,
    repeatsLeft: 1,
    tokensIn: 0,
    tokensOut: 0,
  });
  type Attempts = ReturnType<typeof createAttempts>;

  type Answer = NonNullable<Awaited<ReturnType<typeof call>>>;

  function remember(learnt: typeof capabilities): void {
    if (learnt === capabilities) return;
    capabilities = learnt;
    log.info('the model takes requests in this form', { model, rung: learnt.rung, refused: learnt.refused });
  }

  async function attempt(state: Attempts): Promise<Completion | null> {
    const { request, capabilities, repeatsLeft } = state;
    const maxTokens = request.maxTokens + state.thinking;
    await breaker.acquire(request.deadline);
    const isSpelledOut = repeatsLeft === 0;
    const sent = createChatRequest(capabilities, request, { model, maxTokens, isSpelledOut });
    const estimate = estimateTokens(sent.messages.map(({ content }) => content).join('\n'));
    const used = state.tokensIn + state.tokensOut;
    if (used > 0 && used + estimate + maxTokens > request.mostTokens)
      return answerOf(state, { failure: 'budget' });
    const askedAt = clock.now();
    const leftMs = Math.max(1, Math.ceil(request.deadline - askedAt));
    const signal = AbortSignal.timeout(Math.min(longestTimerMs, leftMs));
    let answer: Answer | null;
    try {
      answer = await call(sent, signal);
    } catch (thrown) {
      // forgives an outside failure that a retry may overcome
      if (thrown instanceof Refused) return afterRefusal(thrown, state);
      if (!(thrown instanceof ConnectionFailed)) throw thrown;
      if (signal.aborted) return breaker.timeOut(thrown, askedAt);
      return afterFailure(thrown, state);
    }
    if (answer === null) return breaker.trip(new ConnectionFailed(noCompletion, { sent: false }));
    breaker.reset();
    remember(state.capabilities);
    return afterAnswer(answer, estimate, state);
  }

  /** Nobody answers, or the server is busy: retried after a pause, while there is time and retries are left. */
  function afterFailure(failure: Refused | ConnectionFailed, state: Attempts): null {
    state.failuresLeft -= 1;
    const { code = 503, retryAfterMs = null } = failure instanceof Refused ? failure : {};
    const pauseMs = backoffMs(maxFailures - state.failuresLeft, 1000, longestPauseMs);
    const delayMs = retryAfterMs ?? pauseMs * (1 + Math.random());
    breaker.backOff(delayMs, code);
    if (clock.now() + delayMs >= state.request.deadline) throw failure;
    return state.failuresLeft < 0 ? breaker.trip(failure) : null;
  }

  function afterRefusal(refused: Refused, state: Attempts): Completion | null {
    const { code, message } = refused;
    switch (classifyProviderError(refused)) {
      case 'too long':
        thinking = 0;
        return answerOf(state, { failure: 'cut' });
      case 'declined':
        return answerOf(state, { failure: 'declined' });
      case 'for good':
        return breaker.trip(refused);
      case 'wrong address':
        return breaker.trip(new Refused(addressHint(options), { code, cause: refused }));
      case 'form': {
        const downgraded = downgradeCapabilities(state.capabilities, message);
        if (downgraded === null) return breaker.report(refused);
        state.capabilities = downgraded;
        return null;
      }
      case 'busy':
        return afterFailure(refused, state);
      case 'other':
        return breaker.report(refused);
    }
  }

  function afterAnswer(answer: Answer, estimate: number, state: Attempts): Completion | null {
    const { text, tokensIn, tokensOut, cut, refused } = answer;
    const seen = tokensIn ?? estimate;
    state.tokensIn += seen;
    state.tokensOut += tokensOut ?? estimateTokens(text);
    const isCut = estimate >= minCutTokens && seen >= minContext && seen < estimate * cutShare;
    if (isCut)
      log.warn('the server saw less than was sent: its context is too small', { model, seen, estimate });
    const found = refused ? null : findJsonAnswer(text, state.request.nonce);
    const isWhole = found !== null && !found.isCut;
    const mayThinkOn = cut && found === null && state.thinking < maxThinking;
    const failure = refused ? 'declined' : isCut ? 'cut' : null;
    if (isWhole || failure !== null || (state.repeatsLeft === 0 && !mayThinkOn)) {
      const isTruncated = !isWhole && (cut || found !== null);
      return answerOf(state, { json: found?.json, failure, isTruncated });
    }
    if (!mayThinkOn) state.repeatsLeft -= 1;
    if (cut) state.thinking = Math.min(maxThinking, state.thinking * 4 + state.request.maxTokens);
    // it will need them for the next answers, too
    thinking = Math.max(thinking, state.thinking);
    return null;
  }

  return {
    name: model,
    async complete(request) {
      const state = createAttempts(request);
      for (;;) {
        if (clock.now() >= request.deadline)
          throw new ConnectionFailed('The model did not answer in time.', { sent: state.tokensIn > 0 });
        const result = await attempt(state);
        if (result !== null) return result;
      }
    },
  };
}

const noCompletion =
  'The model’s address answered with something else than a completion; OPENAI_BASE_URL usually ends in /v1.';

const addressHint = ({ baseUrl }: ModelEndpoint): string =>
  `There is no /chat/completions at ${baseUrl ?? 'the model’s address'}. OPENAI_BASE_URL usually ends in /v1.`;

const answerOf = (
  { tokensIn, tokensOut }: Pick<Completion, 'tokensIn' | 'tokensOut'>,
  more: Partial<Completion>,
): Completion => ({ json: undefined, isTruncated: false, failure: null, tokensIn, tokensOut, ...more });
