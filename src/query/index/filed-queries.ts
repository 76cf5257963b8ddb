/** The queries of all rules, each once however many rules have it, filed under terms that every match of it has one of. */
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import { type ParsedQuery, parseQuery } from '../language/parse-query.ts';
import { mapTerms, type Query, termsIn } from '../language/query-tree.ts';
import { hasSwitchedOff, holdsIn } from './evaluate-query.ts';
import { forEachItem, type OneOrMany, withItem, withoutItem } from './one-or-many.ts';
import { findRequiredTerms } from './required-terms.ts';
import type { Terms } from './terms.ts';

export interface FiledQuery<Rule> {
  readonly text: string;
  readonly query: Query<number>;
  /** It matches whenever the term is there that it is filed under. */
  readonly isTerm: boolean;
  rules: OneOrMany<Rule> | undefined;
  /** The round in which it was tried last. */
  round: number;
}

export interface FiledQueries<Rule> {
  /** The query of a text, filed by now, or why it cannot be read. */
  file(text: string): FiledQuery<Rule> | Exclude<ParsedQuery, { query: Query }>;
  /** Takes a query away that no rule has any more. */
  drop(filed: FiledQuery<Rule>): void;
  /** The queries that match, each once; `onSlow` is told of those with a pattern that is switched off. */
  match(text: AnalyzedText, onSlow: (filed: FiledQuery<Rule>) => void): FiledQuery<Rule>[];
}

export function createFiledQueries<Rule>(terms: Terms): FiledQueries<Rule> {
  type Filed = FiledQuery<Rule>;
  const byText = new Map<string, Filed>();
  const byTerm: (OneOrMany<Filed> | undefined)[] = [];
  /** Those that may match without any term. */
  const unfiled = new Set<Filed>();
  /** How many queries have a term, by its number. */
  const users: number[] = [];
  let round = 0;

  function file(text: string): ReturnType<FiledQueries<Rule>['file']> {
    const known = byText.get(text);
    if (known !== undefined) return known;
    const read = parseQuery(text);
    if ('problem' in read) return read;
    const query = mapTerms(read.query, terms.numberOf);
    const filed: Filed = { text, query, isTerm: query.is === 'term', rules: undefined, round: 0 };
    byText.set(text, filed);
    for (const term of termsIn(query)) users[term] = (users[term] ?? 0) + 1;
    const required = findRequiredTerms(query, terms.lengthOf);
    if (required === null) unfiled.add(filed);
    for (const term of required ?? []) byTerm[term] = withItem(byTerm[term], filed);
    return filed;
  }

  function drop(filed: Filed): void {
    byText.delete(filed.text);
    unfiled.delete(filed);
    for (const term of findRequiredTerms(filed.query, terms.lengthOf) ?? [])
      byTerm[term] = withoutItem(byTerm[term], filed);
    for (const term of termsIn(filed.query)) {
      users[term] = (users[term] ?? 0) - 1;
      if (users[term] === 0) terms.drop(term);
    }
  }

  function match(text: AnalyzedText, onSlow: (filed: Filed) => void): Filed[] {
    const hits = terms.hitsIn(text);
    const found: Filed[] = [];
    round += 1;
    const attempt = (filed: Filed) => {
      if (filed.round === round) return;
      filed.round = round;
      if (filed.isTerm || holdsIn(filed.query, text, hits)) found.push(filed);
      else if (hasSwitchedOff(filed.query)) onSlow(filed);
    };
    for (const term of hits.keys()) forEachItem(byTerm[term], attempt);
    unfiled.forEach(attempt);
    return found;
  }

  return { file, drop, match };
}
