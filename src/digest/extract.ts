/** The sentences that stand for a post, as the post has them. */
import type { Post } from '#src/posts/post.ts';
import { onTopic } from './about.ts';
import { layoutOf, type Passage } from './layout.ts';
import type { Point } from './point.ts';
import { answerWeights, choosePassages, type Scored, scorePassages } from './score.ts';
import { shorten } from './shorten.ts';
import { newsOf } from './suspicious.ts';
import { centroidOf, cosine, type Rarity } from './vectors.ts';

export interface ExtractOptions {
  readonly language: string | null;
  /** From the channel's own history. */
  readonly rarity: Rarity;
  /** Words that the sentences of one post may take; the first one always stands. */
  readonly wordBudget: number;
  /** Characters of one point. */
  readonly mostCharacters: number;
  /** Numbers of the sentences to choose from, as far as they are there. */
  readonly about?: ReadonlySet<number> | null;
}

/** A sentence of a post as it stands, or a list's beginning. */
export interface Extract extends Point {
  readonly by: 'extracted';
  /** Items of the list that follow the one shown. */
  readonly more: number;
}

/** The best sentences of a post in its own order; of an interview the best of its most central answers; a post with words has one at least. */
export function extractPoints(post: Post, options: ExtractOptions): Extract[] {
  const layout = layoutOf(post.text, options.language);
  const { title, interview } = layout;
  const passages = onTopic(newsOf(post.text, options.language, layout), options.about ?? null);
  const chosen = interview
    ? chooseAnswers(passages, options)
    : choosePassages(scorePassages(passages, options.rarity, options.language), options.wordBudget);
  const order = chosen.toSorted((a, b) => firstOf(a.passage) - firstOf(b.passage));
  if (order.length === 0) return titleAlone(post, title, options);
  return order.map(({ passage }) => extractOf(post, passage, options));
}

/** These sentences of a post as they stand; a title, a label and what no digest shows are left out. */
export function extractSentences(
  post: Post,
  sentences: readonly number[],
  options: ExtractOptions,
): Extract[] {
  const news = newsOf(post.text, options.language, layoutOf(post.text, options.language));
  const wanted = news.filter((passage) => passage.sentences.some((number) => sentences.includes(number)));
  return wanted.map((passage) => extractOf(post, passage, options));
}

const firstOf = (passage: Passage): number => passage.sentences[0] ?? 0;

/** The best sentence of each answer, the most central answers first. */
function chooseAnswers(passages: readonly Passage[], options: ExtractOptions): Scored[] {
  const turns = Map.groupBy(passages, (passage) => passage.turn);
  const answers = [...turns.values()].map((turn) => {
    const scored = scorePassages(turn, options.rarity, options.language, answerWeights);
    return { scored, centre: centroidOf(scored.map((one) => one.vector)) };
  });
  const middle = centroidOf(answers.map((answer) => answer.centre));
  const central = answers.toSorted((a, b) => cosine(b.centre, middle) - cosine(a.centre, middle));
  const best: Scored[] = [];
  for (const { scored } of central.slice(0, 3)) {
    const left = options.wordBudget - best.reduce((sum, one) => sum + one.words, 0);
    const fitting = scored.filter((one) => one.words <= left);
    best.push(...choosePassages(fitting.length > 0 || best.length > 0 ? fitting : scored, 0));
  }
  return best;
}

function extractOf(post: Post, passage: Passage, options: ExtractOptions): Extract {
  return {
    post: { channel: post.channel, id: post.id },
    headline: null,
    text: shorten(passage.text.replace(/[;,]$/u, ''), options.mostCharacters),
    language: options.language,
    by: 'extracted',
    speaker: passage.speaker,
    sentences: passage.sentences,
    more: passage.more,
  };
}

/** A post of one line has nothing below its title; one of questions alone has nothing else. */
function titleAlone(post: Post, title: string | null, options: ExtractOptions): Extract[] {
  if (title === null) return [];
  return [extractOf(post, { text: title, sentences: [0], speaker: null, turn: 0, more: 0 }, options)];
}
