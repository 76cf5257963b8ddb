/** Every chat's saved queries, matched in one pass per post. Cost grows with the text and the hits, not with the rules. */
import { runInTimeSlices, runToCompletion, type YieldingTask } from '#src/time-slices.ts';
import { parseQuery } from '../language/parse-query.ts';
import { mapTerms, type Query, termsIn, findRequiredTerms } from '../language/query-tree.ts';
import type { TextSpan } from '#src/posts/post-text.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import { type AlertScope, isInScope, type ScopedPost, unrestrictedScope } from './alert-scope.ts';
import { findSpans, hasSwitchedOff, mergeSpans } from './match-query.ts';
import { forEachItem, type OneOrMany, withItem, withoutItem, createTerms } from './terms.ts';

export interface Rule {
  readonly chat: string;
  readonly n: number;
  readonly scope: AlertScope;
  readonly query: FiledQuery;
}

/** A query, once however many rules have it, filed under terms that every match of it has one of. */
interface FiledQuery {
  readonly text: string;
  rules: OneOrMany<Rule> | undefined;
  /** Null until it is filed, and for good when it cannot be read. */
  query: Query<number> | null;
  /** What is left to ask where a term is that it is filed under: nothing, one more term, all of it. Read for very many rules. */
  rest: number | Query<number> | null;
  lastRound: number;
}

export type QueryIndex = ReturnType<typeof createQueryIndex>;

/** `onSlowPattern` is told of each rule whose pattern was too slow on several posts and is switched off, once. */
export function createQueryIndex(onSlowPattern?: (chat: string, n: number) => void) {
  const terms = createTerms();
  const byText = new Map<string, FiledQuery>();
  const byTerm: (OneOrMany<FiledQuery> | undefined)[] = [];
  /** Reading a query takes its time, and nobody needs it before the next post. */
  const waiting = new Set<FiledQuery>();
  const unfiled = new Set<FiledQuery>();
  const chats = new Map<string, Rule[]>();
  const reported = new WeakSet<Rule>();
  let size = 0;
  let round = 0;

  function file(filed: FiledQuery): void {
    const read = parseQuery(filed.text);
    if ('problem' in read) return;
    const query = mapTerms(read.query, terms.numberOf);
    const required = findRequiredTerms(query, terms.lengthOf);
    filed.query = query;
    filed.rest = restOf(query, required);
    if (required === null) unfiled.add(filed);
    for (const term of required ?? []) byTerm[term] = withItem(byTerm[term], filed);
  }

  function* loadAll(): YieldingTask<void> {
    for (const query of waiting) {
      waiting.delete(query);
      file(query);
      yield;
    }
    yield* terms.load();
  }

  function drop(filed: FiledQuery): void {
    byText.delete(filed.text);
    waiting.delete(filed);
    unfiled.delete(filed);
    if (filed.query === null) return;
    for (const term of findRequiredTerms(filed.query, terms.lengthOf) ?? [])
      byTerm[term] = withoutItem(byTerm[term], filed);
    termsIn(filed.query).forEach(terms.release);
  }

  function queryOf(text: string): FiledQuery {
    const known = byText.get(text);
    if (known !== undefined) return known;
    const query = { text, rules: undefined, query: null, rest: null, lastRound: 0 };
    byText.set(text, query);
    waiting.add(query);
    return query;
  }

  /** A query as alert `n` of a chat, in the place of one that is there already; one that cannot be read fires on nothing. */
  function add(chat: string, n: number, text: string, scope = unrestrictedScope): void {
    remove(chat, n);
    const isUnrestricted = scope.channels === null && scope.reposts && !scope.mediaOnly;
    const query = queryOf(text);
    const rule = { chat, n, scope: isUnrestricted ? unrestrictedScope : scope, query };
    query.rules = withItem(query.rules, rule);
    const rules = chats.get(chat);
    if (rules === undefined) chats.set(chat, [rule]);
    else rules.push(rule);
    size += 1;
  }

  function remove(chat: string, n: number): boolean {
    const rules = chats.get(chat) ?? [];
    const at = rules.findIndex((each) => each.n === n);
    const [rule] = at < 0 ? [] : rules.splice(at, 1);
    if (rule === undefined) return false;
    if (rules.length === 0) chats.delete(chat);
    const { query } = rule;
    query.rules = withoutItem(query.rules, rule);
    if (query.rules === undefined) drop(query);
    size -= 1;
    return true;
  }

  function reportSlow(rule: Rule): void {
    if (!reported.has(rule)) onSlowPattern?.(rule.chat, rule.n);
    reported.add(rule);
  }

  function match(text: AnalyzedText, post: ScopedPost): readonly Rule[] {
    runToCompletion(loadAll());
    const hits = terms.hitsIn(text);
    const fired: Rule[] = [];
    round += 1;
    const fire = (rule: Rule) => {
      if (rule.scope === unrestrictedScope || isInScope(rule.scope, post)) fired.push(rule);
    };
    const attempt = (filed: FiledQuery) => {
      if (filed.lastRound === round) return;
      filed.lastRound = round;
      const { rest } = filed;
      if (rest === null || (typeof rest === 'number' ? hits.has(rest) : findSpans(rest, text, hits) !== null))
        forEachItem(filed.rules, fire);
      else if (typeof rest === 'object' && hasSwitchedOff(rest)) forEachItem(filed.rules, reportSlow);
    };
    for (const term of hits.keys()) forEachItem(byTerm[term], attempt);
    unfiled.forEach(attempt);
    return fired;
  }

  return {
    add,
    remove,
    match,
    /** Where a rule that fired did so, in UTF-16 offsets of the text, in order, never overlapping. */
    findSpans: ({ query }: Rule, text: AnalyzedText): readonly TextSpan[] =>
      query.query === null ? [] : mergeSpans(findSpans(query.query, text, terms.hitsIn(text)) ?? []),
    /** Files what was added, in slices: with a million rules the first post would keep everybody waiting. */
    load: (): Promise<void> => runInTimeSlices(loadAll()),
    get size() {
      return size;
    },
  };
}

/** Most queries are a word, alternatives of words, or two words. */
function restOf(query: Query<number>, required: readonly number[] | null): FiledQuery['rest'] {
  const parts = query.is === 'term' ? [query] : query.is === 'any' || query.is === 'all' ? query.of : [];
  const terms = parts.flatMap((part) => (part.is === 'term' ? [part.term] : []));
  if (required === null || terms.length < Math.max(1, parts.length)) return query;
  const others = query.is === 'all' ? terms.filter((term) => !required.includes(term)) : [];
  return others.length > 1 ? query : (others[0] ?? null);
}
