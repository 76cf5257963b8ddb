/** `seen`: is this id known, and did it change? `posts`: by date, so that a window is one range. `versions`: what was seen when. */
import { dayMs } from '#src/duration.ts';
import { encodeId } from '#src/store/sortable-keys.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { Store } from '#src/store/store.ts';
import { withPollText, hashSeen, isMoreOfAlbum, isSameContent, unmarkPost, type Post } from './post.ts';
import { type ChainHead, chainVersion, type PostVersion, type VersionChange } from './version-chain.ts';

export interface ArchivedPost {
  readonly post: Post;
  /** Instants are milliseconds since 1970. */
  readonly seenAt: number;
  /** When its last change was noticed. */
  readonly editedAt: number | null;
  readonly deletedAt: number | null;
}

interface Seen {
  /** The date part of the post's key on the collection `posts`. */
  readonly date: string;
  readonly hash: string;
  readonly gone?: boolean;
  /** Missing where a reading of 0.1.0 was kept: struck words that it did not mark are no edit. */
  readonly marksStruck?: true;
}

export interface ArchiveDiff {
  readonly added: readonly Post[];
  readonly edited: readonly { readonly before: ArchivedPost; readonly after: Post }[];
}

export type Archive = ReturnType<typeof createArchive>;

interface ArchiveChange {
  readonly kept: ArchivedPost;
  readonly change: VersionChange;
  readonly replaced: Post | null;
}

const lateMs = 31 * dayMs;
/** So many posts with a right stamp end the search for those with a wrong one. */
const maxRight = 100;

