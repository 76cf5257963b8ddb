/**
 * Spanish number and gender, and nothing derived: `nación` is not `nacional`. All of it on words without accents, as many type
 * them. A feminine is also read as its masculine. Verbs have keys of their own.
 */
import { stemSpanishVerb } from './spanish-verbs.ts';
import { wordSet } from '../terms.ts';
import { addUnique, fewestLetters } from './suffixes.ts';

/** Two letters before -o and -a; with others these are two words, as `puerto` and `puerta`, `caso` and `casa`. */
const adjectiveEnds = wordSet(`
  er ad ic os an ri iv en in id ud un iz sc ce im ci ac ct rd ni nc de ne re og eg ec av ut pt lt us af
  it nd st at or ul bi ag li al rs si gr ns ls ol gi vi di sm nu pi gu cu te od uc ey rg ti
`);
/** Stems of both genders with another end. */
const bothGenders = wordSet(`
  rus alt roj viv baj nin hij tod poc car rar clar dur pur segur futur oscur madur barbar avar bulgar hungar amig enemig mendig
  ambigu larg ministr maestr otr nuestr vuestr siniestr negr much anch dich hech estrech derech satisfech muchach borrach gauch
  muert abiert ciert desiert expert cubiert descubiert encubiert despiert tuert lent junt adjunt conjunt distint tont sant quint
  extint pint sangrient content atent presunt difunt violent nuev pres impres expres espes confes iles obes travies fallecid
  modern intern extern etern altern matern patern eterno diurn nocturn subaltern gobern autonom econom astronom agronom niet
  biznet sobrin secret concret complet quiet inquiet discret sujet analfabet obsolet viej complej parej perplej anej lej abuel
  bisabuel paralel gemel amarill aquell bell sencill criol prim burr gamberr navarr mon anonim sinonim fij bob lob rubi
`);
/** Stems of one gender among the ends above: `acero` is no `acera`. */
const oneGender = wordSet(`
  acer crucer destin camin termin domin estad lad grad merc banc act labi medi cost gest rest gast prest agost trat contrat relat
  mandat desacat zapat plat band fond mand cuand cuid vist visit credit palomit mosquit barc marc arc
`);
/** Feminines with -a after the last consonant, and for -e. */
const afterConsonant =
  /(?:.[dstni]or|.[^aeiou]es|[aeiou][^aeiou]+[aio]n|espanol|concejal|colegial|^juez|andaluz)$/;
const forE =
  /^(?:vice)?(?:president|intendent|gerent|client|jef|asistent|dependient|comandant|gobernant|infant)$/;

/** Who looks for these means the thing, and not what a masculine would be: `medida` is no form of `medido`. */
const ownFeminines = wordSet(`
  politica tecnica fisica musica fabrica logica critica practica quimica publica republica medida partida llegada salida entrada
  caida vida mirada jornada temporada llamada parada herida bebida comida subida bajada retirada huida bienvenida despedida
  embajada brigada armada decada tonelada emboscada escalada manada cumbre rueda moneda tienda ayuda duda cadena arena pena mina
  ruina marina medicina oficina cocina vacuna fortuna laguna luna letra obra sombra carta costa cuesta fiesta respuesta propuesta
  encuesta protesta puerta oferta reserva prueba lucha marcha fecha forma norma reforma plataforma guerrilla rodilla silla bolsa
  causa casa cosa masa defensa ofensa prensa despensa
`);

/** See WordKeys. Typed with a capital, `Siria` is a name and no form of `sirio`. */
export function stemSpanish(word: string, normalized: string, isTyped: boolean): string[] {
  if (normalized.length < fewestLetters) return [normalized];
  const small = word.toLowerCase();
  const keys = singularsOf(word, normalized);
  if (!isTyped || (word === small && !keys.some((key) => ownFeminines.has(key)))) addMasculines(keys);
  keys.push(...stemSpanishVerb(small, normalized, isTyped));
  return keys;
}

/** What a word may be the plural of, itself first: `voces` of `voz` or `voce`, `países` of `país` or `paise`. */
function singularsOf(word: string, normalized: string): string[] {
  const keys = [normalized];
  if (!normalized.endsWith('s') || normalized.endsWith('ss')) return keys;
  keys.push(normalized.slice(0, -1));
  if (!normalized.endsWith('es') || normalized.length < 5 || /és$/i.test(word)) return keys;
  const bare = normalized.slice(0, -2);
  if (bare.endsWith('c')) keys.push(`${bare.slice(0, -1)}z`);
  else if (/[dlnrsyjxmbiu]$/.test(bare)) keys.push(bare);
  return keys;
}

function addMasculines(keys: string[]): void {
  for (let at = keys.length - 1; at >= 0; at -= 1) addMasculine(keys, keys[at] ?? '');
}

function addMasculine(keys: string[], singular: string): void {
  if (!singular.endsWith('a') || singular.length < 4) return;
  const stem = singular.slice(0, -1);
  const adjective = stem.length > 3 && adjectiveEnds.has(stem.slice(-2)) && !oneGender.has(stem);
  if (adjective || bothGenders.has(stem)) addUnique(keys, `${stem}o`);
  if (stem.length > 3 && afterConsonant.test(stem)) addUnique(keys, stem);
  else if (forE.test(stem)) addUnique(keys, `${stem}e`);
}
