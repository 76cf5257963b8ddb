/** Without a model: the sentences that tell a post. */
import { dropInjections } from '../grounding/drop-injections.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { cleanText } from '../analysis/clean-text.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { passageOf, type PostPassage } from '../analysis/layout.ts';
import { countWords } from '../analysis/words.ts';
import { keepOnTopic } from '../topics/topic.ts';
import {
  canFollow,
  clarityOf,
  goesOn,
  saysSomething,
  standsAsTitle,
  withoutWhichWrong,
} from './stands-alone.ts';

interface PassageChoice {
  /** Words that the chosen may take; the first one always stands. */
  readonly words: number;
  /** Numbers of the sentences to choose from, as far as they are there; null: all. */
  readonly topicSentences: ReadonlySet<number> | null;
  /** What the reader is told already. */
  readonly told: ReadonlySet<string>;
}

/** The first sentence that is clear; then what somebody says, or the sentence behind it. Where none is clear the title. None of those that were told. */
export function choosePassages(
  entry: DigestEntry,
  { words, topicSentences, told }: PassageChoice,
): PostPassage[] {
  const { layout, post } = entry;
  const safe = dropInjections(layout, post.text, entry.language);
  const isNew = ({ fingerprint }: PostPassage) => !told.has(fingerprint);
  if (safe.length === 0) return whole(layout.title ?? cleanText(post.text)).filter(isNew);
  const own = keepOnTopic(safe, topicSentences).filter(isNew);
  const isClear = (passage: PostPassage) => clarityOf(passage, entry) === 'clear';
  const opening = own.find(canFollow);
  const hasTitle = layout.title !== null && standsAsTitle(layout.title, entry);
  const clarity = !hasTitle && opening ? clarityOf(opening, entry) : null;
  const lead = clarity === 'opens' ? opening : (own.find(isClear) ?? (clarity === 'leans' ? opening : null));
  if (lead) {
    const needed = withoutWhichWrong(lead, entry);
    if (needed) return [lead, needed];
    const room = words - countWords(lead.text);
    const spoken = lead.speaker === null && own.find((one) => one.speaker !== null && isClear(one));
    const next = spoken || sentenceBehind(lead, safe.filter(isNew), entry);
    return next && countWords(next.text) <= room ? [lead, next] : [lead];
  }
  // what cannot be understood alone says less than the title above it
  const title = layout.title !== null && !isPromptInjection(layout.title) ? whole(layout.title) : [];
  if (title.some(isNew)) return title;
  // a short post is told whole: what is unclear in one of its sentences the other explains
  const said = own.some(saysSomething) ? own.filter(saysSomething) : own;
  return said.slice(0, said.length <= 2 && countAll(said) <= words ? 2 : 1);
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

const countAll = (passages: readonly PostPassage[]): number =>
  passages.reduce((sum, { text }) => sum + countWords(text), 0);

/** A post of one line has nothing below its title; one of questions alone has nothing else. */
const whole = (text: string): PostPassage[] => (text === '' ? [] : [passageOf(text, [0], null)]);
