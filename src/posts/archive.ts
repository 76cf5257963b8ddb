/** The posts of all channels: `seen` by id, to detect changes; `posts` by date, so that a window is one range; `versions` as a hash chain. */
import { dayMs } from '#src/duration.ts';
import { isFeedAddress } from './channel-key.ts';
import { encodeId } from '#src/store/sortable-keys.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { Store } from '#src/store/store.ts';
import { withPollText, hashSeen, isMoreOfAlbum, isSameContent, unmarkPost, type Post } from './post.ts';
import { type ChainHead, chainVersion, type PostVersion, type VersionChange } from './version-chain.ts';

export interface ArchivedPost {
  readonly post: Post;
  /** Instants are milliseconds since 1970. */
  readonly seenAt: number;
  /** When its last edit was noticed. */
  readonly editedAt: number | null;
  readonly deletedAt: number | null;
}

interface Seen {
  /** The date in the post's key in `posts`. */
  readonly date: string;
  readonly hash: string;
  readonly gone?: boolean;
  /** Missing in records of 0.1.0, which did not mark struck words; that is no edit. */
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
const endOfTime = Date.UTC(9999, 0);
/** The search for posts with a wrong `seenAt` ends after so many right ones. */
const maxRightStamps = 100;

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

  const readPost = (channel: string, id: number, { date }: Seen) => posts.get(postKey(channel, date, id));

  async function get(channel: string, id: number): Promise<ArchivedPost | undefined> {
    const known = await seen.get(seenKey(channel, id));
    return known && readPost(channel, id, known);
  }

  /** Which posts are new or edited. Writes nothing, so that after a crash before `save` the result is the same. */
  async function diff(channel: string, found: readonly Post[]): Promise<ArchiveDiff> {
    const known = await seen.getMany(found.map((post) => seenKey(channel, post.id)));
    const added: Post[] = [];
    const edited: { before: ArchivedPost; after: Post }[] = [];
    for (const [at, post] of found.map(withPollText).entries()) {
      const record = known[at];
      if (record === undefined) added.push(post);
      else if (record.hash !== hashSeen(post)) {
        const before = await readPost(channel, post.id, record);
        const shown = record.marksStruck ? (each: Post) => each : unmarkPost;
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
      // feeds give an edited entry a new date, under which it would be kept twice
      const post = { ...after, date: before.post.date };
      const kept = { ...before, post, editedAt: now };
      return { kept, change: 'edited' as const, replaced: before.post };
    });
    await write(channel, [...added, ...edited], now);
  }

  /** All in one commit. */
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
        ...changes.flatMap(({ kept }, at) => writesFor(channel, kept, now, known[at]?.date)),
        // a clock that is years behind would let them expire as soon as it is right
        versions.putMany(chained, retentionDays * dayMs + lagOf(changes, now)),
        heads.put(channel, head),
      ]);
    });
  }

  /** `date` is that under which the post was first kept. */
  function writesFor(channel: string, kept: ArchivedPost, now: number, date = dateToFile(kept)) {
    const { post } = kept;
    const ttlMs = Math.max(dayMs, Date.parse(date) + retentionDays * dayMs - now);
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
    /** Posts with `from <= seenAt < to` that were seen at most a month after their date, by date. */
    async *seenBetween(channel: string, from: number, to: number): AsyncIterable<ArchivedPost> {
      // where this machine's clock is slow posts are seen before their date
      for await (const kept of publishedBetween(channel, from - lateMs, endOfTime))
        if (from <= kept.seenAt && kept.seenAt < to) yield kept;
    },
    /** The date of the oldest kept post, milliseconds since 1970; null where that is the channel's first one, or there is none. */
    async keptSince(channel: string): Promise<number | null> {
      const [first] = await Array.fromAsync(posts.list({ prefix: `${channel}:`, limit: 1 }));
      return first && first[1].post.id > 1 ? getPublishedAt(first[1]) : null;
    },
    /** The id of the post with so many newer ones; undefined when there are fewer. */
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
    /** The newest posts whose `seenAt` is later than `now`, as the clock was ahead then. */
    async listSeenAfter(channel: string, now: number): Promise<ArchivedPost[]> {
      const found: ArchivedPost[] = [];
      let right = 0;
      for await (const kept of newest(channel))
        if (kept.seenAt > now) found.push(kept);
        else if (++right > maxRightStamps) break;
      return found;
    },
    async restamp(channel: string, kept: ArchivedPost, seenAt: number): Promise<void> {
      const { id } = kept.post;
      const old = await seen.get(seenKey(channel, id));
      const date = old?.date === kept.post.date ? old?.date : dateToFile({ ...kept, seenAt });
      if (old && old.date !== date) await posts.delete(postKey(channel, old.date, id));
      await Promise.all(writesFor(channel, { ...kept, seenAt }, seenAt, date));
    },
    /** The versions of a post within retention, oldest first. */
    versions: (channel: string, id: number): Promise<PostVersion[]> =>
      Array.fromAsync(versions.list({ prefix: `${seenKey(channel, id)}:` }), ([, each]) => each),
    chainHead: (channel: string): Promise<ChainHead | undefined> => heads.get(channel),
  };
}

/** In seconds, as posts are dated, rounded up, so that `from` is never early. */
const isoOf = (at: number): string =>
  new Date(Math.ceil(at / 1000) * 1000).toISOString().replace('.000Z', 'Z');

/** When a post was seen replaces a date that is too long ago, under which no window would find the post, and one to come in a feed. */
function dateToFile({ post: { channel, date }, seenAt }: ArchivedPost): string {
  const lateBy = date === null ? Number.NaN : seenAt - Date.parse(date);
  const isFuture = lateBy < -dayMs && isFeedAddress(channel);
  return date !== null && !isFuture && lateBy <= lateMs ? date : isoOf(seenAt);
}

/** By how much this machine's clock is behind that of Telegram, which dates its posts. */
function lagOf(changes: readonly ArchiveChange[], now: number): number {
  const posts = changes.flatMap(({ kept: { post } }) => (isFeedAddress(post.channel) ? [] : post));
  return Math.max(now, ...posts.map(({ date }) => Date.parse(date ?? '') || 0)) - now;
}

/** The post's date, or when it was seen where the date is missing or cannot be right; milliseconds since 1970. */
export const getPublishedAt = (kept: ArchivedPost): number => Date.parse(dateToFile(kept));
