/** Hosts that serve t.me pages, tried in order: one request at a time each, with a gap between, paused after failures. */
import { setTimeout as after } from 'node:timers/promises';
import { backoffMs } from '#src/backoff.ts';
import { hourMs, minuteMs } from '#src/duration.ts';
import { isTelegramHost } from '#src/channels/backoff.ts';
import { ConnectionFailed, describeError, isOutsideFailure, Refused } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import { type Clock, getRemainingMs } from '#src/clock.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import { requestPage, type WebPage } from '#src/request-page.ts';

export interface HostPoolOptions {
  /** `https://t.me`, ...: in the order in which they are tried. */
  readonly roots: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
  /** Gap between requests to a host; unless given a second for Telegram's own hosts, else none. */
  readonly spacingMs?: number;
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** Real pages have up to 146 kB. */
const maxBytes = 4 * 1024 * 1024;
const retryMs = 500;
const pauseStepMs = 1000;
const longestPauseMs = minuteMs;
/** A host that asks for a longer pause is tried again after this. */
const maxRequestedMs = hourMs;

/** Returns the first answer that `accept` takes, else the last answer. Throws ConnectionFailed or Refused, that of the last host, when none answers. */
export function createHostPool(options: HostPoolOptions) {
  const hosts = options.roots.map((root) => createHost(root, options));
  const runExclusive = createKeyedMutex();
  return async (path: string, accept: (page: WebPage) => boolean, signal?: AbortSignal): Promise<WebPage> => {
    let answer: WebPage | null = null;
    let failure: unknown = new ConnectionFailed('no host is configured', { sent: false });
    for (const { root, get } of hosts) {
      try {
        answer = await runExclusive(root, () => get(path, signal));
        if (accept(answer)) return answer;
      } catch (error) {
        // forgives a failure after which the next host is tried
        if (!isOutsideFailure(error) || signal?.aborted) throw error;
        failure = error;
      }
    }
    if (answer) return answer;
    throw failure;
  };
}

function createHost(address: string, options: HostPoolOptions) {
  const { clock, log, fetch, timeoutMs = 10_000, sleep = pauseFor } = options;
  const root = address.replace(/\/+$/, '');
  const spacingMs = options.spacingMs ?? (isTelegramHost(root) ? 1000 : 0);
  let lastAt = Number.NEGATIVE_INFINITY;
  let failures = 0;
  /** No request before `until`; `ms` is the length of the pause. */
  let pause = { until: 0, ms: 0 };

  async function getOnce(path: string, signal?: AbortSignal): Promise<WebPage> {
    const waitMs = getRemainingMs(lastAt + spacingMs, clock.now(), spacingMs);
    if (waitMs > 0) await sleep(waitMs, signal);
    try {
      const request = { headers, timeoutMs, maxBytes, now: clock.now(), signal, ...(fetch && { fetch }) };
      return requireWholePage(await requestPage(root + path, request));
    } finally {
      lastAt = clock.now();
    }
  }

  /** Retries once after a short while: under load t.me drops connections and accepts the next one. */
  async function getWithRetry(path: string, signal?: AbortSignal): Promise<WebPage> {
    try {
      return await getOnce(path, signal);
    } catch (error) {
      // forgives the first failure, unless the host asks to wait
      const asksToWait = error instanceof Refused && (error.code === 429 || error.retryAfterMs !== null);
      if (asksToWait || signal?.aborted || isAboutRequest(error)) throw error;
      log.debug('t.me failed once', { host: root, path, reason: describeError(error) });
      await sleep(retryMs, signal);
      return await getOnce(path, signal);
    }
  }

  function pauseAfter(error: unknown): void {
    if (isAboutRequest(error)) return;
    failures += 1;
    const requested = error instanceof Refused ? error.retryAfterMs : null;
    const isTooFast = error instanceof Refused && error.code === 429;
    const unasked = isTooFast ? longestPauseMs : backoffMs(failures, pauseStepMs, longestPauseMs, 4);
    const ms = requested === null ? unasked : Math.min(requested, maxRequestedMs);
    pause = { until: clock.now() + ms, ms };
    if (ms > 0) log.warn('t.me host is paused', { host: root, pauseMs: ms, reason: describeError(error) });
  }

  return {
    root,
    async get(path: string, signal?: AbortSignal): Promise<WebPage> {
      const pauseMs = getRemainingMs(pause.until, clock.now(), pause.ms);
      if (pauseMs > 0)
        throw new Refused(`${root} is paused after failures`, { code: 429, retryAfterMs: pauseMs });
      try {
        const page = await getWithRetry(path, signal);
        failures = 0;
        return page;
      } catch (error) {
        // forgives nothing: pauses the host
        if (!signal?.aborted) pauseAfter(error);
        throw error;
      }
    },
  };
}

const isAboutRequest = (error: unknown): boolean =>
  error instanceof Refused && error.code !== 429 && error.code !== 408 && error.code < 500;

const headers = {
  // service messages and labels come in this language
  'Accept-Language': 'en',
  Accept: 'text/html',
};

/** A truncated page would pass for one with fewer posts. */
function requireWholePage(page: WebPage): WebPage {
  if (/<\/html\s*>/i.test(page.body) || !/<html[\s>]/i.test(page.body)) return page;
  throw new ConnectionFailed('the page ends in the middle', { sent: true });
}

const pauseFor = (ms: number, signal?: AbortSignal): Promise<void> =>
  after(ms, undefined, signal && { signal }).catch((cause: unknown) => {
    throw new ConnectionFailed('stopped before the request', { sent: false, cause });
  });
