import { inAnyLanguage } from '#src/languages/index.ts';
import { sourceOf } from '#src/languages/terms.ts';
import type { YieldingTask } from '#src/time-slices.ts';
import { isUrgent } from '../analysis/classify-post.ts';
import { clusterByEventInSteps } from '../analysis/cluster-by-event.ts';
import { type Contradiction, type DigestEntry, type Said, vectorOf } from '../analysis/digest-entry.ts';
import {
  isDeniedHearsay,
  openOnSame,
  firstSentence,
  changeOfLede,
  opensOtherwise,
} from '../analysis/lede.ts';
import { findContradictionInSteps, noteOfStoryInSteps, type StoryNote } from '../analysis/story-note.ts';
import { namesNobody } from '../analysis/mentions.ts';
import { countWords } from '../analysis/words.ts';
import { centroidOf, cosineSimilarity } from '../analysis/tf-idf.ts';
import type { Topic } from '../topics/topic.ts';
import type { DigestLine, StoryForWriting } from '../written-digest.ts';
import { gravityOf } from './gravity.ts';
import { leadOf } from './lead-of.ts';
import { tellStoryInSteps } from './tell-story.ts';

export interface StorySelectionOptions {
  readonly timeZone: string;
  readonly language: string;
  readonly followedTopics: readonly string[];
  readonly topicsOf: ReadonlyMap<DigestEntry, readonly Topic[]>;
  readonly topic: Topic | null;
  /** Each original's. */
  readonly repeats: ReadonlyMap<DigestEntry, readonly DigestEntry[]>;
}

export function* findStoriesInSteps(
  window: readonly DigestEntry[],
  earlier: readonly DigestEntry[],
  options: StorySelectionOptions,
): YieldingTask<StoryForWriting[]> {
  const inWindow = new Set(window);
  const medianViews = medianOf(window.flatMap(({ post }) => post.views ?? []));
  const stories: StoryForWriting[] = [];
  for (const group of yield* clusterByEventInSteps([...earlier, ...window])) {
    const entries = byCentrality(group.filter((entry) => inWindow.has(entry)));
    if (entries.length === 0) continue;
    const before = group.filter((entry) => !inWindow.has(entry));
    stories.push(yield* storyOf(entries, before, medianViews, options));
  }
  return stories.sort(compare);
}

function* storyOf(
  entries: readonly DigestEntry[],
  earlier: readonly DigestEntry[],
  medianViews: number,
  options: StorySelectionOptions,
): YieldingTask<StoryForWriting> {
  const { followedTopics, timeZone, topic } = options;
  const quoted = entries.flatMap((entry) => options.repeats.get(entry)?.filter(isBefore(entry)) ?? []);
  const lead = leadOf(entries);
  const found = yield* findContradictionInSteps(entries, earlier);
  const change = newestOf(changeTold(found, lead), supersededBy(lead, [...earlier, ...entries]));
  const note = yield* noteOfStoryInSteps(entries, earlier, timeZone, change);
  const topics = [...new Set(entries.flatMap((entry) => options.topicsOf.get(entry) ?? []))];
  const words = wordsFor(entries);
  const lines = yield* tellStoryInSteps(entries, quoted, lead, note, words, topic);
  return {
    id: entries[0]?.key ?? '',
    entries,
    earlier,
    note,
    topic: topics.find((one) => isHeadingFor(one, entries, options.language)) ?? null,
    weight:
      gravityOfLines(lines) *
      weighStory(
        entries,
        note,
        medianViews,
        topics.some(({ name }) => followedTopics.includes(name)),
      ),
    words,
    lines,
  };
}

const isBefore = (entry: DigestEntry) => (other: DigestEntry) => (other.at ?? 0) < (entry.at ?? 0);

/** Told by the openings of their posts where the sentences lean on them and these differ; what the lead says otherwise last turns what came before it. Hearsay changes nothing. */
function changeTold(found: Contradiction | null, lead: DigestEntry | null): Contradiction | null {
  if (found === null || isDeniedHearsay(found.after.entry, found.before.entry)) return null;
  const said = [found.before, found.after];
  const openings = said.map(({ entry }) => firstSentence(entry));
  const openAlike = openings[0]?.passage.fingerprint === openings[1]?.passage.fingerprint;
  if (openAlike && said.some(opensWithPronoun)) return null;
  const leans = !openAlike && said.some(namesNobody);
  const told = said.map((one, at) => (leans && openings[at]) || one);
  const [before, after] = told as [Said, Said];
  const isOfOpenings = told.some(({ passage }, at) => passage !== said[at]?.passage);
  if (isOfOpenings && !opensOtherwise(after.entry, before.entry)) return null;
  const newest = lead && (lead.at ?? 0) > (after.entry.at ?? 0) ? firstSentence(lead) : null;
  const isTurned = newest && (opensOtherwise(newest.entry, after.entry) || goesBack(newest, after, before));
  return isTurned ? { before: after, after: newest } : { before, after };
}

