import { describe, expect, test, vi } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { buildDeliveryKey, type Delivery } from '#src/delivery/delivery.ts';
import type { ClaimedDelivery } from '#src/delivery/outbox/delivery-queue.ts';
import { dayMs } from '#src/duration.ts';
import { type Log, silentLog } from '#src/log.ts';
import { drainInto, makeDelivery, type OutboxHarness, openOutboxHarness } from './outbox-harness.ts';

async function claimed(box: OutboxHarness, chat: number) {
  const task = await box.outbox.claim(chat);
  if (task === undefined) throw new Error('nothing is pending');
  return task;
}

const digest = (chat: number, subject: string, part = 0): Delivery =>
  makeDelivery(chat, subject, { kind: 'digest', part });

describe('enqueueing', () => {
  test('equal keys collapse, also at once, also after they were sent, also after a restart', async () => {
    const box = await openOutboxHarness();
    const again = [makeDelivery(1, 'a'), makeDelivery(1, 'a')];
    expect(await Promise.all([box.outbox.enqueue(again), box.outbox.enqueue(again)])).toEqual([1, 0]);
    expect(await drainInto(box.outbox)).toEqual(['a']);
    expect(await box.outbox.enqueue(again)).toBe(0);
    const later = await box.restart();
    expect(await later.outbox.enqueue(again)).toBe(0);
    expect(later.outbox.getCounts()).toMatchObject({ pending: 0, sent: 1 });
  });

  test('alerts go before digests, digests before broadcasts, the older first, parts in order', async () => {
    const { outbox } = await openOutboxHarness();
    await outbox.enqueue([
      makeDelivery(1, 'cast', { kind: 'broadcast' }),
      ...[0, 1, 2].map((part) => digest(1, `digest ${part}`, part)),
      digest(2, 'other'),
    ]);
    await outbox.enqueue([makeDelivery(3, 'alert 3'), makeDelivery(1, 'alert 1')]);
    expect(await drainInto(outbox)).toEqual([
      'alert 3',
      'alert 1',
      'digest 0',
      'digest 1',
      'digest 2',
      'other',
      'cast',
    ]);
  });

  test('what has an instant waits for it and then keeps its order, whatever the clock did', async () => {
    const { outbox, clock } = await openOutboxHarness();
    const notBefore = clock.at + 3_600_000;
    await outbox.enqueue([0, 1].map((part) => makeDelivery(1, `later ${part}`, { part, notBefore })));
    await outbox.enqueue([makeDelivery(1, 'now')]);
    clock.at -= 36_000_000;
    await outbox.makeDuePending();
    expect(await drainInto(outbox)).toEqual(['now']);
    expect(outbox.getCounts()).toMatchObject({ pending: 0, waiting: 2 });
    clock.at = notBefore;
    await outbox.makeDuePending();
    expect(await drainInto(outbox)).toEqual(['later 0', 'later 1']);
  });

  test('completed deliveries are forgotten after the time they are kept for', async () => {
    const { outbox } = await openOutboxHarness();
    await outbox.enqueue([makeDelivery(1, 'a')]);
    await drainInto(outbox);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 86_400_000 });
    try {
      expect(await outbox.getMessageId(buildDeliveryKey(makeDelivery(1, 'a')))).toBeNull();
      expect(await outbox.enqueue([makeDelivery(1, 'a')])).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('edits', () => {
  const target = makeDelivery(1, 'a');
  const edit = (html: string) =>
    makeDelivery(1, 'x', {
      kind: 'edit',
      edits: buildDeliveryKey(target),
      body: { html, plain: html, buttons: [] },
    });

  test('of a message still pending changes that message', async () => {
    const { outbox } = await openOutboxHarness();
    await outbox.enqueue([target]);
    expect(await outbox.enqueue([edit('b')])).toBe(0);
    expect(await drainInto(outbox)).toEqual(['b']);
  });

  test('of one message collapse to the newest, and a newer one comes again', async () => {
    const { outbox } = await openOutboxHarness();
    await outbox.enqueue([target]);
    await drainInto(outbox);
    expect(await outbox.enqueue([edit('b'), edit('c')])).toBe(1);
    expect(await outbox.enqueue([edit('d')])).toBe(0);
    expect(await drainInto(outbox)).toEqual(['d']);
    await outbox.enqueue([edit('e')]);
    expect(await drainInto(outbox)).toEqual(['e']);
  });

  test('of a message being sent come after it, in its priority', async () => {
    const box = await openOutboxHarness();
    await box.outbox.enqueue([target]);
    const task = await claimed(box, 1);
    await box.outbox.enqueue([edit('b')]);
    await box.outbox.complete(task, { state: 'sent', message: 7 });
    expect(await drainInto(box.outbox)).toEqual(['b']);
    expect(await box.outbox.getMessageId(buildDeliveryKey(target))).toBe(7);
  });

  test('an edit that overtakes an edit being sent is not lost', async () => {
    const box = await openOutboxHarness();
    await box.outbox.enqueue([target]);
    await drainInto(box.outbox);
    await box.outbox.enqueue([edit('b')]);
    const task = await claimed(box, 1);
    await box.outbox.enqueue([edit('c')]);
    await box.outbox.complete(task, { state: 'sent', message: 7 });
    expect(await box.outbox.getState(buildDeliveryKey(edit('c')))).toBe('pending');
    expect(await drainInto(box.outbox)).toEqual(['c']);
  });

  test('of a message that never arrived are enqueued where they tell of posts', async () => {
    const { outbox } = await openOutboxHarness();
    const other = { ...target, kind: 'digest' } as const;
    await outbox.enqueue([target, other]);
    await outbox.dropPending(1, 'blocked');
    expect(await outbox.enqueue([{ ...edit('b'), edits: buildDeliveryKey(other) }])).toBe(0);
    expect(await outbox.enqueue([edit('b')])).toBe(1);
  });
});

describe('a crash', () => {
  test('while sending: an alert is pending again, however often; a digest is unknown; both are counted', async () => {
    let box = await openOutboxHarness();
    await box.outbox.enqueue([makeDelivery(1, 'alert'), digest(2, 'digest')]);
    await claimed(box, 1);
    await claimed(box, 2);
    box = await box.restart();
    expect(box.outbox.getCounts()).toMatchObject({ pending: 1, resent: 1, unknown: 1 });
    expect(await box.outbox.getState(buildDeliveryKey(digest(2, 'digest')))).toBe('unknown');
    await claimed(box, 1);
    box = await box.restart();
    expect(box.outbox.getCounts()).toMatchObject({ pending: 1, resent: 2, unknown: 1 });
    expect(await box.outbox.listFailures(9)).toMatchObject([
      { key: '2|digest|digest|0', to: { chat: 2 }, state: 'unknown', reason: 'crash' },
    ]);
  });

  test('while sending what is a day old: an alert, too, is unknown then', async () => {
    let box = await openOutboxHarness();
    await box.outbox.enqueue([makeDelivery(1, 'alert')]);
    await claimed(box, 1);
    box.clock.at += dayMs;
    box = await box.restart();
    expect(box.outbox.getCounts()).toMatchObject({ pending: 0, unknown: 1 });
  });

  test('before sending or after it changes nothing', async () => {
    let box = await openOutboxHarness();
    await box.outbox.enqueue([digest(1, 'a'), digest(1, 'b')]);
    await box.outbox.release(await claimed(box, 1));
    box = await box.restart();
    await box.outbox.complete(await claimed(box, 1), { state: 'sent', message: 1 });
    box = await box.restart();
    expect(await drainInto(box.outbox)).toEqual(['b']);
    expect(box.outbox.getCounts()).toMatchObject({ pending: 0, sent: 2, unknown: 0, resent: 0 });
  });
});

describe('a chat', () => {
  test('that is gone gets nothing more, and each delivery says why', async () => {
    const { outbox } = await openOutboxHarness();
    await outbox.enqueue(Array.from({ length: 1200 }, (_, n) => makeDelivery(1, `${n}`)));
    await outbox.enqueue([makeDelivery(2, 'stays')]);
    await outbox.dropPending(1, 'blocked');
    expect(outbox.getCounts()).toMatchObject({ pending: 1, undeliverable: { blocked: 1200 } });
    expect(await outbox.listFailures(1)).toMatchObject([{ state: 'undeliverable', reason: 'blocked' }]);
    expect(await drainInto(outbox)).toEqual(['stays']);
  });

  test('that moved gets what is pending under its new id, in order, and nothing twice', async () => {
    const box = await openOutboxHarness();
    const thread = { to: { chat: -5, thread: 7 } };
    const notBefore = box.clock.at + 1000;
    await box.outbox.enqueue([makeDelivery(-5, 'sent')]);
    await drainInto(box.outbox);
    await box.outbox.enqueue([
      makeDelivery(-5, 'a'),
      makeDelivery(-5, 'b', thread),
      makeDelivery(-5, 'later', { notBefore }),
    ]);
    await box.outbox.migrateChat(-5, -1005);
    expect(await box.outbox.enqueue([makeDelivery(-1005, 'sent'), makeDelivery(-1005, 'a')])).toBe(0);
    expect(box.outbox.listReadyChats()).toEqual([{ chat: -1005, priority: 'alert' }]);
    const first = await claimed(box, -1005);
    expect(first.delivery.to).toEqual({ chat: -1005, thread: null });
    await box.outbox.release(first);
    expect(await drainInto(box.outbox)).toEqual(['a', 'b']);
    box.clock.at = notBefore;
    await box.outbox.makeDuePending();
    expect((await claimed(box, -1005)).key).toBe('-1005|alert|later|0');
  });

  test('that moved has no message by its old id', async () => {
    const { outbox } = await openOutboxHarness();
    await outbox.enqueue([makeDelivery(-5, 'sent')]);
    await drainInto(outbox);
    await outbox.migrateChat(-5, -1005);
    expect(await outbox.getState('-1005|alert|sent|0')).toBe('sent');
    expect(await outbox.getMessageId('-1005|alert|sent|0')).toBeNull();
  });

  test('that moved while an edit was pending gets the newest one alone', async () => {
    const { outbox } = await openOutboxHarness();
    const group = (chat: number) => makeDelivery(chat, 'first');
    const edit = (chat: number, html: string) =>
      makeDelivery(chat, html, { kind: 'edit', edits: buildDeliveryKey(group(chat)) });
    await outbox.enqueue([group(-5)]);
    await drainInto(outbox);
    await outbox.enqueue([edit(-5, 'second')]);
    await outbox.migrateChat(-5, -1005);
    expect(await outbox.enqueue([edit(-1005, 'third')])).toBe(0);
    expect(await drainInto(outbox)).toEqual(['third']);
  });

  test('that lost a thread gets what is pending for it in the general one, in order, and nothing twice', async () => {
    const box = await openOutboxHarness();
    const inThread = (subject: string, more: Partial<Delivery> = {}) =>
      makeDelivery(-5, subject, { to: { chat: -5, thread: 7 }, ...more });
    await box.outbox.enqueue([inThread('sent')]);
    await drainInto(box.outbox);
    const notBefore = box.clock.at + 1000;
    await box.outbox.enqueue([
      inThread('a'),
      makeDelivery(-5, 'b'),
      inThread('c'),
      makeDelivery(-5, 'other', { to: { chat: -5, thread: 77 } }),
      inThread('later', { notBefore }),
    ]);
    await box.outbox.leaveThread({ chat: -5, thread: 7 });
    expect(await box.outbox.enqueue([makeDelivery(-5, 'sent'), makeDelivery(-5, 'a')])).toBe(0);
    expect(await box.outbox.getState('-5|alert|later|0')).toBe('waiting');
    expect(await box.outbox.getState('-5/77|alert|other|0')).toBe('pending');
    const first = await claimed(box, -5);
    expect(first.delivery.to).toEqual({ chat: -5, thread: null });
    await box.outbox.release(first);
    expect(await drainInto(box.outbox)).toEqual(['a', 'b', 'c', 'other']);
  });

  test.each(['release', 'retry'] as const)(
    'that moved while something was being sent gets that under its new id after a %s',
    async (how) => {
      const box = await openOutboxHarness();
      const { outbox } = box;
      await outbox.enqueue([makeDelivery(-5, 'a'), makeDelivery(-5, 'b')]);
      const first = await claimed(box, -5);
      await outbox.migrateChat(-5, -1005);
      await (how === 'retry'
        ? outbox.retry(first, { mayHaveArrived: false, reason: 'no answer' })
        : outbox.release(first));
      // Telegram refuses the old id once more
      await outbox.release(await claimed(box, -5));
      await outbox.migrateChat(-5, -1005);
      expect(await outbox.claim(-5)).toBeUndefined();
      expect((await drainInto(outbox)).sort()).toEqual(['a', 'b']);
      expect(outbox.getCounts().pending).toBe(0);
    },
  );

  test('that is forgotten while something is being sent gets it no more and leaves no record', async () => {
    const box = await openOutboxHarness();
    const { outbox } = box;
    for (const end of [
      outbox.release,
      (task: ClaimedDelivery) => outbox.complete(task, { state: 'undeliverable', reason: 'blocked' }),
    ]) {
      await outbox.enqueue([makeDelivery(5, 'a')]);
      const task = await claimed(box, 5);
      await outbox.eraseChat(5);
      await end(task);
      expect(await outbox.claim(5)).toBeUndefined();
      expect(await outbox.getState('5|alert|a|0')).toBeNull();
      expect(await outbox.listFailures(9)).toEqual([]);
    }
  });

  test('to which something is tried again after a pause need not wait for it when the clock is another', async () => {
    const box = await openOutboxHarness();
    const { outbox, clock } = box;
    await outbox.enqueue([makeDelivery(1, 'a'), makeDelivery(2, 'b')]);
    for (const chat of [1, 2]) await outbox.release(await claimed(box, chat), {}, 60_000);
    clock.at -= 36_000_000;
    await outbox.makeDuePending();
    expect(await drainInto(outbox)).toEqual([]);
    await outbox.reschedule(async ({ chat }) => (chat === 1 ? { until: clock.at + 1000 } : null));
    expect(await drainInto(outbox)).toEqual(['a']);
  });

  test('whose instant is another waits for that, and in its thread alone', async () => {
    const box = await openOutboxHarness();
    const { outbox, clock } = box;
    const start = clock.at;
    const thread = { to: { chat: 1, thread: 7 } };
    const notBefore = start + 8000;
    await outbox.enqueue([
      makeDelivery(1, 'a', { notBefore }),
      makeDelivery(1, 'b', { notBefore }),
      makeDelivery(1, 'thread', { ...thread, notBefore }),
    ]);
    const reschedule = (thread: number | null, until: number | null, silent: boolean) =>
      outbox.reschedule(async (to) => (to.thread === thread ? { until, silent } : null));
    await reschedule(null, start + 5000, false);
    clock.at = start + 4000;
    await outbox.makeDuePending();
    expect(await drainInto(outbox)).toEqual([]);
    clock.at = start + 5000;
    await Promise.all([outbox.makeDuePending(), reschedule(null, null, true)]);
    expect(await drainInto(outbox)).toEqual(['a', 'b']);
    await reschedule(7, null, true);
    const task = await claimed(box, 1);
    expect(task.delivery).toMatchObject({ subject: 'thread', silent: true });
    expect(outbox.getCounts().pending).toBe(1);
  });

  test('that is forgotten leaves no record', async () => {
    const box = await openOutboxHarness();
    const thread = { to: { chat: 1, thread: 7 } };
    await box.outbox.enqueue([makeDelivery(1, 'sent')]);
    await drainInto(box.outbox);
    await box.outbox.enqueue([
      makeDelivery(1, 'a'),
      makeDelivery(1, 'b', thread),
      makeDelivery(1, 'c', { ...thread, notBefore: box.clock.at + 1000 }),
      makeDelivery(11, 'other'),
    ]);
    await box.outbox.eraseChat(1);
    expect(box.outbox.getCounts().pending).toBe(1);
    for (const collection of ['deliveries', 'queue']) {
      const left: string[] = [];
      for await (const [key] of box.storage.namespace(collection).range('', '~')) left.push(key);
      expect(left).toHaveLength(1);
    }
    expect(await drainInto(box.outbox)).toEqual(['other']);
  });
});

describe('what failed', () => {
  const failedChats = async (box: OutboxHarness) =>
    (await box.outbox.listFailures(9)).map(({ to }) => to.chat).sort();

  test('is enqueued again when that is asked for, once, and listed no more', async () => {
    const box = await openOutboxHarness();
    await box.outbox.enqueue([makeDelivery(1, 'a'), makeDelivery(2, 'b'), digest(3, 'c')]);
    await box.outbox.dropPending(1, 'blocked');
    await box.outbox.complete(await claimed(box, 2), { state: 'undeliverable', reason: 'refused' });
    await box.outbox.complete(await claimed(box, 3), { state: 'unknown', reason: 'no answer' });
    expect(await failedChats(box)).toEqual([1, 2, 3]);
    expect(await box.outbox.enqueueFailed(({ reason }) => reason !== 'blocked')).toBe(2);
    expect(await failedChats(box)).toEqual([1]);
    expect(await box.outbox.enqueueFailed(({ reason }) => reason !== 'blocked')).toBe(0);
    expect(await drainInto(box.outbox)).toEqual(['b', 'c']);
    expect(box.outbox.getCounts().pending).toBe(0);
  });

  test('is forgotten with its chat', async () => {
    const box = await openOutboxHarness();
    await box.outbox.enqueue([makeDelivery(1, 'a'), makeDelivery(11, 'b')]);
    await box.outbox.dropPending(1, 'blocked');
    await box.outbox.dropPending(11, 'blocked');
    await box.outbox.eraseChat(1);
    expect(await failedChats(box)).toEqual([11]);
  });
});

describe('bad records', () => {
  test('are set aside, said once, and stand in nobody’s way', async () => {
    const logged: string[] = [];
    const log: Log = { ...silentLog, error: (what) => logged.push(what) };
    const box = await openOutboxHarness(openSqlite(':memory:'), undefined, log);
    await box.outbox.enqueue(['a', 'b', 'c', 'd'].map((subject) => makeDelivery(1, subject)));
    const raw = box.storage.namespace('queue');
    const places: string[] = [];
    for await (const [place] of raw.range('', '~')) places.push(place);
    await raw.set(places[0] ?? '', 'not json');
    await raw.set(places[1] ?? '', '{"value":5}');
    await raw.set(places[2] ?? '', '{"value":{"key":1}}');
    expect(await drainInto(box.outbox)).toEqual(['d']);
    expect(logged).toHaveLength(3);
    const kept: string[] = [];
    for await (const [key] of box.storage.namespace('broken').range('', '~')) kept.push(key);
    expect(kept).toEqual(places.slice(0, 3).map((place) => `queue:${place}`));
  });
});

test('figures start anew each day and outlive a restart; a clock that jumps back loses none', async () => {
  const box = await openOutboxHarness();
  await box.outbox.enqueue(['a', 'b', 'c'].map((subject) => makeDelivery(1, subject)));
  const send = async (at: number) => {
    box.clock.at = at;
    await box.outbox.complete(await claimed(box, 1), { state: 'sent', message: 1 });
    return box.outbox.getCounts().sent;
  };
  const start = box.clock.at;
  expect(await send(start)).toBe(1);
  expect(await send(start - 86_400_000)).toBe(2);
  expect((await box.restart()).outbox.getCounts().sent).toBe(2);
  expect(await send(start + 86_400_000)).toBe(1);
});

test('an outbox that is recovered twice serves every chat once', async () => {
  const box = await openOutboxHarness();
  await box.outbox.enqueue([makeDelivery(1, 'a'), makeDelivery(2, 'b')]);
  const { outbox } = await box.restart();
  await outbox.recover();
  expect(outbox.listReadyChats().map(({ chat }) => chat)).toEqual([1, 2]);
  expect(await drainInto(outbox)).toEqual(['a', 'b']);
});
