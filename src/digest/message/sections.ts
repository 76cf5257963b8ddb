/** Stories under topics: each under one heading. */
import type { Topic } from '../topics/topic.ts';
import type { StoryForWriting } from '../written-digest.ts';

/** More headings than these say less than none: the topics of what comes later have none. */
const maxSections = 6;

/** In the order of their best stories; those under no topic, null, come last. A digest of one topic has one section. */
export function groupIntoSections(stories: readonly StoryForWriting[], onlyTopic: Topic | null) {
  if (stories.length === 0) return [];
  if (onlyTopic) return [{ topic: onlyTopic, stories }];
  const topics = [...new Set(stories.flatMap(({ topic }) => topic?.name ?? []))].slice(0, maxSections);
  const hasHeading = ({ topic }: StoryForWriting) => topic !== null && topics.includes(topic.name);
  const sections = [...Map.groupBy(stories.filter(hasHeading), ({ topic }) => topic?.name).values()];
  const others = stories.filter((story) => !hasHeading(story));
  return [
    ...sections.map((own) => ({ topic: own[0]?.topic ?? null, stories: own })),
    ...(others.length > 0 ? [{ topic: null, stories: others }] : []),
  ];
}
