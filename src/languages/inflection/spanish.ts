/**
 * Spanish inflection without derivation: `nación` is not `nacional`. Words are without accents, as many type them. A feminine
 * has the key of its masculine. Keys of verbs are marked with `~`: a form in a post is stripped of each ending it may have; an
 * infinitive of a query has all its stems: `mover` mov-emos and muev-en.
 */
import { wordSet } from '../terms.ts';
import { createStripper, minLetters, readEndRules, replaceEnds } from './suffixes.ts';

/** Two letters before -o and -a; with others these are different words: `puerto` and `puerta`, `caso` and `casa`. */
const adjectiveEnds = wordSet(`
  er ad ic os an ri iv en in id ud un iz sc ce im ci ac ct rd ni nc de ne re og eg ec av ut pt lt us af
  it nd st at or ul bi ag li al rs si gr ns ls ol gi vi di sm nu pi gu cu te od uc ey rg ti
`);
/** Other stems of both genders. */
const bothGenders = wordSet(`
  rus alt roj viv baj nin hij tod poc car rar clar dur pur segur futur oscur madur barbar avar bulgar hungar amig enemig mendig
  ambigu larg ministr maestr otr nuestr vuestr siniestr negr much anch dich hech estrech derech satisfech muchach borrach gauch
  muert abiert ciert desiert expert cubiert descubiert encubiert despiert tuert lent junt adjunt conjunt distint tont sant quint
  extint pint sangrient content atent presunt difunt violent nuev pres impres expres espes confes iles obes travies fallecid
  modern intern extern etern altern matern patern eterno diurn nocturn subaltern gobern autonom econom astronom agronom niet
  biznet sobrin secret concret complet quiet inquiet discret sujet analfabet obsolet viej complej parej perplej anej lej abuel
  bisabuel paralel gemel amarill aquell bell sencill criol prim burr gamberr navarr mon anonim sinonim fij bob lob rubi
`);
/** Stems of one gender among the endings above: `acero` is no `acera`. */
const oneGender = wordSet(`
  acer crucer destin camin termin domin estad lad grad merc banc act labi medi cost gest rest gast prest agost trat contrat relat
  mandat desacat zapat plat band fond mand cuand cuid vist visit credit palomit mosquit barc marc arc
`);
/** Feminines with -a added, and with -a instead of -e. */
const afterConsonant =
  /(?:.[dstni]or|.[^aeiou]es|[aeiou][^aeiou]+[aio]n|espanol|concejal|colegial|^juez|andaluz)$/;
const forE =
  /^(?:vice)?(?:president|intendent|gerent|client|jef|asistent|dependient|comandant|gobernant|infant)$/;

/** Nouns of queries that are no forms of a masculine: `medida` of `medido`. */
const ownFeminines = wordSet(`
  politica tecnica fisica musica fabrica logica critica practica quimica publica republica medida partida llegada salida entrada
  caida vida mirada jornada temporada llamada parada herida bebida comida subida bajada retirada huida bienvenida despedida
  embajada brigada armada decada tonelada emboscada escalada manada cumbre rueda moneda tienda ayuda duda cadena arena pena mina
  ruina marina medicina oficina cocina vacuna fortuna laguna luna letra obra sombra carta costa cuesta fiesta respuesta propuesta
  encuesta protesta puerta oferta reserva prueba lucha marcha fecha forma norma reforma plataforma guerrilla rodilla silla bolsa
  causa casa cosa masa defensa ofensa prensa despensa
`);

const stripEndings = createStripper(`
  o as a amos ais an es e emos eis en imos is i iste io isteis ieron yo yeron aste o asteis aron eron aba abas abamos abais aban
  ia ias iamos iais ian are aras ara aremos areis aran aramos arais eres ere era eras eremos ereis eran ira iras ire iremos ireis
  iran ieres iere ieras iera ierais ieramos ieremos iereis ieren ieran aria arias ariamos ariais arian eria erias eriamos eriais
  erian iria irias iriamos iriais irian ase ases asemos aseis asen iese ieses iesemos ieseis iesen yera yeras yeran yese yesen
  yendo ando iendo ado ada ados adas ido ida idos idas ar er ir ad ed id arse erse irse andose iendose aren ares aremos
`);
const singularsOfEs = readEndRules('([^s])s $1; (..)ces $1z; (..[dlnrsyjxmbiu])es $1');
/** Endings that no form of a verb has, and those that some have. */
const neverVerb = /(?:[cs]ion|dad|ncia|ismo|miento|mente)s?$/;
const maybeVerb = /(?:[aeior]|[aei]s|[aeo]n|[aei]d|[dmln]os)$/;
const infinitive = /^(.{2,})([aei])r(?:se|l[aeo]s?)?$/;
/** Endings that only verbs have, with accents. */
const finite = /(?:ando|iendo|aron|ieron|aba[ns]?|[aei]r(?:emos|án|á)|[^aeiou]ó)$/;
/** Nouns and adjectives in -r without an accent before it, as in `líder`. */
const onlyLooksLikeVerb = wordSet(`
  militar lugar hogar nuclear popular similar familiar particular singular titular auxiliar peculiar espectacular muscular
  molecular celular escolar solar polar lunar mujer taller ayer primer tercer chofer emir altar azar bazar collar pilar avatar
  qatar dakar hangar cuarter mercader alquiler alfiler placer poster lider dolar cancer caracter
`);
const accentBefore = /[íáéóú].*[aei]r$/;

