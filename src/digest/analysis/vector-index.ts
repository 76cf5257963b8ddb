/** Finds what is most like a text without comparing it to all. */
import { cosineSimilarity, type TermVector } from './tf-idf.ts';

interface Vectorized {
  readonly vector: TermVector;
}

export interface VectorIndex<T> {
  add(item: T): void;
  /** The eligible items most like it in the terms that weigh most, with their cosine similarity; in no order. */
  similarTo(item: Vectorized, isEligible: (other: T) => boolean): { other: T; similarity: number }[];
}

/** Terms that one item is looked up by. */
const heaviestTerms = 12;
/** A term of more items than this tells none apart: the newest of them stand for all. */
const maxPerTerm = 64;
const maxCompared = 24;

export function createVectorIndex<T extends Vectorized>(): VectorIndex<T> {
  const holders = new Map<string, T[]>();
  return {
    add(item) {
      for (const term of item.vector.keys()) {
        const known = holders.get(term);
        if (known) known.push(item);
        else holders.set(term, [item]);
      }
    },
    similarTo({ vector }, isEligible) {
      const heaviest = [...vector].sort((a, b) => b[1] - a[1]).slice(0, heaviestTerms);
      const shared = new Map<T, number>();
      for (const [term, weight] of heaviest)
        for (const other of holders.get(term)?.slice(-maxPerTerm) ?? [])
          shared.set(other, (shared.get(other) ?? 0) + weight * (other.vector.get(term) ?? 0));
      const likely = [...shared].filter(([other]) => isEligible(other)).sort((a, b) => b[1] - a[1]);
      return likely
        .slice(0, maxCompared)
        .map(([other]) => ({ other, similarity: cosineSimilarity(vector, other.vector) }));
    },
  };
}
