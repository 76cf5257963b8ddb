/** Whom and what a sentence names: "the ambassador of Norland", "12 ambulances"; and whether another names others in their place. */
import { countryCodeOfAdjective } from '#src/languages/country-names.ts';
import { byLanguage, findLanguage, hasTerm, inAnyLanguage } from '#src/languages/index.ts';
import { regex, sourceOf } from '#src/languages/terms.ts';
import { memoize, memoizeByName, memoizeText } from '#src/memoize.ts';
import type { Post } from '#src/posts/post.ts';
import { findFigures } from '../grounding/figures.ts';
import { findUnits } from '../grounding/numbers.ts';
import { isCalendarWord } from './calendar-words.ts';
import { countedIn } from './counted.ts';
import { memoizeSaid, type Said } from './digest-entry.ts';
import { particles } from './parse-lines.ts';
import { withoutStance } from './subject-stems.ts';
import { contentStemsOf, type Difference, segmentWords } from './words.ts';

/** Without capitals: a name looks like any other word. */
export const hasNoCapitals = (language: string | null): boolean =>
  findLanguage(language)?.script === 'arabic';

/** Of two sentences, by the words that each has alone: another ambassador was summoned, another country voted. */
export function mentionOthers(one: Said, other: Said, { ofOne, ofOther }: Difference): boolean {
  const sides = [
    { said: one, own: ofOne },
    { said: other, own: ofOther },
  ];
  const named = sides.filter(({ said, own }) => !own.isDisjointFrom(namesOf(said))).length;
  // "Kessany has signed" is another event than "both have received a draft"
  if (named === 2 || (named === 1 && Math.min(ofOne.size, ofOther.size) > 1)) return true;
  const [words, others] = sides.map(({ said, own }) => possibleNames(said, own)) as [string[], string[]];
  if (words.some((word) => !hasKin(word, others)) && others.some((word) => !hasKin(word, words))) return true;
  if (sides.every(({ said, own }) => countsOwn(said, own))) return true;
  const [a, b] = sides.map(({ said, own }) => countriesOf(said, own)) as [Set<string>, Set<string>];
  const isOneWord = ofOne.size === 1 && ofOther.size === 1;
  return a.isDisjointFrom(b) && (isOneWord ? a.size + b.size > 0 : a.size * b.size > 0);
}

/** "12 generators" and "12 ambulances" are two gifts; 300 tonnes that become 300 barrels are one. */
function countsOwn({ passage, entry }: Said, own: ReadonlySet<string>): boolean {
  const things = countedIn(passage, entry.language).filter(({ word }) => !isMeasure(word));
  return things.length > 0 && things.every(({ what }) => own.has(what));
}

/** Where no capital shows a name, any noun that takes no side may be one. */
function possibleNames({ passage: { text }, entry: { language } }: Said, own: ReadonlySet<string>): string[] {
  if (!hasNoCapitals(language)) return [];
  const words = wordsIn(withoutStance(text, language));
  return words.filter((word) => isAmong(word, own, language) && isNoun(word, language));
}

/** "شاركت" and "تشارك": forms of one verb have three letters in a row in common. */
const hasKin = (word: string, others: readonly string[]): boolean =>
  others.some((other) =>
    Array.from(word.slice(2), (_, at) => word.slice(at, at + 3)).some((three) => other.includes(three)),
  );

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];
const isAmong = (word: string, stems: ReadonlySet<string>, language: string | null): boolean =>
  contentStemsOf(word, language).some((stem) => stems.has(stem));

const countriesOf = ({ passage, entry: { language } }: Said, own: ReadonlySet<string>): Set<string> =>
  new Set(
    wordsIn(passage.text)
      .filter((word) => isAmong(word, own, language))
      .flatMap((word) => countryCodeOfAdjective(word, language) ?? []),
  );

