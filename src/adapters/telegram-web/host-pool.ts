/** The hosts that serve t.me pages, tried in order: one request at a time each, spaced, paused after failures. */
import { hourMs, minuteMs } from '#src/duration.ts';
import { isTelegramHost } from '#src/channels/expected-age.ts';
import { ConnectionFailed, Refused, describeError } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import { type Clock, getRemainingMs } from '#src/clock.ts';
import { type RequestLimits, requestPage, type WebPage } from '#src/request-page.ts';

export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

export interface HostPoolOptions {
  /** `https://t.me`, ...: in the order in which they are tried. */
  readonly roots: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
  readonly limits: RequestLimits;
  /** Another way out than the machine's own. */
  readonly fetch?: typeof fetch;
  /** Between the end of one request to a host and the next; null: a second for Telegram's own hosts. */
  readonly spacingMs: number | null;
  readonly sleep: Sleep;
  /** In [0, 1), for jitter. */
  readonly random: () => number;
}

interface Host {
  readonly root: string;
  readonly spacingMs: number;
  /** Settles when the last request in line is done; never rejects. */
  queue: Promise<unknown>;
  lastAt: number;
  /** No request before this instant. */
  pausedUntil: number;
  /** How long it was told to pause. */
  pauseMs: number;
  failures: number;
}

const pauseStepMs = 1000;
const longestPauseMs = minuteMs;
/** A host may ask for more; whether it still means it is found out after an hour. */
const longestWishMs = hourMs;

/** Gets a path from the first host that has an answer `accept` takes; the last answer when none is taken. */
export type GetPage = (
  path: string,
  accept: (page: WebPage) => boolean,
  signal?: AbortSignal,
) => Promise<WebPage>;

/** Throws what the last host threw: ConnectionFailed, or Refused with its wish to wait. */
export function createHostPool(options: HostPoolOptions): GetPage {
  const hosts = options.roots.map((root) => createHost(root, options.spacingMs));
  return async (path, accept, signal) => {
    let answer: WebPage | null = null;
    let failure: unknown = new ConnectionFailed('no host is configured', { sent: false });
    for (const host of hosts) {
      try {
        answer = await inOrder(host, () => getTwice(host, path, options, signal));
        if (accept(answer)) return answer;
      } catch (error) {
        // The next host may answer; the last failure is the caller's.
        if (!(error instanceof ConnectionFailed || error instanceof Refused)) throw error;
        if (signal?.aborted || isFinal(error)) throw error;
        failure = error;
      }
    }
    if (answer) return answer;
    throw failure;
  };
}

function createHost(root: string, spacingMs: number | null): Host {
  return {
    root: root.replace(/\/+$/, ''),
    spacingMs: spacingMs ?? (isTelegramHost(root) ? 1000 : 0),
    queue: Promise.resolve(),
    lastAt: Number.NEGATIVE_INFINITY,
    pausedUntil: 0,
    pauseMs: 0,
    failures: 0,
  };
}

/** Other refusals than these are about the request, not about the host. */
function isFinal(error: unknown): boolean {
  return error instanceof Refused && error.code !== 429 && error.code !== 408 && error.code < 500;
}

function inOrder<T>(host: Host, run: () => Promise<T>): Promise<T> {
  const result = host.queue.then(run);
  host.queue = result.catch(() => undefined);
  return result;
}

/** Once more after a short while: t.me drops connections under load and takes the next one. */
async function getTwice(
  host: Host,
  path: string,
  options: HostPoolOptions,
  signal?: AbortSignal,
): Promise<WebPage> {
  const pauseMs = getRemainingMs(host.pausedUntil, options.clock.now(), host.pauseMs);
  if (pauseMs > 0)
    throw new Refused(`${host.root} is paused after failures`, { code: 429, retryAfterMs: pauseMs });
  const get = () => getOnce(host, path, options, signal);
  try {
    const page = await get().catch(async (error) => {
      // A host that asks for patience gets it; anything else may have been an accident.
      const isPatient = error instanceof Refused && (error.code === 429 || error.retryAfterMs !== null);
      if (isPatient || signal?.aborted || isFinal(error)) throw error;
      options.log.debug('t.me failed once', { host: host.root, path, reason: describeError(error) });
      await options.sleep(200 + options.random() * 600, signal);
      return get();
    });
    host.failures = 0;
    return page;
  } catch (error) {
    // forgives nothing: the host is left alone for a while
    if (!signal?.aborted) pause(host, error, options);
    throw error;
  }
}

async function getOnce(
  host: Host,
  path: string,
  options: HostPoolOptions,
  signal?: AbortSignal,
): Promise<WebPage> {
  const { clock, limits, sleep } = options;
  const waitMs = getRemainingMs(host.lastAt + host.spacingMs, clock.now(), host.spacingMs);
  if (waitMs > 0) await sleep(waitMs, signal);
  try {
    const request = {
      headers,
      limits,
      now: clock.now(),
      signal,
      ...(options.fetch && { fetch: options.fetch }),
    };
    return requireWholePage(await requestPage(host.root + path, request));
  } finally {
    host.lastAt = clock.now();
  }
}

const headers = {
  // Service messages and labels are written in the reader's language.
  'Accept-Language': 'en',
  Accept: 'text/html',
};

/** A page that ends in the middle would pass for one with fewer posts. */
function requireWholePage(page: WebPage): WebPage {
  if (/<\/html\s*>/i.test(page.body) || !/<html[\s>]/i.test(page.body)) return page;
  throw new ConnectionFailed('the page ends in the middle', { sent: true });
}

function pause(host: Host, error: unknown, { clock, random, log }: HostPoolOptions): void {
  if (isFinal(error)) return;
  host.failures++;
  const wished = error instanceof Refused ? error.retryAfterMs : null;
  const own = Math.min(pauseStepMs * 4 ** (host.failures - 1), longestPauseMs) * (0.5 + random() / 2);
  const isPatient = error instanceof Refused && error.code === 429;
  const unasked = isPatient ? longestPauseMs : own;
  const pauseMs = Math.round(wished === null ? unasked : Math.min(wished, longestWishMs));
  host.pauseMs = pauseMs;
  host.pausedUntil = clock.now() + pauseMs;
  if (pauseMs > 0)
    log.warn('t.me host is paused', { host: host.root, pauseMs, reason: describeError(error) });
}
