import { inAnyLanguage } from '#src/languages/index.ts';
import { sourceOf } from '#src/languages/terms.ts';
import type { YieldingTask } from '#src/time-slices.ts';
import { clusterByEventInSteps } from '../analysis/events/cluster-by-event.ts';
import { type Contradiction, type DigestEntry, type Said, vectorOf } from '../analysis/digest-entry.ts';
import {
  isDeniedHearsay,
  openOnSame,
  firstSentence,
  changeOfLede,
  opensOtherwise,
} from '../analysis/lede.ts';
import { findContradictionInSteps, noteOfStoryInSteps } from '../analysis/story-note.ts';
import { namesNobody } from '../analysis/mentions.ts';
import { centroidOf, cosineSimilarity } from '../analysis/tf-idf.ts';
import type { Topic } from '../topics/topic.ts';
import type { StoryForWriting } from '../written-digest.ts';
import { leadOf } from './lead-of.ts';
import { isDeniedBehind } from './needed-by.ts';
import { inMatters, withNewer } from './spoken-of-since.ts';
import { surveyWindow, weighStory, type WindowSurvey } from './story-weight.ts';
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
  const whole = surveyWindow(window);
  const stories: StoryForWriting[] = [];
  for (const group of yield* clusterByEventInSteps([...earlier, ...window])) {
    const entries = byCentrality(group.filter((entry) => inWindow.has(entry)));
    if (entries.length === 0) continue;
    const before = group.filter((entry) => !inWindow.has(entry));
    stories.push(yield* storyOf(entries, before, whole, options));
  }
  return inMatters(stories.sort(compare).map(withNewer).sort(compare));
}

function* storyOf(
  entries: readonly DigestEntry[],
  earlier: readonly DigestEntry[],
  whole: WindowSurvey,
  options: StorySelectionOptions,
): YieldingTask<StoryForWriting> {
  const { followedTopics, timeZone, topic } = options;
  const quoted = entries.flatMap((entry) => options.repeats.get(entry)?.filter(isBefore(entry)) ?? []);
  const lead = leadOf(entries);
  const found = yield* findContradictionInSteps(entries, earlier);
  const changes = newestOf(changeTold(found, lead), changeByLead(lead, [...earlier, ...entries]));
  // "We have seen reports that … They are not true." has not said what it reports
  const change = changes && isDeniedBehind(changes.before.passage, changes.before.entry) ? null : changes;
  const note = yield* noteOfStoryInSteps(entries, earlier, timeZone, change);
  const topics = [...new Set(entries.flatMap((entry) => options.topicsOf.get(entry) ?? []))];
  const isFollowed = topics.some(({ name }) => followedTopics.includes(name));
  const words = wordsFor(entries);
  const lines = yield* tellStoryInSteps({ entries, quoted, lead, note, words, topic });
  return {
    id: entries[0]?.key ?? '',
    entries,
    earlier,
    note,
    topic: topics.find((one) => isHeadingFor(one, entries, options.language)) ?? null,
    weight: weighStory({ entries, lead, note, lines, isFollowed }, whole),
    words,
    lines,
  };
}

const isBefore = (entry: DigestEntry) => (other: DigestEntry) => (other.at ?? 0) < (entry.at ?? 0);

/** The change that is told: none of hearsay that is denied; where the lead has changed it again since, that. */
function changeTold(found: Contradiction | null, lead: DigestEntry | null): Contradiction | null {
  if (found === null || isDeniedHearsay(found.after.entry, found.before.entry)) return null;
  const change = asUnderstood(found);
  const isOver = change && lead && (lead.at ?? 0) > (change.after.entry.at ?? 0);
  const newest = isOver ? firstSentence(lead) : null;
  if (change === null || newest === null) return change;
  const isChangedAgain = opensOtherwise(newest.entry, change.after.entry) || goesBack(newest, change);
  return isChangedAgain ? { before: change.after, after: newest } : change;
}

/** "They leave on Friday" names nobody: told is how the two posts open, where that differs and has changed. Below one and the same opening it is understood, but for a pronoun. */
function asUnderstood(found: Contradiction): Contradiction | null {
  const said = [found.before, found.after];
  const [before, after] = said.map(({ entry }) => firstSentence(entry));
  if (!before || !after) return found;
  if (before.passage.fingerprint === after.passage.fingerprint)
    return said.some(opensWithPronoun) ? null : found;
  if (!said.some((one) => namesNobody(one) || opensWithPronoun(one))) return found;
  const isOpening = before.passage === found.before.passage && after.passage === found.after.passage;
  return isOpening || opensOtherwise(after.entry, before.entry) ? { before, after } : null;
}

/** Of two changes that of the newest post, and of what was said right before it. */
function newestOf(one: Contradiction | null, other: Contradiction | null): Contradiction | null {
  if (one === null || other === null) return one ?? other;
  const later = (said: 'after' | 'before') => (one[said].entry.at ?? 0) - (other[said].entry.at ?? 0);
  return (later('after') || later('before')) >= 0 ? one : other;
}

/** What the lead changes of how the newest post before it opens, of those that it does change. */
function changeByLead(lead: DigestEntry | null, entries: readonly DigestEntry[]): Contradiction | null {
  if (lead === null) return null;
  const before = entries.filter(isBefore(lead)).sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
  return (
    before
      .values()
      .map((entry) => changeOfLede(entry, lead))
      .find((change) => change !== null) ?? null
  );
}

/** "At 18:30 after all": its figures are those before the change. */
function goesBack(newest: Said, { before, after }: Contradiction): boolean {
  const [now, once] = [newest, before].map(({ passage }) => new Set(passage.text.match(/\p{N}+/gu)));
  return now!.size > 0 && now!.isSubsetOf(once!) && openOnSame(newest.entry, after.entry);
}

const { openers, pronouns } = inAnyLanguage('leaning');
const pronounAhead = new RegExp(`^\\P{L}*${sourceOf(openers, pronouns)}(?!\\p{L})`, 'iu');

const opensWithPronoun = ({ passage }: Said): boolean => pronounAhead.test(passage.text);

/** A hashtag of another language is no heading for this reader. */
const isHeadingFor = ({ origin }: Topic, [entry]: readonly DigestEntry[], language: string): boolean =>
  origin !== 'hashtag' || entry?.language === language;

/** The posts that a line of the story tells, or its change. */
export const citedIn = ({ lines, note }: Pick<StoryForWriting, 'lines' | 'note'>): Set<DigestEntry> =>
  new Set([
    ...lines.flatMap(({ entries }) => entries),
    ...(note.is === 'changed' ? [note.before.entry] : []),
  ]);

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
