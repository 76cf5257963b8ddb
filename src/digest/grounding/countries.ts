/** Countries by name, for languages in which capital letters do not give names away. */
import { findLanguage } from '#src/languages/index.ts';
import { segmentWords } from '../analysis/stemmer.ts';

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const lists = new Map<string, readonly string[]>();

/** The countries a text names; empty for a language where capitals already tell. */
export function findCountries(text: string, language: string | null): string[] {
  if (language === null) return [];
  const addsEndings = findLanguage(language)?.capitalizesNouns === true;
  const words = addsEndings ? segmentWords(text) : [];
  return countriesOf(language).filter((country) =>
    // German adds an ending; scripts without capitals write articles and prepositions onto the name
    addsEndings ? words.some((word) => word.startsWith(country)) : text.includes(country),
  );
}

function countriesOf(language: string): readonly string[] {
  const known = lists.get(language);
  if (known) return known;
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const codes = tellsNamesByCapitals(language)
    ? []
    : alphabet.flatMap((first) => alphabet.map((second) => first + second));
  const made = codes.flatMap((code) => names.of(code) ?? []).filter((name) => name.length > 1);
  lists.set(language, made);
  return made;
}

/** The own name of a language is written in its script: one without small letters has no capitals. */
function tellsNamesByCapitals(language: string): boolean {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? '';
  return /\p{Ll}/u.test(name) && !findLanguage(language)?.capitalizesNouns;
}
