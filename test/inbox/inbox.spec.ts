import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { createInbox, type Inbox, type ClaimedUpdate } from '#src/inbox/inbox.ts';
import { getUpdateGroup } from '#src/inbox/update-journal.ts';
import { type Log, silentLog } from '#src/log.ts';
import type { Storage } from '#src/store/create-storage.ts';
import { createStore, type Store } from '#src/store/store.ts';
import { collect } from '../contracts/storage.ts';

const start = Date.UTC(2026, 10, 23);
const hourMs = 3_600_000;
const never = new AbortController().signal;
let storage: Storage;
let store: Store;
let inbox: Inbox;
let errors: string[];
const log: Log = { ...silentLog, error: (what) => errors.push(what) };

/** A new run on what the last one left, as after a crash: nothing is closed. */
const restart = async (maxWaiting = 100) => {
  store = createStore(storage, log);
  inbox = await createInbox({ store, log, maxWaiting });
};

beforeEach(async () => {
  errors = [];
  storage = openSqlite(':memory:');
  await restart();
});
afterEach(async () => {
  vi.useRealTimers();
  await store.close();
});

const message = (id: number, chat: number) => ({
  update_id: id,
  message: { chat: { id: chat }, text: `${id}` },
});
const idsOf = (taken: readonly ClaimedUpdate[]) => taken.map((each) => each.update.update_id);
/** What can be had without waiting. */
const takeNow = async (most = 100): Promise<ClaimedUpdate[]> => {
  const stop = new AbortController();
  const taking = inbox.claim(most, stop.signal).catch(() => []);
  for (let turn = 0; turn < 5; turn += 1) await new Promise((go) => setImmediate(go));
  stop.abort();
  return taking;
};
const drain = async () => {
  const all: number[] = [];
  for (let taken = await takeNow(); taken.length > 0; taken = await takeNow()) {
    all.push(...idsOf(taken));
    for (const each of taken) await inbox.complete(each);
  }
  return all;
};

describe('an update', () => {
  test('is handed out, and forgotten once it is done', async () => {
    expect(await inbox.receive([message(7, 1)])).toBe(1);
    const [taken] = await inbox.claim(10, never);
    expect(taken).toMatchObject({ update: message(7, 1), groupId: '1' });
    if (taken) await inbox.complete(taken);
    expect(inbox.getStats()).toEqual({ waiting: 0, inFlight: 0 });
    await restart();
    expect(await drain()).toEqual([]);
  });

  test('that comes again is taken once: in one batch, while it waits, in hand, done, and after a restart', async () => {
    expect(await inbox.receive([message(7, 1), message(7, 1)])).toBe(1);
    expect(await inbox.receive([message(7, 1)])).toBe(0);
    const [taken] = await takeNow();
    expect(await inbox.receive([message(7, 1)])).toBe(0);
    if (taken) await inbox.complete(taken);
    expect(await inbox.receive([message(7, 1)])).toBe(0);
    await restart();
    expect(await inbox.receive([message(7, 1)])).toBe(0);
    expect(await drain()).toEqual([]);
  });

  test('that two deliveries bring at the same moment is taken once', async () => {
    const counts = await Promise.all([1, 2, 3].map(() => inbox.receive([message(7, 1), message(8, 1)])));
    expect(counts).toEqual([2, 0, 0]);
    expect(await drain()).toEqual([7, 8]);
  });

  test('may have any number: they restart at random after a quiet week', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: start });
    await inbox.receive([message(900_000_000, 1), message(900_000_001, 1)]);
    expect(await drain()).toEqual([900_000_000, 900_000_001]);
    vi.setSystemTime(start + 8 * 24 * hourMs);
    expect(await inbox.receive([message(5, 1), message(900_000_000, 1)])).toBe(2);
    expect(await drain()).toEqual([5, 900_000_000]);
    expect(await storage.sweep()).toBe(1);
  });
});

describe('order', () => {
  test('one of each chat at a time, in the order received; chats side by side', async () => {
    await inbox.receive([message(1, 10), message(2, 10), message(3, 20)]);
    const first = await takeNow();
    expect(idsOf(first)).toEqual([1, 3]);
    expect(await takeNow()).toEqual([]);
    for (const each of first) await inbox.complete(each);
    expect(idsOf(await takeNow())).toEqual([2]);
  });

  test('a taker that waits gets what arrives', async () => {
    const taking = inbox.claim(10, never);
    await inbox.receive([message(1, 10)]);
    expect(idsOf(await taking)).toEqual([1]);
  });

  test('a taker that waits stops when it is told to', async () => {
    const stop = new AbortController();
    const taking = inbox.claim(10, stop.signal);
    stop.abort();
    await expect(taking).rejects.toThrow();
    await inbox.receive([message(1, 10)]);
    expect(await drain()).toEqual([1]);
  });

  test.each([
    ['a message', { message: { chat: { id: -100 }, from: { id: 5 } } }, '-100'],
    ['a post of a channel', { channel_post: { chat: { id: -100 } } }, '-100'],
    ['a tap', { callback_query: { from: { id: 5 }, message: { chat: { id: -100 } } } }, '-100'],
    ['a tap on an inline message', { callback_query: { from: { id: 5 } } }, '5'],
    ['a change of membership', { my_chat_member: { chat: { id: -100 }, from: { id: 5 } } }, '-100'],
    ['an answer to a poll', { poll_answer: { user: { id: 5 } } }, '5'],
    ['something new', { novelty: { text: 'x' } }, 'update 7'],
    ['something odd', { message: null, other: 'x' }, 'update 7'],
  ])('%s has its lane', (_, body, lane) => {
    expect(getUpdateGroup({ update_id: 7, ...body })).toBe(lane);
  });
});

