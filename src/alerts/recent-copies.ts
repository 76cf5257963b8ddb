/** Which posts of the last day say the same, in whatever channel; and when the same words are news once more. */
import { hash } from 'node:crypto';
import { dayMs } from '#src/duration.ts';
import { inAnyLanguage, stopWordsOfAll } from '#src/languages/index.ts';
import { fingerprintOf, segmentWords } from '#src/digest/analysis/words.ts';
import { isFeedAddress } from '#src/posts/channel-key.ts';
import type { Post, PostRef } from '#src/posts/post.ts';
import { splitSentences } from '#src/posts/split-sentences.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { Store } from '#src/store/store.ts';
import { findStatement } from './post-frame.ts';

export interface EarlierPost extends PostRef {
  /** When it came, milliseconds since 1970. */
  readonly at: number;
}

export type RecentCopies = ReturnType<typeof createRecentCopies>;

/** As long as the messages of a post are known, see messages/alert-message-store.ts. */
const recordedMs = 7 * dayMs;
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

/** The longer words, each without its ending: rough, and the same in every language with letters. */
function matterOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  return new Set(words.filter((word) => !stopWordsOfAll.has(word)).map((word) => word.slice(0, 5)));
}

/** Fewer words say the same by chance: "LIVE now". */
const minWords = 12;

/**
 * Keys by which a post finds those it repeats: where it comes from, and all that it says, when there are words enough.
 * Accounts, and tags of words that it has, tell from one another two posts that have them, not from one that has none.
 * `stored`: what a post is found by; `lookup`: what an arriving one looks for.
 */
export function fingerprintPost({ channel, url, forward, text }: Post) {
  const origin = postOf(forward === null ? url : forward.url);
  const posts = origin === null ? [] : [`post:${origin}`];
  const whole = hashOf(saidIn(text));
  // an article says what its title says; the channel's post of it has the article's words alone
  const bare = hashOf(normalizeStatement(isFeedAddress(channel) ? text.replace(/^[^\n]+\n\n/, '') : text));
  const framed = bare === whole ? [] : named('framed', bare);
  const sought = [...named('words', whole), ...named('words', bare), ...named('framed', whole)];
  return { stored: [...posts, ...named('words', whole), ...framed], lookup: [...posts, ...sought] };
}

const normalizeStatement = (text: string): string => saidIn(withoutNames(text));

const named = (name: string, hash: string | null): string[] => (hash === null ? [] : [`${name}:${hash}`]);

function postOf(url: string | null): string | null {
  const [, channel, id] = /^(?:https?:\/\/)?t\.me\/(?:s\/)?(c\/\d+|[\w-]+)\/(\d+)/i.exec(url ?? '') ?? [];
  return channel === undefined ? null : `${channel.toLowerCase()}/${id}`;
}

/** Of scripts without spaces each sign. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

const hashOf = (said: string): string | null =>
  (said.match(word)?.length ?? 0) < minWords ? null : hash('sha256', said, 'base64url').slice(0, 22);

const formTag = new RegExp(
  `^(?:${inAnyLanguage('labels').urgent}|${inAnyLanguage('categories').formTags})$`,
  'iu',
);
const tag = /[#＃]([\p{L}\p{M}\p{N}_]+)/gu;

/** Without accounts, and without tags of words that the text has. */
function withoutNames(text: string): string {
  const words = new Set(segmentWords(text.replace(tag, ' ').toLowerCase()));
  const isBare = (name: string) => formTag.test(name) || words.has(name.toLowerCase());
  return text
    .replace(/(?<![\p{L}\p{N}])[@＠]\w+/gu, ' ')
    .replace(tag, (whole, name: string) => (isBare(name) ? ' ' : whole));
}

const unsaid = /(?:https?:\/\/|www\.|t\.me\/)\S+|\uFE0F/giu;
/** Beside the signs that a fingerprint has: that of a grade, "A+", and emoji that state something. */
const stating = /(?<=\p{L})[-+](?![\p{L}\p{N}])|[❎⛔🟠🔵⚪⚫↗↘🔼🔽🔺🔻📈📉❓❔⁉]/gu;

/** Everything that a text says in its order, signs at its end included; neither links nor what its channel writes around every post. */
function saidIn(text: string): string {
  const { start, end } = findStatement(text);
  const stated = splitSentences(text.slice(start, end).replace(unsaid, ' '), null).map((one) => one.text);
  const said = [...stated, text.slice(end).replace(/[\p{L}\p{N}]|\uFE0F/gu, '')].map((each) =>
    each.replace(stating, (sign) => ` s${sign.codePointAt(0)} `),
  );
  return said.map(fingerprintOf).filter(Boolean).join(' ');
}
