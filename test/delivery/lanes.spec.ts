import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLanes, type Piece } from '#src/delivery/lanes.ts';

const piece = (key: string, alone = false): Piece => ({ key, lane: key.charAt(0), alone });
const keysOf = (pieces: readonly Piece[]) => pieces.map((each) => each.key);

function lanesOf(...keys: string[]) {
  const lanes = createLanes<Piece>();
  for (const key of keys) lanes.add(piece(key));
  return lanes;
}

describe('lanes', () => {
  test('one piece of each is handed out, the next when it is back', () => {
    const lanes = lanesOf('a1', 'a2', 'b1');
    expect(keysOf(lanes.take(10))).toEqual(['a1', 'b1']);
    expect(keysOf(lanes.take(10))).toEqual([]);
    expect(lanes.release(piece('a1'))).toBe(true);
    expect(keysOf(lanes.take(10))).toEqual(['a2']);
    expect([lanes.waiting(), lanes.inHand()]).toEqual([0, 2]);
  });

  test('at most as many as asked for, the longest waiting lane first', () => {
    const lanes = lanesOf('a1', 'a2', 'b1', 'c1');
    expect(keysOf(lanes.take(2))).toEqual(['a1', 'b1']);
    lanes.release(piece('a1'));
    expect(keysOf(lanes.take(2))).toEqual(['c1', 'a2']);
  });

  test('giving a piece back twice does not free the one that followed it', () => {
    const lanes = lanesOf('a1', 'a2', 'a3');
    lanes.take(1);
    lanes.release(piece('a1'));
    lanes.take(1);
    expect(lanes.release(piece('a1'))).toBe(false);
    expect(keysOf(lanes.take(1))).toEqual([]);
  });

  test('what is put back comes first again', () => {
    const lanes = lanesOf('a1', 'a2');
    const [taken = piece('?')] = lanes.take(1);
    lanes.putBack(taken);
    lanes.putBack(taken);
    expect(lanes.waiting()).toBe(2);
    expect(keysOf(lanes.take(1))).toEqual(['a1']);
  });

  test('a piece that goes alone waits for all others to be back, and all others wait for it', () => {
    const lanes = lanesOf('a1');
    lanes.take(1);
    lanes.add(piece('b1', true));
    lanes.add(piece('c1'));
    expect(keysOf(lanes.take(10))).toEqual([]);
    lanes.release(piece('a1'));
    expect(keysOf(lanes.take(10))).toEqual(['b1']);
    expect(keysOf(lanes.take(10))).toEqual([]);
    lanes.release(piece('b1'));
    expect(keysOf(lanes.take(10))).toEqual(['c1']);
  });

  test('one that goes alone behind another of its lane does not stop everything', () => {
    const lanes = lanesOf('a1');
    lanes.add(piece('a2', true));
    expect(keysOf(lanes.take(10))).toEqual(['a1']);
    lanes.release(piece('a1'));
    expect(keysOf(lanes.take(10))).toEqual(['a2']);
  });

  test('whatever comes and goes, each piece is handed out once, in the order of its lane', () => {
    const lane = fc.constantFrom('a', 'b', 'c');
    const step = fc.oneof(
      fc.record({ add: lane, alone: fc.boolean() }),
      fc.record({ take: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ release: fc.nat({ max: 3 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 100 }), (steps) => {
        const lanes = createLanes<Piece>();
        const out: string[] = [];
        const held: Piece[] = [];
        let count = 0;
        const take = (most: number) => {
          const pieces = lanes.take(most);
          held.push(...pieces);
          out.push(...keysOf(pieces));
          expect(new Set(held.map((each) => each.lane)).size).toBe(held.length);
          if (held.some((each) => each.alone)) expect(held).toHaveLength(1);
        };
        for (const each of steps) {
          if ('add' in each) lanes.add({ key: `${each.add}${count++}`, lane: each.add, alone: each.alone });
          else if ('take' in each) take(each.take);
          else for (const done of held.splice(each.release, 1)) lanes.release(done);
        }
        for (let left = 0; left <= count; left += 1) {
          for (const done of held.splice(0)) lanes.release(done);
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
