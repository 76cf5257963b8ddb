/** Stories of which newer posts speak again: what they say is no longer how things stand. */
import { namedIn, standSideBySide } from '../analysis/events/names-of-post.ts';
import { type DigestEntry, vectorOf } from '../analysis/digest-entry.ts';
import { sayingsOf } from '../analysis/layout.ts';
import { subjectStemsOf } from '../analysis/subject-stems.ts';
import { countWords } from '../analysis/words.ts';
import { subjectOf } from '../analysis/supersedes.ts';
import type { StoryForWriting } from '../written-digest.ts';
import { gravest, gravityOf } from './gravity.ts';

/** Of so many stories, the heaviest first. */
const mostCompared = 20;
const factor = 0.7;
/** What two sentences on one thing have in common, in stems and as a share of the shorter. */
const fewestShared = 3;
const leastOfShorter = 1 / 3;

/** What two short posts on one thing have in common: so many words that hardly another post has, no numbers, and so much of their similarity. */
const wordsOfShort = 70;
const fewestRare = 2;
const mostPosts = 3;
const leastSimilar = 0.1;

/** With the newest post of another story that may speak of the same. Lighter where one speaks of what its first line says, unless that is of lives lost. */
export function withNewer(story: StoryForWriting, at: number, all: readonly StoryForWriting[]) {
  const [line] = story.lines;
  const [lead] = line?.entries ?? [];
  if (at >= mostCompared || !line || !lead) return story;
  const newest = Math.max(...story.entries.map((entry) => entry.at ?? 0));
  const later = all
    .filter((other) => other !== story)
    .flatMap(({ entries }) => entries.filter((entry) => (entry.at ?? 0) > newest))
    .sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
  const told = new Set(subjectStemsOf(line.text, line.language));
  const isSpokenOfSince =
    gravityOf(line.text, lead) < gravest &&
    later.some((entry) =>
      sayingsOf(entry.layout).some((passage) => isOnSame(subjectOf({ entry, passage }), told)),
    );
  const newer = later.find((entry) => areAkin(entry, lead));
  return {
    ...story,
    ...(newer && { newer }),
    ...(isSpokenOfSince && { isSpokenOfSince, weight: factor * story.weight }),
  };
}

/** Each story of which a newer post may speak right behind that one's, where the heaviest of them would stand. */
export function inMatters(stories: readonly StoryForWriting[]): StoryForWriting[] {
  const newerOf = ({ newer }: StoryForWriting) =>
    newer && stories.find(({ entries }) => entries.includes(newer));
  const withOlder = (story: StoryForWriting): StoryForWriting[] => [
    story,
    ...stories.filter((other) => newerOf(other) === story).flatMap(withOlder),
  ];
  const newestOf = (story: StoryForWriting): StoryForWriting => {
    const newer = newerOf(story);
    return newer ? newestOf(newer) : story;
  };
  return [...new Set(stories.map(newestOf))].flatMap(withOlder);
}

/** The newest post after `entry` that may speak of the same. */
export const newerAkin = (entry: DigestEntry, entries: readonly DigestEntry[]): DigestEntry | undefined =>
  entries
    .filter((other) => (other.at ?? 0) > (entry.at ?? 0) && areAkin(other, entry))
    .reduce<DigestEntry | undefined>((a, b) => (a && (a.at ?? 0) > (b.at ?? 0) ? a : b), undefined);

function areAkin(entry: DigestEntry, other: DigestEntry): boolean {
  const [own, theirs] = [vectorOf(entry), vectorOf(other)];
  const { containing } = entry.idf;
  // a minister has to do with many things, and with his ministry in all of them
  const ofAll = [entry, other].flatMap((each) => {
    const { sender, names } = namedIn(each);
    return [sender, ...names.flatMap(({ titled, name }) => (name.size === 0 ? titled : []))];
  });
  const shared = [...own.keys()].filter(
    (stem) =>
      theirs.has(stem) &&
      !/\p{N}/u.test(stem) &&
      (containing.get(stem) ?? 0) <= mostPosts &&
      !ofAll.some((stems) => stems.has(stem)),
  );
  const similarity = shared.reduce((sum, stem) => sum + own.get(stem)! * theirs.get(stem)!, 0);
  const areShort = [entry, other].every(({ post }) => countWords(post.text) <= wordsOfShort);
  const isApart = (stem: string, at: number) =>
    !shared.slice(0, at).some((known) => standSideBySide(known, stem, entry, other));
  return (
    areShort &&
    entry.language === other.language &&
    shared.filter(isApart).length >= fewestRare &&
    similarity >= leastSimilar
  );
}

const isOnSame = (own: ReadonlySet<string>, told: ReadonlySet<string>): boolean =>
  own.intersection(told).size >= Math.max(fewestShared, leastOfShorter * Math.min(own.size, told.size));
