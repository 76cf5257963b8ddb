import { describe, expect, test } from 'vitest';
import type { Priority } from '#src/delivery/delivery.ts';
import { createRateLimiter } from '#src/delivery/rate-limit/rate-limiter.ts';
import { createFakeTimer } from '../../doubles/fake-timer.ts';

interface Sent {
  readonly name: string;
  readonly at: number;
}

function start(options: Partial<Parameters<typeof createRateLimiter>[0]> = {}) {
  const timer = createFakeTimer();
  const rateLimiter = createRateLimiter({ timer, ...options });
  const began = timer.now();
  const sent: Sent[] = [];
  /** A request that takes `latencyMs`. */
  const send = async (
    chat: number | null,
    priority: Priority,
    name = `${chat}`,
    latencyMs = 0,
    answers = true,
  ) => {
    const permit = rateLimiter.acquire(chat, priority);
    if (!(await permit.granted)) return;
    sent.push({ name, at: timer.now() - began });
    if (latencyMs > 0) await new Promise<void>((done) => timer.after(latencyMs, done));
    if (answers) rateLimiter.reportSuccess(chat);
    permit.release();
  };
  return { timer, rateLimiter, sent, send, timesOf: (name: string) => timesOf(sent, name) };
}

const timesOf = (sent: readonly Sent[], name: string) =>
  sent.filter((each) => each.name === name).map((each) => each.at);

/** Park and Miller's minimal standard generator. */
function seeded(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** The most that fell into any span of so long. */
function most(times: readonly number[], spanMs: number): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + spanMs).length));
}

const chats = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

describe('the rate', () => {
  test.each([0, 60, 200])('is 29 to 30 a second overall at a latency of %i ms', async (latencyMs) => {
    const { timer, sent, send } = start();
    for (const chat of chats(300)) void send(chat, 'digest', 'x', latencyMs);
    await timer.advance(10_000);
    const times = sent.map((each) => each.at);
    expect(most(times, 1000)).toBeLessThanOrEqual(30);
    expect(times.length).toBeGreaterThanOrEqual(290);
  });

  test('is one a second in a chat after a short burst', async () => {
    const { timer, send, timesOf } = start();
    for (let n = 0; n < 6; n += 1) void send(1, 'alert');
    await timer.advance(10_000);
    const times = timesOf('1');
    expect(times.filter((at) => at < 500)).toHaveLength(3);
    expect(times.slice(3).map((at) => Math.round(at / 1000))).toEqual([1, 2, 3]);
  });

  test('of answers is set by the person who asks, and puts off an alert by a burst at most', async () => {
    const { timer, send, timesOf } = start();
    for (let n = 0; n < 10; n += 1) void send(1, 'reply', 'answer');
    void send(1, 'alert', 'alert');
    await timer.advance(10_000);
    expect(Math.max(...timesOf('answer'))).toBeLessThan(500);
    expect(timesOf('alert')[0]).toBeLessThan(2500);
  });

  test('is 20 a minute in a group', async () => {
    const { timer, send, timesOf } = start();
    for (let n = 0; n < 50; n += 1) void send(-1, 'alert');
    await timer.advance(130_000);
    expect(timesOf('-1')).toHaveLength(50);
    expect(most(timesOf('-1'), 60_000)).toBe(20);
  });

  test('is 1,000 a second for broadcasts once they are paid, and 30 for the rest', async () => {
    const { timer, send, timesOf } = start({ paidBroadcast: true });
    for (const chat of chats(3000)) void send(chat, 'broadcast', 'paid', 60);
    for (const chat of chats(100)) void send(chat + 5000, 'digest', 'free', 60);
    await timer.advance(3000);
    expect(timesOf('paid').length).toBeGreaterThanOrEqual(2990);
    expect(most(timesOf('free'), 1000)).toBeLessThanOrEqual(30);
  });

  test('a chat that has to wait keeps nobody else', async () => {
    const { timer, send, timesOf } = start();
    for (let n = 0; n < 100; n += 1) void send(-1, 'alert');
    for (const chat of chats(20)) void send(chat, 'digest', 'others');
    await timer.advance(1000);
    expect(timesOf('others')).toHaveLength(20);
  });
});

