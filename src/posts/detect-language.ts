/** Which language a text is written in: the script first, then the small words only one language has. */

import { findLanguage, languages, stopWordsOf } from '#src/languages/index.ts';
import type { Language } from '#src/languages/language.ts';
import { wordSet } from '#src/languages/terms.ts';

type Hints = ReturnType<typeof hint>;

const hint = (code: string, words: string, letters: RegExp | null = null, weight = 2) => ({
  code,
  words: wordSet(words),
  letters,
  weight,
});

/** Languages that the bot meets and does not know; words that several languages share are left out or outvoted. */
const strangers = [
  hint(
    'pt',
    'o os as do da dos das que em e um uma por com para não na no ao é como mais foi são sua seu pelo pela nos também já',
    /[ãõ]|ç[ãõ]/gu,
  ),
  hint(
    'it',
    'il lo gli della del di che e un una per con non nel nella sono è come più alla dei delle anche da ha si questo le al',
  ),
  hint(
    'tr',
    've bir bu için ile da de olarak daha çok olan gibi en kadar sonra ne var ise oldu olduğu tarafından göre',
    /[ğışİ]/gu,
  ),
  hint(
    'pl',
    'w i na z się nie do że to jest o jak po przez od dla przy oraz są za ale być był jego który która',
    /[ąęłśźżń]/gu,
  ),
  hint(
    'nl',
    'de het een en van is dat niet op te zijn met voor aan ook er maar om bij uit wordt door naar heeft werd',
  ),
  hint('id', 'yang dan di ini itu dengan untuk pada dari tidak dalam akan oleh ke juga telah sebagai adalah'),
  hint('sv', 'och att det som är en på för med av till den inte om ett har från vid kan var', /å/gu),
  hint('ro', 'și în cu nu pe care din pentru că sau mai au fost prin ca', /[țșă]/gu),
  hint('uz', 'va bilan uchun bu bir ham esa deb kerak boʻlgan'),
];
const cyrillicStrangers = [
  hint('uk', 'і й та що на не у в з до як за від про був були також її його але україни'),
  hint('bg', 'и на да се за от не по ще са като това при към беше който че', /ъ(?![яеюё])/gu),
];

/** The letter that Russian lacks and its neighbours lack, and all that Russian lacks. */
const cyrillicSpellings: readonly (readonly [string, RegExp, RegExp])[] = [
  ['be', /ў/u, /[ўі]/u],
  ['kk', /[әғқңөұүһ]/u, /[әғқңөұүһі]/u],
  ['sr', /[ђћљњџ]/u, /[ђћљњџј]/u],
  ['uk', /[іїєґ]/u, /[іїєґ]/u],
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
const mostLetters = 5;
/** One small word that only another language has is none against that of the channel; two are. */
const wordsOfChannel = 1.5;
/** What several languages share decides between equals alone. */
const weightOfOther = 0.01;
/** With fewer words nothing that a channel in a known language says is taken for an unknown one. */
const fewWords = 12;
/** "São Paulo" is no Portuguese in a Spanish channel. */
const names = /\p{Lu}[\p{L}\p{M}]*/gu;
const links = /https?:\/\/\S+|t\.me\/\S+|[@#]\w+/giu;

const knownIn = (wanted: Language['script']): Hints[] =>
  languages.flatMap(({ code, script, hints: { words, letters, weight } }) =>
    script === wanted ? [hint(code, words, letters, weight)] : [],
  );
const latin = [...knownIn('latin'), ...strangers.filter(({ code }) => !findLanguage(code))];
const cyrillic = [...knownIn('cyrillic'), ...cyrillicStrangers.filter(({ code }) => !findLanguage(code))];

/** ISO 639-1 of the language most of `text` is in, that of its channel where it hardly shows; null when it does not show. */
export function detectLanguage(text: string, ofChannel: string | null = null): string | null {
  const asWritten = text.slice(0, sampleLength).replace(links, ' ');
  const sample = asWritten.toLowerCase();
  const script = mainScriptOf(sample);
  if (script === null) return null;
  if (script === 'latin') return best(scoresOf(sample, latin, ofChannel, asWritten.replace(names, ' ')));
  if (script === 'cyrillic') return cyrillicLanguageOf(sample, ofChannel);
  if (script === 'arabic') return isSpelt(sample, /[پچژگ]/u, /[پچژگکی]/u, ofChannel) ? 'fa' : 'ar';
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
  const clear = scripts.find(([, letters]) => (sample.match(letters)?.length ?? 0) > sample.length / 2);
  if (clear) return clear[0];
  const counts = scripts.map(([script, letters]): [string, number] => [
    script,
    (sample.match(letters)?.length ?? 0) * (weights[script] ?? 1),
  ]);
  return best(new Map(counts.filter(([, count]) => count > 0)));
}

function cyrillicLanguageOf(sample: string, ofChannel: string | null): string {
  const found = cyrillicSpellings.find(([, sign, letters]) => isSpelt(sample, sign, letters, ofChannel));
  if (found) return found[0];
  return best(scoresOf(sample, cyrillic, ofChannel)) ?? 'ru';
}

/** Whether its own letters stand in more words than those of a quoted name or two; in a channel of a language without them, one word is a name. */
function isSpelt(sample: string, sign: RegExp, letters: RegExp, ofChannel: string | null): boolean {
  if (!sign.test(sample)) return false;
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  const quoted = findLanguage(ofChannel) ? 1 : 0;
  return words.filter((word) => letters.test(word)).length - quoted >= words.length / 8;
}

/** Small words, and the letters that settle it alone or nearly so. */
function scoresOf(
  sample: string,
  hints: readonly Hints[],
  ofChannel: string | null,
  withoutNames = sample,
): Map<string, number> {
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const common = stopWordsOf(ofChannel);
  const countOf = (list: ReadonlySet<string>, code: string): number => {
    let sum = 0;
    for (const word of list) if (code === ofChannel || !common.has(word)) sum += counts.get(word) ?? 0;
    return sum;
  };
  const isShort = words.length < fewWords && findLanguage(ofChannel) !== undefined;
  const likely = isShort ? hints.filter(({ code }) => findLanguage(code)) : hints;
  const scores = likely.map(({ code, words: small, letters, weight }): [string, number] => {
    const spelt = findLanguage(ofChannel) && code !== ofChannel ? withoutNames : sample;
    const telling = letters === null ? 0 : (spelt.match(letters)?.length ?? 0);
    const own = code === ofChannel ? wordsOfChannel : 0;
    const other = weightOfOther * countOf(stopWordsOf(code), code);
    return [code, own + countOf(small, code) + other + weight * Math.min(telling, mostLetters)];
  });
  // "No." is a word of several
  return new Map(scores.filter(([code, score]) => score > 0 && (words.length > 1 || code === ofChannel)));
}

/** The highest; of equals the one named first. */
function best(scores: ReadonlyMap<string, number>): string | null {
  let winner: string | null = null;
  for (const [name, score] of scores) if (winner === null || score > (scores.get(winner) ?? 0)) winner = name;
  return winner;
}
