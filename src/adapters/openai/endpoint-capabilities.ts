/** What an endpoint takes and what it refuses: learnt from its 400s, remembered per base URL and model. */
const rungs = ['json_schema', 'json_object', 'plain'] as const;
type Rung = (typeof rungs)[number];

export interface EndpointCapabilities {
  /** How a JSON answer is asked for. */
  readonly rung: Rung;
  /** The parameter that limits the answer's length. */
  readonly cap: 'max_completion_tokens' | 'max_tokens' | 'none';
  /** Names that were tried and refused. */
  readonly refused: readonly string[];
}

/** OpenAI's own models want the new name of the cap, most other servers know only the old one. */
export function guessCapabilities(baseUrl: string | null): EndpointCapabilities {
  const isOpenAi = baseUrl === null || new URL(baseUrl).hostname.endsWith('openai.com');
  return { rung: 'json_schema', cap: isOpenAi ? 'max_completion_tokens' : 'max_tokens', refused: [] };
}

/** Chat templates without a system role: Gemma's, older Mistral's. */
const noSystemRole =
  /system (?:role|message|prompt|instruction)|role\W{1,3}system|developer instruction|roles must alternate/i;

/** What to try after a 400 that said `complaint`; null when nothing is left to leave out. */
export function downgradeCapabilities(
  capabilities: EndpointCapabilities,
  complaint: string,
): EndpointCapabilities | null {
  const refused = (name: string) => [...capabilities.refused, name];
  if (noSystemRole.test(complaint) && !capabilities.refused.includes('system'))
    return { ...capabilities, refused: refused('system') };
  if (/temperature/i.test(complaint) && !capabilities.refused.includes('temperature'))
    return { ...capabilities, refused: refused('temperature') };
  if (/max_(?:completion_)?tokens/i.test(complaint) && capabilities.cap !== 'none') {
    const other = capabilities.cap === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
    return {
      ...capabilities,
      cap: capabilities.refused.includes(other) ? 'none' : other,
      refused: refused(capabilities.cap),
    };
  }
  // many servers do not say what they dislike; the form of the answer is the likeliest
  const next = rungs[rungs.indexOf(capabilities.rung) + 1];
  return next === undefined ? null : { ...capabilities, rung: next };
}

/** The parameters of a request to a server with these capabilities. */
export function buildRequestParameters(
  capabilities: EndpointCapabilities,
  wanted: {
    readonly name: string;
    readonly schema: Readonly<Record<string, unknown>>;
    readonly maxTokens: number;
  },
) {
  const { name, schema, maxTokens } = wanted;
  const formats = {
    json_schema: {
      response_format: { type: 'json_schema', json_schema: { name, strict: true, schema: { ...schema } } },
    },
    json_object: { response_format: { type: 'json_object' } },
    plain: {},
  } as const;
  return {
    ...formats[capabilities.rung],
    ...(capabilities.cap !== 'none' && { [capabilities.cap]: maxTokens }),
    ...(!capabilities.refused.includes('temperature') && { temperature: 0 }),
  };
}
