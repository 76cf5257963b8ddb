/** Strangers who open connections and say nothing, little, or too much; and Telegram, which must get through. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWebhookServer } from '#src/adapters/telegram-updates/webhook-server.ts';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { createInbox } from '#src/inbox/inbox.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';

const record = (thrown: unknown): never => {
  throw thrown;
};

let server: Server;
let port: number;
let strangers: Socket[];

beforeEach(async () => {
  strangers = [];
  const log = silentLog;
  const inbox = await createInbox({ log, store: createStore(openSqlite(':memory:'), log) });
  const url = 'https://bot.example.org/x';
  server = createWebhookServer({ log, inbox, url, secret: 's', retryLoop: { record, clear() {} } });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterEach(() => {
  for (const stranger of strangers) stranger.destroy();
  server.close();
  server.closeAllConnections();
});

async function opens(count: number, head: string): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const socket = connect(port, '127.0.0.1')
      .on('error', () => {})
      .resume();
    strangers.push(socket);
    await once(socket, 'connect');
    socket.write(head);
  }
}

const open = () => strangers.filter(({ closed }) => !closed).length;

async function untilClosed(): Promise<void> {
  await Promise.all(strangers.filter(({ closed }) => !closed).map((each) => once(each, 'close')));
}

async function bring(id: number): Promise<number> {
  const headers = { 'x-telegram-bot-api-secret-token': 's' };
  const body = JSON.stringify({ update_id: id });
  return (await fetch(`http://127.0.0.1:${port}/x`, { method: 'POST', headers, body })).status;
}

const post = (path: string, more = '') =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n${more}`;

describe('300 connections of one stranger', () => {
  test.each([
    ['that say nothing', ''],
    ['that never end their headers', post('/x', 'X-A: ')],
    ['that never end the body of a refused request', post('/x', '\r\n{')],
    ['that never end the body of a request to nowhere', post('/y', '\r\n{')],
  ])('%s keep no update out', async (_, head) => {
    await opens(300, head);
    const statuses = await Promise.all(Array.from({ length: 18 }, (_, n) => bring(n + 1)));
    expect(statuses).toEqual(Array(18).fill(200));
    expect(open()).toBeLessThanOrEqual(100);
  });

  // Node's own patience is a minute
  test.each([
    ['is silent', ''],
    ['is slow', post('/x', 'X-A: ')],
  ])(
    'are closed within seconds when each %s',
    async (_, head) => {
      await opens(5, head);
      await untilClosed();
    },
    30_000,
  );

  test('are told to close when their request is refused, however much of it is still to come', async () => {
    await opens(1, post('/x', '\r\n{'));
    const [answer] = (await once(strangers[0]!, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 401 .*\r\nconnection: close\r\n/is);
    await untilClosed();
  });
});
