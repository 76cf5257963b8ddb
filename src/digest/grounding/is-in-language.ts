/** Is a text in the language that was asked for? Script first, then small words. Doubt counts as yes. */
import { normalizeToken, segmentWords } from '../analysis/stemmer.ts';
import { languages as known, stopWordsOf } from '#src/languages/index.ts';

const scripts: readonly (readonly [string, RegExp, readonly string[]])[] = [
  ['Cyrillic', /\p{Script=Cyrillic}/gu, ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'tg', 'mn']],
  ['Arabic', /\p{Script=Arabic}/gu, ['ar', 'fa', 'ur', 'ps']],
  ['Han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ['zh', 'ja']],
  ['Hebrew', /\p{Script=Hebrew}/gu, ['he']],
  ['Greek', /\p{Script=Greek}/gu, ['el']],
  ['Hangul', /\p{Script=Hangul}/gu, ['ko']],
  ['Devanagari', /\p{Script=Devanagari}/gu, ['hi', 'mr', 'ne']],
  ['Armenian', /\p{Script=Armenian}/gu, ['hy']],
  ['Georgian', /\p{Script=Georgian}/gu, ['ka']],
];

/** Small words of another language have to lead by this many before a text is refused. */
const lead = 2;

/** False when the text is clearly in another language than `language` (ISO 639-1; null accepts all). */
export function isInLanguage(text: string, language: string | null): boolean {
  if (language === null) return true;
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  if (letters === 0) return true;
  const own = scripts.find(([, , languages]) => languages.includes(language));
  const foreign = scripts
    .filter((script) => script !== own)
    .reduce((sum, [, shape]) => sum + (text.match(shape) ?? []).length, 0);
  if (foreign > letters / 2) return false;
  if (own !== undefined) return (text.match(own[1]) ?? []).length >= letters / 2;
  return !isOutvoted(text, language);
}

function isOutvoted(text: string, language: string): boolean {
  const words = segmentWords(text).map(normalizeToken);
  const votes = (other: string) => words.filter((word) => stopWordsOf(other).has(word)).length;
  const own = votes(language);
  return known.some(({ code }) => code !== language && votes(code) >= own + lead);
}
