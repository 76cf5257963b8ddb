/** What posts open with, and how a later one changes that: "The bridge is closed" and "Traffic is back on the bridge". */
import { byLanguage, hasTerm, inAnyLanguage } from '#src/languages/index.ts';
import { wholeSourceOf, wholeTerms } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import { oppositesOf } from '#src/languages/opposites.ts';
import { haveOtherSayers, refutes } from '../grounding/attribution.ts';
import { areOfTwoEvents, isReminder } from './contradicts.ts';
import { type Contradiction, type DigestEntry, ledeOf, type Said } from './digest-entry.ts';
import { type PostPassage, sayingsOf } from './layout.ts';
import { areOfLeadIn, hasNoCapitals, namesOf, placeOf, sharedLeadIn, speakOfOthers } from './mentions.ts';
import { changeOfService } from './restored-service.ts';
import { manyShared, stateOf } from './subject-stems.ts';
import { oppositionOf, subjectOf, supersedes } from './supersedes.ts';
import { contentStemsOf, countWords, isSameRoot } from './words.ts';

const denialsOf = byLanguage(({ negation, contrasts }) => ({
  denials: new RegExp(wholeSourceOf(contrasts.refutations, negation.denies), 'giu'),
  opposed: new RegExp(wholeSourceOf(contrasts.refutations, negation.denies, negation.against), 'giu'),
}));

const subjectOfLede = (entry: DigestEntry): ReadonlySet<string> => subjectOf(ledeOf(entry));
const stateOfLede = memoize((entry: DigestEntry) => stateOf(ledeOf(entry).passage.text, entry.language));

/** They open on one subject, whatever becomes of it. */
export function openOnSame(entry: DigestEntry, other: DigestEntry): boolean {
  const [one, two] = [subjectOfLede(entry), subjectOfLede(other)];
  const ofShorter = Math.floor(Math.min(one.size, two.size) * leastOfShorter);
  const fewest = Math.min(manyShared, Math.max(1, ofShorter));
  const shared = one.intersection(two);
  if (shared.size < fewest) return false;
  // what goes on at one place may be anything, where more than an alert is told
  const places = [entry, other].flatMap((post) => placeOf(ledeOf(post)));
  if (
    !hasNoCapitals(entry.language) &&
    shared.size === 1 &&
    Math.min(one.size, two.size) >= manyTold &&
    places.some((stem) => shared.has(stem))
  )
    return false;
  const head = sharedLeadIn(ledeOf(entry), ledeOf(other));
  if (head !== null && shared.difference(head).size < fewest) return false;
  const [a, b] = [firstSentence(entry), firstSentence(other)];
  return !(a && b && areOfTwoEvents(a, b));
}

const leastOfShorter = 0.5;
const manyTold = 3;

/** The first that says something: not "EXCLUSIVE." or "Yes, after all!" */
export const firstSentence = memoize((entry: DigestEntry): Said | null => {
  const sayings = sayingsOf(entry.layout);
  const passage = sayings.find((one) => !isExclamation(one, entry.language)) ?? sayings[0];
  return passage ? { entry, passage } : null;
});

const isExclamation = ({ text }: PostPassage, language: string | null): boolean =>
  countWords(text) <= 3 && /!$|^[^\p{Ll}\p{Lo}]+$/u.test(text) && stateOf(text, language) === '';

/** It says how things stand with what the other speaks of, and otherwise. */
export const opensOtherwise = (entry: DigestEntry, other: DigestEntry): boolean =>
  openOnSame(entry, other) && stateOfLede(entry) !== '' && stateOfLede(entry) !== stateOfLede(other);

/** “We have deleted our report”, “it was a false alarm”. */
export const reverses = wholeTerms(inAnyLanguage('contrasts').reversals);
const turnsIn = byLanguage(({ code, contrasts, categories, services }) => [
  wholeTerms(categories.calledOff, categories.movedPlan),
  wholeTerms(contrasts.refutations),
  wholeTerms(contrasts.corrections),
  wholeTerms(services.restored),
  ...oppositesOf(code).flatMap(({ isSequence, isState, sides }) => (isSequence && isState ? sides[1]! : [])),
]);

/** The kinds of turns of which it tells. */
const turnsOf = memoize((entry: DigestEntry) => {
  const { text } = ledeOf(entry).passage;
  const told = turnsIn(entry.language).filter((terms) => terms.test(text));
  return { told: new Set(told), isReversal: reverses.test(text) };
});

