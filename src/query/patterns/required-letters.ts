/**
 * Letters that stand side by side in whatever a pattern matches: by them the index finds the posts worth trying it on. Only
 * what is plain to see is read: classes, alternatives and repetitions end a run of letters.
 */
import { cleanWord } from '../analysis/normalize.ts';

const fewestLetters = 4;

/** The longest run of letters, in normal form and of one script, that every match contains in one word; null when it is short. */
export function findRequiredLetters(source: string): string | null {
  const runs = takeRuns(source.match(part) ?? []).map((run) => run.replace(unsure, ''));
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  return longest.length < fewestLetters ? null : longest;
}

/** Letters that a mark after the match would make another letter of: и is й then. */
const unsure = /[агежзикоучыэ]$/;

/** In this order: quoted text, an escape, the opening of a group, a class, a repetition, any one sign. */
const part =
  /\\Q[\s\S]*?(?:\\E|$)|\\(?:[pPx]\{[^}]*\}|x[\da-fA-F]{2}|[\s\S])|\((?:\?(?:P?<\w+>|[imsU-]*:?))?|\[\^?\]?(?:\[:\^?\w+:\]|\\[\s\S]|[^\]\\])*\]|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[\s\S]/g;
const repeat = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??$/;
/** May stand for nothing. */
const optional = /^(?:[*?]|\{0)/;

/** The runs of a group; its parts are taken off up to its closing bracket. */
function takeRuns(parts: string[]): readonly string[] {
  const runs = [''];
  let isChoice = false;
  for (let one = parts.shift(); one !== undefined && one !== ')'; one = parts.shift()) {
    if (one === '|') isChoice = true;
    const inside = one.startsWith('(') ? takeRuns(parts) : [];
    const times = repeat.test(parts[0] ?? '') ? parts.shift() : undefined;
    const isThere = times === undefined || !optional.test(times);
    const letter = letterOf(one);
    const run = runs.at(-1) ?? '';
    if (letter !== null && isThere && scripts.some((script) => script.test(run + letter)))
      runs[runs.length - 1] = run + letter;
    else runs.push(letter !== null && isThere ? letter : '', ...(isThere ? inside : []));
    if (times !== undefined || inside.length > 0) runs.push('');
  }
  return isChoice ? [] : runs;
}

const scripts = [/^[a-z]+$/, /^[а-я]+$/];

/** The letter that a sign is in normal form; null for any other sign. Upper case first: old shapes of Cyrillic letters are small already. */
function letterOf(sign: string): string | null {
  const letter = sign.length > 1 ? '' : cleanWord(sign).toUpperCase().toLowerCase().replace('ё', 'е');
  return scripts.some((script) => script.test(letter)) && letter.length === 1 ? letter : null;
}
