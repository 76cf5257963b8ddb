/**
 * Parses the query language, see grammar.ts for its rules. An exclusion outside brackets applies to the whole query; inside
 * brackets it applies there.
 */
import { parseAlternatives } from './grammar.ts';
import { stemQueryWord } from '../analysis/stemmer.ts';
import { queryLimits, type QueryProblem } from './query-problem.ts';
import { quoteNumbers, reportRemoved, createScanner, reportError, isAtEnd, type Scanner } from './scanner.ts';
import { asksOnlyFor, combine, hasOnlyExclusions, isSame, isSingleLetter, type Query } from './query-tree.ts';

export type ParsedQuery = { readonly query: Query } | { readonly problem: QueryProblem };

/** Enough for what a person types; each repair is parsed anew. */
const maxRepairs = 8;

/** The query, or the first problem with its place and, where possible, a fix. Never throws. */
export function parseQuery(source: string, repairs = maxRepairs): ParsedQuery {
  const scanner = createScanner(source);
  const query = readQuery(scanner);
  const { error } = scanner;
  if (error === null) return { query };
  return { problem: { ...error, fix: findFix(error.fix, repairs) } };
}

/** A fix that can be parsed; what is still wrong in it is repaired, too. */
function findFix(fix: string | null, repairs: number): string | null {
  if (fix === null || repairs === 0) return null;
  const read = parseQuery(fix.trim(), repairs - 1);
  return 'query' in read ? fix.trim() : read.problem.fix;
}

function readQuery(scanner: Scanner): Query {
  const { source } = scanner;
  if (source.trim() === '') reportError(scanner, 'EMPTY', 0, 0);
  checkLength(scanner);
  const excluded: Query[] = [];
  const query = parseAlternatives(scanner, 0, excluded);
  if (!isAtEnd(scanner)) reportRemoved(scanner, 'STRAY_BRACKET', scanner.position, 1);
  checkMeaning(scanner, query, excluded);
  const whole = combine('all', query === null ? excluded : [query, ...excluded]);
  // the last exclusion is most likely what was not meant
  const fix = source.replace(/\s+-\S+\s*$/u, '');
  if (excludesItself(whole)) reportError(scanner, 'EXCLUDES_ITSELF', 0, source.length, fix);
  return whole;
}

function checkLength(scanner: Scanner): void {
  const { source } = scanner;
  if (source.length <= queryLimits.characters) return;
  const kept = [...source.slice(0, 2 * queryLimits.characters)].slice(0, queryLimits.characters).join('');
  if (kept.length === source.length) return;
  const fix = kept.replace(/\s+\S*$/u, '');
  reportError(scanner, 'TOO_LONG', kept.length, source.length - kept.length, fix);
}

function checkMeaning(scanner: Scanner, query: Query | null, excluded: readonly Query[]): void {
  const whole = scanner.source.length;
  if (query === null ? excluded.length > 0 : hasOnlyExclusions(query)) {
    reportError(scanner, 'ONLY_EXCLUDES', 0, whole, quoteNumbers(scanner.source));
  } else if (query === null) {
    reportError(scanner, 'NO_WORDS', 0, whole);
  } else if (asksOnlyFor(query, (part) => part.is === 'term' && isSingleLetter(part.term))) {
    const marked = scanner.singleLetters
      .toReversed()
      .reduce((text, at) => `${text.slice(0, at)}=${text.slice(at)}`, scanner.source);
    reportError(scanner, 'TOO_SHORT', scanner.singleLetters[0] ?? 0, 1, marked);
  }
}

/** Whether a query excludes what it looks for, so that nothing can ever match. */
function excludesItself(query: Query, excluded: readonly Query[] = []): boolean {
  switch (query.is) {
    case 'all': {
      const out = [...excluded, ...query.of.flatMap((part) => (part.is === 'not' ? [part.of] : []))];
      return out.length > 0 && query.of.some((part) => part.is !== 'not' && excludesItself(part, out));
    }
    case 'any':
      return query.of.every((part) => excludesItself(part, excluded));
    default:
      return excluded.some((out) => covers(out, query));
  }
}

/** Whether every text that matches `wanted` matches `out`. */
function covers(out: Query, wanted: Query): boolean {
  if (out.is === 'any') return out.of.some((each) => covers(each, wanted));
  if (isSame(out, wanted)) return true;
  if (wanted.is === 'near' || (wanted.is === 'sequence' && wanted.joint === 'phrase'))
    return wanted.parts.some((term) => term !== null && covers(out, { is: 'term', term }));
  if (out.is !== 'term' || wanted.is !== 'term') return false;
  const [no, yes] = [out.term, wanted.term];
  if (!['forms', 'plain', 'exact', 'hashtag'].includes(yes.match)) return false;
  if (no.match === 'starts') return yes.normalized.startsWith(no.normalized);
  if (no.match !== 'forms' && no.match !== 'plain') return false;
  if (no.normalized === yes.normalized) return true;
  if (no.match === 'plain' || no.script !== yes.script) return false;
  // by the inflection of at least one language
  const keys = stemQueryWord(yes);
  return stemQueryWord(no).some(([key, of]) =>
    keys.some(([other, more]) => key === other && (of & more) > 0),
  );
}
