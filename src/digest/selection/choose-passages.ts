/** Without a model: the sentences that tell a post. */
import { dropInjections } from '../grounding/drop-injections.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { cleanText } from '../analysis/clean-text.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { passageOf, type PostPassage } from '../analysis/layout.ts';
import { keepOnTopic } from '../topics/topic-sentences.ts';
import {
  answerWeights,
  newsWeights,
  canFollow,
  saysSomething,
  scorePassages,
  selectPassages,
  standsAlone,
} from './score-passages.ts';

export interface PassageChoice {
  /** Words that the chosen may take; the first one always stands. */
  readonly words: number;
  /** Numbers of the sentences to choose from, as far as they are there; null: all. */
  readonly topicSentences: ReadonlySet<number> | null;
  /** What the reader is told already. */
  readonly told: ReadonlySet<string>;
}

const maxSentences = 2;

/** The best sentences of a post in its own order; of an interview the most central. None of those that were told. A post of one title has that. */
export function choosePassages(
  entry: DigestEntry,
  { words, topicSentences, told }: PassageChoice,
): PostPassage[] {
  const { layout, post, language, idf } = entry;
  const safe = dropInjections(layout, post.text, language);
  const isNew = ({ fingerprint }: PostPassage) => !told.has(fingerprint);
  const own = keepOnTopic(safe, topicSentences).filter(isNew);
  if (safe.length === 0) return whole(layout.title ?? cleanText(post.text)).filter(isNew);
  const weights = layout.isInterview ? answerWeights : newsWeights;
  const chosen = selectPassages(scorePassages(own, idf, language, weights), words).map(
    ({ passage }) => passage,
  );
  const inOrder = chosen
    .filter((passage) => canFollow(passage) || isNextTo(passage, chosen))
    .slice(0, maxSentences)
    .toSorted((a, b) => firstOf(a) - firstOf(b));
  const lead = inOrder.findIndex(standsAlone);
  if (lead >= 0) return inOrder.slice(lead);
  // what cannot be understood alone says less than the title above it
  const title = layout.title !== null && !isPromptInjection(layout.title) ? whole(layout.title) : [];
  return title.some(isNew) ? title : chosen.slice(0, 1);
}

/** Right behind a sentence that is clear "it" is clear, too. */
const isNextTo = (passage: PostPassage, chosen: readonly PostPassage[]): boolean =>
  saysSomething(passage) &&
  chosen.some((other) => standsAlone(other) && (other.sentences.at(-1) ?? -2) + 1 === firstOf(passage));

const firstOf = (passage: PostPassage): number => passage.sentences[0] ?? 0;

/** A post of one line has nothing below its title; one of questions alone has nothing else. */
const whole = (text: string): PostPassage[] => (text === '' ? [] : [passageOf(text, [0], null)]);
