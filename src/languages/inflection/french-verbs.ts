/**
 * French verbs, on words without accents. A form in a post loses each ending it may have; an infinitive somebody looks for gives the
 * stems it may have: `appeler` appel-ons and appell-e, `finir` fini-t and finiss-ent. The keys are marked with `~`.
 */
import { wordSet } from '../terms.ts';
import { createSuffixSet, readEndRules, replaceEnds, stripSuffixes } from './suffixes.ts';

const endings = createSuffixSet(`
  e es ons ez ent ais ait ions iez aient ai as a ames ates erent erai eras era erons erez eront erais erait erions eriez eraient
  asse asses at assions assiez assent ant ante ants antes ee ees er s t d x i ie ies is it imes ites irent irai iras ira irons
  irez iront irais irait irions iriez iraient isse isses issions issiez issent ir rai ras ra rons rez ront rais rait rions riez
  raient re u ue us ues ut umes utes urent usse usses ussions ussiez ussent oir te tes
`);
const neverVerb = /(?:[st]ion|isme|eur|eux|aux|ogie|ement)s?$/;
const infinitive = /^(.{2,}?)(er|oir|ir|re)$/;
/** Forms nothing else looks like. */
const finite = /(?:[^aeiou]ez|ait|aient|er(?:ai|as|a|ons|ont)|erent)$/;
/** Nouns in -re are many, verbs few. */
const verbInRe =
  /(?:[fptbcr]raire|[fplt]aire|[bc]r?oire|[dlrf]ire|uire|[iu]vre|[ae]ttre|aitre|oitre|[aeoi]ndre|rdre|[mr]pre|clure|oudre|vaincre)$/;

/** Ends of infinitives, and of the stems that no rule gives. */
const irregular = readEndRules(`
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

/** Words that are hardly ever the forms of verbs they look like: `entre`, `pendant`. */
const particles = wordSet(`
  entre contre pendant suivant avant dans vers sous sans notre votre cette cet comme outre entres plus tout tous dont mais
`);

/** See WordKeys. What is typed is an infinitive or a form that tells it, or has none. */
export function stemFrenchVerb(normalized: string, isTyped: boolean): string[] {
  if (!isTyped && (neverVerb.test(normalized) || particles.has(normalized))) return [];
  const stems = isTyped ? stemsOf(normalized) : stripSuffixes(normalized, endings, 2);
  return stems.map((stem) => `~${stem}`);
}

function stemsOf(normalized: string): string[] {
  const [, stem, end] = infinitive.exec(normalized) ?? [];
  if (stem === undefined)
    return finite.test(normalized) ? stripSuffixes(normalized, endings, 3).slice(0, 1) : [];
  if (end === 're' && !verbInRe.test(normalized)) return [];
  const stems = [stem, ...replaceEnds(normalized, irregular)];
  if (end === 'er') stems.push(...replaceEnds(stem, spellings));
  if (end === 'ir') stems.push(`${stem}i`, `${stem}iss`, stem.slice(0, -1));
  if (end === 're') stems.push(stem.slice(0, -1));
  return stems;
}
