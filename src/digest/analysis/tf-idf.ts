/** Texts as vectors of weighted stems: log-tf times idf, of length 1. */
import type { YieldingTask } from '#src/time-slices.ts';

export type TermVector = ReadonlyMap<string, number>;

/** How many documents there are, and in how many of them each stem stands. */
export interface InverseDocumentFrequency {
  readonly documents: number;
  readonly containing: ReadonlyMap<string, number>;
}

/** ln((documents + 1) / (documents with the stem + 1)) + 1. */
export const idfOf = ({ documents, containing }: InverseDocumentFrequency, stem: string): number =>
  Math.log((documents + 1) / ((containing.get(stem) ?? 0) + 1)) + 1;

/** How rare each stem is among these documents, one list of stems each. */
export function* computeIdfInSteps(
  documents: Iterable<readonly string[]>,
): YieldingTask<InverseDocumentFrequency> {
  const containing = new Map<string, number>();
  let count = 0;
  for (const stems of documents) {
    count += 1;
    for (const stem of new Set(stems)) containing.set(stem, (containing.get(stem) ?? 0) + 1);
    yield;
  }
  return { documents: count, containing };
}

export const noIdf: InverseDocumentFrequency = { documents: 0, containing: new Map() };

export function vectorize(stems: readonly string[], rarity: InverseDocumentFrequency): TermVector {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  for (const [stem, count] of counts) counts.set(stem, (1 + Math.log(count)) * idfOf(rarity, stem));
  return ofLengthOne(counts);
}

/** The direction in which all of them point. */
export function centroidOf(vectors: readonly TermVector[]): TermVector {
  const sum = new Map<string, number>();
  for (const vector of vectors)
    for (const [stem, weight] of vector) sum.set(stem, (sum.get(stem) ?? 0) + weight);
  return ofLengthOne(sum);
}

/** From 0, nothing in common, to 1; both of length 1. */
export function cosineSimilarity(a: TermVector, b: TermVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0);
  return sum;
}

function ofLengthOne(weights: Map<string, number>): TermVector {
  const length = Math.hypot(...weights.values()) || 1;
  for (const [stem, weight] of weights) weights.set(stem, weight / length);
  return weights;
}
