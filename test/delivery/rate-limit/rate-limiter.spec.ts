import { describe, expect, test } from 'vitest';
import type { Priority } from '#src/delivery/delivery.ts';
import { createRateLimiter, type RateLimiter } from '#src/delivery/rate-limit/rate-limiter.ts';
import { createRateLimitedCall } from '#src/delivery/rate-limit/rate-limited-call.ts';
import { type FakeTimer, createFakeTimer } from '../../doubles/fake-timer.ts';

interface Sent {
  readonly name: string;
  readonly at: number;
}

function start(options: Partial<Parameters<typeof createRateLimiter>[0]> = {}) {
  const timer = createFakeTimer();
  const gate = createRateLimiter({ timer, ...options });
  const began = timer.now();
  const sent: Sent[] = [];
  /** A request that takes `latencyMs`. */
  const send = async (chat: number | null, lane: Priority, name = `${chat}`, latencyMs = 0) => {
    const ticket = gate.acquire(chat, lane);
    if (!(await ticket.granted)) return;
    sent.push({ name, at: timer.now() - began });
    if (latencyMs > 0) await new Promise<void>((done) => timer.after(latencyMs, done));
    ticket.release();
  };
  return { timer, gate, sent, send, timesOf: (name: string) => timesOf(sent, name) };
}

const timesOf = (sent: readonly Sent[], name: string) =>
  sent.filter((each) => each.name === name).map((each) => each.at);

/** The most that fell into any span of so long. */
function most(times: readonly number[], spanMs: number): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + spanMs).length));
}

const chats = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

describe('the pace', () => {
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
    for (const lane of ['broadcast', 'digest', 'alert', 'reply'] as const)
      for (const n of [1, 2]) void send(lane.length * 10 + n, lane, `${lane} ${n}`);
    await timer.advance(1000);
    const inOrder = ['reply', 'alert', 'digest', 'broadcast'].flatMap((lane) => [`${lane} 1`, `${lane} 2`]);
    expect(sent.map((each) => each.name)).toEqual(['first', ...inOrder]);
  });

  test('what became urgent moves ahead', async () => {
    const { timer, gate, sent, send } = start();
    for (const chat of chats(10)) void send(chat, 'digest');
    const ticket = gate.acquire(99, 'broadcast');
    void ticket.granted.then(() => sent.push({ name: 'raised', at: 0 }));
    ticket.raisePriority('alert');
    await timer.advance(150);
    expect(sent.slice(0, 4).map((each) => each.name)).toContain('raised');
  });

  test('what is cancelled never leaves and is told so', async () => {
    const { timer, gate } = start();
    const open = gate.pauseAll();
    const ticket = gate.acquire(1, 'alert');
    ticket.release();
    open();
    await timer.advance(1000);
    expect(await ticket.granted).toBe(false);
    expect(gate.getStats()).toMatchObject({ waiting: 0, inFlight: 0 });
  });
});

describe('a wait that Telegram asked for', () => {
  async function busy(
    gate: RateLimiter,
    timer: FakeTimer,
    send: (chat: number, lane: Priority) => Promise<void>,
  ) {
    for (let n = 0; n < 20; n += 1) void send(-1, 'alert');
    await timer.advance(30_000);
    gate.applyRetryAfter(-1, 40_000);
  }

  test('stops everything, replies too, also for a fraction of a second more', async () => {
    const { timer, gate, sent, send } = start();
    gate.applyRetryAfter(1, 2500.5);
    expect(gate.canSend(7)).toBe(false);
    void send(7, 'reply');
    await timer.advance(2500);
    expect(sent).toEqual([]);
    await timer.advance(1);
    expect(sent).toHaveLength(1);
    expect(gate.getStats().totalRetryAfterMs).toBe(2500.5);
  });

  test('stops only the group that used up its own minute', async () => {
    const { timer, gate, sent, send } = start();
    await busy(gate, timer, send);
    const before = sent.length;
    void send(-1, 'reply');
    void send(5, 'digest');
    await timer.advance(39_000);
    expect(sent.slice(before).map((each) => each.name)).toEqual(['5']);
    await timer.advance(60_000);
    expect(sent).toHaveLength(before + 2);
  });

  test('in a second chat at the same time means everything', async () => {
    const { timer, gate, sent, send } = start();
    await busy(gate, timer, send);
    gate.applyRetryAfter(2, 10_000);
    const before = sent.length;
    void send(5, 'digest');
    await timer.advance(9_999);
    expect(sent).toHaveLength(before);
  });

  test('makes it a tenth slower, and half a minute later as fast as before', async () => {
    const { timer, gate, sent, send } = start();
    gate.applyRetryAfter(1, 1000);
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

  test('a chat that is held waits alone', async () => {
    const { timer, gate, sent, send } = start();
    gate.delayChat(1, 60_000);
    void send(1, 'alert');
    void send(2, 'alert');
    await timer.advance(59_000);
    expect(sent.map((each) => each.name)).toEqual(['2']);
  });
});

describe('calls of handlers', () => {
  test('wait out a refusal and are made again; questions pass freely', async () => {
    const { timer, gate } = start();
    const pass = createRateLimitedCall(gate);
    const answers = [{ ok: false, error_code: 429, parameters: { retry_after: 1.5 } }, { ok: true }];
    const made: number[] = [];
    const began = timer.now();
    const call = async () => {
      made.push(timer.now() - began);
      return answers.shift() ?? { ok: true };
    };
    const sent = pass('sendMessage', { chat_id: 1 }, call);
    await timer.advance(100);
    await pass('getUpdates', {}, async () => ({ ok: true }));
    await timer.advance(2000);
    expect(await sent).toEqual({ ok: true });
    expect(made).toEqual([0, 1500]);
  });

  test('that fail leave the gate free', async () => {
    const { gate } = start();
    const pass = createRateLimitedCall(gate);
    await expect(pass('sendMessage', { chat_id: 1 }, () => Promise.reject(new Error('x')))).rejects.toThrow(
      'x',
    );
    expect(gate.getStats().inFlight).toBe(0);
  });
});
