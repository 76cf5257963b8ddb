/** What every storage keeps, whatever it is made of. A new one passes this suite before it is offered. */
import fc from 'fast-check';
import Keyv from 'keyv';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aboveAllKeys } from '#src/store/storage.ts';
import type { OrderedStorage, Storage } from '#src/store/create-storage.ts';

const minuteMs = 60_000;

export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const each of source) all.push(each);
  return all;
}

const keysOf = async (source: AsyncIterable<[string, string]>) => (await collect(source)).map(([key]) => key);
const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const padded = (n: number) => String(n).padStart(6, '0');

/** Runs the suite over storages that `open` makes; each test gets a fresh one. */
export function storageContract(name: string, open: () => Storage | Promise<Storage>): void {
  describe(`${name} keeps the contract`, () => {
    let storage: Storage;
    let posts: OrderedStorage;

    beforeEach(async () => {
      storage = await open();
      posts = storage.namespace('posts');
    });

    afterEach(async () => {
      vi.useRealTimers();
      await storage.close();
    });

    /** Only the date: a storage needs its timers. */
    const setClock = (at: number) => vi.useFakeTimers({ toFake: ['Date'], now: at });

    const fill = (count: number, from = 0) =>
      posts.setMany(
        Array.from({ length: count }, (_, at) => ({ key: padded(from + at), value: `${from + at}` })),
      );

    describe('single records', () => {
      test('what was set is there, what was not is undefined', async () => {
        expect(await posts.get('a')).toBeUndefined();
        await posts.set('a', '1');
        expect(await posts.get('a')).toBe('1');
        await posts.set('a', '2');
        expect(await posts.get('a')).toBe('2');
      });

      test.each([
        ['an empty text', ''],
        ['lines and tabs', 'a\nb\tc\r\n'],
        ['other scripts and emoji', 'Привет, 你好, 👩‍👩‍👧 مرحبا'],
        ['a zero character', 'a\0b'],
        ['quotation marks', `'"\`;--`],
        ['200,000 characters', 'ж'.repeat(200_000)],
      ])('a value of %s comes back as it was', async (_, value) => {
        await posts.set('a', value);
        expect(await posts.get('a')).toBe(value);
      });

      test.each([
        'a:b',
        "a'b",
        'a%b',
        'a_b',
        'a/b\\c',
        ' a ',
        'A',
        'ключ',
        '👍',
        'a\0b',
        '-1001234567',
        'x'.repeat(500),
      ])('the key %j is a key like any other', async (key) => {
        await posts.set(key, 'mine');
        await posts.set('other', 'theirs');
        expect(await posts.get(key)).toBe('mine');
        expect(await keysOf(posts.range(key, `${key}\0`))).toEqual([key]);
        await posts.delete(key);
        expect(await posts.get(key)).toBeUndefined();
        expect(await posts.get('other')).toBe('theirs');
      });
    });

    describe('many records', () => {
      test('answers come in the order of the keys asked for', async () => {
        await posts.setMany([
          { key: 'a', value: '1' },
          { key: 'b', value: '2' },
        ]);
        expect(await posts.getMany(['b', 'x', 'a'])).toEqual(['2', undefined, '1']);
        await posts.deleteMany(['b', 'x']);
        expect(await posts.getMany(['b', 'x', 'a'])).toEqual([undefined, undefined, '1']);
      });

      test('nothing at all is no mistake', async () => {
        await posts.setMany([]);
        expect(await posts.getMany([])).toEqual([]);
        await posts.deleteMany([]);
      });

      test('of several writes to one key in one turn the last stands', async () => {
        await Promise.all([posts.set('a', '1'), posts.delete('a'), posts.set('a', '3'), posts.set('a', '4')]);
        expect(await posts.get('a')).toBe('4');
      });
    });

    describe('namespaces', () => {
      test('do not see each other, however their names and keys are put together', async () => {
        await storage.namespace('a').set('b:c', '1');
        await storage.namespace('a:b').set('c', '2');
        await storage.namespace('a:').set('b:c', '3');
        expect(await storage.namespace('a').get('b:c')).toBe('1');
        expect(await storage.namespace('a:b').get('c')).toBe('2');
        expect(await collect(storage.namespace('a').range('', aboveAllKeys))).toEqual([['b:c', '1']]);
        await storage.namespace('a').clear();
        expect(await storage.namespace('a').get('b:c')).toBeUndefined();
        expect(await storage.namespace('a:').get('b:c')).toBe('3');
      });

      test('two views of one namespace see the same records', async () => {
        await posts.set('a', '1');
        expect(await storage.namespace('posts').get('a')).toBe('1');
      });

      test('those that hold records are listed', async () => {
        await Promise.all(
          ['posts', 'chats', 'left', 'outbox'].map((ns) => storage.namespace(ns).set('a', '1')),
        );
        await storage.namespace('left').delete('a');
        expect(await storage.namespaces()).toEqual(['chats', 'outbox', 'posts']);
      });
    });

    describe('terms', () => {
      const start = Date.UTC(2026, 10, 23);

      test('a record is there until its term and gone from then on, in every way of reading', async () => {
        setClock(start);
        await posts.set('a', '1', start + minuteMs);
        await posts.setMany([{ key: 'b', value: '2', expires: start + minuteMs }]);
        setClock(start + minuteMs - 1);
        expect(await posts.getMany(['a', 'b'])).toEqual(['1', '2']);
        setClock(start + minuteMs);
        expect(await posts.get('a')).toBeUndefined();
        expect(await posts.getMany(['a', 'b'])).toEqual([undefined, undefined]);
        expect(await keysOf(posts.range('', aboveAllKeys))).toEqual([]);
        expect(await keysOf(posts.range('', aboveAllKeys, { reverse: true }))).toEqual([]);
      });

      test('writing without a term takes an older one away', async () => {
        setClock(start);
        await posts.set('a', '1', start + minuteMs);
        await posts.set('a', '2');
        setClock(start + 2 * minuteMs);
        expect(await posts.get('a')).toBe('2');
      });

      test('what has expired can be written anew', async () => {
        setClock(start);
        await posts.set('a', '1', start + 1);
        setClock(start + minuteMs);
        await posts.set('a', '2', start + 2 * minuteMs);
        expect(await posts.get('a')).toBe('2');
      });

      test('expired records do not count against a limit', async () => {
        setClock(start);
        await posts.set('a', '1', start + 1);
        await posts.set('b', '2');
        setClock(start + minuteMs);
        expect(await keysOf(posts.range('', aboveAllKeys, { limit: 1 }))).toEqual(['b']);
      });

      test('sweeping deletes what has expired, all of it and nothing else', async () => {
        setClock(start);
        const entries = Array.from({ length: 1203 }, (_, at) => ({
          key: padded(at),
          value: '',
          expires: start + 1,
        }));
        await posts.setMany(entries);
        await posts.set('stays', '1');
        await posts.set('later', '1', start + 2 * minuteMs);
        setClock(start + minuteMs);
        expect(await storage.sweep()).toBe(1203);
        expect(await storage.sweep()).toBe(0);
        expect(await keysOf(posts.range('', aboveAllKeys))).toEqual(['later', 'stays']);
      });
    });

    describe('ranges', () => {
      test('hold their lower bound and not their upper one, both ways', async () => {
        await fill(6);
        const within = ['000001', '000002', '000003'];
        expect(await keysOf(posts.range('000001', '000004'))).toEqual(within);
        expect(await keysOf(posts.range('000001', '000004', { reverse: true }))).toEqual(within.toReversed());
        expect(await keysOf(posts.range('000003', '000003'))).toEqual([]);
        expect(await keysOf(posts.range('000004', '000001'))).toEqual([]);
      });

      // the order of UTF-8's bytes, not of UTF-16's units: there U+FFEE would come after an emoji
      test('come in the order of code points', async () => {
        const keys = ['', 'A', 'B', 'a', 'aa', 'b', 'é', 'я', '\uffee', '😀'].filter((key) => key !== '');
        await Promise.all(keys.toReversed().map((key) => posts.set(key, '')));
        expect(await keysOf(posts.range('', aboveAllKeys))).toEqual(keys);
        expect(await keysOf(posts.range('', aboveAllKeys, { reverse: true }))).toEqual(keys.toReversed());
        expect(await keysOf(posts.range('\uffee', '😀'))).toEqual(['\uffee']);
        expect(await keysOf(posts.range('a', 'a\0'))).toEqual(['a']);
      });

      test('keep keys with the lowest characters where they belong, over pages too', async () => {
        const tails = ['', '\0', '\0\0', '\0\x01', '\x01', '\x01\0', '\x01\x01', '\x01\x02', '\x02', ' '];
        const keys = Array.from({ length: 120 }, (_, at) =>
          tails.map((tail) => `${padded(at)}${tail}`),
        ).flat();
        await posts.setMany(keys.toReversed().map((key) => ({ key, value: key })));
        expect(await collect(posts.range('', aboveAllKeys))).toEqual(keys.map((key) => [key, key]));
        expect(await keysOf(posts.range('', aboveAllKeys, { reverse: true }))).toEqual(keys.toReversed());
      });

      test('find what a model of them finds, whatever was written, deleted and forgotten', async () => {
        const text = fc.string({
          unit: fc.constantFrom('a', 'b', '\0', '\x01', 'я', '\uffee', '😀'),
          maxLength: 3,
        });
        const step = fc.record({ key: text, gone: fc.boolean(), term: fc.boolean() });
        const ask = fc.record({ from: text, to: text, limit: fc.nat({ max: 5 }), reverse: fc.boolean() });
        await fc.assert(
          fc.asyncProperty(
            fc.array(fc.array(step, { maxLength: 8 }), { maxLength: 4 }),
            ask,
            async (turns, span) => {
              await posts.clear();
              const model = new Map<string, string>();
              for (const [at, turn] of turns.entries()) {
                await Promise.all(
                  turn.map(({ key, gone, term }) =>
                    gone ? posts.delete(key) : posts.set(key, `${at}`, term ? 1 : undefined),
                  ),
                );
                for (const { key, gone, term } of turn) {
                  if (gone || term) model.delete(key);
                  else model.set(key, `${at}`);
                }
              }
              const expected = [...model]
                .filter(([key]) => byBytes(key, span.from) >= 0 && byBytes(key, span.to) < 0)
                .sort(([a], [b]) => (span.reverse ? byBytes(b, a) : byBytes(a, b)))
                .slice(0, span.limit);
              expect(await collect(posts.range(span.from, span.to, span))).toEqual(expected);
              const keys = turns.flat().map(({ key }) => key);
              expect(await posts.getMany(keys)).toEqual(keys.map((key) => model.get(key)));
            },
          ),
          { numRuns: 60 },
        );
      });

      test.each([0, 1, 499, 500, 501, 1000, 1203, 5000])(
        'a limit of %d is kept, both ways',
        async (limit) => {
          await fill(1203);
          const up = await keysOf(posts.range('', aboveAllKeys, { limit }));
          const down = await keysOf(posts.range('', aboveAllKeys, { limit, reverse: true }));
          const count = Math.min(limit, 1203);
          expect(up).toEqual(Array.from({ length: count }, (_, at) => padded(at)));
          expect(down).toEqual(Array.from({ length: count }, (_, at) => padded(1202 - at)));
        },
      );

      test('may be left early', async () => {
        await fill(1203);
        for await (const [key] of posts.range('', aboveAllKeys)) if (key === '000700') break;
        expect(await posts.get('000701')).toBe('701');
      });

      test.each([false, true])(
        'a walk that deletes what it meets meets everything once (reverse: %s)',
        async (reverse) => {
          await fill(1203);
          const met: string[] = [];
          for await (const [key] of posts.range('', aboveAllKeys, { reverse })) {
            met.push(key);
            await posts.delete(key);
          }
          expect(new Set(met).size).toBe(1203);
          expect(met).toHaveLength(1203);
          expect(await keysOf(posts.range('', aboveAllKeys))).toEqual([]);
        },
      );

      test('writes during a walk never make it repeat or skip what stood there before', async () => {
        await fill(1203);
        const met: string[] = [];
        for await (const [key] of posts.range('', aboveAllKeys)) {
          met.push(key);
          if (key.endsWith('00')) await Promise.all([posts.set(`${key}+`, ''), posts.set('000000', 'again')]);
        }
        expect(new Set(met).size).toBe(met.length);
        expect(met.filter((key) => !key.endsWith('+'))).toHaveLength(1203);
      });

      test('a walk that writes ahead of itself sees what it wrote, once', async () => {
        await fill(10);
        for await (const [key] of posts.range('', '000009')) await posts.set(`9${key}`, '');
        expect(await keysOf(posts.range('9', aboveAllKeys))).toHaveLength(9);
      });
    });

    describe('one turn', () => {
      const fails = {
        toString(): string {
          throw new RangeError('not this one');
        },
      };

      test('all writes started in it stand or fall together, over all namespaces', async () => {
        await posts.set('a', 'old');
        const outcome = await Promise.allSettled([
          posts.set('a', 'new'),
          storage.namespace('outbox').set('b', '1'),
          posts.set('c', fails),
          storage.namespace('chats').delete('d'),
        ]);
        expect(outcome.map((each) => each.status)).toEqual(Array(4).fill('rejected'));
        expect(await posts.get('a')).toBe('old');
        expect(await storage.namespace('outbox').get('b')).toBeUndefined();
      });

      test('a turn that failed does not harm the next', async () => {
        await expect(posts.set('c', fails)).rejects.toThrow(RangeError);
        await posts.set('c', '1');
        expect(await posts.get('c')).toBe('1');
      });

      test('what was started before closing is kept or refused, never left open', async () => {
        const writing = Promise.allSettled([posts.set('a', '1'), posts.setMany([{ key: 'b', value: '2' }])]);
        await storage.close();
        expect(await writing).toHaveLength(2);
        await expect(posts.set('c', '1')).rejects.toThrow();
      });
    });

    describe('under Keyv', () => {
      let keyv: Keyv;
      beforeEach(() => {
        keyv = new Keyv({ store: posts, namespace: 'posts', serialization: JSON });
      });

      test('values come back as data, with and without a term', async () => {
        setClock(Date.UTC(2026, 10, 23));
        await keyv.set('a', { text: 'ä', list: [1, null] });
        await keyv.setMany([{ key: 'b', value: 2, ttl: minuteMs }]);
        expect(await keyv.get(['a', 'b'])).toEqual([{ text: 'ä', list: [1, null] }, 2]);
        expect(await keyv.getRaw('b')).toEqual({ value: 2, expires: Date.now() + minuteMs });
        setClock(Date.now() + minuteMs + 1);
        expect(await keyv.get(['a', 'b'])).toEqual([{ text: 'ä', list: [1, null] }, undefined]);
        expect([await keyv.has('a'), await keyv.has('b')]).toEqual([true, false]);
      });

      test('clearing stays in the namespace', async () => {
        await keyv.set('a', 1);
        const other = new Keyv({
          store: storage.namespace('chats'),
          namespace: 'chats',
          serialization: JSON,
        });
        await other.set('a', 2);
        await keyv.clear();
        expect([await keyv.get('a'), await other.get('a')]).toEqual([undefined, 2]);
      });

      test('a write that fails rejects instead of answering false', async () => {
        await storage.close();
        await expect(keyv.set('a', 1)).rejects.toThrow();
        await expect(keyv.get('a')).rejects.toThrow();
      });
    });
  });
}
