/** Stories of which newer posts speak again: what they say is no longer how things stand. */
import { sayingsOf } from '../analysis/layout.ts';
import { subjectStemsOf } from '../analysis/subject-stems.ts';
import { subjectOf } from '../analysis/supersedes.ts';
import type { StoryForWriting } from '../written-digest.ts';
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
  const told = new Set(subjectStemsOf(line.text, line.language));
  const isSpokenOfSince = later.some((entry) =>
    sayingsOf(entry.layout).some((passage) => isOnSame(subjectOf({ entry, passage }), told)),
  );
  return isSpokenOfSince ? { ...story, isSpokenOfSince, weight: factor * story.weight } : story;
}

const isOnSame = (own: ReadonlySet<string>, told: ReadonlySet<string>): boolean =>
  own.intersection(told).size >= Math.max(fewestShared, leastOfShorter * Math.min(own.size, told.size));
