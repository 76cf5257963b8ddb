/** Habits of servers met in the field: each wraps a scenario, so that a test plays the same answers through any of them. */
import type { Reply, Scenario } from './fake-model.ts';

const complaint = (status: number, message: string): Reply => ({ status, body: { error: { message } } });
const written = (content: unknown): string =>
  typeof content === 'string' ? content : JSON.stringify(content);

/** A draft that carries the nonce as well, the way models think aloud. */
const draftOf = (nonce: string): string => `The answer needs {"nonce": "${nonce}"}, then {its items}.`;

/** Wraps the words of an answer, thinking before it. */
const thinkingAloud =
  (wrap: (draft: string, answer: string) => string) =>
  (scenario: Scenario): Scenario =>
  async (request, turn) => {
    const reply = await scenario(request, turn);
    return { ...reply, content: wrap(draftOf(request.nonce), written(reply.content)) };
  };

const withoutSystemRole =
  (message: string) =>
  (scenario: Scenario): Scenario =>
  (request, turn) => {
    const { messages } = request.body as { messages: readonly { role: string }[] };
    return messages.some(({ role }) => role === 'system') ? complaint(400, message) : scenario(request, turn);
  };

/** By what is odd about each. */
export const endpointHabits: Readonly<Record<string, (scenario: Scenario) => Scenario>> = {
  'an answer in reasoning_content': (scenario) => async (request, turn) => {
    const reply = await scenario(request, turn);
    return { ...reply, content: '', reasoning: { reasoning_content: written(reply.content) } };
  },
  'an answer in reasoning': (scenario) => async (request, turn) => {
    const reply = await scenario(request, turn);
    return { ...reply, content: '', reasoning: { reasoning: written(reply.content) } };
  },
  'no system role': withoutSystemRole('System role not supported'),
  'roles that alternate': withoutSystemRole(
    'Conversation roles must alternate user/assistant/user/assistant/...',
  ),
  'no developer instruction': withoutSystemRole('Developer instruction is not enabled for models/gemma'),
  'thoughts in <think>': thinkingAloud((draft, answer) => `<think>${draft}</think>${answer}`),
  'thoughts in <thinking>': thinkingAloud((draft, answer) => `<thinking>${draft}</thinking>\n${answer}`),
  'thoughts in [THINK]': thinkingAloud((draft, answer) => `[THINK]${draft}[/THINK]${answer}`),
  'harmony channels': thinkingAloud(
    (draft, answer) =>
      `<|channel|>analysis<|message|>${draft}<|end|><|start|>assistant<|channel|>final<|message|>${answer}<|return|>`,
  ),
  'thoughts without a wrapping': thinkingAloud((draft, answer) => `${draft}\n\n${answer}\nDone {at last}.`),
};
