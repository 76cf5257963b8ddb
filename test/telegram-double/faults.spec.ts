import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from '../doubles/fake-telegram.ts';
import type { Breakage } from '../doubles/telegram/server/faults.ts';
import { call } from './call.ts';

let telegram: FakeTelegram;
let nowMs = 1_763_900_000_000;
let ann: ReturnType<FakeTelegram['user']>;
beforeEach(async () => {
  telegram = await startFakeTelegram({ now: () => nowMs });
  ann = telegram.user({ started: true });
});
afterEach(() => telegram.stop());

const send = () => call(telegram, 'sendMessage', { chat_id: ann.id, text: 'x' });

/** `reset` and `cut` as fetch sees them, `unread` when no JSON came, else the status. */
async function outcome(signal: AbortSignal | null = null): Promise<string> {
  const url = `${telegram.root}/bot${telegram.token}/sendMessage?chat_id=${ann.id}&text=x`;
  try {
    const answer = await fetch(url, { signal });
    const text = await answer.text();
    return `${answer.status} ${text.startsWith('{') ? 'json' : 'page'}`;
  } catch (problem) {
    // What is looked at here is the failure itself.
    const cause = problem instanceof Error ? problem.cause : null;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'aborted';
    return code.replace(/^(UND_ERR_SOCKET|ECONNRESET)$/, 'broken');
  }
}

describe('requests broken on purpose', () => {
  test.each<[how: Breakage, accepted: boolean, seen: string]>([
    ['reset', false, 'broken'],
    ['reset', true, 'broken'],
    ['cut', false, 'broken'],
    ['cut', true, 'broken'],
    ['html', false, '502 page'],
    ['html', true, '502 page'],
    [{ code: 500, description: 'Internal Server Error: restart' }, false, '500 json'],
    [{ code: 401, description: 'Unauthorized' }, false, '401 json'],
    [{ code: 409, description: 'Conflict' }, false, '409 json'],
    [{ slowMs: 20 }, false, '200 json'],
  ])('%j, accepted %j: %s', async (how, accepted, seen) => {
    const fault = telegram.breaks({ method: 'sendMessage', how, accepted });
    expect(await outcome()).toBe(seen);
    expect(fault.struck()).toBe(1);
    expect(ann.messages).toHaveLength(accepted || seen === '200 json' ? 1 : 0);
    expect((await send()).ok).toBe(true);
  });

  test.each<[how: Breakage, accepted: boolean]>([
    ['hang', false],
    ['hang', true],
    ['half-open', false],
  ])('%s never answers (accepted %j)', async (how, accepted) => {
    telegram.breaks({ how, accepted });
    const caller = new AbortController();
    const hanging = outcome(caller.signal);
    await telegram.until(() => telegram.requests.some(({ fault }) => fault === how));
    expect(ann.messages).toHaveLength(accepted ? 1 : 0);
    caller.abort();
    expect(await hanging).toBe('aborted');
  });

  test('strike by method, chat and condition, after some, so many times', async () => {
    const bob = telegram.user({ started: true });
    const text = (request: { parameters: Readonly<Record<string, unknown>> }) => request.parameters.text;
    telegram.breaks({
      method: ['sendMessage', 'sendPhoto'],
      chat: bob.id,
      when: (request) => text(request) === 'bad',
      after: 1,
      times: 2,
      how: { code: 400, description: 'Bad Request: no' },
    });
    const sends = async (chat: number, words: string) =>
      (await call(telegram, 'sendMessage', { chat_id: chat, text: words })).ok;
    expect(await sends(ann.id, 'bad')).toBe(true);
    expect(await sends(bob.id, 'good')).toBe(true);
    const tries = [
      await sends(bob.id, 'bad'),
      await sends(bob.id, 'bad'),
      await sends(bob.id, 'bad'),
      await sends(bob.id, 'bad'),
    ];
    expect(tries).toEqual([true, false, false, true]);
  });

  test('a wait made on purpose counts what does not keep it', async () => {
    telegram.breaks({ how: { code: 429, retryAfterSeconds: 600 } });
    expect((await send()).parameters).toEqual({ retry_after: 600 });
    nowMs += 5;
    await send();
    expect(telegram.requestsDuringWait).toBe(0);
    nowMs += 10;
    expect((await send()).error_code).toBe(429);
    expect(telegram.requestsDuringWait).toBe(1);
  });

  test('a server that is down refuses connections and comes back on its port', async () => {
    await telegram.goesDown();
    expect(await outcome()).toBe('ECONNREFUSED');
    await telegram.comesUp();
    expect(await outcome()).toBe('200 json');
  });

  test('latency is spent there and back', async () => {
    telegram.slowsTo(40);
    const begin = performance.now();
    await send();
    expect(performance.now() - begin).toBeGreaterThanOrEqual(38);
  });
});

describe('the end', () => {
  test('waits for nothing that is open', async () => {
    const polls = [call(telegram, 'getUpdates', { timeout: 50 })];
    await telegram.until(() => telegram.isPolled);
    telegram.breaks({ how: 'hang' });
    polls.push(send());
    const idle = connect(Number(new URL(telegram.root).port), '127.0.0.1');
    idle.on('error', () => {});
    await telegram.until(() => telegram.requests.length === 2 && telegram.requests[1]?.fault);
    const waiting = telegram.until(() => false);
    waiting.catch(() => {});
    const begin = performance.now();
    await telegram.stop();
    expect(performance.now() - begin).toBeLessThan(20_000);
    expect((await Promise.allSettled(polls)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(waiting).rejects.toThrow('stopped while waiting');
    idle.destroy();
  });

  test('waiting in vain tells what there was', async () => {
    await send();
    await expect(telegram.until(() => false, { withinMs: 5, hoping: 'pigs fly' })).rejects.toThrow(
      /Not within 5 ms: pigs fly[\s\S]*bot: x[\s\S]*sendMessage 200/,
    );
  });
});
