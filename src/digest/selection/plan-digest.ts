/** What a digest will say, before anybody writes it: stories, what is ahead, what is only counted, and the ledger. */
import type { Post } from '#src/posts/post.ts';
import { type YieldingTask, runInTimeSlices, runToCompletion } from '#src/time-slices.ts';
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { findDays } from '../analysis/calendar.ts';
import { maxEventGapMs } from '../analysis/events/likeness.ts';
import { nameFeatureOf } from '../analysis/cross-language-features.ts';
import {
  type DigestChannel,
  type DigestEntry,
  sharedPost,
  sortByDate,
  analyzePostsInSteps,
} from '../analysis/digest-entry.ts';
import { matchQueries } from '../topics/match-queries.ts';
import { assignTopicsInSteps, sentencesOn, type Topic } from '../topics/topic.ts';
import {
  type AheadItem,
  type StoryForWriting,
  type WrittenDigest,
  writeExtractive,
} from '../written-digest.ts';
import { decideDispositionsInSteps, isSummarizable } from './decide-dispositions.ts';
import { type Ledger, buildLedger } from './ledger.ts';
import { withoutOvertaken } from './overtaken.ts';
import { withNewestWord } from './join-events.ts';
import { findBackground } from './find-background.ts';
import { citedIn, findStoriesInSteps } from './story.ts';
import { isClear } from './lead-of.ts';

export interface DigestInput {
  readonly channels: readonly DigestChannel[];
  readonly posts: readonly Post[];
  /** Before the window: stories go on from its last 72 hours, the rest shows which words are rare. */
  readonly earlier: readonly Post[];
  /** Milliseconds since 1970, `from <= post < to`; null for a file: all of it. */
  readonly window: { readonly from: number; readonly to: number } | null;
  readonly now: number;
  readonly timeZone: string;
  readonly language: string;
  readonly topics: readonly Topic[];
  readonly topic: Topic | null;
  readonly followedTopics: readonly string[];
  /** What became of posts once they were read, by entryKeyOf. */
  readonly changes?: PostChanges;
  /** Posts of the pages read that may be of the window, for all that is known of them. */
  readonly unreadable?: number;
  /** Stories beyond this are listed. */
  readonly maxStories?: number;
}

export interface PostChanges {
  readonly edited: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
}

export interface DigestSelection {
  readonly input: DigestInput;
  readonly entries: readonly DigestEntry[];
  readonly stories: readonly StoryForWriting[];
  readonly listed: readonly StoryForWriting[];
  /** By story id: the post before it that introduces what its lines speak of as known. */
  readonly backgrounds: ReadonlyMap<string, DigestEntry>;
  /** The soonest first. */
  readonly ahead: readonly AheadItem[];
  readonly translations: ReadonlyMap<DigestEntry, readonly DigestEntry[]>;
  readonly topicsOf: ReadonlyMap<DigestEntry, readonly Topic[]>;
  readonly ledger: Ledger;
  /** Posts of the window, and those before it that changed within it. */
  readonly edited: readonly DigestEntry[];
  readonly deleted: readonly DigestEntry[];
  /** How posts in the reader's language spell the names of speakers, by nameFeatureOf. */
  readonly knownNames: ReadonlyMap<string, string>;
  /** The newest post before the window, of the digest's topic. */
  readonly newestBefore: DigestEntry | null;
}

export interface Digest extends DigestSelection {
  readonly written: WrittenDigest;
}

const manyStories = 20;
const nothingChanged: PostChanges = { edited: new Set(), deleted: new Set() };

export function planDigest(input: DigestInput): Digest {
  const selection = runToCompletion(selectInSteps(input));
  return { ...selection, written: writeExtractive(selection) };
}

/** Decides for every post of the window what becomes of it: most of the processor time that a digest takes. */
export type SelectDigest = (input: DigestInput) => Promise<DigestSelection>;

export const selectHere: SelectDigest = (input) => runInTimeSlices(selectInSteps(input));

