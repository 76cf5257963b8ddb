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
interface Found {
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

/** In a posting, beside the number of the query: the anchor is all there is to it. */
const isWhole = 1;
const flagBits = 1;

interface State {
  readonly terms: Terms;
  readonly sources: StringTable;
  /** Null until its anchor is met. */
  readonly programs: (Program | null)[];
  /** Postings by term; a lone one is not worth an array. */
  readonly filed: (number | number[] | undefined)[];
  readonly unfiled: Set<number>;
}

export function createQueryIndex(languages: readonly (string | null)[] = []): QueryIndex {
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
  const posting = (query << flagBits) | (read.query.is === 'term' ? isWhole : 0);
  for (const term of anchors ?? []) file(state, term, posting);
  return { query };
}

function anchorTerms({ terms }: State, query: Query): readonly number[] | null {
  if (query.is === 'term') return [terms.numberOf(query.term)];
  const anchors = anchorsOf(query);
  return anchors === null ? null : [...new Set(anchors.map((term) => terms.numberOf(term)))];
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
  const found: Found[] = [];
  const hits = state.terms.hitsIn(doc);
  const candidates = new Set(state.unfiled);
  for (const term of hits.keys()) {
    const postings = state.filed[term];
    if (postings === undefined) continue;
    for (const posting of typeof postings === 'number' ? [postings] : postings) {
      const query = posting >>> flagBits;
      if ((posting & isWhole) !== 0) found.push(foundOf(query, term, doc, hits));
      else candidates.add(query);
    }
  }
  matchCandidates(state, candidates, doc, hits, found);
  return found;
}

function matchCandidates(
  state: State,
  candidates: ReadonlySet<number>,
  doc: Doc,
  hits: Hits,
  found: Found[],
): void {
  const before = state.terms.size;
  const programs = Array.from(candidates, (query) => ({ query, program: programOf(state, query) }));
  // Compiling may have brought terms that were not looked for yet.
  const all = state.terms.size > before ? state.terms.hitsIn(doc) : hits;
  for (const { query, program } of programs) {
    if (holdsIn(program, doc, all)) found.push(foundOf(query, program, doc, all));
  }
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
