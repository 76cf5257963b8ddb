/** What a digest will say, before it is put into words: stories, what is ahead, what is only counted, and the ledger. */
import { foldRepeats } from '#src/posts/fold.ts';
import type { Post } from '#src/posts/post.ts';
import { type Planned, plannedIn } from './ahead.ts';
import { type DigestChannel, type Entry, inOrder, readEntries } from './entries.ts';
import { type Fate, type Ledger, ledgerOf } from './ledger.ts';
import { linkWithinMs } from './link.ts';
import type { Point } from './point.ts';
import { findSisters } from './sisters.ts';
import { type Story, tellStories } from './stories.ts';
import { anyOf, type Matching, type Topic, topicsOf } from './topics.ts';

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
  /** A model's checked points, by entryKeyOf. */
  readonly points: ReadonlyMap<string, readonly Point[]>;
  /** Stories beyond this are counted as skipped. */
  readonly mostStories?: number;
}

export interface Digest {
  readonly input: DigestInput;
  readonly entries: readonly Entry[];
  readonly stories: readonly Story[];
  readonly ahead: readonly { readonly entry: Entry; readonly planned: Planned }[];
  /** For a post: its sisters in other languages. */
  readonly sisters: ReadonlyMap<Entry, readonly Entry[]>;
  readonly topicsOf: ReadonlyMap<Entry, readonly Topic[]>;
  readonly ledger: Ledger;
  /** The newest post before the window. */
  readonly newestBefore: Entry | null;
}

const manyStories = 40;

/** Decides for every post of the window what becomes of it. */
export function planDigest(given: DigestInput): Digest {
  const input = given.topic ? onlyTopic(given, given.topic) : given;
  const all = readEntries([...inOrder(input.earlier), ...inOrder(input.posts)], input.channels);
  const before = all.slice(0, input.earlier.length);
  const entries = all.slice(input.earlier.length);
  const recent = before.filter((entry) => isRecent(entry, input.window?.from ?? null));
  const decided = decideFates(entries, recent, input);
  const topics = topicsOf(entries, input.topics, input.matching);
  const told = entries.filter((entry) => !decided.fates.has(entry));
  const options = { ...input, topicsOf: topics, mostStories: input.mostStories ?? manyStories };
  const shown = tellStories(told, recent.filter(tellsSomething), options);
  const summarised = new Set(shown.flatMap((story) => story.entries));
  for (const entry of told) decided.fates.set(entry, summarised.has(entry) ? 'summarised' : 'skipped');
  return {
    input,
    entries,
    stories: shown,
    ahead: decided.ahead,
    sisters: decided.sisters,
    topicsOf: topics,
    ledger: ledgerOf(new Map(entries.map((entry) => [entry.key, decided.fates.get(entry) ?? 'skipped']))),
    newestBefore: before.reduce<Entry | null>((a, b) => ((a?.at ?? 0) > (b.at ?? 0) ? a : b), null),
  };
}

function onlyTopic(input: DigestInput, topic: Topic): DigestInput {
  const places = anyOf(topic, input.matching);
  return { ...input, posts: input.posts.filter((post) => places(post) !== null) };
}

function isRecent(entry: Entry, from: number | null): boolean {
  return entry.at !== null && from !== null && entry.at >= from - linkWithinMs;
}

const tellsSomething = ({ kind }: Entry): boolean =>
  kind === 'statement' || kind === 'report' || kind === 'interview';

interface Decided {
  readonly fates: Map<Entry, Fate>;
  readonly ahead: { entry: Entry; planned: Planned }[];
  readonly sisters: Map<Entry, Entry[]>;
}

/** The fates of all posts that are not to be told as stories. */
function decideFates(entries: readonly Entry[], recent: readonly Entry[], input: DigestInput): Decided {
  const decided: Decided = { fates: new Map(), ahead: [], sisters: new Map() };
  for (const entry of entries) {
    const planned = entry.kind === 'live notice' ? comingUp(entry, input) : null;
    if (planned) decided.ahead.push({ entry, planned });
    const fate = planned ? 'ahead' : fateByKind(entry);
    if (fate) decided.fates.set(entry, fate);
  }
  foldDuplicates(entries, recent, decided);
  const open = entries.filter((entry) => !decided.fates.has(entry));
  for (const [entry, twin] of findSisters(open, input.language)) {
    decided.fates.set(entry, 'other language folded');
    decided.sisters.set(twin, [...(decided.sisters.get(twin) ?? []), entry]);
  }
  decided.ahead.sort((a, b) => a.planned.at - b.planned.at);
  return decided;
}

function foldDuplicates(entries: readonly Entry[], recent: readonly Entry[], { fates }: Decided): void {
  const told = entries.filter((entry) => !fates.has(entry));
  const posts = [...recent.filter(tellsSomething), ...told].map(({ post }) => post);
  const repeats = foldRepeats(posts, linkWithinMs);
  for (const entry of told) {
    if (!repeats.has(entry.post)) continue;
    fates.set(entry, entry.post.forward ? 'repost folded' : 'duplicate folded');
  }
}

function comingUp(entry: Entry, { now, timeZone }: DigestInput): Planned | null {
  const planned = entry.at === null ? null : plannedIn(entry.post.text, entry.at, timeZone);
  return planned && planned.at > now ? planned : null;
}

/** Null for what makes a story. A repost makes one when it brings somebody's words, not when it shows an event. */
function fateByKind({ kind, post }: Entry): Fate | null {
  if (kind === 'service' || kind === 'withheld' || kind === 'media only') return kind;
  if (post.forward && kind !== 'statement' && kind !== 'interview') return 'repost folded';
  if (kind === 'live notice' || kind === 'history day' || kind === 'greeting') return kind;
  return null;
}
