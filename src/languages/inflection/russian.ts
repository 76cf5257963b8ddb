/**
 * Russian word forms. Alerts are mostly about names and nouns, so only case endings are cut; where an ending may also be part of
 * the stem (Киев, Иран + ом, режим) both readings are kept. Verbs have keys of their own.
 */
import { readForms, wordSet } from '../terms.ts';
import { stemRussianVerb } from './russian-verbs.ts';

/** Ending: how many of its letters each reading keeps. `ий:1,0` reads `российский` as российски- and as российск-. */
const readings =
  'иями:1 иях:1 иям:1 ия:1 ию:1 ии:1 ие:1,0 ий:1,0 ов:2,0 ев:2,0 ей:0,1 ой:0,1 ая:0,1 яя:0,1 ое:0,1 ее:0,1 ою:0,1 ею:0,1 ' +
  'ам:0,2 ям:0,2 ем:0,2 ом:0,2 им:0,2 ым:0,2 ах:0,2 ях:0,2 их:0,2 ых:0,2 ' +
  'ыми:0 ими:0 ого:0 его:0 ому:0,2 ему:0,2 ами:0 ями:0 ую:0 юю:0 ые:0 ый:0 ью:0,1 ' +
  'а:0 я:0 о:0 е:0 и:0 ы:0 у:0 ю:0 ь:0 й:0';
const endings = new Map(
  readings.split(' ').map((entry) => {
    const [ending = '', kept = ''] = entry.split(':');
    return [ending, kept.split(',').map(Number)];
  }),
);

const irregular = readForms(`
  день день дня дню днем дне дни дней дням днями днях;
  человек человек человека человеку человеком человеке люди людей людям людьми людях;
  ребенок ребенок ребенка ребенку ребенком ребенке дети детей детям детьми детях; деньги деньги денег деньгам деньгами деньгах;
  лев лев льва льву львом льве
`);

/** Names that have one form; their last letters are no endings. */
const indeclinable = wordSet(`
  баку токио тбилиси батуми чили перу хельсинки осло торонто киото мали бали дели гаити сомали конго монако зимбабве кабо
`);

/** Words of no inflection that look like forms of others: `после` of `посол`, `почти` of `почта`. */
const particles = wordSet(`
  после почти среди более менее далее кроме вместо около между потом затем вокруг ради пока также тоже однако чтобы хотя даже лишь
  очень сейчас теперь здесь когда тогда всегда иногда никогда куда откуда сюда туда зачем почему поэтому потому совсем вполне
  весьма вообще именно якобы словно будто через перед против вновь опять
`);
/** Plurals in -ья of words without: `братья`, `листья`; `судья` is no form of `суд`. */
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
/** Endings that nouns have there too: `Курском`, `маской`, `войски`. */
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

/** `Уфа` and `Яна` have too little before the ending to be told from `уф` but for the capital. */
function addShortName(keys: string[], word: string, normalized: string): void {
  if (!capital.test(word) || indeclinable.has(normalized)) return;
  const stem = shortName.exec(normalized)?.[1];
  if (stem !== undefined) keys.push(`^${stem}`);
}

function nounKeys(word: string, name: boolean): string[] {
  const known = irregular.get(word);
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
  for (const kept of keptOf(ending, name)) addStem(keys, stem + ending.slice(0, kept));
  // судей of судья, третий with третьего
  if (ending === 'ей' || ending === 'ий') keys.add(`${stem}ь`);
  if (ending === '' || ending === 'ь' || ending === 'й') addFleeting(keys, stem, ending);
  return [...keys];
}

/** The longest ending that leaves a stem of three letters with a vowel in it. */
function endingOf(word: string): string {
  for (let length = 4; length > 0; length -= 1) {
    const at = word.length - length;
    if (at >= 3 && endings.has(word.slice(at)) && vowel.test(word.slice(0, at))) return word.slice(at);
  }
  return '';
}

function keptOf(ending: string, name: boolean): readonly number[] {
  if (name && (ending === 'ов' || ending === 'ев')) return [2];
  return endings.get(ending) ?? [0];
}

function addStem(keys: Set<string>, stem: string): void {
  if (stem.length < 3) return;
  const soft = stem.length > 3 && stem.endsWith('ь') ? stem.slice(0, -1) : stem;
  keys.add(stem);
  if (collective.has(soft)) keys.add(soft);
  if (/[ая]нин$/.test(soft)) keys.add(soft.slice(0, -2));
  if (soft.length > 6 && soft.endsWith('нн')) keys.add(soft.slice(0, -1));
}

/** The vowel that comes and goes: посол - посла, ставок - ставка, важен - важный, земель - земля, боек - бойка. */
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
