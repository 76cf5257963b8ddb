/** A text read for matching: its words in normal form, and all that a word may also be read as. */
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

/** Prepares a post for matching. `language` is the channel's; `links` are targets, the hidden ones count as read; plain words do not look into `ignored`. */
export function analyzeText(
  text: string,
  language: string | null,
  links: readonly string[] = [],
  ignored: readonly TextSpan[] = [],
) {
  const reader = createTokenBuilder(text);
  for (const piece of tokenize(text)) readPiece(reader, piece);
  const hidden = links.filter((link) => !text.includes(link)).flatMap((link) => hiddenTokens(link, reader));
  const { lineBreaks } = reader;
  const tokens = [...reader.tokens.filter((token) => !isIgnored(token, ignored)), ...hidden];
  const words = Map.groupBy(tokens, ({ word }) => word);
  return { text, inflections: inflectionsFor(language), tokens, words, lineBreaks };
}

export const analyzePost = (post: Post, language: string | null, ignored: readonly TextSpan[] = []) =>
  analyzeText(post.text, language, post.links, ignored);

/** Names, tags and links are found everywhere, words not in what is ignored. */
function isIgnored({ word: { kind }, start, end }: Token, ignored: readonly TextSpan[]): boolean {
  if (kind !== 'word' && kind !== 'spaceless') return false;
  return ignored.some((span) => span.start <= start && end <= span.end);
}

/** The link behind a word is read apart; its tokens have places of their own and no extent. */
function hiddenTokens(link: string, reader: TokenBuilder): Token[] {
  const { tokens } = analyzeText(link, null);
  const end = reader.text.length;
  const first = reader.nextPosition + 1;
  reader.nextPosition = first + tokens.length + 1;
  const shown = tokens.filter(({ word: { kind } }) => kind === 'link' || kind === 'mention');
  return shown.map((token) => ({
    ...token,
    start: end,
    end,
    position: token.position + first,
    lastPosition: token.lastPosition + first,
  }));
}

function readPiece(reader: TokenBuilder, piece: RawToken): void {
  const { text } = reader;
  const { kind, start, end } = piece;
  const raw = text.slice(start, end);
  if (kind === 'word') readWord(reader, piece, internWord(raw, 'word'));
  else if (kind === 'number') readNumber(reader, piece, normalizeNumber(raw));
  else if (kind === 'dotted') readWord(reader, piece, internWord(raw.replace(/[.\s]/g, ''), 'word'));
  else if (kind === 'spaceless') appendToken(reader, piece, internWord(raw, 'spaceless'), raw.length);
  else if (kind === 'emoji') appendToken(reader, piece, internWord(raw, 'emoji'), 0);
  else if (kind === 'link') readLink(reader, piece, raw);
  else if (kind === 'hashtag') readHashtag(reader, piece, raw.slice(1));
  else readName(reader, piece, kind, raw.slice(1));
}

const apostrophe = /^['’ʼ`´]$/;
/** One consonant, or what ends as dell', all', qu' and jusqu' do. */
const shortened = /^(?:[cdjlmnstz]|(?:[dns][aeu]|a|be|que)ll|\p{L}{0,7}qu)$/iu;

/** Before an apostrophe and a vowel stands an article or a small word without its end: l'Ukraine and d'Ukraine are Ukraine. */
function isElided(text: string, { start, end }: RawToken): boolean {
  return (
    apostrophe.test(text.charAt(end)) &&
    /^[aeiouhyœæ]/iu.test(text.charAt(end + 1).normalize('NFD')) &&
    shortened.test(text.slice(start, end))
  );
}

function readWord(reader: TokenBuilder, piece: RawToken, spelling: NormalizedWord): void {
  if (isElided(reader.text, piece)) return;
  const previous = reader.tokens.findLast(({ isAlternative }) => !isAlternative);
  const between = reader.text.slice(reader.lastEnd, piece.start);
  if (spelling.normalized === 's' && apostrophe.test(between)) {
    reader.lastEnd = piece.end;
    return;
  }
  const token = appendToken(reader, piece, spelling, 1);
  if (previous !== undefined && /^[-‐‑]$/.test(between)) addCompound(reader, previous, token);
}

const alsoRead = (reader: TokenBuilder, token: Token, word: NormalizedWord, more: Partial<Token> = {}) =>
  reader.tokens.push({ ...token, word, isAlternative: true, ...more });

/** `$5` also reads `5`. */
function readNumber(reader: TokenBuilder, piece: RawToken, number: string): void {
  const token = appendToken(reader, piece, internWord(number, 'word'), 1);
  const plain = number.replace(/[^\d.]+$/, '');
  if (plain !== number) alsoRead(reader, token, internWord(plain, 'word'));
}

/** `cease-fire` also reads `ceasefire`. */
function addCompound(reader: TokenBuilder, first: Token, second: Token): void {
  if (first.word.kind !== 'word' || first.word.script === 'number' || second.word.script === 'number') return;
  const word = internWord(first.word.surface + second.word.surface, 'word');
  alsoRead(reader, first, word, { end: second.end, lastPosition: second.lastPosition });
}

/** @name and $TICKER are found by their word, too. */
function readName(reader: TokenBuilder, piece: RawToken, kind: 'mention' | 'cashtag', name: string): void {
  const token = appendToken(reader, piece, internWord(name.toLowerCase(), kind), 1);
  alsoRead(reader, token, internWord(name, 'word'), { start: piece.start + 1 });
}

const channelLink = /^(?:https?:\/\/)?(?:t|telegram)\.me\/(?:s\/)?([A-Za-z][A-Za-z0-9_]{3,31})/i;

/** Words look past links; names of sites look into them, and a link to a channel mentions it. */
function readLink(reader: TokenBuilder, piece: RawToken, raw: string): void {
  const name = channelLink.exec(raw)?.[1];
  if (name !== undefined) appendToken(reader, piece, internWord(name.toLowerCase(), 'mention'), 0);
  const scheme = /^https?:\/\//i.exec(raw)?.[0].length ?? 0;
  reader.lastEnd = piece.start;
  for (const part of tokenizeLink(reader.text, piece.start + scheme, piece.end)) {
    appendToken(reader, part, internWord(reader.text.slice(part.start, part.end), 'link'), 1);
  }
  reader.lastEnd = piece.end;
}

const camelParts = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}[\p{Ll}\p{M}]*|\p{Lu}+|[\p{Lo}\p{M}]+|\p{N}+/gu;

/** A hashtag is one word, and so is each of its parts: #StopTheWar, #stop_the_war. */
function readHashtag(reader: TokenBuilder, piece: RawToken, name: string): void {
  const parts = [...name.matchAll(camelParts)];
  const token = appendToken(
    reader,
    piece,
    internWord(name.replaceAll('·', ''), 'hashtag'),
    Math.max(1, parts.length),
  );
  const first = piece.start + 1;
  if (parts.length > 1) alsoRead(reader, token, internWord(name.replace(/[_·]/g, ''), 'word'));
  for (const [place, { 0: text, index }] of parts.entries()) {
    const position = token.position + place;
    const [start, end] = [first + index, first + index + text.length];
    const gap = place === 0 ? token.gap : '';
    alsoRead(reader, token, internWord(text, 'word'), { position, lastPosition: position, gap, start, end });
  }
  for (const { kind, start, end } of tokenize(name)) {
    if (kind !== 'spaceless') continue;
    alsoRead(reader, token, internWord(name.slice(start, end), kind), {
      start: first + start,
      end: first + end,
    });
  }
}
