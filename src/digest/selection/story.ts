/** Stories: the posts of one event, what they bring since before, and the points that tell it. */
import { mapYielding, type YieldingTask } from '#src/time-slices.ts';
import { type TopicSentences, keepOnTopic } from '../topics/topic-sentences.ts';
import { type StoryNovelty, detectNovelty } from '../analysis/detect-novelty.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { extractPoints, extractSentences } from './extract-points.ts';
import { clusterByEventInSteps } from '../analysis/cluster-by-event.ts';
import type { SummaryPoint, ModelPoints } from '../summary-point.ts';
import { medianOf, weighStory } from './weigh-story.ts';
import type { Topic } from '../topics/topic.ts';
import { centroidOf, cosineSimilarity, type TermVector, vectorize } from '../analysis/tf-idf.ts';
import { countWords, contentStemsOf } from '../analysis/stems.ts';

export interface StoryDraft {
  /** Those of the window, the most central first. */
  readonly entries: readonly DigestEntry[];
  /** Its posts of the 72 hours before. */
  readonly earlier: readonly DigestEntry[];
  readonly novelty: StoryNovelty;
  readonly topics: readonly Topic[];
  readonly weight: number;
}

export interface Story extends StoryDraft {
  readonly points: readonly StoryPoint[];
}

export interface StoryPoint {
  readonly point: SummaryPoint;
  readonly entry: DigestEntry;
}

export interface StorySelectionOptions {
  readonly timeZone: string;
  readonly followedTopics: readonly string[];
  readonly topicsOf: ReadonlyMap<DigestEntry, readonly Topic[]>;
}

/** About three minutes of reading are shared among the stories. */
const wordsOfDigest = 600;
/** A line of a digest is read at a glance. */
const maxCharacters = 340;
const mostPoints = 3;
const sameFrom = 0.5;
/** Of what is said beside something else. */
const fewestWords = 4;
/** A model's sentences say more, and were checked to be short. */
const wordsToSpare = 20;

/** The stories of a window, the best first. */
export function* findStoriesInSteps(
  window: readonly DigestEntry[],
  earlier: readonly DigestEntry[],
  options: StorySelectionOptions,
): YieldingTask<StoryDraft[]> {
  const inWindow = new Set(window);
  const medianViews = medianOf(window.flatMap(({ post }) => post.views ?? []));
  const readers = { medianViews, followedTopics: options.followedTopics };
  const groups = (yield* clusterByEventInSteps([...earlier, ...window])).filter((group) =>
    group.some((entry) => inWindow.has(entry)),
  );
  const drafts = yield* mapYielding(groups, (group) => {
    const entries = byCentrality(group.filter((entry) => inWindow.has(entry)));
    const before = group.filter((entry) => !inWindow.has(entry));
    const novelty = detectNovelty(entries, before, options.timeZone);
    const topics = [...new Set(entries.flatMap((entry) => options.topicsOf.get(entry) ?? []))];
    const weight = weighStory({ entries, novelty, topics }, readers);
    return { entries, earlier: before, novelty, topics, weight };
  });
  return drafts.sort(compare);
}

/** The stories in sentences; `worded` has a model's by entryKeyOf, the others are extracted. */
export function summarizeStoriesInSteps(
  drafts: readonly StoryDraft[],
  worded: ReadonlyMap<string, ModelPoints>,
  about: TopicSentences,
): YieldingTask<Story[]> {
  const words = Math.max(20, Math.min(45, Math.round(wordsOfDigest / Math.max(1, drafts.length))));
  const said = (entry: DigestEntry, budget: number) =>
    sayingsOf(entry, budget, worded.get(entry.key), about(entry));
  return mapYielding(drafts, (draft) => ({ ...draft, points: pointsOf(draft.entries, words, said) }));
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

function byCentrality(entries: readonly DigestEntry[]): DigestEntry[] {
  const centre = centroidOf(entries.map((entry) => entry.vector));
  const own = (entry: DigestEntry) => cosineSimilarity(entry.vector, centre) - (entry.post.forward ? 1 : 0);
  return entries.toSorted((a, b) => own(b) - own(a) || (a.at ?? 0) - (b.at ?? 0));
}

/** Each post's best sentence in order of centrality, without those that say the same; one post alone may say more. Told in the order in which they were published. */
function pointsOf(
  entries: readonly DigestEntry[],
  words: number,
  said: (entry: DigestEntry, wordBudget: number) => SummaryPoint[],
): StoryPoint[] {
  const chosen: (StoryPoint & { vector: TermVector })[] = [];
  const alone = entries.length === 1;
  for (const entry of entries) {
    const points = said(entry, alone ? words : Math.max(20, words / 2));
    for (const point of alone ? points : points.slice(0, 1)) {
      const vector = vectorize(contentStemsOf(point.text, point.language), entry.idf);
      if (chosen.some((one) => cosineSimilarity(one.vector, vector) > sameFrom)) continue;
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
  entry: DigestEntry,
  wordBudget: number,
  worded: ModelPoints | undefined,
  topicSentences: ReadonlySet<number> | null,
): SummaryPoint[] {
  const options = {
    language: entry.language,
    idf: entry.idf,
    wordBudget,
    maxCharacters,
    topicSentences,
  };
  if (worded === undefined || worded.points.length === 0) return extractPoints(entry.post, options);
  const all = [...worded.points, ...extractSentences(entry.post, worded.replace, options)];
  const points = keepOnTopic(all, topicSentences);
  let words = 0;
  return points.filter(({ text }, at) => {
    words += countWords(text);
    return at === 0 || words <= wordBudget + wordsToSpare;
  });
}
