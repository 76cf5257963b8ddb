/** What somebody wants a digest of, and the posts it is made from. */
import type { Clock } from '#src/ports.ts';
import type { Kept } from '#src/posts/archive.ts';
import { type DigestChannel, entryKeyOf, inOrder } from './entries.ts';
import type { Changes, DigestInput } from './plan.ts';
import { builtInTopics, hashtagTopics, type Matching, type Topic } from './topics.ts';

export interface DigestOrder {
  readonly channels: readonly DigestChannel[];
  /** Milliseconds since 1970, `from <= post < to`; by the dates of posts, or by when they came to be known. */
  readonly window: { readonly from: number; readonly to: number };
  readonly by: 'date' | 'arrival';
  readonly topic: Topic | null;
  readonly followedTopics: readonly string[];
  /** The chat's own. */
  readonly ownTopics: readonly Topic[];
  readonly language: string;
  readonly timeZone: string;
}

/** A post, and what became of it since. */
export type Archived = Pick<Kept, 'post' | 'changedAt' | 'goneAt'>;

export interface ArchivePorts {
  /** The posts of a channel in a span of time, in any order. */
  postsBetween(channelKey: string, from: number, to: number): AsyncIterable<Archived>;
  /** The same by when they came to be known. */
  postsArrived(channelKey: string, from: number, to: number): AsyncIterable<Archived>;
  readonly clock: Clock;
  readonly matching: Matching;
}

/** How far back words are counted and stories are followed. */
const historyMs = 14 * 86_400_000;
const mostHistory = 600;
/** The posts of the window, those before it, and what changed meanwhile. */
export async function readOrder(request: DigestOrder, ports: ArchivePorts): Promise<DigestInput> {
  const { from, to } = request.window;
  const { postsArrived, postsBetween, clock, matching } = ports;
  const kept = await gather(request, request.by === 'arrival' ? postsArrived : postsBetween, from, to);
  const told = new Set(kept.map(({ post }) => entryKeyOf(post)));
  const before = await gather(request, postsBetween, from - historyMs, from);
  const others = before.filter(({ post }) => !told.has(entryKeyOf(post)));
  const posts = inOrder(kept.map(({ post }) => post));
  const changes = changesIn(kept, others, request.window);
  const isChanged = (key: string) => changes.edited.has(key) || changes.deleted.has(key);
  const earlier = inOrder(others.map(({ post }) => post)).filter(
    (post, at, { length }) => at >= length - mostHistory || isChanged(entryKeyOf(post)),
  );
  const topics = [...request.ownTopics, ...builtInTopics, ...hashtagTopics([...earlier, ...posts])];
  return { ...request, posts, earlier, now: clock.now(), topics, matching, changes };
}

/** Of the window all that changed; of what came before, what changed within it. */
function changesIn(
  kept: readonly Archived[],
  others: readonly Archived[],
  { from, to }: DigestOrder['window'],
): Changes {
  const isIn = (at: number | null) => at !== null && from <= at && at < to;
  const edited = [
    ...kept.filter(({ post, changedAt }) => post.edited || changedAt !== null),
    ...others.filter(({ changedAt }) => isIn(changedAt)),
  ];
  const deleted = [
    ...kept.filter(({ goneAt }) => goneAt !== null),
    ...others.filter(({ goneAt }) => isIn(goneAt)),
  ];
  const keysOf = (all: readonly Archived[]) => new Set(all.map(({ post }) => entryKeyOf(post)));
  return { edited: keysOf(edited), deleted: keysOf(deleted) };
}

async function gather(
  request: DigestOrder,
  read: ArchivePorts['postsBetween'],
  from: number,
  to: number,
): Promise<Archived[]> {
  const found: Archived[] = [];
  for (const { key } of request.channels) for await (const each of read(key, from, to)) found.push(each);
  return found;
}
