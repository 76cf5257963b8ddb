/** Every chat's saved queries, matched in one pass per post. Cost grows with the text and the hits, not with the rules. */
import { runInTimeSlices } from '#src/time-slices.ts';
import type { QueryProblem } from '../language/query-problem.ts';
import type { TextSpan } from '../analysis/token.ts';
import { inflectionsFor } from '../analysis/stemmer.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import { type AlertScope, isInScope, type PostAttributes, unrestrictedScope } from './alert-scope.ts';
import { findSpans, mergeSpans } from './evaluate-query.ts';
import { createFiledQueries, type FiledQuery } from './filed-queries.ts';
import { forEachItem, withItem, withoutItem } from './one-or-many.ts';
import { createTerms } from './terms.ts';

/** One alert of one chat; `n` is its number within the chat. */
export interface Rule {
  readonly chat: string;
  readonly n: number;
  readonly scope: AlertScope;
  readonly query: FiledQuery<Rule>;
}

export interface QueryIndex {
  /** Files a query as alert `n` of a chat; one that is there already is replaced. Null, or why the query cannot be read. */
  add(chat: string, n: number, query: string, scope?: AlertScope): QueryProblem | null;
  /** False when there was no such rule. */
  remove(chat: string, n: number): boolean;
  /** The rules that fire on a post. */
  match(text: AnalyzedText, facts: PostAttributes): readonly Rule[];
  /** Where a rule that fired did so, in UTF-16 offsets of the text, in order, never overlapping. */
  findSpans(rule: Rule, text: AnalyzedText): readonly TextSpan[];
  /**
   * Gets ready for texts in a language, in slices: works out its word forms. With a million rules the first posts would keep
   * everybody waiting.
   */
  loadMorphology(language: string | null): Promise<void>;
  readonly size: number;
}

/** `onSlowPattern` is told of each rule whose pattern was too slow on several posts and is switched off, once. */
export function createQueryIndex(onSlowPattern?: (chat: string, n: number) => void): QueryIndex {
  const terms = createTerms();
  const queries = createFiledQueries<Rule>(terms);
  const chats = new Map<string, Rule[]>();
  const reported = new WeakSet<Rule>();
  let size = 0;

  function add(chat: string, n: number, text: string, scope = unrestrictedScope): QueryProblem | null {
    const query = queries.file(text);
    if ('problem' in query) return query.problem;
    const isUnrestricted = scope.channels === null && scope.reposts && !scope.mediaOnly;
    const rule = { chat, n, scope: isUnrestricted ? unrestrictedScope : scope, query };
    query.rules = withItem(query.rules, rule);
    remove(chat, n);
    const rules = chats.get(chat);
    if (rules === undefined) chats.set(chat, [rule]);
    else rules.push(rule);
    size += 1;
    return null;
  }

  function remove(chat: string, n: number): boolean {
    const rules = chats.get(chat) ?? [];
    const at = rules.findIndex((each) => each.n === n);
    const [rule] = at < 0 ? [] : rules.splice(at, 1);
    if (rule === undefined) return false;
    if (rules.length === 0) chats.delete(chat);
    const { query } = rule;
    query.rules = withoutItem(query.rules, rule);
    if (query.rules === undefined) queries.drop(query);
    size -= 1;
    return true;
  }

  function reportSlow({ rules }: FiledQuery<Rule>): void {
    forEachItem(rules, (rule) => {
      if (!reported.has(rule)) onSlowPattern?.(rule.chat, rule.n);
      reported.add(rule);
    });
  }

  return {
    add,
    remove,
    match(text, facts) {
      const fired: Rule[] = [];
      const fire = (rule: Rule) => {
        if (rule.scope === unrestrictedScope || isInScope(rule.scope, facts)) fired.push(rule);
      };
      for (const { rules } of queries.match(text, reportSlow)) forEachItem(rules, fire);
      return fired;
    },
    findSpans: ({ query }, text) => mergeSpans(findSpans(query.query, text, terms.hitsIn(text))),
    async loadMorphology(language) {
      const wanted = inflectionsFor(language);
      for (let inflection = 1; inflection <= wanted; inflection *= 2)
        if ((inflection & wanted) !== 0) await runInTimeSlices(terms.loadMorphology(inflection));
    },
    get size() {
      return size;
    },
  };
}
