/**
 * French number and gender, and nothing derived: `nation` is not `national`. A feminine is also read as its masculine, not the
 * other way: who writes `président` means both. Verbs have keys of their own.
 */
import { stemFrenchVerb } from './french-verbs.ts';
import { readForms, wordSet } from '../terms.ts';
import { addUnique, fewestLetters, readEndRules, replaceEnds } from './suffixes.ts';

/** Ends of feminines, and those of their masculines. */
const masculines = readEndRules(`
  (..)euse $1eur $1eux; (..)trice $1teur; (..)ive $1if; (..)uve $1uf; (..)enne $1en; (..)onne $1on; (..)elle $1el $1eau;
  (..)ette $1et; (..)anne $1an; (..)otte $1ot
`);
const irregular = readForms(`
  blanc blanche; franc franche; frais fraiche; sec seche; public publique; grec grecque; turc turque; long longue; doux douce;
  faux fausse; jaloux jalouse; bas basse; gros grosse; epais epaisse; gentil gentille; pareil pareille; vieux vieille vieil;
  nouveau nouvel; beau bel; bref breve; oeil yeux; monsieur messieurs; madame mesdames
`);
/** Short words with a feminine in -e; other short ones are two words with it, as `port` and `porte`, `vent` and `vente`. */
const shortMasculines = wordSet(`
  haut fort mort seul noir vert elu lourd froid plein sain vain brun nu cru grand tout tue laid gris uni
  pur dur plat oral egal fin ovin nain paye doue
`);
const twoWords = wordSet(`
  point cours train grain marin medecin front plant chant parti sorti entrepris surpris depens heur reveil conseil droit journal
  commun accord sculpteur fourn interview argument accident permis tribun gravier dossier compt chaud
`);

/** What they would be the plural of is another word. */
const singularInS = new Set(['paris', 'fils', 'laos']);

/** See WordKeys. What is typed with a capital is a name and no feminine. */
export function stemFrench(word: string, normalized: string, isTyped: boolean): string[] {
  if (normalized.length < fewestLetters) return [normalized];
  const small = word.toLowerCase();
  const keys = singularsOf(normalized);
  if (!isTyped || word === small) addMasculines(keys);
  if (!isTyped || small !== normalized) addAcute(keys, small, normalized);
  keys.push(...stemFrenchVerb(normalized, isTyped));
  return keys;
}

/** What a word may be the plural of, itself first: `journaux` of `journal`, `émaux` of `émail`. */
function singularsOf(normalized: string): string[] {
  const known = irregular.get(normalized);
  const keys = known === undefined ? [normalized] : [normalized, known];
  if (!/[^s][sx]$/.test(normalized) || singularInS.has(normalized)) return keys;
  keys.push(normalized.slice(0, -1));
  if (normalized.endsWith('aux')) {
    const stem = normalized.slice(0, -3);
    keys.push(`${stem}al`, `${stem}ail`);
  }
  return keys;
}

function addMasculines(keys: string[]): void {
  for (let at = keys.length - 1; at >= 0; at -= 1) addMasculine(keys, keys[at] ?? '');
}

function addMasculine(keys: string[], singular: string): void {
  const known = irregular.get(singular);
  if (known !== undefined) addUnique(keys, known);
  if (!singular.endsWith('e') || singular.length < 3) return;
  for (const masculine of replaceEnds(singular, masculines)) addUnique(keys, masculine);
  const bare = singular.slice(0, -1);
  if (!/[tlrnsdui]$/.test(bare) || twoWords.has(bare)) return;
  if (bare.length > 4 || shortMasculines.has(bare)) addUnique(keys, bare);
}

/** `armée` is a form of `armé` and none of `arme`: the accent tells them apart, so it stays in this key. */
function addAcute(keys: string[], small: string, normalized: string): void {
  const masculine = /^(.*é)e?s?$/.exec(small)?.[1];
  if (masculine !== undefined && masculine.length > 2) keys.push(masculine);
  else if (/ees?$/.test(normalized) && small === normalized) addUnique(keys, normalized.replace(/es?$/, ''));
}
