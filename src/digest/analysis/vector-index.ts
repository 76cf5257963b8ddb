/** Finds what is most like a text without comparing it to all. */
import { cosineSimilarity, type TermVector } from './tf-idf.ts';

export interface VectorIndex<T> {
  add(item: T): void;
  /** The eligible items most like it in the terms that weigh most, with their cosine similarity; in no order. */
  similarTo(item: T, isEligible: (other: T) => boolean): { other: T; similarity: number }[];
}

/** Terms that one item is looked up by. */
const heaviestTerms = 12;
/** A term of more items than this tells none apart: the newest of them stand for all. */
const maxPerTerm = 32;
const maxCompared = 24;

export function createVectorIndex<T>(vectorOf: (item: T) => TermVector): VectorIndex<T> {
  const items: T[] = [];
  const postings = new Map<string, { readonly at: number; readonly weight: number }[]>();
  return {
    add(item) {
      const at = items.push(item) - 1;
      for (const [term, weight] of vectorOf(item)) {
        const known = postings.get(term);
        if (known) known.push({ at, weight });
        else postings.set(term, [{ at, weight }]);
      }
    },
    similarTo(item, isEligible) {
      const vector = vectorOf(item);
      const heaviest = [...vector].sort((a, b) => b[1] - a[1]).slice(0, heaviestTerms);
      const scores = new Map<number, number>();
      for (const [term, weight] of heaviest)
        for (const one of postings.get(term)?.slice(-maxPerTerm) ?? [])
          scores.set(one.at, (scores.get(one.at) ?? 0) + weight * one.weight);
      return [...scores]
        .sort((a, b) => b[1] - a[1])
        .flatMap(([at]) => items[at] ?? [])
        .filter(isEligible)
        .slice(0, maxCompared)
        .map((other) => ({ other, similarity: cosineSimilarity(vector, vectorOf(other)) }));
    },
  };
}
