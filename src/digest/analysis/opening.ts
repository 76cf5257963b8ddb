import { byLanguage } from '#src/languages/index.ts';
import { wholeSourceOf, wholeTerms } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import { planChangeIn, tenseOf } from './announced-time.ts';
import { areOfTwoEvents, isReminder } from './contradicts.ts';
import { deniesSomething } from '../grounding/negation.ts';
import { countedIn } from './counted.ts';
import type { Contradiction, DigestEntry, Said } from './digest-entry.ts';
import { firstPerson, isOwnVoice, type PostPassage, sayingsOf } from './layout.ts';
import { openOnTwoOfAKind } from './labels.ts';
import { restorationIn } from './restored-service.ts';
import { isLabelled, namesOf } from './subject.ts';
import { manyShared, stateOf, subjectStemsOf } from './subject-stems.ts';
import { turns } from './turns.ts';
import { contentStemsOf, countWords, isSameRoot } from './words.ts';

const leastOfSubject = 0.5;

const claims = byLanguage(({ contrasts }) => wholeTerms(contrasts.claims));
const disowns = byLanguage(({ contrasts }) => wholeTerms(contrasts.disowns));
const takesBack = byLanguage(({ contrasts }) => wholeTerms(contrasts.disowns, contrasts.corrections));
const denials = byLanguage(({ contrasts }) => wholeTerms(contrasts.refutations));

/** What a post opens with: on what, how things stand with it, and whose word that is. Below a greeting the news comes second. */
const readOpening = memoize(({ layout, language }: DigestEntry) => {
  const text = sayingsOf(layout)
    .slice(0, 2)
    .map((passage) => passage.text)
    .join(' ');
  const denies = denials(language)?.test(text) === true;
  return {
    state: stateOf(text, language),
    subject: new Set(subjectStemsOf(text, language)),
    denies,
    isHearsay: !denies && claims(language)?.test(text) === true,
  };
});

/** They open on one subject, whatever becomes of it. */
export function openOnSame(entry: DigestEntry, other: DigestEntry): boolean {
  if (!areOfOneSubject(readOpening(entry).subject, readOpening(other).subject)) return false;
  if (openOnTwoOfAKind(entry, other)) return false;
  const [a, b] = [firstSaying(entry), firstSaying(other)];
  return !(a && b && areOfTwoEvents(a, b));
}

function areOfOneSubject(one: ReadonlySet<string>, two: ReadonlySet<string>): boolean {
  const least = Math.min(manyShared, Math.max(1, Math.floor(Math.min(one.size, two.size) * leastOfSubject)));
  return one.intersection(two).size >= least;
}

/** "EXCLUSIVE.", "Yes, after all!" */
const isCry = ({ text }: PostPassage, language: string | null): boolean =>
  countWords(text) <= 3 && /!$|^[^\p{Ll}\p{Lo}]+$/u.test(text) && stateOf(text, language) === '';

export const firstSaying = memoize((entry: DigestEntry): Said | null => {
  const sayings = sayingsOf(entry.layout);
  const passage = sayings.find((one) => !isCry(one, entry.language)) ?? sayings[0];
  return passage ? { entry, passage } : null;
});

/** It says how things stand with what the other speaks of, and otherwise. */
export const opensOtherwise = (entry: DigestEntry, other: DigestEntry): boolean => {
  const { state } = readOpening(entry);
  if (restorationIn(other, entry)) return true;
  return state !== '' && state !== readOpening(other).state && openOnSame(entry, other);
};

/** A sentence with which a post calls off or moves what another opens with, says the opposite of it, or denies it. */
export function changeOfOpening(older: DigestEntry, newer: DigestEntry): Contradiction | null {
  const restoration = restorationIn(older, newer);
  if (restoration) return restoration;
  const before = firstSaying(older);
  if (before === null || !openOnSame(newer, older)) return null;
  const said = firstSaying(newer);
  if (said && isReminder(said, before)) return null;
  const { text } = before.passage;
  const isAmong = (words: readonly string[], stem: string) => words.some((word) => isSameRoot(word, stem));
  const [asserted, denied] = [contentStemsOf(text, older.language), deniedIn(before)];
  const after = sayingsOf(newer.layout)
    .slice(0, 2)
    .map((passage) => ({ entry: newer, passage }))
    .find(
      (said) =>
        isTurned(said, before) ||
        deniedIn(said).some((stem) => isAmong(asserted, stem) && !isAmong(denied, stem)),
    );
  return after ? { before, after } : null;
}

const isTurned = (said: Said, before: Said): boolean =>
  turns(said, before) || disowns(said.entry.language)?.test(said.passage.text) === true;

/** It turns what the other opens with, or denies it outright: a bare "no" may be said of anything. */
export function turnsOpening(older: DigestEntry, newer: DigestEntry): boolean {
  const change = changeOfOpening(older, newer);
  return change !== null && (isTurned(change.after, change.before) || refutes(change.after));
}

