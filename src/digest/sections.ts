/** Stories under topics: each under one heading, small sections together. */
import type { Digest } from './plan.ts';
import type { Story, StoryDraft } from './stories.ts';
import type { Topic } from './topics.ts';

export interface Section {
  /** The heading; none: stories under no topic. */
  readonly topics: readonly Topic[];
  /** Told in words. */
  readonly stories: readonly Story[];
  /** Linked only. */
  readonly listed: readonly StoryDraft[];
}

/** A heading above a single line is one too many: so many of them share one. */
const mostShared = 4;

/** In the order of their best stories; those under no topic come last. */
export function sectionsOf({ stories, listed }: Pick<Digest, 'stories' | 'listed'>): Section[] {
  const all = [...stories, ...listed];
  const placed = new Map(all.map((story) => [story, story.topics[0] ?? null]));
  for (const story of all) if (isAlone(story, placed)) placed.set(story, largestOf(story, placed));
  const groups = [...Map.groupBy(all, (story) => placed.get(story)?.name ?? null).values()];
  const told = new Set<StoryDraft>(stories);
  return sharing(groups, placed).map((group) => ({
    topics: topicsOf(group, placed),
    stories: group.filter((story): story is Story => told.has(story)),
    listed: group.filter((story) => !told.has(story)),
  }));
}

type Placed = ReadonlyMap<StoryDraft, Topic | null>;

const sizeOf = (topic: Topic | null, placed: Placed): number =>
  [...placed.values()].filter((other) => other?.name === topic?.name).length;

const isAlone = (story: StoryDraft, placed: Placed): boolean =>
  sizeOf(placed.get(story) ?? null, placed) === 1;

/** Of the topics a story falls under, one where it is not alone; its own where there is none. */
function largestOf(story: StoryDraft, placed: Placed): Topic | null {
  const first = story.topics[0] ?? null;
  if (first === null || first.origin === 'own') return first;
  return story.topics.slice(1).find((topic) => sizeOf(topic, placed) > 0) ?? first;
}

/** Sections of one story stand together under their names, where the first of them stood. */
function sharing(groups: readonly StoryDraft[][], placed: Placed): StoryDraft[][] {
  const named = groups.filter(([first]) => first && placed.get(first));
  const nameless = groups.filter((group) => !named.includes(group));
  const single = named.filter((group) => group.length === 1).flat();
  if (single.length < 2) return [...named, ...nameless];
  const shared = Array.from({ length: Math.ceil(single.length / mostShared) }, (_, at) =>
    single.slice(at * mostShared, (at + 1) * mostShared),
  );
  const heads = new Map(shared.map((group) => [group[0], group]));
  const sections = named.flatMap((group) => {
    if (group.length > 1) return [group];
    const together = heads.get(group[0]);
    return together ? [together] : [];
  });
  return [...sections, ...nameless];
}

function topicsOf(group: readonly StoryDraft[], placed: Placed): Topic[] {
  const topics = group.flatMap((story) => placed.get(story) ?? []);
  return [...new Map(topics.map((topic) => [topic.name, topic])).values()];
}
