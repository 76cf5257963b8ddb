/** One request of ours may be several to the server: what is left of the patience with it, and what it took so far. */
import type { WriteRequest, Written } from '#src/ports.ts';
import type { ChatRequest } from './openai-call.ts';
import { type Habits, parametersOf } from './openai-habits.ts';

export interface Turn {
  habits: Habits;
  maxTokens: number;
  failuresLeft: number;
  repeatsLeft: number;
  tokensIn: number;
  tokensOut: number;
}

const mostFailures = 2;
const backOffMs = 500;

export function newTurn(habits: Habits, maxTokens: number): Turn {
  return { habits, maxTokens, failuresLeft: mostFailures, repeatsLeft: 1, tokensIn: 0, tokensOut: 0 };
}

/** Longer with each failure, and never the same for two. */
export function backOff({ failuresLeft }: Turn): number {
  return backOffMs * (1 + Math.random()) * (1 + mostFailures - failuresLeft);
}

/** The turn's result; what is not given is as in an answer that was none. */
export function written({ tokensIn, tokensOut }: Turn, more: Partial<Written>): Written {
  return { json: undefined, cut: false, refused: false, promptCut: false, ...more, tokensIn, tokensOut };
}

/** Where the server does not hold the answer to a schema, or did not keep to it, the prompt says what is wanted. */
export function chatRequest(model: string, request: WriteRequest, turn: Turn): ChatRequest {
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

export function promptOf(request: ChatRequest): string {
  return request.messages.map((message) => message.content).join('\n');
}
