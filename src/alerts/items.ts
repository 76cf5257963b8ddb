/** The smallest parts of a query that stand by themselves: a phrase, a pattern, a word with its joints. */
import { checkPattern } from './pattern.ts';
import { limits } from './problem.ts';
import { countTerms, fail, patched, type Scanner, take } from './scanner.ts';
import { termOf, termsOf } from './terms-of.ts';
import { isOneLetter, type Query, type Term } from './tree.ts';

const word = /(?:[^\s()|",]|,(?=\d))+/y;
const distance = /[~/]\d{1,6}/y;
const hyphenated = /^[\p{L}\p{N}\p{M}]+(?:[-‐‑][\p{L}\p{N}\p{M}]+)+$/u;

/** A word; null when it has neither letters nor digits, or nothing is here. */
export function parseWord(scanner: Scanner, exact: boolean): Query | null {
  const at = scanner.at;
  const typed = take(scanner, word);
  if (typed === null) {
    scanner.at += 1;
    return null;
  }
  const terms = termsOf(scanner, typed, at, exact);
  const [first] = terms;
  if (first === undefined) return null;
  countTerms(scanner, terms.length, at);
  if (terms.length > 1) return sequenceOf(typed, terms, exact);
  if (isOneLetter(first)) scanner.letters.push(at);
  return { is: 'term', term: first };
}

/** `F-16` is also F16 and F 16; `cease-fire` also ceasefire; `AT&T` is written as one. */
function sequenceOf(typed: string, parts: readonly Term[], exact: boolean): Query {
  const joint = hyphenated.test(typed) ? 'hyphen' : 'together';
  const words =
    parts.length === 2 && parts.every(({ script }) => script !== 'number' && script !== 'spaceless');
  const whole = parts.map((part) => part.word).join('');
  const joined = joint === 'hyphen' && words ? termOf(exact ? 'exact' : 'forms', whole) : null;
  return { is: 'sequence', parts, joint, joined };
}

/** `"side by side"`, `"near"~5`. The scanner stands at the quotation mark. */
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
  const parts = phraseParts(scanner, at + 1, close, exact);
  const terms = parts.filter((part) => part !== null);
  const [first] = terms;
  if (first === undefined) {
    return fail(scanner, 'EMPTY_PHRASE', at, end - at, { fix: patched(scanner, at, end - at, '') });
  }
  countTerms(scanner, parts.length, at);
  if (parts.length === 1) return { is: 'term', term: first };
  if (within !== null) return { is: 'near', parts: terms, within };
  return { is: 'sequence', parts, joint: 'phrase', joined: null };
}

/** The number after `~`; null when there is none. */
function takeDistance(scanner: Scanner): number | null {
  const at = scanner.at;
  const typed = take(scanner, distance);
  if (typed === null) return null;
  const within = Number(typed.slice(1));
  if (within >= 1 && within <= limits.distance) return within;
  const fix = patched(scanner, at, typed.length, `~${within < 1 ? 1 : limits.distance}`);
  fail(scanner, 'BAD_DISTANCE', at, typed.length, { fix, values: { most: limits.distance } });
  return null;
}

function phraseParts(scanner: Scanner, from: number, to: number, exact: boolean): (Term | null)[] {
  const parts: (Term | null)[] = [];
  for (const chunk of scanner.source.slice(from, to).matchAll(/\S+/gu)) {
    if (chunk[0] === '*') parts.push(null);
    else parts.push(...termsOf(scanner, chunk[0], from + chunk.index, exact));
  }
  const isWord = (part: Term | null) => part !== null;
  return parts.slice(Math.max(0, parts.findIndex(isWord)), parts.findLastIndex(isWord) + 1);
}

const pattern = /\/(?:\\.|[^\\/])*\/[a-z]*/suy;

/** `/RE2/`. The scanner stands at the slash. */
export function parsePattern(scanner: Scanner): Query | null {
  const at = scanner.at;
  const typed = take(scanner, pattern);
  if (typed === null) {
    return fail(scanner, 'UNCLOSED_REGEX', at, 1, { fix: `${scanner.source.trimEnd()}/` });
  }
  const source = typed.slice(1, typed.lastIndexOf('/'));
  const code = checkPattern(source);
  if (code !== null)
    return fail(scanner, code, at, typed.length, { values: { most: limits.patternCharacters } });
  countTerms(scanner, 1, at);
  return { is: 'pattern', source };
}
