/** The sentences that stand for a post, as the post has them. */
import type { Post } from '#src/posts/post.ts';
import { keepOnTopic } from '../topics/topic-sentences.ts';
import { parseLayout, type PostPassage } from '../analysis/layout.ts';
import type { SummaryPoint } from '../summary-point.ts';
import { answerWeights, selectPassages, type ScoredPassage, scorePassages } from './score-passages.ts';
import { shortenAtClause } from './shorten-at-clause.ts';
import { dropInjections } from '../grounding/drop-injections.ts';
import { centroidOf, cosineSimilarity, type InverseDocumentFrequency } from '../analysis/tf-idf.ts';

export interface ExtractionOptions {
  readonly language: string | null;
  /** From the channel's own history. */
  readonly idf: InverseDocumentFrequency;
  /** Words that the sentences of one post may take; the first one always stands. */
  readonly wordBudget: number;
  /** Characters of one point. */
  readonly maxCharacters: number;
  /** Numbers of the sentences to choose from, as far as they are there. */
  readonly topicSentences?: ReadonlySet<number> | null;
}

/** A sentence of a post as it stands, or a list's beginning. */
export interface ExtractedPoint extends SummaryPoint {
  readonly by: 'extracted';
  /** Items of the list that follow the one shown. */
  readonly more: number;
}

/** The best sentences of a post in its own order; of an interview the best of its most central answers; a post with words has one at least. */
export function extractPoints(post: Post, options: ExtractionOptions): ExtractedPoint[] {
  const layout = parseLayout(post.text, options.language);
  const { title, isInterview } = layout;
  const passages = keepOnTopic(
    dropInjections(post.text, options.language, layout),
    options.topicSentences ?? null,
  );
  const chosen = isInterview
    ? chooseAnswers(passages, options)
    : selectPassages(scorePassages(passages, options.idf, options.language), options.wordBudget);
  const order = chosen.toSorted((a, b) => firstOf(a.passage) - firstOf(b.passage));
  if (order.length === 0) return titleAlone(post, title, options);
  return order.map(({ passage }) => extractOf(post, passage, options));
}

/** These sentences of a post as they stand; a title, a label and what no digest shows are left out. */
export function extractSentences(
  post: Post,
  sentences: readonly number[],
  options: ExtractionOptions,
): ExtractedPoint[] {
  const news = dropInjections(post.text, options.language, parseLayout(post.text, options.language));
  const wanted = news.filter((passage) => passage.sentences.some((number) => sentences.includes(number)));
  return wanted.map((passage) => extractOf(post, passage, options));
}

const firstOf = (passage: PostPassage): number => passage.sentences[0] ?? 0;

/** The best sentence of each answer, the most central answers first. */
function chooseAnswers(passages: readonly PostPassage[], options: ExtractionOptions): ScoredPassage[] {
  const turns = Map.groupBy(passages, (passage) => passage.segment);
  const answers = [...turns.values()].map((turn) => {
    const scored = scorePassages(turn, options.idf, options.language, answerWeights);
    return { scored, centre: centroidOf(scored.map((one) => one.vector)) };
  });
  const middle = centroidOf(answers.map((answer) => answer.centre));
  const central = answers.toSorted(
    (a, b) => cosineSimilarity(b.centre, middle) - cosineSimilarity(a.centre, middle),
  );
  const best: ScoredPassage[] = [];
  for (const { scored } of central.slice(0, 3)) {
    const left = options.wordBudget - best.reduce((sum, one) => sum + one.words, 0);
    const fitting = scored.filter((one) => one.words <= left);
    best.push(...selectPassages(fitting.length > 0 || best.length > 0 ? fitting : scored, 0));
  }
  return best;
}

function extractOf(post: Post, passage: PostPassage, options: ExtractionOptions): ExtractedPoint {
  return {
    post: { channel: post.channel, id: post.id },
    headline: null,
    text: shortenAtClause(passage.text.replace(/[;,]$/u, ''), options.maxCharacters),
    language: options.language,
    by: 'extracted',
    speaker: passage.speaker,
    sentences: passage.sentences,
    more: passage.more,
  };
}

/** A post of one line has nothing below its title; one of questions alone has nothing else. */
function titleAlone(post: Post, title: string | null, options: ExtractionOptions): ExtractedPoint[] {
  if (title === null) return [];
  return [extractOf(post, { text: title, sentences: [0], speaker: null, segment: 0, more: 0 }, options)];
}
