/** What a digest will say, before it is put into words: stories, what is ahead, what is only counted, and the ledger. */
import type { Post } from '#src/posts/post.ts';
import { type YieldingTask, runToCompletion } from '#src/time-slices.ts';
import { findTopicSentences } from '../topics/topic-sentences.ts';
import type { AnnouncedTime } from '../analysis/announced-time.ts';
import {
  type DigestChannel,
  type DigestEntry,
  sortByDate,
  analyzePostsInSteps,
} from '../analysis/digest-entry.ts';
import { decideDispositionsInSteps, isSummarizable } from './decide-dispositions.ts';
import { type Disposition, type Ledger, buildLedger } from './ledger.ts';
import { maxEventGapMs } from '../analysis/cluster-by-event.ts';
import type { ModelPoints } from '../summary-point.ts';
import { findStoriesInSteps, type Story, type StoryDraft, summarizeStoriesInSteps } from './story.ts';
import { compileTopic, assignTopicsInSteps, type QueryCompiler, type Topic } from '../topics/topic.ts';

export interface DigestInput {
  readonly channels: readonly DigestChannel[];
  /** Of the window. */
  readonly posts: readonly Post[];
  /** Before the window: 72 hours for what goes on, more for which words are rare. */
  readonly earlier: readonly Post[];
  /** Milliseconds since 1970, `from <= post < to`; null for a file: all of it. */
  readonly window: { readonly from: number; readonly to: number } | null;
  readonly now: number;
  readonly timeZone: string;
  /** Of the reader, ISO 639-1. */
  readonly language: string;
  readonly topics: readonly Topic[];
  /** Only this one. */
  readonly topic: Topic | null;
  readonly followedTopics: readonly string[];
  readonly compileQuery: QueryCompiler;
  /** What became of posts once they were read, by entryKeyOf. */
  readonly changes?: PostChanges;
  /** Stories beyond this are listed: a link for each of their posts. */
  readonly maxStories?: number;
}

export interface PostChanges {
  readonly edited: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
}

/** All that is decided before a model may word the stories. */
export interface DigestSelection {
  readonly input: DigestInput;
  readonly entries: readonly DigestEntry[];
  /** Told in words, the best first. */
  readonly drafts: readonly StoryDraft[];
  /** The stories for which there is no room: their posts are linked. */
  readonly listed: readonly StoryDraft[];
  readonly upcoming: readonly { readonly entry: DigestEntry; readonly planned: AnnouncedTime }[];
  /** For a post: its sisters in other languages. */
  readonly translations: ReadonlyMap<DigestEntry, readonly DigestEntry[]>;
  readonly topicsOf: ReadonlyMap<DigestEntry, readonly Topic[]>;
  readonly ledger: Ledger;
  /** Posts of the window, and those before it that changed within it. */
  readonly edited: readonly DigestEntry[];
  readonly deleted: readonly DigestEntry[];
  /** The newest post before the window. */
  readonly newestBefore: DigestEntry | null;
}

export interface Digest extends DigestSelection {
  readonly stories: readonly Story[];
}

const manyStories = 24;
const nothingChanged: PostChanges = { edited: new Set(), deleted: new Set() };

/** The whole plan at once; `worded` is what a model made of the posts, by entryKeyOf. */
export const planDigest = (
  input: DigestInput,
  worded: ReadonlyMap<string, ModelPoints> = new Map(),
): Digest => runToCompletion(summarizeInSteps(runToCompletion(selectInSteps(input)), worded));

/** Decides for every post of the window what becomes of it. */
export function* selectInSteps(given: DigestInput): YieldingTask<DigestSelection> {
  const input = given.topic ? onlyTopic(given, given.topic) : given;
  const all = yield* analyzePostsInSteps(
    [...sortByDate(input.earlier), ...sortByDate(input.posts)],
    input.channels,
  );
  const before = all.slice(0, input.earlier.length);
  const entries = all.slice(input.earlier.length);
  const recent = before.filter((entry) => isRecent(entry, input.window?.from ?? null));
  const {
    fates,
    ahead: upcoming,
    sisters: translations,
  } = yield* decideDispositionsInSteps(entries, recent, input);
  const topics = yield* assignTopicsInSteps(entries, input.topics, input.compileQuery);
  const told = entries.filter((entry) => !fates.has(entry));
  const options = { ...input, topicsOf: topics };
  const stories = yield* findStoriesInSteps(told, recent.filter(isSummarizable), options);
  const drafts = stories.slice(0, input.maxStories ?? manyStories);
  const listed = stories.slice(drafts.length);
  note(fates, drafts, 'summarised');
  note(fates, listed, 'listed');
  const changes = input.changes ?? nothingChanged;
  return {
    input,
    entries,
    drafts,
    listed,
    upcoming,
    translations,
    topicsOf: topics,
    ledger: buildLedger(new Map(entries.map((entry) => [entry.key, fates.get(entry) ?? 'skipped']))),
    edited: all.filter(({ key }) => changes.edited.has(key) && !changes.deleted.has(key)),
    deleted: all.filter(({ key }) => changes.deleted.has(key)),
    newestBefore: before.reduce<DigestEntry | null>((a, b) => ((a?.at ?? 0) > (b.at ?? 0) ? a : b), null),
  };
}

/** The outline with its stories in sentences: a model's where it has some, the posts' own elsewhere. */
export function* summarizeInSteps(
  outline: DigestSelection,
  worded: ReadonlyMap<string, ModelPoints>,
): YieldingTask<Digest> {
  const about = findTopicSentences(outline.input.topic, outline.input.compileQuery);
  return { ...outline, stories: yield* summarizeStoriesInSteps(outline.drafts, worded, about) };
}

function onlyTopic(input: DigestInput, topic: Topic): DigestInput {
  const places = compileTopic(topic, input.compileQuery);
  return { ...input, posts: input.posts.filter((post) => places(post) !== null) };
}

function isRecent(entry: DigestEntry, from: number | null): boolean {
  return entry.at !== null && from !== null && entry.at >= from - maxEventGapMs;
}

function note(fates: Map<DigestEntry, Disposition>, stories: readonly StoryDraft[], fate: Disposition): void {
  for (const entry of stories.flatMap((story) => story.entries)) fates.set(entry, fate);
}
