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
  readonly mostStories: number;
}

/** About three minutes of reading are shared among the stories. */
const wordsOfDigest = 600;
/** A line of a digest is read at a glance. */
const mostCharacters = 340;
const mostPoints = 3;
const sameFrom = 0.5;

/** The best stories of a window, best first; what goes beyond `mostStories` is left out. */
export function tellStories(
  window: readonly Entry[],
  earlier: readonly Entry[],
  options: StoryOptions,
): Story[] {
  const inWindow = new Set(window);
  const medianViews = medianOf(window.flatMap(({ post }) => post.views ?? []));
  const readers = { medianViews, followedTopics: options.followedTopics };
  const drafts = groupByEvent([...earlier, ...window])
    .filter((group) => group.some((entry) => inWindow.has(entry)))
    .map((group) => {
      const entries = byCentrality(group.filter((entry) => inWindow.has(entry)));
      const before = group.filter((entry) => !inWindow.has(entry));
      const state = stateOf(entries, before, options.timeZone);
      const topics = [...new Set(entries.flatMap((entry) => options.topicsOf.get(entry) ?? []))];
      return {
        entries,
        earlier: before,
        state,
        topics,
        weight: weightOf({ entries, state, topics }, readers),
      };
    })
    .sort(compare)
    .slice(0, options.mostStories);
  const words = Math.max(20, Math.min(45, Math.round(wordsOfDigest / Math.max(1, drafts.length))));
  return drafts.map((draft) => ({ ...draft, points: pointsOf(draft.entries, words, options.points) }));
}

type Draft = Omit<Story, 'points'>;

/** Heavier first, then newer, then by name, so that the order never wavers. */
function compare(a: Draft, b: Draft): number {
  return (
    b.weight - a.weight ||
    newest(b) - newest(a) ||
    ((a.entries[0]?.key ?? '') < (b.entries[0]?.key ?? '') ? -1 : 1)
  );
}

const newest = (story: Draft): number => Math.max(...story.entries.map(({ at }) => at ?? 0));

function byCentrality(entries: readonly Entry[]): Entry[] {
  const centre = centroidOf(entries.map((entry) => entry.vector));
  const own = (entry: Entry) => cosine(entry.vector, centre) - (entry.post.forward ? 1 : 0);
  return entries.toSorted((a, b) => own(b) - own(a) || (a.at ?? 0) - (b.at ?? 0));
}

/** Each post's best sentence in order of centrality, without those that say the same; one post alone may say more. Told in the order in which they were published. */
function pointsOf(entries: readonly Entry[], words: number, written: StoryOptions['points']): StoryPoint[] {
  const chosen: (StoryPoint & { vector: Vector })[] = [];
  const alone = entries.length === 1;
  for (const entry of entries) {
    const own = written.get(entry.key) ?? [];
    const points = own.length > 0 ? own : extracted(entry, alone ? words : Math.max(20, words / 2));
    for (const point of alone ? points : points.slice(0, 1)) {
      const vector = vectorOf(stemsOf(point.text, point.language), entry.rarity);
      if (chosen.some((one) => cosine(one.vector, vector) > sameFrom)) continue;
      chosen.push({ point, entry, vector });
    }
    if (chosen.length >= mostPoints) break;
  }
  const told = chosen.slice(0, mostPoints).map(({ point, entry }) => ({ point, entry }));
  return told.sort((a, b) => (a.entry.at ?? 0) - (b.entry.at ?? 0));
}

function extracted(entry: Entry, wordBudget: number): Point[] {
  const { language, rarity } = entry;
  return extractPoints(entry.post, { language, rarity, wordBudget, mostCharacters });
}
