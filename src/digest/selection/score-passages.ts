/** How much each passage of a post deserves to stand for it. Formula and weights were measured on five collections of summaries. */
import { sourceInAnyLanguage } from '#src/languages/index.ts';
import type { Language } from '#src/languages/language.ts';
import type { TermList } from '#src/languages/terms.ts';
import { firstPerson, type PostPassage } from '../analysis/layout.ts';
import {
  centroidOf,
  cosineSimilarity,
  type InverseDocumentFrequency,
  type TermVector,
  vectorize,
} from '../analysis/tf-idf.ts';
import { countWords, contentStemsOf } from '../analysis/words.ts';

export interface ScoredPassage {
  readonly passage: PostPassage;
  readonly vector: TermVector;
  readonly words: number;
  readonly score: number;
}

const leaning = (of: (leaning: Language['leaning']) => TermList): string =>
  sourceInAnyLanguage((language) => of(language.leaning));
const whole = (terms: string): string => `(?<!\\p{L})${terms}(?!\\p{L})`;
const connectives = leaning((terms) => terms.connectives);
const openers = leaning((terms) => terms.openers);
const pointsBack = new RegExp(
  `^["“«„]?(?:${openers}|${connectives})(?!\\p{L})|${whole(leaning((terms) => terms.demonstratives))}|[, ](?:${openers}|${connectives})[.!]$`,
  'iu',
);
const pronoun = new RegExp(whole(leaning((terms) => terms.pronouns)), 'iu');
/** Courtesies at the beginning and what people say while they think. */
const aside = new RegExp(`^[“"«„]?${leaning(({ courtesies }) => courtesies)}`, 'iu');
/** "The recipe is on the site: read more". */
const pointsAway = new RegExp(`${sourceInAnyLanguage(({ labels }) => labels.readMore)}\\s*[.:→>»…]*$`, 'iu');

/** Longer posts are judged by their beginning: what comes later adds cost, not choice. */
const mostPassages = 80;

/** What a passage's place, its links to the others and its nearness to their middle count for. */
export interface ScoringWeights {
  readonly position: number;
  readonly lexRank: number;
  readonly centroid: number;
  /** Of a sentence without a name or a figure. */
  readonly vaguePenalty: number;
}
const newsWeights: ScoringWeights = { position: 0.7, lexRank: 0.15, centroid: 0.15, vaguePenalty: 1 };
/** People who answer warm up first, so the place says less. */
export const answerWeights: ScoringWeights = {
  position: 0.3,
  lexRank: 0.35,
  centroid: 0.35,
  vaguePenalty: 0.6,
};

/** len * (0.7 exp(-i/3) + 0.15 LexRank + 0.15 centroid), the last two relative to the best; i counts the passages of one text. */
export function scorePassages(
  all: readonly PostPassage[],
  rarity: InverseDocumentFrequency,
  language: string | null,
  weights: ScoringWeights = newsWeights,
): ScoredPassage[] {
  const passages = all.slice(0, mostPassages);
  const stems = passages.map((passage) => contentStemsOf(passage.text, language));
  const vectors = stems.map((list) => vectorize(list, rarity));
  const centroid = centroidOf(vectors);
  const central = relative(vectors.map((vector) => cosineSimilarity(vector, centroid)));
  const linked = relative(lexRank(vectors));
  return passages.map((passage, i) => {
    const words = countWords(passage.text);
    const weight =
      lengthFactor(new Set(stems[i]).size, words) *
      aloneFactor(passage) *
      weights.vaguePenalty ** Number(isVague(passage.text));
    const score =
      weights.position * Math.exp(-i / 3) +
      weights.lexRank * (linked[i] ?? 0) +
      weights.centroid * (central[i] ?? 0);
    return { passage, vector: vectors[i] ?? new Map(), words, score: weight * score };
  });
}

function lengthFactor(stems: number, words: number): number {
  if (stems < 4) return stems < 3 ? 0.15 : 0.4;
  return words > 45 ? 0.75 : 1;
}

