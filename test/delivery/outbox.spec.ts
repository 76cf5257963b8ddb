import { describe, expect, test, vi } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite.ts';
import { type Delivery, keyOf } from '#src/delivery/delivery.ts';
import type { Log } from '#src/log.ts';
import { silentLog } from '#src/log.ts';
import { type Box, delivery, drainInto, openBox } from './boxes.ts';

async function begun(box: Box, chat: number) {
  const task = await box.outbox.begin(chat);
  if (task === undefined) throw new Error('nothing owed');
  return task;
}

const digest = (chat: number, subject: string, part = 0): Delivery =>
  delivery(chat, subject, { kind: 'digest', part });

describe('owing', () => {
  test('equal keys collapse, also at once, also after they were sent, also after a restart', async () => {
    const box = await openBox();
    const again = [delivery(1, 'a'), delivery(1, 'a')];
    expect(await Promise.all([box.outbox.owe(again), box.outbox.owe(again)])).toEqual([1, 0]);
    expect(await drainInto(box.outbox)).toEqual(['a']);
    expect(await box.outbox.owe(again)).toBe(0);
    const later = await box.restart();
    expect(await later.outbox.owe(again)).toBe(0);
    expect(later.outbox.counts()).toMatchObject({ owed: 0, sent: 1 });
  });

  test('alerts go before digests, digests before broadcasts, the older first, parts in order', async () => {
    const { outbox } = await openBox();
    await outbox.owe([
      delivery(1, 'cast', { kind: 'broadcast' }),
      ...[0, 1, 2].map((part) => digest(1, `digest ${part}`, part)),
      digest(2, 'other'),
    ]);
    await outbox.owe([delivery(3, 'alert 3'), delivery(1, 'alert 1')]);
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
    const { outbox, clock } = await openBox();
    const notBefore = clock.at + 3_600_000;
    await outbox.owe([0, 1].map((part) => delivery(1, `later ${part}`, { part, notBefore })));
    await outbox.owe([delivery(1, 'now')]);
    clock.at -= 86_400_000;
    await outbox.promote();
    expect(await drainInto(outbox)).toEqual(['now']);
    expect(outbox.counts().owed).toBe(2);
    clock.at = notBefore;
    await outbox.promote();
    expect(await drainInto(outbox)).toEqual(['later 0', 'later 1']);
  });

  test('settled deliveries are forgotten after the time they are kept for', async () => {
    const { outbox } = await openBox();
    await outbox.owe([delivery(1, 'a')]);
    await drainInto(outbox);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 86_400_000 });
    try {
      expect(await outbox.messageOf(keyOf(delivery(1, 'a')))).toBeNull();
      expect(await outbox.owe([delivery(1, 'a')])).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('edits', () => {
  const target = delivery(1, 'a');
  const edit = (html: string) =>
    delivery(1, 'x', { kind: 'edit', edits: keyOf(target), body: { html, plain: html, buttons: [] } });

  test('of a message still owed changes that message', async () => {
    const { outbox } = await openBox();
    await outbox.owe([target]);
    expect(await outbox.owe([edit('b')])).toBe(0);
    expect(await drainInto(outbox)).toEqual(['b']);
  });

  test('of one message collapse to the newest, and a newer one comes again', async () => {
    const { outbox } = await openBox();
    await outbox.owe([target]);
    await drainInto(outbox);
    expect(await outbox.owe([edit('b'), edit('c')])).toBe(1);
    expect(await outbox.owe([edit('d')])).toBe(0);
    expect(await drainInto(outbox)).toEqual(['d']);
    await outbox.owe([edit('e')]);
    expect(await drainInto(outbox)).toEqual(['e']);
  });

  test('of a message being sent come after it, in its lane', async () => {
    const box = await openBox();
    await box.outbox.owe([target]);
    const task = await begun(box, 1);
    await box.outbox.owe([edit('b')]);
    await box.outbox.settle(task, { state: 'sent', message: 7 });
    expect(await drainInto(box.outbox)).toEqual(['b']);
    expect(await box.outbox.messageOf(keyOf(target))).toBe(7);
  });

  test('an edit that overtakes an edit being sent is not lost', async () => {
    const box = await openBox();
    await box.outbox.owe([target]);
    await drainInto(box.outbox);
    await box.outbox.owe([edit('b')]);
    const task = await begun(box, 1);
    await box.outbox.owe([edit('c')]);
    await box.outbox.settle(task, { state: 'sent', message: 7 });
    expect(await box.outbox.stateOf(keyOf(edit('c')))).toBe('owed');
    expect(await drainInto(box.outbox)).toEqual(['c']);
  });

  test('of a message that never arrived are owed where they tell of posts', async () => {
    const { outbox } = await openBox();
    const other = { ...target, kind: 'digest' } as const;
    await outbox.owe([target, other]);
    await outbox.drop(1, 'blocked');
    expect(await outbox.owe([{ ...edit('b'), edits: keyOf(other) }])).toBe(0);
    expect(await outbox.owe([edit('b')])).toBe(1);
  });
});

describe('a crash', () => {
  test('while sending: an alert goes once more, then is unknown; a digest is unknown at once; both are counted', async () => {
    let box = await openBox();
    await box.outbox.owe([delivery(1, 'alert'), digest(2, 'digest')]);
    await begun(box, 1);
    await begun(box, 2);
    box = await box.restart();
    expect(box.outbox.counts()).toMatchObject({ owed: 1, resent: 1, unknown: 1 });
    expect(await box.outbox.stateOf(keyOf(digest(2, 'digest')))).toBe('unknown');
    await begun(box, 1);
    box = await box.restart();
    expect(box.outbox.counts()).toMatchObject({ owed: 0, resent: 1, unknown: 2 });
    expect((await box.outbox.failures(9)).map((each) => each.key).sort()).toEqual([
      '1|alert|alert|0',
      '2|digest|digest|0',
    ]);
  });

  test('before sending or after it changes nothing', async () => {
    let box = await openBox();
    await box.outbox.owe([digest(1, 'a'), digest(1, 'b')]);
    await box.outbox.putBack(await begun(box, 1));
    box = await box.restart();
    await box.outbox.settle(await begun(box, 1), { state: 'sent', message: 1 });
    box = await box.restart();
    expect(await drainInto(box.outbox)).toEqual(['b']);
    expect(box.outbox.counts()).toMatchObject({ owed: 0, sent: 2, unknown: 0, resent: 0 });
  });
});

describe('a chat', () => {
  test('that is gone gets nothing more, and each delivery says why', async () => {
    const { outbox } = await openBox();
    await outbox.owe(Array.from({ length: 1200 }, (_, n) => delivery(1, `${n}`)));
    await outbox.owe([delivery(2, 'stays')]);
    expect(await outbox.drop(1, 'blocked')).toBe(1200);
    expect(outbox.counts()).toMatchObject({ owed: 1, undeliverable: { blocked: 1200 } });
    expect(await outbox.failures(1)).toMatchObject([{ state: 'undeliverable', reason: 'blocked' }]);
    expect(await drainInto(outbox)).toEqual(['stays']);
  });

  test('that moved gets what it is owed under its new id, in order, and nothing twice', async () => {
    const box = await openBox();
    const thread = { to: { chat: -5, thread: 7 } };
    const notBefore = box.clock.at + 1000;
    await box.outbox.owe([delivery(-5, 'sent')]);
    await drainInto(box.outbox);
    await box.outbox.owe([
      delivery(-5, 'a'),
      delivery(-5, 'b', thread),
      delivery(-5, 'later', { notBefore }),
    ]);
    await box.outbox.move(-5, -1005);
    expect(await box.outbox.owe([delivery(-1005, 'sent'), delivery(-1005, 'a')])).toBe(0);
    expect((await box.outbox.turns('alert', '', 9)).map((turn) => turn.chat)).toEqual([-1005]);
    const first = await begun(box, -1005);
    expect(first.delivery.to).toEqual({ chat: -1005, thread: null });
    await box.outbox.putBack(first);
    expect(await drainInto(box.outbox)).toEqual(['a', 'b']);
    box.clock.at = notBefore;
    await box.outbox.promote();
    expect((await begun(box, -1005)).key).toBe('-1005|alert|later|0');
  });

  test('that moved has no message by its old id', async () => {
    const { outbox } = await openBox();
    await outbox.owe([delivery(-5, 'sent')]);
    await drainInto(outbox);
    await outbox.move(-5, -1005);
    expect(await outbox.stateOf('-1005|alert|sent|0')).toBe('sent');
    expect(await outbox.messageOf('-1005|alert|sent|0')).toBeNull();
  });

  test('whose instant is another waits for that, and in its thread alone', async () => {
    const box = await openBox();
    const { outbox, clock } = box;
    const start = clock.at;
    const thread = { to: { chat: 1, thread: 7 } };
    const notBefore = start + 8000;
    await outbox.owe([
      delivery(1, 'a', { notBefore }),
      delivery(1, 'b', { notBefore }),
      delivery(1, 'thread', { ...thread, notBefore }),
    ]);
    await outbox.retime({ chat: 1, thread: null }, { until: start + 5000, hushed: false });
    clock.at = start + 4000;
    await outbox.promote();
    expect(await drainInto(outbox)).toEqual([]);
    clock.at = start + 5000;
    await Promise.all([
      outbox.promote(),
      outbox.retime({ chat: 1, thread: null }, { until: null, hushed: true }),
    ]);
    expect(await drainInto(outbox)).toEqual(['a', 'b']);
    await outbox.retime(thread.to, { until: null, hushed: true });
    const task = await begun(box, 1);
    expect(task.delivery).toMatchObject({ subject: 'thread', silent: true });
    expect(outbox.counts().owed).toBe(1);
  });

  test('that is forgotten leaves no record', async () => {
    const box = await openBox();
    const thread = { to: { chat: 1, thread: 7 } };
    await box.outbox.owe([delivery(1, 'sent')]);
    await drainInto(box.outbox);
    await box.outbox.owe([
      delivery(1, 'a'),
      delivery(1, 'b', thread),
      delivery(1, 'c', { ...thread, notBefore: box.clock.at + 1000 }),
      delivery(11, 'other'),
    ]);
    await box.outbox.forget(1);
    expect(box.outbox.counts().owed).toBe(1);
    for (const shelf of ['deliveries', 'queue', 'turns']) {
      const left: string[] = [];
      for await (const [key] of box.storage.namespace(shelf).range('', '~')) left.push(key);
      expect(left).toHaveLength(1);
    }
    expect(await drainInto(box.outbox)).toEqual(['other']);
  });

  test('that is paused keeps what it is owed, over a restart, until it is resumed', async () => {
    const box = await openBox();
    await box.outbox.owe([delivery(1, 'a'), delivery(2, 'b')]);
    await box.outbox.pause(1, 'no rights');
    const { outbox } = await box.restart();
    await outbox.owe([delivery(1, 'c')]);
    expect(await drainInto(outbox)).toEqual(['b']);
    await outbox.resume(1);
    expect(await drainInto(outbox)).toEqual(['a', 'c']);
  });
});

describe('bad records', () => {
  test('are set aside, said once, and stand in nobody’s way', async () => {
    const said: string[] = [];
    const log: Log = { ...silentLog, error: (what) => said.push(what) };
    const box = await openBox(openSqlite(':memory:'), undefined, log);
    await box.outbox.owe(['a', 'b', 'c', 'd'].map((subject) => delivery(1, subject)));
    const raw = box.storage.namespace('queue');
    const places: string[] = [];
    for await (const [place] of raw.range('', '~')) places.push(place);
    await raw.set(places[0] ?? '', 'not json');
    await raw.set(places[1] ?? '', '{"value":5}');
    await raw.set(places[2] ?? '', '{"value":{"key":1}}');
    expect(await drainInto(box.outbox)).toEqual(['d']);
    expect(said).toHaveLength(3);
    const kept: string[] = [];
    for await (const [key] of box.storage.namespace('broken').range('', '~')) kept.push(key);
    expect(kept).toEqual(places.slice(0, 3).map((place) => `queue:${place}`));
  });
});

test('figures start anew each day and outlive a restart; a clock that jumps back loses none', async () => {
  const box = await openBox();
  await box.outbox.owe(['a', 'b', 'c'].map((subject) => delivery(1, subject)));
  const send = async (at: number) => {
    box.clock.at = at;
    await box.outbox.settle(await begun(box, 1), { state: 'sent', message: 1 });
    return box.outbox.counts().sent;
  };
  const start = box.clock.at;
  expect(await send(start)).toBe(1);
  expect(await send(start - 86_400_000)).toBe(2);
  expect((await box.restart()).outbox.counts().sent).toBe(2);
  expect(await send(start + 86_400_000)).toBe(1);
});
