/** Cuts a text into raw tokens: words, numbers, tags, names, links, emoji. */
import { invisibleCharacters } from './normalize.ts';
import { endOfNumber, withSigns } from './number.ts';
import type { TextSpan } from '#src/posts/post-text.ts';
import type { NormalizedWord } from './normalized-word.ts';

const hidden = `[[${invisibleCharacters}]--\\s]`;
const spaceless =
  '[[\\p{L}々〆〇]&&[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\uFF66-\\uFF9Fー々〆〇\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]]';
/** Korean apart from other letters: particles are written onto foreign words, too. */
const hangul = `[[\\p{L}&&\\p{Script=Hangul}]--${hidden}]`;
/**
 * Letters in circles and squares are letters to their readers. Apostrophes that Unicode counts as letters are none here, as
 * they are written in place of others: О'Брайен, п'ять, Oʻzbekiston.
 */
const letter = `[[\\p{L}Ⓐ-ⓩ\\u{1F130}-\\u{1F149}]--[\\u02BB\\u02BC]--${hidden}--${spaceless}--${hangul}]`;
const digit = `[\\p{N}--${spaceless}]`;
/** A longer word is cut: matching it as one would overflow the stack. */
const longestRun = 9999;
/** Characters of one class, with the marks and invisible signs behind them. */
const runOf = (characters: string): string =>
  `${characters}(?:${hidden}*[${characters}[\\p{M}--${hidden}]]){0,${longestRun}}`;
const runs = [letter, hangul, spaceless, digit].map(runOf);
const [letters, syllables, unspaced, digits] = runs;
const noWordBefore = '(?<![_\\p{L}\\p{N}])';

/** In the order in which they are tried. The groups within `dotted` are letters that may stand twice: U.S., U.S, С.Ш.А., EE.UU., EE. UU., p.m. */
const patterns = [
  [
    'dotted',
    `(?=..?\\.)${noWordBefore}(?:(\\p{Lu})\\2\\. (\\p{Lu})\\3\\.|(?:(\\p{Lu})\\4?\\.)+(\\p{Lu})\\5?(?!\\p{L})\\.?|(?:(\\p{Lu})\\6?\\.){2,}|(?=${letter})(?:\\p{L}\\.){2,}(?!\\p{L}))`,
  ],
  ['link', '(?i:https?://|www\\.|(?:t|telegram)\\.me/)[^\\s<>"«»“”]+'],
  [
    'emoji',
    '\\p{Regional_Indicator}{2}|\\u{1F3F4}[\\u{E0020}-\\u{E007E}]+\\u{E007F}|[0-9#*]\\uFE0F?\\u20E3|[\\p{Emoji_Presentation}\\p{Extended_Pictographic}](?:\\uFE0F|\\p{Emoji_Modifier})?(?:\\u200D\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?)*',
  ],
  ['spaceless', unspaced],
  ['number', digits],
  [
    'hashtag',
    `${noWordBefore}(?<![&\\/])[#＃][\\p{L}\\p{N}\\p{M}_·]{0,${longestRun}}\\p{L}[\\p{L}\\p{N}\\p{M}_·]{0,${longestRun}}`,
  ],
  ['mention', `${noWordBefore}[@＠][A-Za-z][A-Za-z0-9_]{3,31}`],
  ['cashtag', `${noWordBefore}[$＄][A-Za-z]{1,8}(?![\\p{L}\\p{N}_])`],
  // C++, C#
  ['word', `${syllables}|(?=..?[+#])${noWordBefore}\\p{L}{1,2}(?:\\+\\+|#(?![\\p{L}\\p{N}]))|${letters}`],
] as const;
const piece = new RegExp(patterns.map(([, source]) => `(${source})`).join('|'), 'gv');
const lettersOfDotted = 5;

export interface RawToken extends TextSpan {
  readonly kind: (typeof patterns)[number][0];
}

export function tokenize(text: string): RawToken[] {
  const tokens: RawToken[] = [];
  piece.lastIndex = 0;
  for (let found = piece.exec(text); found !== null; found = piece.exec(text)) {
    const group = found.findLastIndex((each) => each !== undefined);
    const kind = patterns[Math.max(0, group - lettersOfDotted - 1)]?.[0] ?? 'word';
    const token = tokenOf(text, kind, { start: found.index, end: piece.lastIndex });
    tokens.push(token);
    piece.lastIndex = token.end;
  }
  return tokens;
}

function tokenOf(text: string, kind: RawToken['kind'], { start, end }: TextSpan): RawToken {
  if (kind === 'link') return { kind, start, end: end - countClosingSigns(text.slice(start, end)) };
  if (kind !== 'number') return { kind, start, end };
  const whole = withSigns(text, start, Math.max(end, endOfNumber(text, start)));
  return whole.start === start && whole.end === end ? { kind: 'word', start, end } : { kind, ...whole };
}

/** A full stop or bracket after a link belongs to the sentence. */
const countClosingSigns = (link: string): number => /[.,;:!?)\]}'’]+$/.exec(link)?.[0].length ?? 0;

const anyRun = new RegExp(runs.join('|'), 'gv');

export const tokenizeLink = (text: string, from: number, to: number): TextSpan[] =>
  Array.from(text.slice(from, to).matchAll(anyRun), ({ 0: run, index }) => ({
    start: from + index,
    end: from + index + run.length,
  }));

/** Start and end are equal for words of a hidden link, which nobody sees. */
export interface Token extends TextSpan {
  readonly word: NormalizedWord;
  /** Its first and last place among the words. An emoji takes none: the last is then the place before. */
  readonly position: number;
  readonly lastPosition: number;
  /** What stands before it: nothing, joining signs as a hyphen or a full stop, a new line, or a space for all else. */
  readonly gap: string;
  /** Another reading of what a token before it stands for: a part of a hashtag, a joined compound. */
  readonly isAlternative: boolean;
}

export type TokenBuilder = ReturnType<typeof createTokenBuilder>;

export const createTokenBuilder = (text: string) => ({
  text,
  tokens: [] as Token[],
  /** Positions taken by new lines, so that no phrase goes across one. */
  lineBreaks: new Set<number>(),
  nextPosition: 0,
  lastEnd: 0,
});

export function appendToken(out: TokenBuilder, span: TextSpan, word: NormalizedWord, places: number): Token {
  const gap = gapBetween(out, span.start, word.kind === 'link');
  if (gap === '\n') {
    out.lineBreaks.add(out.nextPosition);
    out.nextPosition += 1;
  }
  const { start, end } = span;
  const position = out.nextPosition;
  out.nextPosition += places;
  out.lastEnd = end;
  const lastPosition = out.nextPosition - 1;
  const token = { word, start, end, position, lastPosition, gap, isAlternative: false };
  out.tokens.push(token);
  return token;
}

const anyJoiner = /^[-‐‑‒–—.'’‘ʼʻ`´′＇׳״_/&:·•@+]{1,2}$/;

/** In a link whatever stands between two words joins them. */
function gapBetween({ text, lastEnd }: TokenBuilder, start: number, inLink: boolean): string {
  const between = text.slice(lastEnd, start);
  if (start === 0 || start < lastEnd || (between === ' ' && !inLink)) return ' ';
  if (inLink || between === '' || anyJoiner.test(between)) return between;
  if (/[\n\u2028\u2029]/.test(between)) return '\n';
  return between === ',' && /\d,\d/.test(text.slice(lastEnd - 1, start + 1)) ? between : ' ';
}
