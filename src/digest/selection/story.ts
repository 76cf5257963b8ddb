/** Stories: the posts of one event, what they bring since before, and the sentences that tell it. */
import type { YieldingTask } from '#src/time-slices.ts';
import { clusterByEventInSteps } from '../analysis/cluster-by-event.ts';
import { findContradictionInSteps } from '../analysis/contradiction.ts';
import { type DigestEntry, vectorOf } from '../analysis/digest-entry.ts';
import { noteOfStoryInSteps } from '../analysis/story-note.ts';
import { centroidOf, cosineSimilarity } from '../analysis/tf-idf.ts';
import type { TopicSentences } from '../topics/topic-sentences.ts';
import type { Topic } from '../topics/topic.ts';
import type { StoryForWriting } from '../written-digest.ts';
import type { Repeats } from './find-repeats.ts';
import { tellStoryInSteps } from './tell-story.ts';
import { medianOf, weighStory } from './weigh-story.ts';

export interface StorySelectionOptions {
  readonly timeZone: string;
  readonly language: string;
  readonly followedTopics: readonly string[];
  readonly topicsOf: ReadonlyMap<DigestEntry, readonly Topic[]>;
  readonly topicSentences: TopicSentences;
  readonly repeats: Repeats;
}

/** The stories of a window, the best first. */
export function* findStoriesInSteps(
  window: readonly DigestEntry[],
  earlier: readonly DigestEntry[],
  options: StorySelectionOptions,
): YieldingTask<StoryForWriting[]> {
  const inWindow = new Set(window);
  const medianViews = medianOf(window.flatMap(({ post }) => post.views ?? []));
  const stories: StoryForWriting[] = [];
  for (const group of yield* clusterByEventInSteps([...earlier, ...window])) {
    const entries = byCentrality(group.filter((entry) => inWindow.has(entry)));
    if (entries.length === 0) continue;
    const before = group.filter((entry) => !inWindow.has(entry));
    stories.push(yield* storyOf(entries, before, medianViews, options));
  }
  return stories.sort(compare);
}

function* storyOf(
  entries: readonly DigestEntry[],
  earlier: readonly DigestEntry[],
  medianViews: number,
  options: StorySelectionOptions,
): YieldingTask<StoryForWriting> {
  const { followedTopics, topicSentences, timeZone, repeats } = options;
  const change = yield* findContradictionInSteps(entries, earlier, repeats.lastSaid);
  const note = yield* noteOfStoryInSteps(entries, earlier, timeZone, change);
  const topics = [...new Set(entries.flatMap((entry) => options.topicsOf.get(entry) ?? []))];
  const words = wordsFor(entries);
  return {
    id: entries[0]?.key ?? '',
    entries,
    earlier,
    note,
    topic: topics.find((topic) => isHeadingFor(topic, entries, options.language)) ?? null,
    weight: weighStory(
      entries,
      note,
      medianViews,
      topics.some(({ name }) => followedTopics.includes(name)),
    ),
    words,
    lines: yield* tellStoryInSteps(entries, note, words, topicSentences),
  };
}

/** A hashtag of another language is no heading for this reader. */
const isHeadingFor = ({ origin }: Topic, [entry]: readonly DigestEntry[], language: string): boolean =>
  origin !== 'hashtag' || entry?.language === language;

/** Space follows substance: a birthday call gets a line, an interview three. */
function wordsFor(entries: readonly DigestEntry[]): number {
  const sentences = entries.reduce((sum, { layout }) => sum + layout.passages.length, 0);
  return Math.min(60, Math.round(18 + 5 * Math.sqrt(Math.max(0, sentences - 1))));
}

/** Heavier first, then newer, then by name, so that the order never wavers. */
function compare(a: StoryForWriting, b: StoryForWriting): number {
  return b.weight - a.weight || newest(b) - newest(a) || (a.id < b.id ? -1 : 1);
}

const newest = (story: StoryForWriting): number => Math.max(...story.entries.map(({ at }) => at ?? 0));

function byCentrality(entries: readonly DigestEntry[]): DigestEntry[] {
  const centre = centroidOf(entries.map(vectorOf));
  const own = new Map(
    entries.map((entry) => [entry, cosineSimilarity(vectorOf(entry), centre) - (entry.post.forward ? 1 : 0)]),
  );
  const centrality = (entry: DigestEntry) => own.get(entry) ?? 0;
  return entries.toSorted((a, b) => centrality(b) - centrality(a) || (a.at ?? 0) - (b.at ?? 0));
}
