/** One form for all spellings of a number: 5000, 5,000, 5.000, 5 000 and ٥٬٠٠٠ are the same, $5 and 5 $ too. */

const narrowSpaces = '\\u00A0\\u2007\\u2009\\u202F';
const fraction = '[.,٫]\\p{Nd}+';
const groupedBy = (marks: string, name: string): string =>
  `\\p{Nd}{1,3}(?:(?<${name}>${marks})\\p{Nd}{3})(?:\\k<${name}>\\p{Nd}{3})*(?:(?!\\k<${name}>)${fraction})?`;
/** Not within a word, a time, a date or a version. A space does not join digits to a number that a word is written onto: "F-16 100 times". */
const severalRuns = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}]|\\p{N}[.,:٫])(?:${groupedBy(`[,.'’٬${narrowSpaces}]`, 'mark')}|` +
    `(?<![\\p{L}\\p{N}][-‐‑–/])${groupedBy(' ', 'space')}|\\p{Nd}+${fraction})(?![.,:٫]?\\p{Nd})`,
  'uy',
);
export const anyNumber = new RegExp(`${severalRuns.source}|\\p{Nd}+`, 'gu');

/** Where a number that begins at `at` ends, if it has several runs of digits; else `at`. */
export function endOfNumber(text: string, at: number): number {
  severalRuns.lastIndex = at;
  return severalRuns.test(text) ? severalRuns.lastIndex : at;
}

const signs = '[\\p{Sc}%٪‰№§]';
/** A sign behind a space belongs to the number only where no other number touches it. */
const signBefore = new RegExp(`(?:${signs}|(?<!\\p{Nd})${signs}[ ${narrowSpaces}])$`, 'u');
const signAfter = new RegExp(`${signs}|[ ${narrowSpaces}]${signs}(?!\\p{Nd})`, 'uy');

/** The span of a number with signs of currencies, per cent and the like on either side of it. */
export function withSigns(text: string, start: number, end: number): { start: number; end: number } {
  const before = signBefore.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
  signAfter.lastIndex = end;
  return { start: start - before, end: signAfter.test(text) ? signAfter.lastIndex : end };
}

const sign = new RegExp(signs, 'u');

export const hasSign = (text: string): boolean => sign.test(text);

/** Source of an expression for the parts of a number that may follow a space: more digits, a sign, the digits behind a sign. */
export const behindSpace =
  `(?<=(?<![\\p{L}\\p{M}\\p{N}]|[\\p{L}\\p{N}][-/.,:])\\p{Nd}{1,3}(?:[ ${narrowSpaces}]\\p{Nd}{3})*)[ ${narrowSpaces}]\\p{Nd}{3}(?!\\p{Nd})|` +
  `(?<=\\p{Nd})[ ${narrowSpaces}]${signs}(?!\\p{Nd})|(?<=(?<!\\p{Nd})${signs})[ ${narrowSpaces}](?=\\p{Nd})`;

/** Digits 0-9, a full stop before a fraction, and the sign at the end. */
export function normalizeNumber(written: string): string {
  const digits = written.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)));
  const plain = digits.replace(/[^\d.,'’٬٫ ]/g, '').trim();
  const [, whole = plain, part = ''] = fractionOf(plain);
  const ending = part.replace(/\D|0+$/g, '');
  return `${whole.replace(/\D/g, '')}${ending && `.${ending}`}${sign.exec(written)?.[0].replace('٪', '%') ?? ''}`;
}

/** The whole part and the fraction behind the last mark; none where every mark separates groups of three digits: 5.000 and 1,234,567 have none, 0.005 and 1,234.567 have one. */
function fractionOf(plain: string): readonly string[] {
  if (/^[1-9]\d{0,2}(?:([^\d٫])\d{3})(?:\1\d{3})*$/.test(plain)) return [];
  return /^(.*)[.,٫](\d+)$/.exec(plain) ?? [];
}

/** The value of a digit of any script: Unicode has the ten of a script one after the other. */
export function digitOf(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  if (point < 0x80) return point - 0x30;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return point - zero;
}
