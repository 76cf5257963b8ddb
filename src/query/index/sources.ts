/**
 * The queries of all rules as they were typed. A rule is filed by its anchors alone; what else there is to its query is read when
 * an anchor is met for the first time: a million rules are ready within seconds of a start.
 */
import type { QueryProblem } from '../language/query-problem.ts';
import { parseQuery } from '../language/parse-query.ts';
import type { Query, Term } from '../language/query-tree.ts';
import type { TextSpan } from '../analysis/token.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import type { Hits } from './board.ts';
import { filingOf, ResidualCheck } from './filing.ts';
import { glanceAt } from './glance.ts';
import { compile, mergeSpans, spansIn } from './program.ts';
import { createShared, type Shared } from './shared.ts';
import type { Terms } from './terms.ts';
import { createStringPool } from './tables/string-pool.ts';

/** The number of a query, and the terms it is filed under, each once; null when it is tried on every post. */
export interface Filed {
  readonly source: number;
  readonly anchors: readonly number[] | null;
  readonly isWhole: boolean;
}

/** What is left to do where an anchor is met; `guard` is a term, -1 for none. */
export interface ResidualReading {
  readonly rest: ResidualCheck;
  readonly guard: number;
}

export interface Sources {
  /** Files a query, or tells why it cannot be read. */
  add(text: string): Filed | { readonly problem: QueryProblem };
  /** Where a query was filed. */
  get(source: number): Filed;
  /** Reads a query for one of the places it is filed at. */
  read(source: number): ResidualReading;
  /** Forgets what was read for one place. */
  unread(source: number, rest: ResidualCheck): void;
  remove(source: number): void;
  /** Whether a query that was read as a program matches. */
  holdsIn(source: number, doc: AnalyzedText, hits: Hits): boolean;
  /** Where a query that matches does, in order, never overlapping. */
  spansIn(source: number, doc: AnalyzedText): readonly TextSpan[];
}

const nothing: Query = { is: 'any', of: [] };

export function createSources(terms: Terms): Sources {
  const texts = createStringPool();
  const shared = createShared(terms);
  const compiled: (Shared | undefined)[] = [];

  function add(text: string): ReturnType<Sources['add']> {
    const places = placesOf(text);
    if ('problem' in places) return places;
    return filed(texts.add(text), places, terms.take);
  }

  function filed(source: number, { anchors, isWhole }: Places, toNumber: Terms['take']): Filed {
    return { source, anchors: anchors && unique(anchors.map(toNumber)), isWhole };
  }

  const textOf = (source: number) => texts.get(source) ?? '';

  function get(source: number): Filed {
    const places = placesOf(textOf(source));
    return filed(source, 'problem' in places ? nowhere : places, terms.numberOf);
  }

  function read(source: number): ResidualReading {
    const text = textOf(source);
    const known = shared.find(text);
    if (known !== undefined) return readAs(source, known);
    const glanced = glanceAt(text)?.left;
    const tree = glanced ? nothing : treeOf(text);
    const { rest, guard } = glanced ?? filingOf(tree);
    if (rest === ResidualCheck.program) return readAs(source, shared.add(text, tree, guard));
    return { rest, guard: guard === null ? -1 : terms.take(guard) };
  }

  function readAs(source: number, program: Shared): ResidualReading {
    program.readers += 1;
    compiled[source] = program;
    return { rest: ResidualCheck.program, guard: program.guard };
  }

  function unread(source: number, rest: ResidualCheck): void {
    if (rest === ResidualCheck.guard || rest === ResidualCheck.noGuard) {
      const { guard } = leftOf(textOf(source));
      if (guard !== null) terms.giveBack(guard);
    }
    const program = rest === ResidualCheck.program ? compiled[source] : undefined;
    if (program !== undefined) shared.leave(program);
  }

  function remove(source: number): void {
    const places = placesOf(textOf(source));
    if ('anchors' in places) for (const term of places.anchors ?? []) terms.giveBack(term);
    compiled[source] = undefined;
    texts.remove(source);
  }

  return {
    add,
    get,
    read,
    unread,
    remove,
    holdsIn(source, doc, hits) {
      const program = compiled[source];
      return program !== undefined && shared.holdsIn(program, doc, hits);
    },
    spansIn(source, doc) {
      const program = compiled[source]?.program ?? compile(treeOf(textOf(source)), terms);
      return mergeSpans(spansIn(program, doc, terms.hitsIn(doc)));
    },
  };
}

interface Places {
  readonly anchors: readonly Term[] | null;
  readonly isWhole: boolean;
}

const nowhere: Places = { anchors: [], isWhole: false };

function placesOf(text: string): Places | { readonly problem: QueryProblem } {
  const glance = glanceAt(text);
  if (glance !== null)
    return { anchors: glance.anchors, isWhole: glance.left?.rest === ResidualCheck.nothing };
  const read = parseQuery(text);
  if ('problem' in read) return read;
  const { anchors, rest } = filingOf(read.query);
  return { anchors, isWhole: rest === ResidualCheck.nothing };
}

const leftOf = (text: string) => glanceAt(text)?.left ?? filingOf(treeOf(text));

function treeOf(text: string): Query {
  const read = parseQuery(text);
  return 'query' in read ? read.query : nothing;
}

const unique = (numbers: readonly number[]) => (numbers.length < 2 ? numbers : [...new Set(numbers)]);
