/** Distinct queries, each read when it comes and compiled when it is needed: most are decided by their terms alone. */
import { termsIn } from './anchors.ts';
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
  take(source: string): Taken | { readonly problem: QueryProblem };
  giveBack(query: number): void;
  /** One that was taken. */
  get(query: number): Taken;
  holdsIn(query: number, doc: Doc, hits: Hits): boolean;
  /** Where it matches, in order, never overlapping. */
  spansIn(query: number, doc: Doc): readonly Span[];
}

export interface Taken {
  readonly query: number;
  readonly tree: Query;
  /** The number of a term of the tree. */
  readonly numberOf: (term: Term) => number;
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
    return {
      query,
      tree: read.query,
      numberOf: takers[query] === 1 ? takeTerms(read.query) : terms.numberOf,
    };
  }

  function takeTerms(tree: Query): Taken['numberOf'] {
    const all = termsIn(tree);
    const numbers = all.map(terms.take);
    return (term) => numbers[all.indexOf(term)] ?? -1;
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
    get: (query) => ({ query, tree: treeOf(query), numberOf: terms.numberOf }),
    holdsIn: (query, doc, hits) => holdsIn(programOf(query), doc, hits),
    spansIn: (query, doc) => mergeSpans(spansIn(programOf(query), doc, terms.hitsIn(doc))),
  };
}
