/** Is a text in the language that was asked for? Script first, then small words. Doubt counts as yes. */
import { normalizeToken, segmentWords } from '../analysis/words.ts';
import { languages, stopWordsOf } from '#src/languages/index.ts';

/** By their codes in ISO 15924, as Intl tells them of a language. */
const scripts: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Cyrillic}/gu, ['Cyrl']],
  [/\p{Script=Arabic}/gu, ['Arab']],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ['Hans', 'Hant', 'Jpan']],
  [/\p{Script=Hebrew}/gu, ['Hebr']],
  [/\p{Script=Greek}/gu, ['Grek']],
  [/\p{Script=Hangul}/gu, ['Kore']],
  [/\p{Script=Devanagari}/gu, ['Deva']],
  [/\p{Script=Armenian}/gu, ['Armn']],
  [/\p{Script=Georgian}/gu, ['Geor']],
];

/** Small words of another language have to lead by this many before a text is refused. */
const lead = 2;

/** False when the text is clearly in another language than `language` (ISO 639-1; null accepts all). */
export function isInLanguage(text: string, language: string | null): boolean {
  if (language === null) return true;
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  if (letters === 0) return true;
  const written = new Intl.Locale(language).maximize().script ?? '';
  const own = scripts.find(([, codes]) => codes.includes(written));
  const foreign = scripts
    .filter((script) => script !== own)
    .reduce((sum, [shape]) => sum + (text.match(shape) ?? []).length, 0);
  if (foreign > letters / 2) return false;
  if (own !== undefined) return (text.match(own[0]) ?? []).length >= letters / 2;
  return !isOutvoted(text, language);
}

function isOutvoted(text: string, language: string): boolean {
  const words = segmentWords(text).map(normalizeToken);
  const votes = (other: string) => words.filter((word) => stopWordsOf(other).has(word)).length;
  const own = votes(language);
  return languages.some(({ code }) => code !== language && votes(code) >= own + lead);
}
