/** A query being read from left to right. The first problem wins and ends the reading. */
import { limits, type ProblemCode } from './problem.ts';

/** A problem before it is told: UTF-16 offsets, and the repair if there is one. */
export interface Trouble {
  readonly code: ProblemCode;
  readonly at: number;
  readonly length: number;
  readonly fix: string | null;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Scanner {
  /** As typed, with plain signs for typographic ones: every offset is the typed one. */
  readonly source: string;
  at: number;
  terms: number;
  trouble: Trouble | null;
  /** Where single letters stand, to be marked as meant. */
  readonly letters: number[];
}

const anyTypographicSign = /[^\x00-\x7f\p{L}\p{M}\p{N}\s]/u;
const plainSigns: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»‹›″「」『』＂]/g, '"'],
  [/（/g, '('],
  [/）/g, ')'],
  [/[｜¦]/g, '|'],
  [/[，、،;；]/g, ','],
  [/＃/g, '#'],
  [/＠/g, '@'],
  [/＊/g, '*'],
  [/＝/g, '='],
  [/[－−–—]/g, '-'],
  [/～/g, '~'],
  [/＄/g, '$'],
];

export function createScanner(typed: string): Scanner {
  let source = typed;
  if (anyTypographicSign.test(typed)) {
    for (const [sign, plain] of plainSigns) source = source.replace(sign, plain);
  }
  return { source, at: 0, terms: 0, trouble: null, letters: [] };
}

/** Takes what `pattern` (sticky) finds here; null when it is not here. */
export function take(scanner: Scanner, pattern: RegExp): string | null {
  pattern.lastIndex = scanner.at;
  const found = pattern.exec(scanner.source);
  if (found === null) return null;
  scanner.at = pattern.lastIndex;
  return found[0];
}

export function isHere(scanner: Scanner, pattern: RegExp): boolean {
  pattern.lastIndex = scanner.at;
  return pattern.test(scanner.source);
}

export function isAtEnd(scanner: Scanner): boolean {
  return scanner.at >= scanner.source.length;
}

/** Notes the problem and goes to the end. */
export function fail(
  scanner: Scanner,
  code: ProblemCode,
  at: number,
  length: number,
  more: { fix?: string; values?: Trouble['values'] } = {},
): null {
  scanner.trouble ??= { code, at, length, fix: more.fix ?? null, values: more.values ?? {} };
  scanner.at = scanner.source.length;
  return null;
}

/** The source with `length` units at `at` replaced. */
export function patched(scanner: Scanner, at: number, length: number, by: string): string {
  return scanner.source.slice(0, at) + by + scanner.source.slice(at + length);
}

/** Counts what a query looks for, from offset `at` on. */
export function countTerms(scanner: Scanner, count: number, at: number): void {
  scanner.terms += count;
  if (scanner.terms <= limits.terms) return;
  const fix = scanner.source.slice(0, at).trimEnd();
  fail(scanner, 'TOO_MANY', at, scanner.source.length - at, { fix, values: { most: limits.terms } });
}
