/** The queries of all rules, each once however many rules have it, filed under terms that every match of it has one of. */
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import type { Query, Term } from '../language/query-tree.ts';
import type { AlertScope } from './alert-scope.ts';
import { termsIn } from './anchors.ts';
import { filingOf, ResidualCheck } from './filing.ts';
import type { TermHits } from './look-up.ts';
import { compile, holdsIn, hasSwitchedOff, type Program } from './program.ts';
import type { Terms } from './terms.ts';

/** One alert of one chat. */
export interface Rule {
  readonly chat: string;
  readonly n: number;
  readonly scope: AlertScope;
  readonly query: FiledQuery;
}

export interface FiledQuery {
  readonly text: string;
  readonly check: ResidualCheck;
  /** -1 for none. */
  readonly guard: number;
  readonly program: Program;
  /** Most have one, and a list would be a waste. */
  rules: Rule | Rule[] | null;
  /** The round in which it was tried last. */
  round: number;
}

export interface FiledQueries {
  /** The query of a text, filed by now. */
  file(text: string, query: Query): FiledQuery;
  /** Takes a query away that no rule has any more. */
  drop(filed: FiledQuery, query: Query): void;
  /** The queries that match, each once; `onSlow` is told of those with a pattern that is switched off. */
  match(doc: AnalyzedText, onSlow: (filed: FiledQuery) => void): FiledQuery[];
}

export function createFiledQueries(terms: Terms): FiledQueries {
  const byText = new Map<string, FiledQuery>();
  /** By term. */
  const lists: (FiledQuery | FiledQuery[] | undefined)[] = [];
  const unfiled = new Set<FiledQuery>();
  let round = 0;

  function file(text: string, query: Query): FiledQuery {
    const known = byText.get(text);
    if (known !== undefined) return known;
    const own = termsIn(query);
    const numbers = own.map(terms.take);
    const numberOf = (term: Term): number => numbers[own.indexOf(term)] ?? -1;
    const { anchors, guard, check } = filingOf(query);
    const filed: FiledQuery = {
      text,
      check,
      guard: guard === null ? -1 : numberOf(guard),
      program: compile(query, numberOf),
      rules: null,
      round: 0,
    };
    byText.set(text, filed);
    if (anchors === null) unfiled.add(filed);
    for (const term of new Set(anchors?.map(numberOf))) {
      const before = lists[term];
      if (Array.isArray(before)) before.push(filed);
      else lists[term] = before === undefined ? filed : [before, filed];
    }
    return filed;
  }

  function drop(filed: FiledQuery, query: Query): void {
    byText.delete(filed.text);
    unfiled.delete(filed);
    for (const term of filingOf(query).anchors?.map(terms.numberOf) ?? []) {
      const left = [lists[term] ?? []].flat().filter((other) => other !== filed);
      lists[term] = left.length > 1 ? left : left[0];
    }
    for (const term of termsIn(query)) terms.giveBack(term);
  }

  function isHit({ check, guard, program }: FiledQuery, doc: AnalyzedText, hits: TermHits): boolean {
    if (check === ResidualCheck.nothing) return true;
    if (check === ResidualCheck.noGuard) return !hits.has(guard);
    const isThere = guard < 0 || hits.has(guard);
    return isThere && (check === ResidualCheck.guard || holdsIn(program, doc, hits));
  }

  function match(doc: AnalyzedText, onSlow: (filed: FiledQuery) => void): FiledQuery[] {
    const hits = terms.hitsIn(doc);
    const found: FiledQuery[] = [];
    round += 1;
    const attempt = (filed: FiledQuery) => {
      if (filed.round === round) return;
      filed.round = round;
      if (isHit(filed, doc, hits)) found.push(filed);
      else if (filed.check === ResidualCheck.program && hasSwitchedOff(filed.program)) onSlow(filed);
    };
    for (const term of hits.keys()) {
      const list = lists[term];
      if (Array.isArray(list)) list.forEach(attempt);
      else if (list !== undefined) attempt(list);
    }
    unfiled.forEach(attempt);
    return found;
  }

  return { file, drop, match };
}
