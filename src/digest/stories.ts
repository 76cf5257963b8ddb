/** Stories: the posts of one event, what they bring since before, and the points that tell it. */
import { type StoryState, stateOf } from './changes.ts';
import type { Entry } from './entries.ts';
import { extractPoints } from './extract.ts';
import { groupByEvent } from './link.ts';
import type { Point } from './point.ts';
import { medianOf, weightOf } from './rank.ts';
import type { Topic } from './topics.ts';
import { centroidOf, cosine, type Vector, vectorOf } from './vectors.ts';
import { stemsOf } from './words.ts';

export interface Story {
  /** Those of the window, the most central first. */
  readonly entries: readonly Entry[];
  /** Its posts of the 72 hours before. */
  readonly earlier: readonly Entry[];
  readonly state: StoryState;
  readonly topics: readonly Topic[];
  readonly points: readonly StoryPoint[];
  readonly weight: number;
}

export interface StoryPoint {
  readonly point: Point;
  readonly entry: Entry;
}

export interface StoryOptions {
  readonly timeZone: string;
  readonly followedTopics: readonly string[];
  readonly topicsOf: ReadonlyMap<Entry, readonly Topic[]>;
  /** Checked points of a model, by entryKeyOf; posts without them get extracted ones. */
  readonly points: ReadonlyMap<string, readonly Point[]>;
  readonly wordsPerStory: number;
}

/** A line of a digest is read at a glance. */
const mostCharacters = 340;
const mostPoints = 3;
const sameFrom = 0.5;

/** The stories of a window, best first. */
export function tellStories(
  window: readonly Entry[],
  earlier: readonly Entry[],
  options: StoryOptions,
): Story[] {
  const inWindow = new Set(window);
  const medianViews = medianOf(window.flatMap(({ post }) => post.views ?? []));
  const readers = { medianViews, followedTopics: options.followedTopics };
  return groupByEvent([...earlier, ...window])
    .filter((group) => group.some((entry) => inWindow.has(entry)))
    .map((group) => {
      const entries = byCentrality(group.filter((entry) => inWindow.has(entry)));
      const before = group.filter((entry) => !inWindow.has(entry));
      const state = stateOf(entries, before, options.timeZone);
      const topics = [...new Set(entries.flatMap((entry) => options.topicsOf.get(entry) ?? []))];
      const weight = weightOf({ entries, state, topics }, readers);
      return { entries, earlier: before, state, topics, weight, points: pointsOf(entries, options) };
    })
    .sort(compare);
}

/** Heavier first, then newer, then by name, so that the order never wavers. */
function compare(a: Story, b: Story): number {
  return (
    b.weight - a.weight ||
    newest(b) - newest(a) ||
    ((a.entries[0]?.key ?? '') < (b.entries[0]?.key ?? '') ? -1 : 1)
  );
}

const newest = (story: Story): number => Math.max(...story.entries.map(({ at }) => at ?? 0));

function byCentrality(entries: readonly Entry[]): Entry[] {
  const centre = centroidOf(entries.map((entry) => entry.vector));
  const own = (entry: Entry) => cosine(entry.vector, centre) - (entry.post.forward ? 1 : 0);
  return entries.toSorted((a, b) => own(b) - own(a) || (a.at ?? 0) - (b.at ?? 0));
}

/** Each post's best sentence in order of centrality, without those that say the same; one post alone may say more. Told in the order in which they were published. */
function pointsOf(entries: readonly Entry[], options: StoryOptions): StoryPoint[] {
  const chosen: (StoryPoint & { vector: Vector })[] = [];
  const share = entries.length === 1 ? options.wordsPerStory : Math.max(20, options.wordsPerStory / 2);
  for (const entry of entries) {
    const own = options.points.get(entry.key) ?? [];
    const points = own.length > 0 ? own : extracted(entry, share);
    for (const point of entries.length === 1 ? points : points.slice(0, 1)) {
      const vector = vectorOf(stemsOf(point.text, point.language), entry.rarity);
      if (chosen.length >= mostPoints || chosen.some((one) => cosine(one.vector, vector) > sameFrom))
        continue;
      chosen.push({ point, entry, vector });
    }
  }
  return chosen
    .map(({ point, entry }) => ({ point, entry }))
    .sort((a, b) => (a.entry.at ?? 0) - (b.entry.at ?? 0));
}

function extracted(entry: Entry, wordBudget: number): Point[] {
  const { language, rarity } = entry;
  return extractPoints(entry.post, { language, rarity, wordBudget, mostCharacters });
}