/** It opens on the same, and says that this is off, over, back, denied or corrected, which the other does not. */
export function turnsOn(entry: DigestEntry, other: DigestEntry): boolean {
  // most pairs have no word in common, and of the others most tell of no turn
  if (subjectOfLede(entry).isDisjointFrom(subjectOfLede(other))) return false;
  const [now, before] = [ledeOf(entry), ledeOf(other)];
  const { told, isReversal } = turnsOf(entry);
  const isTurn =
    !told.isSubsetOf(turnsOf(other).told) ||
    // what is taken back, or over, may be anything
    (isReversal && !namesOf(now).isDisjointFrom(namesOf(before))) ||
    oppositionOf(now, before) === 'of one thing';
  return isTurn && openOnSame(entry, other);
}

/** The sentence with which a newer post calls off or moves what an older one opens with, says the opposite of it, or denies it. */
export function changeOfLede(older: DigestEntry, newer: DigestEntry): Contradiction | null {
  const ofService = changeOfService(older, newer);
  if (ofService) return ofService;
  const before = firstSentence(older);
  if (before === null || !openOnSame(newer, older)) return null;
  const said = firstSentence(newer);
  if (said && isReminder(said, before)) return null;
  // without capitals a verb may be what they begin with
  const mayShow = said !== null && !hasNoCapitals(newer.language);
  if (mayShow && speakOfOthers(said, before) && !haveOtherSayers({ before, after: said })) return null;
  const after = sayingsOf(newer.layout)
    .slice(0, 2)
    .map((passage) => ({ entry: newer, passage }))
    .find((said) => isReversal(said, before) || isDenial(said, before));
  return after ? { before, after } : null;
}

const isReversal = (after: Said, before: Said): boolean =>
  supersedes(after, before) || hasTerm(after.passage.text, after.entry.language, 'contrasts.disowns');

/** It denies a word that the earlier sentence asserts: outright, in a sentence that is about the same, or as another sayer. */
function isDenial(after: Said, before: Said): boolean {
  const denied = deniedIn(after, 'denials');
  if (denied.length === 0) return false;
  const [one, two] = [subjectOf(after), subjectOf(before)];
  const isAboutSame = one.intersection(two).size >= Math.min(one.size, two.size) * leastOfShorter;
  if (!isAboutSame && !refutes(after) && !haveOtherSayers({ before, after })) return false;
  const isAmong = (stems: readonly string[], stem: string) => stems.some((other) => isSameRoot(other, stem));
  const asserted = contentStemsOf(before.passage.text, before.entry.language);
  const deniedBefore = deniedIn(before, 'opposed');
  // "ended without agreement", "no agreement was reached at the talks"
  if (denied.some((stem) => isAmong(deniedBefore, stem))) return false;
  return denied.some((stem) => isAmong(asserted, stem));
}

const wordsDenied = 3;
const anotherClause = /(?<=\p{L}[^:;؛]*)[:;؛].*/su;

/** The words behind a denial, names left out; where none follow, "is false", all before it. */
function deniedIn(said: Said, by: 'denials' | 'opposed'): string[] {
  const { text } = said.passage;
  const { language } = said.entry;
  const stemsOf = (part: string) => contentStemsOf(part, language).filter((stem) => !namesOf(said).has(stem));
  return [...text.matchAll(denialsOf(language)[by])].flatMap(({ 0: word, index }) => {
    const behind = stemsOf(text.slice(index + word.length).replace(anotherClause, ''));
    return behind.length > 0 ? behind.slice(0, wordsDenied) : stemsOf(text.slice(0, index));
  });
}

/** It opens with what others are said to say. */
export const isHearsay = memoize((entry: DigestEntry): boolean => {
  const lede = ledeOf(entry);
  const { text } = lede.passage;
  const corrects = hasTerm(text, entry.language, 'contrasts.corrections', 'contrasts.disowns');
  return hasTerm(text, entry.language, 'contrasts.claims') && !corrects && !refutes(lede);
});

/** What others are said to say gives way to who denies it, before or after. */
export const isDeniedHearsay = (entry: DigestEntry, by: DigestEntry): boolean =>
  isHearsay(entry) && refutes(ledeOf(by));

/** It opens with what the other says, and a word or two before a colon: "Reminder: …". */
export function addsLeadIn(entry: DigestEntry, other: DigestEntry): boolean {
  const own = subjectOfLede(entry).difference(subjectOfLede(other));
  const said = firstSentence(entry);
  return own.size > 0 && said !== null && areOfLeadIn(own, said);
}
