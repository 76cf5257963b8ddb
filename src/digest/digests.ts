/** Makes digests, one for all chats that want the same. */

import type { Clock } from '#src/ports.ts';
import type { Kept } from '#src/posts/archive.ts';
import type { Post } from '#src/posts/post.ts';
import { inTurns } from '#src/turns.ts';
import { arrangeStories, pointsOf } from './arrange.ts';
import { type Byline, withoutModel } from './byline.ts';
import { type DigestChannel, entryKeyOf, inOrder } from './entries.ts';
import { type Changes, type Digest, type DigestInput, type Outline, outlining, telling } from './plan.ts';
import type { Point, Worded } from './point.ts';
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
  postsBetween(channelKey: string, from: number, to: number): AsyncIterable<Archived>;
  /** The same by when they came to be known. */
  postsArrived(channelKey: string, from: number, to: number): AsyncIterable<Archived>;
  readonly clock: Clock;
  readonly matching: Matching;
  /** A model's checked points; without it, and where it fails, sentences are extracted. */
  readonly points?: PointsProvider;
  /** A model's order of the points, those of one story together; each comes back once, perhaps shorter. */
  readonly arrange?: Arrange;
  /** How long a digest waits for a model, in all. */
  readonly patienceMs?: number;
}

/** A post, and what became of it since. */
export type Archived = Pick<Kept, 'post' | 'changedAt' | 'goneAt'>;

/** `deadline` is absolute, milliseconds since 1970: nothing comes later because of a model. */
type Groups = readonly (readonly Point[])[];
export type Arrange = (stories: Groups, language: string, deadline: number) => Promise<Groups>;
export type PointsProvider = (
  told: readonly { readonly post: Post; readonly language: string | null }[],
  options: {
    readonly language: string;
    readonly deadline: number;
    readonly progress: (done: number) => void;
  },
) => Promise<Pointed>;

export interface Pointed {
  /** By entryKeyOf. */
  readonly worded: ReadonlyMap<string, Worded>;
  readonly byline: Byline;
}

export interface MadeDigest {
  readonly digest: Digest;
  readonly byline: Byline;
}

export interface Digests {
  /** The digest asked for; those who ask for the same at the same time share the work. `progress` hears how many posts are read. */
  make(request: DigestOrder, progress?: (done: number, all: number) => void): Promise<MadeDigest>;
}

/** How far back words are counted and stories are followed. */
const historyMs = 14 * 86_400_000;
const mostHistory = 600;
const mostKept = 64;
const defaultPatienceMs = 90_000;

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
  return makeDigest(await read(request, ports), ports, progress);
}

/** The digest of these posts, in a model's words as far as it has some in time. `progress` hears how many posts are read. */
export async function makeDigest(
  input: DigestInput,
  ports: Pick<DigestPorts, 'clock' | 'points' | 'arrange' | 'patienceMs'>,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<MadeDigest> {
  const deadline = ports.clock.now() + (ports.patienceMs ?? defaultPatienceMs);
  const all = input.posts.length;
  progress(0, all);
  const outline = await inTurns(outlining(input));
  const { worded, byline } = await word(outline, ports, deadline, (done) => progress(done, all));
  const told = await inTurns(telling(outline, worded));
  const groups = await ports.arrange?.(pointsOf(told), input.language, deadline);
  progress(all, all);
  return { digest: groups ? arrangeStories(told, groups) : told, byline };
}

/** Posts that are not told in words count as read from the beginning. */
async function word(
  { drafts, input }: Outline,
  { points }: Pick<DigestPorts, 'points'>,
  deadline: number,
  progress: (done: number) => void,
): Promise<Pointed> {
  const told = drafts.flatMap(({ entries }) => entries);
  if (points === undefined) return { worded: new Map(), byline: withoutModel };
  const others = input.posts.length - told.length;
  return points(told, {
    language: input.language,
    deadline,
    progress: (done) => progress(others + done),
  });
}

/** The posts of the window, those before it, and what changed meanwhile. */
async function read(request: DigestOrder, ports: DigestPorts): Promise<DigestInput> {
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
  read: DigestPorts['postsBetween'],
  from: number,
  to: number,
): Promise<Archived[]> {
  const found: Archived[] = [];
  for (const { key } of request.channels) for await (const each of read(key, from, to)) found.push(each);
  return found;
}
