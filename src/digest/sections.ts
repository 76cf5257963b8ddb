/** Stories under topics: each under one heading. */
import type { Story } from './stories.ts';
import type { Topic } from './topics.ts';

export interface Section {
  /** Null: under none. */
  readonly topic: Topic | null;
  readonly stories: readonly Story[];
}

/** In the order of their best stories; those under no topic come last. */
export function sectionsOf(stories: readonly Story[]): Section[] {
  const groups = Map.groupBy(stories, (story) => story.topics[0]?.name ?? null);
  const sections = [...groups].map(([name, group]) => ({
    topic: name === null ? null : (group[0]?.topics[0] ?? null),
    stories: group,
  }));
  return [
    ...sections.filter((section) => section.topic !== null),
    ...sections.filter((section) => section.topic === null),
  ];
}
