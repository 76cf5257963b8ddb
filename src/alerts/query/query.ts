/**
 * The query language, from what a person typed to what it means or what is wrong with it; see grammar.ts for its rules.
 *
 * An exclusion outside brackets covers the whole query; inside brackets it stays there.
 */
import { parseAny } from './grammar.ts';
import { limits, type QueryProblem } from './problem.ts';
import { without } from './repairs.ts';
import { createScanner, fail, isAtEnd, type Scanner, type Trouble } from './scanner.ts';
import { plainTerm } from './terms-of.ts';
import { allOf, isWeak, onlyExcludes, type Query } from './tree.ts';

export type Parsed = { readonly query: Query } | { readonly problem: QueryProblem };

/** Reads what a person typed: a query, or the first problem with its place and, where possible, its cure. Never throws. */
export function parseQuery(source: string): Parsed {
  const read = readQuery(source);
  if ('query' in read) return read;
  const { code, at, length, values } = read.trouble;
  const column = charactersIn(source, 0, at) + 1;
  return {
    problem: { code, column, length: charactersIn(source, at, length), fix: cureOf(read.trouble), values },
  };
}

type Read = { readonly query: Query } | { readonly trouble: Trouble };

/** A repair counts only when it can be read; what it still has wrong is repaired, too. */
function cureOf(trouble: Trouble): string | null {
  for (let tries = 0, fix = trouble.fix?.trim(); tries < 8 && fix !== undefined; tries += 1) {
    const read = readQuery(fix);
    if ('query' in read) return fix;
    fix = read.trouble.fix?.trim();
  }
  return null;
}

function charactersIn(source: string, at: number, length: number): number {
  return [...source.slice(0, at + length)].length - [...source.slice(0, at)].length;
}

function readQuery(source: string): Read {
  const plain = readPlain(source);
  if (plain !== null) return { query: plain };
  const scanner = createScanner(source);
  if (source.trim() === '') fail(scanner, 'EMPTY', 0, 0);
  checkLength(scanner);
  const excluded: Query[] = [];
  const query = parseAny(scanner, 0, excluded);
  if (!isAtEnd(scanner)) {
    fail(scanner, 'STRAY_BRACKET', scanner.at, 1, { fix: without(scanner.source, scanner.at, 1) });
  }
  checkMeaning(scanner, query, excluded);
  if (scanner.trouble !== null || query === null) {
    return {
      trouble: scanner.trouble ?? { code: 'NO_WORDS', at: 0, length: source.length, fix: null, values: {} },
    };
  }
  return { query: excluded.length === 0 ? query : allOf([query, ...excluded]) };
}

/** The commonest queries, one or two plain words, read without ado: a start reads a million of them. */
function readPlain(source: string): Query | null {
  const border = source.indexOf(' ');
  const first = plainQuery(border < 0 ? source : source.slice(0, border));
  if (first === null || border < 0) return first;
  const second = plainQuery(source.slice(border + 1));
  return second === null ? null : { is: 'all', of: [first, second] };
}

function plainQuery(word: string): Query | null {
  const term = word.length > 3 && word.length <= limits.characters / 2 ? plainTerm(word, false) : null;
  return term && { is: 'term', term };
}

function checkLength(scanner: Scanner): void {
  const { source } = scanner;
  if (source.length <= limits.characters) return;
  const kept = [...source.slice(0, 2 * limits.characters)].slice(0, limits.characters).join('');
  if (kept.length === source.length) return;
  const fix = kept.replace(/\s+\S*$/u, '');
  fail(scanner, 'TOO_LONG', kept.length, source.length - kept.length, {
    fix,
    values: { most: limits.characters },
  });
}

function checkMeaning(scanner: Scanner, query: Query | null, excluded: readonly Query[]): void {
  const whole = scanner.source.length;
  if (query === null) {
    fail(scanner, excluded.length > 0 ? 'ONLY_EXCLUDES' : 'NO_WORDS', 0, whole);
  } else if (onlyExcludes(query)) {
    fail(scanner, 'ONLY_EXCLUDES', 0, whole);
  } else if (isWeak(query)) {
    const marked = scanner.letters
      .toReversed()
      .reduce((text, at) => `${text.slice(0, at)}=${text.slice(at)}`, scanner.source);
    fail(scanner, 'TOO_SHORT', scanner.letters[0] ?? 0, 1, { fix: marked });
  }
}
