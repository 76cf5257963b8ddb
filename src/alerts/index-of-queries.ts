/**
 * Distinct queries, each filed under its anchors. A query is read when it comes, to find its anchors, and compiled when an
 * anchor is met for the first time: a million are ready within seconds of a start.
 */
import { anchorsOf } from './anchors.ts';
import type { QueryProblem } from './problem.ts';
import { compile, holdsIn, mergeSpans, type Program, spansIn } from './program.ts';
import { parseQuery } from './query.ts';
import { createStringTable, type StringTable } from './string-table.ts';
import { createTerms, type Hits, type Terms } from './terms.ts';
import type { Span } from './token.ts';
import type { Query } from './tree.ts';
import type { Doc } from './words.ts';

/** A query of the index that matches, and a way to ask where. */
export interface Found {
  readonly query: number;
  readonly spans: () => readonly Span[];
}

export interface QueryIndex {
  /** The number of a query, new or known. */
  add(source: string): { readonly query: number } | { readonly problem: QueryProblem };
  /** Forgets a query; its number is used again. */
  remove(query: number): void;
  match(doc: Doc): Found[];
  readonly size: number;
}

/** In a posting, beside the number of the query: the anchor is all there is to it; it has other anchors, too. */
const isWhole = 1;
const hasMore = 2;
const flagBits = 2;

interface State {
  readonly terms: Terms;
  readonly sources: StringTable;
  /** Null until its anchor is met. */
  readonly programs: (Program | null)[];
  /** Postings by term; a lone one is not worth an array. */
  readonly filed: (number | number[] | undefined)[];
  readonly unfiled: Set<number>;
}

export function createQueryIndex(languages: readonly (string | null)[]): QueryIndex {
  const state: State = {
    terms: createTerms(languages),
    sources: createStringTable(),
    programs: [],
    filed: [],
    unfiled: new Set(),
  };
  return {
    add: (source) => add(state, source),
    remove: (query) => remove(state, query),
    match: (doc) => match(state, doc),
    get size() {
      return state.sources.size;
    },
  };
}

function add(state: State, source: string): ReturnType<QueryIndex['add']> {
  const { sources, programs, unfiled } = state;
  const before = sources.size;
  const query = sources.add(source);
  if (sources.size === before) return { query };
  const read = parseQuery(source);
  if ('problem' in read) {
    sources.remove(source);
    return read;
  }
  programs[query] = null;
  const anchors = anchorTerms(state, read.query);
  if (anchors === null) unfiled.add(query);
  else
    for (const term of anchors) file(state, term, (query << flagBits) | flagsOf(read.query, anchors.length));
  return { query };
}

function anchorTerms({ terms }: State, query: Query): readonly number[] | null {
  if (query.is === 'term') return [terms.numberOf(query.term)];
  const anchors = anchorsOf(query);
  return anchors === null ? null : [...new Set(anchors.map((term) => terms.numberOf(term)))];
}

function flagsOf(query: Query, anchors: number): number {
  return (query.is === 'term' ? isWhole : 0) | (anchors > 1 ? hasMore : 0);
}

function file({ filed }: State, term: number, posting: number): void {
  const postings = filed[term];
  if (postings === undefined) filed[term] = posting;
  else if (typeof postings === 'number') filed[term] = [postings, posting];
  else postings.push(posting);
}

function remove(state: State, query: number): void {
  const source = state.sources.textOf(query);
  const read = parseQuery(source);
  if ('problem' in read) return;
  for (const term of anchorTerms(state, read.query) ?? []) unfile(state, term, query);
  state.unfiled.delete(query);
  state.sources.remove(source);
  state.programs[query] = null;
}

function unfile({ filed }: State, term: number, query: number): void {
  const postings = filed[term];
  if (typeof postings === 'number') filed[term] = undefined;
  if (!Array.isArray(postings)) return;
  const at = postings.findIndex((posting) => posting >>> flagBits === query);
  const last = postings.pop();
  if (last !== undefined && at >= 0 && at < postings.length) postings[at] = last;
}

function match(state: State, doc: Doc): Found[] {
  let hits = state.terms.hitsIn(doc);
  const { whole, others } = candidates(state, hits);
  // Compiling may bring terms that were not looked for yet.
  const before = state.terms.size;
  for (const query of others) programOf(state, query);
  if (state.terms.size > before) hits = state.terms.hitsIn(doc);
  const found = whole.map(({ query, term }) => foundOf(query, term, doc, hits));
  for (const query of others) {
    const program = programOf(state, query);
    if (holdsIn(program, doc, hits)) found.push(foundOf(query, program, doc, hits));
  }
  return found;
}

function candidates({ filed, unfiled }: State, hits: Hits) {
  const whole: { query: number; term: number }[] = [];
  const others: number[] = [...unfiled];
  const seen = new Set<number>();
  for (const term of hits.keys()) {
    const postings = filed[term];
    if (postings === undefined) continue;
    for (const posting of typeof postings === 'number' ? [postings] : postings) {
      const query = posting >>> flagBits;
      if ((posting & isWhole) !== 0) whole.push({ query, term });
      else if ((posting & hasMore) === 0) others.push(query);
      else if (!seen.has(query)) {
        seen.add(query);
        others.push(query);
      }
    }
  }
  return { whole, others };
}

function programOf(state: State, query: number): Program {
  const known = state.programs[query];
  if (known !== null && known !== undefined) return known;
  const read = parseQuery(state.sources.textOf(query));
  const program: Program = 'query' in read ? compile(read.query, state.terms) : { op: 'any', of: [] };
  state.programs[query] = program;
  return program;
}

function foundOf(query: number, program: Program, doc: Doc, hits: Hits): Found {
  let spans: readonly Span[] | null = null;
  return {
    query,
    spans: () => {
      spans ??= mergeSpans(spansIn(program, doc, hits));
      return spans;
    },
  };
}
