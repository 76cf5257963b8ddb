/** Phrases: `"side by side"`, `"near"~5`. */
import { joinedOf, sequenceOf } from './items.ts';
import { limits } from './problem.ts';
import { without } from './repairs.ts';
import { countTerms, fail, patched, type Scanner, take } from './scanner.ts';
import { plainTerm, termsOf } from './terms-of.ts';
import { anyOf, isOneLetter, type Query, type Term } from './tree.ts';

const distance = /\s*~\s*([^\s()|,"]*)|\/\d{1,6}(?![^\s()|,"])/y;

/** A site or F-16 between quotation marks is what it is without them. */
const oneWord = /^[^\s|,()*]+$/;

/** The scanner stands at the quotation mark. */
export function parsePhrase(scanner: Scanner, exact: boolean): Query | null {
  const at = scanner.at;
  const close = scanner.source.indexOf('"', at + 1);
  if (close < 0) {
    const fix = `${scanner.source.trimEnd()}"`;
    return fail(scanner, 'UNCLOSED_QUOTE', at, 1, { fix });
  }
  scanner.at = close + 1;
  const within = takeDistance(scanner);
  const end = scanner.at;
  const inside = scanner.source.slice(at + 1, close).trim();
  const [parts = [], ...joined] = readings(phraseChunks(scanner, at + 1, close, exact));
  if (parts.length === 0) {
    return fail(scanner, 'EMPTY_PHRASE', at, end - at, { fix: without(scanner.source, at, end - at) });
  }
  countTerms(scanner, parts.length, at);
  const terms = parts.filter((part) => part !== null);
  if (within === null && terms.length > 1 && oneWord.test(inside)) return sequenceOf(inside, terms, exact);
  const [first = null] = parts;
  if (parts.length === 1 && first !== null && isOneLetter(first)) scanner.letters.push(at);
  return anyOf([parts, ...joined].map((reading) => phraseOf(reading, within)));
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
  const at = scanner.at;
  const typed = take(scanner, distance);
  if (typed === null) return null;
  const number = typed.replace(/^[\s~/]+/, '');
  const within = Number(number);
  if (/^\d+$/.test(number) && within >= 1 && within <= limits.distance) return within;
  const nearest = Math.min(limits.distance, Math.max(1, Math.round(Number.parseFloat(number))));
  const fix = patched(scanner, at, typed.length, `~${Number.isNaN(nearest) ? usualDistance : nearest}`);
  const lead = typed.length - typed.trimStart().length;
  fail(scanner, 'BAD_DISTANCE', at + lead, typed.length - lead, { fix, values: { most: limits.distance } });
  return null;
}

/** Offered where none was typed. */
const usualDistance = 5;

/** The words of a phrase, those with a hyphen also as one word. */
function phraseChunks(scanner: Scanner, from: number, to: number, exact: boolean): Parts[][] {
  return [...scanner.source.slice(from, to).matchAll(/\S+/gu)].map((chunk) => {
    if (chunk[0] === '*') return [[null]];
    const plain = plainTerm(chunk[0], exact);
    if (plain !== null) return [[plain]];
    const parts = termsOf(scanner, chunk[0], from + chunk.index, exact);
    const joined = joinedOf(chunk[0], parts, exact);
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
