/**
 * Queries within queries: space = and, `|` and comma = or, `-` = not, brackets; see items.ts and phrase.ts for the rest.
 *
 *     query = all { ("|" | "OR" | ",") all }        all = item { ["AND"] item }
 *     item  = ["-" | "NOT"] ( ["="] "(" query ")" | ["="] phrase | ["="] word | pattern )
 */
import { hiddenSigns } from '#src/alerts/words/normal-form.ts';
import { parsePattern, parseWord } from './items.ts';
import { parsePhrase } from './phrase.ts';
import { limits } from './problem.ts';
import { withExcludedLast, without, withoutDoubled } from './repairs.ts';
import { fail, isAtEnd, isHere, type Scanner, take } from './scanner.ts';
import { allOf, anyOf, onlyExcludes, type Query } from './tree.ts';

/** Signs nobody sees are nothing between words: keyboards of scripts from right to left add them. */
const space = new RegExp(`[\\s${hiddenSigns}]+`, 'y');
/** At the very end an operator joins nothing, but it is no word either; alone it is one. */
const or = /\|+|,(?!\d)|OR(?:(?=[\s(])|(?<=\S\s+OR)(?=\)|$))/y;
const and = /AND(?:(?=[\s(])|(?<=\S\s+AND)(?=\)|$))|&+(?=\s|$)|\+(?=\s|$)/y;
const not = /(?:AND\s+)?NOT(?=[\s(])/y;
const end = /\)|$/y;

/** Alternatives up to a closing bracket or the end. What is excluded outside brackets goes to `excluded`. */
export function parseAny(scanner: Scanner, depth: number, excluded: Query[]): Query | null {
  const choices: Choice[] = [];
  let separators = 0;
  while (!isHere(scanner, end)) {
    skipSpace(scanner);
    const at = scanner.at;
    const query = parseAll(scanner, depth, excluded);
    if (query !== null) choices.push({ query, at, length: scanner.at - at });
    skipSpace(scanner);
    while (take(scanner, or) !== null) {
      separators += 1;
      skipSpace(scanner);
    }
  }
  const wrong = choices.find(({ query }) => onlyExcludes(query));
  if (wrong !== undefined && separators > 0 && (choices.length > 1 || depth > 0)) {
    return failExcluded(scanner, wrong);
  }
  return choices.length === 0 ? null : anyOf(choices.map(({ query }) => query));
}

/** Where a letter stands that no operator begins with, there is a word: most of what is typed is read so. */
function isAtWord({ source, at }: Scanner): boolean {
  const unit = source.charCodeAt(at);
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x400 && unit < 0x500);
}

function skipSpace(scanner: Scanner): void {
  if (scanner.source.charCodeAt(scanner.at) === 0x20) scanner.at += 1;
  const unit = scanner.source.charCodeAt(scanner.at);
  if (unit <= 0x20 || unit > 0x7f) take(scanner, space);
}

interface Choice {
  readonly query: Query;
  readonly at: number;
  readonly length: number;
}

function failExcluded(scanner: Scanner, { at, length }: Choice): null {
  const shown = scanner.source.slice(at, at + length).trimEnd().length;
  return fail(scanner, 'NOT_IN_OR', at, shown, { fix: withExcludedLast(scanner.source, at, shown) });
}

function parseAll(scanner: Scanner, depth: number, excluded: Query[]): Query | null {
  const items: Query[] = [];
  for (;;) {
    skipSpace(scanner);
    if (isAtWord(scanner)) {
      const item = parseWord(scanner, scanner.exact);
      if (item !== null) items.push(item);
      continue;
    }
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

const minus = new RegExp(
  `-+[${hiddenSigns}]*(?=[^\\p{P}\\p{S}\\s]|["(=#@*$/]|\\p{Extended_Pictographic})`,
  'uy',
);
const loneMinus = /-+(?=[\s|,)]|$)|NOT(?<=\S\s+NOT)(?=\s*(?:\)|$))/y;

function takeNot(scanner: Scanner): boolean {
  const at = scanner.at;
  const alone = take(scanner, loneMinus);
  if (alone !== null) {
    const rest = scanner.source.slice(scanner.at).trimStart();
    const joined = /^[|,)]|^$/.test(rest) ? rest : `-${rest}`;
    fail(scanner, 'LONE_MINUS', at, alone.length, { fix: scanner.source.slice(0, at) + joined });
  }
  if (take(scanner, not) === null) return take(scanner, minus) !== null;
  take(scanner, space);
  return true;
}

const exactly = /=+(?=\S)|=+\s+(?=[\p{L}\p{N}"(])/uy;

function parseItem(scanner: Scanner, depth: number): Query | null {
  if (isAtEnd(scanner)) return null;
  if (scanner.source[scanner.at] === '/') return parsePattern(scanner);
  const exact = take(scanner, exactly) !== null || scanner.exact;
  const sign = scanner.source[scanner.at];
  if (sign === '(') return parseGroup(scanner, depth, exact);
  return sign === '"' ? parsePhrase(scanner, exact) : parseWord(scanner, exact);
}

/** `exact` holds for all that the brackets hold. */
function parseGroup(scanner: Scanner, depth: number, exact: boolean): Query | null {
  const at = scanner.at;
  if (depth >= limits.depth) {
    const fix = withoutDoubled(scanner.source);
    return fail(scanner, 'TOO_DEEP', at, 1, { fix, values: { most: limits.depth } });
  }
  const outside = scanner.exact;
  scanner.exact = exact;
  scanner.at += 1;
  const group = parseAny(scanner, depth + 1, []);
  scanner.exact = outside;
  if (scanner.trouble !== null) return null;
  if (scanner.source[scanner.at] !== ')') {
    return fail(scanner, 'UNCLOSED_BRACKET', at, 1, { fix: `${scanner.source.trimEnd()})` });
  }
  scanner.at += 1;
  const length = scanner.at - at;
  return group ?? fail(scanner, 'EMPTY_GROUP', at, length, { fix: without(scanner.source, at, length) });
}
