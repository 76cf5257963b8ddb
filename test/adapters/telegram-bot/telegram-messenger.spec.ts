import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import {
  createTelegramApi,
  createTelegramMessenger,
  probeTelegram,
} from '#src/adapters/telegram-bot/telegram-messenger.ts';
import type { MessagePart } from '#src/message/message.ts';
import { type FakeBotApi, type FakeBotApiReply, startFakeBotApi } from '../../doubles/fake-bot-api.ts';

const part: MessagePart = {
  html: '<b>x</b>',
  plain: 'x',
  buttons: [
    [
      { text: 'Mute', data: 'm' },
      { text: 'Open', url: 'https://t.me/a/1' },
    ],
  ],
};
const bare: MessagePart = { ...part, buttons: [] };
const to = { chat: 5, thread: null };
const loud = { silent: false };

let server: FakeBotApi | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function messengerOf(...replies: FakeBotApiReply[]) {
  const own = await startFakeBotApi(() => replies.shift() ?? { ok: { message_id: 77 } });
  server = own;
  return { messenger: createTelegramMessenger(createTelegramApi('1:a', own.root)), requests: own.requests };
}

describe('what leaves', () => {
  test('a message has markup, buttons, no preview', async () => {
    const { messenger, requests } = await messengerOf();
    expect(await messenger.sendMessage(to, part, loud)).toBe(77);
    expect(requests).toMatchObject([{ method: 'sendMessage' }]);
    expect(requests[0]?.fields).toEqual({
      chat_id: 5,
      text: '<b>x</b>',
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      reply_markup: {
        inline_keyboard: [
          [
            { text: 'Mute', callback_data: 'm' },
            { text: 'Open', url: 'https://t.me/a/1' },
          ],
        ],
      },
    });
  });

  test('thread, silence, reply and payment are said, the general topic is not', async () => {
    const { messenger, requests } = await messengerOf();
    await messenger.sendMessage({ chat: 5, thread: 7 }, bare, {
      silent: true,
      replyTo: 3,
      paidBroadcast: true,
    });
    await messenger.sendMessage({ chat: 5, thread: 1 }, bare, loud);
    expect(requests[0]?.fields).toMatchObject({
      message_thread_id: 7,
      disable_notification: true,
      reply_parameters: { message_id: 3, allow_sending_without_reply: true },
      allow_paid_broadcast: true,
    });
    expect(requests[1]?.fields).not.toHaveProperty('message_thread_id');
  });

  test('plain text goes without markup and buttons, changed and new', async () => {
    const { messenger, requests } = await messengerOf();
    const plain = { chat_id: 5, text: '<b>', link_preview_options: { is_disabled: true } };
    await messenger.sendMessage(to, { ...part, plain: '<b>' }, { ...loud, isPlain: true });
    await messenger.editMessage(to, 3, { ...part, plain: '<b>' }, { isPlain: true });
    expect(requests.map(({ fields }) => fields)).toEqual([plain, { ...plain, message_id: 3 }]);
  });

  test('an edit names its message', async () => {
    const { messenger, requests } = await messengerOf();
    await messenger.editMessage(to, 3, bare, {});
    expect(requests[0]).toMatchObject({ method: 'editMessageText', fields: { chat_id: 5, message_id: 3 } });
  });
});

describe('what comes back', () => {
  test('a refusal carries code, words, wait and new id', async () => {
    const { messenger } = await messengerOf(
      { code: 429, description: 'Too Many Requests: retry after 1.5', parameters: { retry_after: 1.5 } },
      { code: 400, description: 'Bad Request: upgraded', parameters: { migrate_to_chat_id: -1005 } },
      { code: 500, description: 'Internal Server Error: restart' },
    );
    const failing = () => messenger.sendMessage(to, part, loud).catch((thrown) => thrown);
    expect(await failing()).toMatchObject({
      name: 'Refused',
      code: 429,
      retryAfterMs: 1500,
      migrateToChatId: null,
    });
    expect(await failing()).toMatchObject({
      code: 400,
      message: 'Bad Request: upgraded',
      retryAfterMs: null,
      migrateToChatId: -1005,
    });
    expect(await failing()).toMatchObject({ code: 500 });
  });

  test.each<[string, FakeBotApiReply, boolean]>([
    ['a reset after the request was written', 'reset', true],
    ['a page instead of an answer', { html: '<html>Bad Gateway</html>', status: 502 }, true],
    ['half an answer', { html: '{"ok":true,"result":{"mess', status: 200 }, true],
  ])('whether it may have arrived after %s', async (_, reply, sent) => {
    const { messenger } = await messengerOf(reply);
    await expect(messenger.sendMessage(to, part, loud)).rejects.toMatchObject({
      name: 'ConnectionFailed',
      sent,
    });
  });

  test('a request given up half way may have arrived', async () => {
    const { messenger, requests } = await messengerOf('hang');
    const stop = new AbortController();
    const sending = messenger.sendMessage(to, part, { silent: false, signal: stop.signal });
    const failing = expect(sending).rejects.toMatchObject({ name: 'ConnectionFailed', sent: true });
    while (requests.length === 0) await new Promise((go) => setImmediate(go));
    stop.abort();
    await failing;
  });

  test.each([
    ['nobody listening', 'http://127.0.0.1:1'],
    ['an unknown host', 'http://dragoman.invalid'],
  ])('%s means it never left', async (_, root) => {
    const messenger = createTelegramMessenger(createTelegramApi('1:a', root));
    await expect(messenger.sendMessage(to, part, loud)).rejects.toMatchObject({
      name: 'ConnectionFailed',
      sent: false,
    });
  });

  test.each([
    [
      'something that is not TLS',
      (socket: { end(text: string): void }) => socket.end('HTTP/1.1 400 no\r\n\r\n'),
    ],
    ['a hang-up while greeting', (socket: { destroy(): void }) => socket.destroy()],
  ])('%s means it never left', async (_, greet) => {
    const plain = createServer((socket) => {
      socket.once('data', () => greet(socket));
    });
    await new Promise<void>((done) => plain.listen(0, '127.0.0.1', done));
    const root = `https://127.0.0.1:${(plain.address() as AddressInfo).port}`;
    const failure = await probeTelegram(createTelegramApi('1:a', root)).catch((thrown) => thrown);
    plain.close();
    expect(failure).toMatchObject({ name: 'ConnectionFailed', sent: false });
  });
});
