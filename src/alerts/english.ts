/**
 * English inflection and nothing more: plural, -ed, -ing, y and i. Derivation stays apart, so that `university` is not
 * `universe` and `organ` not `organization`, which the usual stemmers merge.
 */
const irregularForms: Readonly<Record<string, string>> = {
  man: 'men',
  woman: 'women',
  child: 'children',
  foot: 'feet',
  life: 'lives',
  wife: 'wives',
  knife: 'knives',
  half: 'halves',
  thief: 'thieves',
  wolf: 'wolves',
  leaf: 'leaves',
  bus: 'buses',
  gas: 'gases',
  crisis: 'crises',
  analysis: 'analyses',
  die: 'dying',
  lie: 'lying',
  tie: 'tying',
  free: 'freed',
  say: 'said',
  meet: 'met',
  send: 'sent',
  build: 'built',
  buy: 'bought',
  sell: 'sold',
  fight: 'fought',
  strike: 'struck',
  steal: 'stole stolen',
  break: 'broke broken',
  speak: 'spoke spoken',
  choose: 'chose chosen',
  fall: 'fell fallen',
  grow: 'grew grown',
  withdraw: 'withdrew withdrawn',
  give: 'gave given',
  take: 'took taken',
  write: 'wrote written',
  begin: 'began begun',
  fly: 'flew flown flies',
  drive: 'drove driven',
  hold: 'held',
  pay: 'paid',
  lose: 'lost',
  shoot: 'shot',
  seek: 'sought',
};
const irregular = new Map(
  Object.entries(irregularForms).flatMap(([base, forms]) => forms.split(' ').map((form) => [form, base])),
);

/** Words that only look inflected. */
const asTheyAre = new Set(
  (
    'news hamas texas kansas arkansas mars wales athens brussels naples cyprus laos dallas vegas series species always ' +
    'perhaps goes does lens during evening morning inning herring earring king sing bring spring string thing nothing ' +
    'something anything everything beijing boeing viking ceiling sterling proceed exceed succeed speed feed need breed ' +
    'bleed creed greed seed deed weed indeed hundred sacred wicked naked united rugged'
  ).split(' '),
);

const vowel = /[aeiouy]/;
/** One consonant after one vowel: what was `hope` before -ing. */
const isShort = /^[^aeiouy]*[aeiouy][^aeiouywx]$/;

/** The key that all inflected forms of an English word share; `word` in normal form. */
export function englishKey(word: string): string {
  const base = irregular.get(word) ?? word;
  if (base.length < 3 || asTheyAre.has(base)) return base;
  return withoutEnd(withoutPast(withoutPlural(base)));
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/(?:[xz]|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  return vowel.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function withoutPast(word: string): string {
  if (word.endsWith('ied')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (word.endsWith('eed')) return word.length > 5 ? word.slice(0, -1) : word;
  const ending = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const stem = word.slice(0, -ending);
  if (ending === 0 || stem.length < ending || word.length < 4 || !vowel.test(stem)) return word;
  if (/([bdfgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:at|bl|iz)$/.test(stem) || isShort.test(stem) ? `${stem}e` : stem;
}

/** `hope` and `hoped`, `carry` and `carried`, `control` and `controlled` end alike. */
function withoutEnd(word: string): string {
  const last = word.at(-1);
  if (last === 'e' && word.length > 4) return word.slice(0, -1);
  if (last === 'y' && word.length > 2 && !vowel.test(word.at(-2) ?? '')) return `${word.slice(0, -1)}i`;
  if (last === 'l' && word.endsWith('ll') && /[aeiouy][^aeiouy]+[aeiouy]/.test(word))
    return word.slice(0, -1);
  return word;
}
