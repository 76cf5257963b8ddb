/** How much each sentence that somebody says deserves to stand for all of it. The weights were measured on five collections of summaries; ranks by links between sentences (LexRank) added nothing. */
import type { PostPassage } from '../analysis/layout.ts';
import {
  centroidOf,
  cosineSimilarity,
  type InverseDocumentFrequency,
  vectorize,
} from '../analysis/tf-idf.ts';
import { countWords, stemsOfPassage } from '../analysis/words.ts';

/** Longer posts are judged by their beginning: what comes later adds cost, not choice. */
const mostPassages = 80;
/** What a passage's place counts for against its nearness to the middle of all; people who answer warm up first, so there it says less. */
const weightOfPlace = { answers: 0.3, statement: 0.7 };

/** The passage of `eligible` with the best len * (p exp(-i/3) + (1 - p) centroid), the last relative to the best; i counts `all`, the passages of one text. */
export function bestPassage(
  all: readonly PostPassage[],
  eligible: readonly PostPassage[],
  idf: InverseDocumentFrequency,
  language: string | null,
  kind: keyof typeof weightOfPlace,
): PostPassage | null {
  const passages = all.slice(0, mostPassages);
  const stems = passages.map((passage) => stemsOfPassage(passage, language));
  const vectors = stems.map((list) => vectorize(list, idf));
  const centroid = centroidOf(vectors);
  const central = vectors.map((vector) => cosineSimilarity(vector, centroid));
  const mostCentral = Math.max(...central) || 1;
  const place = weightOfPlace[kind];
  const scoreOf = (passage: PostPassage) => {
    const i = passages.indexOf(passage);
    const score = place * Math.exp(-i / 3) + ((1 - place) * (central[i] ?? 0)) / mostCentral;
    return i < 0 ? -1 : lengthFactor(new Set(stems[i]).size, countWords(passage.text)) * score;
  };
  return eligible.reduce<PostPassage | null>(
    (best, one) => (best === null || scoreOf(one) > scoreOf(best) ? one : best),
    null,
  );
}

function lengthFactor(stems: number, words: number): number {
  if (stems < 4) return stems < 3 ? 0.15 : 0.4;
  return words > 45 ? 0.75 : 1;
}
