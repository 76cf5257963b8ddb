/** The queries of all rules, each once however many rules have it, filed under terms that every match of it has one of. */
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import { parseQuery } from '../language/parse-query.ts';
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
  /** 0 for none. */
  readonly guard: number;
  /** Made when it is first needed: few are ever tried, fewer shown. */
  program: Program | null;
  /** Most have one, and a list would be a waste. */
  rules: Rule | Rule[] | null;
  /** The round in which it was tried last. */
  round: number;
}

export interface FiledQueries {
  /** The query of a text, filed by now. */
  file(text: string, query: Query): FiledQuery;
  /** Takes a query away that no rule has any more. */
  drop(filed: FiledQuery): void;
  programOf(filed: FiledQuery): Program;
  /** The queries that match, each once; `onSlow` is told of those with a pattern that is switched off. */
  match(doc: AnalyzedText, onSlow: (filed: FiledQuery) => void): FiledQuery[];
}

export function createFiledQueries(terms: Terms): FiledQueries {
  /** Half of all queries are one term, and need no other name than its number. */
  const single: (FiledQuery | undefined)[] = [];
  const byText = new Map<string, FiledQuery>();
  /** By term. */
  const lists: (FiledQuery | FiledQuery[] | undefined)[] = [];
  const unfiled = new Set<FiledQuery>();
  /** How many queries have a term, by its number. */
  const users: number[] = [];
  let round = 0;

  function file(text: string, query: Query): FiledQuery {
    return query.is === 'term' ? fileTerm(text, query.term) : (byText.get(text) ?? fileQuery(text, query));
  }

  function fileTerm(text: string, term: Term): FiledQuery {
    const number = terms.numberOf(term);
    const known = single[number];
    if (known !== undefined) return known;
    const filed = { text, check: ResidualCheck.nothing, guard: 0, program: number, rules: null, round: 0 };
    single[number] = filed;
    users[number] = (users[number] ?? 0) + 1;
    return filed;
  }

  function fileQuery(text: string, query: Query): FiledQuery {
    const own = termsIn(query);
    const numbers = own.map(terms.numberOf);
    for (const number of numbers) users[number] = (users[number] ?? 0) + 1;
    const { anchors, guard, check } = filingOf(query);
    const guardNumber = guard === null ? 0 : (numbers[own.indexOf(guard)] ?? 0);
    const filed = { text, check, guard: guardNumber, program: null, rules: null, round: 0 };
    byText.set(text, filed);
    if (anchors === null) unfiled.add(filed);
    for (const anchor of anchors ?? []) {
      const number = numbers[own.indexOf(anchor)] ?? 0;
      const before = lists[number];
      if (Array.isArray(before)) before.push(filed);
      else lists[number] = before === undefined ? filed : [before, filed];
    }
    return filed;
  }

  function readAgain({ text }: FiledQuery): Query {
    const read = parseQuery(text);
    if ('query' in read) return read.query;
    throw new Error(`a query that was filed cannot be read: ${text}`);
  }

  function programOf(filed: FiledQuery): Program {
    filed.program ??= compile(readAgain(filed), terms.numberOf);
    return filed.program;
  }

  function drop(filed: FiledQuery): void {
    const query = readAgain(filed);
    byText.delete(filed.text);
    unfiled.delete(filed);
    for (const term of filingOf(query).anchors?.map(terms.numberOf) ?? []) {
      if (single[term] === filed) single[term] = undefined;
      const left = [lists[term] ?? []].flat().filter((other) => other !== filed);
      lists[term] = left.length > 1 ? left : left[0];
    }
    for (const term of termsIn(query)) {
      const number = terms.numberOf(term);
      users[number] = (users[number] ?? 0) - 1;
      if (users[number] === 0) terms.drop(term);
    }
  }

  function isHit(filed: FiledQuery, doc: AnalyzedText, hits: TermHits): boolean {
    const { check, guard } = filed;
    if (check === ResidualCheck.nothing) return true;
    if (check === ResidualCheck.noGuard) return !hits.has(guard);
    const isThere = guard === 0 || hits.has(guard);
    return isThere && (check === ResidualCheck.guard || holdsIn(programOf(filed), doc, hits));
  }

  function match(doc: AnalyzedText, onSlow: (filed: FiledQuery) => void): FiledQuery[] {
    const hits = terms.hitsIn(doc);
    const found: FiledQuery[] = [];
    round += 1;
    const attempt = (filed: FiledQuery) => {
      if (filed.round === round) return;
      filed.round = round;
      if (isHit(filed, doc, hits)) found.push(filed);
      else if (filed.program !== null && hasSwitchedOff(filed.program)) onSlow(filed);
    };
    for (const term of hits.keys()) {
      const alone = single[term];
      if (alone !== undefined) found.push(alone);
      const list = lists[term];
      if (Array.isArray(list)) list.forEach(attempt);
      else if (list !== undefined) attempt(list);
    }
    unfiled.forEach(attempt);
    return found;
  }

  return { file, drop, programOf, match };
}
