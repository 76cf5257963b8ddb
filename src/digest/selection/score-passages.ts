/** How much each passage of a post deserves to stand for it. The weights were measured on five collections of summaries; ranks by links between sentences (LexRank) added nothing. */
import { memoize } from '#src/memoize.ts';
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
import { countWords, stemsOfPassage } from '../analysis/words.ts';

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
  `^["“«„]?(?:${openers}|${connectives})(?!\\p{L})|${whole(leaning((terms) => terms.demonstratives))}|[, ]${connectives}[.!]$`,
  'iu',
);
const pronoun = new RegExp(whole(leaning((terms) => terms.pronouns)), 'iu');
/** Courtesies at the beginning and what people say while they think. */
const aside = new RegExp(`^[“"«„]?${leaning(({ courtesies }) => courtesies)}`, 'iu');
/** "The recipe is on the site: read more". */
const pointsAway = new RegExp(`${sourceInAnyLanguage(({ labels }) => labels.readMore)}\\s*[.:→>»…]*$`, 'iu');

/** Longer posts are judged by their beginning: what comes later adds cost, not choice. */
const mostPassages = 80;

/** What a passage's place counts for against its nearness to the middle of all, and a sentence without a name or a figure. */
interface ScoringWeights {
  readonly position: number;
  readonly vaguePenalty: number;
}
export const newsWeights: ScoringWeights = { position: 0.7, vaguePenalty: 1 };
/** People who answer warm up first, so the place says less. */
export const answerWeights: ScoringWeights = { position: 0.3, vaguePenalty: 0.6 };

/** len * (0.7 exp(-i/3) + 0.3 centroid), the last relative to the best; i counts the passages of one text. */
export function scorePassages(
  all: readonly PostPassage[],
  idf: InverseDocumentFrequency,
  language: string | null,
  { position, vaguePenalty }: ScoringWeights,
): ScoredPassage[] {
  const passages = all.slice(0, mostPassages);
  const stems = passages.map((passage) => stemsOfPassage(passage, language));
  const vectors = stems.map((list) => vectorize(list, idf));
  const centroid = centroidOf(vectors);
  const central = vectors.map((vector) => cosineSimilarity(vector, centroid));
  const mostCentral = Math.max(...central) || 1;
  return passages.map((passage, i) => {
    const words = wordsIn(passage);
    const weight =
      lengthFactor(new Set(stems[i]).size, words) *
      aloneFactor(passage) *
      vaguePenalty ** Number(isVague(passage.text));
    const score = position * Math.exp(-i / 3) + ((1 - position) * (central[i] ?? 0)) / mostCentral;
    return { passage, vector: vectors[i] ?? new Map(), words, score: weight * score };
  });
}

function lengthFactor(stems: number, words: number): number {
  if (stems < 4) return stems < 3 ? 0.15 : 0.4;
  return words > 45 ? 0.75 : 1;
}

/** Without a name or a figure. */
const isVague = (text: string): boolean => !/[^.!?:\s]["“«(]?\s["“«(]?\p{Lu}\p{L}{2,}|\p{N}/u.test(text);

/** Whether a reader who sees nothing else understands it. */
export const standsAlone = (passage: PostPassage): boolean =>
  aloneFactor(passage) === 1 && wordsIn(passage) >= minWordsAlone;

/** Whether a reader understands it behind another sentence of its post. */
export const canFollow = (passage: PostPassage): boolean => aloneFactor(passage) >= vague;

const wordsIn = memoize(({ text }: PostPassage) => countWords(text));
const minWordsAlone = 5;

/** Whether it is more than thanks, a greeting or a cheer, be it in words that lean on others. */
export const saysSomething = (passage: PostPassage): boolean => aloneFactor(passage) >= leans;

/** "The authors", "the event": who or what is meant was said before. */
const vague = 0.6;
const leans = 0.1;

/** What only announces the next line, leans on the one before, asks, greets, thanks, cheers or is no sentence says nothing alone. */
const aloneFactor = memoize(({ text, speaker, isFragment, sentences }: PostPassage): number => {
  if (isFragment || text.endsWith(':') || text.includes('…')) return 0.2;
  if (pointsAway.test(text) || aside.test(text)) return 0.05;
  if (/^\p{Ll}/u.test(text) || pointsBack.test(text) || hasUnnamedPerson(text)) return leans;
  if (/[!?؟]["”»’)]*$/u.test(text)) return leans;
  if (speaker === null && firstPerson.test(text)) return 0.3;
  if (speaker === null && sentences[0] !== 0 && isVague(text)) return vague;
  return 1;
});

/** "A protest was lodged with him": no name stands before the pronoun. */
function hasUnnamedPerson(text: string): boolean {
  const found = pronoun.exec(text);
  return found !== null && !/\p{Lu}\p{L}/u.test(text.slice(1, found.index));
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
