/** Receives updates by webhook: answers 200 once they are stored; on any other answer Telegram sends them again. */
import type { Server } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { timingSafeEqual } from 'hono/utils/buffer';
import type { Inbox } from '#src/inbox/inbox.ts';
import { describeError } from '#src/errors.ts';
import { parseJson } from '#src/json.ts';
import type { Log } from '#src/log.ts';
import type { RetryLoop } from './retry-loop.ts';
import type { Socket } from 'node:net';

/** Telegram's limit for one update is 512 KiB. */
const maxBytes = 1_048_576;
const comeAgain = { 'Retry-After': '5' };
/** Node checks for slow connections every 30 s by default. */
const serverOptions = { headersTimeout: 3000, requestTimeout: 10_000, connectionsCheckingInterval: 1000 };

export interface Webhook {
  /** The public URL; its path is the one served. */
  readonly url: string;
  readonly secret: string;
}

/** A server that is not listening yet. */
export function createWebhookServer(
  parts: Webhook & {
    inbox: Pick<Inbox, 'isFull'> & { receive(updates: readonly unknown[]): Promise<unknown> };
    log: Log;
    retryLoop: Pick<RetryLoop, 'record' | 'clear'>;
  },
): Server {
  const { inbox, log, url, secret, retryLoop } = parts;
  const { pathname } = new URL(url);
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.use(async (c, next) => {
    await next();
    // the rest of a refused request is not read
    if (!c.res.ok) c.header('Connection', 'close');
  });
  app.use(async (c, next) => {
    if (new URL(c.req.url).pathname !== pathname) return c.body(null, 404);
    return next();
  });
  app.post('*', async (c, next) => {
    const given = c.req.header('x-telegram-bot-api-secret-token') ?? '';
    if (!(await timingSafeEqual(secret, given))) return c.body(null, 401);
    trust(c.env.incoming.socket);
    return inbox.isFull() ? c.body(null, 503, comeAgain) : next();
  });
  app.post('*', bodyLimit({ maxSize: maxBytes, onError: (c) => c.body(null, 413) }), async (c) => {
    const body = await c.req.text();
    const update = parseJson(body);
    try {
      // what is no JSON is passed on as text, which the inbox sets aside and reports
      await inbox.receive([update === undefined ? body : update]);
    } catch (thrown) {
      // forgives a failing store: Telegram sends the update again
      retryLoop.record(thrown);
      return c.body(null, 503, comeAgain);
    }
    retryLoop.clear();
    return c.body(null, 200);
  });
  app.all('*', (c) => c.body(null, 405));
  app.onError((thrown, c) => {
    // forgives a broken connection
    log.debug('a webhook request broke off', { reason: describeError(thrown) });
    return c.body(null, 400);
  });

  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions,
    overrideGlobalObjects: false,
  }) as Server;
  const trust = limitConnections(server);
  return server;
}

/** Telegram opens at most 40 (`max_connections` of setWebhook). */
const maxPerAddress = 100;
const maxTotal = 500;

/** Closes the oldest connections that have not shown the secret when there are too many. Returns a function that marks one that has shown it. */
function limitConnections(server: Server): (socket: Socket) => void {
  const strangers = new Map<Socket, string | undefined>();
  server.on('connection', (socket) => {
    strangers.set(socket, socket.remoteAddress);
    socket.once('close', () => strangers.delete(socket));
    const all = [...strangers.keys()];
    const neighbours = all.filter((each) => strangers.get(each) === socket.remoteAddress);
    if (neighbours.length > maxPerAddress) neighbours[0]?.destroy();
    if (all.length > maxTotal) all[0]?.destroy();
  });
  return (socket) => strangers.delete(socket);
}
