/** Which terms a query is filed under: of several required ones the longest, which needs no statistics and is nearly as good as the rarest. */
import { extractRequiredLetters } from '../patterns/required-letters.ts';
import { createTerm } from '../language/parse-terms.ts';
import type { Query, Term } from '../language/query-tree.ts';

/** Terms of which every match has one; null when there are none such, and the query is tried on every post. */
export function anchorsOf(query: Query): readonly Term[] | null {
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
export function requiredBy(query: Query): readonly Term[] {
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

export function longestOf(terms: readonly Term[]): Term | null {
  const [first, ...rest] = terms;
  if (first === undefined) return null;
  return rest.reduce((best, term) => (term.normalized.length > best.normalized.length ? term : best), first);
}

/** The letters that a pattern is filed under, worked out once per pattern. */
const literals = new WeakMap<Query, readonly Term[] | null>();

function ofPattern(query: Query & { is: 'pattern' }): readonly Term[] | null {
  const known = literals.get(query);
  if (known !== undefined) return known;
  const literal = extractRequiredLetters(query.source);
  const made = literal === null ? null : [createTerm('within', literal)];
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
  return Math.min(...terms.map((term) => term.normalized.length)) - terms.length;
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
