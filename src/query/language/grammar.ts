/**
 * Queries within queries: space = and, `|` and comma = or, `-` = not, brackets; see atoms.ts for the rest.
 *
 *     query = all { ("|" | "OR" | ",") all }        all = item { ["AND"] item }
 *     item  = ["-" | "NOT"] ( ["="] "(" query ")" | ["="] phrase | ["="] word | pattern )
 */
import { invisibleCharacters } from '../analysis/normalize.ts';
import { parsePattern, parseWord, parsePhrase } from './atoms.ts';
import { queryLimits } from './query-problem.ts';
import {
  moveExclusionLast,
  reportRemoved,
  removeDoubledBrackets,
  reportError,
  isAtEnd,
  isNext,
  type Scanner,
  consumeToken,
} from './scanner.ts';
import { combine, hasOnlyExclusions, type Query } from './query-tree.ts';

/** With invisible signs, which keyboards of right-to-left scripts add. */
const space = new RegExp(`[\\s${invisibleCharacters}]+`, 'y');
/** At the end of a query an operator is ignored; alone it is a word. */
const or = /\|+|,(?!\d)|OR(?:(?=[\s(])|(?<=\S\s+OR)(?=\)|$))/y;
const and = /AND(?:(?=[\s(])|(?<=\S\s+AND)(?=\)|$))|&+(?=\s|$)|\+(?=\s|$)/y;
const not = /(?:AND\s+)?NOT(?=[\s(])/y;
const end = /\)|$/y;

/** Alternatives up to a closing bracket or the end. What is excluded outside brackets goes to `excluded`. */
export function parseAlternatives(scanner: Scanner, depth: number, excluded: Query[]): Query | null {
  const choices: { query: Query; at: number; end: number }[] = [];
  let separators = 0;
  while (!isNext(scanner, end)) {
    skipSpace(scanner);
    const at = scanner.position;
    const query = parseAll(scanner, depth, excluded);
    if (query !== null) choices.push({ query, at, end: scanner.position });
    while (consumeToken(scanner, or) !== null) {
      separators += 1;
      skipSpace(scanner);
    }
  }
  const wrong = choices.find(({ query }) => hasOnlyExclusions(query));
  if (wrong !== undefined && separators > 0 && (choices.length > 1 || depth > 0)) {
    const { length } = scanner.source.slice(wrong.at, wrong.end).trimEnd();
    const fix = moveExclusionLast(scanner.source, wrong.at, length);
    return reportError(scanner, 'NOT_IN_OR', wrong.at, length, fix);
  }
  const alternatives = choices.map(({ query }) => query);
  return alternatives.length === 0 ? null : combine('any', alternatives);
}

const skipSpace = (scanner: Scanner) => consumeToken(scanner, space);

function parseAll(scanner: Scanner, depth: number, excluded: Query[]): Query | null {
  const items: Query[] = [];
  for (;;) {
    skipSpace(scanner);
    if (isNext(scanner, end) || isNext(scanner, or)) break;
    if (!isNext(scanner, not) && consumeToken(scanner, and) !== null) continue;
    const negated = takeNot(scanner);
    const item = parseItem(scanner, depth);
    if (item === null) continue;
    if (!negated) items.push(item);
    else (depth === 0 ? excluded : items).push({ is: 'not', of: item });
  }
  return items.length === 0 ? null : combine('all', items);
}

const minus = new RegExp(
  `-+[${invisibleCharacters}]*(?=[^\\p{P}\\p{S}\\s]|["(=#@*$%№§/]|\\p{Sc}|\\p{Extended_Pictographic})`,
  'uy',
);
const loneMinus = /-+(?=[\s|,)]|$)|NOT(?<=\S\s+NOT)(?=\s*(?:\)|$))/y;

function takeNot(scanner: Scanner): boolean {
  const at = scanner.position;
  const alone = consumeToken(scanner, loneMinus);
  if (alone !== null) {
    const rest = scanner.source.slice(scanner.position).trimStart();
    const joined = /^[|,)]|^$/.test(rest) ? rest : `-${rest}`;
    reportError(scanner, 'LONE_MINUS', at, alone.length, scanner.source.slice(0, at) + joined);
  }
  if (consumeToken(scanner, not) === null) return consumeToken(scanner, minus) !== null;
  consumeToken(scanner, space);
  return true;
}

const exactly = /=+(?=\S)|=+\s+(?=[\p{L}\p{N}"(])/uy;

function parseItem(scanner: Scanner, depth: number): Query | null {
  if (isAtEnd(scanner)) return null;
  if (scanner.source[scanner.position] === '/') return parsePattern(scanner);
  const exact = consumeToken(scanner, exactly) !== null || scanner.exact;
  const sign = scanner.source[scanner.position];
  if (sign === '(') return parseGroup(scanner, depth, exact);
  return sign === '"' ? parsePhrase(scanner, exact) : parseWord(scanner, exact);
}

function parseGroup(scanner: Scanner, depth: number, exact: boolean): Query | null {
  const at = scanner.position;
  if (depth >= queryLimits.depth) {
    return reportError(scanner, 'TOO_DEEP', at, 1, removeDoubledBrackets(scanner.source));
  }
  const outside = scanner.exact;
  scanner.exact = exact;
  scanner.position += 1;
  const group = parseAlternatives(scanner, depth + 1, []);
  scanner.exact = outside;
  if (scanner.error !== null) return null;
  if (scanner.source[scanner.position] !== ')')
    return reportError(scanner, 'UNCLOSED_BRACKET', at, 1, `${scanner.source.trimEnd()})`);
  scanner.position += 1;
  return group ?? reportRemoved(scanner, 'EMPTY_GROUP', at, scanner.position - at);
}
