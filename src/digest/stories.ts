/** Stories: the posts of one event, what they bring since before, and the points that tell it. */
import { eachInSteps, type Steps } from '#src/turns.ts';
import { type About, onTopic } from './about.ts';
import { type StoryState, stateOf } from './changes.ts';
import type { Entry } from './entries.ts';
import { extractPoints, extractSentences } from './extract.ts';
import { groupingByEvent } from './link.ts';
import type { Point, Worded } from './point.ts';
import { medianOf, weightOf } from './rank.ts';
import type { Topic } from './topics.ts';
import { centroidOf, cosine, type Vector, vectorOf } from './vectors.ts';
import { countWords, stemsOf } from './words.ts';

export interface StoryDraft {
  /** Those of the window, the most central first. */
  readonly entries: readonly Entry[];
  /** Its posts of the 72 hours before. */
  readonly earlier: readonly Entry[];
  readonly state: StoryState;
  readonly topics: readonly Topic[];
  readonly weight: number;
}

export interface Story extends StoryDraft {
  readonly points: readonly StoryPoint[];
}

export interface StoryPoint {
  readonly point: Point;
  readonly entry: Entry;
}

export interface StoryOptions {
  readonly timeZone: string;
  readonly followedTopics: readonly string[];
  readonly topicsOf: ReadonlyMap<Entry, readonly Topic[]>;
}

/** About three minutes of reading are shared among the stories. */
const wordsOfDigest = 600;
/** A line of a digest is read at a glance. */
const mostCharacters = 340;
const mostPoints = 3;
const sameFrom = 0.5;
/** Of what is said beside something else. */
const fewestWords = 4;
/** A model's sentences say more, and were checked to be short. */
const wordsToSpare = 20;

/** The stories of a window, the best first. */
export function* findingStories(
  window: readonly Entry[],
  earlier: readonly Entry[],
  options: StoryOptions,
): Steps<StoryDraft[]> {
  const inWindow = new Set(window);
  const medianViews = medianOf(window.flatMap(({ post }) => post.views ?? []));
  const readers = { medianViews, followedTopics: options.followedTopics };
  const groups = (yield* groupingByEvent([...earlier, ...window])).filter((group) =>
    group.some((entry) => inWindow.has(entry)),
  );
  const drafts = yield* eachInSteps(groups, (group) => {
    const entries = byCentrality(group.filter((entry) => inWindow.has(entry)));
    const before = group.filter((entry) => !inWindow.has(entry));
    const state = stateOf(entries, before, options.timeZone);
    const topics = [...new Set(entries.flatMap((entry) => options.topicsOf.get(entry) ?? []))];
    const weight = weightOf({ entries, state, topics }, readers);
    return { entries, earlier: before, state, topics, weight };
  });
  return drafts.sort(compare);
}

/** The stories in sentences; `worded` has a model's by entryKeyOf, the others are extracted. */
export function tellingStories(
  drafts: readonly StoryDraft[],
  worded: ReadonlyMap<string, Worded>,
  about: About,
): Steps<Story[]> {
  const words = Math.max(20, Math.min(45, Math.round(wordsOfDigest / Math.max(1, drafts.length))));
  const said = (entry: Entry, budget: number) =>
    sayingsOf(entry, budget, worded.get(entry.key), about(entry));
  return eachInSteps(drafts, (draft) => ({ ...draft, points: pointsOf(draft.entries, words, said) }));
}

/** Heavier first, then newer, then by name, so that the order never wavers. */
function compare(a: StoryDraft, b: StoryDraft): number {
  return (
    b.weight - a.weight ||
    newest(b) - newest(a) ||
    ((a.entries[0]?.key ?? '') < (b.entries[0]?.key ?? '') ? -1 : 1)
  );
}

const newest = (story: StoryDraft): number => Math.max(...story.entries.map(({ at }) => at ?? 0));

function byCentrality(entries: readonly Entry[]): Entry[] {
  const centre = centroidOf(entries.map((entry) => entry.vector));
  const own = (entry: Entry) => cosine(entry.vector, centre) - (entry.post.forward ? 1 : 0);
  return entries.toSorted((a, b) => own(b) - own(a) || (a.at ?? 0) - (b.at ?? 0));
}

/** Each post's best sentence in order of centrality, without those that say the same; one post alone may say more. Told in the order in which they were published. */
function pointsOf(
  entries: readonly Entry[],
  words: number,
  said: (entry: Entry, wordBudget: number) => Point[],
): StoryPoint[] {
  const chosen: (StoryPoint & { vector: Vector })[] = [];
  const alone = entries.length === 1;
  for (const entry of entries) {
    const points = said(entry, alone ? words : Math.max(20, words / 2));
    for (const point of alone ? points : points.slice(0, 1)) {
      const vector = vectorOf(stemsOf(point.text, point.language), entry.rarity);
      if (chosen.some((one) => cosine(one.vector, vector) > sameFrom)) continue;
      if (chosen.length > 0 && countWords(point.text) < fewestWords) continue;
      chosen.push({ point, entry, vector });
    }
    if (chosen.length >= mostPoints) break;
  }
  const told = chosen.slice(0, mostPoints).map(({ point, entry }) => ({ point, entry }));
  return told.sort((a, b) => (a.entry.at ?? 0) - (b.entry.at ?? 0));
}

/** A model's points as far as they fit, and the sentences that stand for those it got wrong; without a model the best sentences. */
function sayingsOf(
  entry: Entry,
  wordBudget: number,
  worded: Worded | undefined,
  about: ReadonlySet<number> | null,
): Point[] {
  const options = { language: entry.language, rarity: entry.rarity, wordBudget, mostCharacters, about };
  if (worded === undefined || worded.points.length === 0) return extractPoints(entry.post, options);
  const all = [...worded.points, ...extractSentences(entry.post, worded.replace, options)];
  const points = onTopic(all, about);
  let words = 0;
  return points.filter(({ text }, at) => {
    words += countWords(text);
    return at === 0 || words <= wordBudget + wordsToSpare;
  });
}
