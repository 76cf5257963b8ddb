/**
 * German endings, and nothing derived: `Arbeit` is not `Arbeiter`, `Politik` not `Politiker`. A word of a post is read with each
 * ending it may have; a word somebody looks for is its own base form, or what it is the plural or a case of. Umlauts are gone from the
 * normal form, so `Städte` has the stem of `Stadt`. Verbs have keys of their own, marked with `~`.
 */
import { stemGermanVerbQuery, stemGermanVerb } from './german-verbs.ts';
import { addUnique } from './suffixes.ts';

/** Plurals in -er; in other nouns it makes who does something, as `Wähler`. */
const pluralInEr =
  /(?:kind|bild|feld|geld|lied|glied|schild|kleid|ei|gesicht|brett|geschlecht|geist|leib|rind|weib|regiment|licht|nest|gespenst|länd|männ|häus|büch|völk|wäld|dörf|gräb|räd|däch|fäch|blätt|bäd|ämt|güt|löch|schlöss|täl|tüch|wört|gläs|gräs|gött|bänd|ränd|mäl|gewänd|hörn|kälb|hühn|lämm|würm)ern?$/;
/** Adjectives, which have -er and -em also with a capital: `Deutscher Bundestag`. */
const adjective =
  /(?:isch|lich|ig|bar|sam|(?<!sc)haft|los|voll|deutsch|iert|neu|rot|alt|jung|hoh|klein|gross|weit|frei|schwarz|weiss|nah|mittler|fern)$/;
/** Adjectives used as nouns: `Abgeordneter`, `Verletzter`, `Vorsitzender`; an -er as in `Minister` is no ending. */
const nounFromAdjective =
  /(?:[^aeiouhs]et|iert|andt|igt|tzt|ckt|llt|hlt|end|krank|deutsch|ig|lich|isch|los|[fgr]en|elle?|reich|ober|rot|grun)er$/;
const caseEnds = ['e', 'en', 'n', 's', 'es'];

/** Keys of a word in a post. `word` is cleaned, `normalized` its normal form. */
export function stemGerman(word: string, normalized: string): string[] {
  const keys = [normalized];
  for (const end of caseEnds) addWithout(keys, normalized, end);
  if (/(?:sse[ns]?|innen)$/.test(normalized)) addUnique(keys, withoutDoubled(normalized));
  const small = word.toLowerCase();
  if (pluralInEr.test(small)) addUnique(keys, normalized.replace(/ern?$/, ''));
  if (/e[rm]$/.test(normalized)) addAdjective(keys, word === small, normalized);
  const isSmall = word === small;
  if (isSmall) addCompared(keys, word, normalized);
  if (isSmall && normalized.length > 3) for (const key of stemGermanVerb(normalized)) addUnique(keys, key);
  return keys;
}

/** Keys of a word somebody looks for. */
export function stemGermanQuery(word: string, normalized: string): string[] {
  const keys = [normalized];
  const small = word.toLowerCase();
  if (/en$/.test(normalized) && normalized.length > 4)
    keys.push(normalized.slice(0, -1), normalized.slice(0, -2));
  if (/innen$/.test(normalized)) keys.push(normalized.slice(0, -3));
  if (/(?:[äöü].*|.{5})e$/.test(small)) addWithout(keys, normalized, 'e');
  if (pluralInEr.test(small)) keys.push(normalized.replace(/ern?$/, ''));
  if (/[aioy]s$/.test(normalized) && normalized.length > 4) keys.push(normalized.slice(0, -1));
  if (word !== small) addCases(keys, normalized);
  const ending = /e[nrms]?$/.exec(normalized)?.[0];
  if (ending !== undefined && adjective.test(normalized.slice(0, -ending.length)))
    addWithout(keys, normalized, ending);
  if (word === small && normalized.length > 4)
    for (const key of stemGermanVerbQuery(normalized)) addUnique(keys, key);
  return keys;
}

/** Nouns in another case: `Vertrages`, `Angriffs`, `Ministern`; `Bayern` is none of them. */
function addCases(keys: string[], normalized: string): void {
  if (/[^s]s$/.test(normalized) && normalized.length > 4) addUnique(keys, normalized.slice(0, -1));
  if (/[^s]es$/.test(normalized) && normalized.length > 5) addUnique(keys, normalized.slice(0, -2));
  if (/ern$/.test(normalized) && normalized.length > 5 && normalized !== 'bayern')
    addUnique(keys, normalized.slice(0, -1));
}

function addWithout(keys: string[], normalized: string, end: string): void {
  if (normalized.endsWith(end) && normalized.length - end.length > 2)
    addUnique(keys, normalized.slice(0, -end.length));
}

/** `Ergebnisse` of `Ergebnis`, `Ministerinnen` of `Ministerin`. */
function withoutDoubled(normalized: string): string {
  return normalized.replace(/sse[ns]?$/, 's').replace(/innen$/, 'in');
}

function addAdjective(keys: string[], isSmall: boolean, normalized: string): void {
  const stem = normalized.slice(0, -2);
  if (stem.length < 3) return;
  if (isSmall || nounFromAdjective.test(normalized)) addUnique(keys, normalized.slice(0, -1));
  if (isSmall || adjective.test(stem)) addUnique(keys, stem);
}

/** `wichtiger`, `wichtigere`, `wichtigste` of `wichtig`. */
function addCompared(keys: string[], word: string, normalized: string): void {
  const stem = /^(.{3,}?)(?:ere[nmrs]?|e?ste[nmrs]?|(?<=ig|ch|end|los|sam|bar|haft)st)$/.exec(
    normalized,
  )?.[1];
  if (stem !== undefined && (stem.length > 3 || /[äöü]/.test(word))) addUnique(keys, stem);
}
