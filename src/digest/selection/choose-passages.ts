/** Without a model: the sentences that tell a post. */
import { dropInjections } from '../grounding/drop-injections.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { cleanText } from '../analysis/clean-text.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import type { PostPassage } from '../analysis/layout.ts';
import { fingerprintOf } from '../analysis/words.ts';
import { centroidOf, cosineSimilarity } from '../analysis/tf-idf.ts';
import { keepOnTopic } from '../topics/topic-sentences.ts';
import {
  answerWeights,
  canFollow,
  isVague,
  saysSomething,
  type ScoredPassage,
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

/** The best sentences of a post in its own order; of an interview those of its most central answers. None of those that were told. A post of one title has that. */
export function choosePassages(
  entry: DigestEntry,
  { words, topicSentences, told }: PassageChoice,
): PostPassage[] {
  const { layout, post, language, idf } = entry;
  const safe = dropInjections(post.text, language, layout);
  const own = keepOnTopic(safe, topicSentences).filter(({ fingerprint }) => !told.has(fingerprint));
  if (safe.length === 0)
    return whole(layout.title ?? cleanText(post.text)).filter(({ fingerprint }) => !told.has(fingerprint));
  const chosen = (
    layout.isInterview
      ? chooseAnswers(own, entry, words)
      : selectPassages(scorePassages(own, idf, language), words)
  ).map(({ passage }) => passage);
  const inOrder = chosen
    .filter((passage) => canFollow(passage) || isNextTo(passage, chosen))
    .slice(0, maxSentences)
    .toSorted((a, b) => firstOf(a) - firstOf(b));
  const lead = inOrder.findIndex(standsAlone);
  if (lead >= 0) return inOrder.slice(lead);
  // what cannot be understood alone says less than the title above it
  const title = layout.title !== null && !isPromptInjection(layout.title) ? whole(layout.title) : [];
  const isNew = ({ fingerprint }: PostPassage) => !told.has(fingerprint);
  return title.some(isNew) ? title : chosen.slice(0, 1);
}

/** Right behind a sentence that is clear "it" is clear, too. */
const isNextTo = (passage: PostPassage, chosen: readonly PostPassage[]): boolean =>
  saysSomething(passage) &&
  chosen.some((other) => standsAlone(other) && (other.sentences.at(-1) ?? -2) + 1 === firstOf(passage));

const firstOf = (passage: PostPassage): number => passage.sentences[0] ?? 0;

/** The best sentence of each answer, the most central answers first. */
function chooseAnswers(
  passages: readonly PostPassage[],
  { idf, language }: DigestEntry,
  words: number,
): ScoredPassage[] {
  const clear = passages.filter(standsAlone);
  const answers = [
    ...Map.groupBy(clear.length > 0 ? clear : passages, (passage) => passage.segment).values(),
  ].map((answer) => {
    const scored = scorePassages(answer, idf, language, answerWeights);
    return { scored, centre: centroidOf(scored.map((one) => one.vector)) };
  });
  const middle = centroidOf(answers.map((answer) => answer.centre));
  const central = answers.toSorted(
    (a, b) =>
      Number(isEmpty(a.scored)) - Number(isEmpty(b.scored)) ||
      cosineSimilarity(b.centre, middle) - cosineSimilarity(a.centre, middle),
  );
  const best: ScoredPassage[] = [];
  for (const { scored } of central) {
    const left = words - best.reduce((sum, one) => sum + one.words, 0);
    const fitting = scored.filter((one) => one.words <= left);
    best.push(...selectPassages(fitting.length > 0 || best.length > 0 ? fitting : scored, 0));
  }
  return best;
}

/** No sentence of an answer names anybody or a figure. */
const isEmpty = (scored: readonly ScoredPassage[]): boolean =>
  scored.every(({ passage }) => isVague(passage.text));

/** A post of one line has nothing below its title; one of questions alone has nothing else. */
const whole = (text: string): PostPassage[] =>
  text === ''
    ? []
    : [
        {
          text,
          sentences: [0],
          speaker: null,
          segment: 0,
          isFragment: false,
          fingerprint: fingerprintOf(text),
        },
      ];
