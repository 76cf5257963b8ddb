/** Whether two sentences speak of the same: who or what stands in the place of whom. */
import { byLanguage, findLanguage, inAnyLanguage } from '#src/languages/index.ts';
import { readTermTable, sourceOf, wholeSourceOf, wholeTerms } from '#src/languages/terms.ts';
import { memoize, memoizeByName, memoizeText } from '#src/memoize.ts';
import { findFigures } from '../grounding/figures.ts';
import { findUnits } from '../grounding/numbers.ts';
import { isCalendarWord } from './calendar-words.ts';
import { countedIn } from './counted.ts';
import { countryCodeOfAdjective } from '#src/languages/country-names.ts';
import type { DigestEntry, Said } from './digest-entry.ts';
import type { PostPassage } from './layout.ts';
import { contentStemsOf } from './words.ts';

/** Two names in the place of one are two events: another ambassador was summoned. */
export function isOfOther(
  one: Said,
  ofOne: ReadonlySet<string>,
  other: Said,
  ofOther: ReadonlySet<string>,
): boolean {
  const named =
    Number(!ofOne.isDisjointFrom(namesOf(one.passage, one.entry))) +
    Number(!ofOther.isDisjointFrom(namesOf(other.passage, other.entry)));
  // "Kessany has signed" is another event than "both have received a draft"
  if (named === 2 || (named === 1 && Math.min(ofOne.size, ofOther.size) > 1)) return true;
  const [mine, theirs] = [ownWords(one, ofOne), ownWords(other, ofOther)];
  if ([mine, theirs].every((words, at) => words.some((word) => !hasKin(word, at ? mine : theirs))))
    return true;
  const [a, b] = [countriesOf(one, ofOne), countriesOf(other, ofOther)];
  if (countOther(one, ofOne) && countOther(other, ofOther)) return true;
  const isOneWord = ofOne.size === 1 && ofOther.size === 1;
  return a.isDisjointFrom(b) && (isOneWord ? a.size + b.size > 0 : a.size * b.size > 0);
}

/** "12 generators" and "12 ambulances" are two gifts; 300 tonnes that become 300 barrels are one. */
function countOther({ passage, entry }: Said, stems: ReadonlySet<string>): boolean {
  const things = countedIn(passage, entry.language).filter(({ word }) => !isMeasure(word));
  return things.length > 0 && things.every(({ what }) => stems.has(what));
}

/** Where no capital shows a name, a word that takes no side may be one. */
const ownWords = ({ passage, entry: { language } }: Said, stems: ReadonlySet<string>): readonly string[] =>
  findLanguage(language)?.script === 'arabic'
    ? wordsIn(withoutStance(passage.text, language)).filter(
        (word) => isAmong(word, stems, language) && isNoun(word, language),
      )
    : [];

/** "شاركت" and "تشارك": forms of one verb have three letters in a row in common. */
const hasKin = (word: string, others: readonly string[]): boolean =>
  others.some((other) =>
    Array.from(word.slice(2), (_, at) => word.slice(at, at + 3)).some((three) => other.includes(three)),
  );

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];
const isAmong = (word: string, stems: ReadonlySet<string>, language: string | null): boolean =>
  contentStemsOf(word, language).some((stem) => stems.has(stem));

const mostWords = 2000;

