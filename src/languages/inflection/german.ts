/**
 * German inflection without derivation: `Arbeit` is not `Arbeiter`, `Politik` not `Politiker`. A word of a post is stemmed by
 * each ending it may have; a word of a query is a base form, or a plural or case of one. The normal form has no umlauts, so
 * that `Städte` has the stem of `Stadt`. Keys of verbs are marked with `~`.
 */
import { createStripper, minLetters, readEndRules, replaceEnds } from './suffixes.ts';

/** Nouns with plurals in -er; in others -er is derivation, as in `Wähler`. */
const pluralInEr =
  /(?:kind|bild|feld|geld|lied|glied|schild|kleid|ei|gesicht|brett|geschlecht|geist|leib|rind|weib|regiment|licht|nest|gespenst|länd|männ|häus|büch|völk|wäld|dörf|gräb|räd|däch|fäch|blätt|bäd|ämt|güt|löch|schlöss|täl|tüch|wört|gläs|gräs|gött|bänd|ränd|mäl|gewänd|hörn|kälb|hühn|lämm|würm)ern?$/;
/** Adjectives that have -er and -em also with a capital: `Deutscher Bundestag`. */
const adjective =
  '(?:isch|lich|ig|bar|sam|(?<!sc)haft|los|voll|deutsch|iert|neu|rot|alt|jung|hoh|klein|gross|weit|frei|schwarz|weiss|nah|mittler|fern)';
/** Adjectives used as nouns: `Abgeordneter`, `Verletzter`, `Vorsitzender`; the -er of `Minister` is no ending. */
const nounFromAdjective =
  '(?:[^aeiouhs]et|iert|beamt|andt|igt|tzt|ckt|llt|hlt|end|krank|deutsch|ig|lich|isch|los|[fgr]en|elle?|reich|ober|rot|grun)';

/** Nouns from Latin and Greek, whose plural replaces their ending. */
const foreign =
  '(...)ien $1ium; (zentr|muse|dat|alb|for|individu|referend|memorand|ultimat|vot|spektr|quant)en $1um; (vis)a $1um; (...ism)en $1us; (stad)ien $1ion; (materi|miner)alien $1al; ' +
  '(them|firm|dram|vill|schem|traum|paradigm|dogm|pizz|arom)en $1a; (kont|risik|sald)en $1o; ' +
  '(vir|glob|rhythm|zykl|radi)en $1us';

/** Endings of words in a post, and of their base forms: `Ergebnisse` of `Ergebnis`. */
const posted = '(...)e $1; (...)en $1; (...)n $1; (...)s $1; (...)es $1; sse[ns]? s; innen in';
const postedSmall = readEndRules(`${posted}; (...e)[rm] $1; (...)e[rm] $1`);
const postedCapital = readEndRules(
  `${posted}; (${nounFromAdjective}e)r $1; (${adjective})e[rm] $1; ${foreign}`,
);
/** `wichtiger`, `wichtigere`, `wichtigste` of `wichtig`. */
const compared = /^(.{3,}?)(?:ere[nmrs]?|e?ste[nmrs]?|(?<=ig|ch|end|los|sam|bar|haft)st)$/;
/** The same for words of queries; with a capital also nouns in another case, as `Vertrages` or `Ministern`. */
const typed = `(...e)n $1; (...)en $1; innen in; (...[aioy])s $1; (${adjective})e[nrms]? $1`;
const typedSmall = readEndRules(`${typed}; ^(.{3,})en ~$1; ^(.{2,}e[rl])n ~$1`);
const typedCapital = readEndRules(
  `${typed}; (...[^s])s $1; (...[^s])es $1; (?!^bayern)(...er)n $1; (${nounFromAdjective}e)r $1; ${foreign}`,
);

/** Verbs: one key for all forms of a weak verb, and of a strong one those without another vowel. */
const prefixes =
  'an ab auf aus bei durch ein entgegen fest fort her heraus hervor hin hinzu los mit nach nieder statt teil uber um unter vor voran vorbei weg weiter wieder zu zuruck zusammen';
const participle = new RegExp(`^(${prefixes.replaceAll(' ', '|')})?ge(.{3,})(?:t|en)$`);
const withZu = new RegExp(`^(${prefixes.replaceAll(' ', '|')})zu(.{3,}n)$`);
const stripEndings = createStripper('e en n t et st est te ete ten eten tet test end');

export function stemGerman(word: string, normalized: string, isTyped: boolean): string[] {
  if (normalized.length < minLetters) return [normalized];
  const small = word.toLowerCase();
  const keys = [normalized, ...(isTyped ? typedKeys : postedKeys)(small, word === small, normalized)];
  if (pluralInEr.test(small)) keys.push(normalized.replace(/ern?$/, ''));
  // as people type umlauts who have none; `Bauer`, `neue` and `Quelle` have none
  const typedOut = /oe|ae|(?<![aeq])ue/.test(normalized) ? keys.map((key) => key.replace(umlaut, '$1')) : [];
  return [...new Set([...keys, ...typedOut])];
}

const umlaut = /([ao]|(?<![aeq])u)e/g;

function postedKeys(small: string, isSmall: boolean, normalized: string): string[] {
  if (!isSmall) return replaceEnds(normalized, postedCapital);
  const keys = replaceEnds(normalized, postedSmall);
  const stem = compared.exec(normalized)?.[1] ?? '';
  if (stem.length > 3 || (stem !== '' && /[äöü]/.test(small))) keys.push(stem);
  return [...keys, ...verbStems(normalized).map((each) => `~${each}`)];
}

function typedKeys(small: string, isSmall: boolean, normalized: string): string[] {
  const keys = replaceEnds(normalized, isSmall ? typedSmall : typedCapital);
  return /(?:[äöü].*|.{5})e$/.test(small) ? [...keys, normalized.slice(0, -1)] : keys;
}

function verbStems(normalized: string): string[] {
  const stems = stripEndings(normalized, 3);
  const [, prefix = '', stem] = participle.exec(normalized) ?? [];
  if (stem !== undefined) stems.push(prefix + stem, prefix + stem.replace(/e$/, ''));
  const [, before = '', infinitive] = withZu.exec(normalized) ?? [];
  if (infinitive !== undefined) stems.push(before + infinitive.replace(/e?n$/, ''));
  return stems;
}
