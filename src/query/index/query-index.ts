/** All alerts of all chats, matched in one pass per post (a percolator). The cost grows with the text and its hits, not with the alerts. */
import { memoizeText } from '#src/memoize.ts';
import { parseQuery } from '../language/parse-query.ts';
import { findRequirements, mapTerms, type Query, selectRarest, type Term } from '../language/query-tree.ts';
import type { TextSpan } from '#src/posts/post-text.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import { type AlertScope, isInScope, type ScopedPost, unrestrictedScope } from './alert-scope.ts';
import { findSpans, hasSwitchedOff, mergeSpans } from './match-query.ts';
import { forEachItem, type OneOrMany, withItem, withoutItem, createTerms } from './terms.ts';

export interface IndexedAlert {
  readonly chat: string;
  readonly n: number;
  readonly scope: AlertScope;
  readonly query: FiledQuery;
}

/** A query, once however many alerts have it, filed under its required terms: every match has one of them. */
interface FiledQuery {
  /** One term more that every match has or, as its complement (~), has not: cheap to check first. */
  prefilter: number | null;
  /** What is left to check then; mostly nothing. */
  residual: Query<number> | null;
  lastRound: number;
  alerts: OneOrMany<IndexedAlert> | undefined;
  readonly text: string;
}

const unfiledQuery = { prefilter: null, residual: null, lastRound: 0, alerts: undefined };

const maxFired = 500;
/** The same few match post after post. */
const readFired = memoizeText(maxFired, (query) => parseQuery(query));

export type QueryIndex = ReturnType<typeof createQueryIndex>;

/** `onSlowPattern` is called once for each alert whose pattern was too slow on several posts and is switched off. */
export function createQueryIndex(onSlowPattern?: (chat: string, n: number) => void) {
  const terms = createTerms();
  const byText = new Map<string, FiledQuery>();
  const byTerm: (OneOrMany<FiledQuery> | undefined)[] = [];
  let unfiled: OneOrMany<FiledQuery> | undefined;
  const chats = new Map<string, IndexedAlert[]>();
  const reported = new WeakSet<IndexedAlert>();
  let round = 0;

  /** Files a query, or removes it when it is called with `release` and `withoutItem`; one that cannot be read is not filed. */
  function file(
    filed: FiledQuery,
    acquire = terms.acquire,
    change: typeof withoutItem<FiledQuery> = withItem,
  ): void {
    const read = parseQuery(filed.text);
    if ('problem' in read) return;
    const { requiredTerms, prefilter, isExcluded, residual } = planQuery(read.query);
    const number = prefilter && acquire(prefilter);
    filed.prefilter = number !== null && isExcluded ? ~number : number;
    filed.residual = residual && mapTerms(residual, acquire);
    if (requiredTerms === null) unfiled = change(unfiled, filed);
    for (const term of requiredTerms?.map(acquire) ?? []) byTerm[term] = change(byTerm[term], filed);
  }

  /** Adds or replaces alert `n` of a chat; a query that cannot be read matches nothing. */
  function add(chat: string, n: number, text: string, scope = unrestrictedScope): void {
    remove(chat, n);
    const isUnrestricted = scope.channels === null && scope.reposts && !scope.mediaOnly;
    const query: FiledQuery = byText.get(text) ?? { ...unfiledQuery, text };
    if (query.alerts === undefined) {
      byText.set(text, query);
      file(query);
    }
    const alert = { chat, n, scope: isUnrestricted ? unrestrictedScope : scope, query };
    query.alerts = withItem(query.alerts, alert);
    const alerts = chats.get(chat);
    if (alerts === undefined) chats.set(chat, [alert]);
    else alerts.push(alert);
  }

  function remove(chat: string, n: number): void {
    const alerts = chats.get(chat) ?? [];
    const at = alerts.findIndex((each) => each.n === n);
    const [alert] = at < 0 ? [] : alerts.splice(at, 1);
    if (alert === undefined) return;
    if (alerts.length === 0) chats.delete(chat);
    const { query } = alert;
    query.alerts = withoutItem(query.alerts, alert);
    if (query.alerts === undefined) {
      byText.delete(query.text);
      file(query, terms.release, withoutItem);
    }
  }

  function reportSlow(alert: IndexedAlert): void {
    if (!reported.has(alert)) onSlowPattern?.(alert.chat, alert.n);
    reported.add(alert);
  }

  function match(text: AnalyzedText, post: ScopedPost): readonly IndexedAlert[] {
    const hits = terms.hitsIn(text);
    const fired: IndexedAlert[] = [];
    round += 1;
    const fire = (alert: IndexedAlert) => {
      if (alert.scope === unrestrictedScope || isInScope(alert.scope, post)) fired.push(alert);
    };
    const attempt = (filed: FiledQuery) => {
      const { prefilter, residual } = filed;
      if (prefilter !== null && hits.has(prefilter < 0 ? ~prefilter : prefilter) === prefilter < 0) return;
      if (filed.lastRound === round) return;
      filed.lastRound = round;
      if (residual === null || findSpans(residual, text, hits) !== null) forEachItem(filed.alerts, fire);
      else if (hasSwitchedOff(residual)) forEachItem(filed.alerts, reportSlow);
    };
    for (const term of hits.keys()) forEachItem(byTerm[term], attempt);
    forEachItem(unfiled, attempt);
    return fired;
  }

  return {
    add,
    remove,
    match,
    /** Where a query matches a text, in order, never overlapping; null where it does not, or cannot be read. */
    findSpans(source: string, text: AnalyzedText): readonly TextSpan[] | null {
      const read = readFired(source);
      if ('problem' in read) return null;
      const spans = findSpans(mapTerms(read.query, terms.acquire), text, terms.hitsIn(text));
      mapTerms(read.query, terms.release);
      return spans && mergeSpans(spans);
    },
  };
}

/** Under which terms a query is filed, and what remains to be checked: of most nothing, or that one term more is there or is not. */
function planQuery(query: Query) {
  const required = findRequirements(query);
  const requiredTerms = selectRarest(required);
  const parts = query.is === 'all' ? query.of : [query];
  const isUnchecked = (part: Query) => requiredTerms?.every((term) => impliesQuery(term, part)) !== true;
  const [unchecked, ...more] = parts.filter(isUnchecked);
  const isExcluded = unchecked?.is === 'not';
  const asked = isExcluded ? unchecked.of : unchecked;
  if (more.length === 0 && (asked === undefined || asked.is === 'term'))
    return { requiredTerms, prefilter: asked?.term ?? null, isExcluded, residual: null };
  const others = required.flatMap((terms) => (terms.length === 1 && terms !== requiredTerms ? terms : []));
  return { requiredTerms, prefilter: others[0] ?? null, isExcluded: false, residual: query };
}

const impliesQuery = (term: Term, query: Query): boolean =>
  query.is === 'any'
    ? query.of.some((part) => impliesQuery(term, part))
    : query.is === 'term' && query.term === term;
