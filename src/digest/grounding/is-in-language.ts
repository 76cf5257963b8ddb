/** Is a text in the language that was asked for? Script first, then small words. Doubt counts as yes. */
import { findLanguage, languages, stopWordsOf } from '#src/languages/index.ts';
import { normalizeToken, segmentWords } from '../analysis/words.ts';
import type { TextIn } from './numbers.ts';

const letterOf = {
  latin: /\p{Script=Latin}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  arabic: /\p{Script=Arabic}/gu,
} as const;

/** Small words of another language have to lead by this many before a text is refused. */
const lead = 2;

/** False when the text is clearly in another language than `language` (ISO 639-1; null and one that is not known accept all). */
export function isInLanguage({ text, language }: TextIn): boolean {
  const known = findLanguage(language);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (!known || letters === 0) return true;
  if ((text.match(letterOf[known.script])?.length ?? 0) < letters / 2) return false;
  return known.script !== 'latin' || !isOutvoted(text, known.code);
}

function isOutvoted(text: string, language: string): boolean {
  const words = segmentWords(text).map(normalizeToken);
  const votes = (other: string) => words.filter((word) => stopWordsOf(other).has(word)).length;
  const own = votes(language);
  return languages.some(({ code }) => code !== language && votes(code) >= own + lead);
}
