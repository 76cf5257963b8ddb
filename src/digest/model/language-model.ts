export interface LanguageModel {
  readonly name: string;
  /** Asks for JSON that fits `schema`; the answer is not validated. Throws ConnectionFailed or Refused. */
  complete(request: CompletionRequest): Promise<Completion>;
}

export interface CompletionRequest {
  readonly instructions: string;
  readonly input: string;
  /** The answer must repeat it, which distinguishes it from drafts. */
  readonly nonce: string;
  readonly schemaName: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly maxTokens: number;
  /** Of all attempts together, prompts included. */
  readonly mostTokens: number;
  /** Milliseconds since 1970. */
  readonly deadline: number;
}

export interface Completion {
  /** The answer, parsed; undefined when it is no JSON. */
  readonly json: unknown;
  /** `json` has the complete items of a truncated answer. */
  readonly isTruncated: boolean;
  /** It refused, the server saw much less than was sent, or another attempt would cost more than `mostTokens`. */
  readonly failure: 'declined' | 'cut' | 'budget' | null;
  readonly tokensIn: number;
  readonly tokensOut: number;
}
