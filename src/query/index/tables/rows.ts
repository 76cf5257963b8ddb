/**
 * Very many lists of short rows of numbers, in one typed array: a million lists cost a few bytes each, nothing is left for the
 * garbage collector, and the rows of a list lie side by side, which is what makes going through them fast.
 */
export interface Rows {
  /**
   * The list with one more row, under the name it has from now on; an empty list is 0. The row is the last one before the end,
   * for the caller to fill in with 32-bit integers.
   */
  push(list: number): number;
  /** The list without the rows that `test` is true of, under the name it has from now on; the last ones take their places. */
  drop(list: number, test: (row: number) => boolean): number;
  /** Where the rows of a list begin and end, in steps of the width; cells of a row follow one another. */
  begin(list: number): number;
  end(list: number): number;
  /** Good until the next push. */
  cells(): Int32Array;
}

/** Before the rows of a list: how many there are, and the exponent of how many fit. */
const header = 2;

/** `width`: cells of a row. */
export function createRows(width: number): Rows {
  let cells = new Int32Array(64);
  /** List 0 is the empty one. */
  let used = 1;
  /** Blocks given back, by exponent. */
  const free: number[][] = [];

  function takeBlock(exponent: number): number {
    const known = free[exponent]?.pop();
    const block = known ?? used;
    if (known === undefined) {
      used += header + (width << exponent);
      if (used > cells.length) cells = grown(cells, used);
    }
    cells[block] = 0;
    cells[block + 1] = exponent;
    return block;
  }

  function giveBack(block: number): void {
    const exponent = cells[block + 1] ?? 0;
    free[exponent] ??= [];
    free[exponent].push(block);
  }

  function roomIn(list: number): number {
    if (list === 0) return takeBlock(0);
    const size = cells[list] ?? 0;
    const exponent = cells[list + 1] ?? 0;
    if (size < 1 << exponent) return list;
    const wider = takeBlock(exponent + 1);
    cells.copyWithin(wider + header, list + header, list + header + size * width);
    cells[wider] = size;
    giveBack(list);
    return wider;
  }

  const begin = (list: number) => list + header;
  const end = (list: number) => (list === 0 ? header : list + header + (cells[list] ?? 0) * width);

  return {
    push(list) {
      const block = roomIn(list);
      cells[block] = (cells[block] ?? 0) + 1;
      return block;
    },
    drop(list, test) {
      if (list === 0) return 0;
      let to = end(list);
      for (let row = begin(list); row < to; ) {
        if (test(row)) {
          to -= width;
          cells.copyWithin(row, to, to + width);
        } else row += width;
      }
      cells[list] = (to - begin(list)) / width;
      if (cells[list] !== 0) return list;
      giveBack(list);
      return 0;
    },
    begin,
    end,
    cells: () => cells,
  };
}

/** A copy with room for `least` entries and more: twice as many as before, half as many more where that is much. */
export function grown(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const more = array.length < 2 ** 20 ? array.length : array.length >> 1;
  const larger = new Int32Array(Math.max(least, array.length + more));
  larger.set(array);
  return larger;
}
