/** Updates that Telegram brings by itself: kept first, then answered with 200; anything else makes it come again. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Inbox } from '#src/inbox/inbox.ts';
import { describeError } from '#src/errors.ts';
import type { Log } from '#src/log.ts';
import { limitConnections } from './limit-connections.ts';
import type { PollErrorTracker } from './poll-errors.ts';

/** Telegram's own limit for one update is 512 KiB. */
const maxBytes = 1_048_576;
const retryAfterSeconds = 5;
/** Whoever is silent or slow is noticed within a second of its time; Node's own is to look twice a minute. */
const patience = { headersTimeout: 3000, requestTimeout: 10_000, connectionsCheckingInterval: 1000 };

/** A server that is not listening yet; `onHeard` is told of each update that is kept. */
export function createWebhookServer(parts: {
  inbox: Inbox;
  log: Log;
  url: string;
  secret: string;
  pollErrors: PollErrorTracker;
  onHeard: () => void;
}): Server {
  const { inbox, log, url, secret, pollErrors, onHeard } = parts;
  const path = new URL(url).pathname;

  async function accept(request: IncomingMessage): Promise<number> {
    if (request.url?.split('?')[0] !== path) return 404;
    if (request.method !== 'POST') return 405;
    if (!isSame(secret, request.headers['x-telegram-bot-api-secret-token'])) return 401;
    trust(request.socket);
    if (inbox.isFull()) return 503;
    const body = await readBody(request);
    return body === null ? 413 : keep(body);
  }

  async function keep(body: string): Promise<number> {
    try {
      await inbox.receive([parseUpdate(body)]);
      onHeard();
      return 200;
    } catch (thrown) {
      // forgives a failing store: Telegram keeps the update and brings it again
      pollErrors.record(thrown);
      return 503;
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { socket } = request;
    const status = await accept(request);
    if (status === 503) response.setHeader('Retry-After', retryAfterSeconds);
    // what is refused is not read to its end
    if (status >= 400) response.setHeader('Connection', 'close');
    response.writeHead(status).end(() => {
      if (status >= 400) socket.destroySoon();
    });
  }

  const server = createServer(patience, (request, response) => {
    answer(request, response).catch((thrown) => {
      // forgives a connection that broke
      log.debug('a webhook request broke off', { reason: describeError(thrown) });
      response.destroy();
    });
  });
  const trust = limitConnections(server);
  return server;
}

/** In a time that tells nothing about the secret: hashes have one length and no common beginnings. */
function isSame(secret: string, given: string | string[] | undefined): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return typeof given === 'string' && timingSafeEqual(digest(secret), digest(given));
}

/** Null when it is too large. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What is no JSON goes on as text: the inbox sets it aside and reports it. */
function parseUpdate(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // forgives text that is not JSON
    return body;
  }
}
