/** A text read for matching: its words in normal form, and all that a word may also be read as. */
import { linkPiecesOf, type Piece, piecesOf } from './pieces.ts';
import { type Spelling, spellingAt, spellingOf } from './spelling.ts';
import { createReader, place, type Reader, type Token } from './token.ts';
import { type RulesBit, rulesOf } from './word-forms.ts';

export interface Doc {
  readonly text: string;
  readonly rules: RulesBit;
  readonly tokens: readonly Token[];
  /** Tokens by spelling, those of links apart. */
  readonly words: ReadonlyMap<Spelling, readonly Token[]>;
  readonly linkWords: ReadonlyMap<Spelling, readonly Token[]>;
  readonly breaks: ReadonlySet<number>;
}

/** Prepares a post for matching. `language` is the channel's; `links` are targets, the hidden ones count as read. */
export function readText(text: string, language: string | null, links: readonly string[] = []): Doc {
  const reader = createReader(text);
  for (const piece of piecesOf(text)) readPiece(reader, piece);
  const hidden = links.filter((link) => !text.includes(link)).flatMap((link) => hiddenTokens(link, reader));
  const tokens = hidden.length === 0 ? reader.tokens : [...reader.tokens, ...hidden];
  return { text, rules: rulesOf(language), tokens, ...bySpelling(tokens), breaks: reader.breaks };
}

/** The link behind a word is read apart; its tokens have places of their own and no extent. */
function hiddenTokens(link: string, reader: Reader): Token[] {
  const { tokens } = readText(link, null);
  const end = reader.text.length;
  const first = reader.next + 1;
  reader.next = first + tokens.length + 1;
  const shown = tokens.filter((token) => token.inLink || token.spelling.kind === 'mention');
  return shown.map((token) => ({
    ...token,
    start: end,
    end,
    at: token.at + first,
    to: token.to + first,
  }));
}

function bySpelling(tokens: readonly Token[]) {
  const words = new Map<Spelling, Token[]>();
  const linkWords = new Map<Spelling, Token[]>();
  for (const token of tokens) {
    const map = token.inLink ? linkWords : words;
    const same = map.get(token.spelling);
    if (same === undefined) map.set(token.spelling, [token]);
    else same.push(token);
  }
  return { words, linkWords };
}

function readPiece(reader: Reader, piece: Piece): void {
  const { text } = reader;
  const { kind, start, end } = piece;
  if (kind === 'word') {
    readWord(reader, piece, spellingAt(text, start, end));
    return;
  }
  const raw = text.slice(start, end);
  if (kind === 'dotted') readWord(reader, piece, spellingOf(raw.replace(/[.\s]/g, ''), 'word'));
  else if (kind === 'spaceless') place(reader, piece, spellingOf(raw, 'spaceless'), raw.length);
  else if (kind === 'emoji') place(reader, piece, spellingOf(raw, 'emoji'), 0);
  else if (kind === 'link') readLink(reader, piece, raw);
  else if (kind === 'hashtag') readHashtag(reader, piece, raw.slice(1));
  else readName(reader, piece, kind, raw.slice(1));
}

/** What stands in the one place between two words; empty when nothing does, or more. */
function signBefore({ text, last }: Reader, start: number): string {
  return start - last === 1 && text.charCodeAt(last) !== 0x20 ? text.charAt(last) : '';
}

function readWord(reader: Reader, piece: Piece, spelling: Spelling): void {
  const previous = reader.newest;
  const sign = signBefore(reader, piece.start);
  if (sign !== '' && spelling.folded === 's' && "'’ʼ`´".includes(sign)) {
    reader.last = piece.end;
    return;
  }
  const token = place(reader, piece, spelling, 1);
  if (previous !== null && sign !== '' && '-‐‑'.includes(sign)) addCompound(reader, previous, token);
}

/** `cease-fire` also reads `ceasefire`. */
function addCompound(reader: Reader, first: Token, second: Token): void {
  if (first.inLink || first.spelling.kind !== 'word') return;
  if (first.spelling.script === 'number' || second.spelling.script === 'number') return;
  const spelling = spellingOf(first.spelling.word + second.spelling.word, 'word');
  reader.tokens.push({ ...first, spelling, end: second.end, to: second.to, extra: true });
}

/** @name and $TICKER are found by their word, too. */
function readName(reader: Reader, piece: Piece, kind: 'mention' | 'cashtag', name: string): void {
  const token = place(reader, piece, spellingOf(name.toLowerCase(), kind), 1);
  reader.tokens.push({
    ...token,
    start: piece.start + 1,
    spelling: spellingOf(name, 'word'),
    extra: true,
  });
}

const channelLink = /^(?:https?:\/\/)?(?:t|telegram)\.me\/(?:s\/)?([A-Za-z][A-Za-z0-9_]{3,31})/i;

/** Words look past links; names of sites look into them, and a link to a channel mentions it. */
function readLink(reader: Reader, piece: Piece, raw: string): void {
  const name = channelLink.exec(raw)?.[1];
  if (name !== undefined) place(reader, piece, spellingOf(name.toLowerCase(), 'mention'), 0);
  const scheme = /^https?:\/\//i.exec(raw)?.[0].length ?? 0;
  reader.last = piece.start;
  for (const part of linkPiecesOf(reader.text, piece.start + scheme, piece.end)) {
    place(reader, part, spellingAt(reader.text, part.start, part.end), 1, true);
  }
  reader.last = piece.end;
}

const camelParts = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}[\p{Ll}\p{M}]*|\p{Lu}+|[\p{Lo}\p{M}]+|\p{N}+/gu;

/** A hashtag is one word, and so is each of its parts: #StopTheWar, #stop_the_war. */
function readHashtag(reader: Reader, piece: Piece, name: string): void {
  const parts = [...name.matchAll(camelParts)].map((part) => ({ from: part.index, text: part[0] }));
  const token = place(
    reader,
    piece,
    spellingOf(name.replaceAll('·', ''), 'hashtag'),
    Math.max(1, parts.length),
  );
  const add = (spelling: Spelling, more: Partial<Token>) =>
    reader.tokens.push({ ...token, spelling, extra: true, ...more });
  const first = piece.start + 1;
  if (parts.length > 1) add(spellingOf(name.replace(/[_·]/g, ''), 'word'), {});
  parts.forEach(({ from, text }, index) => {
    const places = {
      at: token.at + index,
      to: token.at + index,
      gap: index === 0 ? token.gap : 'none',
      joint: index === 0 ? token.joint : '',
    } as const;
    add(spellingOf(text, 'word'), { ...places, start: first + from, end: first + from + text.length });
  });
  for (const { kind, start, end } of piecesOf(name)) {
    if (kind !== 'spaceless') continue;
    add(spellingOf(name.slice(start, end), kind), { start: first + start, end: first + end });
  }
}
