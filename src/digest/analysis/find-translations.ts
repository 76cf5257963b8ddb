/** The same post in another language, on a sister channel. */
import { languages } from '#src/languages/index.ts';
import { wholeSourceOf } from '#src/languages/terms.ts';
import { mapYielding, type YieldingTask, runToCompletion } from '#src/time-slices.ts';
import type { DigestEntry } from './digest-entry.ts';
import { maxEventGapMs } from './cluster-by-event.ts';
import { crossLanguageFingerprintOf } from './cross-language-fingerprint.ts';
import { cosineSimilarity, type TermVector, vectorize, computeIdfInSteps } from './tf-idf.ts';

/** Fewer common names and numbers than this are chance. */
const fewestShared = 3;
const sisterFrom = 0.2;

interface Boned {
  readonly entry: DigestEntry;
  readonly vector: TermVector;
}

/** For each entry that says what one in a language before its own says: which. The reader's language is the first. */
export const findTranslations = (
  entries: readonly DigestEntry[],
  language: string,
): Map<DigestEntry, DigestEntry> => runToCompletion(findTranslationsInSteps(entries, language));

/** The same in steps. */
export function* findTranslationsInSteps(
  entries: readonly DigestEntry[],
  language: string,
): YieldingTask<Map<DigestEntry, DigestEntry>> {
  const own = entries.filter((entry) => entry.language !== null && entry.post.forward === null);
  // with one language there is nobody to find, and names of countries cost a tenth of a second to learn
  if (new Set(own.map((entry) => entry.language)).size < 2) return new Map();
  const groups = [...Map.groupBy(yield* bonesOf(own), ({ entry }) => entry.language).values()];
  groups.sort((a, b) => rankOf(b, language) - rankOf(a, language));
  const sisters = new Map<DigestEntry, DigestEntry>();
  for (const [i, later] of groups.entries()) {
    for (const earlier of groups.slice(0, i)) {
      for (const [entry, twin] of yield* twinsIn(later, earlier)) {
        if (!sisters.has(entry)) sisters.set(entry, sisters.get(twin) ?? twin);
      }
    }
  }
  return sisters;
}

function* bonesOf(entries: readonly DigestEntry[]): YieldingTask<Boned[]> {
  const features = yield* mapYielding(entries, (entry) => crossLanguageFingerprintOf(entry.post.text));
  const rarity = yield* computeIdfInSteps(features);
  return entries.map((entry, i) => ({ entry, vector: vectorize(features[i] ?? [], rarity) }));
}

const rankOf = (group: readonly Boned[], language: string): number =>
  group[0]?.entry.language === language ? Number.POSITIVE_INFINITY : group.length;

/** Pairs that are each other's nearest. */
function* twinsIn(
  later: readonly Boned[],
  earlier: readonly Boned[],
): YieldingTask<[DigestEntry, DigestEntry][]> {
  const there = yield* nearestOf(later, earlier);
  const back = yield* nearestOf(earlier, later);
  return [...there].filter(([entry, twin]) => back.get(twin) === entry);
}

function* nearestOf(
  from: readonly Boned[],
  to: readonly Boned[],
): YieldingTask<Map<DigestEntry, DigestEntry>> {
  const index = new Map<string, Boned[]>();
  for (const one of to) {
    for (const feature of one.vector.keys()) {
      const known = index.get(feature);
      if (known) known.push(one);
      else index.set(feature, [one]);
    }
  }
  const nearest = new Map<DigestEntry, DigestEntry>();
  for (const one of from) {
    const best = bestOf(one, index);
    if (best) nearest.set(one.entry, best.entry);
    yield;
  }
  return nearest;
}

function bestOf(one: Boned, index: ReadonlyMap<string, readonly Boned[]>): Boned | null {
  const shared = new Map<Boned, number>();
  for (const feature of one.vector.keys()) {
    for (const other of index.get(feature) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  let best: Boned | null = null;
  let most = sisterFrom;
  for (const [other, count] of shared) {
    if (count < fewestShared || !isNear(one.entry, other.entry) || saysOtherwise(one, other)) continue;
    const likeness = cosineSimilarity(one.vector, other.vector);
    if (likeness <= most) continue;
    best = other;
    most = likeness;
  }
  return best;
}

/** Other numbers on both sides, or a denial on one: the same subject, and not the same. */
function saysOtherwise(a: Boned, b: Boned): boolean {
  const [one, other] = [a, b].map(
    ({ vector }) => new Set([...vector.keys()].filter((key) => key.startsWith('n:'))),
  );
  if (one && other && !one.isSubsetOf(other) && !other.isSubsetOf(one)) return true;
  const isShort = [a, b].every(({ entry }) => entry.layout.passages.length <= maxPassagesForDenial);
  return isShort && denies(a.entry) !== denies(b.entry);
}

/** In a longer text somebody denies something. */
const maxPassagesForDenial = 2;
const denials = new Map(
  languages.map(({ code, negation }) => [code, new RegExp(wholeSourceOf(negation.denies), 'iu')]),
);

const denies = ({ post, language }: DigestEntry): boolean =>
  denials.get(language ?? '')?.test(post.text) ?? false;

const isNear = (a: DigestEntry, b: DigestEntry): boolean =>
  a.at === null || b.at === null || Math.abs(a.at - b.at) <= maxEventGapMs;
