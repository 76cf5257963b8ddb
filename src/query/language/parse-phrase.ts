/** Phrases: `"side by side"`, `"near"~5`. */
import { behindSpace } from '../analysis/number.ts';
import { createJoinedTerm, createSequence } from './atoms.ts';
import { queryLimits } from './query-problem.ts';
import { removeRange } from './quick-fixes.ts';
import { countTerms, reportError, replaceRange, type Scanner, consumeToken } from './scanner.ts';
import { parseTerms } from './parse-terms.ts';
import { combine, isSingleLetter, type Query, type Term } from './query-tree.ts';

const distance = /\s*~\s*([^\s()|,"]*)|\/\d{1,6}(?![^\s()|,"])/y;

/** A site or F-16 between quotation marks is what it is without them. */
const oneWord = /^[^\s|,()*]+$/;

/** The scanner stands at the quotation mark. */
export function parsePhrase(scanner: Scanner, exact: boolean): Query | null {
  const at = scanner.position;
  const close = scanner.source.indexOf('"', at + 1);
  if (close < 0) {
    return reportError(scanner, 'UNCLOSED_QUOTE', at, 1, `${scanner.source.trimEnd()}"`);
  }
  scanner.position = close + 1;
  const within = takeDistance(scanner);
  const end = scanner.position;
  const inside = scanner.source.slice(at + 1, close).trim();
  const [parts = [], ...joined] = readings(phraseChunks(scanner, at + 1, close, exact));
  if (parts.length === 0) {
    const fix = removeRange(scanner.source, at, end - at);
    return reportError(scanner, 'EMPTY_PHRASE', at, end - at, fix);
  }
  countTerms(scanner, parts.length, at);
  const terms = parts.filter((part) => part !== null);
  if (within === null && terms.length > 1 && oneWord.test(inside))
    return createSequence(inside, terms, exact);
  const [first = null] = parts;
  if (parts.length === 1 && first !== null && isSingleLetter(first)) scanner.singleLetters.push(at);
  return combine(
    'any',
    [parts, ...joined].map((reading) => phraseOf(reading, within)),
  );
}

type Parts = readonly (Term | null)[];

function phraseOf(parts: Parts, within: number | null): Query {
  const terms = parts.filter((part) => part !== null);
  const [first] = terms;
  if (first !== undefined && parts.length === 1) return { is: 'term', term: first };
  if (within !== null) return { is: 'near', parts: terms, within };
  return { is: 'sequence', parts, joint: 'phrase', joined: null };
}

/** The number after `~`; null when there is none. */
function takeDistance(scanner: Scanner): number | null {
  const at = scanner.position;
  const typed = consumeToken(scanner, distance);
  if (typed === null) return null;
  const number = typed.replace(/^[\s~/]+/, '');
  const within = Number(number);
  if (/^\d+$/.test(number) && within >= 1 && within <= queryLimits.distance) return within;
  const nearest = Math.min(queryLimits.distance, Math.max(1, Math.round(Number.parseFloat(number))));
  const fix = replaceRange(scanner, at, typed.length, `~${Number.isNaN(nearest) ? usualDistance : nearest}`);
  const lead = typed.length - typed.trimStart().length;
  return reportError(scanner, 'BAD_DISTANCE', at + lead, typed.length - lead, fix, {
    most: queryLimits.distance,
  });
}

/** Offered where none was typed. */
const usualDistance = 5;

const chunk = new RegExp(`(?:${behindSpace}|\\S)+`, 'gu');

/** The words of a phrase, those with a hyphen also as one word. */
function phraseChunks(scanner: Scanner, from: number, to: number, exact: boolean): Parts[][] {
  return [...scanner.source.slice(from, to).matchAll(chunk)].map(({ 0: typed, index }) => {
    if (typed === '*') return [[null]];
    const parts = parseTerms(scanner, typed, from + index, exact);
    const joined = createJoinedTerm(typed, parts, exact);
    return joined === null ? [parts] : [parts, [joined]];
  });
}

/** Enough for two words with a hyphen. */
const mostReadings = 4;

/** Every way to read the chunks, the first as they were typed; words stand at both ends. */
function readings(chunks: readonly Parts[][]): Parts[] {
  let all: Parts[] = [[]];
  for (const choices of chunks) {
    const ways = all.length * choices.length > mostReadings ? choices.slice(0, 1) : choices;
    all = ways.flatMap((way) => all.map((before) => [...before, ...way]));
  }
  const isWord = (part: Term | null) => part !== null;
  return all.map((parts) =>
    parts.slice(Math.max(0, parts.findIndex(isWord)), parts.findLastIndex(isWord) + 1),
  );
}