/** Words with a capital that do not open the sentence, and those of a hashtag. */
const nameWithin = /(?<=#)[\p{L}\p{M}]+|(?<=[\p{L},;)”»–—-] ["“«„]?|\p{L}['’])\p{Lu}\p{Ll}[\p{L}\p{M}]*/gu;
const firstWord = /(?<=^[^\p{L}\p{N}]*)\p{Lu}\p{Ll}[\p{L}\p{M}]*(?![\p{L}\p{M}:])/u;

const accountsIn = memoize(({ text }: Post) => text.match(/(?<=@)\w+/g) ?? []);

/** The stems of the names in a sentence, and of the accounts in its post. */
export const namesOf = memoizeSaid(
  ({ passage: { text }, entry: { post, language } }): ReadonlySet<string> => {
    const accounts = accountsIn(post);
    const first = (firstWord.exec(text) ?? []).filter((word) => isNoun(word, language));
    const names = [...first, ...(text.match(nameWithin) ?? [])].filter(
      (word) => !isMeasure(word) && !isCalendarWord(word),
    );
    return new Set(contentStemsOf([...names, ...accounts].join(' '), language));
  },
);

/** Where names can be told from other words, and there is none. */
export const namesNobody = (said: Said): boolean =>
  !hasNoCapitals(said.entry.language) && namesOf(said).size === 0;

const placed = byLanguage(({ code, leaning: { places } }) => {
  // without capitals a name is what has no article
  const name = hasNoCapitals(code)
    ? '(?!ال)\\p{L}{3,}'
    : "\\p{Lu}[\\p{L}\\p{M}’'-]+(?: \\p{Lu}[\\p{L}\\p{M}’'-]+)*";
  // not (?i:): in one the engine may take "in|auf" for small letters alone, once it has compiled many expressions
  return new RegExp(
    `(?<!\\p{L})${sourceOf(places)}\\s*(?<!\\p{L}${hasNoCapitals(code) ? '\\p{L}' : ''})(?-i:(${name}))`,
    'giu',
  );
});

/** Where it is: the stems of the last name behind a preposition. */
export const placeOf = memoizeSaid(({ passage: { text }, entry: { language } }): readonly string[] => {
  const places = [...text.matchAll(placed(language))].map(([, name = '']) => name);
  return contentStemsOf(places.findLast((name) => !isCalendarWord(name)) ?? '', language);
});

/** Not its last words, "the ministry says". */
export const withoutSayer = (text: string, language: string | null): string =>
  text.replace(/(?<=\p{L}.*)[,،]\s(?:[\p{L}\p{M}’'-]+\s?){1,7}\P{L}*$/u, (clause) =>
    hasTerm(clause, language, 'contrasts.attributions') && !/\p{N}/u.test(clause) ? '.' : clause,
  );

const leadIn = /^[^:\p{N}]{2,40}:(?= )/u;

const leadInOf = memoizeSaid(({ passage: { text }, entry: { language } }) => {
  const [head = ''] = leadIn.exec(text) ?? [];
  return { head, stems: new Set(contentStemsOf(head, language)) };
});

/** Whether these stems stand nowhere but before the colon with which it begins, "Reminder: …", and that takes no side. */
export function areOfLeadIn(stems: ReadonlySet<string>, said: Said): boolean {
  const { head, stems: known } = leadInOf(said);
  return stems.isSubsetOf(known) && withoutStance(head, said.entry.language) === head;
}

/** The stems of the words before a colon with which both begin, "Floods in Helm: …": they say nothing of what follows. */
export function sharedLeadIn(one: Said, other: Said): ReadonlySet<string> | null {
  const { head, stems } = leadInOf(one);
  return head !== '' && other.passage.text.startsWith(head) ? stems : null;
}

/** Words before those by which what a sentence speaks of is told from another. */
const mostAhead = 2;
/** Behind a verb stands an article, a number or a helper; behind such a word one of these, or what it belongs to. */
const particle = regex.u`^(?:${particles})$`;

const articleAhead = new RegExp(`^(?:${inAnyLanguage('leaning').articles}\\s|l[’'])`, 'iu');
const isCapital = (word = ''): boolean => /^\p{Lu}/u.test(word);

/** In the place of a word or two of what one speaks of, its first words, stand others: the northbound lane and the southbound, the minister for trade and the one for energy. */
export function speakOfOthers(one: Said, other: Said): boolean {
  const { language } = one.entry;
  const [own, others] = [one, other].map(({ passage }) =>
    segmentWords(passage.text.replace(articleAhead, '')),
  ) as [string[], string[]];
  const stemsOf = (words: readonly string[]) => contentStemsOf(words.join(' '), language);
  const at = own.findIndex((word, n) => word !== others[n]);
  const next = own.slice(at + 1, at + 3).find((word) => others.slice(at + 1, at + 3).includes(word));
  if (at < 0 || next === undefined || stemsOf(own.slice(0, at)).length > mostAhead) return false;
  // where nouns have capitals a verb may follow them
  const areNamed = findLanguage(language)?.capitalizesNouns && isCapital(own[at]) && isCapital(others[at]);
  const isVerb = stemsOf([next]).length === 0 && !particle.test(next);
  if ((isVerb && !areNamed) || /^\p{N}/u.test(next)) return false;
  const isOther = (words: readonly string[], { passage: { text } }: Said, beside: readonly string[]) => {
    const told = words.slice(at, words.indexOf(next, at));
    const areNouns = told.every((word) => stemsOf([word]).length > 0 && isNoun(word, language));
    const isPartOf = (word: string) =>
      beside.some((one) => one === word || (one.toLowerCase().endsWith(word.toLowerCase()) && areNamed));
    // no mark between them: "Half-time | Rovers 1:2 Dorn"
    return areNouns && text.includes(`${told.join(' ')} ${next}`) && !told.some(isPartOf);
  };
  return isOther(own, one, others) && isOther(others, other, own);
}

const mostWords = 2000;
/** In Russian and Spanish the verb may come first: "Закрыт", "Llegó". */
const verbEnding = /(?:[аеёя]н|[ыя]т|л)[аоиы]?(?:сь)?$|ó$/u;

/** Whether a word may be the name of somebody or something. */
export const isNoun = (word: string, language: string | null): boolean => nounsOf(language ?? '')(word);
const nounsOf = memoizeByName((language) =>
  memoizeText(
    mostWords,
    (word): boolean =>
      !verbEnding.test(word) &&
      !isCalendarWord(word) &&
      findFigures(word, language).length === 0 &&
      !isMeasure(word) &&
      withoutStance(word, language) === word,
  ),
);

const measures = new RegExp(`^${inAnyLanguage('numbers').measures}$`, 'iu');
export const isMeasure = memoizeText(mostWords, (word) => measures.test(word) || findUnits(word).length > 0);
