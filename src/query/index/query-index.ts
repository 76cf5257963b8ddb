/** Every chat's saved queries, matched in one pass per post. Cost grows with the text and the hits, not with the rules. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { QueryProblem } from '../language/query-problem.ts';
import type { TextSpan } from '../analysis/token.ts';
import { getLatinInflection } from '../analysis/stemmer.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import type { AlertScope } from './alert-scope.ts';
import { createOwners } from './owners.ts';
import { createPostings } from './postings.ts';
import { createScopes, unrestrictedScope, type PostAttributes } from './alert-scope.ts';
import { createSources } from './sources.ts';
import { createTerms } from './terms.ts';

/** The rules that fired on a post, column by column. */
export interface QueryMatches {
  readonly chats: readonly string[];
  /** The number of the alert within its chat. */
  readonly numbers: readonly number[];
  /**
   * Where the rule at a place of the columns fired, in UTF-16 offsets of the text, in order, never overlapping. Worked out
   * when asked, which must be before the rules are changed.
   */
  spansAt(place: number): readonly TextSpan[];
}

export interface QueryIndex {
  /** Files a query as alert `n` of a chat; one that is there already is replaced. Null, or why the query cannot be read. */
  add(chat: string, n: number, query: string, scope?: AlertScope): QueryProblem | null;
  /** False when there was no such rule. */
  remove(chat: string, n: number): boolean;
  match(doc: AnalyzedText, facts: PostAttributes): QueryMatches;
  /**
   * Gets ready for texts in a language, in slices: works out its word forms and reads what no post has asked for. With a
   * million rules the first posts would keep everybody waiting.
   */
  loadMorphology(language: string | null): Promise<void>;
  readonly size: number;
}

/** How long the event loop waits at a time. */
const sliceMs = 6;

export function createQueryIndex(): QueryIndex {
  const terms = createTerms();
  const sources = createSources(terms);
  const postings = createPostings();
  const scopes = createScopes();
  const owners = createOwners();

  function add(chat: string, n: number, query: string, scope = unrestrictedScope): QueryProblem | null {
    const filed = sources.add(query);
    if ('problem' in filed) return filed.problem;
    remove(chat, n);
    const owner = owners.add(chat, n, filed.source);
    postings.add({ chat: owner, n, scope: scopes.numberOf(scope) }, filed);
    return null;
  }

  function remove(name: string, n: number): boolean {
    const chat = owners.numberOf(name);
    const source = owners.queryOf(chat, n);
    if (source < 0) return false;
    for (const rest of postings.remove(chat, n, sources.get(source))) sources.unread(source, rest);
    sources.remove(source);
    owners.remove(chat, n);
    return true;
  }

  function match(doc: AnalyzedText, facts: PostAttributes): QueryMatches {
    const chats: string[] = [];
    const numbers: number[] = [];
    const found: number[] = [];
    const accepts = scopes.accepting(facts);
    postings.match({
      hits: () => terms.hitsIn(doc),
      read: sources.read,
      holds: (source, hits) => sources.holdsIn(source, doc, hits),
      tell(chat, n, scope) {
        if (scope !== 0 && !accepts(scope)) return;
        chats.push(owners.nameOf(chat));
        numbers.push(n);
        found.push(chat);
      },
    });
    const spansAt = (place: number) =>
      sources.spansIn(owners.queryOf(found[place] ?? -1, numbers[place] ?? 0), doc);
    return { chats, numbers, spansAt };
  }

  return {
    add,
    remove,
    match,
    async loadMorphology(language) {
      for (const lore of [getLatinInflection(language), 'cyrillic', 'arabic'] as const)
        while (!terms.loadMorphology(lore, sliceMs)) await nextTurn();
      while (!postings.readOn(sources.read, sliceMs)) await nextTurn();
    },
    get size() {
      return owners.size;
    },
  };
}
