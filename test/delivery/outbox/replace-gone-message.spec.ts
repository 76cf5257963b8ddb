/** An edit of an alert whose message is gone: nothing that joined it is lost, and nothing comes twice. */
import { describe, expect, test } from 'vitest';
import {
  createTelegramApi,
  createTelegramMessenger,
  probeTelegram,
} from '#src/adapters/telegram-bot/telegram-messenger.ts';
import { buildDeliveryKey, type Delivery } from '#src/delivery/delivery.ts';
import { hourMs } from '#src/duration.ts';
import { ConnectionFailed, Refused } from '#src/errors.ts';
import { type FakeBotApiRequest, startFakeBotApi } from '../../doubles/fake-bot-api.ts';
import {
  type FakeTelegramAnswer,
  openSenderHarness,
  type SenderHarness,
  type SendRecord,
} from '../sender/sender-harness.ts';
import { makeDelivery, type OutboxHarness, openOutboxHarness } from './outbox-harness.ts';

const target = makeDelivery(1, 'first');
const edit = (text: string, more: Partial<Delivery> = {}) =>
  makeDelivery(1, text, { kind: 'edit', edits: buildDeliveryKey(target), ...more });
const shown = ({ attempts }: SenderHarness) => attempts.map(({ how, text }) => `${how} ${text}`);
const refused = (words: string, code = 400) => new Refused(`Bad Request: ${words}`, { code });
const broken = () => new ConnectionFailed('broken', { sent: true });

/** Telegram, in which these messages are gone; `more` may fail what else is asked. */
function without(
  gone: number[],
  words = 'message to edit not found',
  more: (each: SendRecord) => void = () => {},
) {
  return ((each) => {
    const [id] = each.text.split(':');
    if (each.how === 'edit' && gone.includes(Number(id))) throw refused(words);
    more(each);
    return undefined;
  }) satisfies FakeTelegramAnswer;
}

async function after(harness: SenderHarness, ...deliveries: Delivery[]): Promise<void> {
  await harness.box.outbox.enqueue(deliveries);
  await harness.drain();
}

