/** A text as tokens: its words in normal form, and other readings of them. */
import type { Post } from '#src/posts/post.ts';
import {
  tokenizeLink,
  type RawToken,
  tokenize,
  createTokenBuilder,
  appendToken,
  type TokenBuilder,
  type Token,
} from './tokenize.ts';
import { type NormalizedWord, internWord } from './normalized-word.ts';
import { normalizeNumber } from './number.ts';
import type { TextSpan } from '#src/posts/post-text.ts';
import { inflectionsFor } from './stemmer.ts';

export type AnalyzedText = Readonly<ReturnType<typeof analyzeText>>;

/** `language`: that of the channel. `links`: targets of links, of which those that the text does not show are read, too. In `ignored` no plain words are found. */
export function analyzeText(
  text: string,
  language: string | null,
  links: readonly string[] = [],
  ignored: readonly TextSpan[] = [],
) {
  const out = createTokenBuilder(text);
  for (const piece of tokenize(text)) addToken(out, piece);
  const hidden = links.filter((link) => !text.includes(link)).flatMap((link) => tokenizeHidden(link, out));
  const tokens = [...out.tokens.filter((token) => !isIgnored(token, ignored)), ...hidden];
  const words = Map.groupBy(tokens, ({ word }) => word);
  return { text, inflections: inflectionsFor(language), tokens, words, lineBreaks: out.lineBreaks };
}

export const analyzePost = (post: Post, language: string | null, ignored: readonly TextSpan[] = []) =>
  analyzeText(post.text, language, post.links, ignored);

/** Only words are ignored: names, tags and links are found everywhere. */
function isIgnored({ word: { kind }, start, end }: Token, ignored: readonly TextSpan[]): boolean {
  if (kind !== 'word' && kind !== 'spaceless') return false;
  return ignored.some((span) => span.start <= start && end <= span.end);
}

/** Tokens of a link behind a word: positions of their own, and empty spans, as nobody sees them. */
function tokenizeHidden(link: string, out: TokenBuilder): Token[] {
  const { tokens } = analyzeText(link, null);
  const end = out.text.length;
  const first = out.nextPosition + 1;
  out.nextPosition = first + tokens.length + 1;
  const shown = tokens.filter(({ word: { kind } }) => kind === 'link' || kind === 'mention');
  return shown.map((token) => ({
    ...token,
    start: end,
    end,
    position: token.position + first,
    lastPosition: token.lastPosition + first,
  }));
}

function addToken(out: TokenBuilder, piece: RawToken): void {
  const { kind, start, end } = piece;
  const raw = out.text.slice(start, end);
  if (kind === 'word') addWord(out, piece, internWord(raw, 'word'));
  else if (kind === 'number') addNumber(out, piece, normalizeNumber(raw));
  else if (kind === 'dotted') addWord(out, piece, internWord(raw.replace(/[.\s]/g, ''), 'word'));
  else if (kind === 'spaceless') appendToken(out, piece, internWord(raw, 'spaceless'), raw.length);
  else if (kind === 'emoji') appendToken(out, piece, internWord(raw, 'emoji'), 0);
  else if (kind === 'link') addLink(out, piece, raw);
  else if (kind === 'hashtag') addHashtag(out, piece, raw.slice(1));
  else addName(out, piece, kind, raw.slice(1));
}

