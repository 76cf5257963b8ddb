import { memoize } from '#src/memoize.ts';
import type { Post } from '#src/posts/post.ts';
import { mapYielding, type YieldingTask } from '#src/time-slices.ts';
import { calendarFeaturesOf } from '../analysis/calendar-words.ts';
import { isNearInTime } from '../analysis/events/likeness.ts';
import { deniesSomething, isNegationKept } from '../grounding/negation.ts';
import { crossLanguageFeaturesOf } from '../analysis/cross-language-features.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { computeIdfInSteps, createVectorIndex, type TermVector, vectorize } from '../analysis/tf-idf.ts';

/** Fewer common names and numbers than this are chance. */
const minShared = 3;
const minSimilarity = 0.2;

interface Comparable {
  readonly entry: DigestEntry;
  readonly vector: TermVector;
}

/** For each entry that says what one in a language before its own says: which. The reader's language is the first. */
export function* findTranslationsInSteps(
  entries: readonly DigestEntry[],
  language: string,
): YieldingTask<Map<DigestEntry, DigestEntry>> {
  const own = entries.filter((entry) => entry.language !== null && entry.post.forward === null);
  // with one language there is nobody to find, and names of countries cost a tenth of a second to load
  if (new Set(own.map((entry) => entry.language)).size < 2) return new Map();
  const groups = [...Map.groupBy(yield* comparableOf(own), ({ entry }) => entry.language).values()];
  groups.sort((a, b) => rankOf(b, language) - rankOf(a, language));
  const originals = new Map<DigestEntry, DigestEntry>();
  for (const [i, later] of groups.entries()) {
    for (const earlier of groups.slice(0, i)) {
      const there = yield* nearestOf(later, earlier);
      const back = yield* nearestOf(earlier, later);
      for (const [entry, original] of there)
        if (back.get(original) === entry && !originals.has(entry) && !hasOwnFigure(entry, original))
          originals.set(entry, originals.get(original) ?? original);
    }
  }
  return originals;
}

const featuresOf = memoize(({ text }: Post) => crossLanguageFeaturesOf(text));
/** What must not be another in a translation, and is too common to find one by. */
const factsOf = memoize(
  ({ post: { text }, language }: DigestEntry): ReadonlySet<string> =>
    new Set([
      ...calendarFeaturesOf(text, language),
      ...(text.match(lonelyDigit) ?? []).map((digit) => `u:${digit}`),
    ]),
);
const lonelyDigit = /(?<![\p{N}.,:/-])\d(?![\p{N}.,:/)-])/gu;

function* comparableOf(entries: readonly DigestEntry[]): YieldingTask<Comparable[]> {
  const features = yield* mapYielding(entries, ({ post }) =>
    featuresOf(post).filter((feature) => !feature.startsWith('s:')),
  );
  const idf = yield* computeIdfInSteps(features);
  return entries.map((entry, i) => ({ entry, vector: vectorize(features[i] ?? [], idf) }));
}

/** What the other does not say would be lost. */
const hasOwnFigure = ({ post }: DigestEntry, original: DigestEntry): boolean =>
  hasOwn(new Set(featuresOf(post)), new Set(featuresOf(original.post)), 'n:');

const hasOwn = (features: ReadonlySet<string>, others: ReadonlySet<string>, kind: string): boolean =>
  features.values().some((feature) => feature.startsWith(kind) && !others.has(feature));

const rankOf = (group: readonly Comparable[], language: string): number =>
  group[0]?.entry.language === language ? Number.POSITIVE_INFINITY : group.length;

function* nearestOf(
  from: readonly Comparable[],
  to: readonly Comparable[],
): YieldingTask<Map<DigestEntry, DigestEntry>> {
  const index = createVectorIndex<Comparable>(({ vector }) => vector);
  for (const one of to) index.add(one);
  const nearest = new Map<DigestEntry, DigestEntry>();
  for (const one of from) {
    const [best] = index
      .similarTo(one, (other) => isCandidate(one, other))
      .filter(({ similarity }) => similarity > minSimilarity)
      .sort((a, b) => b.similarity - a.similarity);
    if (best) nearest.set(one.entry, best.other.entry);
    yield;
  }
  return nearest;
}

/** Near in time, with enough in common; other numbers, countries, months or weekdays on both sides, or a denial on one, are the same subject and not the same. */
function isCandidate(a: Comparable, b: Comparable): boolean {
  const [one, other] = [new Set(a.vector.keys()), new Set(b.vector.keys())];
  if (!isNearInTime(a.entry, b.entry) || one.intersection(other).size < minShared) return false;
  const [mine, theirs] = [one.union(factsOf(a.entry)), other.union(factsOf(b.entry))];
  const isOther = (kind: string) => hasOwn(mine, theirs, kind) && hasOwn(theirs, mine, kind);
  if (['n:', 'c:', 'm:', 'd:', 'u:'].some(isOther) || !areNamedInOrder(a, b)) return false;
  const [text, translation] = [a, b].map(({ entry: { post, language } }) => ({ text: post.text, language }));
  return (
    isNegationKept(text!, translation!) &&
    isNegationKept(translation!, text!) &&
    (a.entry.layout.passages.length !== b.entry.layout.passages.length || countDenials(a) === countDenials(b))
  );
}

/** "Roth sued Moe" and "Moe sued Roth" name the same two; in longer posts languages differ in their order, and more than it would tell these apart. */
function areNamedInOrder(a: Comparable, b: Comparable): boolean {
  if ([a, b].some(({ entry }) => entry.layout.passages.length > 1)) return true;
  const [mine, theirs] = [a, b].map(({ entry }) =>
    featuresOf(entry.post).filter((one) => /^[sw]:/.test(one)),
  );
  const isShared = (name: string) => mine!.includes(name) && theirs!.includes(name);
  return mine!.filter(isShared).join() === theirs!.filter(isShared).join();
}

const countDenials = ({ entry }: Comparable): number =>
  entry.layout.passages.filter(({ text }) => deniesSomething(text, entry.language)).length;
