import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBoard } from '#src/query/index/board.ts';
import { type Hash, writeHash } from '#src/query/index/tables/hash-table.ts';
import { createKeyLists } from '#src/query/index/tables/key-lists.ts';
import { createRows, type Rows } from '#src/query/index/tables/rows.ts';
import type { Token } from '#src/query/analysis/token.ts';

const numbers = (a: number, b: number) => a - b;

function rowsOf(rows: Rows, list: number): number[] {
  return [...rows.cells().subarray(rows.begin(list), rows.end(list))];
}

describe('lists of rows', () => {
  const step = fc.record({ list: fc.integer({ min: 0, max: 5 }), push: fc.boolean(), value: fc.nat(9) });

  test('hold what arrays would hold, whatever is pushed and dropped in between', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const rows = createRows(2);
        const lists = new Int32Array(6);
        const plain: number[][] = [[], [], [], [], [], []];
        for (const { list, push, value } of steps) {
          const name = lists[list] ?? 0;
          if (push) {
            lists[list] = rows.push(name);
            rows.cells().set([value, -value], rows.end(lists[list]) - 2);
            plain[list]?.push(value);
          } else {
            lists[list] = rows.drop(name, (row) => rows.cells()[row] === value);
            plain[list] = plain[list]?.filter((one) => one !== value) ?? [];
          }
        }
        plain.forEach((wanted, list) => {
          const cells = rowsOf(rows, lists[list] ?? 0);
          expect(cells.filter((_, at) => at % 2 === 0).toSorted(numbers)).toEqual(wanted.toSorted(numbers));
          expect(
            cells
              .filter((_, at) => at % 2 === 1)
              .map(Math.abs)
              .toSorted(numbers),
          ).toEqual(wanted.toSorted(numbers));
        });
      }),
      { numRuns: 200 },
    );
  });

  test('take no more room however often lists grow and go', () => {
    const rows = createRows(1);
    const growAndGo = () => {
      let list = 0;
      for (let count = 0; count < 100; count += 1) list = rows.push(list);
      expect(rows.drop(list, () => true)).toBe(0);
    };
    growAndGo();
    const room = rows.cells().length;
    for (let times = 0; times < 1000; times += 1) growAndGo();
    expect(rows.cells().length).toBe(room);
  });
});

describe('lists by key', () => {
  const key = fc.oneof(fc.string({ maxLength: 2 }), fc.constantFrom('ab', 'ba', 'aa', ''));
  const step = fc.record({ key, push: fc.boolean(), value: fc.nat(5) });

  test('hold what a Map of arrays would hold', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const lists = createKeyLists();
        const plain = new Map<string, number[]>();
        for (const { key: at, push, value } of steps) {
          const before = plain.get(at) ?? [];
          if (push) lists.push(at, value);
          else lists.drop(at, (one) => one === value);
          plain.set(at, push ? [...before, value] : before.filter((one) => one !== value));
        }
        for (const [at, wanted] of plain) {
          const found: number[] = [];
          const hash = hashOf(at);
          lists.each(hash.a, hash.b, (value) => found.push(value));
          expect(found.toSorted(numbers)).toEqual(wanted.toSorted(numbers));
        }
        expect(lists.size).toBe([...plain.values()].filter((list) => list.length > 0).length);
      }),
      { numRuns: 200 },
    );
  });
});

test('hashes of half a million words are all different', () => {
  const seen = new Set<string>();
  for (let count = 0; count < 200_000; count += 1) {
    for (const word of [`${count}`, `я${count * 7919}`, `${count}.`]) {
      const { a, b } = hashOf(word);
      seen.add(`${a} ${b}`);
    }
  }
  expect(seen.size).toBe(600_000);
});

function hashOf(text: string): Hash {
  const hash = { a: 0, b: 0 };
  writeHash(`a${text}b`, hash, 1, text.length + 1);
  return hash;
}

describe('the board', () => {
  const tokens = (position: number): Token[] => [
    {
      position,
      lastPosition: position,
      start: position,
      end: position + 1,
      gap: 'space',
      joiner: '',
      inLink: false,
      isAlternative: false,
      word: {
        kind: 'word',
        surface: 'a',
        normalized: 'a',
        script: 'latin',
        homoglyphs: [],
        cachedLookup: null,
      },
    },
  ];

  test('shows what was marked since it was wiped, each term once with all its places', () => {
    const board = createBoard();
    const [first, second] = [tokens(1), tokens(2)];
    board.wipe(10);
    board.mark(3, first);
    board.mark(3, second);
    board.mark(3, second);
    board.mark(7, first);
    expect(board.marked()).toEqual([3, 7]);
    expect(board.tokensOf(3)).toEqual([...first, ...second]);
    board.wipe(10);
    expect([board.has(3), board.has(7), board.tokensOf(3), board.marked()]).toEqual([false, false, [], []]);
  });
});
