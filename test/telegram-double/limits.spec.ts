import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from '../doubles/fake-telegram.ts';
import { call } from './call.ts';

let telegram: FakeTelegram;
let nowMs = 1_763_900_000_000;
beforeEach(async () => {
  telegram = await startFakeTelegram({ limits: true, now: () => nowMs });
});
afterEach(() => telegram.stop());

const send = (chat: number, more: object = {}) =>
  call(telegram, 'sendMessage', { chat_id: chat, text: 'x', ...more });
const people = (count: number) => Array.from({ length: count }, () => telegram.user({ started: true }));

/** How many of the sends were taken. */
async function taken(answers: ReturnType<typeof send>[]): Promise<number> {
  return (await Promise.all(answers)).filter(({ ok }) => ok).length;
}

describe('flood control', () => {
  test('takes thirty a second overall, then makes everybody wait', async () => {
    const all = people(32);
    expect(await taken(all.map(({ id }) => send(id)))).toBe(30);
    nowMs += 1001;
    expect(await taken(all.slice(0, 30).map(({ id }) => send(id)))).toBe(30);
  });

  test('takes a short burst to one chat, then one a second', async () => {
    const [ann, bob] = people(2);
    if (!ann || !bob) throw new Error('nobody there');
    expect(await taken([1, 2, 3, 4, 5].map(() => send(ann.id)))).toBe(3);
    expect((await send(bob.id)).ok).toBe(true);
    nowMs += 1001;
    expect(await taken([send(ann.id)])).toBe(1);
    expect(await send(ann.id)).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    });
  });

  test('takes twenty a minute to one group, and counts edits apart', async () => {
    const group = telegram.supergroup();
    await group.adds(telegram.bot);
    for (let sent = 0; sent < 20; sent++) {
      expect((await send(group.id)).ok).toBe(true);
      nowMs += 1001;
    }
    const edit = { chat_id: group.id, message_id: group.last?.id, text: 'y' };
    expect((await call(telegram, 'editMessageText', edit)).ok).toBe(true);
    expect((await send(group.id)).parameters).toEqual({ retry_after: 40 });
  });

  test('lets paid broadcasts pass at a thousand a second', async () => {
    const all = people(200);
    expect(await taken(all.map(({ id }) => send(id, { allow_paid_broadcast: true })))).toBe(200);
  });

  test('counts what comes during a wait, and refuses it', async () => {
    const [ann] = people(1);
    if (!ann) throw new Error('nobody there');
    for (let sent = 0; sent < 4; sent++) await send(ann.id);
    expect(telegram.requestsDuringWait).toBe(0);
    nowMs += 500;
    expect((await send(ann.id)).parameters).toEqual({ retry_after: 1 });
    expect(telegram.requestsDuringWait).toBe(1);
    nowMs += 501;
    expect((await send(ann.id)).ok).toBe(true);
    expect(telegram.count('sendMessage 429')).toBe(2);
  });

  test('tells the wait in the header too', async () => {
    telegram.breaks({ how: { code: 429, retryAfterSeconds: 7, forEverybody: true } });
    const [ann] = people(1);
    const url = `${telegram.root}/bot${telegram.token}/sendMessage?chat_id=${ann?.id}&text=x`;
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await fetch(url)).status).toBe(429);
    nowMs += 7001;
    expect((await fetch(url)).status).toBe(200);
  });
});
