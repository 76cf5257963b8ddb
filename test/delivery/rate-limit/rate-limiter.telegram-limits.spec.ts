/** A thousand chats against a Telegram that holds its published limits, 60 ms away. Time is simulated. */
import { describe, expect, test } from 'vitest';
import type { Delivery } from '#src/delivery/delivery.ts';
import { telegramLimits } from '#src/delivery/rate-limit/rate-limit-state.ts';
import { Refused } from '#src/errors.ts';
import type { FakeTimer } from '../../doubles/fake-timer.ts';
import { makeDelivery } from '../outbox/outbox-harness.ts';
import { openSenderHarness, type SenderHarness, type SendRecord } from '../sender/sender-harness.ts';

const latencyMs = 60;

interface Flood {
  /** Milliseconds since the start. */
  readonly at: number;
  readonly waitMs: number;
}

/** Counts what leaves while a wait is known to run, and what goes over the limits. */
function strictTelegram(floods: readonly Flood[], paid = false) {
  const seen: SendRecord[] = [];
  const figures = { refused: 0, duringWait: 0, overLimit: 0 };
  let timer: FakeTimer | undefined;
  let knownUntil = 0;
  let left = [...floods];

  async function answer(attempted: SendRecord): Promise<number> {
    // fractions of a second do not add up to the last digit
    if (attempted.at < knownUntil - 0.001) figures.duringWait += 1;
    if (isOverLimit(attempted, seen, paid)) figures.overLimit += 1;
    const flood = left.find(({ at }) => attempted.at >= at);
    const runs = floods.find(({ at, waitMs }) => attempted.at >= at && attempted.at < at + waitMs);
    await new Promise<void>((done) => timer?.after(latencyMs, done));
    if (flood === undefined && runs === undefined) {
      seen.push(attempted);
      return seen.length;
    }
    left = left.filter((each) => each !== flood);
    const waitMs = flood?.waitMs ?? (runs?.at ?? 0) + (runs?.waitMs ?? 0) - attempted.at;
    figures.refused += 1;
    knownUntil = Math.max(knownUntil, attempted.at + latencyMs + waitMs);
    throw new Refused('Too Many Requests', { code: 429, retryAfterMs: waitMs });
  }

  return {
    answer,
    seen,
    figures,
    live(harness: SenderHarness) {
      timer = harness.timer;
      return harness;
    },
  };
}

function isOverLimit({ at, to }: SendRecord, seen: readonly SendRecord[], paid: boolean): boolean {
  const recent = seen.slice(-1100).filter((each) => each.at > at - 1000);
  const minute = seen.filter((each) => each.to.chat === to.chat && each.at > at - 60_000).length;
  return recent.length >= (paid ? 1011 : 30) || (to.chat < 0 && minute >= 20);
}

const owing = (chats: number, each: number, more: Partial<Delivery> = {}) =>
  Array.from({ length: chats * each }, (_, n) =>
    makeDelivery(1 + (n % chats), `${Math.floor(n / chats)}`, more),
  );

const lastAt = (attempts: readonly SendRecord[]) => attempts.at(-1)?.at ?? 0;

function summary(harness: SenderHarness, telegram: ReturnType<typeof strictTelegram>) {
  const arrived = telegram.seen.map(({ to, text }) => `${to.chat}|${text}`);
  const { pending, sent } = harness.box.outbox.getCounts();
  const rate = Math.round((telegram.seen.length / lastAt(telegram.seen)) * 100_000) / 100;
  return { ...telegram.figures, lost: pending, sent, repeated: arrived.length - new Set(arrived).size, rate };
}

