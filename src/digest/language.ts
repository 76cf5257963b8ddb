/** Which language a text is written in: its script first, stop words among the languages of one script. */
import { stopWordLists } from './stop-words.ts';
import { foldWord, wordsOf } from './words.ts';

const latin = ['en', 'es', 'de', 'fr'] as const;
const latinStops = latin.map(
  (language) => [language, new Set((stopWordLists[language] ?? []).map(foldWord))] as const,
);

const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{sc=Arabic}/gu, 'ar'],
  [/\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/gu, 'zh'],
  [/\p{sc=Cyrillic}/gu, 'ru'],
  [/\p{sc=Latin}/gu, 'latin'],
];

/** ISO 639-1 of the text; null when it is too short or too mixed to tell. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, 1500);
  const counts = scripts.map(([script, name]) => ({ name, letters: sample.match(script)?.length ?? 0 }));
  const best = counts.reduce((a, b) => (b.letters > a.letters ? b : a));
  if (best.letters < 2) return null;
  if (best.name === 'zh') return /[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(sample) ? 'ja' : 'zh';
  if (best.name === 'ru') return /[іїєґ]/i.test(sample) ? 'uk' : 'ru';
  return best.name === 'latin' ? ofLatin(sample) : best.name;
}

function ofLatin(text: string): string | null {
  const words = wordsOf(text);
  const counts = latinStops
    .map(([language, stops]) => ({ language, hits: words.filter((word) => stops.has(word)).length }))
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = counts;
  if (!first || !second || first.hits === second.hits) return null;
  return first.hits >= words.length * 0.12 ? first.language : null;
}
