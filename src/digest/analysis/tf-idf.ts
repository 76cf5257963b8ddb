/** Texts as vectors of weighted stems: log-tf times idf, of length 1. */
import type { YieldingTask } from '#src/time-slices.ts';

export type TermVector = ReadonlyMap<string, number>;

/** How many documents there are, and in how many of them each stem stands. */
export interface InverseDocumentFrequency {
  readonly documents: number;
  readonly containing: ReadonlyMap<string, number>;
}

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

export function vectorize(
  stems: readonly string[],
  { documents, containing }: InverseDocumentFrequency,
): TermVector {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  for (const [stem, count] of counts) {
    const rarity = Math.log((documents + 1) / ((containing.get(stem) ?? 0) + 1)) + 1;
    counts.set(stem, (1 + Math.log(count)) * rarity);
  }
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
  small.forEach((weight, stem) => {
    sum += weight * (large.get(stem) ?? 0);
  });
  return sum;
}

function ofLengthOne(weights: Map<string, number>): TermVector {
  const length = Math.hypot(...weights.values()) || 1;
  for (const [stem, weight] of weights) weights.set(stem, weight / length);
  return weights;
}

/** Terms that one item is looked up by. */
const heaviestTerms = 20;
/** A term of more items than this tells none apart: the newest of them stand for all. */
const maxPerTerm = 32;
const maxCompared = 24;

/** Finds what is most like a text without comparing it to all. */
export function createVectorIndex<T>(vectorOf: (item: T) => TermVector) {
  const added: T[] = [];
  /** Places among `added`, the newest last, and how much the term weighs there. */
  const postings = new Map<string, { readonly at: number; readonly weight: number }[]>();
  return {
    add(item: T): void {
      const at = added.push(item) - 1;
      for (const [term, weight] of vectorOf(item)) {
        const known = postings.get(term) ?? [];
        postings.set(term, known);
        if (known.push({ at, weight }) > maxPerTerm) known.shift();
      }
    },
    /** The eligible items most like it in the terms that weigh most; in no order. */
    similarTo(item: T, isEligible: (other: T) => boolean) {
      const vector = vectorOf(item);
      const heaviest = [...vector].sort((a, b) => b[1] - a[1]);
      const scores = new Float64Array(added.length);
      const met: number[] = [];
      for (const [term, weight] of heaviest.slice(0, heaviestTerms))
        for (const { at, weight: other } of postings.get(term) ?? []) {
          if (scores[at] === 0) met.push(at);
          scores[at]! += weight * other;
        }
      const eligible = met.filter((at) => isEligible(added[at]!));
      // numbers are sorted ten times as fast without a comparator
      const sorted = Float64Array.from(eligible, (at) => scores[at]!).sort();
      const least = sorted.at(-maxCompared) ?? 0;
      return eligible
        .filter((at) => scores[at]! >= least)
        .sort((a, b) => scores[b]! - scores[a]!)
        .map((at) => added[at]!)
        .map((other) => ({ other, similarity: cosineSimilarity(vector, vectorOf(other)) }));
    },
  };
}
