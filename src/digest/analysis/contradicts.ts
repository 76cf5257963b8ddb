/** Two sentences in nearly the same words that do not say the same. */
import { languages } from '#src/languages/index.ts';
import { wholeSourceOf } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import type { DigestEntry } from './digest-entry.ts';
import { type PostLayout, type PostPassage, sayingsOf } from './layout.ts';
import { isCalendarWord } from './calendar.ts';
import { countryCodeOfAdjective } from './countries.ts';
import { saysOpposite } from '../grounding/negation.ts';
import { findFigures, joinDigits } from '../grounding/figures.ts';
import { findUnits } from '../grounding/numbers.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { contentStemsOf, stemsOfPassage } from './words.ts';

/** A sentence as one post says it. */
export interface Said {
  readonly entry: DigestEntry;
  readonly passage: PostPassage;
}

/** Of the words that carry meaning in either, the share that both have. */
const leastShared = 0.6;
/** "Closed until further notice" and "open again" have two of five in common: where hardly anything else is said that will do. */
const leastSharedOfFew = 0.38;
const few = 2;
const fingerprintsOf = memoize(
  (layout: PostLayout) => new Set(sayingsOf(layout).map(({ fingerprint }) => fingerprint)),
);
const says = (entry: DigestEntry, { passage }: Said): boolean =>
  fingerprintsOf(entry.layout).has(passage.fingerprint);

interface Words {
  /** Stems of words and figures. */
  readonly all: ReadonlySet<string>;
  /** Figures aside: another one is what may have changed. */
  readonly words: ReadonlySet<string>;
}

const wordsOf = ({ passage, entry }: Said): Words => readWords(passage, entry.language);
const readWords = memoize((passage: PostPassage, language: string | null): Words => {
  const all = new Set(stemsOfPassage(passage, language));
  return { all, words: new Set(all.values().filter((stem) => !/\p{N}/u.test(stem))) };
});

/** Whether two posts say in nearly the same words what cannot both hold; a sentence that both have is none of that. */
export function contradicts(one: Said, other: Said): boolean {
  const { language } = one.entry;
  if (language !== other.entry.language) return false;
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [fewer, more] = a.words.size < b.words.size ? [a, b] : [b, a];
  const share = shareOf(fewer.words, more.words);
  if (share < leastSharedOfFew) return false;
  const isNear = share >= leastShared || more.words.difference(fewer.words).size <= few;
  // "on 15 May, not on 14 May" has all that it corrects
  if (!isNear && !(fewer.all.size > fewer.words.size && fewer.all.isSubsetOf(more.all))) return false;
  if (says(one.entry, other) || says(other.entry, one)) return false;
  const isOpposite = saysOpposite(one.passage.text, other.passage.text, language);
  // titles of other posts are in other words; those above the same sentences are not
  const areTitles = isTitle(one) && isTitle(other) && haveSentenceInCommon(one.entry, other.entry);
  if (!isOpposite && (!isNear || (!areTitles && (isTitle(one) || isTitle(other))))) return false;
  const [ofOne, ofOther] = [a.words.difference(b.words), b.words.difference(a.words)];
  if (isOfOther(one, ofOne, other, ofOther)) return false;
  const isChanged = isOpposite || saysOtherwise(one, other);
  return isChanged && ![one, other].some(({ passage }) => isPromptInjection(passage.text));
}

/** Of the words that either has, those that both have; 0 where it can but be too few. */
function shareOf(fewer: ReadonlySet<string>, more: ReadonlySet<string>): number {
  if (fewer.size < leastSharedOfFew * more.size) return 0;
  const shared = fewer.intersection(more).size;
  return shared > 1 ? shared / (fewer.size + more.size - shared) : 0;
}

export const isTitle = ({ passage }: Said): boolean => passage.sentences.length === 0;

const haveSentenceInCommon = (a: DigestEntry, b: DigestEntry): boolean =>
  a.layout.passages.some((passage) => says(b, { entry: a, passage }));

/** Small words and signs that change what is said: may, at least, only, per cent. */
const qualifiers = new Map(
  languages.map(({ code, negation, contrasts }) => {
    const terms = wholeSourceOf(negation.hedges, contrasts.bounds, ...Object.values(contrasts.additions));
    return [code, new RegExp(`${terms}|[%‰]|\\p{Sc}|(?<![\\p{L}\\p{N}])[-−](?=\\p{N})`, 'giu')] as const;
  }),
);

const qualifiersIn = (text: string, language: string | null): readonly string[] =>
  text.toLowerCase().match(qualifiers.get(language ?? '') ?? /(?!)/g) ?? [];

