/** Which posts of the last day say the same, in whatever channel; and when the same words are news once more. */
import { dayMs } from '#src/duration.ts';
import { languages } from '#src/languages/index.ts';
import type { Post, PostRef } from '#src/posts/post.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { Store } from '#src/store/store.ts';
import { fingerprintPost, normalizeStatement } from './post-fingerprints.ts';

export interface EarlierPost extends PostRef {
  /** When it came, milliseconds since 1970. */
  readonly at: number;
}

export type RecentCopies = ReturnType<typeof createRecentCopies>;

/** As long as the messages of a post are known, see messages/alert-message-store.ts. */
const recordedMs = 7 * dayMs;
/** Posts of the same words that are remembered. */
const maxCopies = 20;

export function createRecentCopies(store: Store) {
  const byFingerprint = store.collection<readonly EarlierPost[]>('recent-posts');
  const recorded = store.collection<number>('alerted-posts');
  const runExclusive = createKeyedMutex();
  return {
    /**
     * Remembers the post for those to come. `copies`: the posts that came within the 24 hours before and say the same,
     * oldest first; `isRepeated`: it was recorded before, some chats may know it already. `now`: milliseconds since 1970.
     */
    record: (channel: string, post: Post, now: number) =>
      runExclusive('', async () => {
        const isEarlier = (each: EarlierPost) =>
          now - each.at < dayMs && (each.channel !== channel || each.id !== post.id);
        const { lookup, stored } = fingerprintPost(post);
        const own = { channel, id: post.id, at: now };
        const known = (posts: readonly EarlierPost[] | undefined) => posts?.filter(isEarlier) ?? [];
        const found = (await byFingerprint.getMany(lookup)).flatMap(known);
        const before = await byFingerprint.getMany(stored);
        const entries = stored.map((fingerprint, at) => {
          const posts = [...known(before[at]), own].slice(-maxCopies);
          return [fingerprint, posts] as const;
        });
        const name = `${channel}:${post.id}`;
        const isRepeated = (await recorded.get(name)) !== undefined;
        await Promise.all([byFingerprint.putMany(entries, dayMs), recorded.put(name, now, recordedMs)]);
        const distinct = new Map(found.map((each) => [`${each.channel}:${each.id}`, each]));
        return { copies: [...distinct.values()].sort((a, b) => a.at - b.at), isRepeated };
      }),
  };
}

/** The share of the shorter one's words that two posts on one matter have in common, at least. */
const minShare = 1 / 3;

/** As an alarm is after its all-clear. `between`: what the channel published since it said `text` before. Something else on the same matter makes it news. */
export function isNewsAgain(text: string, between: readonly string[]): boolean {
  const [said, own] = [normalizeStatement(text), matterOf(text)];
  return between.some((other) => {
    const others = matterOf(other);
    const common = others.intersection(own).size;
    const isOnMatter = common > 0 && common >= minShare * Math.min(own.size, others.size);
    return isOnMatter && normalizeStatement(other) !== said;
  });
}

const stopWords: ReadonlySet<string> = new Set(languages.flatMap((language) => [...language.stopWords]));

/** The longer words, each without its ending: rough, and the same in every language with letters. */
function matterOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  return new Set(words.filter((word) => !stopWords.has(word)).map((word) => word.slice(0, 5)));
}
