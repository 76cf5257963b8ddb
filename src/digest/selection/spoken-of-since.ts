/** Stories of which newer posts speak again: what they say is no longer how things stand. */
import { memoize } from '#src/memoize.ts';
import { type PostPassage, sayingsOf } from '../analysis/layout.ts';
import { subjectStemsOf } from '../analysis/subject-stems.ts';
import type { DigestLine, StoryForWriting } from '../written-digest.ts';
import { gravest, gravityOf } from './gravity.ts';

/** Of so many stories, the heaviest first. */
const mostCompared = 20;
const factor = 0.7;
/** What two sentences on one thing have in common, in stems and as a share of the shorter. */
const fewestShared = 3;
const leastOfShorter = 1 / 3;

/** Lighter where a newer post of another story speaks of what its first line says, unless that is of lives lost. */
export function lighterIfSpokenOfSince(story: StoryForWriting, at: number, all: readonly StoryForWriting[]) {
  const [line] = story.lines;
  const [lead] = line?.entries ?? [];
  if (at >= mostCompared || !line || !lead || gravityOf(line.text, lead) >= gravest) return story;
  const newest = Math.max(...story.entries.map((entry) => entry.at ?? 0));
  const later = all
    .filter((other) => other !== story)
    .flatMap(({ entries }) => entries.filter((entry) => (entry.at ?? 0) > newest));
  const isSpokenOfSince = later.some(({ layout }) => sayingsOf(layout).some((one) => isOnSame(one, line)));
  return isSpokenOfSince ? { ...story, isSpokenOfSince, weight: factor * story.weight } : story;
}

function isOnSame(passage: PostPassage, line: DigestLine): boolean {
  const [own, told] = [stemsIn(passage, line.language), stemsIn(line, line.language)];
  const shared = own.intersection(told).size;
  return shared >= Math.max(fewestShared, leastOfShorter * Math.min(own.size, told.size));
}

const stemsIn = memoize(
  ({ text }: Pick<PostPassage, 'text'>, language: string | null) => new Set(subjectStemsOf(text, language)),
);
