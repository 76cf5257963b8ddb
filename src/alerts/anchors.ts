/**
 * Which terms a query is filed under: those without which it cannot match. Of several required ones the longest is taken,
 * which needs no statistics and is nearly as good as the rarest.
 */
import { literalOf } from './pattern.ts';
import { termOf } from './terms-of.ts';
import type { Query, Term } from './tree.ts';

/** Null when it may match without any: such a query is tried on every post. */
export function anchorsOf(query: Query): readonly Term[] | null {
  switch (query.is) {
    case 'term':
      return [query.term];
    case 'sequence':
      return withJoined(longest(query.parts.filter((part) => part !== null)), query.joined);
    case 'near':
      return longest(query.parts);
    case 'pattern':
      return ofPattern(query.source);
    case 'all':
      return best(query.of.map(anchorsOf));
    case 'any':
      return together(query.of.map(anchorsOf));
    default:
      return null;
  }
}

function longest(terms: readonly Term[]): readonly Term[] | null {
  const [first, ...rest] = terms;
  if (first === undefined) return null;
  return [rest.reduce((best, term) => (term.folded.length > best.folded.length ? term : best), first)];
}

function withJoined(anchors: readonly Term[] | null, joined: Term | null): readonly Term[] | null {
  return joined === null || anchors === null ? anchors : [...anchors, joined];
}

function ofPattern(source: string): readonly Term[] | null {
  const literal = literalOf(source);
  return literal === null ? null : [termOf('contains', literal)];
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
