/** Which language a text is written in: the script first, then the small words only one language has. */

/** Small words by language; words that several languages share are left out or outvoted. */
const smallWords: Readonly<Record<string, string>> = {
  en: 'the and of to in is that for with was were are on by his her this have has had not from will be been which who their they its after',
  fr: 'le les des du est et une un dans qui que pour sur par avec au aux ce cette sont ont été pas plus leur nous vous il elle la en ne se',
  es: 'el los las del que en y un una por con para se no su al es como más fue ha han sus sobre pero esta este la entre también ya',
  de: 'der die das und ist nicht mit von den dem des ein eine auf für im zu sich als auch an wird werden hat nach bei aus dass wurde sind',
  pt: 'o os as do da dos das que em e um uma por com para não na no ao é como mais foi são sua seu pelo pela nos também já',
  it: 'il lo gli della del di che e un una per con non nel nella sono è come più alla dei delle anche da ha si questo le al',
  tr: 've bir bu için ile da de olarak daha çok olan gibi en kadar sonra ne var ise oldu olduğu tarafından göre',
  pl: 'w i na z się nie do że to jest o jak po przez od dla przy oraz są za ale być był jego który która',
  nl: 'de het een en van is dat niet op te zijn met voor aan ook er maar om bij uit wordt door naar heeft werd',
  id: 'yang dan di ini itu dengan untuk pada dari tidak dalam akan oleh ke juga telah sebagai adalah',
  sv: 'och att det som är en på för med av till den inte om ett har från vid kan var',
  ro: 'și în de la cu nu pe este care din pentru că sau mai au fost prin ca',
  uz: 'va bilan uchun bu bir ham esa deb kerak boʻlgan',
};

const uk = 'і й та що це на не у в з до як за від про був була були також його її із але україни';
const ru = 'и в не на что с по как это из у за от о для был были также его её но к же или';
const bg = 'и на да се за от не по ще са като това при към беше който';
const cyrillicWords: Readonly<Record<string, string>> = { ru, uk, bg };

/** Letters that settle it alone or nearly so. */
const tellingLetters: readonly (readonly [string, RegExp, number])[] = [
  ['tr', /[ğışİ]/gu, 2],
  ['pl', /[ąęłśźżń]/gu, 2],
  ['de', /[äöüß]/gu, 1],
  ['es', /[ñ¿¡]/gu, 2],
  ['pt', /[ãõ]|ç[ãõ]/gu, 2],
  ['fr', /[èêçœ]|\b[ldjqn]['’]/gu, 1],
  ['ro', /[țșă]/gu, 2],
  ['sv', /å/gu, 2],
];

const scripts: readonly (readonly [string, RegExp])[] = [
  ['latin', /\p{Script=Latin}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];

/** One Chinese or Korean sign says about as much as three letters. */
const weights: Readonly<Record<string, number>> = { han: 3, ko: 2 };

const sampleLength = 2000;
const links = /https?:\/\/\S+|t\.me\/\S+|[@#]\w+/giu;

const wordSets = (lists: Readonly<Record<string, string>>) =>
  Object.entries(lists).map(([language, words]) => [language, new Set(words.split(' '))] as const);
const latinSets = wordSets(smallWords);
const cyrillicSets = wordSets(cyrillicWords);

/** ISO 639-1 of the language most of `text` is in; null when it does not show. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength).replace(links, ' ').toLowerCase();
  const script = mainScriptOf(sample);
  if (script === null) return null;
  if (script === 'latin') return latinLanguageOf(sample);
  if (script === 'cyrillic') return cyrillicLanguageOf(sample);
  if (script === 'arabic') return /[پچژگ]/u.test(sample) ? 'fa' : 'ar';
  if (script === 'han') return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample) ? 'ja' : 'zh';
  return script;
}

/** The language most of `texts` are in, longer texts counting more, up to a point; null when none shows. */
export function detectMainLanguage(texts: Iterable<string>): string | null {
  const votes = new Map<string, number>();
  for (const text of texts) {
    const language = detectLanguage(text);
    if (language !== null) votes.set(language, (votes.get(language) ?? 0) + Math.min(text.length, 500));
  }
  return best(votes);
}

function mainScriptOf(sample: string): string | null {
  const counts = scripts.map(([script, letters]) => {
    const found = sample.match(letters)?.length ?? 0;
    return [script, found * (weights[script] ?? 1)] as const;
  });
  return best(new Map(counts.filter(([, count]) => count > 0)));
}

function latinLanguageOf(sample: string): string | null {
  const scores = scoresOf(sample, latinSets);
  for (const [language, letters, weight] of tellingLetters) {
    const found = Math.min(sample.match(letters)?.length ?? 0, 5);
    if (found > 0) scores.set(language, (scores.get(language) ?? 0) + found * weight);
  }
  return best(scores);
}

function cyrillicLanguageOf(sample: string): string {
  if (/ў/u.test(sample)) return 'be';
  if (/[әғқңөұүһ]/u.test(sample)) return 'kk';
  if (/[ђћљњџ]/u.test(sample)) return 'sr';
  if (/[іїєґ]/u.test(sample)) return 'uk';
  if (/[ыэё]/u.test(sample)) return 'ru';
  return best(scoresOf(sample, cyrillicSets)) ?? 'ru';
}

function scoresOf(
  sample: string,
  sets: readonly (readonly [string, ReadonlySet<string>])[],
): Map<string, number> {
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  const scores = new Map<string, number>();
  for (const [language, small] of sets) {
    const found = words.filter((word) => small.has(word)).length;
    if (found > 0) scores.set(language, found);
  }
  return scores;
}

/** The highest; of equals the one named first. */
function best(scores: ReadonlyMap<string, number>): string | null {
  let winner: string | null = null;
  for (const [name, score] of scores) if (winner === null || score > (scores.get(winner) ?? 0)) winner = name;
  return winner;
}
