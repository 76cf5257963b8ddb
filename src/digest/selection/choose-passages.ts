/** Without a model: the sentences that tell a post. */
import { findLanguage } from '#src/languages/index.ts';
import { dropInjections } from '../grounding/drop-injections.ts';
import { figuresInWords } from '../grounding/figures.ts';
import { deniesSomething } from '../grounding/negation.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { announcesSpeech, namesSource } from '../analysis/classify-post.ts';
import { cleanText } from '../analysis/clean-text.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { passageOf, type PostPassage } from '../analysis/layout.ts';
import { countWords } from '../analysis/words.ts';
import { keepOnTopic } from '../topics/topic.ts';
import { withAntecedents } from './in-context.ts';
import { gravest, gravityOf, outweighs, substanceOf } from './gravity.ts';
import { countNames, type Leaning, leaningIn } from './leaning.ts';
import { isAnswer, within, withOtherMatters } from './other-matters.ts';
import { limits, neededBy } from './needed-by.ts';
import {
  canFollow,
  cheers,
  clarityOf,
  goesOn,
  hasFigureOrDay,
  isChatty,
  isGreeted,
  namesTopic,
  openingOf,
  pointsBack,
  saysSomething,
  standsAsTitle,
  textOf,
} from './stands-alone.ts';

export interface PassageChoice {
  /** Words that the chosen may take; the first one always stands. */
  readonly words: number;
  /** Numbers of the sentences to choose from, as far as they are there; null: all. */
  readonly topicSentences: ReadonlySet<number> | null;
  /** What the reader is told already. */
  readonly told: ReadonlySet<string>;
}

/** The first sentence that is clear; then what belongs to it: its rebuttal, what others say, the other matters of the post, or the sentence behind it. Where none is clear the title. None of those that were told. */
export function choosePassages(
  entry: DigestEntry,
  { words, topicSentences, told: known }: PassageChoice,
): PostPassage[] {
  const { layout, post } = entry;
  const safe = dropInjections(layout, post.text, entry.language);
  const isNew = ({ fingerprint }: PostPassage) => !known.has(fingerprint);
  if (safe.length === 0) return whole(layout.title ?? cleanText(post.text)).filter(isNew);
  const own = keepOnTopic(safe, topicSentences).filter(isNew);
  const chosen = withNews(leadAndWhatBelongs(entry, own, { words, isNew }), own, entry);
  return withDenialsBetween(withCry(chosen, own, entry), own, entry);
}

/** Behind the exclamation that a sentence leans on: "Found safe! He was in an old hut." */
function withCry(chosen: PostPassage[], own: readonly PostPassage[], entry: DigestEntry): PostPassage[] {
  const [lead] = chosen;
  const cry = lead && own[own.indexOf(lead) - 1];
  if (!cry || !cheers.test(cry.text) || !saysSomething(cry) || cry.speaker !== lead.speaker) return chosen;
  return clarityOf(lead, entry) === 'clear' ? chosen : [cry, ...chosen];
}

const maxWordsBetween = 6;

/** With each short denial between two that are told, which without it may say the opposite. */
function withDenialsBetween(chosen: PostPassage[], own: readonly PostPassage[], entry: DigestEntry) {
  const isTold = (one: PostPassage | undefined) => one !== undefined && chosen.includes(one);
  const isDenial = ({ text }: PostPassage) =>
    countWords(text) <= maxWordsBetween && deniesSomething(text, entry.language);
  const between = own.filter((one, at) => isTold(own[at - 1]) && isTold(own[at + 1]) && isDenial(one));
  return between.every(isTold) ? chosen : inOrder([...chosen, ...between], own);
}

interface Choice {
  readonly words: number;
  readonly isNew: (one: PostPassage) => boolean;
}

