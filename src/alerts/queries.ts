/** Distinct queries, each read when it comes and compiled when it is needed: most are decided by their terms alone. */
import { filingOf, Rest, termsIn } from './anchors.ts';
import type { Hits } from './board.ts';
import type { QueryProblem } from './problem.ts';
import { compile, holdsIn, mergeSpans, type Program, spansIn } from './program.ts';
import { parseQuery } from './query.ts';
import { grown } from './rows.ts';
import { createStringTable } from './string-table.ts';
import type { Terms } from './terms.ts';
import type { Span } from './token.ts';
import type { Query, Term } from './tree.ts';
import type { Doc } from './words.ts';

export interface Queries {
  /** A query, new or known, or why it cannot be read. Whoever takes it gives it back. */
  take(source: string): FiledQuery | { readonly problem: QueryProblem };
  giveBack(query: number): void;
  /** One that was taken. */
  get(query: number): FiledQuery;
  holdsIn(query: number, doc: Doc, hits: Hits): boolean;
  /** Where it matches, in order, never overlapping. */
  spansIn(query: number, doc: Doc): readonly Span[];
}

/** A query by numbers: itself, and where it is filed, see anchors.ts. */
export interface FiledQuery {
  readonly query: number;
  /** Terms, each once; null when it is tried on every post. */
  readonly anchors: readonly number[] | null;
  /** A term; -1 for none. */
  readonly guard: number;
  readonly rest: Rest;
}

const nothing: Query = { is: 'any', of: [] };

export function createQueries(terms: Terms): Queries {
  const sources = createStringTable();
  /** How many took a query. */
  let takers = new Int32Array(16);
  const programs: (Program | undefined)[] = [];

  function take(source: string): ReturnType<Queries['take']> {
    const read = parseQuery(source);
    if ('problem' in read) return read;
    const query = sources.add(source);
    if (query >= takers.length) takers = grown(takers, query + 1);
    takers[query] = (takers[query] ?? 0) + 1;
    return filed(query, read.query, takers[query] === 1 ? terms.take : terms.numberOf);
  }

  function filed(query: number, tree: Query, toNumber: (term: Term) => number): FiledQuery {
    if (tree.is === 'term') return { query, anchors: [toNumber(tree.term)], guard: -1, rest: Rest.nothing };
    const all = termsIn(tree);
    const numbers = all.map(toNumber);
    const numberOf = (term: Term) => numbers[all.indexOf(term)] ?? -1;
    const { anchors, guard, rest } = filingOf(tree);
    return {
      query,
      anchors: anchors && [...new Set(anchors.map(numberOf))],
      guard: guard === null ? -1 : numberOf(guard),
      rest,
    };
  }

  function giveBack(query: number): void {
    takers[query] = (takers[query] ?? 0) - 1;
    if (takers[query] !== 0) return;
    for (const term of termsIn(treeOf(query))) terms.giveBack(term);
    sources.remove(query);
    delete programs[query];
  }

  function treeOf(query: number): Query {
    const read = parseQuery(sources.textOf(query) ?? '');
    return 'query' in read ? read.query : nothing;
  }

  function programOf(query: number): Program {
    const known = programs[query];
    if (known !== undefined) return known;
    const program = compile(treeOf(query), terms);
    programs[query] = program;
    return program;
  }

  return {
    take,
    giveBack,
    get: (query) => filed(query, treeOf(query), terms.numberOf),
    holdsIn: (query, doc, hits) => holdsIn(programOf(query), doc, hits),
    spansIn: (query, doc) => mergeSpans(spansIn(programOf(query), doc, terms.hitsIn(doc))),
  };
}
