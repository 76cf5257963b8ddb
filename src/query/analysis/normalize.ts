/** The normal form of a word: what is left when width, case, accents, stress marks and hidden signs do not count. */
import { digitOf } from './number.ts';

export type Script = 'latin' | 'cyrillic' | 'arabic' | 'hangul' | 'spaceless' | 'number' | 'other';

/** Signs nobody sees, as the inside of a character class: soft hyphen, zero widths, direction marks, tatweel, variation selectors. */
export const invisibleCharacters =
  '\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF\\u0640';
const hidden = new RegExp(`[${invisibleCharacters}]`, 'g');
const isAscii = /^[\x00-\x7f]*$/;
const combining = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}]\p{M}*)\p{M}+/gu;

/** Compatible signs as the plain ones, nothing hidden: "ＮＡＴＯ", "oﬃce" and "cry-pto" with a soft hyphen are plain words. */
export function cleanWord(raw: string): string {
  return detectPlainScript(raw) !== null || isAscii.test(raw)
    ? raw
    : raw.normalize('NFKC').replace(hidden, '');
}

/** The script of a word that is letters of one script written in the only way, which need no cleaning; null for any other word. */
export function detectPlainScript(word: string): 'latin' | 'cyrillic' | 'arabic' | null {
  const script = detectPlainScriptOfUnit(word.charCodeAt(0));
  for (let at = 1; at < word.length; at += 1)
    if (detectPlainScriptOfUnit(word.charCodeAt(at)) !== script) return null;
  return script;
}

/** The script of a letter that is written in one way only, by its code; null for any other sign. */
export function detectPlainScriptOfUnit(unit: number): 'latin' | 'cyrillic' | 'arabic' | null {
  if (unit < 0x80) return isBetween(unit | 0x20, 0x61, 0x7a) ? 'latin' : null;
  if (unit < 0x100) return unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7 ? 'latin' : null;
  if (isBetween(unit, 0x410, 0x44f) || unit === 0x401 || unit === 0x451) return 'cyrillic';
  return isBetween(unit, 0x621, 0x63a) || isBetween(unit, 0x641, 0x64a) ? 'arabic' : null;
}

const isBetween = (unit: number, first: number, last: number) => unit >= first && unit <= last;

/** Whether a word is nothing but small letters that are their own normal form. */
function isFolded(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    if (!isBetween(unit, 0x61, 0x7a) && !isBetween(unit, 0x430, 0x44f)) return false;
  }
  return true;
}

const scriptTests: readonly (readonly [Script, RegExp])[] = [
  ['number', /^\p{N}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['latin', /\p{Script=Latin}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hangul', /\p{Script=Hangul}/u],
  [
    'spaceless',
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
  ],
];

/** The script of a cleaned word; a word that mixes Latin and Cyrillic counts as Cyrillic. */
export function detectScript(word: string): Script {
  const plain = detectPlainScript(word);
  if (plain !== null) return plain;
  const first = word.charCodeAt(0);
  if (first < 0x80 && isAscii.test(word)) return first >= 0x30 && first <= 0x39 ? 'number' : 'latin';
  for (const [script, test] of scriptTests) if (test.test(word)) return script;
  return 'other';
}

/** Letters that Unicode does not take apart into a plain one and a mark. */
const plainLatin: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ŋ: 'n',
};
const plainArabic: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
};

/** Small letters without accents; й, ї and ў stay letters of their own. `word` is cleaned. */
export function normalizeWord(word: string, script: Script): string {
  if (isFolded(word)) return word;
  const small = word.toLowerCase();
  if (isFolded(small) || isAscii.test(small)) return small;
  if (script === 'cyrillic') return foldCyrillic(small);
  if (script === 'arabic') return foldArabic(small);
  if (script === 'number') return small.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)));
  return stripDiacritics(small)
    .replace(/[ßæœøðđłıþŋ]/g, (letter) => plainLatin[letter] ?? letter)
    .replace(/ς/g, 'σ');
}

/** Latin, Greek and Hebrew letters without their marks. */
export function stripDiacritics(text: string): string {
  return isAscii.test(text) ? text : text.normalize('NFD').replace(combining, '').normalize('NFC');
}

/** Old shapes of letters are the letters: ᲀ is в. */
const oldShapes = /[\u1C80-\u1C88]/;

function foldCyrillic(letters: string): string {
  const small = oldShapes.test(letters) ? letters.toUpperCase().toLowerCase() : letters;
  return /ё|[\u0300-\u0305]/.test(small) ? small.replace(/ё/g, 'е').replace(/[\u0300-\u0305]/g, '') : small;
}

function foldArabic(small: string): string {
  const bare = small.replace(/[\u064B-\u065F\u0670\u06D6-\u06ED]/g, '');
  return bare.replace(/[أإآٱىیئؤةک]/g, (letter) => plainArabic[letter] ?? letter);
}
