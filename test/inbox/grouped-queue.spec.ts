import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGroupedQueue, type GroupedItem } from '#src/inbox/grouped-queue.ts';

const piece = (key: string, isExclusive = false): GroupedItem => ({
  key,
  groupId: key.charAt(0),
  isExclusive,
});
const keysOf = (pieces: readonly GroupedItem[]) => pieces.map((each) => each.key);

function queueOf(...keys: string[]) {
  const queue = createGroupedQueue<GroupedItem>();
  for (const key of keys) queue.add(piece(key));
  return queue;
}

describe('a grouped queue', () => {
  test('one piece of each is handed out, the next when it is back', () => {
    const queue = queueOf('a1', 'a2', 'b1');
    expect(keysOf(queue.claim(10))).toEqual(['a1', 'b1']);
    expect(keysOf(queue.claim(10))).toEqual([]);
    expect(queue.complete(piece('a1'))).toBe(true);
    expect(keysOf(queue.claim(10))).toEqual(['a2']);
    expect([queue.waiting(), queue.inFlight()]).toEqual([0, 2]);
  });

  test('at most as many as asked for, the longest waiting group first', () => {
    const queue = queueOf('a1', 'a2', 'b1', 'c1');
    expect(keysOf(queue.claim(2))).toEqual(['a1', 'b1']);
    queue.complete(piece('a1'));
    expect(keysOf(queue.claim(2))).toEqual(['c1', 'a2']);
  });

  test('giving a piece back twice does not free the one that followed it', () => {
    const queue = queueOf('a1', 'a2', 'a3');
    queue.claim(1);
    queue.complete(piece('a1'));
    queue.claim(1);
    expect(queue.complete(piece('a1'))).toBe(false);
    expect(keysOf(queue.claim(1))).toEqual([]);
  });

  test('what is put back comes first again', () => {
    const queue = queueOf('a1', 'a2');
    const [taken = piece('?')] = queue.claim(1);
    queue.requeue(taken);
    queue.requeue(taken);
    expect(queue.waiting()).toBe(2);
    expect(keysOf(queue.claim(1))).toEqual(['a1']);
  });

  test('a piece that goes alone waits for all others to be back, and all others wait for it', () => {
    const queue = queueOf('a1');
    queue.claim(1);
    queue.add(piece('b1', true));
    queue.add(piece('c1'));
    expect(keysOf(queue.claim(10))).toEqual([]);
    queue.complete(piece('a1'));
    expect(keysOf(queue.claim(10))).toEqual(['b1']);
    expect(keysOf(queue.claim(10))).toEqual([]);
    queue.complete(piece('b1'));
    expect(keysOf(queue.claim(10))).toEqual(['c1']);
  });

  test('one that goes alone behind another of its group does not stop everything', () => {
    const queue = queueOf('a1');
    queue.add(piece('a2', true));
    expect(keysOf(queue.claim(10))).toEqual(['a1']);
    queue.complete(piece('a1'));
    expect(keysOf(queue.claim(10))).toEqual(['a2']);
  });

  test('whatever comes and goes, each piece is handed out once, in the order of its group', () => {
    const group = fc.constantFrom('a', 'b', 'c');
    const step = fc.oneof(
      fc.record({ add: group, alone: fc.boolean() }),
      fc.record({ take: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ release: fc.nat({ max: 3 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 100 }), (steps) => {
        const queue = createGroupedQueue<GroupedItem>();
        const out: string[] = [];
        const held: GroupedItem[] = [];
        let count = 0;
        const take = (most: number) => {
          const pieces = queue.claim(most);
          held.push(...pieces);
          out.push(...keysOf(pieces));
          expect(new Set(held.map((each) => each.groupId)).size).toBe(held.length);
          if (held.some((each) => each.isExclusive)) expect(held).toHaveLength(1);
        };
        for (const each of steps) {
          if ('add' in each)
            queue.add({ key: `${each.add}${count++}`, groupId: each.add, isExclusive: each.alone });
          else if ('take' in each) take(each.take);
          else for (const done of held.splice(each.release, 1)) queue.complete(done);
        }
        for (let left = 0; left <= count; left += 1) {
          for (const done of held.splice(0)) queue.complete(done);
          take(10);
        }
        expect(out).toHaveLength(count);
        for (const name of ['a', 'b', 'c']) {
          const order = out.filter((key) => key.startsWith(name)).map((key) => Number(key.slice(1)));
          expect(order).toEqual(order.toSorted((one, other) => one - other));
        }
      }),
      { numRuns: 500 },
    );
  });
});