/** Without a name or a figure. */
export const isVague = (text: string): boolean =>
  !/[^.!?:\s]["“«(]?\s["“«(]?\p{Lu}\p{L}{2,}|\p{N}/u.test(text);

/** Whether a reader who sees nothing else understands it. */
export const standsAlone = (passage: PostPassage): boolean =>
  aloneFactor(passage) === 1 && countWords(passage.text) >= minWordsAlone;

/** Whether a reader understands it behind another sentence of its post. */
export const canFollow = (passage: PostPassage): boolean => aloneFactor(passage) >= vague;

const minWordsAlone = 5;

/** Whether it is more than thanks, a greeting or a cheer, be it in words that lean on others. */
export const saysSomething = (passage: PostPassage): boolean => aloneFactor(passage) >= leans;

/** "The authors", "the event": who or what is meant was said before. */
const vague = 0.6;
const leans = 0.1;

/** What only announces the next line, leans on the one before, asks, greets, thanks, cheers or is no sentence says nothing alone. */
function aloneFactor({ text, speaker, isFragment, sentences }: PostPassage): number {
  if (isFragment || text.endsWith(':') || text.includes('…')) return 0.2;
  if (pointsAway.test(text) || aside.test(text)) return 0.05;
  if (/^\p{Ll}/u.test(text) || pointsBack.test(text) || hasUnnamedPerson(text)) return leans;
  if (/[!?؟]["”»’)]*$/u.test(text)) return leans;
  if (speaker === null && firstPerson.test(text)) return 0.3;
  if (speaker === null && sentences[0] !== 0 && isVague(text)) return vague;
  return 1;
}

/** "A protest was lodged with him": no name stands before the pronoun. */
function hasUnnamedPerson(text: string): boolean {
  const found = pronoun.exec(text);
  return found !== null && !/\p{Lu}\p{L}/u.test(text.slice(1, found.index));
}

function relative(values: readonly number[]): number[] {
  const most = Math.max(...values, 0);
  return values.map((value) => (most > 0 ? value / most : 0));
}

/** Erkan and Radev 2004, with weighted edges: the share of a reader who walks between similar sentences. */
function lexRank(vectors: readonly TermVector[]): number[] {
  const n = vectors.length;
  const edges = vectors.map((a, i) => vectors.map((b, j) => (i === j ? 0 : cosineSimilarity(a, b))));
  const sums = edges.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let ranks = new Array<number>(n).fill(1 / n);
  for (let round = 0; round < 15; round += 1) {
    const next = new Array<number>(n).fill(0.15 / n);
    for (let i = 0; i < n; i += 1) {
      const share = (0.85 * (ranks[i] ?? 0)) / (sums[i] || 1);
      edges[i]?.forEach((weight, j) => {
        next[j] = (next[j] ?? 0) + share * weight;
      });
    }
    ranks = next;
  }
  return ranks;
}

/** Beside a good sentence a poor one is no gain. */
const leastOfBest = 0.3;

/** Greedy: each choice weighs 0.8 of its score against 0.2 of its likeness to what is chosen; ends at the word budget. */
export function selectPassages(scored: readonly ScoredPassage[], wordBudget: number): ScoredPassage[] {
  const chosen: ScoredPassage[] = [];
  const best = Math.max(...scored.map((one) => one.score));
  const rest = new Set(scored.filter((one) => one.score >= leastOfBest * best));
  let words = 0;
  while (rest.size > 0) {
    const next = bestOf(rest, chosen);
    rest.delete(next);
    if (chosen.length > 0 && words + next.words > wordBudget) break;
    chosen.push(next);
    words += next.words;
  }
  return chosen;
}

function bestOf(rest: ReadonlySet<ScoredPassage>, chosen: readonly ScoredPassage[]): ScoredPassage {
  const value = (candidate: ScoredPassage) =>
    0.8 * candidate.score -
    0.2 * Math.max(0, ...chosen.map((other) => cosineSimilarity(candidate.vector, other.vector)));
  return [...rest].reduce((a, b) => (value(b) > value(a) ? b : a));
}
