/** Two sentences in nearly the same words that do not say the same. */
import { byLanguage, findLanguage } from '#src/languages/index.ts';
import { wholeSourceOf, wholeTerms } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import { saysOpposite } from '../grounding/negation.ts';
import { findFigures } from '../grounding/figures.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { planChange } from './announced-time.ts';
import { withoutDays } from './calendar-words.ts';
import { withPlainHours } from './clock-time.ts';
import { type DigestEntry, type Said, vectorOf } from './digest-entry.ts';
import { type PostLayout, type PostPassage, sayingsOf } from './layout.ts';
import { areOfTwoOfAKind, openOnTwoOfAKind } from './labels.ts';
import { isLabelled, isOfOther, namesOf, placeOf, withoutSayer } from './subject.ts';
import { areOfTwoObjects, isOnlyPlanned } from './turns.ts';
import { contentStemsOf, fingerprintOf } from './words.ts';

const leastShared = 0.6;
/** "Closed until further notice" and "open again" have two of five in common: where hardly anything else is said that will do. */
const leastSharedOfFew = 0.38;
/** Who is named in both shows one event, unless all else is the same. */
const nearlySame = 0.5;
const few = 2;
const maxLabel = 24;
const fingerprintsOf = memoize(
  (layout: PostLayout) => new Set(sayingsOf(layout).map(({ fingerprint }) => fingerprint)),
);
const says = (entry: DigestEntry, { passage }: Said): boolean =>
  fingerprintsOf(entry.layout).has(passage.fingerprint);

/** Stems, but of figures and days: another one is what may have changed. */
const stemsOf = memoize(
  ({ text }: PostPassage, language: string | null): ReadonlySet<string> =>
    new Set(contentStemsOf(withoutDays(text), language).filter((stem) => !/\p{N}/u.test(stem))),
);

const reminders = byLanguage(({ contrasts }) => wholeTerms(contrasts.reminders));
const figures = /\p{N}+/gu;
/** "Reminder: on Friday, …" says nothing anew but a figure that was not said. */
export function isReminder({ passage: { text }, entry }: Said, { entry: before }: Said): boolean {
  const isAhead = (reminders(entry.language)?.exec(text)?.index ?? maxLabel) < maxLabel;
  return isAhead && new Set(text.match(figures)).isSubsetOf(new Set(before.post.text.match(figures)));
}

/** Whether two posts say in nearly the same words what cannot both hold; a sentence that both have is none of that. */
export function contradicts(one: Said, other: Said): boolean {
  const { language } = one.entry;
  if (language !== other.entry.language) return false;
  const [a, b] = [stemsOf(one.passage, language), stemsOf(other.passage, language)];
  const share = shareOf(a, b);
  if (share < leastSharedOfFew) return false;
  const [ofOne, ofOther] = [a.difference(b), b.difference(a)];
  if (share < leastShared && Math.max(ofOne.size, ofOther.size) > few) return false;
  if (says(one.entry, other) || says(other.entry, one)) return false;
  if (isOnlyPlanned(one, other) || isReminder(other, one) || areOfTwoObjects(one, other)) return false;
  const isOpposite = saysOpposite(one.passage.text, other.passage.text, language);
  // titles of other posts are in other words; those above the same sentences are not
  if (!isOpposite && [one, other].some(isTitle) && !haveSentenceInCommon(one.entry, other.entry))
    return false;
  if (isOfOther(one, ofOne, other, ofOther) || areOfTwoOfAKind(one, other)) return false;
  if (openOnTwoOfAKind(one.entry, other.entry)) return false;
  const isChanged = isOpposite || saysOtherwise(one, other);
  return isChanged && ![one, other].some(({ passage }) => isPromptInjection(passage.text));
}

/** Whether two sentences tell of two places or actors. */
export const areOfTwoEvents = (one: Said, other: Said): boolean =>
  areOfTwoOfAKind(one, other) || (isElsewhere(one, other.entry) && isElsewhere(other, one.entry));

/** Whether it has a place of which the other post says nothing. */
export function isElsewhere({ passage, entry }: Said, other: DigestEntry): boolean {
  const place = placeOf(passage, entry.language);
  return place.length > 0 && place.every((stem) => !vectorOf(other).has(stem));
}

/** In nearly the same words each names one that the other does not. */
export function haveOtherNames(one: Said, other: Said): boolean {
  const [a, b] = [stemsOf(one.passage, one.entry.language), stemsOf(other.passage, other.entry.language)];
  const share = shareOf(a, b);
  if (share < leastSharedOfFew) return false;
  const [ofOne, ofOther] = [a.difference(b), b.difference(a)];
  // without capitals only one word in the place of one shows it
  if (findLanguage(one.entry.language)?.script === 'arabic')
    return Math.max(ofOne.size, ofOther.size) === 1 && isOfOther(one, ofOne, other, ofOther);
  const [mine, theirs] = [namesOf(one.passage, one.entry), namesOf(other.passage, other.entry)];
  if (share < nearlySame && !mine.isDisjointFrom(theirs)) return false;
  return !ofOne.isDisjointFrom(mine) && !ofOther.isDisjointFrom(theirs);
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = one.intersection(other).size;
  return shared > 1 ? shared / (one.size + other.size - shared) : 0;
}

