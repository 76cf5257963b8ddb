/** Patterns between slashes: RE2, so linear in the text whatever a person types. */
import { RE2JS } from 're2js';
import { limits, type ProblemCode } from './problem.ts';

/** A pattern ready to be tried. */
export interface Pattern {
  isIn(text: string): boolean;
  /** Where it matches; at most `most` places, empty ones left out. */
  placesIn(text: string, most: number): { start: number; end: number }[];
}

/**
 * Compiles a pattern that has passed checkPattern. The engine's quick way keeps every set of states it meets, which is
 * thousands of them when a pattern is wide; then the plain way is faster by far.
 */
export function compilePattern(source: string): Pattern {
  const compiled = tryCompile(source);
  const wide = isWide(source);
  return {
    isIn: (text) => compiled !== null && (wide ? compiled.matcher(text).find() : compiled.test(text)),
    placesIn: (text, most) => (compiled === null ? [] : placesIn(compiled, text, most)),
  };
}

/** What is wrong with a pattern; null when it can be used. */
export function checkPattern(source: string): ProblemCode | null {
  if ([...source].length > limits.patternCharacters) return 'REGEX_LONG';
  if (/\(\?<?[=!]|\\[1-9]|\\k</.test(source)) return 'REGEX_UNSUPPORTED';
  const compiled = tryCompile(source);
  if (compiled === null) return 'BAD_REGEX';
  const most = isWide(source) ? limits.widePatternSize : limits.patternSize;
  if (compiled.programSize() > most) return 'REGEX_HEAVY';
  return isBroad(compiled) ? 'REGEX_BROAD' : null;
}

function tryCompile(source: string): RE2JS | null {
  try {
    return RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
  } catch {
    // Forgiven: what the engine cannot read is the person's mistake, told as BAD_REGEX.
    return null;
  }
}

/** It would match nearly every post. */
function isBroad(compiled: RE2JS): boolean {
  if (compiled.test('') || compiled.test(' ')) return true;
  return (compiled.test('a') && compiled.test('1')) || (compiled.test('я') && compiled.test('z'));
}

const wideParts =
  /(\\[wWdDsS]|\\[pP](?:\w|\{\w+\})|\\.|\.|\[(?:\\.|[^\]\\])*\]|\)|[^\\])(?:\{(\d*)(,?)(\d*)\})?/gsu;
const widest = 8;

/** Whether many places of the pattern can be reached at once: classes and groups, each as often as it is repeated. */
function isWide(source: string): boolean {
  let width = 0;
  for (const [, part = '', least, , most] of source.matchAll(wideParts)) {
    const times = Math.max(1, Number(least ?? 1), Number(most || 1));
    if (times > 1 || /^(?:[.)[]|\\[wWdDsSpP])/.test(part))
      width += part === ')' && times > 1 ? widest : times;
  }
  return width > widest;
}

function placesIn(compiled: RE2JS, text: string, most: number): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  const matcher = compiled.matcher(text);
  while (places.length < most && matcher.find()) {
    if (matcher.end() > matcher.start()) places.push({ start: matcher.start(), end: matcher.end() });
  }
  return places;
}

/**
 * Letters that every match must contain within one word, to file the pattern under: the longest plain run outside groups,
 * classes and repetitions. Null when there are fewer than four, or alternatives at the top.
 */
export function literalOf(source: string): string | null {
  let flat = source;
  for (let before = ''; before !== flat; ) {
    before = flat;
    flat = flat.replace(/\\.|\[\^?\]?(?:\\.|[^\]\\])*\]/gu, '\n').replace(/\([^()]*\)/g, '\n');
  }
  if (flat.includes('|') || flat.includes('(')) return null;
  const runs = flat.replace(/\p{L}(?=[*?{])|\{[^}]*\}/gu, '\n').match(/[a-z]+|[а-я]+/giu) ?? [];
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  return longest.length >= 4 ? longest.toLowerCase() : null;
}
