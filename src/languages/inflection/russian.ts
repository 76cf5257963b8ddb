/**
 * Russian word forms. Alerts are mostly about names and nouns, so that only case endings are stripped; where an ending may be
 * part of the stem (Киев, Иран + ом, режим) there are keys for both. For verbs see russian-verbs.ts.
 */
import { readForms, wordSet } from '../terms.ts';
import { stemRussianVerb } from './russian-verbs.ts';

/** How many letters of an ending each key keeps: `российский` has российски- and российск-. */
const keptOf = readForms(`
  1 иями иях иям ия ию ии; 1,0 ие ий; 2,0 ов ев; 0,1 ей ой ая яя ое ее ою ею ью;
  0,2 ам ям ем ом им ым ах ях их ых ому ему; 0 ыми ими ого его ами ями ую юю ые ый а я о е и ы у ю ь й
`);

const irregular = readForms(`
  день день дня дню днем дне дни дней дням днями днях;
  человек человек человека человеку человеком человеке люди людей людям людьми людях;
  ребенок ребенок ребенка ребенку ребенком ребенке дети детей детям детьми детях; деньги деньги денег деньгам деньгами деньгах;
  лев лев льва льву львом льве львы львов львам львами львах; сон сон сна сну сном сне сны снов снам снами снах;
  лоб лоб лба лбу лбом лбе лбы лбов лбам лбами лбах; мать мать матери матерью матерей матерям матерями матерях;
  дочь дочь дочери дочерью дочерей дочерям дочерьми дочерях; сын сын сына сыну сыном сыне сыны сынов сыновья сыновей сыновьям сыновьями сыновьях;
  друг друг друга другу другом друге друзья друзей друзьям друзьями друзьях; сестра сестра сестры сестре сестру сестрой сестер сестрам сестрами сестрах;
  письмо письмо письма письму письмом письме писем письмам письмами письмах; яйцо яйцо яйца яйцу яйцом яйце яиц яйцам яйцами яйцах;
  небо небо неба небу небом небе небеса небес небесам небесами небесах; чудо чудо чуда чуду чудом чуде чудеса чудес чудесам чудесами чудесах
`);

/** `время`, `времени`; neither `перемена` nor `Семён`. */
const neuter = /^(врем|им|знам|плем|плам|брем)(?:я|ен(?:и|ем|а|ам|ами|ах)?)$/;

/** Names that are not inflected. */
const indeclinable = wordSet(`
  баку токио тбилиси батуми чили перу хельсинки осло торонто киото мали бали дели гаити сомали конго монако зимбабве кабо
`);

/** Uninflected words that look like forms of others: `после` of `посол`, `почти` of `почта`. */
const particles = wordSet(`
  после почти среди более менее далее кроме вместо около между потом затем вокруг ради пока также тоже однако чтобы хотя даже лишь
  очень сейчас теперь здесь когда тогда всегда иногда никогда куда откуда сюда туда зачем почему поэтому потому совсем вполне
  весьма вообще именно якобы словно будто через перед против вновь опять
`);
/** Nouns with plurals in -ья: `братья`, `листья`; `судья` is no form of `суд`. */
const collective = wordSet(`
  брат лист стул дерев муж зят крыл пер колос прут сук ком звен княз
`);

const capital = /^\p{Lu}\p{Ll}/u;
const shortName = /^(?=.?[аеиоуыэюя])(..)(?:[аяуюеиыой]|о[йю]|е[йюв]|[ое]м|ов|[ая]ми?|[ая]х)?$/;
const vowel = /[аеиоуыэюя]/;
/** Endings that only adjectives have after -ск: `курский` is no form of `Курск`. */
const adjectiveEnds = wordSet(`
  ий ая ое ие ого ому им их ую ими
`);
/** Endings that nouns have after -ск, too: `Курском`, `маской`, `войски`. */
const sharedEnds = new Set(['ой', 'ою', 'ом', 'и']);
const reflexiveParticiple =
  /(?:[щш](?:ий|ая|ее|ие|его|ему|им|ем|ей|ую|ею|их|ими)|н(?:ый|ая|ое|ые|ого|ому|ым|ом|ой|ую|ых|ыми))ся$/;

