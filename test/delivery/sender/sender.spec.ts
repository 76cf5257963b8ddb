import { describe, expect, test } from 'vitest';
import { buildDeliveryKey } from '#src/delivery/delivery.ts';
import { telegramLimits } from '#src/delivery/rate-limit/rate-limit-state.ts';
import { hourMs } from '#src/duration.ts';
import { ConnectionFailed, Refused, StoreFailed } from '#src/errors.ts';
import { makeDelivery, openOutboxHarness } from '../outbox/outbox-harness.ts';
import {
  type FakeTelegramAnswer,
  openSenderHarness,
  type SenderHarness,
  type SendRecord,
} from './sender-harness.ts';

/** Fails the first attempts in turn, then takes everything. */
function failing(...failures: Error[]): FakeTelegramAnswer {
  return () => {
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
    return undefined;
  };
}

const refused = (code: number, words: string, more = {}) => new Refused(words, { code, ...more });
const broken = (sent: boolean) => new ConnectionFailed('broken', { sent });
const texts = (attempts: readonly SendRecord[]) => attempts.map(({ how, text }) => `${how} ${text}`);
const digest = (chat: number, subject: string) => makeDelivery(chat, subject, { kind: 'digest' });

describe('what is pending is sent', () => {
  test('before the start, after it, at its instant; silent, as a reply', async () => {
    const box = await openOutboxHarness();
    await box.outbox.enqueue([makeDelivery(1, 'before')]);
    const harness = await openSenderHarness(undefined, { box });
    await harness.drain();
    await box.outbox.enqueue([
      makeDelivery(1, 'after', { silent: true, repliesTo: buildDeliveryKey(makeDelivery(1, 'before')) }),
      makeDelivery(1, 'edit', { kind: 'edit', edits: buildDeliveryKey(makeDelivery(1, 'before')) }),
      makeDelivery(1, 'later', { notBefore: box.clock.at + 5000 }),
    ]);
    await harness.drain();
    await harness.timer.advance(6000);
    expect(texts(harness.attempts)).toEqual(['send before', 'send after', 'edit 1: edit', 'send later']);
    expect(harness.attempts[1]?.options).toMatchObject({ silent: true, replyTo: 1 });
    expect(box.outbox.getCounts()).toMatchObject({ pending: 0, sent: 4 });
  });

  test('what is enqueued for many chats at once, the urgent behind the rest, is not all under way at once', async () => {
    let [underWay, most] = [0, 0];
    let harness: SenderHarness;
    const answer = async () => {
      most = Math.max(most, ++underWay);
      await new Promise<void>((done) => harness.timer.after(50, done));
      underWay -= 1;
      return undefined;
    };
    harness = await openSenderHarness(answer);
    const chats = Array.from({ length: 60 }, (_, n) => n + 1);
    await harness.box.outbox.enqueue(
      chats.flatMap((chat) => [digest(chat, 'a'), makeDelivery(chat, 'urgent')]),
    );
    await harness.drain();
    expect(harness.attempts).toHaveLength(120);
    expect(most).toBe(8);
  });

  test('an alert overtakes the digests of its chat and of a thousand others that wait', async () => {
    const harness = await openSenderHarness(undefined, { limits: telegramLimits });
    const chats = Array.from({ length: 1000 }, (_, n) => n + 1);
    await harness.box.outbox.enqueue(chats.flatMap((chat) => [digest(chat, 'a'), digest(chat, 'b')]));
    await harness.timer.advance(2000);
    await harness.box.outbox.enqueue([makeDelivery(999, 'urgent'), makeDelivery(5000, 'urgent too')]);
    await harness.timer.advance(100);
    expect(harness.attempts.slice(-4).map((each) => each.text)).toEqual(
      expect.arrayContaining(['urgent', 'urgent too']),
    );
  });

  test('paid broadcasts alone are marked as paid', async () => {
    const harness = await openSenderHarness(undefined, { paidBroadcast: true });
    await harness.box.outbox.enqueue([
      makeDelivery(1, 'cast', { kind: 'broadcast' }),
      makeDelivery(2, 'alert'),
    ]);
    await harness.drain();
    expect(
      harness.attempts.map(({ text, options }) => [text, options.paidBroadcast ?? false]).sort(),
    ).toEqual([
      ['alert', false],
      ['cast', true],
    ]);
  });

  test.each([
    refused(400, 'Bad Request: BALANCE_TOO_LOW'),
    refused(400, 'Bad Request: not enough rights to send paid broadcasts'),
    refused(402, 'Payment Required'),
    refused(403, 'Forbidden: not enough Stars'),
    refused(403, 'Forbidden: something new'),
  ])(
    'broadcasts whose fee Telegram refuses go unpaid, at the rate of all others, and the operator is told: %s',
    async (refusal) => {
      const harness = await openSenderHarness(
        ({ options }) => {
          if (options.paidBroadcast) throw refusal;
          return undefined;
        },
        { limits: telegramLimits, paidBroadcast: true },
      );
      const chats = Array.from({ length: 400 }, (_, n) => n + 1);
      await harness.box.outbox.enqueue(
        chats.map((chat) => makeDelivery(chat, 'cast', { kind: 'broadcast' })),
      );
      await harness.drain();
      expect(harness.box.outbox.getCounts()).toMatchObject({ sent: 400, undeliverable: {} });
      const unpaid = harness.attempts.filter(({ options }) => !options.paidBroadcast).map(({ at }) => at);
      expect(unpaid).toHaveLength(400);
      expect(unpaid.filter((at) => at < (unpaid[0] ?? 0) + 1000).length).toBeLessThanOrEqual(30);
      expect([...new Set(harness.logged)]).toEqual([expect.stringMatching(/Stars.*PAID_BROADCAST=no/)]);
    },
  );

  test('broadcasts for which Telegram asks to wait as if they were unpaid go unpaid, too', async () => {
    const taken: number[] = [];
    const harness = await openSenderHarness(
      ({ at }) => {
        if (taken.filter((one) => one > at - 1000).length >= 30)
          throw refused(429, 'Too Many Requests: retry after 5', { retryAfterMs: 5000 });
        taken.push(at);
        return undefined;
      },
      { limits: telegramLimits, paidBroadcast: true },
    );
    const chats = Array.from({ length: 3000 }, (_, n) => n + 1);
    await harness.box.outbox.enqueue(chats.map((chat) => makeDelivery(chat, 'cast', { kind: 'broadcast' })));
    await harness.drain();
    expect(harness.box.outbox.getCounts()).toMatchObject({ sent: 3000, undeliverable: {} });
    expect(harness.logged).toContainEqual(expect.stringMatching(/Stars.*PAID_BROADCAST=no/));
  });
});