const denying = byLanguage(
  ({ negation, contrasts }) => new RegExp(wholeSourceOf(contrasts.refutations, negation.denies), 'giu'),
);
const wordsDenied = 3;
const anotherClause = /(?<=\p{L}[^:;؛]*)[:;؛].*/su;

/** The words behind a denial, names left out; where none follow, "is false", all before it. */
function deniedIn({ passage: { text }, passage, entry }: Said): string[] {
  const names = namesOf(passage, entry);
  const stemsOf = (part: string) => contentStemsOf(part, entry.language).filter((stem) => !names.has(stem));
  return [...text.matchAll(denying(entry.language) ?? /(?!)/g)].flatMap(({ 0: word, index }) => {
    const behind = stemsOf(text.slice(index + word.length).replace(anotherClause, ''));
    return behind.length > 0 ? behind.slice(0, wordsDenied) : stemsOf(text.slice(0, index));
  });
}

/** Its sentence is a denial, of whatever. */
export const refutes = ({ passage, entry }: Said): boolean =>
  denials(entry.language)?.test(passage.text) === true;

const attributions = byLanguage(({ contrasts }) => wholeTerms(contrasts.attributions));
const wordsOfSayer = 4;

/** Who says it in a clause like "the ministry says" or "according to the ministry". */
function sayerIn({ passage: { text, speaker }, entry: { language } }: Said): readonly string[] {
  if (speaker !== null) return contentStemsOf(speaker, language);
  const says = attributions(language) ?? /(?!)/u;
  const clause = text.split(/[,;:،؛.]\s/u).findLast((part) => says.test(part)) ?? '';
  const [ahead = [], behind = []] = clause.split(says).map((part) => contentStemsOf(part, language));
  return ahead.length > 0 ? ahead : behind.slice(0, wordsOfSayer);
}

const labels = byLanguage(({ labels, categories, contrasts }) =>
  wholeTerms(labels.urgent, categories.formTags, contrasts.corrections, contrasts.reminders),
);

/** Who stands before a colon, and whether what follows is certainly their words: "we have not agreed", "40 hurt" where others count as well. */
function partyIn({ passage, entry }: Said, other: Said) {
  const { head = '', words = '' } = spoken.exec(passage.text)?.groups ?? {};
  const areCounts = [passage, other.passage].every((one) => countedIn(one, entry.language).length > 0);
  const speaks = isOwnVoice(words) || (areCounts && labels(entry.language)?.test(head) === false);
  return { names: contentStemsOf(head, entry.language), speaks: head !== '' && speaks };
}
const spoken = /^\P{L}*(?<head>[^:.!?\p{N}]{3,60}?)\s?:\s(?<words>.+)/su;

/** Null where nobody stands before a colon who certainly speaks. */
export function areOfTwoParties(before: Said, after: Said): boolean | null {
  const [one, two] = [partyIn(before, after), partyIn(after, before)];
  const [first, second] = [new Set(one.names), new Set(two.names)];
  if (!(one.speaks || two.speaks) || first.size * second.size === 0) return null;
  return !first.isSubsetOf(second) && !second.isSubsetOf(first);
}

/** Two parties that claim against each other, or somebody who denies what is said of him; a plan is changed whoever says so, and a mistake corrected by who made it. */
export function haveOtherSayers({ before, after }: Contradiction): boolean {
  const { text } = after.passage;
  if (planChangeIn(text) !== null || takesBack(after.entry.language)?.test(text)) return false;
  const areOther = areOfTwoParties(before, after);
  if (areOther !== null) return areOther;
  const party = partyIn(after, before);
  const [theirs, mine] = [sayerIn(before), party.speaks ? party.names : sayerIn(after)];
  if (theirs.length === 0) return deniesOfHimself(after) && !isAhead(before);
  return mine.length > 0 && !mine.some((stem) => theirs.some((word) => isSameRoot(stem, word)));
}

/** "I was not dismissed", in somebody's own words. */
const deniesOfHimself = (said: Said): boolean => {
  const { text, speaker } = said.passage;
  const isOthers = speaker !== null || !isOwnVoice(text) || partyIn(said, said).speaks;
  return firstPerson.test(text) && isOthers && deniesSomething(text, said.entry.language);
};

const isAhead = ({ passage, entry }: Said): boolean =>
  tenseOf(entry.language)?.future.test(passage.text) === true;

/** What others are said to say gives way to who denies it, before or after. */
export const isDeniedHearsay = (entry: DigestEntry, by: DigestEntry): boolean =>
  readOpening(entry).isHearsay && readOpening(by).denies;

/** It opens with what the other says, and a label before it: "Reminder: …". */
export function opensAsLabelled(entry: DigestEntry, other: DigestEntry): boolean {
  const own = readOpening(entry).subject.difference(readOpening(other).subject);
  const said = firstSaying(entry);
  return own.size > 0 && said !== null && isLabelled(own, said);
}
