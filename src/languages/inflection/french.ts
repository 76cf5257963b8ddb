/**
 * French number and gender, and nothing derived: `nation` is not `national`. A feminine is also read as its masculine, not the
 * other way: who writes `président` means both. Verbs have keys of their own.
 */
import { stemFrenchVerb, stemFrenchVerbQuery } from './french-verbs.ts';
import { addUnique } from './suffixes.ts';

/** Ends of feminines, and those of their masculines. */
const masculines: readonly (readonly [string, readonly string[]])[] = [
  ['euse', ['eur', 'eux']],
  ['trice', ['teur']],
  ['ive', ['if']],
  ['uve', ['uf']],
  ['enne', ['en']],
  ['onne', ['on']],
  ['elle', ['el', 'eau']],
  ['ette', ['et']],
  ['anne', ['an']],
  ['otte', ['ot']],
];
const irregular: Readonly<Record<string, string>> = {
  blanche: 'blanc',
  franche: 'franc',
  fraiche: 'frais',
  seche: 'sec',
  publique: 'public',
  grecque: 'grec',
  turque: 'turc',
  longue: 'long',
  douce: 'doux',
  fausse: 'faux',
  jalouse: 'jaloux',
  basse: 'bas',
  grosse: 'gros',
  epaisse: 'epais',
  gentille: 'gentil',
  pareille: 'pareil',
  vieille: 'vieux',
  vieil: 'vieux',
  nouvel: 'nouveau',
  bel: 'beau',
  breve: 'bref',
  yeux: 'oeil',
  messieurs: 'monsieur',
  mesdames: 'madame',
};
/** Short words with a feminine in -e; other short ones are two words with it, as `port` and `porte`, `vent` and `vente`. */
const shortMasculines = new Set(
  'haut fort mort seul noir vert elu lourd froid plein sain vain brun nu cru grand tout tue laid gris uni pur dur plat oral egal fin ovin nain paye doue'.split(
    ' ',
  ),
);
const twoWords = new Set(
  'point cours train grain marin medecin front plant chant parti sorti entrepris surpris depens heur reveil conseil droit journal commun accord sculpteur fourn interview argument accident permis tribun gravier dossier compt chaud'.split(
    ' ',
  ),
);

/** What they would be the plural of is another word. */
const singularInS = new Set(['paris', 'fils', 'laos']);

/** Keys of a word in a post. `word` is cleaned, `folded` its normal form. */
export function stemFrench(word: string, folded: string): string[] {
  const small = word.toLowerCase();
  const keys = singularsOf(folded);
  addMasculines(keys);
  addAcute(keys, small, folded);
  if (folded.length > 3) keys.push(...stemFrenchVerb(folded));
  return keys;
}

/** Keys of a word somebody looks for; with a capital it is a name and no feminine. */
export function stemFrenchQuery(word: string, folded: string): string[] {
  const small = word.toLowerCase();
  const keys = singularsOf(folded);
  if (word === small) addMasculines(keys);
  if (/ée?s?$/.test(small)) addAcute(keys, small, folded);
  if (/és?$/.test(small)) keys.push(small.endsWith('s') ? small.slice(0, -1) : small);
  if (folded.length > 3) keys.push(...stemFrenchVerbQuery(folded));
  return keys;
}

/** What a word may be the plural of, itself first: `journaux` of `journal`, `émaux` of `émail`. */
function singularsOf(folded: string): string[] {
  const known = irregular[folded];
  const keys = known === undefined ? [folded] : [folded, known];
  if (folded.length < 4 || !/[^s][sx]$/.test(folded) || singularInS.has(folded)) return keys;
  keys.push(folded.slice(0, -1));
  if (folded.endsWith('aux')) {
    const stem = folded.slice(0, -3);
    keys.push(`${stem}al`, `${stem}ail`);
  }
  return keys;
}

function addMasculines(keys: string[]): void {
  for (let at = keys.length - 1; at >= 0; at -= 1) addMasculine(keys, keys[at] ?? '');
}

function addMasculine(keys: string[], singular: string): void {
  const known = irregular[singular];
  if (known !== undefined) addUnique(keys, known);
  if (!singular.endsWith('e') || singular.length < 3) return;
  for (const [feminine, ends] of masculines) {
    if (!singular.endsWith(feminine) || singular.length < feminine.length + 2) continue;
    const stem = singular.slice(0, -feminine.length);
    for (const end of ends) addUnique(keys, stem + end);
  }
  const bare = singular.slice(0, -1);
  if (!/[tlrnsdui]$/.test(bare) || twoWords.has(bare)) return;
  if (bare.length > 4 || shortMasculines.has(bare)) addUnique(keys, bare);
}

/** `armée` is a form of `armé` and none of `arme`: the accent tells them apart, so it stays in this key. */
function addAcute(keys: string[], small: string, folded: string): void {
  const masculine = /^(.*é)e?s?$/.exec(small)?.[1];
  if (masculine !== undefined && masculine.length > 2) keys.push(masculine);
  else if (/ees?$/.test(folded) && small === folded) addUnique(keys, folded.replace(/es?$/, ''));
}
