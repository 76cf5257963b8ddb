/** Patterns between slashes, matched by RE2: in linear time, whatever a person types. */
import { RE2JS } from 're2js';
import type { TextSpan } from '#src/posts/post-text.ts';
import { memoizeText } from '#src/memoize.ts';
import { cleanWord } from '../analysis/normalize.ts';
import { queryLimits, type QueryProblemCode } from '../language/query-problem.ts';

/** A pattern that takes longer than this on so many texts is switched off. */
const slowMs = 20;
const maxSlowTexts = 3;

/** A pattern that `checkPattern` refuses matches nothing. `now` is in milliseconds. */
export function compilePattern(source: string, now = () => performance.now()) {
  const compiled = compile(source);
  let slowTexts = compiled === null ? maxSlowTexts : 0;
  const isSwitchedOff = () => slowTexts >= maxSlowTexts;

  function test(text: string): boolean {
    if (compiled === null || isSwitchedOff()) return false;
    const start = now();
    const isFound = compiled.test(text);
    const middle = now();
    if (middle - start > slowMs) {
      // tried again, because the machine may have been busy with something else
      compiled.test(text);
      if (now() - middle > slowMs) slowTexts += 1;
    }
    return isFound;
  }

  /** At most `maxMatches`, empty ones left out, and no more than are found in a few milliseconds. */
  function findMatches(text: string, maxMatches: number): TextSpan[] {
    if (compiled === null || isSwitchedOff()) return [];
    const spans: TextSpan[] = [];
    const matcher = compiled.matcher(text);
    for (const until = now() + slowMs; spans.length < maxMatches && matcher.find(); ) {
      if (matcher.end() > matcher.start()) spans.push({ start: matcher.start(), end: matcher.end() });
      if (now() > until) break;
    }
    return spans;
  }

  return { test, findMatches, isSwitchedOff };
}

const outsideRe2 = /\(\?<?[=!]|\\[1-9]|\\k</;

/** What is wrong with a pattern; null when it can be used. */
export function checkPattern(source: string): QueryProblemCode | null {
  if ([...source].length > queryLimits.patternCharacters) return 'REGEX_LONG';
  const compiled = compile(source);
  if (compiled === null) return outsideRe2.test(source) ? 'REGEX_UNSUPPORTED' : 'BAD_REGEX';
  if (compiled.programSize() > queryLimits.patternSize) return 'REGEX_HEAVY';
  return isBroad(compiled) ? 'REGEX_BROAD' : null;
}

const compile = memoizeText(20, (source): RE2JS | null => {
  try {
    return RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
  } catch {
    // forgives what the engine cannot read: the person is told BAD_REGEX
    return null;
  }
});

/** Texts of a row have nothing in common: a pattern that matches all of them would match almost any post. */
const unrelatedTexts: readonly (readonly string[])[] = [
  [''],
  [' '],
  ['a', '1'],
  ['я', 'z'],
  ['baptuv kigdos', 'wemfyl xurhoj'],
  ['баптув кигдос', 'мэлжыш хуцрёф'],
  ...Array.from('etaoinоеаинт', (letter) => [`q${letter}q`, `z${letter}z`]),
];

const isBroad = (compiled: RE2JS): boolean =>
  unrelatedTexts.some((texts) => texts.every((text) => compiled.test(text)));

const minLetters = 4;
const quotesEscapesClasses =
  /\\Q[\s\S]*?(?:\\E|$)|\\(?:[pPx]\{[^}]*\}|x[\da-fA-F]{2}|[\s\S])|\[\^?\]?(?:\[:\^?\w+:\]|\\[\s\S]|[^\]\\])*\]/g;
/** A group without groups in it, and the quantifier by which it may be absent. */
const innermostGroup = /\((?:\?(?:P?<\w+>|[imsU-]*:?))?([^()]*)\)([*?]|\{0(?:,\d*)?\})?/g;
const optional = /.(?:[*?]|\{0(?:,\d*)?\})\??/gsu;
/** Letters that a combining mark after the match would make another letter of, as й of и. */
const maybeMarkedEnd = /[агежзикоучыэ]$/;

/**
 * The longest run of letters, normalized and of one script, that every match has within one word; null when it is short.
 * The index tries the pattern only on posts that have it. Groups and classes are not looked into further than is simple.
 */
export function findRequiredLetters(source: string): string | null {
  let plain = source.replace(quotesEscapesClasses, ' ');
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = before.replace(innermostGroup, (_, inside: string, left) =>
      left !== undefined || inside.includes('|') ? ' ' : ` ${inside} `,
    );
  }
  if (plain.includes('|')) return null;
  const letters = Array.from(plain.replace(optional, ' '), letterOf).join('');
  const runs = letters.match(/[a-z]+|[а-я]+/g)?.map((run) => run.replace(maybeMarkedEnd, '')) ?? [];
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  return longest.length < minLetters ? null : longest;
}

/** A normalized letter. Through upper case, which old shapes of small Cyrillic letters share with the usual ones. */
function letterOf(sign: string): string {
  const letter = cleanWord(sign).toUpperCase().toLowerCase().replace('ё', 'е');
  return letter.length === 1 ? letter : ' ';
}
