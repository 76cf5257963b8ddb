/** The sender, with the real adapter against servers that misbehave. */
import { afterEach, expect, test } from 'vitest';
import {
  createTelegramApi,
  createTelegramMessenger,
  probeTelegram,
} from '#src/adapters/telegram-bot/telegram-messenger.ts';
import { type FakeBotApi, type FakeBotApiReply, startFakeBotApi } from '../../doubles/fake-bot-api.ts';
import { makeDelivery } from '../outbox/outbox-harness.ts';
import { openSenderHarness } from './sender-harness.ts';

let server: FakeBotApi | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Enqueues one alert and one digest to a Telegram whose first two answers are `fault`; tells how often each arrived. */
async function afterFault(fault: FakeBotApiReply) {
  const faults = new Set(['alert', 'digest']);
  const own = await startFakeBotApi(({ method, fields }) => {
    if (method === 'getMe') return { ok: { id: 1 } };
    return faults.delete(String(fields.text)) ? fault : { ok: { message_id: 1 } };
  });
  server = own;
  const api = createTelegramApi('1:a', own.root, 0.3);
  const harness = await openSenderHarness(undefined, {
    messenger: createTelegramMessenger(api),
    probe: (signal) => probeTelegram(api, signal),
  });
  await harness.box.outbox.enqueue([makeDelivery(1, 'alert'), makeDelivery(2, 'digest', { kind: 'digest' })]);
  await harness.drain();
  const sent = own.requests.filter(({ method }) => method === 'sendMessage');
  const timesOf = (text: string) => sent.filter(({ fields }) => fields.text === text).length;
  return { alert: timesOf('alert'), digest: timesOf('digest'), counts: harness.box.outbox.getCounts() };
}

const uncertain = { alert: 2, digest: 1, counts: { pending: 0, sent: 1, resent: 1, unknown: 1 } };
const notSent = { alert: 2, digest: 2, counts: { pending: 0, sent: 2, resent: 0, unknown: 0 } };

test.each<[string, FakeBotApiReply, object]>([
  ['a reset after the request was written', 'reset', uncertain],
  ['a socket that hangs', 'hang', uncertain],
  ['a page of HTML', { html: '<html>502 Bad Gateway</html>', status: 502 }, uncertain],
  ['an internal error', { code: 500, description: 'Internal Server Error: restart' }, uncertain],
  [
    'a flood wait of half a second',
    { code: 429, description: 'x', parameters: { retry_after: 0.5 } },
    notSent,
  ],
  ['a flood wait in words', { code: 420, description: 'FLOOD_WAIT_1' }, notSent],
  ['a token refused for a moment', { code: 401, description: 'Unauthorized' }, notSent],
])('after %s no alert is lost, and no digest comes twice', async (_, fault, expected) => {
  expect(await afterFault(fault)).toMatchObject(expected);
});

test('a failure that nobody listens to waits until somebody does', async () => {
  const closed = await startFakeBotApi(() => 'hang');
  await closed.close();
  let root = closed.root;
  const messenger = () => createTelegramMessenger(createTelegramApi('1:a', root));
  const harness = await openSenderHarness(undefined, {
    messenger: { ...messenger(), sendMessage: (...args) => messenger().sendMessage(...args) },
    probe: (signal) => probeTelegram(createTelegramApi('1:a', root), signal),
  });
  await harness.box.outbox.enqueue([makeDelivery(1, 'alert'), makeDelivery(2, 'digest', { kind: 'digest' })]);
  await harness.timer.advance(10_000);
  expect(harness.box.outbox.getCounts()).toMatchObject({ pending: 2, resent: 0, unknown: 0 });
  const own = await startFakeBotApi(({ method }) => ({
    ok: method === 'getMe' ? { id: 1 } : { message_id: 1 },
  }));
  server = own;
  root = own.root;
  await harness.drain();
  expect(harness.box.outbox.getCounts()).toMatchObject({ pending: 0, sent: 2 });
});
