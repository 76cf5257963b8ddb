/** The other matters of an interview or a list: answers with their questions, and items. */
import type { DigestEntry } from '../analysis/digest-entry.ts';
import type { PostPassage } from '../analysis/layout.ts';
import { countWords } from '../analysis/words.ts';
import { clarityOf, pointsBack, textOf } from './stands-alone.ts';

export const wordsOfMany = 40;
/** Three answers with what was asked. */
const wordsOfInterview = 50;

/** With each clear one behind `lead` for which there is room; none behind the question of another, which it would answer. */
export function withOtherMatters(
  lead: PostPassage,
  own: readonly PostPassage[],
  words: number,
  entry: DigestEntry,
): PostPassage[] {
  const isMatter = (one: PostPassage, at: number) =>
    clarityOf(one, entry) === 'clear' || (at === 0 && !lead.isItem && isAnswer(one, 1, [lead, one]));
  const matters = own.slice(own.indexOf(lead) + 1).filter(isMatter);
  const most = entry.layout.isInterview ? wordsOfInterview : Math.max(words, wordsOfMany);
  const shown = within(most, [lead, ...matters]);
  const asked = shown.findIndex(isAsked);
  const goesOn = (one: PostPassage) => shown.includes(own[own.indexOf(one) - 1]!);
  return shown.filter((one, at) => asked < 0 || at <= asked || isAsked(one) || goesOn(one));
}

const isAsked = ({ question = [] }: PostPassage): boolean => question.length > 0;

/** It stands behind its question, or goes on behind the sentence that does. */
export function isAnswer(one: PostPassage, at: number, all: readonly PostPassage[]): boolean {
  const before = all[at - 1];
  const isNext =
    before !== undefined && isAsked(before) && (before.sentences.at(-1) ?? -2) + 1 === one.sentences[0];
  if (isAsked(one) && !pointsBack.test(textOf(one.question ?? []))) return true;
  return isNext && !pointsBack.test(one.text);
}

/** The first, and of the others as many as there is room for. */
export function within(words: number, passages: readonly PostPassage[]): PostPassage[] {
  let left = words;
  return passages.filter((passage, at) => {
    left -= countWords(textOf([...(passage.question ?? []), passage]));
    return at === 0 || left >= 0;
  });
}
