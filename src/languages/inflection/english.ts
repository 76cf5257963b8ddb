/**
 * English inflection and nothing more: plural, -ed, -ing and the irregular forms. Derivation stays apart, so that `university` is
 * not `universe` and `organ` not `organization`, which the usual stemmers merge. A word is read as itself and as all it may be a
 * form of: `taxes` of `tax` or `taxe`, `planned` of `plan` and not of `plane`.
 */
import { wordSet } from '../terms.ts';
import { addUnique } from './suffixes.ts';
import { readForms } from './word-table.ts';

const irregular = readForms(`
  man men; child children; foot feet; crisis crises; analysis analyses; die dying; lie lying; tie tying;
  say said; meet met; send sent; spend spent; build built rebuilt; buy bought; bring brought;
  think thought; teach taught; catch caught; seek sought; sell sold; tell told; fight fought;
  strike struck; steal stole stolen; break broke broken; speak spoke spoken; freeze froze frozen;
  choose chose chosen; fall fell fallen; grow grew grown; know knew known; throw threw thrown;
  draw drew drawn; withdraw withdrew withdrawn; overthrow overthrew overthrown; give gave given;
  forgive forgave forgiven; take took taken; shake shook shaken; write wrote written; begin began begun;
  sink sank sunk; swear swore sworn; fly flew flown; drive drove driven; arise arose arisen; hold held;
  pay paid; keep kept; win won; lose lost; shoot shot; flee fled; free freed; hear heard; stand stood;
  understand understood; become became; come came; eat ate eaten; hide hid hidden; feel felt; deal dealt
`);
/** Forms that are words of their own too: who looks for these does not mean the others. */
const ambiguous = readForms(`
  leave left; lead led; rise rose risen; find found; see saw seen; bear bore borne; bind bound;
  grind ground; wind wound; make made
`);
/** Words that only look inflected, and would be taken for forms of another word. */
const asTheyAre = wordSet(`
  news hamas texas mars laos wales athens naples series species always perhaps does lens during evening
  morning inning being herring earring string spring bring thing something anything nothing everything
  beijing boeing viking ceiling sterling proceed exceed succeed hundred sacred wicked naked united rugged
  means
`);

const vowel = /[aeiouy]/;
/** One consonant after one vowel, which is written twice before an ending: `hoping` is of `hope`, `hopping` of `hop`. */
const isShort = /^[^aeiouy]*[aeiouy][^aeiouywx]$/;

/** Keys of a word in a post; `word` is in normal form. */
export function stemEnglish(word: string): string[] {
  const keys = stemEnglishQuery(word);
  const base = ambiguous.get(word);
  if (base !== undefined) addUnique(keys, base);
  return keys;
}

/** Keys of a word somebody looks for. */
export function stemEnglishQuery(word: string): string[] {
  const keys = [word];
  const base = irregular.get(word);
  if (base !== undefined) keys.push(base);
  if (word.length < 4) return keys;
  if (word.endsWith('men')) keys.push(`${word.slice(0, -2)}an`);
  const may = word.charCodeAt(word.length - 1);
  if (may === 0x73) addSingular(keys, word);
  else if (may === 0x64 || may === 0x67) addPresent(keys, word);
  return keys;
}

function addSingular(keys: string[], word: string): void {
  if (word.endsWith('ss') || asTheyAre.has(word) || !vowel.test(word.slice(0, -2))) return;
  addUnique(keys, word.slice(0, -1));
  if (!word.endsWith('es')) return;
  const bare = word.slice(0, -2);
  if (bare.length > 2 && bare.endsWith('i')) keys.push(`${bare.slice(0, -1)}y`);
  else if (bare.endsWith('v')) keys.push(`${bare.slice(0, -1)}f`, `${bare.slice(0, -1)}fe`);
  else if (/(?:[sxzo]|[cs]h)$/.test(bare)) keys.push(bare);
  if (/[sz]{2}$/.test(bare)) keys.push(bare.slice(0, -1));
}

function addPresent(keys: string[], word: string): void {
  const ending = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const stem = word.slice(0, -ending);
  if (ending === 0 || !vowel.test(stem) || asTheyAre.has(word)) return;
  if (word.endsWith('eed') && word.length < 6) return;
  if (ending === 2 && stem.endsWith('i')) {
    keys.push(`${stem.slice(0, -1)}y`);
    if (stem.length < 4) keys.push(`${stem}e`);
  } else if (isShort.test(stem)) addUnique(keys, `${stem}e`);
  else {
    addUnique(keys, stem);
    if (stem.length > 2 && stem.at(-1) === stem.at(-2) && !vowel.test(stem.slice(-1))) {
      keys.push(stem.slice(0, -1));
    } else addUnique(keys, `${stem}e`);
  }
}
