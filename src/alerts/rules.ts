/** Every chat's saved queries, matched in one pass per post. Cost grows with the text and the hits, not with the rules. */
import type { AlertScope } from '../chats/chat.ts';
import { createQueryIndex } from './index-of-queries.ts';
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
  /** Who asks, by query: twice the slot, plus one where a scope is to be looked at. A lone one is not worth an array. */
  const asking: (number | number[] | undefined)[] = [];

  function add(id: string, source: string, scope = everywhere): QueryProblem | null {
    const read = index.add(source);
    if ('problem' in read) return read.problem;
    const before = ids.find(id);
    const left = before < 0 ? -1 : detach(before);
    attach(ids.add(id), read.query, scopes.numberOf(scope));
    if (left >= 0) forgetUnasked(left);
    return null;
  }

  function attach(slot: number, query: number, scope: number): void {
    queries[slot] = query;
    scopeOf[slot] = scope;
    const asker = (slot << 1) | (scope === 0 ? 0 : 1);
    const asked = asking[query];
    if (asked === undefined) asking[query] = asker;
    else if (typeof asked === 'number') asking[query] = [asked, asker];
    else asked.push(asker);
  }

  /** Takes a rule off its query, and returns the query. */
  function detach(slot: number): number {
    const query = queries[slot] ?? -1;
    const asked = asking[query];
    const left = Array.isArray(asked) ? asked.filter((asker) => asker >>> 1 !== slot) : [];
    asking[query] = left.length > 0 ? left : undefined;
    return query;
  }

  function forgetUnasked(query: number): void {
    if (asking[query] === undefined) index.remove(query);
  }

  function remove(id: string): boolean {
    const slot = ids.find(id);
    if (slot < 0) return false;
    ids.remove(id);
    forgetUnasked(detach(slot));
    return true;
  }

  function match(doc: Doc, facts: PostFacts): Hit[] {
    const hits: Hit[] = [];
    const accepts = scopes.accepting(facts);
    const push = (asker: number, spans: Hit['spans']) => {
      const slot = asker >>> 1;
      if ((asker & 1) === 0 || accepts(scopeOf[slot] ?? 0)) hits.push({ id: ids.textOf(slot), spans });
    };
    for (const { query, spans } of index.match(doc)) {
      const asked = asking[query];
      if (typeof asked === 'number') push(asked, spans);
      else for (const asker of asked ?? []) push(asker, spans);
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