/** See WordKeys. Typed with a capital, `Песков` is a name and not the genitive of `песок`. */
export function stemRussian(word: string, normalized: string, isTyped: boolean): string[] {
  if (particles.has(normalized)) return [normalized];
  const keys = nounKeys(normalized, isTyped && capital.test(word));
  if (normalized.length < 6) addShortName(keys, word, normalized);
  if (normalized.length > 3) keys.push(...stemRussianVerb(normalized, isTyped));
  return keys;
}

/** `Уфа` and `Яна` are too short to be stemmed without regard to the capital. */
function addShortName(keys: string[], word: string, normalized: string): void {
  if (!capital.test(word) || indeclinable.has(normalized)) return;
  const stem = shortName.exec(normalized)?.[1];
  if (stem !== undefined) keys.push(`^${stem}`);
}

function nounKeys(word: string, name: boolean): string[] {
  const known = irregular.get(word) ?? neuter.exec(word)?.[1];
  if (known !== undefined) return [`!${known}`];
  if (word.length < 3 || indeclinable.has(word)) return [word];
  // -ся stays in the keys: `обвиняющий` is no form of `обвиняющийся`
  if (word.length > 6 && reflexiveParticiple.test(word)) {
    return nounKeys(word.slice(0, -2), name).map((key) => `${key}ся`);
  }
  const ending = endingOf(word);
  const stem = word.slice(0, word.length - ending.length);
  const keys = new Set<string>();
  if (/[сц]к$/.test(stem)) {
    if (adjectiveEnds.has(ending)) return [`${stem}ий`];
    if (sharedEnds.has(ending)) keys.add(`${stem}ий`);
  }
  const kept = name && (ending === 'ов' || ending === 'ев') ? '2' : (keptOf.get(ending) ?? '0');
  for (const letters of kept.split(',')) addStem(keys, stem + ending.slice(0, Number(letters)));
  // судей is a form of судья, третий shares a key with третьего
  if (ending === 'ей' || ending === 'ий') keys.add(`${stem}ь`);
  if (ending === '' || ending === 'ь' || ending === 'й') addFleeting(keys, stem, ending);
  return [...keys];
}

/** The longest ending that leaves a stem of three letters with a vowel in it. */
function endingOf(word: string): string {
  for (let length = 4; length > 0; length -= 1) {
    const at = word.length - length;
    if (at >= 3 && keptOf.has(word.slice(at)) && vowel.test(word.slice(0, at))) return word.slice(at);
  }
  return '';
}

function addStem(keys: Set<string>, stem: string): void {
  if (stem.length < 3) return;
  const soft = stem.length > 3 && stem.endsWith('ь') ? stem.slice(0, -1) : stem;
  keys.add(stem);
  if (collective.has(soft)) keys.add(soft);
  if (/[ая]нин$/.test(soft)) keys.add(soft.slice(0, -2));
  if (soft.length > 6 && soft.endsWith('нн')) keys.add(soft.slice(0, -1));
}

/** Fleeting vowels: посол - посла, ставок - ставка, важен - важный, земель - земля, боек - бойка. */
function addFleeting(keys: Set<string>, stem: string, ending: string): void {
  const found = /^(.*)([бвгджзйклмнпрстфхцчшщаеиоуыэюя])([оеё])([кцнлв])$/.exec(stem);
  if (!found || stem.length < 4) return;
  const [, head = '', before = '', flown = '', last = ''] = found;
  if (last === 'в' && ending !== 'ь') return;
  if (vowel.test(before)) {
    if (last === 'к' || last === 'ц') keys.add(`${head}${before}й${last}`);
    return;
  }
  if (before === 'н' && flown === 'е' && last === 'к') keys.add(`${head}ньк`);
  const joint = before === 'л' && flown !== 'о' ? `ль${last}` : before + last;
  if (vowel.test(head)) keys.add(head + joint);
}
