/** The words of a text and their stems, as every part of a digest counts and compares them. */
import { memoizeByName, memoizeText } from '#src/memoize.ts';
import { monthNumbers } from '#src/languages/calendar-names.ts';
import { findLanguage, inAnyLanguage, stopWordsOf } from '#src/languages/index.ts';
import { withPlainHours } from './clock-time.ts';
import { regex } from '#src/languages/terms.ts';

/** Scripts that write no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const wordShape = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words as written, in order; a hyphen or apostrophe inside joins. */
export function segmentWords(text: string): string[] {
  if (!unspaced.test(text)) return text.match(wordShape) ?? [];
  return [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment);
}

/** How many words a reader counts; `1,234.5` is one. */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0;

/** One spelling per word: small letters, no possessive, no vowel signs, ё as е. */
export const normalizeToken = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/^[ldcsnmtj]['’]/u, '')
    .replace(/[\u0640\u064b-\u065f]/gu, '')
    .replaceAll('ё', 'е');

/** The stem of one word; the plain word in a language without rules. */
export function stemToken(word: string, language: string | null): string {
  const plain = normalizeToken(word);
  return findLanguage(language)?.inflection.stem(plain) ?? plain;
}

const maxKnownStems = 25_000;
/** Stems by word; empty for a stop word. */
const contentStemIn = memoizeByName((language) =>
  memoizeText(maxKnownStems, (word) => contentStemOf(word, language)),
);
const accents = /(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Arabic}]\p{M}*)\p{M}/gu;

/** `1,234.5` is one, and so is a telephone number. */
const contentWords =
  /\p{N}+(?:[ \u00a0\u202f()–/-]{1,2}\p{N}+){2,}|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+/gu;

/** The stems of the words that carry meaning and the numbers, in order. An unknown language keeps its words as they are. */
export function contentStemsOf(text: string, language: string | null): string[] {
  const words = text.match(contentWords) ?? [];
  return words.map(contentStemIn(language ?? '')).filter((stem) => stem !== '');
}

function contentStemOf(word: string, language: string): string {
  const plain = normalizeToken(word);
  const hasMeaning = !stopWordsOf(language).has(plain) && (plain.length > 1 || /\p{N}/u.test(plain));
  return hasMeaning ? stemToken(plain, language).normalize('NFD').replace(accents, '').normalize('NFC') : '';
}

/** The stems that one of two texts has alone, and the other. */
export interface Difference {
  readonly ofOne: ReadonlySet<string>;
  readonly ofOther: ReadonlySet<string>;
}

export const differenceOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): Difference => ({
  ofOne: one.difference(other),
  ofOther: other.difference(one),
});

/** The share of the words that both have; one alone in common is none. */
export function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  // a set of them would take three times as long
  for (const stem of one) if (other.has(stem)) shared += 1;
  return shared > 1 ? shared / (one.size + other.size - shared) : 0;
}

/** How many words of content the claim has, and how many of them the evidence has too; figures are left to the check of numbers. */
export function measureContentOverlap(
  claim: string,
  evidence: string,
  language: string | null,
): { all: number; shared: number } {
  const stemsOf = (text: string) =>
    [...new Set(contentStemsOf(text, language))].filter((stem) => !/^[\p{N}.,]+$/u.test(stem));
  const [wanted, known] = [stemsOf(claim), stemsOf(evidence)];
  return {
    all: wanted.length,
    shared: wanted.filter((stem) => known.some((other) => isSameRoot(stem, other))).length,
  };
}

/** Stemmers part "negotiator" from "negotiation"; five common letters that make up one of the two do not. */
export function isSameRoot(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  return shorter >= 5 && (one.startsWith(other) || other.startsWith(one));
}

/** Signs that say how things stand: of each kind, those of one meaning side by side. */
const states = ['✅✔☑🟩 ❌✖✘🚫⛔🟥 ⬜', '🟢 🟡 🔴', '⬆ ⬇', '➕ ➖', '👍 👎', '🔒 🔓', '🥇 🥈 🥉'];
export const signs = [...states, '➡ ⬅', '☀ 🌧 ❄'];
const charactersOf = (kinds: readonly string[]) => kinds.join('').replaceAll(' ', '');
export const signCharacters = charactersOf(signs);
const stateSigns = new RegExp(`^[${charactersOf(states)}]+$`, 'u');

/** Whether `written` belongs to the words before it: "The ferry ✅, the lift ❌". */
export const isState = (written: string, before: string): boolean =>
  stateSigns.test(written) && /[\p{L}\p{N}:：%)]\s*$/u.test(before);

/** Figures with their signs, words, signs, flags, and the mark of a question. */
const comparedWords = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}])[-−+±])?\p{N}+(?:[.,:\u00a0\u202f]\p{N}+)*|[\p{L}\p{M}]+|[%‰<>${signCharacters}]|[\u{1F1E6}-\u{1F1FF}]{2}|\p{Sc}|[?؟](?=[\p{P}\s]*$)`,
  'gu',
);
/** Of thousands; before fewer or more digits it is a decimal point, or a mark of another kind. */
const thousandsMark = /(?<=\p{N})[.,\u00a0\u202f](?=\p{N}{3}(?!\p{N}))/gu;

/** Marks that people leave out: not those of й, ё and ü, which make other letters. */
const omittedMarks = /[\u0300-\u0303\u0327\u0640\u064b-\u0655\u0670]/g;

/** "Breaking: …", "عاجل | …". */
const urgentLabel = regex.iu`^([^\p{L}\p{N}]*)${inAnyLanguage('labels').urgent}\s*[:|!.,+–—-]+(?=.*\p{L})`;

const ascii = /^[\0-\x7f]*$/;

/** "December 24". */
const dayFirst = (said: string): string =>
  said.replace(/(?<!\S)(\p{L}+) (\d\d?)(?!\S)/gu, (found, month: string, day: string) =>
    monthNumbers.has(month) ? `${day} ${month}` : found,
  );

/** A sentence is asked of as one of its line, of its passage and where it is told. */
const mostFingerprints = 2000;

/** Equal for sentences that say the same: what differs in a "not", a name, a verb, a figure or a date differs here, in any language; accents, ß, the script of digits, the notation of an hour and a label of urgency do not. */
export const fingerprintOf = memoizeText(mostFingerprints, (text): string => {
  const shown = withPlainHours(text.replace(urgentLabel, '$1'));
  const spelt = ascii.test(shown)
    ? shown.toLowerCase()
    : shown
        .normalize('NFKD')
        .toLowerCase()
        .replace(omittedMarks, '')
        .replaceAll('е\u0308', 'е')
        .replaceAll('ß', 'ss')
        .replace(/[۰-۹]/g, (digit) => `${digit.charCodeAt(0) % 16}`)
        .normalize('NFC');
  const said = (spelt.match(comparedWords) ?? []).join(' ');
  return /\p{N}/u.test(said) ? dayFirst(said.replace(thousandsMark, '').replaceAll('−', '-')) : said;
});
