/** The hosts that serve t.me pages, tried in order: one request at a time each, spaced, paused after failures. */
import { backoffMs } from '#src/backoff.ts';
import { hourMs, minuteMs } from '#src/duration.ts';
import { isTelegramHost } from '#src/channels/backoff.ts';
import { ConnectionFailed, describeError, isOutsideFailure, Refused } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import { type Clock, getRemainingMs } from '#src/clock.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import { type RequestLimits, requestPage, type WebPage } from '#src/request-page.ts';

export interface HostPoolOptions {
  /** `https://t.me`, ...: in the order in which they are tried. */
  readonly roots: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
  readonly limits: RequestLimits;
  readonly fetch?: typeof fetch;
  /** Between the end of one request to a host and the next; null: a second for Telegram's own hosts. */
  readonly spacingMs: number | null;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly random: () => number;
}

const pauseStepMs = 1000;
const longestPauseMs = minuteMs;
/** A host may ask for more; whether it still means it is found out after an hour. */
const longestWishMs = hourMs;

/** From the first host whose answer is accepted, else the last answer; else throws what the last host threw, ConnectionFailed or Refused. */
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
        // forgives what the next host may answer; the last failure is the caller's
        if (!isOutsideFailure(error) || signal?.aborted || isFinal(error)) throw error;
        failure = error;
      }
    }
    if (answer) return answer;
    throw failure;
  };
}

function createHost(address: string, options: HostPoolOptions) {
  const { clock, limits, sleep, random, log, fetch } = options;
  const root = address.replace(/\/+$/, '');
  const spacingMs = options.spacingMs ?? (isTelegramHost(root) ? 1000 : 0);
  let lastAt = Number.NEGATIVE_INFINITY;
  let failures = 0;
  /** No request before `until`, if the clock is right: then what is left is no longer than `ms`. */
  let pause = { until: 0, ms: 0 };

  async function getOnce(path: string, signal?: AbortSignal): Promise<WebPage> {
    const waitMs = getRemainingMs(lastAt + spacingMs, clock.now(), spacingMs);
    if (waitMs > 0) await sleep(waitMs, signal);
    try {
      const request = { headers, limits, now: clock.now(), signal, ...(fetch && { fetch }) };
      return requireWholePage(await requestPage(root + path, request));
    } finally {
      lastAt = clock.now();
    }
  }

  /** Once more after a short while: t.me drops connections under load and takes the next one. */
  async function getTwice(path: string, signal?: AbortSignal): Promise<WebPage> {
    try {
      return await getOnce(path, signal);
    } catch (error) {
      // A host that asks for patience gets it; anything else may have been an accident.
      const isPatient = error instanceof Refused && (error.code === 429 || error.retryAfterMs !== null);
      if (isPatient || signal?.aborted || isFinal(error)) throw error;
      log.debug('t.me failed once', { host: root, path, reason: describeError(error) });
      await sleep(200 + random() * 600, signal);
      return await getOnce(path, signal);
    }
  }

  function pauseAfter(error: unknown): void {
    if (isFinal(error)) return;
    failures += 1;
    const wished = error instanceof Refused ? error.retryAfterMs : null;
    const own = backoffMs(failures, pauseStepMs, longestPauseMs, 4) * (0.5 + random() / 2);
    const unasked = error instanceof Refused && error.code === 429 ? longestPauseMs : own;
    const ms = Math.round(wished === null ? unasked : Math.min(wished, longestWishMs));
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
        const page = await getTwice(path, signal);
        failures = 0;
        return page;
      } catch (error) {
        // forgives nothing: the host is left alone for a while
        if (!signal?.aborted) pauseAfter(error);
        throw error;
      }
    },
  };
}

/** About the request, not about the host. */
const isFinal = (error: unknown): boolean =>
  error instanceof Refused && error.code !== 429 && error.code !== 408 && error.code < 500;

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