export const isTitle = ({ passage }: Said): boolean => passage.sentences.length === 0;

const haveSentenceInCommon = (a: DigestEntry, b: DigestEntry): boolean =>
  a.layout.passages.some((passage) => says(b, { entry: a, passage }));

/** Small words and signs that change what is said: may, at least, only, per cent. */
const qualifiersOf = byLanguage(({ negation, contrasts }) => {
  const terms = wholeSourceOf(
    negation.hedges,
    contrasts.bounds,
    contrasts.still,
    contrasts.additions.all,
    contrasts.additions.only,
    contrasts.additions.most,
  );
  return new RegExp(`${terms}|[%‰]|\\p{Sc}|(?<![\\p{L}\\p{N}])[-−](?=\\p{N})`, 'giu');
});

const qualifiersIn = (text: string, language: string | null): readonly string[] =>
  text.toLowerCase().match(qualifiersOf(language) ?? /(?!)/g) ?? [];

/** Another word in the place of one, not but its beginning or another ending; another figure, or one more; or another qualifier. */
function saysOtherwise(one: Said, other: Said): boolean {
  const { language } = one.entry;
  const [a, b] = [one, other].map(({ passage }) =>
    contentStemsOf(withDigits(withPlainHours(withoutSayer(passage.text, language)), language), language),
  ) as [string[], string[]];
  const [ofOne, ofOther] = [new Set(a).difference(new Set(b)), new Set(b).difference(new Set(a))];
  if (ofOne.size + ofOther.size > 0 && !differInSlip(one.passage.text, other.passage.text)) {
    if (isLabelled(ofOne, one) && isLabelled(ofOther, other)) return false;
    const [wasOff, isOff] = [one, other].map(({ passage }) => planChange.test(passage.text));
    // there are still tickets for what was moved
    if (wasOff && !isOff) return false;
    if (isOff !== wasOff || haveSameNeighbour(a, ofOne, b, ofOther)) return true;
    const isCount = (stem: string) => /\p{N}/u.test(stem) && !/[:.h]/.test(stem);
    if (ofOne.size * ofOther.size === 0 && [...ofOne, ...ofOther].every(isCount)) return true;
  }
  const [mine, theirs] = [one, other].map(({ passage }) => new Set(qualifiersIn(passage.text, language)));
  return mine!.symmetricDifference(theirs!).size > 0;
}

/** A word of its own stands in each before or behind one that both have: what is only said besides does not. */
function haveSameNeighbour(
  one: readonly string[],
  ofOne: ReadonlySet<string>,
  other: readonly string[],
  ofOther: ReadonlySet<string>,
): boolean {
  const neighbours = (stems: readonly string[], own: ReadonlySet<string>) =>
    new Set(stems.flatMap((stem, at) => (own.has(stem) ? [`${stems[at - 1]} _`, `_ ${stems[at + 1]}`] : [])));
  return !neighbours(one, ofOne).isDisjointFrom(neighbours(other, ofOther));
}

const fewestLetters = 6;

/** Letters that are written for one another: vowels in the middle of a word, b and v, s, c and z, Arabic endings. */
const alike = ['aeiouyàáèéìíòóùúâêîôû', 'аеиояэыую', 'bv', 'scz', 'ةه', 'يى', 'اأإآ'];

/** A letter left out of a long word, one for its like, or two that are swapped, is a mistake that was mended, and no other word; a name with another letter is another. */
function differInSlip(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => fingerprintOf(text).split(' '));
  const at = a!.findIndex((word, n) => word !== b![n]);
  const [short = '', long = ''] = [a![at] ?? '', b![at] ?? ''].sort((x, y) => x.length - y.length);
  const isOneWord = a!.length === b!.length && a!.with(at, '').join() === b!.with(at, '').join();
  if (!isOneWord || short.length < fewestLetters) return false;
  const gap = [...long].findIndex((letter, n) => letter !== short[n]);
  const [letter = '', next = ''] = long.slice(gap);
  const rest = short.slice(gap);
  const isAlike = alike.some((letters) => letters.includes(letter) && letters.includes(rest[0] ?? ' '));
  if (isAlike && gap > 1 && rest.slice(1) === long.slice(gap + 1)) return true;
  return rest === long.slice(gap + 1) || rest === next + letter + long.slice(gap + 2);
}

/** Twelve, 12 and 1.2 million in one way. */
const withDigits = (text: string, language: string | null): string =>
  findFigures(text, language)
    .sort((a, b) => b.start - a.start)
    .reduce((shown, { value, start, end }) => shown.slice(0, start) + value + shown.slice(end), text);