const apostrophe = /^['’ʼ`´]$/;
/** One consonant, or a word that ends as dell', all', qu' and jusqu' do. */
const elidedWord = /^(?:[cdjlmnstz]|(?:[dns][aeu]|a|be|que)ll|\p{L}{0,7}qu)$/iu;

/** An elided article or preposition, before an apostrophe and a vowel: l'Ukraine and d'Ukraine are Ukraine. */
function isElided(text: string, { start, end }: RawToken): boolean {
  return (
    apostrophe.test(text.charAt(end)) &&
    /^[aeiouhyœæ]/iu.test(text.charAt(end + 1).normalize('NFD')) &&
    elidedWord.test(text.slice(start, end))
  );
}

function addWord(out: TokenBuilder, piece: RawToken, spelling: NormalizedWord): void {
  if (isElided(out.text, piece)) return;
  const previous = out.tokens.findLast(({ isAlternative }) => !isAlternative);
  const between = out.text.slice(out.lastEnd, piece.start);
  if (spelling.normalized === 's' && apostrophe.test(between)) {
    out.lastEnd = piece.end;
    return;
  }
  const token = appendToken(out, piece, spelling, 1);
  if (previous !== undefined && /^[-‐‑]$/.test(between)) addCompound(out, previous, token);
}

const addReading = (out: TokenBuilder, token: Token, word: NormalizedWord, more: Partial<Token> = {}) =>
  out.tokens.push({ ...token, word, isAlternative: true, ...more });

/** `$5` is also `5`. */
function addNumber(out: TokenBuilder, piece: RawToken, number: string): void {
  const token = appendToken(out, piece, internWord(number, 'word'), 1);
  const plain = number.replace(/[^\d.]+$/, '');
  if (plain !== number) addReading(out, token, internWord(plain, 'word'));
}

/** `cease-fire` is also `ceasefire`. */
function addCompound(out: TokenBuilder, first: Token, second: Token): void {
  if (first.word.kind !== 'word' || first.word.script === 'number' || second.word.script === 'number') return;
  const word = internWord(first.word.surface + second.word.surface, 'word');
  addReading(out, first, word, { end: second.end, lastPosition: second.lastPosition });
}

/** @name and $TICKER are also words. */
function addName(out: TokenBuilder, piece: RawToken, kind: 'mention' | 'cashtag', name: string): void {
  const token = appendToken(out, piece, internWord(name.toLowerCase(), kind), 1);
  addReading(out, token, internWord(name, 'word'), { start: piece.start + 1 });
}

const channelLink = /^(?:https?:\/\/)?(?:t|telegram)\.me\/(?:s\/)?([A-Za-z][A-Za-z0-9_]{3,31})/i;

/** Links are matched by names of sites, not by words; a link to a channel is also a mention. */
function addLink(out: TokenBuilder, piece: RawToken, raw: string): void {
  const name = channelLink.exec(raw)?.[1];
  if (name !== undefined) appendToken(out, piece, internWord(name.toLowerCase(), 'mention'), 0);
  const scheme = /^https?:\/\//i.exec(raw)?.[0].length ?? 0;
  out.lastEnd = piece.start;
  for (const part of tokenizeLink(out.text, piece.start + scheme, piece.end)) {
    appendToken(out, part, internWord(out.text.slice(part.start, part.end), 'link'), 1);
  }
  out.lastEnd = piece.end;
}

const camelParts = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}[\p{Ll}\p{M}]*|\p{Lu}+|[\p{Lo}\p{M}]+|\p{N}+/gu;

/** A hashtag is one word, and each of its parts is a word: #StopTheWar, #stop_the_war. */
function addHashtag(out: TokenBuilder, piece: RawToken, name: string): void {
  const parts = [...name.matchAll(camelParts)];
  const word = internWord(name.replaceAll('·', ''), 'hashtag');
  const token = appendToken(out, piece, word, Math.max(1, parts.length));
  const first = piece.start + 1;
  if (parts.length > 1) addReading(out, token, internWord(name.replace(/[_·]/g, ''), 'word'));
  for (const [place, { 0: text, index }] of parts.entries()) {
    const position = token.position + place;
    const [start, end] = [first + index, first + index + text.length];
    const gap = place === 0 ? token.gap : '';
    addReading(out, token, internWord(text, 'word'), { position, lastPosition: position, gap, start, end });
  }
  for (const { kind, start, end } of tokenize(name)) {
    if (kind !== 'spaceless') continue;
    const span = { start: first + start, end: first + end };
    addReading(out, token, internWord(name.slice(start, end), kind), span);
  }
}