describe('who goes first', () => {
  test('answers to people, then alerts, digests, broadcasts; the older first', async () => {
    const { timer, sent, send } = start();
    void send(100, 'reply', 'first');
    for (const priority of ['broadcast', 'digest', 'alert', 'reply'] as const)
      for (const n of [1, 2]) void send(priority.length * 10 + n, priority, `${priority} ${n}`);
    await timer.advance(1000);
    const inOrder = ['reply', 'alert', 'digest', 'broadcast'].flatMap((priority) => [
      `${priority} 1`,
      `${priority} 2`,
    ]);
    expect(sent.map((each) => each.name)).toEqual(['first', ...inOrder]);
  });

  test('what is cancelled never leaves and is told so', async () => {
    const { timer, rateLimiter } = start();
    rateLimiter.setPaused(true);
    const permit = rateLimiter.acquire(1, 'alert');
    permit.release();
    rateLimiter.setPaused(false);
    await timer.advance(1000);
    expect(await permit.granted).toBe(false);
  });
});

describe('a wait that Telegram asked for', () => {
  test('holds its chat alone, replies too, also for a fraction of a second more', async () => {
    const { timer, rateLimiter, sent, send, timesOf } = start();
    expect(rateLimiter.applyRetryAfter(1, 2500.5)).toBe('chat');
    expect([rateLimiter.canSend(1), rateLimiter.canSend(7)]).toEqual([false, true]);
    void send(1, 'reply');
    void send(7, 'alert');
    await timer.advance(2500);
    expect(sent.map(({ name }) => name)).toEqual(['7']);
    await timer.advance(1);
    expect(timesOf('1')).toHaveLength(1);
    expect(rateLimiter.totalRetryAfterMs()).toBe(2500.5);
  });

  test('holds everything when it is another chat that is refused meanwhile, until a third one shows that it is not for all', async () => {
    const { timer, rateLimiter, sent, send } = start();
    rateLimiter.applyRetryAfter(1, 40_000);
    expect(rateLimiter.applyRetryAfter(2, 40_000)).toBe('everything');
    for (const chat of [5, 6, 7]) void send(chat, 'digest');
    await timer.advance(999);
    expect(sent).toEqual([]);
    await timer.advance(1001);
    expect(sent).toHaveLength(3);
  });

  test('of all chats is asked about four times later each time, and never later than it lasts', async () => {
    const { timer, rateLimiter } = start();
    const began = timer.now();
    const asked: number[] = [];
    rateLimiter.applyRetryAfter(1, 40_000);
    for (const chat of [2, 3, 4, 5]) {
      rateLimiter.applyRetryAfter(chat, 40_000 + began - timer.now());
      while (!rateLimiter.canSend(null)) await timer.advance(1000);
      asked.push(timer.now() - began);
    }
    expect(asked).toEqual([1000, 5000, 21_000, 40_000]);
  });

  test('holds no other chat when something arrived between two refusals, nor for chats that were refused before', async () => {
    const { rateLimiter } = start();
    rateLimiter.applyRetryAfter(1, 40_000);
    rateLimiter.reportSuccess(3);
    expect(rateLimiter.applyRetryAfter(2, 10_000)).toBe('chat');
    expect(rateLimiter.applyRetryAfter(1, 10_000)).toBe('chat');
    expect(rateLimiter.applyRetryAfter(4, 10_000)).toBe('everything');
  });

  test('holds no other chat when the second one is flooded, too', async () => {
    const { timer, rateLimiter, send, timesOf } = start();
    for (let n = 0; n < 20; n += 1) for (const flooded of [-1, -2]) void send(flooded, 'alert');
    await timer.advance(30_000);
    expect([rateLimiter.applyRetryAfter(-1, 40_000), rateLimiter.applyRetryAfter(-2, 40_000)]).toEqual([
      'chat',
      'chat',
    ]);
    void send(5, 'digest');
    await timer.advance(1000);
    expect(timesOf('5')).toHaveLength(1);
  });

  test('makes it a tenth slower, and half a minute later as fast as before', async () => {
    const { timer, rateLimiter, sent, send } = start();
    rateLimiter.applyRetryAfter(null, 1000);
    for (const chat of chats(2000)) void send(chat, 'digest');
    await timer.advance(2000);
    expect(sent.length).toBeLessThanOrEqual(28);
    await timer.advance(58_000);
    expect(
      most(
        sent.map((each) => each.at),
        1000,
      ),
    ).toBe(30);
  });

  test('a chat that may be gone waits alone', async () => {
    const { timer, rateLimiter, sent, send } = start();
    rateLimiter.pauseChat(1, 60_000);
    void send(1, 'alert');
    void send(2, 'alert');
    await timer.advance(59_000);
    expect(sent.map((each) => each.name)).toEqual(['2']);
  });

  test('who writes in a chat that may be gone is answered at once, and gets what waited', async () => {
    const { timer, rateLimiter, sent, send } = start();
    rateLimiter.pauseChat(1, 60_000);
    void send(1, 'alert', 'alert');
    await timer.advance(5000);
    void send(1, 'reply', 'answer');
    await timer.advance(2000);
    expect(sent.map((each) => each.name)).toEqual(['answer', 'alert']);
  });
});

