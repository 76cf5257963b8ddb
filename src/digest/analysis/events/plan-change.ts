/** What a sentence says of a plan: that it is off, or comes at another time. */
import { inAnyLanguage } from '#src/languages/index.ts';
import { regex, wholeSourceOf, wholeTerms } from '#src/languages/terms.ts';
import { memoizeText } from '#src/memoize.ts';

const { calledOff, movedPlan, unsettled } = inAnyLanguage('categories');
/** It comes at another time. */
export const otherTime = wholeTerms(movedPlan);
/** What was announced is off, or comes at another time. */
export const planChange = wholeTerms(calledOff, movedPlan);

const off = wholeTerms(calledOff);
const mostTexts = 2000;

/** What a sentence says of a plan, unless it asks, leaves open or denies that; what is postponed to no time that it names is off. */
export const planChangeIn = memoizeText(mostTexts, (text): 'moved' | 'off' | null => {
  if (!planChange.test(text)) return null;
  const said = text.split(betweenSentences).filter((sentence) => !leftOpen.test(sentence));
  if (said.some((sentence) => otherTime.test(sentence))) return 'moved';
  return said.some((sentence) => off.test(sentence) && !refutes.test(sentence)) ? 'off' : null;
});
const betweenSentences = /(?<=\P{N}[.!?…؟]["”»]?)\s+(?=[\p{Lu}\p{Lo}"“«])|\n/u;
const refutes = wholeTerms(inAnyLanguage('contrasts').refutations);
const [changeSource, openSource] = [wholeSourceOf(calledOff, movedPlan), wholeSourceOf(unsettled)];
const leftOpen = regex.iu`[?؟]["”»]?\s*$|${openSource}.*${changeSource}|${changeSource}(?:\s\p{L}+)?\s${openSource}`;
