/**
 * Of the commonest queries, what they are filed under, without reading them: a start with a million rules is made of these.
 *
 *     word     word word     "word word"     word | word     word -word
 *
 * The words are plain ones of more than three letters. All else is left to the reader.
 */
import { parsePlainTerm } from '../language/parse-terms.ts';
import type { Term } from '../language/query-tree.ts';
import { ResidualCheck } from './filing.ts';

/** Where a query is filed, and what is left to do there; null where it is to be read for that. */
export interface Glance {
  readonly anchors: readonly Term[];
  readonly left: { readonly rest: ResidualCheck; readonly guard: Term | null } | null;
}

const nothing = { rest: ResidualCheck.nothing, guard: null };

/** What stands between the two words, and what is to be made of it. */
const between = { and: ' ', or: ' | ', without: ' -' } as const;

/** Null for what is not one of these. */
export function glanceAt(source: string): Glance | null {
  const quoted = source.charCodeAt(0) === 0x22;
  const end = quoted ? source.length - 1 : source.length;
  if (quoted && source.charCodeAt(end) !== 0x22) return null;
  const start = quoted ? 1 : 0;
  const border = source.indexOf(' ', start);
  const first = wordOf(source, start, border < 0 ? end : border);
  if (first === null) return null;
  if (border < 0) return quoted ? null : { anchors: [first], left: nothing };
  const sign = quoted ? between.and : signAt(source, border);
  const second = wordOf(source, border + sign.length, end);
  if (second === null || second.normalized === first.normalized) return null;
  if (sign === between.or) return { anchors: [first, second], left: nothing };
  if (sign === between.without)
    return { anchors: [first], left: { rest: ResidualCheck.noGuard, guard: second } };
  const [anchor, guard] =
    first.normalized.length >= second.normalized.length ? [first, second] : [second, first];
  return { anchors: [anchor], left: quoted ? null : { rest: ResidualCheck.guard, guard } };
}

function signAt(source: string, border: number): string {
  if (source.startsWith(between.or, border)) return between.or;
  return source.startsWith(between.without, border) ? between.without : between.and;
}

const leastLetters = 4;
const mostLetters = 100;

/** Of four letters, capitals may mean something else. */
function wordOf(source: string, start: number, end: number): Term | null {
  if (end - start < leastLetters || end - start > mostLetters) return null;
  const term = parsePlainTerm(source.slice(start, end), false);
  return term?.match === 'forms' ? term : null;
}