describe('every answer has its consequence', () => {
  test('429: its chat waits until it is over, then it is sent; no attempt is counted', async () => {
    const harness = await openSenderHarness(failing(refused(429, 'x', { retryAfterMs: 7000 })));
    await harness.box.outbox.enqueue([digest(1, 'a')]);
    await harness.drain();
    expect(harness.attempts.map(({ at }) => at)).toEqual([0, 7000]);
    expect(harness.box.outbox.getCounts()).toMatchObject({ sent: 1, unknown: 0, resent: 0 });
  });

  test('gone: one gone chat costs one chat, it is reported, and all that is pending says why', async () => {
    const harness = await openSenderHarness(failing(refused(403, 'Forbidden: bot was blocked by the user')));
    await harness.box.outbox.enqueue([makeDelivery(1, 'a'), makeDelivery(1, 'b'), makeDelivery(1, 'c')]);
    await harness.drain();
    expect(harness.attempts).toHaveLength(1);
    expect(harness.reported).toEqual(['1 gone: blocked']);
    expect(harness.box.outbox.getCounts()).toMatchObject({ pending: 0, undeliverable: { blocked: 3 } });
  });

  test('not found: only when it is said twice, a minute apart', async () => {
    const once = await openSenderHarness(failing(refused(400, 'Bad Request: chat not found')));
    await once.box.outbox.enqueue([makeDelivery(1, 'a')]);
    await once.drain();
    expect(once.attempts.map((each) => each.at)).toEqual([0, 60_000]);
    expect(once.reported).toEqual([]);
    const twice = await openSenderHarness(() => {
      throw refused(400, 'Bad Request: chat not found');
    });
    await twice.box.outbox.enqueue([makeDelivery(1, 'a')]);
    await twice.drain();
    expect(twice.reported).toEqual(['1 gone: not found']);
  });

  test('migrated: reported once, the rest goes to the new id at once', async () => {
    const harness = await openSenderHarness(({ to }) => {
      if (to.chat === -5) throw refused(400, 'Bad Request: upgraded', { migrateToChatId: -1005 });
      return undefined;
    });
    await harness.box.outbox.enqueue([digest(-5, 'a'), digest(-5, 'b')]);
    await harness.drain();
    expect(harness.reported).toEqual(['-5 moved: -1005']);
    expect(harness.attempts.map(({ to, text, at }) => [to.chat, text, at])).toEqual([
      [-5, 'a', 0],
      [-1005, 'a', 0],
      [-1005, 'b', 0],
    ]);
  });

  const closed = refused(400, 'Bad Request: not enough rights to send text messages');

  test('no rights: tried again every five minutes, other chats meanwhile', async () => {
    const harness = await openSenderHarness(({ to, at }) => {
      if (to.chat === -5 && at < 600_000) throw closed;
      return undefined;
    });
    await harness.box.outbox.enqueue([digest(-5, 'a'), digest(-5, 'b')]);
    await harness.timer.advance(1);
    await harness.box.outbox.enqueue([digest(-6, 'c')]);
    await harness.drain();
    expect(texts(harness.attempts)).toEqual(['send a', 'send c', 'send a', 'send a', 'send b']);
    expect(harness.attempts[3]?.at).toBe(600_000);
    expect(harness.reported).toEqual([]);
  });

  test('no rights for a day: reported and on record, each message with its reason', async () => {
    const harness = await openSenderHarness(() => {
      throw closed;
    });
    await harness.box.outbox.enqueue([digest(-5, 'a'), makeDelivery(-5, 'b')]);
    await harness.drain();
    expect(new Set(harness.reported)).toEqual(new Set(['-5 gone: no rights']));
    expect(harness.box.outbox.getCounts()).toMatchObject({ pending: 0, undeliverable: { 'no rights': 2 } });
    expect(harness.logged).toContain('a message was given up after a day');
  });

  test('thread gone: reported, sent to the general topic', async () => {
    const harness = await openSenderHarness(failing(refused(400, 'Bad Request: TOPIC_CLOSED')));
    await harness.box.outbox.enqueue([makeDelivery(-5, 'a', { to: { chat: -5, thread: 7 } })]);
    await harness.drain();
    expect(harness.reported).toEqual(['-5 lost thread 7']);
    expect(harness.attempts.map(({ to }) => to.thread)).toEqual([7, null]);
    expect(harness.box.outbox.getCounts().sent).toBe(1);
  });

  test('the general topic closed: tried again, not given up', async () => {
    const harness = await openSenderHarness(failing(refused(400, 'Bad Request: TOPIC_CLOSED')));
    await harness.box.outbox.enqueue([makeDelivery(-5, 'a')]);
    await harness.drain();
    expect(harness.attempts.map(({ at }) => at)).toEqual([0, 300_000]);
    expect(harness.reported).toEqual([]);
  });

  test('refused for no known reason: in plain text, again after 5 minutes, then set aside and logged; others pass', async () => {
    const bad = () => refused(400, 'Bad Request');
    const once = await openSenderHarness(failing(bad()));
    await once.box.outbox.enqueue([makeDelivery(1, 'a')]);
    await once.drain();
    expect(texts(once.attempts)).toEqual(['send a', 'plain a']);
    const thrice = await openSenderHarness(({ text }) => {
      if (text === 'a') throw bad();
      return undefined;
    });
    await thrice.box.outbox.enqueue([makeDelivery(1, 'a')]);
    await thrice.timer.advance(100);
    await thrice.box.outbox.enqueue([makeDelivery(1, 'b'), makeDelivery(1, 'c')]);
    await thrice.timer.advance(303_000);
    expect(texts(thrice.attempts)).toEqual(['send a', 'plain a', 'send b', 'send c', 'plain a']);
    expect(thrice.box.outbox.getCounts()).toMatchObject({
      pending: 0,
      sent: 2,
      undeliverable: { refused: 1 },
    });
    expect(thrice.logged).toEqual(['Telegram refuses a message of ours']);
  });

  test('refused in every chat: no message is at fault, none is given up', async () => {
    let isOver = false;
    const harness = await openSenderHarness(() => {
      if (!isOver) throw refused(400, 'Bad Request');
      return undefined;
    });
    await harness.box.outbox.enqueue(Array.from({ length: 20 }, (_, n) => makeDelivery(n + 1, 'x')));
    await harness.timer.advance(3_600_000);
    isOver = true;
    await harness.timer.advance(302_000);
    expect(harness.box.outbox.getCounts()).toMatchObject({ pending: 0, sent: 20, undeliverable: {} });
  });

  test('an edit of a digest: not modified is a success, a message gone is undeliverable', async () => {
    const target = digest(1, 'a');
    for (const [words, state] of [
      ['Bad Request: message is not modified: x', 'sent'],
      ['Bad Request: message to edit not found', 'undeliverable'],
    ] as const) {
      const harness = await openSenderHarness(({ how }) => {
        if (how === 'edit') throw refused(400, words);
        return undefined;
      });
      const edit = makeDelivery(1, 'b', { kind: 'edit', edits: buildDeliveryKey(target) });
      await harness.box.outbox.enqueue([target]);
      await harness.drain();
      await harness.box.outbox.enqueue([edit]);
      await harness.drain();
      expect(await harness.box.outbox.getState(buildDeliveryKey(edit))).toBe(state);
    }
  });

  test.each([
    ['an alert', 'alert', 4, { resent: 3, sent: 1, unknown: 0 }],
    ['a digest', 'digest', 1, { resent: 0, sent: 0, unknown: 1 }],
  ] as const)('what may have arrived: %s (%s) is tried %i times', async (_, kind, tries, counts) => {
    const harness = await openSenderHarness(failing(broken(true), broken(true), broken(true)));
    await harness.box.outbox.enqueue([makeDelivery(1, 'a', { kind })]);
    await harness.drain();
    expect(harness.attempts).toHaveLength(tries);
    expect(harness.box.outbox.getCounts()).toMatchObject(counts);
  });

  test('a digest that may have arrived is reported, and at the start again if nobody took that in', async () => {
    const harness = await openSenderHarness(failing(broken(true)));
    await harness.box.outbox.enqueue([digest(1, 'a')]);
    await harness.drain();
    expect(harness.reported).toEqual(['1|digest|a|0 uncertain']);
    const after = await openSenderHarness(undefined, { box: await harness.box.restart() });
    expect(after.reported).toEqual(['1|digest|a|0 uncertain']);
  });

  test('what fails for a day is given up and logged, and only what failed', async () => {
    const harness = await openSenderHarness(({ to }) => {
      if (to.chat === 1) throw refused(401, 'Unauthorized');
      return undefined;
    });
    await harness.box.outbox.enqueue([makeDelivery(1, 'a'), makeDelivery(2, 'b'), digest(1, 'c')]);
    await harness.timer.advance(10_000);
    harness.box.clock.at += 24 * hourMs;
    await harness.timer.advance(300_000);
    expect(harness.attempts.filter(({ text }) => text === 'b')).toHaveLength(1);
    expect(harness.box.outbox.getCounts()).toMatchObject({ pending: 0, undeliverable: { 'no answer': 2 } });
    expect(harness.logged).toEqual([
      'a message was given up after a day',
      'a message was given up after a day',
    ]);
  });

  test('an outage: one request at a time, after questions that find out when it ends; nothing is lost', async () => {
    let out = true;
    let probes = 0;
    const harness = await openSenderHarness(
      () => {
        if (out) throw broken(true);
        return undefined;
      },
      {
        probe: async () => {
          probes += 1;
          if (out) throw broken(false);
        },
      },
    );
    await harness.box.outbox.enqueue(Array.from({ length: 100 }, (_, n) => digest(n + 1, 'x')));
    await harness.timer.advance(hourMs);
    expect(harness.attempts.length).toBeLessThanOrEqual(8);
    expect(probes).toBeGreaterThan(15);
    out = false;
    await harness.timer.advance(300_000);
    const { pending, sent, unknown } = harness.box.outbox.getCounts();
    expect([pending, sent + unknown, harness.reported.length]).toEqual([0, 100, unknown]);
  });

  test('a token that is refused keeps everything pending', async () => {
    const harness = await openSenderHarness(failing(refused(401, 'Unauthorized')));
    await harness.box.outbox.enqueue([digest(1, 'a')]);
    await harness.drain();
    expect(harness.box.outbox.getCounts()).toMatchObject({ sent: 1, unknown: 0 });
  });

  test('a bug of ours costs one delivery and is said', async () => {
    const harness = await openSenderHarness(failing(new TypeError('oops')));
    await harness.box.outbox.enqueue([makeDelivery(1, 'a'), makeDelivery(1, 'b')]);
    await harness.drain();
    expect(harness.box.outbox.getCounts()).toMatchObject({ sent: 1, unknown: 1 });
    expect(harness.logged).toHaveLength(1);
  });
});

