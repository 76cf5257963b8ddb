/** A digest's stories in the order and the groups that a model proposes; what they rest on stays what it was. */
import { type DigestEntry, entryKeyOf } from '../analysis/digest-entry.ts';
import type { Digest } from './plan-digest.ts';
import type { SummaryPoint } from '../summary-point.ts';
import type { Story } from './story.ts';

/** The points of each story, as a model is asked about them. */
export function storyPointsOf(digest: Digest): SummaryPoint[][] {
  return digest.stories.map((story) => story.points.map(({ point }) => point));
}

/** The stories of one group become one. A story whose points are in no group keeps its place at the end, so that no post is lost. */
export function arrangeStories(digest: Digest, groups: readonly (readonly SummaryPoint[])[]): Digest {
  const storyOf = new Map<string, Story>();
  for (const story of digest.stories) for (const entry of story.entries) storyOf.set(entry.key, story);
  const left = new Set(digest.stories);
  const stories = groups.flatMap((points) => {
    const own = [...new Set(points.flatMap(({ post }) => storyOf.get(entryKeyOf(post)) ?? []))];
    const fresh = own.filter((story) => left.delete(story));
    // points of one story that the model tore apart stay with the first of them
    return fresh.length > 0 ? [merged(fresh, [...new Set([...points, ...groups.flat()])])] : [];
  });
  return { ...digest, stories: [...stories, ...left] };
}

/** The first story leads; each point stays with its post. */
function merged(stories: readonly Story[], points: readonly SummaryPoint[]): Story {
  const [first] = stories as [Story, ...Story[]];
  const entries = unique(stories.flatMap((story) => story.entries));
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return {
    ...first,
    entries,
    earlier: unique(stories.flatMap((story) => story.earlier)),
    topics: [...new Set(stories.flatMap((story) => story.topics))],
    points: points.flatMap((point) => {
      const entry = byKey.get(entryKeyOf(point.post));
      return entry ? [{ point, entry }] : [];
    }),
  };
}

const unique = (entries: readonly DigestEntry[]): DigestEntry[] => [...new Set(entries)];