describe('a crash', () => {
  test('repeats what was not done, in order, and nothing else', async () => {
    await inbox.receive([message(1, 10), message(2, 10), message(3, 20), message(4, 30)]);
    const [first] = await takeNow(2);
    if (first) await inbox.complete(first);
    await restart();
    await inbox.receive([message(5, 10)]);
    expect((await drain()).toSorted()).toEqual([2, 3, 4, 5]);
    await restart();
    expect(await drain()).toEqual([]);
  });

  test('an update that ends the process is tried nine times, from the third on alone, then set aside', async () => {
    await inbox.receive([message(1, 10), message(2, 20), message(3, 10)]);
    expect(idsOf(await takeNow())).toEqual([1, 2]);
    await restart();
    expect(idsOf(await takeNow())).toEqual([1, 2]);
    // both were in hand; from now on each is handled alone, and 2 turns out harmless
    for (let run = 3; run <= 9; run += 1) {
      expect(errors).toEqual([]);
      await restart();
      expect(idsOf(await takeNow())).toEqual([1]);
    }
    await restart();
    expect(errors).toEqual(['an update was set aside']);
    expect(await drain()).toEqual([2, 3]);
    const aside = await collect(store.collection<{ update: unknown }>('broken').list());
    expect(aside.map(([, record]) => record.update)).toEqual([message(1, 10)]);
    await restart();
    expect(await drain()).toEqual([]);
  });
});

describe('bad input', () => {
  test.each([
    ['no number', { message: {} }],
    ['a number that is none', { update_id: 'x' }],
    ['half a number', { update_id: 1.5 }],
    ['a text', 'x'],
    ['nothing', null],
  ])('%s is set aside, the rest of the batch is kept', async (_, strange) => {
    expect(await inbox.receive([strange, message(1, 10)])).toBe(1);
    expect(errors).toHaveLength(1);
    expect(await collect(storage.namespace('broken').range('', '\u{10ffff}'))).toHaveLength(1);
    expect(await drain()).toEqual([1]);
  });

  test('a record that cannot be read is set aside once and holds nobody up', async () => {
    await inbox.receive([message(1, 10), message(2, 10), message(3, 20)]);
    await storage.namespace('inbox').set('000000000000', '{"cut');
    expect((await drain()).toSorted()).toEqual([2, 3]);
    await storage.namespace('inbox').set('000000000009', '{"value":{"update":5}}');
    await restart();
    expect(await drain()).toEqual([]);
    expect(await collect(storage.namespace('broken').range('', '\u{10ffff}'))).toHaveLength(2);
    await inbox.receive([message(4, 10)]);
    expect(await drain()).toEqual([4]);
  });

  test('a store that fails loses nothing: what was not kept is not confirmed, what was not given out stays', async () => {
    await inbox.receive([message(1, 10)]);
    await storage.close();
    await expect(inbox.receive([message(2, 10)])).rejects.toMatchObject({ fault: 'lost' });
    await expect(inbox.claim(10, never)).rejects.toMatchObject({ fault: 'lost' });
    expect(inbox.getStats()).toMatchObject({ waiting: 1, inFlight: 0 });
  });

  test('a done that the store refuses frees the chat all the same', async () => {
    await inbox.receive([message(1, 10), message(2, 10)]);
    const [taken] = await takeNow();
    const collection = vi.spyOn(store.collection('inbox'), 'delete').mockRejectedValueOnce(new Error('full'));
    if (taken) await expect(inbox.complete(taken)).rejects.toThrow('full');
    collection.mockRestore();
    expect(idsOf(await takeNow())).toEqual([2]);
  });
});

describe('bounds', () => {
  test('a full inbox says so and opens when there is room', async () => {
    await restart(3);
    await inbox.receive([message(1, 10), message(2, 10), message(3, 10)]);
    expect(inbox.isFull()).toBe(true);
    let open = false;
    const room = inbox.whenNotFull(never).then(() => {
      open = true;
    });
    const [taken] = await takeNow();
    expect(open).toBe(false);
    if (taken) await inbox.complete(taken);
    await room;
    expect(inbox.isFull()).toBe(false);
    await inbox.whenNotFull(never);
  });

  test('ten thousand updates of a hundred chats leave nothing behind but their numbers', async () => {
    await restart(20_000);
    for (let batch = 0; batch < 100; batch += 1)
      await inbox.receive(Array.from({ length: 100 }, (_, at) => message(batch * 100 + at, at)));
    const handled = await drain();
    expect(handled).toHaveLength(10_000);
    expect(handled.filter((id) => id % 100 === 42)).toEqual(
      Array.from({ length: 100 }, (_, at) => at * 100 + 42),
    );
    expect(await storage.namespaces()).toEqual(['inbox-known']);
  });
});
