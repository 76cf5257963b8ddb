import type { Script } from '../analysis/normalize.ts';

export type TermMatch =
  /** Any form of the word. */
  | 'forms'
  /** In capitals only, with or without an ending: UN, МИДа. */
  | 'capitals'
  /** Any case, no word forms: NATO. */
  | 'plain'
  /** As typed: capitals and marks that were typed must be there. */
  | 'exact'
  | 'starts'
  | 'ends'
  | 'contains'
  /** Anywhere in a run of a script that is written without spaces, unless it cuts through two words. */
  | 'spaceless'
  | 'emoji'
  | 'hashtag'
  | 'hashtag starts'
  | 'mention'
  | 'cashtag'
  /** Part of the name of a site; looks into links. */
  | 'site'
  /** Letters within any word, also of a link: what a text must have for a pattern to match. */
  | 'within';

export interface Term {
  readonly match: TermMatch;
  /** Cleaned, as typed. */
  readonly word: string;
  readonly normalized: string;
  readonly script: Script;
}

/** `together`: written as one, perhaps with a joining sign (AT&T). `hyphen`: also with a space (F-16). `site`: with exactly these signs. */
export type SequenceKind = 'together' | 'hyphen' | 'phrase' | 'site';

/** `T`: a term, or its number in an index. */
export type Query<T = Term> =
  | { readonly is: 'term'; readonly term: T }
  /** Null is any one word. */
  | {
      readonly is: 'sequence';
      readonly parts: readonly (T | null)[];
      readonly joint: SequenceKind;
      /** What stands between the parts of a site. */
      readonly signs?: readonly string[];
    }
  | { readonly is: 'near'; readonly parts: readonly T[]; readonly within: number }
  /** `letters`: what a word of every match contains. */
  | { readonly is: 'pattern'; readonly source: string; readonly letters: T | null }
  | { readonly is: 'all'; readonly of: readonly Query<T>[] }
  | { readonly is: 'any'; readonly of: readonly Query<T>[] }
  | { readonly is: 'not'; readonly of: Query<T> };

export function mapTerms<T, U>(query: Query<T>, change: (term: T) => U): Query<U> {
  const changed = (term: T | null) => (term === null ? null : change(term));
  switch (query.is) {
    case 'term':
      return { is: 'term', term: change(query.term) };
    case 'sequence':
      return { ...query, parts: query.parts.map(changed) };
    case 'near':
      return { ...query, parts: query.parts.map(change) };
    case 'pattern':
      return { ...query, letters: changed(query.letters) };
    case 'not':
      return { is: 'not', of: mapTerms(query.of, change) };
    default:
      return { is: query.is, of: query.of.map((part) => mapTerms(part, change)) };
  }
}

/** A query for all or any of the items, without repetitions; an 'all' within an 'all' is flattened, a single item stays as it is. */
export function combine(is: 'all' | 'any', items: readonly Query[]): Query {
  const of: Query[] = [];
  for (const item of items)
    for (const part of is === 'all' && item.is === 'all' ? item.of : [item])
      if (!of.some((before) => isSame(before, part))) of.push(part);
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { is, of };
}

export function isSame(one: Query, other: Query): boolean {
  if (one.is === 'term' && other.is === 'term') {
    return one.term.word === other.term.word && one.term.match === other.term.match;
  }
  return one.is === other.is && JSON.stringify(one) === JSON.stringify(other);
}

/** Whether a text can match by parts of a kind alone: of 'all' every part must be of it, of 'any' one; exclusions do not count. */
export function asksOnlyFor(query: Query, isOfKind: (part: Query) => boolean): boolean {
  switch (query.is) {
    case 'all':
      return query.of.every((part) => asksOnlyFor(part, isOfKind));
    case 'any':
      return query.of.some((part) => asksOnlyFor(part, isOfKind));
    default:
      return query.is === 'not' || isOfKind(query);
  }
}

export const hasOnlyExclusions = (query: Query): boolean => asksOnlyFor(query, () => false);

/** A digit, a Korean syllable or a sign, which can be a word, is not a letter here. */
export function isSingleLetter(term: Term): boolean {
  if (term.match !== 'forms' && term.match !== 'capitals') return false;
  if (term.script === 'number' || term.script === 'hangul') return false;
  return term.normalized.length < 3 && [...term.normalized].length < 2;
}

type Terms = readonly Term[];

/** Lists of terms: every match has at least one term of each list. */
export function findRequirements(query: Query): readonly Terms[] {
  switch (query.is) {
    case 'term':
      return [[query.term]];
    case 'sequence':
    case 'near':
      return query.parts.flatMap((part) => (part === null ? [] : [[part]]));
    case 'pattern':
      return query.letters === null ? [] : [[query.letters]];
    case 'all':
      return query.of.flatMap(findRequirements);
    case 'any': {
      // the index must find every alternative
      const choices = query.of.map((part) => selectRarest(findRequirements(part)));
      return choices.includes(null) ? [] : [choices.flatMap((terms) => terms ?? [])];
    }
    default:
      return [];
  }
}

/** The list whose shortest term is longest: nearly as good as the rarest, and needs no statistics. */
export function selectRarest(requirements: readonly Terms[]): Terms | null {
  const worth = (terms: Terms) =>
    Math.min(...terms.map(({ normalized }) => normalized.length)) - terms.length;
  return requirements.reduce<Terms | null>(
    (best, terms) => (best !== null && worth(terms) <= worth(best) ? best : terms),
    null,
  );
}
