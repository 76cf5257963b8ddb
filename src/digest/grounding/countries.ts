/** Countries by name, for languages in which capital letters do not give names away. */
import { segmentWords } from '../analysis/stemmer.ts';

const needed: ReadonlySet<string> = new Set(['de', 'ar', 'fa', 'he', 'hi', 'ja', 'ko', 'zh']);
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lists = new Map<string, readonly string[]>();

/** The countries a text names; empty for a language where capitals already tell. */
export function findCountries(text: string, language: string | null): string[] {
  if (language === null || !needed.has(language)) return [];
  const words = language === 'de' ? segmentWords(text) : [];
  return countriesOf(language).filter((country) =>
    // German adds an ending; the others write articles and prepositions onto the name
    language === 'de' ? words.some((word) => word.startsWith(country)) : text.includes(country),
  );
}

function countriesOf(language: string): readonly string[] {
  const known = lists.get(language);
  if (known) return known;
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const codes = [...alphabet].flatMap((first) => [...alphabet].map((second) => first + second));
  const made = codes.flatMap((code) => names.of(code) ?? []).filter((name) => name.length > 1);
  lists.set(language, made);
  return made;
}
