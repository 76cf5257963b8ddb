/** Every chat's saved queries, matched in one pass per post. Cost grows with the text and the hits, not with the rules. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AlertScope } from '../chats/chat.ts';
import { createOwners } from './owners.ts';
import { createPostings } from './postings.ts';
import type { QueryProblem } from './problem.ts';
import { createQueries } from './queries.ts';
import { createScopes, everywhere, type PostFacts } from './scope.ts';
import { createTerms } from './terms.ts';
import type { Span } from './token.ts';
import { rulesOf } from './word-forms.ts';
import type { Doc } from './words.ts';

/** The rules that fired on a post, column by column. */
export interface Firings {
  readonly chats: readonly string[];
  /** The number of the alert within its chat. */
  readonly numbers: readonly number[];
  /**
   * Where the rule at a place of the columns fired, in UTF-16 offsets of the text, in order, never overlapping. Worked out
   * when asked, which must be before the rules are changed.
   */
  spansAt(place: number): readonly Span[];
}

export interface Rules {
  /** Files a query as alert `n` of a chat; one that is there already is replaced. Null, or why the query cannot be read. */
  add(chat: string, n: number, query: string, scope?: AlertScope): QueryProblem | null;
  /** False when there was no such rule. */
  remove(chat: string, n: number): boolean;
  match(doc: Doc, facts: PostFacts): Firings;
  /** Gets ready for texts in a language, in slices: with a million rules the first one would keep everybody waiting. */
  learn(language: string | null): Promise<void>;
  readonly size: number;
}

/** How long the event loop waits at a time. */
const sliceMs = 6;

export function createRules(): Rules {
  const terms = createTerms();
  const queries = createQueries(terms);
  const postings = createPostings();
  const scopes = createScopes();
  const owners = createOwners();

  function add(chat: string, n: number, source: string, scope = everywhere): QueryProblem | null {
    const taken = queries.take(source);
    if ('problem' in taken) return taken.problem;
    remove(chat, n);
    const owner = owners.add(chat, n, taken.query);
    postings.add({ chat: owner, n, scope: scopes.numberOf(scope) }, taken);
    return null;
  }

  function remove(name: string, n: number): boolean {
    const chat = owners.numberOf(name);
    const query = owners.queryOf(chat, n);
    if (query < 0) return false;
    postings.remove(chat, n, queries.get(query));
    queries.giveBack(query);
    owners.remove(chat, n);
    return true;
  }

  function match(doc: Doc, facts: PostFacts): Firings {
    const chats: string[] = [];
    const numbers: number[] = [];
    const accepts = scopes.accepting(facts);
    const found: number[] = [];
    const hits = terms.hitsIn(doc);
    const holds = (query: number) => queries.holdsIn(query, doc, hits);
    postings.match(hits.marked(), hits, holds, (chat, n, scope) => {
      if (scope !== 0 && !accepts(scope)) return;
      chats.push(owners.nameOf(chat));
      numbers.push(n);
      found.push(chat);
    });
    const spansAt = (place: number) =>
      queries.spansIn(owners.queryOf(found[place] ?? -1, numbers[place] ?? 0), doc);
    return { chats, numbers, spansAt };
  }

  return {
    add,
    remove,
    match,
    async learn(language) {
      while (!terms.learn(rulesOf(language), sliceMs)) await nextTurn();
    },
    get size() {
      return owners.size;
    },
  };
}
