/** What a digest will say, before it is put into words: stories, what is ahead, what is only counted, and the ledger. */
import type { Post } from '#src/posts/post.ts';
import { type Steps, straight } from '#src/turns.ts';
import { aboutTopic } from './about.ts';
import type { Planned } from './ahead.ts';
import { type DigestChannel, type Entry, inOrder, readingEntries } from './entries.ts';
import { decidingFates, tellsSomething } from './fates.ts';
import { type Fate, type Ledger, ledgerOf } from './ledger.ts';
import { linkWithinMs } from './link.ts';
import type { Worded } from './point.ts';
import { findingStories, type Story, type StoryDraft, tellingStories } from './stories.ts';
import { anyOf, findingTopics, type Matching, type Topic } from './topics.ts';

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
  readonly matching: Matching;
  /** What became of posts once they were read, by entryKeyOf. */
  readonly changes?: Changes;
  /** Stories beyond this are listed: a link for each of their posts. */
  readonly mostStories?: number;
}

export interface Changes {
  readonly edited: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
}

/** All that is decided before a model may word the stories. */
export interface Outline {
  readonly input: DigestInput;
  readonly entries: readonly Entry[];
  /** Told in words, the best first. */
  readonly drafts: readonly StoryDraft[];
  /** The stories for which there is no room: their posts are linked. */
  readonly listed: readonly StoryDraft[];
  readonly ahead: readonly { readonly entry: Entry; readonly planned: Planned }[];
  /** For a post: its sisters in other languages. */
  readonly sisters: ReadonlyMap<Entry, readonly Entry[]>;
  readonly topicsOf: ReadonlyMap<Entry, readonly Topic[]>;
  readonly ledger: Ledger;
  /** Posts of the window, and those before it that changed within it. */
  readonly edited: readonly Entry[];
  readonly deleted: readonly Entry[];
  /** The newest post before the window. */
  readonly newestBefore: Entry | null;
}

export interface Digest extends Outline {
  readonly stories: readonly Story[];
}

const manyStories = 24;
const nothingChanged: Changes = { edited: new Set(), deleted: new Set() };

/** The whole plan at once; `worded` is what a model made of the posts, by entryKeyOf. */
export const planDigest = (input: DigestInput, worded: ReadonlyMap<string, Worded> = new Map()): Digest =>
  straight(telling(straight(outlining(input)), worded));

/** Decides for every post of the window what becomes of it. */
export function* outlining(given: DigestInput): Steps<Outline> {
  const input = given.topic ? onlyTopic(given, given.topic) : given;
  const all = yield* readingEntries([...inOrder(input.earlier), ...inOrder(input.posts)], input.channels);
  const before = all.slice(0, input.earlier.length);
  const entries = all.slice(input.earlier.length);
  const recent = before.filter((entry) => isRecent(entry, input.window?.from ?? null));
  const { fates, ahead, sisters } = yield* decidingFates(entries, recent, input);
  const topics = yield* findingTopics(entries, input.topics, input.matching);
  const told = entries.filter((entry) => !fates.has(entry));
  const options = { ...input, topicsOf: topics };
  const stories = yield* findingStories(told, recent.filter(tellsSomething), options);
  const drafts = stories.slice(0, input.mostStories ?? manyStories);
  const listed = stories.slice(drafts.length);
  note(fates, drafts, 'summarised');
  note(fates, listed, 'listed');
  const changes = input.changes ?? nothingChanged;
  return {
    input,
    entries,
    drafts,
    listed,
    ahead,
    sisters,
    topicsOf: topics,
    ledger: ledgerOf(new Map(entries.map((entry) => [entry.key, fates.get(entry) ?? 'skipped']))),
    edited: all.filter(({ key }) => changes.edited.has(key) && !changes.deleted.has(key)),
    deleted: all.filter(({ key }) => changes.deleted.has(key)),
    newestBefore: before.reduce<Entry | null>((a, b) => ((a?.at ?? 0) > (b.at ?? 0) ? a : b), null),
  };
}

/** The outline with its stories in sentences: a model's where it has some, the posts' own elsewhere. */
export function* telling(outline: Outline, worded: ReadonlyMap<string, Worded>): Steps<Digest> {
  const about = aboutTopic(outline.input.topic, outline.input.matching);
  return { ...outline, stories: yield* tellingStories(outline.drafts, worded, about) };
}

function onlyTopic(input: DigestInput, topic: Topic): DigestInput {
  const places = anyOf(topic, input.matching);
  return { ...input, posts: input.posts.filter((post) => places(post) !== null) };
}

function isRecent(entry: Entry, from: number | null): boolean {
  return entry.at !== null && from !== null && entry.at >= from - linkWithinMs;
}

function note(fates: Map<Entry, Fate>, stories: readonly StoryDraft[], fate: Fate): void {
  for (const entry of stories.flatMap((story) => story.entries)) fates.set(entry, fate);
}