export function createArchive(store: Store, retentionDays: number) {
  const seen = store.collection<Seen>('seen', ({ date }) => typeof date === 'string');
  const posts = store.collection<ArchivedPost>('posts', ({ post }) => !!post);
  const versions = store.collection<PostVersion>('versions');
  const heads = store.collection<ChainHead>('version-heads');
  const runExclusive = createKeyedMutex();

  const seenKey = (channel: string, id: number) => `${channel}:${encodeId(id)}`;
  const versionKey = (channel: string, id: number, number: number) =>
    `${seenKey(channel, id)}:${encodeId(number)}`;
  const postKey = (channel: string, date: string, id: number) => `${channel}:${date}:${encodeId(id)}`;

  const keptAs = (channel: string, id: number, { date }: Seen) => posts.get(postKey(channel, date, id));

  async function get(channel: string, id: number): Promise<ArchivedPost | undefined> {
    const known = await seen.get(seenKey(channel, id));
    return known && keptAs(channel, id, known);
  }

  /** What of `posts` is new or changed. Writes nothing: a crash before `save` finds the same again. */
  async function diff(channel: string, found: readonly Post[]): Promise<ArchiveDiff> {
    const known = await seen.getMany(found.map((post) => seenKey(channel, post.id)));
    const added: Post[] = [];
    const edited: { before: ArchivedPost; after: Post }[] = [];
    for (const [at, post] of found.map(withPollText).entries()) {
      const mine = known[at];
      if (mine === undefined) added.push(post);
      else if (mine.hash !== hashSeen(post)) {
        const before = await keptAs(channel, post.id, mine);
        const shown = mine.marksStruck ? (each: Post) => each : unmarkPost;
        if (before === undefined || isMoreOfAlbum(before.post, post)) added.push(post);
        else if (!isSameContent(shown(before.post), shown(post))) edited.push({ before, after: post });
      }
    }
    return { added, edited };
  }

  async function save(channel: string, news: ArchiveDiff, now: number, isHistory = false): Promise<void> {
    const seenAt = ({ date }: Post) => (isHistory && date !== null ? Math.min(now, Date.parse(date)) : now);
    const added = news.added.map((post) => {
      const kept = { post, seenAt: seenAt(post), editedAt: null, deletedAt: null };
      return { kept, change: 'published' as const, replaced: null };
    });
    const edited = news.edited.map(({ before, after }) => {
      // a feed dates an edited entry anew: under another date it would be kept twice
      const post = { ...after, date: before.post.date };
      const kept = { ...before, post, editedAt: now };
      return { kept, change: 'edited' as const, replaced: before.post };
    });
    await write(channel, [...added, ...edited], now);
  }

  /** Started in one turn: a post is in all collections or in none. */
  async function write(channel: string, changes: readonly ArchiveChange[], now: number): Promise<void> {
    if (changes.length === 0) return;
    await runExclusive(channel, async () => {
      const known = await seen.getMany(changes.map(({ kept }) => seenKey(channel, kept.post.id)));
      let head = (await heads.get(channel)) ?? { number: 0, hash: '' };
      const chained: [string, PostVersion][] = [];
      for (const { kept, change, replaced } of changes) {
        const version = chainVersion(head, { channel, seenAt: now, change, replaced, post: kept.post });
        chained.push([versionKey(channel, version.id, version.number), version]);
        head = { number: version.number, hash: version.hash };
      }
      await Promise.all([
        ...changes.flatMap(({ kept }, at) => writesFor(channel, kept, known[at]?.date)),
        versions.putMany(chained, retentionDays * dayMs),
        heads.put(channel, head),
      ]);
    });
  }

  /** Where a post is filed it stays: `date` is that of its first keeping. */
  function writesFor(channel: string, kept: ArchivedPost, date = dateToFile(kept)): Promise<void>[] {
    const { post } = kept;
    const ttlMs = Math.max(dayMs, Date.parse(date) + retentionDays * dayMs - kept.seenAt);
    const mark: Seen = { date, hash: hashSeen(post), marksStruck: true, gone: kept.deletedAt !== null };
    return [
      posts.put(postKey(channel, date, post.id), kept, ttlMs),
      seen.put(seenKey(channel, post.id), mark, ttlMs),
    ];
  }

  /** Posts with `from <= date < to`, oldest first; instants in milliseconds. */
  async function* publishedBetween(channel: string, from: number, to: number): AsyncIterable<ArchivedPost> {
    const range = { from: `${channel}:${isoOf(from)}`, to: `${channel}:${isoOf(to)}` };
    for await (const [, kept] of posts.list(range)) yield kept;
  }

  async function* newest(channel: string, before?: number, limit = Number.POSITIVE_INFINITY) {
    const to = before === undefined ? `${channel};` : `${channel}:${isoOf(before)}`;
    for await (const [, kept] of posts.list({ from: `${channel}:`, to, reverse: true, limit })) yield kept;
  }

  return {
    diff,
    save,
    get,
    newest,
    publishedBetween,
    /** Whether a post is young enough to be kept; `now` in milliseconds. */
    isRetained: ({ date }: Post, now: number): boolean =>
      date === null || Date.parse(date) + retentionDays * dayMs > now,
    /** Posts that came to our notice with `from <= seenAt < to`, by date; of those that were late by a month at most. */
    async *seenBetween(channel: string, from: number, to: number): AsyncIterable<ArchivedPost> {
      // a clock that runs behind the channel's sees posts before they are dated
      for await (const kept of publishedBetween(channel, from - lateMs, to + dayMs))
        if (from <= kept.seenAt && kept.seenAt < to) yield kept;
    },
    /** Since when the posts of a channel are kept, milliseconds since 1970; null where from its first one on, or none is. */
    async keptSince(channel: string): Promise<number | null> {
      const [first] = await Array.fromAsync(posts.list({ prefix: `${channel}:`, limit: 1 }));
      return first && first[1].post.id > 1 ? getPublishedAt(first[1]) : null;
    },
    /** The id of the post that has so many newer ones; undefined when there are fewer. */
    async nthNewestId(channel: string, newerCount: number): Promise<number | undefined> {
      const found = await Array.fromAsync(newest(channel, undefined, newerCount + 1));
      return found[newerCount]?.post.id;
    },
    /** Ids kept with `from <= id <= to` that are not marked as gone, ascending. */
    async idsBetween(channel: string, from: number, to: number): Promise<number[]> {
      const range = { from: seenKey(channel, from), to: seenKey(channel, to + 1) };
      const marks = await Array.fromAsync(seen.list(range));
      return marks.flatMap(([key, { gone }]) => (gone ? [] : [Number(key.slice(-10))]));
    },
    async markDeleted(channel: string, id: number, now: number): Promise<void> {
      const kept = await get(channel, id);
      if (!kept || kept.deletedAt !== null) return;
      await write(channel, [{ kept: { ...kept, deletedAt: now }, change: 'deleted', replaced: null }], now);
    },
    /** Those of the newest that were seen later than `now`, as under a clock that was ahead. */
    async listSeenAfter(channel: string, now: number): Promise<ArchivedPost[]> {
      const found: ArchivedPost[] = [];
      let right = 0;
      for await (const kept of newest(channel))
        if (kept.seenAt > now) found.push(kept);
        else if (++right > maxRight) break;
      return found;
    },
    async restamp(channel: string, kept: ArchivedPost, seenAt: number): Promise<void> {
      const { id } = kept.post;
      const old = await seen.get(seenKey(channel, id));
      const date = dateToFile({ ...kept, seenAt });
      if (old && old.date !== date) await posts.delete(postKey(channel, old.date, id));
      await Promise.all(writesFor(channel, { ...kept, seenAt }, date));
    },
    /** What a post said and when that was seen, oldest first; without what is past retention. */
    versions: (channel: string, id: number): Promise<PostVersion[]> =>
      Array.fromAsync(versions.list({ prefix: `${seenKey(channel, id)}:` }), ([, each]) => each),
    /** The newest version of all posts of a channel; undefined before the first. */
    chainHead: (channel: string): Promise<ChainHead | undefined> => heads.get(channel),
  };
}

/** To the second, as posts are dated; an instant inside a second belongs to the next one, so that `from` is never early. */
const isoOf = (at: number): string =>
  new Date(Math.ceil(at / 1000) * 1000).toISOString().replace('.000Z', 'Z');

/** A date too far from when the post was seen would put it where no window finds it. */
function dateToFile({ post: { date }, seenAt }: ArchivedPost): string {
  const lateBy = date === null ? Number.NaN : seenAt - Date.parse(date);
  return date !== null && -dayMs <= lateBy && lateBy <= lateMs ? date : isoOf(seenAt);
}

/** In the order in which posts are listed; where a post names no date that can be right, when it was seen. */
export const getPublishedAt = (kept: ArchivedPost): number => Date.parse(dateToFile(kept));
