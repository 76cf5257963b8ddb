/** One request for a page or a feed: bounded in time and size, every failure named. */
import { decodePage } from './decode-text.ts';
import { ConnectionFailed, describeError, isOutsideFailure, Refused } from './errors.ts';

export type WebPage = Readonly<Awaited<ReturnType<typeof readResponse>>>;

export interface PageRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Another than the platform's, as through a proxy. */
  readonly fetch?: typeof fetch | undefined;
  readonly signal?: AbortSignal | undefined;
}

export const userAgent = 'Dragoman (self-hosted reader of public Telegram channels)';

/**
 * Gets a page, a redirect, or the answer that nothing changed (304).
 * Throws Refused for any other status, ConnectionFailed when there is no whole answer in time or it is too large.
 */
export async function requestPage(url: string, request: PageRequest): Promise<WebPage> {
  const { headers, timeoutMs, signal } = request;
  const signals = [AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])];
  try {
    const response = await (request.fetch ?? fetch)(url, {
      headers: { 'User-Agent': userAgent, ...headers },
      redirect: 'manual',
      signal: AbortSignal.any(signals),
    });
    return await readResponse(response, url, request);
  } catch (error) {
    // forgives nothing: however fetch or its body stream fails, to the caller there was no answer
    if (isOutsideFailure(error)) throw error;
    throw new ConnectionFailed(`${url}: ${describeError(error)}`, { sent: true, cause: error });
  }
}

async function readResponse(response: Response, url: string, { maxBytes, now }: PageRequest) {
  const { status } = response;
  const location = response.headers.get('location');
  const isRedirect = status >= 300 && status < 400 && location !== null;
  if (status !== 200 && status !== 304 && !isRedirect) throw await refusalOf(response, now);
  if (status !== 200) await response.body?.cancel();
  return {
    status,
    body: status === 200 ? await readBounded(response, maxBytes) : '',
    /** Where a redirect points, in full; null for a page. */
    location: isRedirect ? new URL(location, url).href : null,
    etag: response.headers.get('etag'),
    lastModified: response.headers.get('last-modified'),
  };
}

/** How long a `Retry-After` asks to wait, in milliseconds: seconds or an HTTP date (RFC 9110, 10.2.3); else null. */
export function parseRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\s*\d{1,9}(?:\.\d+)?\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

async function refusalOf(response: Response, now: number): Promise<Refused> {
  await response.body?.cancel();
  return new Refused(`${response.url} answered ${response.status}`, {
    code: response.status,
    retryAfterMs: parseRetryAfter(response.headers.get('retry-after'), now),
  });
}

/** Throws ConnectionFailed for a body of more than `maxBytes`. */
export async function readBounded(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      throw new ConnectionFailed(`${response.url} is larger than ${maxBytes} bytes`, { sent: true });
    }
    chunks.push(chunk);
  }
  return decodePage(Buffer.concat(chunks), response.headers.get('content-type') ?? '');
}
