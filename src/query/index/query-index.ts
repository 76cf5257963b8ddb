/** Every chat's saved queries, matched in one pass per post. Cost grows with the text and the hits, not with the rules. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { QueryProblem } from '../language/query-problem.ts';
import { parseQuery } from '../language/parse-query.ts';
import type { TextSpan } from '../analysis/token.ts';
import { getLatinInflection } from '../analysis/stemmer.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import { type AlertScope, isInScope, type PostAttributes, unrestrictedScope } from './alert-scope.ts';
import { createFiledQueries, type FiledQuery, type Rule } from './filed-queries.ts';
import { mergeSpans, spansIn } from './program.ts';
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
   * Gets ready for texts in a language, in slices: works out its word forms. With a million rules the first posts would keep
   * everybody waiting.
   */
  loadMorphology(language: string | null): Promise<void>;
  readonly size: number;
}

/** How long the event loop waits at a time. */
const sliceMs = 6;

/** `onSlowPattern` is told of each rule whose pattern was too slow on several posts and is switched off, once. */
export function createQueryIndex(onSlowPattern?: (chat: string, n: number) => void): QueryIndex {
  const terms = createTerms();
  const queries = createFiledQueries(terms);
  const chats = new Map<string, Rule[]>();
  const reported = new WeakSet<Rule>();
  let size = 0;

  function add(chat: string, n: number, text: string, scope = unrestrictedScope): QueryProblem | null {
    const read = parseQuery(text);
    if ('problem' in read) return read.problem;
    const others = chats.get(chat);
    if (others?.some((each) => each.n === n)) remove(chat, n);
    const query = queries.file(text, read.query);
    const isUnrestricted = scope.channels === null && scope.reposts && !scope.mediaOnly;
    const rule = { chat, n, scope: isUnrestricted ? unrestrictedScope : scope, query };
    if (query.rules === null) query.rules = rule;
    else if (Array.isArray(query.rules)) query.rules.push(rule);
    else query.rules = [query.rules, rule];
    if (others !== undefined && others.length > 0) others.push(rule);
    else chats.set(chat, [rule]);
    size += 1;
    return null;
  }

  function remove(chat: string, n: number): boolean {
    const all = chats.get(chat) ?? [];
    const rule = all.find((each) => each.n === n);
    if (rule === undefined) return false;
    const { query } = rule;
    const left = [query.rules ?? []].flat().filter((each) => each !== rule);
    query.rules = left.length > 1 ? left : (left[0] ?? null);
    if (query.rules === null) queries.drop(query);
    all.splice(all.indexOf(rule), 1);
    if (all.length === 0) chats.delete(chat);
    size -= 1;
    return true;
  }

  function reportSlow({ rules }: FiledQuery): void {
    for (const rule of [rules ?? []].flat()) {
      if (reported.has(rule)) continue;
      reported.add(rule);
      onSlowPattern?.(rule.chat, rule.n);
    }
  }

  function match(doc: AnalyzedText, facts: PostAttributes): QueryMatches {
    const fired: Rule[] = [];
    const attempt = (rule: Rule) => {
      if (rule.scope === unrestrictedScope || isInScope(rule.scope, facts)) fired.push(rule);
    };
    for (const { rules } of queries.match(doc, reportSlow)) {
      if (Array.isArray(rules)) rules.forEach(attempt);
      else if (rules !== null) attempt(rules);
    }
    return {
      chats: fired.map(({ chat }) => chat),
      numbers: fired.map(({ n }) => n),
      spansAt(place) {
        const query = fired[place]?.query;
        return query === undefined
          ? []
          : mergeSpans(spansIn(queries.programOf(query), doc, terms.hitsIn(doc)));
      },
    };
  }

  return {
    add,
    remove,
    match,
    async loadMorphology(language) {
      for (const morphology of [getLatinInflection(language), 'cyrillic', 'arabic'] as const)
        while (!terms.loadMorphology(morphology, sliceMs)) await nextTurn();
    },
    get size() {
      return size;
    },
  };
}
