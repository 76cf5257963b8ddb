/** The same post in another language, on a sister channel. */
import type { Entry } from './entries.ts';
import { linkWithinMs } from './link.ts';
import { skeletonsOf } from './skeletons.ts';
import { cosine, rarityIn, type Vector, vectorOf } from './vectors.ts';

/** Fewer common names and numbers than this are chance. */
const fewestShared = 3;
const sisterFrom = 0.2;

interface Boned {
  readonly entry: Entry;
  readonly vector: Vector;
}

/** For each entry that says what one in a language before its own says: which. The reader's language is the first. */
export function findSisters(entries: readonly Entry[], language: string): Map<Entry, Entry> {
  const own = entries.filter((entry) => entry.language !== null && entry.post.forward === null);
  const groups = [...Map.groupBy(bonesOf(own), ({ entry }) => entry.language).values()];
  groups.sort((a, b) => rankOf(b, language) - rankOf(a, language));
  const sisters = new Map<Entry, Entry>();
  for (const [i, later] of groups.entries()) {
    for (const earlier of groups.slice(0, i)) {
      for (const [entry, twin] of twinsIn(later, earlier)) {
        if (!sisters.has(entry)) sisters.set(entry, sisters.get(twin) ?? twin);
      }
    }
  }
  return sisters;
}

function bonesOf(entries: readonly Entry[]): Boned[] {
  const features = entries.map((entry) => skeletonsOf(entry.post.text));
  const rarity = rarityIn(features);
  return entries.map((entry, i) => ({ entry, vector: vectorOf(features[i] ?? [], rarity) }));
}

const rankOf = (group: readonly Boned[], language: string): number =>
  group[0]?.entry.language === language ? Number.POSITIVE_INFINITY : group.length;

/** Pairs that are each other's nearest. */
function twinsIn(later: readonly Boned[], earlier: readonly Boned[]): [Entry, Entry][] {
  const there = nearestOf(later, earlier);
  const back = nearestOf(earlier, later);
  return [...there].filter(([entry, twin]) => back.get(twin) === entry);
}

function nearestOf(from: readonly Boned[], to: readonly Boned[]): Map<Entry, Entry> {
  const index = new Map<string, Boned[]>();
  for (const one of to) {
    for (const feature of one.vector.keys()) {
      const known = index.get(feature);
      if (known) known.push(one);
      else index.set(feature, [one]);
    }
  }
  const nearest = new Map<Entry, Entry>();
  for (const one of from) {
    const best = bestOf(one, index);
    if (best) nearest.set(one.entry, best.entry);
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
    if (count < fewestShared || !isNear(one.entry, other.entry)) continue;
    const likeness = cosine(one.vector, other.vector);
    if (likeness <= most) continue;
    best = other;
    most = likeness;
  }
  return best;
}

const isNear = (a: Entry, b: Entry): boolean =>
  a.at === null || b.at === null || Math.abs(a.at - b.at) <= linkWithinMs;
