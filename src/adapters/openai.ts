/** A model behind any Chat Completions endpoint: OpenAI, OpenRouter, Ollama, vLLM, LM Studio, llama.cpp. */
import { setTimeout as sleep } from 'node:timers/promises';
import { estimateTokens } from '#src/digest/claim-tokens.ts';
import { ConnectionFailed, Refused } from '#src/errors.ts';
import type { WriteRequest, Writer, Written } from '#src/ports.ts';
import type { Store } from '#src/store/shelf.ts';
import { type Heard, parseAnswer, type Refusal } from './openai-answer.ts';
import { createCall, type Endpoint } from './openai-call.ts';
import { createGate, type GateOptions } from './openai-gate.ts';
import { firstHabits, type Habits, nextHabits } from './openai-habits.ts';
import { kindOf } from './openai-refusal.ts';
import { backOff, chatRequest, newTurn, promptOf, type Turn, written } from './openai-turn.ts';

export interface OpenAiOptions extends Endpoint, Omit<GateOptions, 'wait'> {
  readonly model: string;
  /** Keeps what was learnt of the endpoint through restarts. */
  readonly store?: Store;
  readonly wait?: GateOptions['wait'];
}

/** Below this many tokens no server cuts a prompt, and no context is smaller than the second. */
const leastCutTokens = 1000;
const leastContext = 256;
const cutShare = 0.6;
/** By how much the cap on an answer may grow. */
const mostRoom = 8;

/** A writer over `model` at `baseUrl` (null: OpenAI). It keeps to one total deadline per request, retries included. */
export function createOpenAiWriter(options: OpenAiOptions): Writer {
  const { model, clock, log, store } = options;
  const call = createCall(options);
  const gate = createGate({ ...options, wait: options.wait ?? ((delayMs) => sleep(delayMs)) });
  const shelf = store?.shelf<Habits>('endpoints');
  const address = `${options.baseUrl ?? 'openai'}|${model}`;
  let habits: Habits | null = null;
  let room = 1;

  async function remember(learnt: Habits): Promise<void> {
    if (learnt === habits) return;
    habits = learnt;
    log.info('the model takes requests in this form', { model, rung: learnt.rung, refused: learnt.refused });
    await shelf?.put(address, learnt);
  }

  async function attempt(request: WriteRequest, turn: Turn): Promise<Written | null> {
    await gate.pass(request.deadline);
    const sent = chatRequest(model, request, turn);
    const heard = await call(sent, request.deadline - clock.now());
    if (heard.kind === 'failed') return afterFailure(heard, request, turn);
    if (heard.kind === 'refusal') return afterRefusal(heard, request, turn);
    gate.open();
    await remember(turn.habits);
    return afterAnswer(heard, promptOf(sent), turn);
  }

  function afterFailure(heard: Extract<Heard, { kind: 'failed' }>, request: WriteRequest, turn: Turn): null {
    const failed = new ConnectionFailed(heard.message, heard);
    turn.failuresLeft -= 1;
    const delayMs = backOff(turn);
    const hasTime = clock.now() + delayMs < request.deadline;
    if (heard.late || !hasTime) throw failed;
    if (!heard.again || turn.failuresLeft < 0) return gate.stop(failed);
    gate.pause(delayMs, 503);
    return null;
  }

  function afterRefusal(refusal: Refusal, request: WriteRequest, turn: Turn): Written | null {
    const { status, message, retryAfterMs, cause } = refusal;
    const refused = new Refused(message, { code: status, retryAfterMs, cause });
    switch (kindOf(refusal)) {
      case 'too long':
        return written(turn, { promptCut: true });
      case 'declined':
        return written(turn, { refused: true });
      case 'for good':
        return gate.stop(refused);
      case 'form':
        turn.habits = nextHabits(turn.habits, message) ?? fail(refused);
        return null;
      case 'busy':
        return afterBusy(refused, request, turn);
      case 'other':
        throw refused;
    }
  }

  function afterBusy(refused: Refused, request: WriteRequest, turn: Turn): null {
    turn.failuresLeft -= 1;
    const delayMs = refused.retryAfterMs ?? backOff(turn);
    gate.pause(delayMs, refused.code);
    if (clock.now() + delayMs >= request.deadline) throw refused;
    if (turn.failuresLeft < 0) return gate.stop(refused);
    return null;
  }

  function afterAnswer(
    heard: Extract<Heard, { kind: 'answer' }>,
    prompt: string,
    turn: Turn,
  ): Written | null {
    const estimate = estimateTokens(prompt);
    const { tokensIn } = heard;
    turn.tokensIn += tokensIn ?? estimate;
    turn.tokensOut += heard.tokensOut ?? estimateTokens(heard.text);
    const promptCut = estimate >= leastCutTokens && isMuchLess(tokensIn, estimate);
    if (promptCut)
      log.warn('the server saw much less than was sent: its context is too small', {
        model,
        tokensIn,
        estimate,
      });
    const json = heard.refused ? undefined : parseAnswer(heard.text);
    const isDone = json !== undefined || heard.refused || promptCut || turn.repeatsLeft === 0;
    if (isDone)
      return written(turn, { json, promptCut, refused: heard.refused, cut: heard.cut && json === undefined });
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
    async write(request) {
      habits ??= (await shelf?.get(address)) ?? firstHabits(options.baseUrl);
      const turn = newTurn(habits, request.maxTokens * room);
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