describe('a flood of questions', () => {
  test('in a group leaves a part of its minute to alerts', async () => {
    const { timer, send, timesOf } = start();
    for (let n = 0; n < 60; n += 1) void send(-1, 'reply', 'answer');
    await timer.advance(5000);
    void send(-1, 'alert', 'alert');
    await timer.advance(3000);
    expect(timesOf('alert')).toHaveLength(1);
    await timer.advance(180_000);
    expect(most(timesOf('answer'), 60_000)).toBe(12);
  });

  test('of a person slows that person, from the 16th on', async () => {
    const { timer, send, timesOf } = start();
    for (let n = 0; n < 60; n += 1) void send(1, 'reply', 'answer');
    await timer.advance(10_000);
    expect(timesOf('answer').length).toBeLessThanOrEqual(26);
  });

  test('of a thousand people leaves a third of all messages to alerts', async () => {
    const { timer, send, timesOf } = start();
    for (const chat of chats(1000)) void send(chat, 'reply', 'answer');
    for (const chat of chats(200)) void send(chat + 5000, 'alert', 'alert');
    await timer.advance(10_000);
    expect(timesOf('alert').length).toBeGreaterThan(70);
  });
});

describe('requests that fail', () => {
  test('make their chat wait, longer each time, to 5 minutes, and nobody else', async () => {
    const { timer, rateLimiter, send, timesOf } = start({ random: () => 0.999 });
    const pauses: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      rateLimiter.reportFailure(1);
      const began = timer.now();
      const sent = send(1, 'alert', '1', 0, false);
      void send(n + 100, 'digest', 'others');
      await timer.advance(1000);
      expect(timesOf('others')).toHaveLength(n + 1);
      await timer.until(() => timesOf('1').length > n);
      await sent;
      pauses.push(Math.round((timer.now() - began) / 1000));
    }
    expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });

  test('in two chats with no success between them make everything wait, until one succeeds', async () => {
    const { timer, rateLimiter, send, sent } = start({ random: () => 0.999 });
    rateLimiter.reportFailure(1);
    rateLimiter.reportFailure(2);
    expect(rateLimiter.isOutage()).toBe(true);
    for (const chat of chats(20)) void send(chat + 10, 'alert', 'others', 100, false);
    void send(99, 'reply', 'answer', 0, false);
    await timer.advance(1900);
    expect(sent.map(({ name }) => name)).toEqual(['answer']);
    await timer.advance(150);
    expect(sent).toHaveLength(2);
    rateLimiter.reportSuccess(11);
    void send(1, 'alert', 'the one that failed');
    await timer.advance(1000);
    expect(sent).toHaveLength(22);
  });

  test('in a chat that failed before are no sign of an outage', async () => {
    const { rateLimiter } = start();
    rateLimiter.reportFailure(1);
    rateLimiter.reportSuccess(3);
    rateLimiter.reportFailure(2);
    rateLimiter.reportFailure(1);
    expect(rateLimiter.isOutage()).toBe(false);
  });

  test('by the hundred, first in line, keep the others waiting for two minutes at most', async () => {
    const { timer, rateLimiter, sent } = start({ random: seeded(7) });
    async function serve(chat: number) {
      for (;;) {
        const permit = rateLimiter.acquire(chat, 'alert');
        await permit.granted;
        const isBroken = chat <= 100;
        if (isBroken) rateLimiter.reportFailure(chat);
        else {
          rateLimiter.reportSuccess(chat);
          sent.push({ name: 'healthy', at: timer.now() });
        }
        permit.release();
        if (!isBroken) return;
      }
    }
    for (const chat of chats(200)) void serve(chat);
    await timer.advance(120_000);
    expect(sent).toHaveLength(100);
  });

  test('by hanging hold up the others for some seconds, not until they are given up', async () => {
    const { timer, send, timesOf } = start();
    for (const chat of chats(10)) void send(chat, 'alert', 'hanging', 50_000, false);
    for (const chat of chats(30)) void send(chat + 100, 'alert', 'others');
    await timer.advance(20_000);
    expect(timesOf('others')).toHaveLength(30);
    expect(timesOf('hanging').filter((at) => at < 3000)).toHaveLength(8);
  });
});