describe('at shutdown', () => {
  test('what is under way ends, the rest stays pending', async () => {
    let answer = () => {};
    const harness = await openSenderHarness(async ({ text }) => {
      if (text === 'a') await new Promise<void>((done) => (answer = done));
      return undefined;
    });
    await harness.box.outbox.enqueue([digest(1, 'a'), digest(1, 'b')]);
    await harness.timer.advance(10);
    const stopped = harness.sender.stop();
    await harness.timer.advance(10);
    answer();
    await stopped;
    expect(harness.box.outbox.getCounts()).toMatchObject({ pending: 1, sent: 1 });
    await harness.box.outbox.enqueue([digest(2, 'c')]);
    await harness.timer.advance(60_000);
    expect(harness.attempts).toHaveLength(1);
  });

  test('what hangs is given up in time and put on record', async () => {
    const harness = await openSenderHarness(
      ({ options }) =>
        new Promise((_, fail) => options.signal?.addEventListener('abort', () => fail(broken(true)))),
    );
    await harness.box.outbox.enqueue([digest(1, 'a'), makeDelivery(2, 'b')]);
    await harness.timer.advance(10);
    const began = harness.timer.now();
    let over = false;
    const stopped = harness.sender.stop().then(() => {
      over = true;
    });
    await harness.timer.until(() => over);
    await stopped;
    expect(harness.timer.now() - began).toBeLessThan(5000);
    expect(harness.box.outbox.getCounts()).toMatchObject({ pending: 1, unknown: 1, resent: 1 });
  });
});

