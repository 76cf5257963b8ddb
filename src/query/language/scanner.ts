/** A query being read from left to right. The first problem ends the reading. */
import { queryLimits, type QueryProblem, type QueryProblemCode } from './query-problem.ts';

export type Scanner = ReturnType<typeof createScanner>;

const typographicSign = /;|[^\x00-\x7f\p{L}\p{M}\p{N}\s]|[\u0590-\u05ff]"/u;
const plainSigns: readonly (readonly [RegExp, string])[] = [
  // Hebrew abbreviations have the mark between their letters, and most keyboards only have the quotation mark
  [/(?<=[\u05d0-\u05ea])["”“″](?=[\u05d0-\u05ea])/g, '״'],
  [/[“”„‟«»‹›″〝〞「」『』]/g, '"'],
  [/¦/g, '|'],
  [/[、،;؛]/g, ','],
  [/[∼〜]/g, '~'],
  [/[\p{Pd}−]/gu, '-'],
];

const wideSigns = /[\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff5e\ufe50-\ufe6b]/g;

export const createScanner = (typed: string) => ({
  /** With plain signs for typographic ones, and the same offsets as typed. */
  source: typographicSign.test(typed) ? withPlainSigns(typed) : typed,
  position: 0,
  termCount: 0,
  /** Within brackets that have = before them. */
  exact: false,
  /** The first problem; whether its fix can be read is not checked yet. */
  error: null as QueryProblem | null,
  /** Offsets of single letters, before which a fix may put =. */
  singleLetters: [] as number[],
});

/** A pattern, whose signs stay as they are. */
const patterns = /((?<=^|[\s(|,\p{Pd}−])\/(?:\\.|[^\\/])*\/)/u;

const withPlainSigns = (typed: string): string =>
  Array.from(typed.split(patterns), (part, index) => (index % 2 === 0 ? replaceSigns(part) : part)).join('');

/** Quotations with quotation marks of another kind in them, which could not be told apart as plain ones. */
const nested = /"[^"«»]*(?:«[^"«»]*»[^"«»]*)+"|«[^«»]*»|„[^„“”]*[“”]|“[^“”]*”/g;

function replaceSigns(text: string): string {
  let source = text.replace(nested, (whole) => whole.replace(/(?<!^)["“”„‟«»‹›](?!$)/g, ' '));
  for (const [sign, plain] of plainSigns) source = source.replace(sign, plain);
  return source.replace(wideSigns, (wide) =>
    wide.normalize('NFKC').length === 1 ? wide.normalize('NFKC') : wide,
  );
}

/** Consumes what `pattern` (sticky) matches at the position; null where it does not match. */
export function consumeToken(scanner: Scanner, pattern: RegExp): string | null {
  const from = scanner.position;
  if (!isNext(scanner, pattern)) return null;
  scanner.position = pattern.lastIndex;
  return scanner.source.slice(from, scanner.position);
}

export function isNext(scanner: Scanner, pattern: RegExp): boolean {
  pattern.lastIndex = scanner.position;
  return pattern.test(scanner.source);
}

export const isAtEnd = ({ position, source }: Scanner): boolean => position >= source.length;

/** Records the problem and ends the reading; `offset` and `length` are UTF-16. */
export function reportError(
  scanner: Scanner,
  code: QueryProblemCode,
  offset: number,
  length: number,
  fix: string | null = null,
  least = 0,
): null {
  const { source } = scanner;
  const before = [...source.slice(0, offset)].length;
  const marked = [...source.slice(0, offset + length)].length - before;
  scanner.error ??= { code, column: before + 1, length: marked, fix, least };
  scanner.position = source.length;
  return null;
}

/** With a fix that puts `by` in the place of what is wrong; null: there is none. */
export function reportReplaced(
  scanner: Scanner,
  code: QueryProblemCode,
  at: number,
  length: number,
  by: string | null,
  least = 0,
): null {
  const { source } = scanner;
  const fix = by === null ? null : source.slice(0, at) + by + source.slice(at + length);
  return reportError(scanner, code, at, length, fix, least);
}

export function countTerms(scanner: Scanner, count: number, at: number): void {
  scanner.termCount += count;
  if (scanner.termCount <= queryLimits.terms) return;
  const fix = scanner.source.slice(0, at).trimEnd();
  reportError(scanner, 'TOO_MANY', at, scanner.source.length - at, fix);
}

/** With a fix that leaves out what is wrong. */
export const reportRemoved = (scanner: Scanner, code: QueryProblemCode, at: number, length: number): null =>
  reportError(scanner, code, at, length, removeRange(scanner.source, at, length));

/** With a space where the words around the range would grow together. */
function removeRange(source: string, at: number, length: number): string {
  const before = source.slice(0, at);
  const after = source.slice(at + length);
  if (/(?:^|[\s(])$/.test(before)) return before + after.trimStart();
  return /^(?:$|[\s)])/.test(after) ? before + after : `${before} ${after}`;
}

/** Moves an excluded alternative behind the others, where it covers the whole query. */
export function moveExclusionLast(source: string, at: number, length: number): string {
  const before = source.slice(0, at).trimEnd();
  const others = before.replace(/\s*(?:\|+|,|\bOR)$/, '');
  const after = source.slice(at + length);
  const rest = others.length < before.length ? after : after.replace(/^\s*(?:\|+|,|OR\b)\s*/, '');
  return `${(others + rest).trimEnd()} ${source.slice(at, at + length)}`;
}

/** Without brackets that hold nothing but brackets; null when there are none. */
export function removeDoubledBrackets(source: string): string | null {
  const single = source.replace(/\(\s*(\([^()]*\))\s*\)/g, '$1');
  return single === source ? null : (removeDoubledBrackets(single) ?? single);
}

export const quoteNumbers = (source: string): string =>
  source.replace(/(?<![^\s(|,])-\p{Nd}(?:[^\s()|",]|,(?=\p{Nd}))*/gu, '"$&"');
