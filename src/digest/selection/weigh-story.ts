/** Which stories come first. Never by outrage: reactions do not count. */
import type { StoryNote } from '../analysis/story-note.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { countWords } from '../analysis/words.ts';

const repostWeight = 0.6;
const mostCounted = 4;
const fewestWords = 14;

/** Kind x novelty x number of posts (four at most) x reach against the median views (0: unknown) x the reader's topics. */
export function weighStory(
  entries: readonly DigestEntry[],
  note: StoryNote,
  medianViews: number,
  isFollowed: boolean,
): number {
  return (
    Math.max(...entries.map((entry) => kindWeight(entry) * lengthWeight(entry))) *
    (note.is === 'day' ? 0.7 : 1) *
    (1 + 0.25 * (Math.min(entries.length, mostCounted) - 1)) *
    reachOf(entries, medianViews) *
    (isFollowed ? 1.5 : 1)
  );
}

const kindWeight = ({ kind, post }: DigestEntry): number =>
  (kind === 'report' ? 0.9 : 1) * (post.forward ? repostWeight : 1);

/** A line is told like all else, and leads nothing. */
function lengthWeight({ post }: DigestEntry): number {
  return countWords(post.text.slice(0, 400)) < fewestWords ? 0.5 : 1;
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
