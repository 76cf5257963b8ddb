/** What an endpoint supports: learnt from its 400s, anew after each start. */
import type { CompletionRequest } from '#src/digest/model/language-model.ts';
import type { ChatRequest } from './chat-client.ts';

const rungs = ['json_schema', 'json_object', 'plain'] as const;
type Rung = (typeof rungs)[number];

export interface EndpointCapabilities {
  readonly rung: Rung;
  readonly cap: 'max_completion_tokens' | 'max_tokens' | 'none';
  readonly refused: readonly string[];
}

/** OpenAI's models need the new name of the token limit, most other servers know only the old one. */
export function guessCapabilities(baseUrl: string | null): EndpointCapabilities {
  const isOpenAi = baseUrl === null || new URL(baseUrl).hostname.endsWith('openai.com');
  return { rung: 'json_schema', cap: isOpenAi ? 'max_completion_tokens' : 'max_tokens', refused: [] };
}

/** Chat templates without a system role, as Gemma's and older Mistral's, complain so. */
const noSystemRole =
  /system (?:role|message|prompt|instruction)|role\W{1,3}system|developer instruction|roles must alternate/i;

/** What to try after a 400 with this message; null when nothing is left to leave out. */
export function downgradeCapabilities(
  capabilities: EndpointCapabilities,
  complaint: string,
): EndpointCapabilities | null {
  const { rung, cap, refused } = capabilities;
  if (noSystemRole.test(complaint) && !refused.includes('system'))
    return { rung, cap, refused: [...refused, 'system'] };
  if (/temperature/i.test(complaint) && !refused.includes('temperature'))
    return { rung, cap, refused: [...refused, 'temperature'] };
  if (/max_(?:completion_)?tokens/i.test(complaint) && cap !== 'none') {
    const other = cap === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
    return { rung, cap: refused.includes(other) ? 'none' : other, refused: [...refused, cap] };
  }
  // many servers do not name the parameter; the response format is the likeliest
  const next = rungs[rungs.indexOf(rung) + 1];
  return next === undefined ? null : { ...capabilities, rung: next };
}

/** The prompt contains the schema where the server does not enforce it, or with `isSpelledOut`. */
export function createChatRequest(
  { rung, cap, refused }: EndpointCapabilities,
  { instructions, input, schemaName: name, schema }: CompletionRequest,
  { model, maxTokens, isSpelledOut }: { model: string; maxTokens: number; isSpelledOut: boolean },
): ChatRequest {
  const form = `\nAnswer with one JSON object that fits this JSON Schema, and with nothing else:\n${JSON.stringify(schema)}`;
  const content = isSpelledOut || rung !== 'json_schema' ? instructions + form : instructions;
  const formats = {
    json_schema: {
      response_format: { type: 'json_schema', json_schema: { name, strict: true, schema: { ...schema } } },
    },
    json_object: { response_format: { type: 'json_object' } },
    plain: {},
  } as const;
  return {
    model,
    messages: refused.includes('system')
      ? [{ role: 'user', content: `${content}\n\n${input}` }]
      : [
          { role: 'system', content },
          { role: 'user', content: input },
        ],
    ...formats[rung],
    ...(cap !== 'none' && { [cap]: maxTokens }),
    ...(!refused.includes('temperature') && { temperature: 0 }),
  };
}
