/** The normal form of a word: without differences of width, case, accents, stress marks and invisible signs. */
import { digitOf } from './number.ts';

export type Script = 'latin' | 'cyrillic' | 'arabic' | 'hangul' | 'spaceless' | 'number' | 'other';

/** The inside of a character class: soft hyphen, zero widths, direction marks, tatweel, variation selectors. */
export const invisibleCharacters =
  '\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF\\u0640';
const hidden = new RegExp(`[${invisibleCharacters}]`, 'g');
const isAscii = /^[\x00-\x7f]*$/;
const combining = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}]\p{M}*)\p{M}+/gu;

const plainScripts = [
  ['latin', /^[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF]+$/],
  ['cyrillic', /^[А-яЁё]+$/],
  ['arabic', /^[\u0621-\u063A\u0641-\u064A]+$/],
] as const;
const isNormal = /^[a-zа-я]*$/;

/** NFKC without invisible signs: "ＮＡＴＯ", "oﬃce" and "cry-pto" with a soft hyphen become plain words. */
export const cleanWord = (raw: string): string =>
  detectPlainScript(raw) !== null || isAscii.test(raw) ? raw : raw.normalize('NFKC').replace(hidden, '');

/** The script of a word of plain letters of one script, which needs no cleaning; null for any other word. */
export const detectPlainScript = (word: string): 'latin' | 'cyrillic' | 'arabic' | null =>
  plainScripts.find(([, letters]) => letters.test(word))?.[0] ?? null;

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
export const detectScript = (word: string): Script =>
  detectPlainScript(word) ?? scriptTests.find(([, letters]) => letters.test(word))?.[0] ?? 'other';

/** Letters that Unicode does not decompose into a plain one and a mark, each followed by what it is normalized to. */
const plainLatin = readPairs('ßss æae œoe øo ðd đd łl ıi þth ŋn ςσ');
const plainArabic = readPairs('أا إا آا ٱا ىي یي ئي ؤو ةه کك');

function readPairs(pairs: string): (letters: string) => string {
  const plain = new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));
  const letter = new RegExp(`[${[...plain.keys()].join('')}]`, 'g');
  return (letters) => letters.replace(letter, (each) => plain.get(each) ?? each);
}

/** Small letters without accents; й, ї and ў stay. `word` is cleaned. */
export function normalizeWord(word: string, script: Script): string {
  const small = word.toLowerCase();
  if (isNormal.test(small) || isAscii.test(small)) return small;
  if (script === 'cyrillic') return plainCyrillic(small);
  if (script === 'arabic') return plainArabic(small.replace(/[\u064B-\u065F\u0670\u06D6-\u06ED]/g, ''));
  if (script === 'number') return small.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)));
  return plainLatin(small.normalize('NFD').replace(combining, '').normalize('NFC'));
}

function plainCyrillic(letters: string): string {
  // old shapes of letters: ᲀ is в
  const small = /[\u1C80-\u1C88]/.test(letters) ? letters.toUpperCase().toLowerCase() : letters;
  return small.replace(/ё/g, 'е').replace(/[\u0300-\u0305]/g, '');
}