function leadAndWhatBelongs(entry: DigestEntry, own: readonly PostPassage[], choice: Choice): PostPassage[] {
  const { words, isNew } = choice;
  const { layout } = entry;
  const isClear = (passage: PostPassage) => clarityOf(passage, entry) === 'clear';
  const begin = own.find((one) => one === openingOf(entry)) ?? own.find(canFollow);
  const firstClear = own.find((one) => one.isItem && isClear(one)) ?? own.find(isClear);
  const hasTitle = layout.title !== null && standsAsTitle(layout.title, entry);
  const clarity = !hasTitle && begin ? clarityOf(begin, entry) : null;
  const clear = clarity === 'opens' ? begin : (firstClear ?? (clarity === 'leans' ? begin : null));
  // what cannot be understood alone says less than the title above it
  const title = layout.title !== null && !isPromptInjection(layout.title) ? whole(layout.title) : [];
  const answered = own.findIndex(({ question = [] }) => question.length > 0);
  const answers = own.slice(Math.max(0, answered)).filter(isAnswer);
  const isSpeech =
    layout.title !== null && announcesSpeech(layout.title) && countNames(layout.title, entry) > 0;
  if (!clear && !isSpeech && answered >= 0 && answers.length > 0) return within(words, answers);
  if (!clear && title.some(isNew) && !namesSource(layout.title ?? ''))
    return title.flatMap((one) => [one, ...neededBy(one, entry)]);
  const said = own.some(saysSomething) ? own.filter(saysSomething) : own;
  const lead = clear ?? said[0];
  if (!lead) return title.filter(isNew);
  const rest = own.slice(own.indexOf(lead) + 1);
  const needed = neededBy(lead, entry);
  const voices = otherVoices(lead, rest);
  // a short post is told whole: what is unclear in one of its sentences the other explains
  const isShort = said.length === 2 || countWords(textOf(said)) <= wordsOfShort;
  const short = !clear && isShort ? within(words, said) : [];
  if ((layout.isInterview || lead.isItem) && needed.length + voices.length === 0)
    return withOtherMatters(lead, own, words, entry);
  const spoken = lead.speaker === null && clear && own.find((one) => one.speaker !== null && isClear(one));
  const bound = [...new Set([lead, ...needed, ...voices, ...short, ...(spoken ? [spoken] : [])])];
  return withWhatDecides(bound, own, words, entry);
}

/** Of a post that does not begin with its news the weightiest sentence, too. */
function withNews(chosen: PostPassage[], own: readonly PostPassage[], entry: DigestEntry): PostPassage[] {
  const [lead] = chosen;
  const { isInterview, passages } = entry.layout;
  if (!lead || !isChatty(entry) || isInterview || lead.isItem || !passages.includes(lead)) return chosen;
  const weigh = ({ text }: PostPassage) => substanceOf(text, entry);
  const rest = own
    .slice(own.indexOf(lead) + 1)
    .filter((one) => canFollow(one) && one.speaker === lead.speaker);
  const most = Math.max(1, ...rest.map(weigh));
  const news = rest.findLast((one) => weigh(one) === most);
  if (!news) return chosen;
  const leans = pointsBack.test(news.text);
  const isNamed = countNames(lead.text, entry) > 1 && !leans;
  const explained = withAntecedents(news, entry);
  const before = isNamed ? [news] : explained;
  // nobody knows what it speaks of
  if (before === null && leans) return chosen;
  const first = [lead, ...neededBy(lead, entry)];
  const isFree = isGreeted(entry) && explained?.length === 1 && outweighs(news.text, lead.text, entry);
  const isTopic = !isGreeted(entry) && namesTopic(lead, entry);
  const isEmpty = isFree || (most > 1 && !isTopic && clarityOf(lead, entry) === null);
  const needed = neededBy(news, entry);
  return inOrder([...(isEmpty ? [] : first), ...(before ?? [news]), ...needed], own);
}

const inOrder = (some: readonly PostPassage[], all: readonly PostPassage[]) =>
  all.filter((one) => some.includes(one));

/** Or when. "One" and "two" count nothing. */
const saysHowMany = ({ text }: PostPassage, { language }: DigestEntry): boolean =>
  hasFigureOrDay(text) || figuresInWords(text, language).some(({ value }) => value > 2);

