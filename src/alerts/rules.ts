/** Every chat's saved queries, matched in one pass per post. Cost grows with the text and the hits, not with the rules. */
import type { AlertScope } from '../chats/chat.ts';
import { createQueryIndex, type Found } from './index-of-queries.ts';
import type { QueryProblem } from './problem.ts';
import type { Span } from './token.ts';
import type { Doc } from './words.ts';

/** A rule that fired. */
export interface Hit {
  readonly id: string;
  /** Where, in UTF-16 offsets of the post's text, in order, never overlapping; worked out when asked. */
  readonly spans: () => readonly Span[];
}

/** What scopes ask of a post. `channel` is a key. */
export interface PostFacts {
  readonly channel: string;
  readonly repost: boolean;
  readonly media: boolean;
}

export interface Rules {
  /** Files a query under an id; an id that is there already is replaced. Null, or why the query cannot be read. */
  add(id: string, query: string, scope?: AlertScope): QueryProblem | null;
  /** False when there was none of that id. */
  remove(id: string): boolean;
  match(doc: Doc, facts: PostFacts): Hit[];
  readonly size: number;
}

/** No limits: what a rule without a scope has. */
const everywhere: AlertScope = { channels: null, reposts: true, mediaOnly: false };

export function createRules(): Rules {
  const index = createQueryIndex();
  const scopes = createScopes();
  const slots = new Map<string, number>();
  const free: number[] = [];
  const ids: string[] = [];
  const queries: number[] = [];
  const scopeOf: number[] = [];
  /** Slots by query; a lone one is not worth an array. */
  const asking: (number | number[] | undefined)[] = [];

  function add(id: string, source: string, scope = everywhere): QueryProblem | null {
    const read = index.add(source);
    if ('problem' in read) return read.problem;
    const asked = asking[read.query];
    const slot = free.pop() ?? ids.length;
    ids[slot] = id;
    queries[slot] = read.query;
    scopeOf[slot] = scopes.numberOf(scope);
    if (asked === undefined) asking[read.query] = slot;
    else if (typeof asked === 'number') asking[read.query] = [asked, slot];
    else asked.push(slot);
    remove(id);
    slots.set(id, slot);
    return null;
  }

  function remove(id: string): boolean {
    const slot = slots.get(id);
    const query = slot === undefined ? undefined : queries[slot];
    if (slot === undefined || query === undefined) return false;
    slots.delete(id);
    free.push(slot);
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
      if (accepts(scopeOf[slot] ?? 0)) hits.push({ id: ids[slot] ?? '', spans });
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
      return slots.size;
    },
  };
}

/** Equal scopes are kept once and judged once per post. */
function createScopes() {
  const numbers = new Map<string, number>();
  const scopes: AlertScope[] = [];
  return {
    numberOf(scope: AlertScope): number {
      const name = JSON.stringify([scope.channels, scope.reposts, scope.mediaOnly]);
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, scopes.length);
      return scopes.push(scope) - 1;
    },
    accepting(facts: PostFacts): (scope: number) => boolean {
      const verdicts: boolean[] = [];
      return (number) => {
        const scope = scopes[number] ?? everywhere;
        verdicts[number] ??= isInScope(scope, facts);
        return verdicts[number] === true;
      };
    },
  };
}

/** Whether a scope lets a post through. */
export function isInScope(scope: AlertScope, facts: PostFacts): boolean {
  if (scope.channels !== null && !scope.channels.includes(facts.channel)) return false;
  return (scope.reposts || !facts.repost) && (!scope.mediaOnly || facts.media);
}
