/** One request as it came and was answered. */
export interface SeenRequest {
  readonly number: number;
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Parameters the method does not have. */
  unknown: readonly string[];
  /** Came while a wait of Telegram's (429) was running for it. */
  duringWait: boolean;
  /** Null while it is being answered, and when it never is. */
  answer: Answer | null;
  /** What was broken on purpose. */
  fault: string | null;
}

interface Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly result?: unknown;
  readonly description?: string;
  readonly retryAfterSeconds?: number;
}
