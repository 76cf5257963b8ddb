/**
 * The outside failing. Thrown by adapters only; everything else that is thrown is a bug.
 * Each carries data for the log; people read locale texts, never `message`.
 */

/** A server did not answer, or not in its protocol. `sent`: the request may have reached it. */
export class ConnectionFailed extends Error {
  override name = 'ConnectionFailed';
  readonly sent: boolean;
  constructor(message: string, { sent, cause }: { sent: boolean; cause?: unknown }) {
    super(message, { cause });
    this.sent = sent;
  }
}

/** A server answered and refused. `retryAfterMs`: how long it asks to wait, null where it does not say. */
export class Refused extends Error {
  readonly code: number;
  readonly retryAfterMs: number | null;
  /** Telegram: the group's new id after its upgrade. */
  readonly migrateToChatId: number | null;
  constructor(
    message: string,
    fields: { code: number; retryAfterMs?: number | null; migrateToChatId?: number | null; cause?: unknown },
  ) {
    super(message, { cause: fields.cause });
    this.name = 'Refused';
    this.code = fields.code;
    this.retryAfterMs = fields.retryAfterMs ?? null;
    this.migrateToChatId = fields.migrateToChatId ?? null;
  }
}

export const isOutsideFailure = (thrown: unknown): thrown is ConnectionFailed | Refused =>
  thrown instanceof ConnectionFailed || thrown instanceof Refused;

export type StoreFailureKind = 'read only' | 'corrupt' | 'newer version' | 'full' | 'locked' | 'lost';

export class StoreFailed extends Error {
  override name = 'StoreFailed';
  readonly fault: StoreFailureKind;
  constructor(message: string, { fault, cause }: { fault: StoreFailureKind; cause?: unknown }) {
    super(message, { cause });
    this.fault = fault;
  }
}

/** What the command line or the environment names cannot be used; `message` says what to do. */
export class UnusableInput extends Error {
  override name = 'UnusableInput';
}

/** The result of `attempt`, or `fallback` where it fails in a way that is forgiven: unless said otherwise, of the store. */
export async function withFallback<T>(
  attempt: () => Promise<T>,
  fallback: T,
  isForgiven = (failure: unknown): boolean => failure instanceof StoreFailed,
): Promise<T> {
  try {
    return await attempt();
  } catch (thrown) {
    // forgives what the caller can do without
    if (!isForgiven(thrown)) throw thrown;
    return fallback;
  }
}

export function describeError(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const cause = thrown.cause instanceof Error ? ` (${thrown.cause.message})` : '';
  return `${thrown.name}: ${thrown.message}${cause}`;
}

const neverWritten =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EMFILE|EPIPE|EPROTO|CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+|DEPTH_ZERO\w*)$/;
const whileConnecting = /connect ETIMEDOUT|before secure TLS connection was established/;

/** Whether a request that failed so never reached its server, so that it certainly did nothing. */
export function wasNeverSent(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const { code = '', message, cause } = thrown as Error & { code?: string };
  return neverWritten.test(code) || whileConnecting.test(message) || wasNeverSent(cause);
}
