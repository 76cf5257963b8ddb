/** Which posts tell of the same event. */
import { type YieldingTask, runToCompletion } from '#src/time-slices.ts';
import type { DigestEntry } from './digest-entry.ts';
import { isRoundup } from './classify-post.ts';
import { cosineSimilarity } from './tf-idf.ts';

/** Fitted on a labelled week of three channels: of the pairs linked .91 are right, of those that belong together .83 are linked. */
const linkFrom = 0.22;
export const maxEventGapMs = 72 * 3_600_000;
/** A stem of this many posts tells no events apart. */
const commonFrom = 200;
const mostCompared = 24;
const otherTags = 0.7;

interface Likeness {
  readonly other: DigestEntry;
  readonly likeness: number;
}

/** Groups in the order of their first posts. A post joins the group of the post most like it, when one is alike enough and near enough. */
export const clusterByEvent = (entries: readonly DigestEntry[]): DigestEntry[][] =>
  runToCompletion(clusterByEventInSteps(entries));

/** The same in steps. */
export function* clusterByEventInSteps(entries: readonly DigestEntry[]): YieldingTask<DigestEntry[][]> {
  const groups: DigestEntry[][] = [];
  const groupOf = new Map<DigestEntry, DigestEntry[]>();
  const index = createIndex();
  for (const entry of entries.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))) {
    const nearest = tellsOfMany(entry) ? null : index.nearest(entry);
    const group = (nearest && groupOf.get(nearest.other)) ?? [];
    if (group.length === 0) groups.push(group);
    group.push(entry);
    groupOf.set(entry, group);
    if (!tellsOfMany(entry)) index.add(entry);
    yield;
  }
  return groups;
}

/** An interview, a briefing or a look at the week touches every story and belongs to none. */
function tellsOfMany({ kind, post }: DigestEntry): boolean {
  return kind === 'interview' || isRoundup(post.text);
}

/** Finds the linked post most like a new one without comparing it to all. */
function createIndex(): {
  add(entry: DigestEntry): void;
  nearest(entry: DigestEntry): Likeness | null;
} {
  const holders = new Map<string, DigestEntry[]>();
  return {
    add(entry) {
      for (const stem of entry.vector.keys()) {
        const known = holders.get(stem);
        if (known) known.push(entry);
        else holders.set(stem, [entry]);
      }
    },
    nearest(entry) {
      let best: Likeness | null = null;
      for (const other of candidatesFor(entry, holders)) {
        const likeness = cosineSimilarity(entry.vector, other.vector) * tagFactor(entry, other);
        if (likeness >= linkFrom && likeness > (best?.likeness ?? 0)) best = { other, likeness };
      }
      return best;
    },
  };
}

/** Two posts with tags and none in common are hardly of one event. */
function tagFactor({ post: { hashtags: a } }: DigestEntry, { post: { hashtags: b } }: DigestEntry): number {
  if (a.length === 0 || b.length === 0) return 1;
  const tags = new Set(a.map((tag) => tag.toLowerCase()));
  return b.some((tag) => tags.has(tag.toLowerCase())) ? 1 : otherTags;
}

/** Posts of the same language, near in time, that share most of the stems that weigh most: a full comparison is for these alone. */
function candidatesFor(entry: DigestEntry, holders: ReadonlyMap<string, DigestEntry[]>): DigestEntry[] {
  const heaviest = [...entry.vector].sort((a, b) => b[1] - a[1]).slice(0, 12);
  const shared = new Map<DigestEntry, number>();
  for (const [stem, weight] of heaviest) {
    for (const other of (holders.get(stem) ?? []).slice(-commonFrom)) {
      if (other.language !== entry.language || !isNear(entry, other)) continue;
      shared.set(other, (shared.get(other) ?? 0) + weight * (other.vector.get(stem) ?? 0));
    }
  }
  const likely = [...shared].sort((a, b) => b[1] - a[1]).slice(0, mostCompared);
  return likely.map(([other]) => other);
}

function isNear(a: DigestEntry, b: DigestEntry): boolean {
  return a.at === null || b.at === null || Math.abs(a.at - b.at) <= maxEventGapMs;
}
