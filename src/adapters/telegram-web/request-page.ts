/** One request to one t.me host: bounded in time and size, every failure named. */
import { ConnectionFailed, Refused, describeError } from '#src/errors.ts';

export interface WebPage {
  readonly status: number;
  readonly html: string;
  /** Where a redirect points, in full; null for a page. */
  readonly location: string | null;
}

export interface RequestLimits {
  /** Until the answer begins. */
  readonly responseTimeoutMs: number;
  /** Until it is complete. */
  readonly totalTimeoutMs: number;
  readonly maxBytes: number;
}

const headers = {
  'User-Agent': 'Dragoman (self-hosted reader of public Telegram channels)',
  // Service messages and labels are written in the reader's language.
  'Accept-Language': 'en',
  Accept: 'text/html',
};

/**
 * Gets a page or a redirect; redirects are not followed. `now` is milliseconds since 1970.
 * Throws Refused for any other status, ConnectionFailed when there is no whole answer in time or it is too large.
 */
export async function requestPage(
  url: string,
  limits: RequestLimits,
  now: number,
  signal?: AbortSignal,
): Promise<WebPage> {
  const slow = new AbortController();
  const timer = setTimeout(() => slow.abort(new Error('no answer in time')), limits.responseTimeoutMs);
  const signals = [slow.signal, AbortSignal.timeout(limits.totalTimeoutMs), ...(signal ? [signal] : [])];
  try {
    const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.any(signals) });
    clearTimeout(timer);
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel();
      return { status: response.status, html: '', location: new URL(location, url).href };
    }
    if (response.status !== 200) throw await refusalOf(response, now);
    return { status: 200, html: wholePage(await readBounded(response, limits.maxBytes)), location: null };
  } catch (error) {
    // Every way in which fetch and its body stream fail is one thing to the caller: no answer.
    if (error instanceof Refused || error instanceof ConnectionFailed) throw error;
    throw new ConnectionFailed(`${url}: ${describeError(error)}`, { sent: true, cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** How long a `Retry-After` asks to wait, in milliseconds: seconds or an HTTP date (RFC 9110, 10.2.3); else null. */
export function parseRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1000;
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

async function readBounded(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      throw new ConnectionFailed(`${response.url} is larger than ${maxBytes} bytes`, { sent: true });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** A page that ends in the middle would pass for one with fewer posts. */
function wholePage(html: string): string {
  if (/<\/html\s*>/i.test(html) || !/<html[\s>]/i.test(html)) return html;
  throw new ConnectionFailed('the page ends in the middle', { sent: true });
}
