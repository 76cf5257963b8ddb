/** A query being read from left to right. The first problem wins and ends the reading. */
import { queryLimits, type QueryProblem, type QueryProblemCode } from './query-problem.ts';

export type Scanner = ReturnType<typeof createScanner>;

const anySign = /;|[^\x00-\x7f\p{L}\p{M}\p{N}\s]|[\u0590-\u05ff]"/u;
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
  /** As typed, with plain signs for typographic ones: every offset is the typed one. */
  source: anySign.test(typed) ? withPlainSigns(typed) : typed,
  position: 0,
  termCount: 0,
  /** Whether brackets with = before them are open. */
  exact: false,
  /** The first problem, with a repair that is not tried yet. */
  error: null as QueryProblem | null,
  /** Where single letters stand, to be marked as meant. */
  singleLetters: [] as number[],
});

/** Where a pattern may stand; its signs mean themselves. */
const patterns = /((?<=^|[\s(|,\p{Pd}−])\/(?:\\.|[^\\/])*\/)/u;

const withPlainSigns = (typed: string): string =>
  Array.from(typed.split(patterns), (part, index) => (index % 2 === 0 ? plainly(part) : part)).join('');

/** Quotation marks of one kind may hold those of another; as plain ones they could not be told apart. */
const nested = /"[^"«»]*(?:«[^"«»]*»[^"«»]*)+"|«[^«»]*»|„[^„“”]*[“”]|“[^“”]*”/g;

function plainly(text: string): string {
  let source = text.replace(nested, (whole) => whole.replace(/(?<!^)["“”„‟«»‹›](?!$)/g, ' '));
  for (const [sign, plain] of plainSigns) source = source.replace(sign, plain);
  return source.replace(wideSigns, (wide) =>
    wide.normalize('NFKC').length === 1 ? wide.normalize('NFKC') : wide,
  );
}

/** Takes what `pattern` (sticky) finds here; null when it is not here. */
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

/** Notes the problem and goes to the end; `offset` and `length` are UTF-16. */
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

/** The same with `by`, where there is one, in the place of what is wrong. */
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

/** Reports what is best left out. */
export const reportRemoved = (scanner: Scanner, code: QueryProblemCode, at: number, length: number): null =>
  reportError(scanner, code, at, length, removeRange(scanner.source, at, length));

/** What stood around the range does not grow together. */
function removeRange(source: string, at: number, length: number): string {
  const before = source.slice(0, at);
  const after = source.slice(at + length);
  if (/(?:^|[\s(])$/.test(before)) return before + after.trimStart();
  return /^(?:$|[\s)])/.test(after) ? before + after : `${before} ${after}`;
}

/** With the excluded alternative behind the others, where it covers them all. */
export function moveExclusionLast(source: string, at: number, length: number): string {
  const before = source.slice(0, at).trimEnd();
  const others = before.replace(/\s*(?:\|+|,|\bOR)$/, '');
  const after = source.slice(at + length);
  const rest = others.length < before.length ? after : after.replace(/^\s*(?:\|+|,|OR\b)\s*/, '');
  return `${(others + rest).trimEnd()} ${source.slice(at, at + length)}`;
}

/** Brackets around nothing but brackets say the same without them; null when there are none. */
export function removeDoubledBrackets(source: string): string | null {
  const single = source.replace(/\(\s*(\([^()]*\))\s*\)/g, '$1');
  return single === source ? null : (removeDoubledBrackets(single) ?? single);
}

export const quoteNumbers = (source: string): string =>
  source.replace(/(?<![^\s(|,])-\p{Nd}(?:[^\s()|",]|,(?=\p{Nd}))*/gu, '"$&"');
