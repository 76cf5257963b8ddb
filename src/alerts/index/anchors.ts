/**
 * Where a query is filed: under the terms without which it cannot match, and with what else must be there or must not. Of
 * several required terms the longest is the anchor, which needs no statistics and is nearly as good as the rarest.
 */
import { literalOf } from '#src/alerts/pattern/pattern.ts';
import { termOf } from '#src/alerts/query/terms-of.ts';
import type { Query, Term } from '#src/alerts/query/tree.ts';

/** What is left to do when an anchor of a query is met. */
export const Rest = {
  /** It matches. */
  nothing: 0,
  /** It matches when its guard is there, too. */
  guard: 1,
  /** It matches unless its guard is there, too. */
  noGuard: 2,
  /** Its program is run when its guard is there, or when it has none. */
  program: 3,
  /** Its query is read, and then it is one of the others. */
  reading: 4,
} as const;
export type Rest = (typeof Rest)[keyof typeof Rest];

export interface Filing {
  /** Null when it may match without any: such a query is tried on every post. */
  readonly anchors: readonly Term[] | null;
  readonly guard: Term | null;
  readonly rest: Rest;
}

export function filingOf(query: Query): Filing {
  if (query.is === 'term') return { anchors: [query.term], guard: null, rest: Rest.nothing };
  return filingOfPair(query) ?? filingOfChoice(query) ?? filingOfAny(query);
}

/** Two words, or one without another: all there is to see is whether the second one is there. */
function filingOfPair(query: Query): Filing | null {
  if (query.is !== 'all' || query.of.length !== 2) return null;
  const [first, second] = query.of;
  if (first?.is !== 'term') return null;
  if (second?.is === 'not' && second.of.is === 'term')
    return { anchors: [first.term], guard: second.of.term, rest: Rest.noGuard };
  if (second?.is !== 'term') return null;
  const firstIsLonger = first.term.folded.length >= second.term.folded.length;
  const [anchor, guard] = firstIsLonger ? [first.term, second.term] : [second.term, first.term];
  return { anchors: [anchor], guard, rest: Rest.guard };
}

function filingOfChoice(query: Query): Filing | null {
  if (query.is !== 'any') return null;
  const terms = query.of.flatMap((choice) => (choice.is === 'term' ? [choice.term] : []));
  return terms.length < query.of.length ? null : { anchors: terms, guard: null, rest: Rest.nothing };
}

function filingOfAny(query: Query): Filing {
  const anchors = anchorsOf(query);
  const others = requiredBy(query).filter((term) => !anchors?.includes(term));
  return { anchors, guard: longestOf(others), rest: Rest.program };
}

function anchorsOf(query: Query): readonly Term[] | null {
  switch (query.is) {
    case 'term':
      return [query.term];
    case 'sequence':
    case 'near':
      return ofSequence(query);
    case 'pattern':
      return ofPattern(query);
    case 'all':
      return best(query.of.map(anchorsOf));
    case 'any':
      return together(query.of.map(anchorsOf));
    default:
      return null;
  }
}

/** Terms that are in every match. */
function requiredBy(query: Query): readonly Term[] {
  switch (query.is) {
    case 'term':
      return [query.term];
    case 'sequence':
      return query.joined === null ? wordsOf(query.parts) : [];
    case 'near':
      return query.parts;
    case 'all':
      return query.of.flatMap(requiredBy);
    default:
      return [];
  }
}

function ofSequence(query: Query & { is: 'sequence' | 'near' }): readonly Term[] | null {
  const longest = longestOf(wordsOf(query.parts));
  if (longest === null) return null;
  return query.is === 'sequence' && query.joined !== null ? [longest, query.joined] : [longest];
}

const wordsOf = (parts: readonly (Term | null)[]): readonly Term[] => parts.filter((part) => part !== null);

function longestOf(terms: readonly Term[]): Term | null {
  const [first, ...rest] = terms;
  if (first === undefined) return null;
  return rest.reduce((best, term) => (term.folded.length > best.folded.length ? term : best), first);
}

/** The letters that a pattern is filed under, worked out once per pattern. */
const literals = new WeakMap<Query, readonly Term[] | null>();

function ofPattern(query: Query & { is: 'pattern' }): readonly Term[] | null {
  const known = literals.get(query);
  if (known !== undefined) return known;
  const literal = literalOf(query.source);
  const made = literal === null ? null : [termOf('within', literal)];
  literals.set(query, made);
  return made;
}

/** Every alternative must be found, so all are needed. */
function together(choices: readonly (readonly Term[] | null)[]): readonly Term[] | null {
  const terms: Term[] = [];
  for (const choice of choices) {
    if (choice === null) return null;
    terms.push(...choice);
  }
  return terms;
}

/** Of what is required, the one whose shortest anchor is longest. */
function best(choices: readonly (readonly Term[] | null)[]): readonly Term[] | null {
  let winner: readonly Term[] | null = null;
  for (const choice of choices) {
    if (choice !== null && (winner === null || worth(choice) > worth(winner))) winner = choice;
  }
  return winner;
}

function worth(terms: readonly Term[]): number {
  return Math.min(...terms.map((term) => term.folded.length)) - terms.length;
}

/** Every term of a query, those it is filed under among them; some more than once. */
export function termsIn(query: Query): readonly Term[] {
  switch (query.is) {
    case 'term':
      return [query.term];
    case 'sequence':
      return wordsOf([...query.parts, query.joined]);
    case 'near':
      return query.parts;
    case 'pattern':
      return ofPattern(query) ?? [];
    case 'not':
      return termsIn(query.of);
    default:
      return query.of.flatMap(termsIn);
  }
}
