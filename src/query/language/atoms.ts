/** The parts of a query that hold no other: a word or compound, a pattern, a phrase. */
import { checkPattern, findRequiredLetters } from '../patterns/pattern.ts';
import { behindSpace } from '../analysis/number.ts';
import { tokenize } from '../analysis/tokenize.ts';
import { queryLimits } from './query-problem.ts';
import { consumeToken, countTerms, isNext, reportError, reportRemoved, type Scanner } from './scanner.ts';
import { getSiteSeparators, createTerm, parseTerms } from './parse-terms.ts';
import { combine, isSingleLetter, type Query, type Term } from './query-tree.ts';

/** A comma or a space within a number belongs to it, inches behind it, a plus to C++ and 5+2, but NATO+Russia are two words; a link is one word. */
const word = new RegExp(
  `(?:https?:\\/\\/|www\\.)[^\\s()|"]+|(?:${behindSpace}|[^\\s()|",+]|(?<=\\p{N})"(?!\\p{L}[^"]*")|,(?=\\p{Nd})|\\+(?!(?<=\\p{L}\\+)\\p{L}))+`,
  'uy',
);
const anyEmoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;
const hyphenated = /^[\p{L}\p{N}\p{M}]+(?:[-״][\p{L}\p{N}\p{M}]+)+$/u;

/** A word, or a word with emoji at it; null when there are neither letters nor digits. */
export function parseWord(scanner: Scanner, exact: boolean): Query | null {
  const at = scanner.position;
  const typed = consumeToken(scanner, word);
  if (typed === null) {
    scanner.position += 1;
    return null;
  }
  if (!anyEmoji.test(typed)) return parseTyped(scanner, typed, at, exact);
  const parts = splitAtEmoji(typed).flatMap(
    ({ text, from }) => parseTyped(scanner, text, at + from, exact) ?? [],
  );
  return parts.length === 0 ? null : combine('all', parts);
}

/** Emoji touch words without being part of them. */
function splitAtEmoji(typed: string): { text: string; from: number }[] {
  const borders = new Set([0]);
  for (const { kind, start, end } of tokenize(typed)) if (kind === 'emoji') borders.add(start).add(end);
  borders.delete(typed.length);
  const starts = [...borders];
  return starts.map((from, index) => ({ text: typed.slice(from, starts[index + 1]), from }));
}

function parseTyped(scanner: Scanner, typed: string, at: number, exact: boolean): Query | null {
  const terms = parseTerms(scanner, typed, at, exact);
  const [first] = terms;
  if (first === undefined) return null;
  countTerms(scanner, terms.length, at);
  if (terms.length > 1) return createSequence(typed, terms, exact);
  if (isSingleLetter(first)) scanner.singleLetters.push(at);
  return { is: 'term', term: first };
}

/** `F-16` also matches F16 and F 16, `cease-fire` also ceasefire, `AT&T` only what is written as one, a site only what was typed. */
function createSequence(typed: string, parts: readonly Term[], exact: boolean): Query {
  if (parts[0]?.match === 'site')
    return { is: 'sequence', parts, joint: 'site', signs: getSiteSeparators(typed) };
  const joint = hyphenated.test(typed) ? 'hyphen' : 'together';
  const joined = joinedTerms(typed, parts, exact).map((term) => ({ is: 'term' as const, term }));
  return combine('any', [{ is: 'sequence', parts, joint }, ...joined]);
}

/** Two words with a hyphen as one word without it; none for anything else. */
function joinedTerms(typed: string, parts: readonly Term[], exact: boolean): readonly Term[] {
  if (parts.length !== 2 || !hyphenated.test(typed)) return [];
  if (parts.some(({ script }) => script === 'number' || script === 'spaceless')) return [];
  return [createTerm(exact ? 'exact' : 'forms', parts.map((part) => part.word).join(''))];
}

const pattern = /\/(?:\\.|[^\\/])*\/(?:[gimsuvy]+(?![\p{L}\p{N}]))?/suy;

export function parsePattern(scanner: Scanner): Query | null {
  const at = scanner.position;
  const typed = consumeToken(scanner, pattern);
  if (typed === null) return reportError(scanner, 'UNCLOSED_REGEX', at, 1, `${scanner.source.trimEnd()}/`);
  const source = typed.slice(1, typed.lastIndexOf('/'));
  const code = checkPattern(source);
  if (code !== null) return reportError(scanner, code, at, typed.length);
  countTerms(scanner, 1, at);
  const letters = findRequiredLetters(source);
  return { is: 'pattern', source, letters: letters === null ? null : createTerm('within', letters) };
}

