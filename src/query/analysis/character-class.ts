/** What each character is to the tokeniser: asked once per character of every post, so a table remembers. */
import { invisibleCharacters } from './normalize.ts';

const spacelessScripts =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\uFF66-\\uFF9Fー々〆〇\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

const classes = [
  ['space', /^\s/u],
  /** Seen by nobody: soft hyphens, zero-width signs, direction marks, variation selectors. */
  ['hidden', new RegExp(`^[${invisibleCharacters}]`, 'u')],
  ['mark', /^\p{M}/u],
  /** Letters of scripts that put no spaces between words. */
  ['spaceless', new RegExp(`^(?=[\\p{L}々〆〇])[${spacelessScripts}]`, 'u')],
  /** Korean: its particles stand without a space, also after a foreign word. */
  ['hangul', /^(?=\p{L})\p{Script=Hangul}/u],
  // Apostrophes that count as letters are written where the others are: О'Брайен, п'ять, Oʻzbekiston.
  // Letters in circles and squares are letters to those who read them.
  ['letter', /^(?![\u02BB\u02BC])[\p{L}Ⓐ-ⓩ\u{1F130}-\u{1F149}]/u],
  ['digit', /^\p{N}/u],
  ['emoji', /^[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Regional_Indicator}]/u],
  ['other', /^/u],
] as const;
export type CharacterClass = (typeof classes)[number][0];

const unknown = 0xff;
/** By code point, the place among the classes. */
const table = new Uint8Array(0x11_0000).fill(unknown);

/** The class of the character at UTF-16 offset `at`; half a pair is `other`. */
export function characterClassAt(text: string, at: number): CharacterClass {
  const point = text.codePointAt(at) ?? 0;
  if (table[point] === unknown)
    table[point] = classes.findIndex(([, test]) => test.test(String.fromCodePoint(point)));
  return classes[table[point] ?? unknown]?.[0] ?? 'other';
}

/** How many UTF-16 units the character at `at` takes. */
export const countCodeUnitsAt = (text: string, at: number): 1 | 2 =>
  (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
