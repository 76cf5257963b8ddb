/** What somebody wants a digest of, and the posts it is made from. */
import { dayMs } from '#src/duration.ts';
import type { CoreParts } from '#src/chats/core-parts.ts';
import type { ArchivedPost } from '#src/posts/archive.ts';
import { entryKeyOf, sortByDate } from './analysis/digest-entry.ts';
import type { PostChanges, DigestInput } from './selection/plan-digest.ts';
import { builtInTopics, hashtagTopics, type Topic } from './topics/topic.ts';
import type { Window } from './window.ts';

export interface DigestQuery
  extends Pick<DigestInput, 'channels' | 'topic' | 'followedTopics' | 'language' | 'timeZone'> {
  readonly window: Window;
  /** Whether posts are of the window by their dates, or by when they came to be known. */
  readonly by: 'date' | 'arrival';
  readonly ownTopics: readonly Topic[];
}

export type WindowPost = Pick<ArchivedPost, 'post' | 'editedAt' | 'deletedAt'>;

export type DigestQueryPorts = Pick<CoreParts, 'archive' | 'channelRegistry' | 'clock'>;

/** How far back words are counted and stories are followed. */
const historyMs = 14 * dayMs;
const mostHistory = 600;

export async function loadDigestInput(request: DigestQuery, ports: DigestQueryPorts): Promise<DigestInput> {
  const { from, to } = request.window;
  const { archive, channelRegistry, clock } = ports;
  const list = request.by === 'arrival' ? archive.seenBetween : archive.publishedBetween;
  const kept = await gather(request, list, from, to);
  const inWindow = new Set(kept.map(({ post }) => entryKeyOf(post)));
  const before = await gather(request, archive.publishedBetween, from - historyMs, from);
  const others = before.filter(({ post }) => !inWindow.has(entryKeyOf(post)));
  const posts = sortByDate(kept.map(({ post }) => post));
  const changes = changesIn(kept, others, request.window);
  const isChanged = (key: string) => changes.edited.has(key) || changes.deleted.has(key);
  const earlier = sortByDate(others.map(({ post }) => post)).filter(
    (post, at, { length }) => at >= length - mostHistory || isChanged(entryKeyOf(post)),
  );
  const topics = [...request.ownTopics, ...builtInTopics, ...hashtagTopics([...earlier, ...posts])];
  const countOf = (key: string) => channelRegistry.countUnreadable(key, from, to);
  const unreadable = request.channels.reduce((sum, { key }) => sum + countOf(key), 0);
  const channels = await Promise.all(
    request.channels.map(async (channel) => {
      const readSince = (await archive.keptSince(channel.key)) ?? from;
      return readSince > from ? { ...channel, readSince } : channel;
    }),
  );
  return { ...request, channels, posts, earlier, unreadable, now: clock.now(), topics, changes };
}

/** Of the window all that changed; of what came before, what changed within it. */
function changesIn(
  kept: readonly WindowPost[],
  others: readonly WindowPost[],
  { from, to }: DigestQuery['window'],
): PostChanges {
  const isIn = (at: number | null) => at !== null && from <= at && at < to;
  const keysOf = (ofKept: (post: WindowPost) => boolean, at: 'editedAt' | 'deletedAt') =>
    new Set(
      [...kept.filter(ofKept), ...others.filter((one) => isIn(one[at]))].map(({ post }) => entryKeyOf(post)),
    );
  return {
    edited: keysOf(({ post, editedAt }) => post.edited || editedAt !== null, 'editedAt'),
    deleted: keysOf(({ deletedAt }) => deletedAt !== null, 'deletedAt'),
  };
}

const gather = async (
  { channels }: DigestQuery,
  read: CoreParts['archive']['seenBetween'],
  from: number,
  to: number,
): Promise<WindowPost[]> =>
  (await Promise.all(channels.map(({ key }) => Array.fromAsync(read(key, from, to))))).flat();
