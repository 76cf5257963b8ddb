/** One reading of one word of a text, and where it stands. */
import type { Spelling } from './spelling.ts';

/** What stands before a word: nothing at all, a joint such as a hyphen or a full stop, a new line, anything else. */
export type Gap = 'space' | 'none' | 'joiner' | 'line';

export interface Span {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

/** Start and end are equal for words of a hidden link, which nobody sees. */
export interface Token extends Span {
  readonly spelling: Spelling;
  /** Its first and last place among the words. An emoji takes none: `to` is then the place before. */
  readonly at: number;
  readonly to: number;
  readonly gap: Gap;
  /** The signs that make the gap a joint; empty where it is none. */
  readonly joint: string;
  readonly inLink: boolean;
  /** A second reading of what another token already stands for: the parts of a hashtag, a joined compound. */
  readonly extra: boolean;
}

/** A text being read: tokens so far, the next free place, and where the last token ended. */
export interface Reader {
  readonly text: string;
  readonly tokens: Token[];
  /** Places that a new line takes: no phrase goes across. */
  readonly breaks: Set<number>;
  next: number;
  last: number;
  /** The token placed last; null before the first. */
  newest: Token | null;
}

export function createReader(text: string): Reader {
  return { text, tokens: [], breaks: new Set(), next: 0, last: 0, newest: null };
}

/** Puts a token at the next place; `places` is how many it takes. */
export function place(reader: Reader, span: Span, spelling: Spelling, places: number, inLink = false): Token {
  const gap = gapBetween(reader, span.start, inLink);
  if (gap === 'line') {
    reader.breaks.add(reader.next);
    reader.next += 1;
  }
  const at = reader.next;
  const { start, end } = span;
  const joint = gap === 'joiner' ? reader.text.slice(reader.last, start) : '';
  const token = { spelling, start, end, at, to: at + places - 1, gap, joint, inLink, extra: false };
  reader.tokens.push(token);
  reader.next += places;
  reader.last = end;
  reader.newest = token;
  return token;
}

const joiner = /^[-‐‑‒–—.'’‘ʼʻ`´′＇׳״_/&:·•@+]{1,2}$/;

/** Whatever stands between two words of a link joins them. */
function gapBetween({ text, last }: Reader, start: number, inLink: boolean): Gap {
  if (start === last) return start === 0 ? 'space' : 'none';
  if (inLink) return 'joiner';
  if (start - last === 1 && text.charCodeAt(last) === 0x20) return 'space';
  const between = text.slice(last, start);
  if (joiner.test(between)) return 'joiner';
  if (/[\n\u2028\u2029]/.test(between)) return 'line';
  return between === ',' && /\d,\d/.test(text.slice(last - 1, start + 1)) ? 'joiner' : 'space';
}
