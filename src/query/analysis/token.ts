/** One reading of one word of a text, and where it stands. */
import type { TextSpan } from '#src/posts/post-text.ts';
import type { NormalizedWord } from './normalized-word.ts';

/** Start and end are equal for words of a hidden link, which nobody sees. */
export interface Token extends TextSpan {
  readonly word: NormalizedWord;
  /** Its first and last place among the words. An emoji takes none: the last is then the place before. */
  readonly position: number;
  readonly lastPosition: number;
  /** What stands before it: nothing, the signs of a joint such as a hyphen or a full stop, a new line, or a space for all else. */
  readonly gap: string;
  readonly inLink: boolean;
  /** A second reading of what another token already stands for: the parts of a hashtag, a joined compound. */
  readonly isAlternative: boolean;
}

export type TokenBuilder = ReturnType<typeof createTokenBuilder>;

/** A text being read: tokens so far, the next free place, and where the last token ended. */
export const createTokenBuilder = (text: string) => ({
  text,
  tokens: [] as Token[],
  /** Places that a new line takes: no phrase goes across. */
  lineBreaks: new Set<number>(),
  nextPosition: 0,
  lastEnd: 0,
  lastToken: null as Token | null,
});

/** Puts a token at the next place; `places` is how many it takes. */
export function appendToken(
  reader: TokenBuilder,
  span: TextSpan,
  word: NormalizedWord,
  places: number,
  inLink = false,
): Token {
  const gap = gapBetween(reader, span.start, inLink);
  if (gap === '\n') {
    reader.lineBreaks.add(reader.nextPosition);
    reader.nextPosition += 1;
  }
  const position = reader.nextPosition;
  const { start, end } = span;
  const lastPosition = position + places - 1;
  const token = { word, start, end, position, lastPosition, gap, inLink, isAlternative: false };
  reader.tokens.push(token);
  reader.nextPosition += places;
  reader.lastEnd = end;
  reader.lastToken = token;
  return token;
}

const anyJoiner = /^[-‐‑‒–—.'’‘ʼʻ`´′＇׳״_/&:·•@+]{1,2}$/;

/** Whatever stands between two words of a link joins them. */
function gapBetween({ text, lastEnd }: TokenBuilder, start: number, inLink: boolean): string {
  const between = text.slice(lastEnd, start);
  if (start === 0 || start < lastEnd || (between === ' ' && !inLink)) return ' ';
  if (inLink || between === '' || anyJoiner.test(between)) return between;
  if (/[\n\u2028\u2029]/.test(between)) return '\n';
  return between === ',' && /\d,\d/.test(text.slice(lastEnd - 1, start + 1)) ? between : ' ';
}
