/**
 * Every rule, filed under its anchors: a row with all that is needed to decide on it and to tell whose it is. The rules of one
 * anchor lie side by side, so that thousands that fire on one word cost one walk through memory.
 */
import type { Hits } from './board.ts';
import { ResidualCheck } from './filing.ts';
import { createRows, grown } from './tables/rows.ts';
import type { Filed, ResidualReading } from './sources.ts';

/** A rule by numbers. */
export interface RuleRow {
  readonly chat: number;
  readonly n: number;
  readonly scope: number;
}

/** A text that is matched. */
export interface Looked {
  hits(): Hits & { marked(): readonly number[] };
  /** Reads a query; the hits are to be asked for anew after that. */
  read(source: number): ResidualReading;
  /** Whether a query that was read as a program matches. */
  holds(source: number, hits: Hits): boolean;
  /** Is told of each rule whose query matches, once. */
  tell(chat: number, n: number, scope: number): void;
}

export interface Postings {
  add(rule: RuleRow, filed: Filed): void;
  /** What was left to do for the rule, at each place where it was filed. */
  remove(chat: number, n: number, filed: Filed): ResidualCheck[];
  match(text: Looked): void;
  /** Reads what was not read yet, for `ms` milliseconds at most; true when there is nothing left. */
  readOn(read: Looked['read'], ms: number): boolean;
}

/** Cells of a row: flags and scope; chat; number; the guard, or the query where it is a program or to be read. */
const width = 4;
const restMask = 7;
/** Filed under several anchors, of which a text may have more than one. */
const isSeveral = 8;
const scopeShift = 4;

const restOf = (flags: number) => (flags & restMask) as ResidualCheck;

const nowhere: readonly number[] = [];

export function createPostings(): Postings {
  const rows = createRows(width);
  /** By term. */
  let lists = new Int32Array(16);
  /** Rules that are tried on every post. */
  let unfiled = 0;
  /** The terms below were read at their places once; what comes later is read when it is met. */
  let readTo = 0;

  function add({ chat, n, scope }: RuleRow, { source, anchors, isWhole }: Filed): void {
    const flags = (scope << scopeShift) | (isWhole ? ResidualCheck.nothing : ResidualCheck.reading);
    if (anchors === null) unfiled = withRow(unfiled, flags, chat, n, source);
    for (const term of anchors ?? nowhere) {
      if (term >= lists.length) lists = grown(lists, term + 1);
      const severally = anchors !== null && anchors.length > 1 ? isSeveral : 0;
      lists[term] = withRow(lists[term] ?? 0, flags | severally, chat, n, source);
    }
  }

  function withRow(list: number, flags: number, chat: number, n: number, last: number): number {
    const longer = rows.push(list);
    const cells = rows.cells();
    const row = rows.end(longer) - width;
    cells[row] = flags;
    cells[row + 1] = chat;
    cells[row + 2] = n;
    cells[row + 3] = last;
    return longer;
  }

  function remove(chat: number, n: number, { anchors }: Filed): ResidualCheck[] {
    const cells = rows.cells();
    const rests: ResidualCheck[] = [];
    const drop = (list: number) =>
      rows.drop(list, (row) => {
        if (cells[row + 1] !== chat || cells[row + 2] !== n) return false;
        rests.push(restOf(cells[row] ?? 0));
        return true;
      });
    if (anchors === null) unfiled = drop(unfiled);
    for (const term of anchors ?? nowhere) lists[term] = drop(lists[term] ?? 0);
    return rests;
  }

  function readRow(row: number, read: Looked['read']): void {
    const cells = rows.cells();
    const { rest, guard } = read(cells[row + 3] ?? 0);
    cells[row] = ((cells[row] ?? 0) & ~restMask) | rest;
    if (rest !== ResidualCheck.program) cells[row + 3] = guard;
  }

  function readOn(read: Looked['read'], ms: number): boolean {
    const until = performance.now() + ms;
    for (; readTo < lists.length; readTo += 1) {
      const list = lists[readTo] ?? 0;
      const cells = rows.cells();
      for (let row = rows.begin(list); row < rows.end(list); row += width)
        if (restOf(cells[row] ?? 0) === ResidualCheck.reading) readRow(row, read);
      if (readTo % 64 === 63 && performance.now() > until) break;
    }
    return readTo >= lists.length;
  }

  function match({ hits, read, holds, tell }: Looked): void {
    const cells = rows.cells();
    const told = new Set<number>();
    const toRead: number[] = [];
    let found = hits();

    function isHit(rest: ResidualCheck, last: number): boolean {
      if (rest === ResidualCheck.nothing) return true;
      if (rest === ResidualCheck.guard) return found.has(last);
      return rest === ResidualCheck.noGuard ? !found.has(last) : holds(last, found);
    }

    function tryRow(row: number): void {
      const flags = cells[row] ?? 0;
      const rest = restOf(flags);
      if (rest === ResidualCheck.reading) toRead.push(row);
      else if (isHit(rest, cells[row + 3] ?? 0)) tellOf(row, flags);
    }

    function tellOf(row: number, flags: number): void {
      const chat = cells[row + 1] ?? 0;
      const n = cells[row + 2] ?? 0;
      if ((flags & isSeveral) !== 0) {
        const before = told.size;
        if (told.add(chat * 2 ** 20 + n).size === before) return;
      }
      tell(chat, n, flags >>> scopeShift);
    }

    function tryAll(list: number): void {
      const end = rows.end(list);
      for (let row = rows.begin(list); row < end; row += width) tryRow(row);
    }

    for (const term of found.marked()) tryAll(lists[term] ?? 0);
    tryAll(unfiled);
    if (toRead.length === 0) return;
    for (const row of toRead) readRow(row, read);
    found = hits();
    for (const row of toRead) tryRow(row);
  }

  return { add, remove, match, readOn };
}
