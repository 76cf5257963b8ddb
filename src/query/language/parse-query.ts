/**
 * The query language, from what a person typed to what it means or what is wrong with it; see grammar.ts for its rules.
 *
 * An exclusion outside brackets covers the whole query; inside brackets it stays there.
 */
import { parseAlternatives } from './grammar.ts';
import { excludesItself } from './query-meaning.ts';
import { queryLimits, type QueryProblem } from './query-problem.ts';
import { quoteNumbers, removeRange } from './quick-fixes.ts';
import { createScanner, reportError, isAtEnd, type Scanner, type ScannerError } from './scanner.ts';
import { combine, isTooBroad, hasOnlyExclusions, type Query } from './query-tree.ts';

export type ParsedQuery = { readonly query: Query } | { readonly problem: QueryProblem };

/** Reads what a person typed: a query, or the first problem with its place and, where possible, its cure. Never throws. */
export function parseQuery(source: string): ParsedQuery {
  const read = readQuery(source);
  if ('query' in read) return read;
  const { code, offset, length, values } = read.error;
  const column = charactersIn(source, 0, offset) + 1;
  return {
    problem: {
      code,
      column,
      length: charactersIn(source, offset, length),
      fix: cureOf(read.error),
      values,
    },
  };
}

type Read = { readonly query: Query } | { readonly error: ScannerError };

/** A repair counts only when it can be read; what it still has wrong is repaired, too. */
function cureOf(error: ScannerError): string | null {
  for (let tries = 0, fix = error.fix?.trim(); tries < 8 && fix !== undefined; tries += 1) {
    const read = readQuery(fix);
    if ('query' in read) return fix;
    fix = read.error.fix?.trim();
  }
  return null;
}

function charactersIn(source: string, at: number, length: number): number {
  return [...source.slice(0, at + length)].length - [...source.slice(0, at)].length;
}

function readQuery(source: string): Read {
  const scanner = createScanner(source);
  if (source.trim() === '') reportError(scanner, 'EMPTY', 0, 0);
  checkLength(scanner);
  const excluded: Query[] = [];
  const query = parseAlternatives(scanner, 0, excluded);
  if (!isAtEnd(scanner)) {
    const fix = removeRange(scanner.source, scanner.position, 1);
    reportError(scanner, 'STRAY_BRACKET', scanner.position, 1, fix);
  }
  const whole = query === null || excluded.length === 0 ? query : combine('all', [query, ...excluded]);
  checkMeaning(scanner, query, excluded);
  if (whole !== null && excludesItself(whole))
    reportError(scanner, 'EXCLUDES_ITSELF', 0, source.length, withoutLastExclusion(scanner.source));
  if (scanner.error !== null || whole === null) {
    return {
      error: scanner.error ?? { code: 'NO_WORDS', offset: 0, length: source.length, fix: null, values: {} },
    };
  }
  return { query: whole };
}

/** Without its last exclusion, which is most likely what was not meant. */
const withoutLastExclusion = (source: string): string => source.replace(/\s+-\S+\s*$/u, '');

function checkLength(scanner: Scanner): void {
  const { source } = scanner;
  if (source.length <= queryLimits.characters) return;
  const kept = [...source.slice(0, 2 * queryLimits.characters)].slice(0, queryLimits.characters).join('');
  if (kept.length === source.length) return;
  const fix = kept.replace(/\s+\S*$/u, '');
  reportError(scanner, 'TOO_LONG', kept.length, source.length - kept.length, fix, {
    most: queryLimits.characters,
  });
}

function checkMeaning(scanner: Scanner, query: Query | null, excluded: readonly Query[]): void {
  const whole = scanner.source.length;
  if (query === null ? excluded.length > 0 : hasOnlyExclusions(query)) {
    reportError(scanner, 'ONLY_EXCLUDES', 0, whole, quoteNumbers(scanner.source));
  } else if (query === null) {
    reportError(scanner, 'NO_WORDS', 0, whole);
  } else if (isTooBroad(query)) {
    const marked = scanner.singleLetters
      .toReversed()
      .reduce((text, at) => `${text.slice(0, at)}=${text.slice(at)}`, scanner.source);
    reportError(scanner, 'TOO_SHORT', scanner.singleLetters[0] ?? 0, 1, marked);
  }
}
