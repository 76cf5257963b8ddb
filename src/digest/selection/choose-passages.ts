/** Without a model: the sentences that tell a post. */
import { dropInjections } from '../grounding/drop-injections.ts';
import { deniesSomething } from '../grounding/negation.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { announcesSpeech, namesSource } from '../analysis/classify-post.ts';
import { cleanText } from '../analysis/clean-text.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { passageOf, type PostPassage } from '../analysis/layout.ts';
import { countWords } from '../analysis/words.ts';
import { keepOnTopic } from '../topics/topic.ts';
import { withAntecedents } from './in-context.ts';
import { gravityOf, outweighs, substanceOf } from './gravity.ts';
import { countNames } from './leaning.ts';
import { isAnswer, within, withOtherMatters } from './other-matters.ts';
import { neededBy } from './needed-by.ts';
import {
  canFollow,
  cheers,
  clarityOf,
  isChatty,
  isGreeted,
  namesTopic,
  openingOf,
  pointsBack,
  saysSomething,
  standsAsTitle,
  textOf,
} from './stands-alone.ts';
import { withWhatDecides } from './what-decides.ts';

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
  return withDenialsBetween(withCry(withTelling(chosen, own, entry), own, entry), own, entry);
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
  const isGrave = own.slice(0, Math.max(0, answered)).some(({ text }) => gravityOf(text, entry) > 1);
  if (!clear && !isSpeech && !isGrave && answered >= 0 && answers.length > 0) return within(words, answers);
  if (!clear && title.some(isNew) && !namesSource(layout.title ?? ''))
    return withTelling(
      title.flatMap((one) => [one, ...neededBy(one, entry)]),
      own,
      entry,
    );
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
  const bound = [...new Set([lead, ...needed, ...voices, ...short])];
  return inOrder(withWhatDecides(bound, own, words, entry), own);
}

/** Behind a title or an opening that brings nothing the first sentence that does, with what it leans on: "Update on the port", "We would rather not have written this." */
function withTelling(told: PostPassage[], own: readonly PostPassage[], entry: DigestEntry): PostPassage[] {
  const [lead, more] = told;
  const isEmpty =
    lead &&
    !more &&
    !lead.speaker &&
    countWords(lead.text) < mostOfEmpty &&
    substanceOf(lead.text, entry) < 2;
  if (!isEmpty || entry.layout.isInterview || lead.isItem) return told;
  const news = own
    .slice(own.indexOf(lead) + 1)
    .filter((one) => canFollow(one) && !one.speaker && substanceOf(one.text, entry) > 1);
  const explained = news.values().map((one) => withAntecedents(one, entry));
  return [...new Set([lead, ...(explained.find((one) => one !== null) ?? [])])];
}

const mostOfEmpty = 12;

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
  const first = [lead, ...neededBy(lead, entry)];
  const isFree = isGreeted(entry) && explained?.length === 1 && outweighs(news.text, lead.text, entry);
  const isTopic = !isGreeted(entry) && namesTopic(lead, entry);
  const isEmpty = isFree || (most > 1 && !isTopic && clarityOf(lead, entry) === null);
  const needed = neededBy(news, entry);
  return inOrder([...(isEmpty ? [] : first), ...(before ?? [news]), ...needed], own);
}

const inOrder = (some: readonly PostPassage[], all: readonly PostPassage[]) =>
  all.filter((one) => some.includes(one));

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
