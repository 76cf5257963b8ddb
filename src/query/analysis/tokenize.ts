/** Cuts a text into what a reader would point at: words, numbers, tags, names, links, emoji. Nothing is judged here. */
import { endOfNumber, withSigns } from './number.ts';
import { type CharacterClass, characterClassAt, countCodeUnitsAt } from './character-class.ts';

export interface RawToken {
  readonly kind:
    | 'word'
    | 'number'
    | 'spaceless'
    | 'emoji'
    | 'hashtag'
    | 'mention'
    | 'cashtag'
    | 'link'
    | 'dotted';
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

const emoji =
  /(?:\p{Regional_Indicator}{2}|\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}|[0-9#*]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic})(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*)/uy;
const link = /(?:https?:\/\/|www\.|(?:t|telegram)\.me\/)[^\s<>"«»“”]+/iuy;
const hashtag = /(?<![&/])[#＃][\p{L}\p{N}\p{M}_·]*\p{L}[\p{L}\p{N}\p{M}_·]*/uy;
const mention = /[@＠][A-Za-z][A-Za-z0-9_]{3,31}/y;
const cashtag = /[$＄][A-Za-z]{1,8}(?![\p{L}\p{N}_])/uy;
/** U.S., U.S, С.Ш.А., EE.UU., EE. UU., p.m. */
const dotted =
  /(\p{Lu})\1\. (\p{Lu})\2\.|(?:(\p{Lu})\3?\.)+(\p{Lu})\4?(?!\p{L})\.?|(?:(\p{Lu})\5?\.){2,}|(?:\p{L}\.){2,}(?!\p{L})/uy;
/** C++, C#. */
const signed = /\p{L}{1,2}(?:\+\+|#(?![\p{L}\p{N}]))/uy;
const closing = /[.,;:!?)\]}'’]+$/;

export function tokenize(text: string): RawToken[] {
  const pieces: RawToken[] = [];
  let at = 0;
  while (at < text.length) {
    const piece = pieceAt(text, at);
    if (piece !== null) pieces.push(piece);
    at = piece === null ? at + countCodeUnitsAt(text, at) : piece.end;
  }
  return pieces;
}

function pieceAt(text: string, at: number): RawToken | null {
  switch (characterClassAt(text, at)) {
    case 'letter':
      return specialAt(text, at) ?? runAt(text, at, 'letter', 'word');
    case 'hangul':
      return runAt(text, at, 'hangul', 'word');
    case 'spaceless':
      return runAt(text, at, 'spaceless', 'spaceless');
    case 'digit':
      return keycapAt(text, at) ?? numberAt(text, at);
    case 'emoji':
      return found(emoji, 'emoji', text, at);
    case 'other':
      return signAt(text, at);
    default:
      return null;
  }
}

/** A run of digits, which is a word; with groups, a fraction or a sign it is a number. */
function numberAt(text: string, at: number): RawToken {
  const run = runAt(text, at, 'digit', 'word');
  const { start, end } = withSigns(text, at, Math.max(run.end, endOfNumber(text, at)));
  return start === at && end === run.end ? run : { kind: 'number', start, end };
}

/** Characters of one class; marks and hidden signs belong to the letter before them. */
function runAt(text: string, start: number, kind: CharacterClass, as: RawToken['kind']): RawToken {
  let end = start;
  for (let at = start; at < text.length; ) {
    const next = characterClassAt(text, at);
    at += countCodeUnitsAt(text, at);
    if (next === kind || next === 'mark') end = at;
    else if (next !== 'hidden') break;
  }
  return { kind: as, start, end };
}

function specialAt(text: string, at: number): RawToken | null {
  const piece = found(link, 'link', text, at);
  if (piece !== null) return withoutClosing(text, piece);
  if (isWordLike(text, at - 1)) return null;
  return found(dotted, 'dotted', text, at) ?? found(signed, 'word', text, at);
}

/** A full stop or bracket after a link belongs to the sentence. */
function withoutClosing(text: string, piece: RawToken): RawToken {
  const tail = closing.exec(text.slice(piece.start, piece.end))?.[0].length ?? 0;
  return { ...piece, end: piece.end - tail };
}

function signAt(text: string, at: number): RawToken | null {
  if (!'#＃@＠$＄*'.includes(text.charAt(at))) return null;
  const keycap = keycapAt(text, at);
  if (keycap !== null || isWordLike(text, at - 1)) return keycap;
  return (
    found(hashtag, 'hashtag', text, at) ??
    found(mention, 'mention', text, at) ??
    found(cashtag, 'cashtag', text, at)
  );
}

function keycapAt(text: string, at: number): RawToken | null {
  const next = text.charCodeAt(at + 1);
  return next === 0xfe0f || next === 0x20e3 ? found(emoji, 'emoji', text, at) : null;
}

function found(pattern: RegExp, kind: RawToken['kind'], text: string, at: number): RawToken | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? { kind, start: at, end: pattern.lastIndex } : null;
}

const wordClasses: ReadonlySet<CharacterClass> = new Set(['letter', 'digit', 'hangul', 'spaceless']);

function isWordLike(text: string, at: number): boolean {
  return text[at] === '_' || (at >= 0 && wordClasses.has(characterClassAt(text, at)));
}

/** The letter and digit runs of a link, which no other rule applies to. */
export function tokenizeLink(text: string, start: number, end: number): RawToken[] {
  const pieces: RawToken[] = [];
  for (let at = start; at < end; ) {
    const kind = characterClassAt(text, at);
    const piece = wordClasses.has(kind) ? runAt(text, at, kind, 'word') : null;
    if (piece !== null) pieces.push(piece);
    at = piece === null ? at + countCodeUnitsAt(text, at) : piece.end;
  }
  return pieces;
}