/** Another word, not but its beginning or another ending; another figure; or another qualifier. */
function saysOtherwise(one: Said, other: Said): boolean {
  const { language } = one.entry;
  const [a, b] = [one, other].map(
    ({ passage }) => new Set(contentStemsOf(withDigits(passage.text, language), language)),
  );
  const [ofOne, ofOther] = [a!.difference(b!), b!.difference(a!)];
  if (ofOne.size + ofOther.size > 0 && !isSlip([...ofOne].join(' '), [...ofOther].join(' ')))
    return !(isOpening(ofOne, one) && isOpening(ofOther, other));
  const [mine, theirs] = [one, other].map(({ passage }) => new Set(qualifiersIn(passage.text, language)));
  return mine!.symmetricDifference(theirs!).size > 0;
}

const fewestLetters = 6;

/** A letter too few within a long word is a mistake that was mended, and no other word. */
function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const gap = [...long].findIndex((letter, at) => letter !== short[at]);
  return short.length >= fewestLetters && gap > 1 && short === long.slice(0, gap) + long.slice(gap + 1);
}

/** Twelve, 12 and 1.2 million in one way. */
const withDigits = (text: string, language: string | null): string =>
  findFigures(text, language)
    .sort((a, b) => b.start - a.start)
    .reduce(
      ({ shown, before }, { readings: [value], start, end }) =>
        end > before
          ? { shown, before }
          : { shown: shown.slice(0, start) + value + shown.slice(end), before: start },
      { shown: joinDigits(text), before: Number.POSITIVE_INFINITY },
    ).shown;

/** In Russian and Spanish the verb may come first: "Закрыт", "Llegó". */
const verbEnding = /(?:[аеёя]н|[ыя]т|л)[аоиы]?(?:сь)?$|ó$/u;

/** "Orlov: …" and "Dostane: …": nothing but the beginning is another. */
function isOpening(stems: ReadonlySet<string>, { passage, entry }: Said): boolean {
  const [word] = /(?<=^[^\p{L}\p{N}]*)\p{Lu}\p{Ll}[\p{L}\p{M}]*/u.exec(passage.text) ?? [];
  if (word === undefined || verbEnding.test(word) || isCalendarWord(word.toLowerCase())) return false;
  if (qualifiersIn(word, entry.language).length > 0) return false;
  return stems.size === 1 && stems.has(contentStemsOf(word, entry.language)[0] ?? '');
}

/** Two names in the place of one are two events: another ambassador was summoned. */
function isOfOther(
  one: Said,
  ofOne: ReadonlySet<string>,
  other: Said,
  ofOther: ReadonlySet<string>,
): boolean {
  if (ofOne.size + ofOther.size === 0) return false;
  const named = Number(!ofOne.isDisjointFrom(namesOf(one))) + Number(!ofOther.isDisjointFrom(namesOf(other)));
  // "Kessany has signed" is another event than "both have received a draft"
  if (named === 2 || (named === 1 && Math.min(ofOne.size, ofOther.size) > 1)) return true;
  const [a, b] = [countriesOf(one, ofOne), countriesOf(other, ofOther)];
  const isOneWord = ofOne.size === 1 && ofOther.size === 1;
  return a.isDisjointFrom(b) && (isOneWord ? a.size + b.size > 0 : a.size * b.size > 0);
}

/** Words with a capital that do not open the sentence, those of a hashtag and of an account. */
const midName = /(?<=#)[\p{L}\p{M}]+|(?<=[\p{L}\p{N},;)”»] |\p{L}['’])\p{Lu}\p{Ll}[\p{L}\p{M}]*/gu;

const namesOf = ({ passage, entry }: Said): ReadonlySet<string> => readNames(passage, entry);
const readNames = memoize(({ text }: PostPassage, { post, language }: DigestEntry): ReadonlySet<string> => {
  const accounts = post.text.match(/(?<=@)\w+/g)?.filter((account) => text.includes(account)) ?? [];
  const names = text.match(midName)?.filter((word) => !isCalendarWord(word.toLowerCase())) ?? [];
  return new Set(
    contentStemsOf(
      [...names.filter((word) => findUnits(word).length === 0), ...accounts].join(' '),
      language,
    ),
  );
});

const countriesOf = ({ passage, entry }: Said, stems: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    wordsIn(passage.text)
      .filter((word) => contentStemsOf(word, entry.language).some((stem) => stems.has(stem)))
      .flatMap((word) => countryCodeOfAdjective(word, entry.language) ?? []),
  );

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];
