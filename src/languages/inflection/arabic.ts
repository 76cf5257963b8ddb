/** Arabic word forms: without the article and particles that are written onto a word, then Snowball. */
import { stemmer as snowball } from '@orama/stemmers/arabic';

const article = 'ال';
/** "And", a preposition, and the article, each or all: وبالهدنة. */
const prefixes = ['', 'و', 'ف'].flatMap((and) =>
  ['', 'ب', 'ك', 'ل', article, `ب${article}`, `ك${article}`, 'لل'].map((before) => and + before),
);
/** After و and ب, ك or ل: وكالة begins with neither. */
const isPair = /^[وف][بكل]$/;

/** The plural in ات, perhaps with whose it is behind it, without which Snowball takes a word without the article for a verb. */
const plural = /(?<=.{3})ات(?:ها?|هم|نا)?$/;
const stemPlural = (word: string): string[] =>
  plural.test(word) ? ['', 'ه'].map((end) => word.replace(plural, end)) : [];

/** See WordKeys. The word of a query loses its article; `إيراني` is `الإيرانية`, and not the country. */
export function stemArabic(_: string, word: string, isTyped: boolean): string[] {
  const isLong = word.startsWith(article) && word.length > 4;
  if (isTyped) {
    const bare = isLong ? word.slice(article.length) : word;
    return [bare, snowball(word), ...(word.endsWith('ي') ? [`${word}ه`] : stemPlural(bare))];
  }
  const keys = new Set([word, snowball(word)]);
  for (const prefix of prefixes) {
    if (!word.startsWith(prefix) || word.length - prefix.length < (isPair.test(prefix) ? 4 : 3)) continue;
    const rest = word.slice(prefix.length);
    keys.add(rest);
    for (const stem of stemPlural(rest)) keys.add(stem);
    if (rest.startsWith(article) && rest.length > 4) keys.add(rest.slice(article.length));
  }
  return [...keys];
}
