import type { Topic } from '../topics/topic.ts';
import type { StoryForWriting } from '../written-digest.ts';

/** Later topics have no heading. */
const maxSections = 6;

/** Sections by topic, in the order of their best stories; stories without a heading come last unless the first story is one of them. A digest of one topic has one section. */
export function groupIntoSections(stories: readonly StoryForWriting[], onlyTopic: Topic | null) {
  if (stories.length === 0) return [];
  if (onlyTopic) return [{ topic: onlyTopic, stories }];
  const topics = [...new Set(stories.flatMap(({ topic }) => topic?.name ?? []))].slice(0, maxSections);
  const hasHeading = ({ topic }: StoryForWriting) => topic !== null && topics.includes(topic.name);
  const sections = [...Map.groupBy(stories.filter(hasHeading), ({ topic }) => topic?.name).values()];
  const others = stories.filter((story) => !hasHeading(story));
  const headed = sections.map((section) => ({ topic: section[0]?.topic ?? null, stories: section }));
  const other = others.length > 0 ? [{ topic: null, stories: others }] : [];
  return others[0] === stories[0] ? [...other, ...headed] : [...headed, ...other];
}
