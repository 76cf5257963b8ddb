/** Makes digests, one for all chats that want the same. */

import type { Clock } from '#src/ports.ts';
import type { Post } from '#src/posts/post.ts';
import { arrangeStories, pointsOf } from './arrange.ts';
import { type DigestChannel, entryKeyOf, inOrder } from './entries.ts';
import { type Digest, planDigest } from './plan.ts';
import type { Point } from './point.ts';
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

export interface DigestPorts {
  /** The posts of a channel in a span of time, in any order. */
  postsBetween(channelKey: string, from: number, to: number): AsyncIterable<Post>;
  /** The same by when they came to be known. */
  postsArrived(channelKey: string, from: number, to: number): AsyncIterable<Post>;
  readonly clock: Clock;
  readonly matching: Matching;
  /** A model's checked points, by entryKeyOf; the reason when posts were left to extraction. */
  readonly points?: PointsProvider;
  /** A model's order of the points, those of one story together; each comes back once, perhaps shorter. */
  readonly arrange?: Arrange;
}

type Groups = readonly (readonly Point[])[];
export type Arrange = (stories: Groups, language: string) => Promise<Groups>;

export type PointsProvider = (
  posts: readonly Post[],
  language: string,
  progress: (done: number, all: number) => void,
) => Promise<Pointed>;

export interface Pointed {
  readonly points: ReadonlyMap<string, readonly Point[]>;
  /** Key of a text; null when the model did all of it. */
  readonly reason: string | null;
}

export interface MadeDigest {
  readonly digest: Digest;
  /** Why it is extractive, as the points provider names it; null when a model phrased it. */
  readonly reason: string | null;
}

export interface Digests {
  /** The digest asked for; those who ask for the same at the same time share the work. `progress` hears how many posts are read. */
  make(request: DigestOrder, progress?: (done: number, all: number) => void): Promise<MadeDigest>;
}

/** How far back words are counted and stories are followed. */
const historyMs = 14 * 86_400_000;
const mostHistory = 400;
const mostKept = 64;

export function createDigests(ports: DigestPorts): Digests {
  const made = new Map<string, Promise<MadeDigest>>();
  const listeners = new Map<string, Set<(done: number, all: number) => void>>();
  return {
    async make(request, progress) {
      const key = keyOf(request, ports.clock.now());
      const hearing = listeners.get(key) ?? new Set();
      listeners.set(key, hearing);
      if (progress) hearing.add(progress);
      const known =
        made.get(key) ??
        makeOne(request, ports, (done, all) => {
          for (const hear of hearing) hear(done, all);
        });
      made.set(key, known);
      forgetOldest(made);
      try {
        return await known;
      } catch (failure) {
        made.delete(key);
        throw failure;
      } finally {
        listeners.delete(key);
      }
    },
  };
}

/** A window that is over stays as it is; one that is open is made anew each minute. */
function keyOf(request: DigestOrder, now: number): string {
  const { window, channels } = request;
  const minute = now < window.to ? Math.floor(now / 60_000) : null;
  const own = request.ownTopics.map((topic) => [topic.name, topic.queries]);
  return JSON.stringify([
    channels.map((channel) => channel.key).sort(),
    window.from,
    window.to,
    request.by,
    minute,
    request.topic?.name,
    request.topic?.queries,
    request.followedTopics.toSorted(),
    own,
    request.language,
    request.timeZone,
  ]);
}

function forgetOldest(made: Map<string, unknown>): void {
  for (const key of made.keys()) {
    if (made.size <= mostKept) return;
    made.delete(key);
  }
}

async function makeOne(
  request: DigestOrder,
  ports: DigestPorts,
  progress: (done: number, all: number) => void,
): Promise<MadeDigest> {
  const { from, to } = request.window;
  const posts = await gather(
    request,
    request.by === 'arrival' ? ports.postsArrived : ports.postsBetween,
    from,
    to,
  );
  const told = new Set(posts.map(entryKeyOf));
  const before = await gather(request, ports.postsBetween, from - historyMs, from);
  const earlier = before.filter((post) => !told.has(entryKeyOf(post))).slice(-mostHistory);
  progress(0, posts.length);
  const pointed = await ports.points?.(posts, request.language, progress);
  const topics = [...request.ownTopics, ...builtInTopics, ...hashtagTopics([...earlier, ...posts])];
  const planned = planDigest({
    ...request,
    posts,
    earlier,
    now: ports.clock.now(),
    topics,
    matching: ports.matching,
    points: pointed?.points ?? new Map(),
  });
  const groups = await ports.arrange?.(pointsOf(planned), request.language);
  const digest = groups ? arrangeStories(planned, groups) : planned;
  progress(posts.length, posts.length);
  return { digest, reason: pointed ? pointed.reason : 'no model' };
}

async function gather(
  request: DigestOrder,
  read: DigestPorts['postsBetween'],
  from: number,
  to: number,
): Promise<Post[]> {
  const posts: Post[] = [];
  for (const { key } of request.channels) {
    for await (const post of read(key, from, to)) posts.push(post);
  }
  return inOrder(posts);
}
