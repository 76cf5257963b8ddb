/** Which stories come first. Never by outrage: reactions do not count. */
import type { StoryNote } from '../analysis/story-note.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import type { PostCategory } from '../analysis/classify-post.ts';
import type { Topic } from '../topics/topic.ts';
import { countWords } from '../analysis/words.ts';

const kindWeights: Readonly<Partial<Record<PostCategory, number>>> = {
  statement: 1,
  interview: 1,
  report: 0.9,
};
const repostWeight = 0.6;
const mostCounted = 4;
const fewestWords = 14;

export interface RankableStory {
  readonly entries: readonly DigestEntry[];
  readonly note: StoryNote;
  readonly topics: readonly Topic[];
}

export interface Audience {
  /** Median views of the channel's posts; 0 when unknown. */
  readonly medianViews: number;
  readonly followedTopics: readonly string[];
}

/** Kind x novelty x number of posts (four at most) x reach against the median x the reader's topics. */
export function weighStory(story: RankableStory, readers: Audience): number {
  return (
    Math.max(...story.entries.map((entry) => kindWeight(entry) * lengthWeight(entry))) *
    noveltyOf(story.note) *
    (1 + 0.25 * (Math.min(story.entries.length, mostCounted) - 1)) *
    reachOf(story.entries, readers.medianViews) *
    (story.topics.some(({ name }) => readers.followedTopics.includes(name)) ? 1.5 : 1)
  );
}

function kindWeight({ kind, post }: DigestEntry): number {
  return (kindWeights[kind] ?? 0.5) * (post.forward ? repostWeight : 1);
}

/** A line is told like all else, and leads nothing. */
function lengthWeight({ post }: DigestEntry): number {
  return countWords(post.text.slice(0, 400)) < fewestWords ? 0.5 : 1;
}

function noveltyOf(state: StoryNote): number {
  return state.is === 'day' ? 0.7 : 1;
}

/** The square root tames one post that went round the world. */
function reachOf(entries: readonly DigestEntry[], median: number): number {
  const views = Math.max(...entries.map(({ post }) => post.views ?? 0));
  if (views === 0 || median === 0) return 1;
  return Math.min(1.4, Math.max(0.7, Math.sqrt(views / median)));
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