/** Other spellings of a stem, by its ending. */
const spellings = readEndRules(`
  c qu; g gu; z c; gu g; qu c; ([aeou])c $1zc; ([nrio])c $1z; g j; ([aou]) $1y; ([aeou]) $1ig; ([nl]) $1g;
  e([^aeiou]+u?) i$1; u(g) ue$1
`);
const vowels = readEndRules('e([^aeiou]+u?) ie$1; o([^aeiou]+u?) ue$1');
const irregular = readEndRules(`
  hac hic ha hag; dec dig dij di dir; ten tuv tend; ven vin vend; pon pus pond puest; duc duj; tra traj; quer quis querr;
  pod pud podr; sab sup sabr; ^and anduv; ^est estuv
`);

/** Words that look like forms of verbs and hardly ever are: `como`, `entre`. */
const particles = wordSet(`
  como para entre sobre contra nada este esta estas estos cada desde hasta sino tras bajo ante ella ellas ello
`);

/** See WordKeys. In a query `Siria`, with a capital, is a name and no form of `sirio`. */
export function stemSpanish(word: string, normalized: string, isTyped: boolean): string[] {
  if (normalized.length < minLetters) return [normalized];
  const small = word.toLowerCase();
  const keys = singularsOf(word, normalized);
  if (!isTyped || (word === small && !keys.some((key) => ownFeminines.has(key))))
    keys.push(...keys.flatMap(masculinesOf));
  return [...new Set([...keys, ...verbKeys(small, normalized, isTyped)])];
}

/** What a word may be the plural of, itself first: `voces` of `voz` or `voce`, `países` of `país` or `paise`. */
const singularsOf = (word: string, normalized: string): string[] => [
  normalized,
  ...replaceEnds(normalized, /és$/i.test(word) ? singularsOfEs.slice(0, 1) : singularsOfEs),
];

function masculinesOf(singular: string): string[] {
  if (!singular.endsWith('a') || singular.length < 4) return [];
  const stem = singular.slice(0, -1);
  const isLong = stem.length > 3;
  const adjective = isLong && adjectiveEnds.has(stem.slice(-2)) && !oneGender.has(stem);
  const masculines = adjective || bothGenders.has(stem) ? [`${stem}o`] : [];
  if (isLong && afterConsonant.test(stem)) masculines.push(stem);
  else if (forE.test(stem)) masculines.push(`${stem}e`);
  return masculines;
}

/** `small` has accents. A word of a query has keys only if it is an infinitive, or a form that shows it. */
function verbKeys(small: string, normalized: string, isTyped: boolean): string[] {
  const isVerb = isTyped
    ? !onlyLooksLikeVerb.has(normalized) && !accentBefore.test(small)
    : maybeVerb.test(normalized) && !neverVerb.test(normalized) && !particles.has(normalized);
  if (!isVerb) return [];
  const stems = isTyped ? stemsOf(infinitiveStem(small, normalized)) : stripEndings(normalized, 2);
  return stems.map((stem) => `~${stem}`);
}

const infinitiveStem = (small: string, normalized: string): string | undefined =>
  infinitive.exec(normalized)?.[1] ?? (finite.test(small) ? stripEndings(normalized, 3)[0] : undefined);

function stemsOf(stem: string | undefined): string[] {
  if (stem === undefined) return [];
  const spelt = replaceEnds(stem, spellings);
  // `empiece` of `empezar`
  const both = spelt
    .filter((each) => /(?:qu|[cjg]u?)$/.test(each))
    .flatMap((each) => replaceEnds(each, vowels));
  return [stem, ...spelt, ...replaceEnds(stem, vowels), ...both, ...replaceEnds(stem, irregular)];
}