describe('a thousand chats at the real limits, 60 ms away', () => {
  test('29 of 30 messages a second, never one over a limit', async () => {
    const telegram = strictTelegram([]);
    const harness = telegram.live(await openSenderHarness(telegram.answer, { limits: telegramLimits }));
    await harness.box.outbox.enqueue(owing(1000, 2, { kind: 'digest' }));
    await harness.drain();
    const figures = summary(harness, telegram);
    console.log('real limits:', JSON.stringify(figures));
    expect(figures).toMatchObject({ lost: 0, sent: 2000, repeated: 0, refused: 0, overLimit: 0 });
    expect(figures.rate).toBeGreaterThanOrEqual(29);
  }, 60_000);

  test('flood waits, also of a fraction of a second: that they are for all is found out by three more chats at most', async () => {
    const floods = [
      { at: 3000, waitMs: 5000 },
      { at: 15_000, waitMs: 500.5 },
      { at: 20_000, waitMs: 30_000 },
    ];
    const telegram = strictTelegram(floods);
    const harness = telegram.live(await openSenderHarness(telegram.answer, { limits: telegramLimits }));
    await harness.box.outbox.enqueue(owing(300, 3));
    await harness.drain();
    const figures = summary(harness, telegram);
    console.log('flood waits:', JSON.stringify(figures));
    expect(figures).toMatchObject({ lost: 0, sent: 900, repeated: 0, overLimit: 0 });
    expect(figures.duringWait).toBeLessThanOrEqual(floods.length * 3);
    expect(figures.refused).toBeLessThanOrEqual(floods.length * 8);
  }, 60_000);

  test('groups: 20 a minute each, while people get theirs', async () => {
    const telegram = strictTelegram([]);
    const harness = telegram.live(await openSenderHarness(telegram.answer, { limits: telegramLimits }));
    const groups = Array.from({ length: 1200 }, (_, n) =>
      makeDelivery(-1 - (n % 40), `${Math.floor(n / 40)}`),
    );
    await harness.box.outbox.enqueue([...groups, ...owing(100, 1, { kind: 'digest' })]);
    await harness.drain();
    const figures = summary(harness, telegram);
    console.log('groups:', JSON.stringify(figures));
    expect(figures).toMatchObject({ lost: 0, sent: 1300, refused: 0, overLimit: 0 });
    const people = telegram.seen.filter(({ to }) => to.chat > 0);
    expect(lastAt(people)).toBeLessThan(45_000);
  }, 60_000);

  test('paid broadcast: 1,000 a second', async () => {
    const telegram = strictTelegram([], true);
    const harness = telegram.live(
      await openSenderHarness(telegram.answer, { limits: telegramLimits, paidBroadcast: true }),
    );
    await harness.box.outbox.enqueue(owing(5000, 1, { kind: 'broadcast' }));
    await harness.drain();
    const figures = summary(harness, telegram);
    console.log('paid broadcast:', JSON.stringify(figures));
    expect(figures).toMatchObject({ lost: 0, sent: 5000, overLimit: 0 });
    expect(figures.rate).toBeGreaterThanOrEqual(990);
  }, 60_000);
});

test('a clock that jumps back and forth changes neither the rate nor what arrives', async () => {
  const telegram = strictTelegram([{ at: 5000, waitMs: 4000 }]);
  const harness = telegram.live(await openSenderHarness(telegram.answer, { limits: telegramLimits }));
  const { clock, outbox } = harness.box;
  const start = clock.at;
  await outbox.enqueue(owing(100, 3, { kind: 'digest' }));
  await outbox.enqueue(
    [1, 2, 3, 4, 5].map((chat) => makeDelivery(chat, 'morning', { notBefore: start + 20_000 })),
  );
  for (const jumpMs of [3_600_000 * -30, 3_600_000 * 47, -86_400_000 * 400, 5]) {
    clock.at += jumpMs;
    await harness.timer.advance(2000);
    await outbox.enqueue(owing(100, 3, { kind: 'digest' }));
  }
  clock.at = start + 21_000;
  await harness.timer.advance(2000);
  await harness.drain();
  const figures = summary(harness, telegram);
  console.log('jumping clock:', JSON.stringify(figures));
  const { sent: _, ...rest } = figures;
  expect(rest).toMatchObject({ lost: 0, repeated: 0, duringWait: 2, overLimit: 0 });
  expect(telegram.seen).toHaveLength(305);
});
