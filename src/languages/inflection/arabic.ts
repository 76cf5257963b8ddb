/** Arabic word forms: without the article and particles that are written onto a word, then Snowball. */
import { stemmer as snowball } from '@orama/stemmers/arabic';

const article = 'ال';
/** "And", a preposition, and the article, each or all: وبالهدنة. */
const prefixes = ['', 'و', 'ف'].flatMap((and) =>
  ['', 'ب', 'ك', 'ل', article, `ب${article}`, `ك${article}`, 'لل'].map((before) => and + before),
);
/** After و and ب, ك or ل: وكالة begins with neither. */
const isPair = /^[وف][بكل]$/;

/** See WordKeys. The word of a query has one key, without the article. */
export function stemArabic(_: string, word: string, isTyped: boolean): string[] {
  const isLong = word.startsWith(article) && word.length > 4;
  if (isTyped) return [isLong ? word.slice(article.length) : word, snowball(word)];
  const keys = new Set([word, snowball(word)]);
  for (const prefix of prefixes) {
    if (!word.startsWith(prefix) || word.length - prefix.length < (isPair.test(prefix) ? 4 : 3)) continue;
    const rest = word.slice(prefix.length);
    keys.add(rest);
    if (rest.startsWith(article) && rest.length > 4) keys.add(rest.slice(article.length));
  }
  return [...keys];
}
