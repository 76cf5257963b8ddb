/** Without a model: the sentences that tell a post. */
import { dropInjections } from '../grounding/drop-injections.ts';
import { figuresInWords } from '../grounding/figures.ts';
import { deniesSomething } from '../grounding/negation.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { announcesSpeech, namesSource } from '../analysis/classify-post.ts';
import { cleanText } from '../analysis/clean-text.ts';
import { countedIn } from '../analysis/counted.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { passageOf, type PostPassage } from '../analysis/layout.ts';
import { countWords } from '../analysis/words.ts';
import { keepOnTopic } from '../topics/topic.ts';
import { withAntecedents } from './in-context.ts';
import { gravityOf, outweighs, substanceOf } from './gravity.ts';
import { countNames } from './leaning.ts';
import { isAnswer, within, withOtherMatters, wordsOfMany } from './other-matters.ts';
import { neededBy } from './needed-by.ts';
import {
  canFollow,
  cheers,
  clarityOf,
  goesOn,
  hasFigureOrDay,
  hasVoice,
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
  const chosen = withNews(leadAndWhatBelongs(entry, own, { words, isNew, safe }), own, entry);
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
  /** All but what addresses a model. */
  readonly safe: readonly PostPassage[];
}

function leadAndWhatBelongs(entry: DigestEntry, own: readonly PostPassage[], choice: Choice): PostPassage[] {
  const { words, isNew, safe } = choice;
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
  const isShort = said.length === 2 || countWords(said.map(({ text }) => text).join(' ')) <= wordsOfShort;
  const short = !clear && isShort ? within(words, said) : [];
  const factBehind = (before: readonly PostPassage[], most: number) =>
    factIn(rest, lead, most - countWords(textOf(before)), entry);
  if (needed.length + voices.length > 0) {
    const fact = namesTopic(lead, entry) && factBehind([lead, ...needed], words);
    return [...new Set([lead, ...needed, ...voices, ...short, ...(fact || [])])];
  }
  if (layout.isInterview || lead.isItem) return withOtherMatters(lead, own, words, entry);
  if (short.length > 0) return short;
  const spoken = lead.speaker === null && clear && own.find((one) => one.speaker !== null && isClear(one));
  const next = spoken || sentenceBehind(lead, safe.filter(isNew), entry);
  const most = Math.max(words, wordsOfMany);
  const isTelling = next !== null && (hasVoice(next) || saysHowMany(next, entry));
  // a meeting without its result says little
  const room = countedIn(lead, entry.language).length > 0 ? words : spare * words;
  const fact = isTelling ? undefined : factBehind([lead], room);
  if (fact) return [lead, ...fact];
  return within(next && hasVoice(next) ? most : words, next ? [lead, next] : [lead]);
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

/** The first sentence with a result where `lead` has none, else with a figure or a day, behind what it leans on beside `lead`. */
function factIn(rest: readonly PostPassage[], lead: PostPassage, words: number, entry: DigestEntry) {
  const isResult = ({ text }: PostPassage) => gravityOf(text, entry) > 1;
  const others = rest
    .filter((one) => one.speaker === lead.speaker && canFollow(one))
    .filter(({ text }) => !/^[\p{Ll}\p{N}]/u.test(text));
  const isExplained = (one: PostPassage) =>
    withAntecedents(one, entry)?.every((each) => each === lead || each === one) === true;
  const results = isResult(lead) ? [] : others.filter((one) => isResult(one) && isExplained(one));
  return [
    ...results.map((one) => [one]),
    ...others.filter((one) => saysHowMany(one, entry)).map((one) => withAntecedents(one, entry) ?? [lead]),
  ].find((own) => own.every((one) => rest.includes(one)) && countWords(textOf(own)) <= words);
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

/** Right behind a sentence that is clear "it" is clear, too. */
function sentenceBehind(
  lead: PostPassage,
  all: readonly PostPassage[],
  entry: DigestEntry,
): PostPassage | null {
  const next = all[all.indexOf(lead) + 1];
  const isNext = next?.sentences[0] === (lead.sentences.at(-1) ?? -2) + 1 && next.speaker === lead.speaker;
  return next && isNext && goesOn(next, lead, entry) ? next : null;
}

/** A post of one line has nothing below its title; one of questions alone has nothing else. */
const whole = (text: string): PostPassage[] => (text === '' ? [] : [passageOf(text, [0], null)]);