describe('a store that fails', () => {
  async function failingBox() {
    const box = await openOutboxHarness();
    const state = { failing: false };
    const guard = <A extends unknown[], R>(work: (...args: A) => Promise<R>) => {
      return (...args: A): Promise<R> =>
        state.failing ? Promise.reject(new StoreFailed('full', { fault: 'full' })) : work(...args);
    };
    const { claim, complete, release, makeDuePending } = box.outbox;
    const outbox = {
      ...box.outbox,
      claim: guard(claim),
      complete: guard(complete),
      release: guard(release),
      makeDuePending: guard(makeDuePending),
    };
    return { box: { ...box, outbox }, state };
  }

  test('sends nothing while it fails, says so once, and goes on when it works', async () => {
    const { box, state } = await failingBox();
    const harness = await openSenderHarness(undefined, { box });
    state.failing = true;
    await box.outbox.enqueue([digest(1, 'a')]);
    await harness.timer.advance(600_000);
    expect(harness.attempts).toEqual([]);
    expect(harness.logged).toEqual(['the store fails: nothing is sent until it works']);
    state.failing = false;
    await harness.drain();
    expect(box.outbox.getCounts()).toMatchObject({ pending: 0, sent: 1 });
  });

  test('what arrived meanwhile is put on record and not sent again', async () => {
    const { box, state } = await failingBox();
    const harness = await openSenderHarness(
      () => {
        state.failing = true;
        return undefined;
      },
      { box },
    );
    await box.outbox.enqueue([digest(1, 'a')]);
    await harness.timer.advance(60_000);
    state.failing = false;
    await harness.drain();
    expect(harness.attempts).toHaveLength(1);
    expect(box.outbox.getCounts()).toMatchObject({ pending: 0, sent: 1, unknown: 0 });
  });
});
