export interface LanguageModel {
  readonly name: string;
  /** One JSON answer that was asked for with the JSON Schema `schema`; unchecked. Throws ConnectionFailed or Refused. */
  complete(request: CompletionRequest): Promise<Completion>;
}

export interface CompletionRequest {
  readonly instructions: string;
  readonly input: string;
  /** The answer has to repeat it, which tells it from drafts of it. */
  readonly nonce: string;
  readonly schemaName: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly maxTokens: number;
  /** Absolute, milliseconds since 1970. */
  readonly deadline: number;
}

export interface Completion {
  /** The answer parsed as JSON; undefined when it was none. */
  readonly json: unknown;
  /** `json` holds the whole items of an answer that has no end. */
  readonly isTruncated: boolean;
  readonly refused: boolean;
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** The server saw much less than was sent. */
  readonly isPromptTruncated: boolean;
}
