/**
 * German endings, and nothing derived: `Arbeit` is not `Arbeiter`, `Politik` not `Politiker`. A word of a post is read with each
 * ending it may have; a word somebody looks for is its own base form, or what it is the plural or a case of. Umlauts are gone from the
 * normal form, so `Städte` has the stem of `Stadt`. Verbs have keys of their own, marked with `~`.
 */
import { addUnique, createSuffixSet, fewestLetters, stripSuffixes } from './suffixes.ts';

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

/** Verbs: one key for all forms of a weak verb, and of a strong one those without another vowel. */
const prefixes =
  'an ab auf aus bei durch ein entgegen fest fort her heraus hervor hin hinzu los mit nach nieder statt teil uber um unter vor voran vorbei weg weiter wieder zu zuruck zusammen';
const participle = new RegExp(`^(${prefixes.replaceAll(' ', '|')})?ge(.{3,})(?:t|en)$`);
const withZu = new RegExp(`^(${prefixes.replaceAll(' ', '|')})zu(.{3,}n)$`);
const infinitiveEnd = /en$|(?<=e[rl])n$/;
const endings = createSuffixSet('e en n t et st est te ete ten eten tet test end');

/** See WordKeys. */
export function stemGerman(word: string, normalized: string, isTyped: boolean): string[] {
  if (normalized.length < fewestLetters) return [normalized];
  const keys = [normalized];
  (isTyped ? addTyped : addPosted)(keys, word, normalized);
  if (pluralInEr.test(word.toLowerCase())) addUnique(keys, normalized.replace(/ern?$/, ''));
  return keys;
}

function addPosted(keys: string[], word: string, normalized: string): void {
  const isSmall = word === word.toLowerCase();
  for (const end of caseEnds) addWithout(keys, normalized, end);
  if (/(?:sse[ns]?|innen)$/.test(normalized)) addUnique(keys, withoutDoubled(normalized));
  if (/e[rm]$/.test(normalized)) addAdjective(keys, isSmall, normalized);
  if (!isSmall) return;
  addCompared(keys, word, normalized);
  keys.push(...verbStems(normalized).map((stem) => `~${stem}`));
}

function addTyped(keys: string[], word: string, normalized: string): void {
  const small = word.toLowerCase();
  if (/en$/.test(normalized) && normalized.length > 4)
    keys.push(normalized.slice(0, -1), normalized.slice(0, -2));
  if (/innen$/.test(normalized)) keys.push(normalized.slice(0, -3));
  if (/(?:[äöü].*|.{5})e$/.test(small)) addWithout(keys, normalized, 'e');
  if (/[aioy]s$/.test(normalized) && normalized.length > 4) keys.push(normalized.slice(0, -1));
  const ending = /e[nrms]?$/.exec(normalized)?.[0];
  if (ending !== undefined && adjective.test(normalized.slice(0, -ending.length)))
    addWithout(keys, normalized, ending);
  if (word !== small) addCases(keys, normalized);
  else if (normalized.length > 4 && infinitiveEnd.test(normalized))
    keys.push(`~${normalized.replace(infinitiveEnd, '')}`);
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

function verbStems(normalized: string): string[] {
  const stems = stripSuffixes(normalized, endings, 3);
  const [, prefix = '', stem] = participle.exec(normalized) ?? [];
  if (stem !== undefined) stems.push(prefix + stem, prefix + stem.replace(/e$/, ''));
  const [, before = '', infinitive] = withZu.exec(normalized) ?? [];
  if (infinitive !== undefined) stems.push(before + infinitive.replace(/e?n$/, ''));
  return stems;
}
