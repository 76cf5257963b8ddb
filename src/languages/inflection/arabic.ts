/** Arabic word forms: the article and the particles written together with a word, then Snowball. */
import { stemmer as snowball } from '@orama/stemmers/arabic';

const prefixes = ['وال', 'فال', 'بال', 'كال', 'ولل', 'لل', 'ال', 'و', 'ف', 'ب', 'ك', 'ل'];
const article = 'ال';

/** Keys of a word in a post; `word` in normal form. */
export function stemArabic(_: string, word: string): string[] {
  const keys = new Set([word, snowball(word)]);
  for (const prefix of prefixes) {
    if (!word.startsWith(prefix) || word.length - prefix.length < 3) continue;
    const rest = word.slice(prefix.length);
    keys.add(rest);
    if (rest.startsWith(article) && rest.length > 4) keys.add(rest.slice(article.length));
  }
  return [...keys];
}

/** Keys of a word somebody looks for: its own reading, without the article. */
export function stemArabicQuery(_: string, word: string): string[] {
  const bare = word.startsWith(article) && word.length > 4 ? word.slice(article.length) : word;
  return [...new Set([bare, snowball(word)])];
}
