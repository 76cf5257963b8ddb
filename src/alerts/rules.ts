/** Every chat's saved queries, matched in one pass per post. Cost grows with the text and the hits, not with the rules. */
import type { AlertScope } from '../chats/chat.ts';
import { createQueryIndex, type Found } from './index-of-queries.ts';
import type { QueryProblem } from './problem.ts';
import { createScopes, everywhere, type PostFacts } from './scope.ts';
import { createStringTable } from './string-table.ts';
import type { Span } from './token.ts';
import type { Doc } from './words.ts';

/** A rule that fired. */
export interface Hit {
  readonly id: string;
  /** Where, in UTF-16 offsets of the post's text, in order, never overlapping; worked out when asked. */
  readonly spans: () => readonly Span[];
}

export interface Rules {
  /** Files a query under an id; an id that is there already is replaced. Null, or why the query cannot be read. */
  add(id: string, query: string, scope?: AlertScope): QueryProblem | null;
  /** False when there was none of that id. */
  remove(id: string): boolean;
  match(doc: Doc, facts: PostFacts): Hit[];
  readonly size: number;
}

/** `languages` are those of the channels at start; another one is learnt at its first post, which then takes longer. */
export function createRules(languages: readonly (string | null)[] = []): Rules {
  const index = createQueryIndex(languages);
  const scopes = createScopes();
  /** A rule's slot is the number of its id. */
  const ids = createStringTable();
  const queries: number[] = [];
  const scopeOf: number[] = [];
  /** Slots by query; a lone one is not worth an array. */
  const asking: (number | number[] | undefined)[] = [];

  function add(id: string, source: string, scope = everywhere): QueryProblem | null {
    const read = index.add(source);
    if ('problem' in read) return read.problem;
    const before = ids.find(id);
    if (before >= 0 && queries[before] !== read.query) remove(id);
    const slot = ids.add(id);
    scopeOf[slot] = scopes.numberOf(scope);
    if (slot === before && queries[before] === read.query) return null;
    const asked = asking[read.query];
    queries[slot] = read.query;
    if (asked === undefined) asking[read.query] = slot;
    else if (typeof asked === 'number') asking[read.query] = [asked, slot];
    else asked.push(slot);
    return null;
  }

  function remove(id: string): boolean {
    const slot = ids.find(id);
    if (slot < 0) return false;
    ids.remove(id);
    const query = queries[slot] ?? 0;
    const asked = asking[query];
    const left = Array.isArray(asked) ? asked.filter((one) => one !== slot) : [];
    asking[query] = left.length > 0 ? left : undefined;
    if (left.length === 0) index.remove(query);
    return true;
  }

  function match(doc: Doc, facts: PostFacts): Hit[] {
    const hits: Hit[] = [];
    const accepts = scopes.accepting(facts);
    const push = (slot: number, { spans }: Found) => {
      if (accepts(scopeOf[slot] ?? 0)) hits.push({ id: ids.textOf(slot), spans });
    };
    for (const found of index.match(doc)) {
      const asked = asking[found.query];
      if (typeof asked === 'number') push(asked, found);
      else for (const slot of asked ?? []) push(slot, found);
    }
    return hits;
  }

  return {
    add,
    remove,
    match,
    get size() {
      return ids.size;
    },
  };
}