/** With what weighs most of the others, as far as there is room, and each only where it brings more than the one before: how it ended, what is not so, the right figure, who. */
function withWhatDecides(
  told: readonly PostPassage[],
  own: readonly PostPassage[],
  words: number,
  entry: DigestEntry,
): PostPassage[] {
  const [lead] = told;
  const saying = told.length - Number(namesTopic(lead!, entry));
  const room = (saying > 1 ? words : spare * words) - countWords(textOf(told));
  const groups = own.slice(own.indexOf(lead!) + 1).flatMap((one, at, all) => {
    if (told.includes(one) || one.speaker !== lead!.speaker || !canFollow(one)) return [];
    const isNext = isRightBehind(at === 0 ? lead : all[at - 1], one, told);
    const isDenial = isNext && (deniesSomething(one.text, entry.language) || limits.test(one.text));
    if (!isDenial && !isPlain(one, entry)) return [];
    if (!isNext && (/^[\p{Ll}\p{N}]/u.test(one.text) || !isTelling(one, entry))) return [];
    const leant = isNext ? [one] : (withAntecedents(one, entry) ?? []);
    const group = leant.filter((each) => !told.includes(each));
    const isThere = group.length > 0 && group.every((each) => own.includes(each));
    if (!isThere || countWords(textOf(group)) > room) return [];
    if (saying > 1 && !isTelling(one, entry)) return [];
    const before = [...told, ...group].filter((each) => each !== one);
    const known = `${entry.layout.title ?? ''} ${textOf(before)}`;
    const isResult = gravityOf(one.text, entry) > 1;
    // "there" is explained by what is told with it, "the farmers" is not; "the two" are those who were named
    const arePair = ({ thing }: Leaning) => figuresInWords(thing, entry.language)[0]?.value === 2;
    const isOpen = (leaning: Leaning) =>
      (leaning.isKnown ? group.length === 1 : !isResult) &&
      !(arePair(leaning) && countNames(known, entry) > 1);
    if (!isDenial && leaningIn(one.text, entry, known).some(isOpen)) return [];
    const easy = isNext && goesOn(one, lead!, entry) ? 1 : 0;
    return [{ group, worth: worthOf(one, entry) + easy - (group.length - 1) / 2 }];
  });
  const most = Math.max(...groups.map(({ worth }) => worth));
  const best = groups.find(({ worth }) => worth === most);
  if (!best || most < Math.max(1, 1.5 * (saying - 1))) return inOrder(told, own);
  return withWhatDecides([...told, ...best.group], own, words, entry);
}

/** There “it” and “both” are clear. */
const isRightBehind = (
  before: PostPassage | undefined,
  one: PostPassage,
  told: readonly PostPassage[],
): boolean =>
  before !== undefined && told.includes(before) && before.sentences.at(-1) === one.sentences[0]! - 1;

/** Without articles only a name or a figure shows that it does not speak of things as known. */
const isPlain = ({ text }: PostPassage, entry: DigestEntry): boolean =>
  findLanguage(entry.language)?.script === 'latin' || countNames(text, entry) > 0 || /\p{N}/u.test(text);

const isTelling = (one: PostPassage, entry: DigestEntry): boolean =>
  gravityOf(one.text, entry) > 1 || saysHowMany(one, entry);

function worthOf(one: PostPassage, entry: DigestEntry): number {
  const gravity = gravityOf(one.text, entry);
  const howMany = saysHowMany(one, entry) ? 2 - Number(/\p{N}/u.test(one.text)) : 0;
  return (
    substanceOf(one.text, entry) +
    (Number.isFinite(countNames(one.text, entry)) ? 0 : 0.5) +
    (gravity === gravest ? 2 : gravity < 1 ? -1 : 0) +
    howMany +
    Number(deniesSomething(one.text, entry.language) || limits.test(one.text))
  );
}

/** Of the words there are, for what a sentence does not say. */
const spare = 1.6;
const wordsOfShort = 15;
const mostVoices = 2;

/** What each of the others says first. */
function otherVoices(lead: PostPassage, rest: readonly PostPassage[]): PostPassage[] {
  if (lead.speaker === null || lead.question?.length) return [];
  const others = rest.filter((one) => one.speaker !== null && one.speaker !== lead.speaker && canFollow(one));
  return [...Map.groupBy(others, ({ speaker }) => speaker).values()]
    .flatMap(([first]) => first ?? [])
    .slice(0, mostVoices);
}

/** A post of one line has nothing below its title; one of questions alone has nothing else. */
const whole = (text: string): PostPassage[] => (text === '' ? [] : [passageOf(text, [0], null)]);
