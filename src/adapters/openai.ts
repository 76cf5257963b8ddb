/** A model behind any Chat Completions endpoint: OpenAI, OpenRouter, Ollama, vLLM, LM Studio, llama.cpp. */
import { setTimeout as sleep } from 'node:timers/promises';
import { estimateTokens } from '#src/digest/claim-tokens.ts';
import { ConnectionFailed, Refused } from '#src/errors.ts';
import type { WriteRequest, Writer, Written } from '#src/ports.ts';
import type { Store } from '#src/store/shelf.ts';
import { type Heard, parseAnswer, type Refusal } from './openai-answer.ts';
import { type ChatRequest, createCall, type Endpoint } from './openai-call.ts';
import { createGate, type GateOptions, isForGood } from './openai-gate.ts';
import { firstHabits, type Habits, nextHabits, parametersOf } from './openai-habits.ts';

export interface OpenAiOptions extends Endpoint, Omit<GateOptions, 'wait'> {
  readonly model: string;
  /** Keeps what was learnt of the endpoint through restarts. */
  readonly store?: Store;
  readonly wait?: GateOptions['wait'];
}

/** Below this many tokens no server cuts a prompt. */
const leastCutTokens = 1000;
const cutShare = 0.6;
const backOffMs = 500;
/** By how much the cap on an answer may grow. */
const mostRoom = 8;

/** What is left of the patience with one request, and what it took so far. */
interface Turn {
  habits: Habits;
  maxTokens: number;
  failuresLeft: number;
  repeatsLeft: number;
  tokensIn: number;
  tokensOut: number;
}

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
    const { status, message, retryAfterMs } = refusal;
    if (/context.{0,20}(?:length|window|size)|prompt is too long/i.test(message) && status < 500)
      return seen(turn, { promptCut: true });
    if (status === 403 && /moderation|flagged|safety/i.test(message)) return seen(turn, { refused: true });
    if (isForGood(refusal)) return gate.stop(new Refused(message, { code: status, cause: refusal.cause }));
    if (status === 400 || status === 422) {
      const next = nextHabits(turn.habits, message);
      if (next === null) throw new Refused(message, { code: status, cause: refusal.cause });
      turn.habits = next;
      return null;
    }
    turn.failuresLeft -= 1;
    const isTransient = status === 408 || status === 409 || status === 429 || status >= 500;
    const delayMs = retryAfterMs ?? backOff(turn);
    const refused = new Refused(message, { code: status, retryAfterMs, cause: refusal.cause });
    if (isTransient) gate.pause(delayMs, status);
    if (!isTransient || clock.now() + delayMs >= request.deadline) throw refused;
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
    const promptCut = tokensIn !== null && estimate >= leastCutTokens && tokensIn < estimate * cutShare;
    if (promptCut)
      log.warn('the server saw much less than was sent: its context is too small', {
        model,
        tokensIn,
        estimate,
      });
    const json = heard.refused ? undefined : parseAnswer(heard.text);
    const isDone = json !== undefined || heard.refused || promptCut || turn.repeatsLeft === 0;
    if (isDone)
      return seen(turn, { json, promptCut, refused: heard.refused, cut: heard.cut && json === undefined });
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
      const turn: Turn = {
        habits,
        maxTokens: request.maxTokens * room,
        failuresLeft: 2,
        repeatsLeft: 1,
        tokensIn: 0,
        tokensOut: 0,
      };
      for (;;) {
        if (clock.now() >= request.deadline)
          throw new ConnectionFailed('The model did not answer in time.', { sent: turn.tokensIn > 0 });
        const written = await attempt(request, turn);
        if (written !== null) return written;
      }
    },
  };
}

/** Longer with each failure, and never the same for two. */
function backOff({ failuresLeft }: Turn): number {
  return backOffMs * (1 + Math.random()) * (3 - failuresLeft);
}

function seen({ tokensIn, tokensOut }: Turn, more: Partial<Written>): Written {
  return { json: undefined, cut: false, refused: false, promptCut: false, ...more, tokensIn, tokensOut };
}

/** Where the server does not hold the answer to a schema, or did not keep to it, the prompt says what is wanted. */
function chatRequest(model: string, request: WriteRequest, turn: Turn): ChatRequest {
  const { instructions, data, schemaName: name, schema } = request;
  const isSpelledOut = turn.habits.rung !== 'json_schema' || turn.repeatsLeft === 0;
  const form = `\nAnswer with one JSON object that fits this JSON Schema, and with nothing else:\n${JSON.stringify(schema)}`;
  return {
    model,
    messages: [
      { role: 'system', content: isSpelledOut ? instructions + form : instructions },
      { role: 'user', content: data },
    ],
    ...parametersOf(turn.habits, { name, schema, maxTokens: turn.maxTokens }),
  };
}

function promptOf(request: ChatRequest): string {
  return request.messages.map((message) => message.content).join('\n');
}
