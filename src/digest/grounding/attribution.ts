/** Whose word a sentence is: "the ministry says", "Estmark: 40 hurt"; and whether two that do not agree are the words of two parties. */
import { hasTerm, termsOf } from '#src/languages/index.ts';
import { deniesSomething } from './negation.ts';
import { tenseOf } from '../analysis/announced-time.ts';
import { planChangeIn } from '../analysis/events/plan-change.ts';
import { countedIn } from '../analysis/counted.ts';
import { type Contradiction, memoizeSaid, type Said } from '../analysis/digest-entry.ts';
import { firstPerson, isOwnVoice } from '../analysis/layout.ts';
import { contentStemsOf, isSameRoot } from '../analysis/words.ts';

/** Lists of what stands before a colon and names nobody. */
const leadIns = [
  'labels.urgent',
  'categories.formTags',
  'contrasts.corrections',
  'contrasts.reminders',
] as const;

/** Two parties that claim against each other, or somebody who denies what is said of him; a plan is changed whoever says so, and a mistake corrected by who made it. */
export function haveOtherSayers({ before, after }: Contradiction): boolean {
  const { text } = after.passage;
  const takesBack = hasTerm(text, after.entry.language, 'contrasts.disowns', 'contrasts.corrections');
  if (planChangeIn(text) !== null || takesBack) return false;
  const areOther = areOfTwoParties(before, after);
  if (areOther !== null) return areOther;
  const party = partyIn(after, before);
  const [earlier, sayer] = [sayerIn(before), party.speaks ? party.names : sayerIn(after)];
  const isAhead = tenseOf(before.entry.language).future.test(before.passage.text);
  if (earlier.length === 0) return deniesOfHimself(after) && !isAhead;
  return sayer.length > 0 && !sayer.some((stem) => earlier.some((other) => isSameRoot(stem, other)));
}

/** Null where nobody stands before a colon who certainly speaks. */
export function areOfTwoParties(before: Said, after: Said): boolean | null {
  const [one, other] = [partyIn(before, after), partyIn(after, before)];
  const [names, others] = [new Set(one.names), new Set(other.names)];
  if (!(one.speaks || other.speaks) || names.size * others.size === 0) return null;
  return !names.isSubsetOf(others) && !others.isSubsetOf(names);
}

const spoken = /^\P{L}*(?<head>[^:.!?\p{N}]{3,60}?)\s?:\s(?<words>.+)/su;

const spokenIn = memoizeSaid(({ passage: { text }, entry: { language } }) => {
  const { head = '', words = '' } = spoken.exec(text)?.groups ?? {};
  return {
    head,
    names: contentStemsOf(head, language),
    isOwn: isOwnVoice(words),
    isName: !hasTerm(head, language, ...leadIns),
  };
});

/** Who stands before a colon, and whether what follows is certainly their words: "we have not agreed", or "40 hurt" where the other sentence counts, too. */
function partyIn(said: Said, other: Said) {
  const { head, names, isOwn, isName } = spokenIn(said);
  const counts = ({ passage, entry }: Said) => countedIn(passage, entry.language).length > 0;
  return { names, speaks: head !== '' && (isOwn || (isName && counts(said) && counts(other))) };
}

const wordsOfSayer = 4;

/** Who says it in a clause like "the ministry says" or "according to the ministry". */
function sayerIn({ passage: { text, speaker }, entry: { language } }: Said): readonly string[] {
  if (speaker !== null) return contentStemsOf(speaker, language);
  const says = termsOf(language, 'contrasts.attributions');
  const clause = text.split(/[,;:،؛.]\s/u).findLast((part) => says.test(part)) ?? '';
  const [ahead = [], behind = []] = clause.split(says).map((part) => contentStemsOf(part, language));
  return ahead.length > 0 ? ahead : behind.slice(0, wordsOfSayer);
}

/** "I was not dismissed", in somebody's own words. */
function deniesOfHimself(said: Said): boolean {
  const { text, speaker } = said.passage;
  const isQuoted = speaker !== null || !isOwnVoice(text) || partyIn(said, said).speaks;
  return firstPerson.test(text) && isQuoted && deniesSomething(text, said.entry.language);
}

/** Whether its sentence is a denial, of whatever: "false", "a hoax". */
export const refutes = ({ passage, entry }: Said): boolean =>
  hasTerm(passage.text, entry.language, 'contrasts.refutations');

/** Whether something took place in it, by its tense, that is not told as one's own: whose word it is need not be said. */
export const reportsEvent = (text: string, language: string | null): boolean =>
  tenseOf(language).past.test(text) && !isOwnVoice(text);
