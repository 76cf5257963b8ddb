/**
 * English inflection without derivation: plural, -ed, -ing and irregular forms. So `university` is not `universe` and `organ`
 * not `organization`, which the usual stemmers merge. A word has the keys of itself and of all it may be a form of: `taxes` of
 * `tax` or `taxe`, `planned` of `plan` and not of `plane`.
 */
import { readForms, wordSet } from '../terms.ts';
import { readEndRules, replaceEnds } from './suffixes.ts';

const irregular = readForms(`
  arise arose arisen; beat beaten; begin began begun; bend bent; bite bitten; bleed bled; blow blew blown; break broke broken;
  breed bred; bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; cling clung; come came;
  creep crept; deal dealt; die dying; dig dug; do did done; draw drew drawn; dream dreamt; drink drank; drive drove driven;
  eat ate eaten; fall fell fallen; feel felt; fight fought; flee fled; fly flew flown; forbid forbade forbidden; free freed;
  freeze froze frozen; get got gotten; give gave given; go went gone; grow grew grown; hang hung; hear heard; hide hid hidden;
  hold held; keep kept; kneel knelt; know knew known; lay laid; leap leapt; learn learnt; lie lying; light lit; lose lost;
  mean meant; meet met; pay paid; prove proven; ride rode ridden; ring rang; run ran; say said; seek sought; sell sold; send sent;
  shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; slay slew slain;
  sleep slept; slide slid; speak spoke spoken; speed sped; spell spelt; spend spent; spill spilt; spin spun; spoil spoilt;
  spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; stride strode; strike struck;
  strive strove striven; swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; take took taken;
  teach taught; tear tore torn; tell told; think thought; throw threw thrown; tie tying; tread trod trodden; wear wore worn;
  weave wove woven; weep wept; win won; write wrote written; foresee foresaw foreseen; forsake forsook forsaken; mislead misled;
  oversee oversaw overseen; analysis analyses; child children; crisis crises; criterion criteria; diagnosis diagnoses; foot feet;
  goose geese; hypothesis hypotheses; man men; mouse mice; phenomenon phenomena; thesis theses; tooth teeth
`);
/** Prefixes of irregular verbs: underwent, overthrown, rewritten, withheld. */
const verbPrefix = /^(?:be|fore?|mis|out|over|re|under|un|up|with)(?=...)/;
/** Forms that are also other words, which are meant in a query. */
const ambiguous = readForms(`
  bear bore borne; bind bound; bite bit; drink drunk; feed fed; find found; grind ground; lead led; leave left;
  lend lent; make made; ring rung; rise rose risen; see saw seen; sit sat; wake woke woken; wind wound
`);
/** Words that only look like forms of another word. */
const asTheyAre = wordSet(`
  news hamas texas mars laos wales athens naples series species always perhaps does lens during evening morning inning being
  herring earring string spring bring thing something anything nothing everything beijing boeing viking ceiling sterling proceed
  exceed succeed hundred sacred wicked naked united rugged means
`);

const singulars = readEndRules(
  String.raw`(.)s $1; (..)ies $1y; ves f fe; ([sxzo]|[cs]h)es $1; ([sz])\1es $1`,
);
const vowel = /[aeiouy]/;
/** One consonant after one vowel, which is doubled before an ending: `hoping` is of `hope`, `hopping` of `hop`. */
const isShort = /^[^aeiouy]*[aeiouy][^aeiouywx]$/;

export function stemEnglish(_: string, word: string, isTyped: boolean): string[] {
  const bases = [irregularBase(word), isTyped ? undefined : ambiguous.get(word)];
  const keys = [word, ...bases.filter((base) => base !== undefined)];
  if (word.length < 4) return keys;
  if (word.endsWith('men')) keys.push(`${word.slice(0, -2)}an`);
  const may = word.charCodeAt(word.length - 1);
  if (may === 0x73) keys.push(...singularsOf(word));
  else if (may === 0x64 || may === 0x67) keys.push(...presentsOf(word));
  return [...new Set(keys)];
}

function irregularBase(word: string): string | undefined {
  const [prefix = ''] = verbPrefix.exec(word) ?? [];
  const base = irregular.get(word.slice(prefix.length));
  return irregular.get(word) ?? (base === undefined ? base : prefix + base);
}

function singularsOf(word: string): string[] {
  const isPlural = !word.endsWith('ss') && !asTheyAre.has(word) && vowel.test(word.slice(0, -2));
  return isPlural ? replaceEnds(word, singulars) : [];
}

function presentsOf(word: string): string[] {
  const ending = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const stem = word.slice(0, -ending);
  if (ending === 0 || !vowel.test(stem) || asTheyAre.has(word)) return [];
  if (word.endsWith('eed') && word.length < 6) return [];
  if (ending === 2 && stem.endsWith('i')) {
    const base = `${stem.slice(0, -1)}y`;
    return stem.length < 4 ? [base, `${stem}e`] : [base];
  }
  if (isShort.test(stem)) return [`${stem}e`];
  const isDoubled = stem.length > 2 && stem.at(-1) === stem.at(-2) && !vowel.test(stem.slice(-1));
  return [stem, isDoubled ? stem.slice(0, -1) : `${stem}e`];
}
