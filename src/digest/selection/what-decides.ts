/** What decides a post, behind its first sentence: how it ended, what is not so, the right figure, who. */
import { findLanguage } from '#src/languages/index.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import type { PostPassage } from '../analysis/layout.ts';
import { countWords } from '../analysis/words.ts';
import { figuresInWords } from '../grounding/figures.ts';
import { deniesSomething } from '../grounding/negation.ts';
import { gravest, gravityOf, substanceOf } from './gravity.ts';
import { withAntecedents } from './in-context.ts';
import { countNames, type Leaning, leaningIn } from './leaning.ts';
import { limits } from './needed-by.ts';
import { canFollow, goesOn, hasFigureOrDay, namesTopic, textOf } from './stands-alone.ts';

/** Of the words there are, for what a sentence does not say. */
const spare = 1.6;

/** `told` with what weighs most of the others of `own`, as far as there is room, and each only where it brings more than the one before. */
export function withWhatDecides(
  told: readonly PostPassage[],
  own: readonly PostPassage[],
  words: number,
  entry: DigestEntry,
): readonly PostPassage[] {
  const [lead] = told;
  const saying = told.length - Number(namesTopic(lead!, entry));
  const room = (saying > 1 ? words : spare * words) - countWords(textOf(told));
  const behind = own.slice(own.indexOf(lead!) + 1);
  let best: readonly PostPassage[] = [];
  let most = 0;
  const isMore = (worth: number) => worth > most && worth >= Math.max(1, 1.5 * (saying - 1));
  for (const [at, one] of behind.entries()) {
    // most have no room, which is soon known
    if (told.includes(one) || one.speaker !== lead!.speaker || countWords(one.text) > room) continue;
    if (!canFollow(one)) continue;
    const isNext = isRightBehind(behind[at - 1] ?? lead!, one, told);
    if ((saying > 1 || !isNext) && !isTelling(one, entry)) continue;
    if (!isNext && /^[\p{Ll}\p{N}]/u.test(one.text)) continue;
    const alone = worthOf(one, entry) + Number(isNext && goesOn(one, lead!, entry));
    if (!isMore(alone)) continue;
    const leant = isNext ? [one] : (withAntecedents(one, entry) ?? []);
    const group = leant.filter((each) => !told.includes(each));
    const isThere = group.length > 0 && group.every((each) => own.includes(each));
    const worth = alone - (group.length - 1) / 2;
    if (!isThere || !isMore(worth) || countWords(textOf(group)) > room) continue;
    const decides = isNext && isDenial(one, entry);
    if (decides || isUnderstood(one, told, group, entry)) [best, most] = [group, worth];
  }
  return best.length === 0 ? told : withWhatDecides([...told, ...best], own, words, entry);
}

const isRightBehind = (before: PostPassage, one: PostPassage, told: readonly PostPassage[]): boolean =>
  told.includes(before) && before.sentences.at(-1) === one.sentences[0]! - 1;

const isDenial = ({ text }: PostPassage, { language }: DigestEntry): boolean =>
  deniesSomething(text, language) || limits.test(text);

/** "There" is explained by what is told with it, "the farmers" is not; "the two" are those who were named. Without articles only a name or a figure shows that a sentence does not speak of things as known. */
function isUnderstood(
  one: PostPassage,
  told: readonly PostPassage[],
  group: readonly PostPassage[],
  entry: DigestEntry,
): boolean {
  const { text } = one;
  const hasArticles = findLanguage(entry.language)?.script === 'latin';
  if (!hasArticles && countNames(text, entry) === 0 && !/\p{N}/u.test(text)) return false;
  const before = [...told, ...group].filter((each) => each !== one);
  const known = `${entry.layout.title ?? ''} ${textOf(before)}`;
  const isResult = gravityOf(text, entry) > 1;
  const isPair = ({ thing }: Leaning) => figuresInWords(thing, entry.language)[0]?.value === 2;
  const isExplained = (leaning: Leaning) =>
    (leaning.isKnown ? group.length > 1 : isResult) || (isPair(leaning) && countNames(known, entry) > 1);
  return leaningIn(text, entry, known).every(isExplained);
}

/** Or when. "One" and "two" count nothing. */
const saysHowMany = ({ text }: PostPassage, { language }: DigestEntry): boolean =>
  hasFigureOrDay(text) || figuresInWords(text, language).some(({ value }) => value > 2);

const isTelling = (one: PostPassage, entry: DigestEntry): boolean =>
  gravityOf(one.text, entry) > 1 || saysHowMany(one, entry);

function worthOf(one: PostPassage, entry: DigestEntry): number {
  const gravity = gravityOf(one.text, entry);
  // a figure in digits is counted among its substance, too
  const howMany = saysHowMany(one, entry) ? 2 - Number(/\p{N}/u.test(one.text)) : 0;
  return (
    substanceOf(one.text, entry) +
    (Number.isFinite(countNames(one.text, entry)) ? 0 : 0.5) +
    (gravity === gravest ? 2 : gravity < 1 ? -1 : 0) +
    howMany +
    Number(isDenial(one, entry))
  );
}