export function* selectInSteps(given: DigestInput): YieldingTask<DigestSelection> {
  const placesOfTopic = given.topic && matchQueries(given.topic.queries);
  const posts = given.posts.map(sharedPost).filter((post) => !placesOfTopic || placesOfTopic(post) !== null);
  const input = { ...given, posts, earlier: given.earlier.map(sharedPost) };
  const all = yield* analyzePostsInSteps(
    [...sortByDate(input.earlier), ...sortByDate(input.posts)],
    input.channels,
  );
  const before = all.slice(0, input.earlier.length);
  const entries = all.slice(input.earlier.length);
  const from = input.window?.from ?? Number.POSITIVE_INFINITY;
  const recent = before.filter(({ at }) => at !== null && at >= from - maxEventGapMs);
  const changes = input.changes ?? nothingChanged;
  const isDeleted = ({ key }: DigestEntry) => changes.deleted.has(key);
  const standing = entries.filter((entry) => !isDeleted(entry));
  const reader = { ...input, now: presentOf(input, entries) };
  const { dispositions, ahead, ...folded } = yield* decideDispositionsInSteps(standing, recent, reader);
  const topicsOf = yield* assignTopicsInSteps(entries, input.topics);
  const open = standing.filter((entry) => !dispositions.has(entry));
  const options = { ...input, topicsOf, repeats: folded.repeats };
  const found = yield* findStoriesInSteps(open, recent.filter(isSummarizable), options);
  const backgrounds = new Map(
    found.flatMap((story) => {
      const background = findBackground(story, recent);
      return background ? [[story.id, background] as const] : [];
    }),
  );
  // beside stories that can be understood the others are only listed; what the reader asked for, or was told otherwise before, is told
  const clear = found.filter(
    ({ id, entries: own, note }) =>
      input.topic !== null ||
      note.is === 'changed' ||
      note.is === 'figure' ||
      backgrounds.has(id) ||
      // what is older introduces it
      found.some(({ newer, entries: older }) => newer && own.includes(newer) && older.some(isClear)) ||
      own.some(isClear),
  );
  const stories = (clear.length > 0 ? clear : found).slice(0, input.maxStories ?? manyStories);
  const listed = found.filter((story) => !stories.includes(story));
  for (const story of stories) {
    const cited = citedIn(story);
    for (const entry of story.entries) dispositions.set(entry, cited.has(entry) ? 'summarised' : 'listed');
  }
  for (const { entries: own } of listed) for (const entry of own) dispositions.set(entry, 'listed');
  for (const entry of entries.filter(isDeleted)) dispositions.set(entry, 'deleted');
  return {
    input,
    entries,
    stories,
    listed,
    backgrounds,
    ahead: withNewestWord(withoutOvertaken(ahead, found, input.timeZone), standing, input.timeZone),
    translations: folded.translations,
    topicsOf,
    ledger: buildLedger(
      new Map(entries.map((entry) => [entry.key, dispositions.get(entry) ?? 'skipped'])),
      input.unreadable,
    ),
    edited: all.filter((entry) => changes.edited.has(entry.key) && !isDeleted(entry)),
    deleted: all.filter(isDeleted),
    knownNames: new Map(
      all
        .filter(({ language }) => language === input.language)
        .flatMap(({ speakers }) => speakers.map((name) => [nameFeatureOf(name), name])),
    ),
    newestBefore: before
      .filter((entry) => sentencesOn(input.topic, entry)?.size !== 0)
      .reduce<DigestEntry | null>((a, b) => ((a?.at ?? 0) > (b.at ?? 0) ? a : b), null),
  };
}

/** In a file time stands still when its newest post was written; where posts have no date, on the last day that their first sentences name with its year. */
function presentOf({ window, now, timeZone }: DigestInput, entries: readonly DigestEntry[]): number {
  if (window !== null || entries.length === 0) return now;
  const newest = entries.reduce((latest, { at }) => Math.max(latest, at ?? 0), 0);
  if (newest > 0) return newest;
  const today = toLocalTime(now, timeZone).date;
  const named = entries.flatMap(({ post, layout: { passages } }) =>
    findDays(post.text.slice(0, headLength + (passages[0]?.text.length ?? 0)), today),
  );
  const days = named.filter(({ hasYear, day }) => hasYear && day <= today).map(({ day }) => Date.parse(day));
  return days.length === 0 ? now : Math.max(...days);
}

const headLength = 200;
