/**
 * French inflection without derivation: `nation` is not `national`. A feminine has the key of its masculine, but not the other
 * way, as `président` means both. Keys of verbs are marked with `~`: a form in a post is stripped of each ending it may have; an
 * infinitive of a query has all its stems: `finir` fini-t and finiss-ent.
 */
import { readForms, wordSet } from '../terms.ts';
import { createStripper, minLetters, readEndRules, replaceEnds } from './suffixes.ts';

/** Endings of feminines and of their masculines. */
const feminines = readEndRules(`
  (..)euse $1eur $1eux; (..)trice $1teur; (..)ive $1if; (..)uve $1uf; (..)enne $1en; (..)onne $1on; (..)elle $1el $1eau;
  (..)ette $1et; (..)anne $1an; (..)otte $1ot
`);
const irregular = readForms(`
  blanc blanche; franc franche; frais fraiche; sec seche; public publique; grec grecque; turc turque; long longue; doux douce;
  faux fausse; jaloux jalouse; bas basse; gros grosse; epais epaisse; gentil gentille; pareil pareille; vieux vieille vieil;
  nouveau nouvel; beau bel; bref breve; oeil yeux; monsieur messieurs; madame mesdames
`);
/** Short words with a feminine in -e; for others it is another word: `port` and `porte`, `vent` and `vente`. */
const shortMasculines = wordSet(`
  haut fort mort seul noir vert elu lourd froid plein sain vain brun nu cru grand tout tue laid gris uni
  pur dur plat oral egal fin ovin nain paye doue
`);
const twoWords = wordSet(`
  point cours train grain marin medecin front plant chant parti sorti entrepris surpris depens heur reveil conseil droit journal
  commun accord sculpteur fourn interview argument accident permis tribun gravier dossier compt chaud
`);

const singulars = readEndRules('([^s])[sx] $1; aux al ail');
/** Words that are no plurals of what they look like. */
const singularInS = new Set(['paris', 'fils', 'laos']);

const stripEndings = createStripper(`
  e es ons ez ent ais ait ions iez aient ai as a ames ates erent erai eras era erons erez eront erais erait erions eriez eraient
  asse asses at assions assiez assent ant ante ants antes ee ees er s t d x i ie ies is it imes ites irent irai iras ira irons
  irez iront irais irait irions iriez iraient isse isses issions issiez issent ir rai ras ra rons rez ront rais rait rions riez
  raient re u ue us ues ut umes utes urent usse usses ussions ussiez ussent oir te tes
`);
const neverVerb = /(?:[st]ion|isme|eur|eux|aux|ogie|ement)s?$/;
const infinitive = /^(.{2,}?)(er|oir|ir|re)$/;
/** Endings that only verbs have. */
const finite = /(?:[^aeiou]ez|ait|aient|er(?:ai|as|a|ons|ont)|erent)$/;
/** Most words in -re are nouns. */
const verbInRe =
  /(?:[fptbcr]raire|[fplt]aire|[bc]r?oire|[dlrf]ire|uire|[iu]vre|[ae]ttre|aitre|oitre|[aeoi]ndre|rdre|[mr]pre|clure|oudre|vaincre)$/;

/** Endings of infinitives with irregular stems. */
const irregularVerbs = readEndRules(`
  tenir ten tien tienn tiend tin; venir ven vien vienn viend vin; prendre pren prenn pri pris; mettre met mett mi mis;
  battre bat batt; cevoir cev coiv coi cevr c; faire fai fais fe fi fon f; dire dis di d; duire duis dui; crire criv cri;
  lire lis li l; voir voy voi ver v; naitre nais naiss naqu; paraitre parais paraiss par; connaitre connais connaiss conn;
  eindre eign ein; aindre aign ain; oindre oign oin; ouvrir ouvr ouver ouvert; offrir offr offer offert;
  souffrir souffr souffer souffert; courir cour courr; mourir mour meur mourr mor mort; suivre suiv sui; vivre viv vi vec;
  pouvoir pouv peu peuv pourr pu puiss; vouloir voul veu veul voudr; savoir sav sai sau saur sach; devoir dev doi doiv devr;
  aller all va vont aill
`);

/** `mangeons` of `manger`, `paie` of `payer`, `appelle` of `appeler`, `enverra` of `envoyer`. */
const spellings = readEndRules('([gc]) $1e; y i; voy ver; e([lt]) e$1$1');

/** Words that look like forms of verbs and hardly ever are: `entre`, `pendant`. */
const particles = wordSet(`
  entre contre pendant suivant avant dans vers sous sans notre votre cette cet comme outre entres plus tout tous dont mais
`);

/** See WordKeys. A word of a query with a capital is a name and no feminine. */
export function stemFrench(word: string, normalized: string, isTyped: boolean): string[] {
  if (normalized.length < minLetters) return [normalized];
  const small = word.toLowerCase();
  const keys = singularsOf(normalized);
  if (!isTyped || word === small) keys.push(...keys.flatMap(masculinesOf));
  if (!isTyped || small !== normalized) keys.push(...acuteOf(small, normalized));
  return [...new Set([...keys, ...verbKeys(normalized, isTyped)])];
}

/** What a word may be the plural of, itself first: `journaux` of `journal`, `émaux` of `émail`. */
function singularsOf(normalized: string): string[] {
  const known = irregular.get(normalized);
  const keys = known === undefined ? [normalized] : [normalized, known];
  return singularInS.has(normalized) ? keys : [...keys, ...replaceEnds(normalized, singulars)];
}

function masculinesOf(singular: string): string[] {
  const known = irregular.get(singular);
  const masculines = known === undefined ? [] : [known];
  if (!singular.endsWith('e') || singular.length < 3) return masculines;
  masculines.push(...replaceEnds(singular, feminines));
  const bare = singular.slice(0, -1);
  const isOneWord = /[tlrnsdui]$/.test(bare) && !twoWords.has(bare);
  return isOneWord && (bare.length > 4 || shortMasculines.has(bare)) ? [...masculines, bare] : masculines;
}

/** This key keeps the accent, so that `armée` is a form of `armé` and not of `arme`. */
function acuteOf(small: string, normalized: string): string[] {
  const masculine = /^(.*é)e?s?$/.exec(small)?.[1];
  if (masculine !== undefined && masculine.length > 2) return [masculine];
  return /ees?$/.test(normalized) && small === normalized ? [normalized.replace(/es?$/, '')] : [];
}

/** A word of a query has keys only if it is an infinitive, or a form that shows it. */
function verbKeys(normalized: string, isTyped: boolean): string[] {
  if (!isTyped && (neverVerb.test(normalized) || particles.has(normalized))) return [];
  const stems = isTyped ? stemsOf(normalized) : stripEndings(normalized, 2);
  return stems.map((stem) => `~${stem}`);
}

function stemsOf(normalized: string): string[] {
  const [, stem, end] = infinitive.exec(normalized) ?? [];
  if (stem === undefined) return finite.test(normalized) ? stripEndings(normalized, 3).slice(0, 1) : [];
  if (end === 're' && !verbInRe.test(normalized)) return [];
  const stems = [stem, ...replaceEnds(normalized, irregularVerbs)];
  if (end === 'er') stems.push(...replaceEnds(stem, spellings));
  if (end === 'ir') stems.push(`${stem}i`, `${stem}iss`, stem.slice(0, -1));
  if (end === 're') stems.push(stem.slice(0, -1));
  return stems;
}
