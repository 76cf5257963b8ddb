/** How much a story matters beside the others of its window. */
import { hourMs } from '#src/duration.ts';
import { isUrgent } from '../analysis/classify-post.ts';
import { type DigestEntry, vectorOf } from '../analysis/digest-entry.ts';
import { isHearsay } from '../analysis/lede.ts';
import type { StoryNote } from '../analysis/story-note.ts';
import { centroidOf, cosineSimilarity, type TermVector } from '../analysis/tf-idf.ts';
import { countWords } from '../analysis/words.ts';
import type { DigestLine } from '../written-digest.ts';
import { gravityOf } from './gravity.ts';
import { isCorrection } from './same-event.ts';

/** What a story is weighed against. */
export interface WindowSurvey {
  /** 0: unknown. */
  readonly medianViews: number;
  /** Of all its posts: what it is mostly about. */
  readonly centre: TermVector;
  /** Milliseconds since 1970, of its newest post. */
  readonly newest: number;
}

export const surveyWindow = (window: readonly DigestEntry[]): WindowSurvey => ({
  medianViews: medianOf(window.flatMap(({ post }) => post.views ?? [])),
  centre: centroidOf(window.map(vectorOf)),
  newest: Math.max(...window.map(({ at }) => at ?? 0)),
});

interface StoryToWeigh {
  readonly entries: readonly DigestEntry[];
  readonly lead: DigestEntry | null;
  readonly note: StoryNote;
  readonly lines: readonly DigestLine[];
  readonly isFollowed: boolean;
}

/** How fast it fades that the newest post weighs twice as much as old ones. */
const fadingMs = 8 * hourMs;
/** A post with fewer words is a line. */
const fewestWords = 14;

/** Never by outrage: how grave it is x how near it comes to what the window is mostly about x how late it is x novelty x reach x the reader's topics. */
export function weighStory(
  { entries, lead, note, lines, isFollowed }: StoryToWeigh,
  { medianViews, centre, newest }: WindowSurvey,
): number {
  const weights = entries.map(
    (entry) =>
      // the square root tames the day's first matter
      Math.sqrt(cosineSimilarity(vectorOf(entry), centre)) *
      // a line is told like all else, and leads nothing, unless its channel marks it
      (isUrgent(entry.post) ? 1.2 : countWords(entry.post.text.slice(0, 400)) < fewestWords ? 0.5 : 1),
  );
  const age = newest - Math.max(...entries.map(({ at }) => at ?? 0));
  const views = Math.max(...entries.map(({ post }) => post.views ?? 0));
  // the square root tames one post that went round the world
  const reach = Math.min(1.4, Math.max(0.7, Math.sqrt(views / medianViews)));
  return (
    gravityOfLines(lines) *
    Math.max(...weights) *
    (note.is === 'day' ? 0.7 : 1) *
    (1 + Math.exp(-age / fadingMs)) *
    (views === 0 || medianViews === 0 ? 1 : reach) *
    (entries.every((entry) => entry.kind === 'report' && isHearsay(entry)) ? 0.6 : 1) *
    (lead && isCorrection('', lead) ? 0.85 : 1) *
    (isFollowed ? 1.5 : 1)
  );
}

/** Of the gravest line of its first post, be it a result; else of the first. What older posts tell no longer weighs. */
function gravityOfLines(lines: readonly DigestLine[]): number {
  const [newest] = lines[0]?.entries ?? [];
  const [first = 1, ...others] = lines
    .filter(({ entries: [entry] }) => entry === newest)
    .map(({ entries: [entry], text }) =>
      entry ? gravityOf(`${entry.layout.title ?? ''} ${text}`, entry) : 1,
    );
  const most = Math.max(first, ...others);
  return most > 1 ? most : first;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