/** Of two changes that of the newest post, and of what was said right before it. */
function newestOf(one: Contradiction | null, other: Contradiction | null): Contradiction | null {
  if (one === null || other === null) return one ?? other;
  const later = (said: 'after' | 'before') => (one[said].entry.at ?? 0) - (other[said].entry.at ?? 0);
  return (later('after') || later('before')) >= 0 ? one : other;
}

/** The newest of the posts before the lead that it turns. */
function supersededBy(lead: DigestEntry | null, entries: readonly DigestEntry[]): Contradiction | null {
  const before = lead ? entries.filter(isBefore(lead)) : [];
  for (const entry of before.sort((a, b) => (b.at ?? 0) - (a.at ?? 0))) {
    const change = lead && changeOfLede(entry, lead);
    if (change) return change;
  }
  return null;
}

/** "At 18:30 after all": its figures are those of the first. */
function goesBack(last: Said, second: Said, first: Said): boolean {
  const [now, once] = [last, first].map(({ passage }) => new Set(passage.text.match(/\p{N}+/gu)));
  return now!.size > 0 && now!.isSubsetOf(once!) && openOnSame(last.entry, second.entry);
}

const { openers, pronouns } = inAnyLanguage('leaning');
const pronounOpening = new RegExp(`^\\P{L}*${sourceOf(openers, pronouns)}(?!\\p{L})`, 'iu');

const opensWithPronoun = ({ passage }: Said): boolean => pronounOpening.test(passage.text);

/** A hashtag of another language is no heading for this reader. */
const isHeadingFor = ({ origin }: Topic, [entry]: readonly DigestEntry[], language: string): boolean =>
  origin !== 'hashtag' || entry?.language === language;

/** Space follows substance: a birthday call gets a line, an interview three. */
function wordsFor(entries: readonly DigestEntry[]): number {
  const sentences = entries.reduce((sum, { layout }) => sum + layout.passages.length, 0);
  return Math.min(60, Math.round(18 + 5 * Math.sqrt(Math.max(0, sentences - 1))));
}

/** Heavier first, then newer, then by name, so that the order never wavers. */
function compare(a: StoryForWriting, b: StoryForWriting): number {
  return b.weight - a.weight || newest(b) - newest(a) || (a.id < b.id ? -1 : 1);
}

const newest = (story: StoryForWriting): number => Math.max(...story.entries.map(({ at }) => at ?? 0));

function byCentrality(entries: readonly DigestEntry[]): DigestEntry[] {
  const centre = centroidOf(entries.map(vectorOf));
  const own = new Map(
    entries.map((entry) => [entry, cosineSimilarity(vectorOf(entry), centre) - (entry.post.forward ? 1 : 0)]),
  );
  const centrality = (entry: DigestEntry) => own.get(entry) ?? 0;
  return entries.toSorted((a, b) => centrality(b) - centrality(a) || (a.at ?? 0) - (b.at ?? 0));
}

const mostCounted = 4;
const fewestWords = 14;

/** Of the gravest line, be it a result; else of the first. */
function gravityOfLines(lines: readonly DigestLine[]): number {
  const [first = 1, ...others] = lines.map(({ entries: [entry], text }) =>
    entry ? gravityOf(`${entry.layout.title ?? ''} ${text}`, entry) : 1,
  );
  const most = Math.max(first, ...others);
  return most > 1 ? most : first;
}

/** Never by outrage: kind x novelty x number of posts x reach against the median views (0: unknown) x the reader's topics. */
function weighStory(
  entries: readonly DigestEntry[],
  note: StoryNote,
  medianViews: number,
  isFollowed: boolean,
): number {
  const weights = entries.map(
    ({ kind, post }) =>
      (kind === 'report' ? 0.9 : 1) *
      (post.forward ? 0.6 : 1) *
      // a line is told like all else, and leads nothing, unless its channel marks it
      (isUrgent(post) ? 1.2 : countWords(post.text.slice(0, 400)) < fewestWords ? 0.5 : 1),
  );
  const views = Math.max(...entries.map(({ post }) => post.views ?? 0));
  // the square root tames one post that went round the world
  const reach = Math.min(1.4, Math.max(0.7, Math.sqrt(views / medianViews)));
  return (
    Math.max(...weights) *
    (note.is === 'day' ? 0.7 : 1) *
    (1 + 0.25 * (Math.min(entries.length, mostCounted) - 1)) *
    (views === 0 || medianViews === 0 ? 1 : reach) *
    (isFollowed ? 1.5 : 1)
  );
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
