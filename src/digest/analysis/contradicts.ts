/** Two sentences in nearly the same words that do not say the same: "from Monday the bridge is open to buses", "… to lorries". */
import { byLanguage, termsOf } from '#src/languages/index.ts';
import { wholeSourceOf } from '#src/languages/terms.ts';
import { saysOpposite } from '../grounding/negation.ts';
import { findFigures } from '../grounding/figures.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { planChangeIn } from './events/plan-change.ts';
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { withoutDays } from './calendar-words.ts';
import { findDays } from './calendar.ts';
import { withPlainHours } from './clock-time.ts';
import { countedIn } from './counted.ts';
import { type DigestEntry, memoizeSaid, type Said, says, vectorOf } from './digest-entry.ts';
import { areOfDifferentThings } from './different-things.ts';
import {
  areOfLeadIn,
  hasNoCapitals,
  mentionOthers,
  namesOf,
  placeOf,
  sharedLeadIn,
  speakOfOthers,
  withoutSayer,
} from './mentions.ts';
import { isYetToCome, oppositionOf } from './supersedes.ts';
import { contentStemsOf, type Difference, differenceOf, fingerprintOf, shareOf } from './words.ts';

/** Whether the later of two sentences of one language says in nearly the same words what cannot hold beside the earlier one. */
export function contradicts(after: Said, before: Said): boolean {
  const { language } = after.entry;
  const words = language === before.entry.language ? compareWords(after, before) : null;
  if (words === null) return false;
  if (words.share < leastShared && Math.max(words.ofOne.size, words.ofOther.size) > few) return false;
  if (shareLeadInAlone(after, before)) return false;
  if (says(after.entry, before.passage) || says(before.entry, after.passage)) return false;
  // cheaper than all that follows, and most pairs are such
  if (mentionOthers(after, before, words) || areOfDifferentThings(after, before)) return false;
  if (speakOfOthers(after, before) && !areQualifiedOtherwise(after, before)) return false;
  if (isYetToCome(after, before) || isReminder(after, before)) return false;
  if (oppositionOf(after, before) === 'of two things') return false;
  const isOpposite = saysOpposite(after.passage.text, before.passage.text, language);
  // titles of other posts are in other words; those above the same sentences are not
  const areTitles = isTitle(after) || isTitle(before);
  if (areTitles && !isOpposite && !haveSentenceInCommon(after.entry, before.entry)) return false;
  const isOtherwise = isOpposite || (!tookPlaceSince(after, before) && saysOtherwise(after, before));
  return isOtherwise && ![after, before].some(({ passage }) => isPromptInjection(passage.text));
}

/** "On 12 May they spoke", and on the 13th: what took place after a post was written is not what it tells of. */
function tookPlaceSince(after: Said, before: Said): boolean {
  const [written, known] = [after, before].map(({ entry }) => toLocalTime(entry.at ?? 0, 'UTC').date);
  const [days, told] = [daysIn(after), daysIn(before)];
  const isSince = days.length > 0 && days.every((day) => day > known! && day <= written!);
  return isSince && told.length > 0 && told.every((day) => day <= known!);
}

const daysIn = memoizeSaid(({ passage, entry }): readonly string[] =>
  findDays(passage.text, toLocalTime(entry.at ?? 0, 'UTC').date, entry).map(({ day }) => day),
);

const leastShared = 0.6;
/** "Closed until further notice" and "open again" have two of five in common: where hardly anything else is said that will do. */
const leastSharedOfFew = 0.38;
const few = 2;

/** The share of the words that both have, and what each has alone; null where that is too little to be of one thing. */
function compareWords(one: Said, other: Said): (Difference & { readonly share: number }) | null {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const share = shareOf(a, b);
  return share < leastSharedOfFew ? null : { share, ...differenceOf(a, b) };
}

/** "Floods in Helm: …": hardly a word of what follows is in both. */
function shareLeadInAlone(one: Said, other: Said): boolean {
  const head = sharedLeadIn(one, other);
  if (head === null) return false;
  const [own, others] = [wordsOf(one).difference(head), wordsOf(other).difference(head)];
  return own.intersection(others).size * 2 <= Math.min(own.size, others.size);
}

/** No figures and no days: another one is what may have changed. */
const wordsOf = memoizeSaid(({ passage, entry: { language } }): ReadonlySet<string> => {
  const stems = contentStemsOf(withoutDays(passage.text), language);
  return new Set(stems.filter((stem) => !hasFigure(stem)));
});

const haveSentenceInCommon = (a: DigestEntry, b: DigestEntry): boolean =>
  a.layout.passages.some((passage) => says(b, passage));

export const isTitle = ({ passage }: Said): boolean => passage.sentences.length === 0;

const longestLeadIn = 24;
const figures = /\p{N}+/gu;
/** "Reminder: on Friday, …" says nothing anew but a figure that was not said. */
export function isReminder({ passage: { text }, entry }: Said, { entry: before }: Said): boolean {
  const isAhead =
    (termsOf(entry.language, 'contrasts.reminders').exec(text)?.index ?? longestLeadIn) < longestLeadIn;
  return isAhead && new Set(text.match(figures)).isSubsetOf(new Set(before.post.text.match(figures)));
}