/** Words with a capital that do not open the sentence, those of a hashtag and of an account. */
const midName = /(?<=#)[\p{L}\p{M}]+|(?<=[\p{L},;)”»–—-] ["“«„]?|\p{L}['’])\p{Lu}\p{Ll}[\p{L}\p{M}]*/gu;

export const namesOf = memoize(
  ({ text }: PostPassage, { post, language }: DigestEntry): ReadonlySet<string> => {
    const accounts = post.text.match(/(?<=@)\w+/g) ?? [];
    const names = [...(nameAhead(text, language) ?? []), ...(text.match(midName) ?? [])].filter(
      (word) => !isMeasure(word) && !isCalendarWord(word.toLowerCase()),
    );
    return new Set(contentStemsOf([...names, ...accounts].join(' '), language));
  },
);

const placed = byLanguage(({ leaning: { places }, script }) => {
  // without capitals a name is what has no article
  const name =
    script === 'arabic' ? '(?!ال)\\p{L}{3,}' : "\\p{Lu}[\\p{L}\\p{M}’'-]+(?: \\p{Lu}[\\p{L}\\p{M}’'-]+)*";
  return new RegExp(`(?<!\\p{L})(?i:${sourceOf(places)})\\s*(?<!\\p{L}\\p{L})(${name})`, 'gu');
});

/** Where it is: the last name behind a preposition. */
export const placeOf = memoize(({ text }: PostPassage, language: string | null): readonly string[] =>
  contentStemsOf(
    [...text.matchAll(placed(language) ?? /(?!)/gu)]
      .flatMap(([, name = '']) => name)
      .findLast((name) => !isCalendarWord(name.toLowerCase())) ?? '',
    language,
  ),
);

/** Where names can be told. */
export const namesNobody = ({ passage, entry }: Said): boolean =>
  findLanguage(entry.language)?.script !== 'arabic' && namesOf(passage, entry).size === 0;

const countriesOf = ({ passage, entry }: Said, stems: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    wordsIn(passage.text)
      .filter((word) => isAmong(word, stems, entry.language))
      .flatMap((word) => countryCodeOfAdjective(word, entry.language) ?? []),
  );

/** In Russian and Spanish the verb may come first: "Закрыт", "Llegó". */
const verbEnding = /(?:[аеёя]н|[ыя]т|л)[аоиы]?(?:сь)?$|ó$/u;

/** Words by which a text takes one side or the other: no names and no labels, wherever they stand. */
const stanceOf = byLanguage(({ negation, contrasts, categories }) => {
  const { denies, against, inFavour, hedges } = negation;
  const others = [
    contrasts.bounds,
    ...Object.values(contrasts.additions),
    ...[contrasts.opposites, contrasts.turns].flatMap((table) =>
      [...readTermTable(table).values()].flatMap((pair) => pair.split('<>')),
    ),
  ];
  const terms = wholeSourceOf(
    denies,
    against,
    inFavour,
    hedges,
    contrasts.refutations,
    categories.calledOff,
    categories.movedPlan,
    ...others,
  );
  return new RegExp(terms, 'giu');
});
const withoutStance = (text: string, language: string | null): string =>
  text.replace(stanceOf(language) ?? /(?!)/g, ' ');

const says = byLanguage(({ contrasts }) => wholeTerms(contrasts.attributions));

/** Not its last words, "the ministry says". */
export const withoutSayer = (text: string, language: string | null): string =>
  text.replace(/(?<=\p{L}.*)[,،]\s(?:[\p{L}\p{M}’'-]+\s?){1,7}\P{L}*$/u, (clause) =>
    says(language)?.test(clause) && !/\p{N}/u.test(clause) ? '.' : clause,
  );

const label = /^[^:\p{N}]{2,40}:(?= )/u;
const opener = /(?<=^[^\p{L}\p{N}]*)\p{Lu}\p{Ll}[\p{L}\p{M}]*(?![\p{L}\p{M}:])/u;

/** Nothing, or "Reminder: …" before what was said: only the beginning is another. */
export function isLabelled(
  stems: ReadonlySet<string>,
  { passage: { text }, entry: { language } }: Said,
): boolean {
  const [head = ''] = label.exec(text) ?? [];
  return withoutStance(head, language) === head && stems.isSubsetOf(new Set(contentStemsOf(head, language)));
}

/** The word with which a sentence begins, if it can be a name. */
function nameAhead(text: string, language: string | null): readonly string[] | null {
  const found = opener.exec(text);
  return found && isNoun(found[0], language) ? found : null;
}

export const isNoun = (word: string, language: string | null): boolean => nounsOf(language ?? '')(word);
const nounsOf = memoizeByName((language) =>
  memoizeText(
    mostWords,
    (word): boolean =>
      isName(word) &&
      findFigures(word, language).length === 0 &&
      !isMeasure(word) &&
      withoutStance(word, language) === word,
  ),
);

const isName = (word: string): boolean => !verbEnding.test(word) && !isCalendarWord(word.toLowerCase());

const measures = new RegExp(`^${inAnyLanguage('numbers').measures}$`, 'iu');
export const isMeasure = memoizeText(mostWords, (word) => measures.test(word) || findUnits(word).length > 0);
