/** Updates that Telegram brings by itself: kept first, then answered with 200; anything else makes it come again. */
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

/** Telegram's own limit for one update is 512 KiB. */
const maxBytes = 1_048_576;
const comeAgain = { 'Retry-After': '5' };
/** Whoever is silent or slow is noticed within a second of its time; Node's own is to look twice a minute. */
const serverOptions = { headersTimeout: 3000, requestTimeout: 10_000, connectionsCheckingInterval: 1000 };

export interface Webhook {
  /** Where Telegram finds us; its path is the one we listen to. */
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
    // what is refused is not read to its end
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
      // what is no JSON goes on as text: the inbox sets it aside and reports it
      await inbox.receive([update === undefined ? body : update]);
    } catch (thrown) {
      // forgives a failing store: Telegram keeps the update and brings it again
      retryLoop.record(thrown);
      return c.body(null, 503, comeAgain);
    }
    retryLoop.clear();
    return c.body(null, 200);
  });
  app.all('*', (c) => c.body(null, 405));
  app.onError((thrown, c) => {
    // forgives a connection that broke
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

/** Telegram opens at most 40 (`max_connections` of setWebhook), and each shows the secret at once. */
const maxPerAddress = 100;
const maxInAll = 500;

/** Of connections that have not shown the secret the oldest give way when there are too many. What is returned marks one that has. */
function limitConnections(server: Server): (socket: Socket) => void {
  const strangers = new Map<Socket, string | undefined>();
  server.on('connection', (socket) => {
    strangers.set(socket, socket.remoteAddress);
    socket.once('close', () => strangers.delete(socket));
    const all = [...strangers.keys()];
    const neighbours = all.filter((each) => strangers.get(each) === socket.remoteAddress);
    if (neighbours.length > maxPerAddress) neighbours[0]?.destroy();
    if (all.length > maxInAll) all[0]?.destroy();
  });
  return (socket) => strangers.delete(socket);
}
