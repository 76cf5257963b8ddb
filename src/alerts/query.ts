/**
 * The query language: space = and, `|` and comma = or, `-` = not, brackets; see items.ts for what a word may be.
 *
 *     query = all { ("|" | "OR" | ",") all }        all = item { ["AND"] item }
 *     item  = ["-" | "NOT"] ( "(" query ")" | ["="] phrase | ["="] word | pattern )
 *
 * An exclusion outside brackets covers the whole query; inside brackets it stays there.
 */
import { parsePattern, parsePhrase, parseWord } from './items.ts';
import { limits, type QueryProblem } from './problem.ts';
import {
  createScanner,
  fail,
  isAtEnd,
  isHere,
  patched,
  type Scanner,
  type Trouble,
  take,
} from './scanner.ts';
import { isPlainWord, plainTerm } from './terms-of.ts';
import { isWeak, onlyExcludes, type Query } from './tree.ts';

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
  for (let tries = 0, fix = trouble.fix; tries < 5 && fix !== null; tries += 1) {
    const read = readQuery(fix);
    if ('query' in read) return fix.trim();
    fix = read.trouble.fix;
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
    fail(scanner, 'STRAY_BRACKET', scanner.at, 1, { fix: patched(scanner, scanner.at, 1, ' ') });
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
  const isPlain = word.length > 3 && word.length <= limits.characters / 2 && isPlainWord(word);
  return isPlain ? { is: 'term', term: plainTerm(word, false) } : null;
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

const space = /\s+/uy;
const or = /\|+|,(?!\d)|OR(?=[\s(])/y;
const and = /AND(?=[\s(])|&+(?=\s)|\+(?=\s)/y;
const not = /(?:AND\s+)?NOT(?=[\s(])/y;
const end = /\)|$/y;

function parseAny(scanner: Scanner, depth: number, excluded: Query[]): Query | null {
  const choices: Query[] = [];
  let separators = 0;
  const at = scanner.at;
  while (!isHere(scanner, end)) {
    const choice = parseAll(scanner, depth, excluded);
    if (choice !== null) choices.push(choice);
    take(scanner, space);
    while (take(scanner, or) !== null) {
      separators += 1;
      take(scanner, space);
    }
  }
  if (separators > 0 && (choices.length > 1 || depth > 0) && choices.some(onlyExcludes)) {
    return fail(scanner, 'NOT_IN_OR', at, scanner.at - at);
  }
  const [only] = choices;
  if (only === undefined) return null;
  return choices.length === 1 ? only : { is: 'any', of: choices };
}

function parseAll(scanner: Scanner, depth: number, excluded: Query[]): Query | null {
  const items: Query[] = [];
  for (;;) {
    take(scanner, space);
    if (isHere(scanner, end) || isHere(scanner, or)) break;
    if (!isHere(scanner, not) && take(scanner, and) !== null) continue;
    const negated = takeNot(scanner);
    const item = parseItem(scanner, depth);
    if (item === null) continue;
    if (!negated) items.push(item);
    else (depth === 0 ? excluded : items).push({ is: 'not', of: item });
  }
  return items.length === 0 ? null : allOf(items);
}

function allOf(items: readonly Query[]): Query {
  const flat = items.flatMap((item) => (item.is === 'all' ? item.of : [item]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { is: 'all', of: flat };
}

const minus = /-+(?=[^\p{P}\p{S}\s]|["(=#@*$/]|\p{Extended_Pictographic})/uy;
const loneMinus = /-+(?=\s|$)/y;

function takeNot(scanner: Scanner): boolean {
  if (take(scanner, not) !== null) {
    take(scanner, space);
    return true;
  }
  if (isHere(scanner, loneMinus)) {
    const rest = scanner.source.slice(scanner.at).replace(/^-+\s*/u, '');
    const joined = rest === '' ? '' : `-${rest}`;
    fail(scanner, 'LONE_MINUS', scanner.at, 1, { fix: scanner.source.slice(0, scanner.at) + joined });
  }
  return take(scanner, minus) !== null;
}

const exactly = /=(?=\S)/y;

function parseItem(scanner: Scanner, depth: number): Query | null {
  if (isAtEnd(scanner)) return null;
  if (scanner.source[scanner.at] === '(') return parseGroup(scanner, depth);
  if (scanner.source[scanner.at] === '/') return parsePattern(scanner);
  const exact = take(scanner, exactly) !== null;
  return scanner.source[scanner.at] === '"' ? parsePhrase(scanner, exact) : parseWord(scanner, exact);
}

function parseGroup(scanner: Scanner, depth: number): Query | null {
  const at = scanner.at;
  if (depth >= limits.depth) return fail(scanner, 'TOO_DEEP', at, 1, { values: { most: limits.depth } });
  scanner.at += 1;
  const group = parseAny(scanner, depth + 1, []);
  if (scanner.trouble !== null) return null;
  if (scanner.source[scanner.at] !== ')') {
    return fail(scanner, 'UNCLOSED_BRACKET', at, 1, { fix: `${scanner.source.trimEnd()})` });
  }
  scanner.at += 1;
  const length = scanner.at - at;
  return group ?? fail(scanner, 'EMPTY_GROUP', at, length, { fix: patched(scanner, at, length, ' ') });
}
