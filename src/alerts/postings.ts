/**
 * Every rule, filed under its anchors: a row with all that is needed to decide on it and to tell whose it is. The rules of one
 * anchor lie side by side, so that thousands that fire on one word cost one walk through memory.
 */
import { Rest } from './anchors.ts';
import type { Hits } from './board.ts';
import type { FiledQuery } from './queries.ts';
import { createRows, grown } from './rows.ts';

/** A rule by numbers. */
export interface RuleRow {
  readonly chat: number;
  readonly n: number;
  readonly scope: number;
}

type Tell = (chat: number, n: number, scope: number) => void;

export interface Postings {
  add(rule: RuleRow, query: FiledQuery): void;
  remove(chat: number, n: number, query: FiledQuery): void;
  /** Tells each rule whose query matches, once. `holds` runs the program of a query. */
  match(marked: readonly number[], hits: Hits, holds: (query: number) => boolean, tell: Tell): void;
}

/** Cells of a row: flags and scope; chat; number; the guard, or the query where a program is to be run. */
const width = 4;
const restMask = 3;
/** Filed under several anchors, of which a text may have more than one. */
const isSeveral = 4;
const scopeShift = 3;

const nowhere: readonly number[] = [];

export function createPostings(): Postings {
  const rows = createRows(width);
  /** By term. */
  let lists = new Int32Array(16);
  /** Rules that are tried on every post. */
  let unfiled = 0;
  /** By query with a program: the term that must be there, too, plus one. */
  let guards = new Int32Array(16);

  function add({ chat, n, scope }: RuleRow, { query, anchors, guard, rest }: FiledQuery): void {
    if (rest === Rest.program) keepGuard(query, guard);
    const last = rest === Rest.program ? query : guard;
    const flags = (scope << scopeShift) | rest;
    if (anchors === null) unfiled = withRow(unfiled, flags, chat, n, last);
    for (const term of anchors ?? nowhere) {
      if (term >= lists.length) lists = grown(lists, term + 1);
      const severally = anchors !== null && anchors.length > 1 ? isSeveral : 0;
      lists[term] = withRow(lists[term] ?? 0, flags | severally, chat, n, last);
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

  function keepGuard(query: number, term: number): void {
    if (query >= guards.length) guards = grown(guards, query + 1);
    guards[query] = term + 1;
  }

  function remove(chat: number, n: number, { anchors }: FiledQuery): void {
    const isRule = (row: number) => rows.cells()[row + 1] === chat && rows.cells()[row + 2] === n;
    if (anchors === null) unfiled = rows.drop(unfiled, isRule);
    for (const term of anchors ?? nowhere) lists[term] = rows.drop(lists[term] ?? 0, isRule);
  }

  function match(marked: readonly number[], hits: Hits, holds: (query: number) => boolean, tell: Tell): void {
    const cells = rows.cells();
    const verdicts = new Map<number, boolean>();
    const told = new Set<number>();

    /** Equal queries of many rules are run once. */
    function isTrue(query: number): boolean {
      const guard = guards[query] ?? 0;
      if (guard > 0 && !hits.has(guard - 1)) return false;
      const known = verdicts.get(query) ?? holds(query);
      verdicts.set(query, known);
      return known;
    }

    function isHit(rest: number, last: number): boolean {
      if (rest === Rest.nothing) return true;
      if (rest === Rest.guard) return hits.has(last);
      return rest === Rest.noGuard ? !hits.has(last) : isTrue(last);
    }

    function isNew(chat: number, n: number): boolean {
      const before = told.size;
      return told.add(chat * 2 ** 20 + n).size > before;
    }

    function tellOf(list: number): void {
      const end = rows.end(list);
      for (let row = rows.begin(list); row < end; row += width) {
        const flags = cells[row] ?? 0;
        if (!isHit(flags & restMask, cells[row + 3] ?? 0)) continue;
        const chat = cells[row + 1] ?? 0;
        const n = cells[row + 2] ?? 0;
        if ((flags & isSeveral) === 0 || isNew(chat, n)) tell(chat, n, flags >>> scopeShift);
      }
    }

    for (const term of marked) tellOf(lists[term] ?? 0);
    tellOf(unfiled);
  }

  return { add, remove, match };
}
