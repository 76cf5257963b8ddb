/** What each character is to the tokeniser. A table for the common plane, asked once per character of every post. */
import { invisibleCharacters } from './normalize.ts';

export const CharacterClass = {
  other: 0,
  space: 1,
  newline: 2,
  letter: 3,
  /** Korean: its particles stand without a space, also after a foreign word. */
  hangul: 4,
  /** Letters of scripts that put no spaces between words. */
  spaceless: 5,
  digit: 6,
  mark: 7,
  /** Seen by nobody: soft hyphens, zero-width signs, direction marks, variation selectors. */
  hidden: 8,
  emoji: 9,
} as const;
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

const spacelessScripts =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\uFF66-\\uFF9Fー々〆〇\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const isSpacelessLetter = new RegExp(`^(?=[\\p{L}々〆〇])[${spacelessScripts}]`, 'u');
const isHidden = new RegExp(`^[${invisibleCharacters}]`, 'u');

const tests: readonly (readonly [CharacterClass, RegExp])[] = [
  [CharacterClass.newline, /^[\n\u2028\u2029]/u],
  [CharacterClass.space, /^\s/u],
  [CharacterClass.hidden, isHidden],
  [CharacterClass.mark, /^\p{M}/u],
  [CharacterClass.spaceless, isSpacelessLetter],
  [CharacterClass.hangul, /^(?=\p{L})\p{Script=Hangul}/u],
  // Apostrophes that count as letters are written where the others are: О'Брайен, п'ять, Oʻzbekiston.
  [CharacterClass.other, /^[\u02BB\u02BC]/u],
  // Letters in circles and squares are letters to those who read them.
  [CharacterClass.letter, /^[\p{L}Ⓐ-ⓩ\u{1F130}-\u{1F149}]/u],
  [CharacterClass.digit, /^\p{N}/u],
  [CharacterClass.emoji, /^[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Regional_Indicator}]/u],
];

function classify(character: string): CharacterClass {
  for (const [kind, test] of tests) if (test.test(character)) return kind;
  return CharacterClass.other;
}

const table = new Uint8Array(0x10000).fill(0xff);
const beyond = new Map<number, CharacterClass>();

/** The class of the character at UTF-16 offset `at`; half a pair is `other`. */
export function characterClassAt(text: string, at: number): CharacterClass {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00) return pairAt(text, at);
  const known = table[unit];
  if (known !== 0xff && known !== undefined) return known as CharacterClass;
  const kind = classify(String.fromCharCode(unit));
  table[unit] = kind;
  return kind;
}

/** How many UTF-16 units the character at `at` takes. */
export function countCodeUnitsAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit >= 0xdc00) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next < 0xe000 ? 2 : 1;
}

function pairAt(text: string, at: number): CharacterClass {
  const point = text.codePointAt(at) ?? 0;
  if (point < 0x10000) return CharacterClass.other;
  const known = beyond.get(point);
  if (known !== undefined) return known;
  const kind = classify(String.fromCodePoint(point));
  beyond.set(point, kind);
  return kind;
}
