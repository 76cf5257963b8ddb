import { Bot } from 'grammy';
import { afterEach, describe, expect, test } from 'vitest';
import {
  createRateLimitTransformer,
  createRetryTransformer,
  ignoreExpiredCallbackQueries,
} from '#src/adapters/telegram-bot/api-transformers.ts';
import { createRateLimiter } from '#src/delivery/rate-limit/rate-limiter.ts';
import { systemTimer } from '#src/timer.ts';
import { createFakeTimer } from '../../doubles/fake-timer.ts';
import { type FakeBotApi, type FakeBotApiReply, startFakeBotApi } from '../../doubles/fake-bot-api.ts';

let server: FakeBotApi | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function serve(...replies: FakeBotApiReply[]) {
  server = await startFakeBotApi(() => replies.shift() ?? { ok: { message_id: 1 } });
  const { api } = new Bot('1:a', { client: { apiRoot: server.root } });
  return { api, requests: server.requests };
}

describe('what handlers send', () => {
  test('waits for the rate limiter; questions pass freely', async () => {
    const { api, requests } = await serve();
    const limiter = createRateLimiter({ timer: systemTimer });
    api.config.use(createRateLimitTransformer(limiter));
    limiter.setPaused(true);
    const sending = api.sendMessage(5, 'x');
    await api.getMe();
    expect(requests.map((each) => each.method)).toEqual(['getMe']);
    limiter.setPaused(false);
    expect(await sending).toEqual({ message_id: 1 });
  });

  test('waits out a refusal and is made again', async () => {
    const timer = createFakeTimer();
    const transform = createRateLimitTransformer(createRateLimiter({ timer }));
    const answers = [
      { ok: false, error_code: 429, description: '', parameters: { retry_after: 1.5 } },
      { ok: true, result: {} },
    ];
    const made: number[] = [];
    const began = timer.now();
    const call = async () => {
      made.push(timer.now() - began);
      return answers.shift() as never;
    };
    const sent = transform(call, 'sendMessage', { chat_id: 1, text: 'x' });
    await timer.advance(2000);
    expect(await sent).toEqual({ ok: true, result: {} });
    expect(made).toEqual([0, 1500]);
  });

  test('leaves the rate limiter free when it fails', async () => {
    const { api } = await serve({ code: 400, description: 'Bad Request' });
    const limiter = createRateLimiter({ timer: systemTimer });
    const released: number[] = [];
    api.config.use(
      createRateLimitTransformer({
        ...limiter,
        acquire(chat, priority) {
          const permit = limiter.acquire(chat, priority);
          return { ...permit, release: () => released.push(chat ?? 0) && permit.release() };
        },
      }),
    );
    await expect(api.sendMessage(1, 'x')).rejects.toThrow('Bad Request');
    expect(released).toEqual([1]);
  });

  test('is tried again after a fault of the server, and not once the process ends', async () => {
    let isOver = false;
    const fault: FakeBotApiReply = { code: 502, description: 'Bad Gateway' };
    const { api, requests } = await serve(fault, { ok: { message_id: 2 } }, fault, fault);
    api.config.use(createRetryTransformer(() => isOver));
    expect(await api.sendMessage(1, 'x')).toEqual({ message_id: 2 });
    isOver = true;
    await expect(api.sendMessage(1, 'x')).rejects.toThrow('Bad Gateway');
    expect(requests).toHaveLength(4);
  });

  test('counts as answered when a tap waited too long for its answer', async () => {
    const { api } = await serve(
      {
        code: 400,
        description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
      },
      { code: 400, description: 'Bad Request: chat not found' },
    );
    api.config.use(ignoreExpiredCallbackQueries);
    expect(await api.answerCallbackQuery('1')).toBe(true);
    await expect(api.sendMessage(1, 'x')).rejects.toThrow('chat not found');
  });
});
