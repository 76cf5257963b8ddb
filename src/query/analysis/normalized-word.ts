/** A word with its normal form and script, computed once per spelling. */
import { memoizeText } from '#src/memoize.ts';
import { cleanWord, normalizeWord, type Script, detectScript } from './normalize.ts';

const tokenKinds = ['word', 'spaceless', 'emoji', 'hashtag', 'mention', 'cashtag', 'link'] as const;
export type TokenKind = (typeof tokenKinds)[number];

export interface NormalizedWord {
  readonly kind: TokenKind;
  /** Cleaned, case and accents as typed. */
  readonly surface: string;
  readonly normalized: string;
  readonly script: Script;
  /** A word that mixes Latin and Cyrillic look-alikes, written in one script; the likelier reading first. */
  readonly homoglyphs: readonly NormalizedWord[];
  /** The terms it matched when it was last looked up; valid for one version of an index. */
  cachedLookup: { version: object; inflections: number; terms: readonly number[] } | null;
}

const known = Object.fromEntries(
  tokenKinds.map((kind) => [
    kind,
    memoizeText(kind === 'word' ? 30_000 : 10_000, (raw) => readWord(raw, kind)),
  ]),
) as Record<TokenKind, (raw: string) => NormalizedWord>;

/** Without the cache: for words of queries, which may be in no text. */
export const readWord = (raw: string, kind: TokenKind): NormalizedWord =>
  makeWord(cleanToken(raw, kind), kind);

export const internWord = (raw: string, kind: TokenKind): NormalizedWord => known[kind](raw);

/** Emoji without variation selector and skin tone. */
const cleanToken = (raw: string, kind: TokenKind): string =>
  kind === 'emoji' ? raw.replace(/[\uFE0F\u{1F3FB}-\u{1F3FF}]/gu, '') : cleanWord(raw);

const none: readonly NormalizedWord[] = [];
const latinLetter = /[A-Za-z]/;

function makeWord(surface: string, kind: TokenKind): NormalizedWord {
  const script = kind === 'spaceless' ? 'spaceless' : kind === 'emoji' ? 'other' : detectScript(surface);
  const isMixed = kind === 'word' && script === 'cyrillic' && latinLetter.test(surface);
  return {
    kind,
    surface,
    normalized: kind === 'emoji' ? surface : normalizeWord(surface, script),
    script,
    cachedLookup: null,
    homoglyphs: isMixed ? resolveHomoglyphs(surface).map((reading) => makeWord(reading, kind)) : none,
  };
}

/** The capitals of an abbreviation with an ending: МИДа, ОПЕКе, NGOs; null for any other word. */
export function getAcronymStem(word: string): string | null {
  // most words are told by their second letter, which is small
  const second = word.charCodeAt(1);
  if ((second >= 0x61 && second <= 0x7a) || (second >= 0x430 && second <= 0x44f)) return null;
  return /^(?:(\p{Lu}{2,4})[а-яё]{1,3}|(\p{Lu}{2,4})s)$/u.exec(word)?.slice(1).find(Boolean) ?? null;
}

/** Latin and Cyrillic letters that look the same. Only a word that mixes both scripts is read a second time. */
const latin = 'aABcCdeEhHiIjJkKlmMoOpPqsSTtvwxXyY';
const cyrillic = 'аАВсСԁеЕһНіІјЈкКӏмМоОрРԛѕЅТтѵԝхХуУ';

const toCyrillic = new Map([...latin].map((letter, index) => [letter, cyrillic[index] ?? letter]));
const toLatin = new Map([...latin].map((letter, index) => [cyrillic[index] ?? letter, letter]));

/** The word in one script, first in that of most of its letters; none where a letter has no look-alike. */
function resolveHomoglyphs(word: string): string[] {
  const lettersIn = (text: string) =>
    [/\p{Script=Latin}/gu, /\p{Script=Cyrillic}/gu].map((script) => text.match(script)?.length ?? 0);
  const [inLatin = 0, inCyrillic = 0] = lettersIn(word);
  const readings = [toCyrillic, toLatin].map((letters) =>
    word.replace(/./gu, (each) => letters.get(each) ?? each),
  );
  const whole = readings.filter((reading) => reading !== word && lettersIn(reading).includes(0));
  return inCyrillic >= inLatin ? whole : whole.reverse();
}
