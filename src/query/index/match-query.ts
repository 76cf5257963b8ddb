/** Matches a query against a text whose term hits are known; all else is looked at only when its terms are there. */
import { memoize } from '#src/memoize.ts';
import { compilePattern } from '../patterns/pattern.ts';
import { mapTerms, type Query, type SequenceKind } from '../language/query-tree.ts';
import type { TextSpan } from '#src/posts/post-text.ts';
import type { Token } from '../analysis/tokenize.ts';
import type { AnalyzedText } from '../analysis/analyze-text.ts';
import { createTerms, type TermHits } from './terms.ts';

const maxPatternMatches = 50;
const patternOf = memoize((query: Query<number> & { is: 'pattern' }) => compilePattern(query.source));

export function hasSwitchedOff(query: Query<number>): boolean {
  if (query.is === 'pattern') return patternOf(query).isSwitchedOff();
  return query.is === 'not' ? hasSwitchedOff(query.of) : 'of' in query && query.of.some(hasSwitchedOff);
}

/** Where the query matches, unsorted; null where it does not. Exclusions have no place in the text. */
export function findSpans(
  query: Query<number>,
  text: AnalyzedText,
  hits: TermHits,
): readonly TextSpan[] | null {
  switch (query.is) {
    case 'term':
      return hits.get(query.term) ?? null;
    case 'all': {
      const all: TextSpan[] = [];
      for (const part of query.of) {
        const spans = findSpans(part, text, hits);
        if (spans === null) return null;
        all.push(...spans);
      }
      return all;
    }
    case 'any': {
      const found = query.of.map((part) => findSpans(part, text, hits)).filter((spans) => spans !== null);
      return found.length === 0 ? null : found.flat();
    }
    case 'not':
      return findSpans(query.of, text, hits) === null ? [] : null;
    case 'pattern': {
      const pattern = patternOf(query);
      return pattern.test(text.text) ? pattern.findMatches(text.text, maxPatternMatches) : null;
    }
    default: {
      if (query.parts.some((part) => part !== null && !hits.has(part))) return null;
      const tokensOf = (part: number): readonly Token[] => hits.get(part) ?? [];
      const found =
        query.is === 'near'
          ? findNear(query.parts.map(tokensOf), query.within)
          : findSequences(
              query.parts.map((part) => (part === null ? null : tokensOf(part))),
              query,
              text,
            );
      return found.length === 0 ? null : found;
    }
  }
}

/** Spans in order; those that overlap or touch become one, empty ones are left out. */
export function mergeSpans(spans: readonly TextSpan[]): TextSpan[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) merged.push({ start, end });
  }
  return merged;
}

const indexedQueryOf = memoize((source: Query) => {
  const terms = createTerms();
  return { terms, query: mapTerms(source, terms.acquire) };
});

/** Where the query matches the text, in order; null where it does not. Empty when only a hidden link matches. */
export function matchQuery(source: Query, text: AnalyzedText): readonly TextSpan[] | null {
  const { terms, query } = indexedQueryOf(source);
  const spans = findSpans(query, text, terms.hitsIn(text));
  return spans === null ? null : mergeSpans(spans);
}

/** The words of a phrase, and of a compound with a hyphen, may have a space between them. */
const isAllowed = (gap: string, joint: SequenceKind): boolean =>
  gap === ' ' ? joint === 'phrase' || joint === 'hyphen' : gap !== '\n';

/** Hits of one query in one text: more than anybody looks at, few enough to be cheap. */
const maxPlaces = 500;

/** Every run of the parts (two or more, words at both ends) in their order, within one line; a null part is any one word. */
function findSequences(
  parts: readonly (readonly Token[] | null)[],
  { joint, signs }: { readonly joint: SequenceKind; readonly signs?: readonly string[] },
  { lineBreaks, tokens }: Pick<AnalyzedText, 'lineBreaks' | 'tokens'>,
): TextSpan[] {
  const continuations = findSiteContinuations(joint === 'site' ? tokens : []);
  const starts = (parts[0] ?? []).filter(({ gap }) => joint !== 'site' || gap !== '-');
  let runs: Runs = starts.map((token) => runTo(token, token));
  for (const [before, part] of parts.slice(1).entries()) {
    const goesOn = ({ gap }: Token) =>
      isAllowed(gap, joint) && (signs === undefined || signs[before] === gap);
    runs = part === null ? extendByAnyWord(runs, lineBreaks) : extendByTokens(runs, part.filter(goesOn));
  }
  const whole = runs.filter(({ next }) => !continuations.has(next)).slice(0, maxPlaces);
  return whole.map(({ first, end }) => ({ start: first.start, end }));
}

/** Positions at which the name of a site goes on: bbc.com.au and bbc.com-mon.org are other sites than bbc.com. */
function findSiteContinuations(tokens: readonly Token[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { position, isAlternative, gap } of tokens)
    if (!isAlternative && (gap === '.' || gap === '-')) places.add(position);
  return places;
}

/** A run from its first token; `next` is the position after it. */
const runTo = ({ lastPosition, end }: Token, first: Token) => ({ first, next: lastPosition + 1, end });
type Runs = readonly ReturnType<typeof runTo>[];

const extendByAnyWord = (runs: Runs, breaks: ReadonlySet<number>): Runs =>
  runs.filter(({ next }) => !breaks.has(next)).map((run) => ({ ...run, next: run.next + 1 }));

function extendByTokens(runs: Runs, tokens: readonly Token[]): Runs {
  const firsts = new Map(runs.toReversed().map(({ next, first }) => [next, first]));
  const isLink = ({ word }: Token) => word.kind === 'link';
  return tokens.flatMap((token) => {
    const first = firsts.get(token.position);
    return first !== undefined && isLink(first) === isLink(token) ? runTo(token, first) : [];
  });
}

/** The tokens of `parts` that stand, one of each part, within `within` words of one another, in any order. */
function findNear(parts: readonly (readonly Token[])[], within: number): TextSpan[] {
  const needed = Map.groupBy(parts, (part) => part);
  const places = [...needed.keys()].flatMap((part) => part.map((token) => ({ part, token })));
  places.sort((a, b) => a.token.position - b.token.position || a.token.lastPosition - b.token.lastPosition);
  const found = new Set<Token>();
  for (let from = 0, to = 1; to <= places.length && found.size < maxPlaces; to += 1) {
    const last = places[to - 1]?.token.position ?? 0;
    while (last - (places[from]?.token.lastPosition ?? last) > within + 1) from += 1;
    const near = places.slice(from, to);
    const isPresent = (part: readonly Token[], times: number) =>
      near.filter((place) => place.part === part).length >= times;
    // two readings of one word are not two words
    if (new Set(near.map(({ token }) => token.start)).size < parts.length) continue;
    if ([...needed].every(([part, { length }]) => isPresent(part, length)))
      for (const { token } of near) found.add(token);
  }
  return [...found];
}