const distance = /\s*~\s*([^\s()|,"]*)|\/\d{1,6}(?![^\s()|,"])/y;

/** A site or F-16 between quotation marks means the same without them. */
const oneWord = /^[^\s|,()*]+$/;

/** A mark that stands apart, or behind a word, opens nothing; one behind a number in a quotation is one of inches. */
const opening = /(?<![\p{L}\p{N}])"(?=\S)/uy;
const closing = /"(?<!\p{N}"(?=[^"]*\p{L}"(?![\p{L}\p{N}])))/u;

export function parsePhrase(scanner: Scanner, exact: boolean): Query | null {
  const at = scanner.position;
  const close = at + 1 + scanner.source.slice(at + 1).search(closing);
  if (close <= at && !isNext(scanner, opening)) return reportRemoved(scanner, 'UNCLOSED_QUOTE', at, 1);
  if (close <= at) return reportError(scanner, 'UNCLOSED_QUOTE', at, 1, `${scanner.source.trimEnd()}"`);
  scanner.position = close + 1;
  const within = takeDistance(scanner);
  const end = scanner.position;
  const inside = scanner.source.slice(at + 1, close).trim();
  const [parts = [], ...joined] = expandReadings(phraseChunks(scanner, at + 1, close, exact));
  if (parts.length === 0) return reportRemoved(scanner, 'EMPTY_PHRASE', at, end - at);
  countTerms(scanner, parts.length, at);
  const terms = parts.filter((part) => part !== null);
  if (within === null && terms.length > 1 && oneWord.test(inside))
    return createSequence(inside, terms, exact);
  const [first = null] = parts;
  if (parts.length === 1 && first !== null && isSingleLetter(first)) scanner.singleLetters.push(at);
  const phrases = [parts, ...joined].map((reading) => phraseOf(reading, within));
  return combine('any', phrases);
}

type Parts = readonly (Term | null)[];

function phraseOf(parts: Parts, within: number | null): Query {
  const terms = parts.filter((part) => part !== null);
  const [first] = terms;
  if (first !== undefined && parts.length === 1) return { is: 'term', term: first };
  if (within !== null) return { is: 'near', parts: terms, within };
  return { is: 'sequence', parts, joint: 'phrase' };
}

function takeDistance(scanner: Scanner): number | null {
  const at = scanner.position;
  const typed = consumeToken(scanner, distance);
  if (typed === null) return null;
  const number = typed.replace(/^[\s~/]+/, '');
  const bounded = Math.min(queryLimits.distance, Math.max(1, Math.round(Number.parseFloat(number))));
  const fix = Number.isNaN(bounded) ? offeredDistance : bounded;
  if (Number(number) === fix) return fix;
  const { source, position } = scanner;
  const { length } = typed.trimStart();
  const fixed = `${source.slice(0, at)}~${fix}${source.slice(position)}`;
  return reportError(scanner, 'BAD_DISTANCE', position - length, length, fixed);
}

const offeredDistance = 5;

const chunk = new RegExp(`(?:${behindSpace}|\\S)+`, 'gu');

/** The terms of each word of a phrase; of one with a hyphen also as one word. */
function phraseChunks(scanner: Scanner, from: number, to: number, exact: boolean): Parts[][] {
  return [...scanner.source.slice(from, to).matchAll(chunk)].map(({ 0: typed, index }) => {
    if (typed === '*') return [[null]];
    const parts = parseTerms(scanner, typed, from + index, exact);
    const joined = joinedTerms(typed, parts, exact);
    return joined.length === 0 ? [parts] : [parts, joined];
  });
}

/** Enough for two words with a hyphen. */
const maxReadings = 4;

/** All combinations of the chunks' readings, first the one that was typed; without wildcards at the ends. */
function expandReadings(chunks: readonly Parts[][]): Parts[] {
  let all: Parts[] = [[]];
  for (const choices of chunks) {
    const ways = all.length * choices.length > maxReadings ? choices.slice(0, 1) : choices;
    all = ways.flatMap((way) => all.map((before) => [...before, ...way]));
  }
  const isWord = (part: Term | null) => part !== null;
  return all.map((parts) => parts.slice(parts.findIndex(isWord), parts.findLastIndex(isWord) + 1));
}