describe('an alert whose message is gone', () => {
  test.each(['message to edit not found', "message can't be edited", 'MESSAGE_ID_INVALID'])(
    '(%s) goes out anew, once; edits and replies find the new one',
    async (words) => {
      const harness = await openSenderHarness(without([1], words));
      await after(harness, target);
      await after(harness, edit('second'));
      await after(harness, edit('third'));
      await after(harness, makeDelivery(1, 'reply', { repliesTo: buildDeliveryKey(target) }));
      expect(shown(harness)).toEqual([
        'send first',
        'edit 1: second',
        'send second',
        'edit 3: third',
        'send reply',
      ]);
      expect(harness.attempts[4]?.options).toMatchObject({ replyTo: 3 });
      expect(harness.box.outbox.getCounts()).toMatchObject({
        pending: 0,
        sent: 4,
        resent: 0,
        unknown: 0,
        undeliverable: {},
      });
    },
  );

  test('and the one that took its place, too, goes out anew again', async () => {
    const harness = await openSenderHarness(without([1, 3]));
    await after(harness, target);
    await after(harness, edit('second'));
    await after(harness, edit('third'));
    expect(shown(harness).slice(3)).toEqual(['edit 3: third', 'send third']);
  });

  test('a bundle as well, what it is silent or loud as is what it deserves', async () => {
    const harness = await openSenderHarness(without([1, 2]));
    const bundle = makeDelivery(1, 'bundle', { kind: 'bundle' });
    await after(harness, target, bundle);
    await after(harness, edit('loud'), edit('silent', { edits: buildDeliveryKey(bundle), silent: true }));
    const sent = harness.attempts.slice(2).filter(({ how }) => how === 'send');
    expect(sent.map(({ text, options }) => [text, options.silent])).toEqual([
      ['loud', false],
      ['silent', true],
    ]);
  });

  test('waits for the end of quiet hours, takes in what joins meanwhile, and then comes once', async () => {
    const harness = await openSenderHarness(without([1]));
    await after(harness, target);
    const quietUntil = harness.box.clock.at + 8000;
    await after(harness, edit('second', { quietUntil, silent: true }));
    await after(harness, edit('third', { quietUntil }));
    await harness.timer.advance(6000);
    expect(shown(harness)).toEqual(['send first', 'edit 1: second']);
    expect(harness.box.outbox.getCounts().waiting).toBe(1);
    await harness.timer.advance(4000);
    await after(harness, edit('fourth'));
    expect(shown(harness).slice(2)).toEqual(['send third', 'edit 3: fourth']);
    expect(harness.attempts[2]).toMatchObject({ options: { silent: false } });
  });

  test('comes once where a newer edit was pending while the older one was tried', async () => {
    for (const quiet of [false, true]) {
      const box = await openOutboxHarness();
      const wait = () => (quiet ? { quietUntil: box.clock.at + 2000 } : {});
      const harness = await openSenderHarness(
        async (each) => {
          if (each.how !== 'edit' || !each.text.startsWith('1:')) return undefined;
          if (each.text === '1: second') await box.outbox.enqueue([edit('third', wait())]);
          throw refused('message to edit not found');
        },
        { box },
      );
      await after(harness, target);
      await after(harness, edit('second', wait()));
      await harness.timer.advance(4000);
      expect(shown(harness).filter((each) => each.startsWith('send'))).toEqual(['send first', 'send third']);
      expect(box.outbox.getCounts()).toMatchObject({ pending: 0, sent: 2 });
    }
  });

  test('waits its turn like any message', async () => {
    const harness = await openSenderHarness(
      without([1], undefined, ({ text, at }) => {
        if (text === 'second' && at < 5000) throw new Refused('x', { code: 429, retryAfterMs: 5000 });
      }),
    );
    await after(harness, target);
    await after(harness, edit('second'));
    const [first, again] = harness.attempts.filter(({ text }) => text === 'second');
    expect((again?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(5000);
    expect(harness.box.outbox.getCounts()).toMatchObject({ pending: 0, sent: 2 });
  });

  test('that may have arrived is sent until it certainly did; what joins next changes it', async () => {
    let uncertain = 2;
    const harness = await openSenderHarness(
      without([1], undefined, ({ text }) => {
        if (text === 'second' && uncertain-- > 0) throw broken();
      }),
    );
    await after(harness, target);
    await after(harness, edit('second'));
    expect(harness.box.outbox.getCounts()).toMatchObject({ pending: 0, sent: 2, resent: 2, unknown: 0 });
    await after(harness, edit('third'));
    expect(shown(harness).slice(-1)).toEqual(['edit 5: third']);
  });

  test('that is refused anew is undeliverable, and said so', async () => {
    const harness = await openSenderHarness(
      without([1], undefined, ({ text }) => {
        if (text === 'second') throw refused('MESSAGE_ID_INVALID');
      }),
    );
    await after(harness, target);
    await after(harness, edit('second'));
    expect(shown(harness)).toEqual(['send first', 'edit 1: second', 'send second']);
    expect(harness.box.outbox.getCounts()).toMatchObject({
      pending: 0,
      undeliverable: { 'message gone': 1 },
    });
  });

  test('in a chat that is gone ends there', async () => {
    const harness = await openSenderHarness(
      without([1], undefined, ({ text }) => {
        if (text === 'second') throw new Refused('Forbidden: bot was blocked by the user', { code: 403 });
      }),
    );
    await after(harness, target);
    await after(harness, edit('second'));
    expect(harness.reported).toEqual(['1 gone: blocked']);
    expect(harness.box.outbox.getCounts()).toMatchObject({ pending: 0, undeliverable: { blocked: 1 } });
  });
});

describe('an edit of an alert goes out anew', () => {
  test('when it is refused for whatever reason, to the last', async () => {
    const harness = await openSenderHarness(without([1], 'something new'));
    await after(harness, target);
    await after(harness, edit('second'));
    await harness.timer.advance(302_000);
    expect(shown(harness)).toEqual([
      'send first',
      'edit 1: second',
      'edit 1: second',
      'edit 1: second',
      'send second',
    ]);
  });

  test('but not where a newer edit said more while an older one waited for its last try', async () => {
    const harness = await openSenderHarness(({ text }) => {
      if (text === '1: second') throw refused('something new');
      return undefined;
    });
    await after(harness, target);
    await harness.box.outbox.enqueue([edit('second')]);
    await harness.timer.advance(2000);
    await after(harness, edit('third'));
    await harness.timer.advance(302_000);
    expect(shown(harness)).toEqual(['send first', 'edit 1: second', 'edit 1: second', 'edit 1: third']);
  });

  const blocked = 'Forbidden: bot was blocked by the user';
  const never: [string, FakeTelegramAnswer][] = [
    ['may not have arrived', () => Promise.reject(broken())],
    ['was refused', () => Promise.reject(refused('message is too long'))],
    ['was for a chat that is back', () => Promise.reject(new Refused(blocked, { code: 403 }))],
  ];
  test.each(never)('when what it changes %s', async (_, telegram) => {
    const before = await openSenderHarness(telegram);
    await before.box.outbox.enqueue([target]);
    await before.timer.advance(302_000);
    before.box.clock.at += 24 * hourMs;
    await before.timer.advance(300_000);
    await before.sender.stop();
    const harness = await openSenderHarness(undefined, { box: before.box });
    await after(harness, edit('second'));
    await after(harness, edit('third'));
    expect(shown(harness)).toEqual(['send second', 'edit 1: third']);
  });

  test('when what it changes is known no more', async () => {
    const harness = await openSenderHarness();
    await after(harness, edit('second'));
    expect(shown(harness)).toEqual(['send second']);
  });

  test('when its group has another id, where messages have other ids', async () => {
    const harness = await openSenderHarness();
    const group = makeDelivery(-5, 'first');
    await after(harness, group);
    await harness.box.outbox.migrateChat(-5, -1005);
    const moved = { ...group, to: { chat: -1005, thread: null } };
    await after(harness, { ...edit('second'), to: moved.to, edits: buildDeliveryKey(moved) });
    expect(shown(harness)).toEqual(['send first', 'send second']);
  });
});

describe('a crash', () => {
  /** The process ends for good while Telegram is asked `what`. */
  async function killedAt(what: string): Promise<{ box: OutboxHarness; asked: string[] }> {
    const harness = await openSenderHarness(({ how, text }) => {
      if (`${how} ${text}` === what) return new Promise(() => {});
      if (how === 'edit') throw refused('message to edit not found');
      return undefined;
    });
    await after(harness, target);
    await harness.box.outbox.enqueue([edit('second')]);
    await harness.timer.advance(1000);
    return { box: await harness.box.restart(), asked: shown(harness) };
  }

  test.each([
    ['edit 1: second', ['edit 1: second', 'send second']],
    ['send second', ['send second']],
  ])('while it is asked to %s: that is asked once more and counted', async (what, then) => {
    const { box, asked } = await killedAt(what);
    expect(asked.at(-1)).toBe(what);
    const harness = await openSenderHarness(
      (each) => {
        without([1])(each);
        return 50;
      },
      { box },
    );
    await harness.drain();
    expect(shown(harness)).toEqual(then);
    await after(harness, edit('second'));
    expect(shown(harness).at(-1)).toBe('edit 50: second');
    expect(box.outbox.getCounts()).toMatchObject({ pending: 0, resent: 1, unknown: 0, undeliverable: {} });
  });
});

test('over HTTP: refused, sent, its answer lost, sent once more, edited from then on', async () => {
  const messages = new Map<number, string>();
  let answersLost = 1;
  const server = await startFakeBotApi(({ method, fields }: FakeBotApiRequest) => {
    if (method === 'getMe') return { ok: { id: 1 } };
    const id = Number(fields.message_id);
    if (method === 'editMessageText' && !messages.has(id))
      return { code: 400, description: 'Bad Request: message to edit not found' };
    const message = method === 'editMessageText' ? id : messages.size + 7;
    messages.set(message, String(fields.text));
    if (fields.text === 'second' && answersLost-- > 0) return 'reset';
    return { ok: { message_id: message } };
  });
  try {
    const api = createTelegramApi('1:a', server.root, 0.3);
    const harness = await openSenderHarness(undefined, {
      messenger: createTelegramMessenger(api),
      probe: (signal) => probeTelegram(api, signal),
    });
    await after(harness, target);
    messages.delete(7);
    messages.set(0, 'another');
    await after(harness, edit('second'));
    await after(harness, edit('third'));
    expect([...messages.values()]).toEqual(['another', 'second', 'third']);
    expect(harness.box.outbox.getCounts()).toMatchObject({ pending: 0, sent: 3, resent: 1, unknown: 0 });
  } finally {
    await server.close();
  }
});