/** Whether two sentences tell of two places or actors. */
export const areOfTwoEvents = (one: Said, other: Said): boolean =>
  (isElsewhere(one, other.entry) && isElsewhere(other, one.entry)) || areOfDifferentThings(one, other);

/** Whether it has a place of which the other post says nothing. */
export function isElsewhere(said: Said, other: DigestEntry): boolean {
  const [place, told] = [placeOf(said), vectorOf(other)];
  return place.length > 0 && !place.some((stem) => told.has(stem));
}

/** A name that both have shows one event, unless so much is the same. */
const nearlySame = 0.5;

/** In nearly the same words each names one that the other does not. */
export function nameDifferentOnes(one: Said, other: Said): boolean {
  const words = compareWords(one, other);
  if (words === null) return false;
  const { share, ofOne, ofOther } = words;
  // without capitals only one word in the place of one shows it
  if (hasNoCapitals(one.entry.language))
    return Math.max(ofOne.size, ofOther.size) === 1 && mentionOthers(one, other, words);
  const [names, others] = [namesOf(one), namesOf(other)];
  if (share < nearlySame && !names.isDisjointFrom(others)) return false;
  return !ofOne.isDisjointFrom(names) && !ofOther.isDisjointFrom(others);
}

const hasFigure = (stem: string): boolean => /\p{N}/u.test(stem);

/** Another word or figure in the place of one, not but its beginning or another ending; or another qualifier. */
function saysOtherwise(after: Said, before: Said): boolean {
  const [now, then] = [comparableOf(after), comparableOf(before)];
  const { ofOne, ofOther } = differenceOf(new Set(now), new Set(then));
  if (ofOne.size + ofOther.size > 0 && !differInSlip(after.passage.text, before.passage.text)) {
    // "the tunnel will cost 290 million", "the festival will cost 326 million"
    if (countOthers(after, before)) return false;
    if (areOfLeadIn(ofOne, after) && areOfLeadIn(ofOther, before)) return false;
    if (shareActorAlone(after, before)) return false;
    const [isOff, wasOff] = [after, before].map(({ passage }) => planChangeIn(passage.text) !== null);
    // there are still tickets for what was moved
    if (wasOff && !isOff) return false;
    if (isOff !== wasOff || !neighboursOf(now, ofOne).isDisjointFrom(neighboursOf(then, ofOther)))
      return true;
  }
  return areQualifiedOtherwise(after, before);
}

/** "The mayor of Dorn has opened a school", "… has received the firemen": hardly a word but the names is in both, and no figure differs. */
function shareActorAlone(after: Said, before: Said): boolean {
  const [now, then] = [new Set(comparableOf(after)), new Set(comparableOf(before))];
  const { ofOne, ofOther } = differenceOf(now, then);
  if (Math.min(ofOne.size, ofOther.size) < 2 || [...ofOne, ...ofOther].some(hasFigure)) return false;
  const shared = now.intersection(then);
  const others = shared.difference(namesOf(after)).size;
  return others < 2 && shared.size - others > 1;
}

/** Each counts something, and says something of it, that the other does not: the cost of a tunnel, and of a festival. */
export function countOthers(one: Said, other: Said): boolean {
  const numbersOf = ({ passage, entry }: Said) =>
    new Set(countedIn(passage, entry.language).map(({ number }) => number));
  const [numbers, others] = [numbersOf(one), numbersOf(other)];
  if (numbers.isSubsetOf(others) || others.isSubsetOf(numbers)) return false;
  const { ofOne, ofOther } = differenceOf(wordsOf(one), wordsOf(other));
  return ofOne.size * ofOther.size > 0 && areOfLeadIn(ofOne, one) === areOfLeadIn(ofOther, other);
}

/** Its stems without who says it: twelve, 12 and 1.2 million, or two hours, written in one way. */
const comparableOf = memoizeSaid(({ passage, entry: { language } }): readonly string[] => {
  const text = withPlainHours(withoutSayer(passage.text, language));
  const figures = findFigures(text, language).sort((a, b) => b.start - a.start);
  const plain = figures.reduce(
    (shown, { value, start, end }) => shown.slice(0, start) + value + shown.slice(end),
    text,
  );
  return contentStemsOf(plain, language);
});

/** What stands before and behind the words that a sentence has alone: "open to buses" and "open to lorries" share it. What is only said besides shares none. */
const neighboursOf = (stems: readonly string[], own: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(stems.flatMap((stem, at) => (own.has(stem) ? [`${stems[at - 1]} _`, `_ ${stems[at + 1]}`] : [])));

/** Small words and signs that change what is said: may, at least, only, per cent. */
const qualifiers = byLanguage(({ negation: { hedges }, contrasts: { bounds, still, additions } }) => {
  const terms = wholeSourceOf(hedges, bounds, still, additions.all, additions.only, additions.most);
  return new RegExp(`${terms}|[%‰]|\\p{Sc}|(?<![\\p{L}\\p{N}])[-−](?=\\p{N})`, 'giu');
});

const qualifiersOf = memoizeSaid(
  ({ passage, entry: { language } }): ReadonlySet<string> =>
    new Set(passage.text.toLowerCase().match(qualifiers(language))),
);

const areQualifiedOtherwise = (one: Said, other: Said): boolean =>
  qualifiersOf(one).symmetricDifference(qualifiersOf(other)).size > 0;

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
