/** The smallest parts of a query that stand by themselves: a word with its joints, a pattern. */
import { checkPattern, findRequiredLetters } from '../patterns/pattern.ts';
import { behindSpace } from '../analysis/number.ts';
import { tokenize } from '../analysis/tokenize.ts';
import { queryLimits } from './query-problem.ts';
import { countTerms, reportError, type Scanner, consumeToken } from './scanner.ts';
import { getSiteSeparators, createTerm, parseTerms } from './parse-terms.ts';
import { combine, isSingleLetter, type Query, type Term } from './query-tree.ts';

/** A comma belongs to a number, and a space may; a plus to C++ and 5+2, but NATO+Russia are two words; a link is whole. */
const word = new RegExp(
  `(?:https?:\\/\\/|www\\.)[^\\s()|"]+|(?:${behindSpace}|[^\\s()|",+]|,(?=\\p{Nd})|\\+(?!(?<=\\p{L}\\+)\\p{L}))+`,
  'uy',
);
const anyEmoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;
const hyphenated = /^[\p{L}\p{N}\p{M}]+(?:[-״][\p{L}\p{N}\p{M}]+)+$/u;

/** A word, or a word with emoji at it; null when there are neither letters nor digits, or nothing is here. */
export function parseWord(scanner: Scanner, exact: boolean): Query | null {
  const at = scanner.position;
  const typed = consumeToken(scanner, word);
  if (typed === null) {
    scanner.position += 1;
    return null;
  }
  if (!anyEmoji.test(typed)) return queryOf(scanner, typed, at, exact);
  const parts = apart(typed).flatMap(({ text, from }) => queryOf(scanner, text, at + from, exact) ?? []);
  return parts.length === 0 ? null : combine('all', parts);
}

/** Emoji touch words without being part of them. */
function apart(typed: string): { text: string; from: number }[] {
  const borders = new Set([0]);
  for (const { kind, start, end } of tokenize(typed)) if (kind === 'emoji') borders.add(start).add(end);
  borders.delete(typed.length);
  const starts = [...borders];
  return starts.map((from, index) => ({ text: typed.slice(from, starts[index + 1]), from }));
}

function queryOf(scanner: Scanner, typed: string, at: number, exact: boolean): Query | null {
  const terms = parseTerms(scanner, typed, at, exact);
  const [first] = terms;
  if (first === undefined) return null;
  countTerms(scanner, terms.length, at);
  if (terms.length > 1) return createSequence(typed, terms, exact);
  if (isSingleLetter(first)) scanner.singleLetters.push(at);
  return { is: 'term', term: first };
}

/** `F-16` is also F16 and F 16; `cease-fire` also ceasefire; `AT&T` is written as one, a site as it was typed. */
export function createSequence(typed: string, parts: readonly Term[], exact: boolean): Query {
  if (parts[0]?.match === 'site') {
    return { is: 'sequence', parts, joint: 'site', joined: null, signs: getSiteSeparators(typed) };
  }
  const joint = hyphenated.test(typed) ? 'hyphen' : 'together';
  return { is: 'sequence', parts, joint, joined: createJoinedTerm(typed, parts, exact) };
}

/** The spelling of two words without the hyphen between them; null where there is no such. */
export function createJoinedTerm(typed: string, parts: readonly Term[], exact: boolean): Term | null {
  if (parts.length !== 2 || !hyphenated.test(typed)) return null;
  if (parts.some(({ script }) => script === 'number' || script === 'spaceless')) return null;
  return createTerm(exact ? 'exact' : 'forms', parts.map((part) => part.word).join(''));
}

const pattern = /\/(?:\\.|[^\\/])*\/(?:[gimsuvy]+(?![\p{L}\p{N}]))?/suy;

/** `/RE2/`. The scanner stands at the slash. */
export function parsePattern(scanner: Scanner): Query | null {
  const at = scanner.position;
  const typed = consumeToken(scanner, pattern);
  if (typed === null) {
    return reportError(scanner, 'UNCLOSED_REGEX', at, 1, `${scanner.source.trimEnd()}/`);
  }
  const source = typed.slice(1, typed.lastIndexOf('/'));
  const code = checkPattern(source);
  if (code !== null)
    return reportError(scanner, code, at, typed.length, null, { most: queryLimits.patternCharacters });
  countTerms(scanner, 1, at);
  const letters = findRequiredLetters(source);
  return { is: 'pattern', source, letters: letters === null ? null : createTerm('within', letters) };
}
