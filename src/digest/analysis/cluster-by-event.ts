/** Which posts tell of the same event. */
import { dayMs } from '#src/duration.ts';
import { memoize } from '#src/memoize.ts';
import type { YieldingTask } from '#src/time-slices.ts';
import { type DigestEntry, vectorOf } from './digest-entry.ts';
import { isRoundup } from './classify-post.ts';
import { createVectorIndex } from './vector-index.ts';

/** Fitted on a labelled week of three channels: of the pairs linked .91 are right, of those that belong together .83 are linked. */
const minSimilarity = 0.22;
const otherTags = 0.7;
/** Of passages: "the ambassador returns next week" is no look at the week. */
const fewestOfMany = 3;
/** What is said again later is said anew. */
export const maxEventGapMs = 3 * dayMs;

export const isNearInTime = (a: DigestEntry, b: DigestEntry): boolean =>
  a.at === null || b.at === null || Math.abs(a.at - b.at) <= maxEventGapMs;

/** Groups in the order of their first posts. A post joins the group of the post that it answers, or of the one most like it, when one is alike enough and near enough. */
export function* clusterByEventInSteps(entries: readonly DigestEntry[]): YieldingTask<DigestEntry[][]> {
  const groups = new Map<DigestEntry, DigestEntry[]>();
  const index = createVectorIndex<DigestEntry>(vectorOf);
  const byUrl = new Map(entries.map((entry) => [entry.post.url?.toLowerCase(), entry]));
  for (const entry of entries.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))) {
    const isOfMany = tellsOfMany(entry);
    const answered = byUrl.get(entry.post.reply?.url?.toLowerCase() ?? '');
    const joined = answered && isNearInTime(entry, answered) ? groups.get(answered) : undefined;
    const nearest = isOfMany || joined ? null : nearestOf(entry, index);
    const group = joined ?? (nearest && groups.get(nearest)) ?? [];
    group.push(entry);
    groups.set(entry, group);
    if (!isOfMany) index.add(entry);
    yield;
  }
  return [...new Set(groups.values())];
}

/** An interview, a briefing or a look at the week touches every story and belongs to none. */
function tellsOfMany({ kind, post, layout }: DigestEntry): boolean {
  return kind === 'interview' || (layout.passages.length >= fewestOfMany && isRoundup(post.text));
}

function nearestOf(
  entry: DigestEntry,
  index: ReturnType<typeof createVectorIndex<DigestEntry>>,
): DigestEntry | null {
  const alike = index
    .similarTo(entry, (other) => other.language === entry.language && isNearInTime(entry, other))
    .map(({ other, similarity }) => ({ other, similarity: similarity * tagFactor(entry, other) }))
    .filter(({ other, similarity }) => similarity >= minSimilarity || differInFigures(entry, other))
    .sort((a, b) => b.similarity - a.similarity);
  return alike[0]?.other ?? null;
}

/** "Earthquake: 40 dead" and "Earthquake: 52 dead": the same words, however few. */
const differInFigures = (a: DigestEntry, b: DigestEntry): boolean =>
  wordsOf(a).size > 1 && wordsOf(a).symmetricDifference(wordsOf(b)).size === 0;

const wordsOf = memoize(
  (entry: DigestEntry): ReadonlySet<string> =>
    new Set(
      vectorOf(entry)
        .keys()
        .filter((stem) => !/\p{N}/u.test(stem)),
    ),
);

/** Two posts with tags and none in common are hardly of one event. */
function tagFactor({ post: { hashtags: a } }: DigestEntry, { post: { hashtags: b } }: DigestEntry): number {
  if (a.length === 0 || b.length === 0) return 1;
  const tags = new Set(a.map((tag) => tag.toLowerCase()));
  return b.some((tag) => tags.has(tag.toLowerCase())) ? 1 : otherTags;
}
