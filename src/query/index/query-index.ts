/** Every chat's saved queries, matched in one pass per post. Cost grows with the text and the hits, not with the rules. */
import { memoizeText } from '#src/memoize.ts';
import { parseQuery } from '../language/parse-query.ts';
import {
  findRequirements,
  mapTerms,
  type Query,
  selectRarest,
  type Term,
  termsIn,
} from '../language/query-tree.ts';
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
  /** Asked first where such a term is, of very many queries: one more that every match has or, as its complement, has not. */
  also: number | null;
  /** What is left to ask then, which mostly is nothing. */
  rest: Query<number> | null;
  lastRound: number;
  rules: OneOrMany<Rule> | undefined;
  readonly text: string;
}

const unfiledQuery = { also: null, rest: null, lastRound: 0, rules: undefined };

const maxFired = 500;
/** The same few fire on post after post. */
const readFired = memoizeText(maxFired, (query) => parseQuery(query));

export type QueryIndex = ReturnType<typeof createQueryIndex>;

/** `onSlowPattern` is told of each rule whose pattern was too slow on several posts and is switched off, once. */
export function createQueryIndex(onSlowPattern?: (chat: string, n: number) => void) {
  const terms = createTerms();
  const byText = new Map<string, FiledQuery>();
  const byTerm: (OneOrMany<FiledQuery> | undefined)[] = [];
  let unfiled: OneOrMany<FiledQuery> | undefined;
  const chats = new Map<string, Rule[]>();
  const reported = new WeakSet<Rule>();
  let size = 0;
  let round = 0;

  /** Files a query, or takes it back with what undoes the one and the other; one that cannot be read is nowhere. */
  function file(
    filed: FiledQuery,
    numberOf = terms.numberOf,
    change: typeof withoutItem<FiledQuery> = withItem,
  ): void {
    const read = parseQuery(filed.text);
    if ('problem' in read) return;
    const { anchors, also, isExcluded, rest } = planQuery(read.query);
    const number = also && numberOf(also);
    filed.also = number !== null && isExcluded ? ~number : number;
    filed.rest = rest && mapTerms(rest, numberOf);
    if (anchors === null) unfiled = change(unfiled, filed);
    for (const term of anchors?.map(numberOf) ?? []) byTerm[term] = change(byTerm[term], filed);
  }

  /** A query as alert `n` of a chat, in the place of one that is there already; one that cannot be read fires on nothing. */
  function add(chat: string, n: number, text: string, scope = unrestrictedScope): void {
    remove(chat, n);
    const isUnrestricted = scope.channels === null && scope.reposts && !scope.mediaOnly;
    const query: FiledQuery = byText.get(text) ?? { ...unfiledQuery, text };
    if (query.rules === undefined) {
      byText.set(text, query);
      file(query);
    }
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
    if (query.rules === undefined) {
      byText.delete(query.text);
      file(query, terms.release, withoutItem);
    }
    size -= 1;
    return true;
  }

  function reportSlow(rule: Rule): void {
    if (!reported.has(rule)) onSlowPattern?.(rule.chat, rule.n);
    reported.add(rule);
  }

  function match(text: AnalyzedText, post: ScopedPost): readonly Rule[] {
    const hits = terms.hitsIn(text);
    const fired: Rule[] = [];
    round += 1;
    const fire = (rule: Rule) => {
      if (rule.scope === unrestrictedScope || isInScope(rule.scope, post)) fired.push(rule);
    };
    const attempt = (filed: FiledQuery) => {
      const { also, rest } = filed;
      if (also !== null && hits.has(also < 0 ? ~also : also) === also < 0) return;
      if (filed.lastRound === round) return;
      filed.lastRound = round;
      if (rest === null || findSpans(rest, text, hits) !== null) forEachItem(filed.rules, fire);
      else if (hasSwitchedOff(rest)) forEachItem(filed.rules, reportSlow);
    };
    for (const term of hits.keys()) forEachItem(byTerm[term], attempt);
    forEachItem(unfiled, attempt);
    return fired;
  }

  return {
    add,
    remove,
    match,
    /** Where a text has what a query looks for, in order, never overlapping; null where it has not, or nobody can read it. */
    findSpans(source: string, text: AnalyzedText): readonly TextSpan[] | null {
      const read = readFired(source);
      if ('problem' in read) return null;
      const spans = findSpans(mapTerms(read.query, terms.numberOf), text, terms.hitsIn(text));
      termsIn(read.query).forEach(terms.release);
      return spans && mergeSpans(spans);
    },
    get size() {
      return size;
    },
  };
}

/**
 * Where a query is filed, and how little is left to ask there: where an anchor is, most match at once, or when one term
 * more is there, or is not.
 */
function planQuery(query: Query) {
  const required = findRequirements(query);
  const anchors = selectRarest(required);
  const parts = query.is === 'all' ? query.of : [query];
  const isOpen = (part: Query) => anchors?.every((term) => isEnough(term, part)) !== true;
  const [open, ...more] = parts.filter(isOpen);
  const isExcluded = open?.is === 'not';
  const asked = isExcluded ? open.of : open;
  if (more.length === 0 && (asked === undefined || asked.is === 'term'))
    return { anchors, also: asked?.term ?? null, isExcluded, rest: null };
  const others = required.flatMap((terms) => (terms.length === 1 && terms !== anchors ? terms : []));
  return { anchors, also: others[0] ?? null, isExcluded: false, rest: query };
}

const isEnough = (term: Term, query: Query): boolean =>
  query.is === 'any'
    ? query.of.some((part) => isEnough(term, part))
    : query.is === 'term' && query.term === term;
