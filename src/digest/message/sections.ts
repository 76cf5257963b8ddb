/** Stories under topics: each under one heading, small sections together. */
import type { Digest } from '../selection/plan-digest.ts';
import type { Story, StoryDraft } from '../selection/story.ts';
import type { Topic } from '../topics/topic.ts';

export interface DigestSection {
  /** The heading; none: stories under no topic. */
  readonly topics: readonly Topic[];
  /** Told in words. */
  readonly stories: readonly Story[];
  /** Linked only. */
  readonly listed: readonly StoryDraft[];
}

/** A heading above a single line is one too many: so many of them share one. */
const mostShared = 4;

/** In the order of their best stories; those under no topic come last. A digest of one topic has one section, what is mainly about it first. */
export function groupIntoSections({
  stories,
  listed,
  input,
}: Pick<Digest, 'stories' | 'listed' | 'input'>): DigestSection[] {
  const all = [...stories, ...listed];
  if (input.topic) {
    const isMain = (story: Story) => story.topics[0]?.name === input.topic?.name;
    const others = stories.filter((story) => !isMain(story));
    if (all.length === 0) return [];
    return [{ topics: [input.topic], stories: [...stories.filter(isMain), ...others], listed }];
  }
  const told = new Set<StoryDraft>(stories);
  const headingOf = headingIn(input.language);
  // a heading is for what is told below it
  const headings = new Set(stories.map((story) => headingOf(story)?.name));
  const topicOf: Heading = (story) => {
    const topic = headingOf(story);
    return headings.has(topic?.name) ? topic : null;
  };
  const groups = [...Map.groupBy(all, (story) => topicOf(story)?.name ?? null).values()];
  return sharing(groups, topicOf).map((group) => ({
    topics: topicsOf(group, topicOf),
    stories: group.filter((story): story is Story => told.has(story)),
    listed: group.filter((story) => !told.has(story)),
  }));
}

type Heading = (story: StoryDraft) => Topic | null;

/** A hashtag of another language is no heading for this reader. */
const headingIn =
  (language: string): Heading =>
  ({ topics: [topic], entries: [entry] }) =>
    topic?.origin === 'hashtag' && entry?.language !== language ? null : (topic ?? null);

/** Sections of one story stand together under their names, where the first of them stood. */
function sharing(groups: readonly StoryDraft[][], topicOf: Heading): StoryDraft[][] {
  const named = groups.filter(([first]) => first && topicOf(first));
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

function topicsOf(group: readonly StoryDraft[], topicOf: Heading): Topic[] {
  const topics = group.flatMap((story) => topicOf(story) ?? []);
  return [...new Map(topics.map((topic) => [topic.name, topic])).values()];
}
