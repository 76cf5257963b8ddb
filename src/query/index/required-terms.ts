/** Which terms a query is filed under: of several required ones the longest, which needs no statistics and is nearly as good as the rarest. */
import type { Query } from '../language/query-tree.ts';

/** Terms of which every match has one; null when there are none such, and the query is tried on every post. */
export function findRequiredTerms<T>(query: Query<T>, lengthOf: (term: T) => number): readonly T[] | null {
  const required = (part: Query<T>) => findRequiredTerms(part, lengthOf);
  switch (query.is) {
    case 'term':
      return [query.term];
    case 'sequence':
    case 'near': {
      const parts = query.parts.map((part) => (part === null ? null : [part]));
      const longest = bestOf(parts, lengthOf) ?? [];
      return query.is === 'sequence' && query.joined !== null ? [...longest, query.joined] : longest;
    }
    case 'pattern':
      return query.letters === null ? null : [query.letters];
    case 'all':
      return bestOf(query.of.map(required), lengthOf);
    case 'any': {
      // every alternative must be found, so all are needed
      const choices = query.of.map(required).filter((terms) => terms !== null);
      return choices.length < query.of.length ? null : choices.flat();
    }
    default:
      return null;
  }
}

/** Of what is required, that whose shortest term is longest. */
function bestOf<T>(
  choices: readonly (readonly T[] | null)[],
  lengthOf: (term: T) => number,
): readonly T[] | null {
  const worth = (terms: readonly T[]) => Math.min(...terms.map(lengthOf)) - terms.length;
  return choices.reduce(
    (best, terms) => (terms === null || (best !== null && worth(terms) <= worth(best)) ? best : terms),
    null,
  );
}
