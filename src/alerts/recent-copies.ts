/** Finds posts of the last day, of any channel, that say the same; and tells when the same words are news again. */
import { hash } from 'node:crypto';
import { dayMs } from '#src/duration.ts';
import { inAnyLanguage, stopWordsOfAll } from '#src/languages/index.ts';
import { regex } from '#src/languages/terms.ts';
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

/** As long as messages/alert-message-store.ts keeps the messages of a post. */
const recordedMs = 7 * dayMs;
const maxCopies = 20;

export function createRecentCopies(store: Store) {
  const byFingerprint = store.collection<readonly EarlierPost[]>('recent-posts');
  const recorded = store.collection<number>('alerted-posts');
  const runExclusive = createKeyedMutex();
  return {
    /**
     * Records a post. Returns in `copies` the posts of the last 24 hours that say the same, oldest first; `isRepeated`: it
     * was recorded before, so that some chats may have been notified of it. `now`: milliseconds since 1970.
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

/** Whether a repeated text is news, as an alarm is after its all-clear: the channel said something else on the same subject in `between`. */
export function isNewsAgain(text: string, between: readonly string[]): boolean {
  const [statement, subject] = [normalizeStatement(text), subjectWordsOf(text)];
  return between.some((other) => {
    const otherSubject = subjectWordsOf(other);
    const common = otherSubject.intersection(subject).size;
    const isOnSubject = common > 0 && common >= minShare * Math.min(subject.size, otherSubject.size);
    return isOnSubject && normalizeStatement(other) !== statement;
  });
}

/** The first five letters of longer words: a rough stem in every language with letters. */
function subjectWordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  return new Set(words.filter((word) => !stopWordsOfAll.has(word)).map((word) => word.slice(0, 5)));
}

/** Posts of fewer words say the same by chance: "LIVE now". */
const minWords = 12;

/**
 * Keys by which copies are found: the origin of a post, and a hash of its statement if that is long enough. Two posts that
 * differ in accounts or hashtags are no copies, but each is one of a post without any. `stored`: keys under which a post
 * is kept; `lookup`: keys under which a new one looks for earlier ones.
 */
export function fingerprintPost({ channel, url, forward, text }: Post) {
  const origin = parsePostUrl(forward === null ? url : forward.url);
  const posts = origin === null ? [] : [`post:${origin}`];
  const whole = hashOf(normalizeSaid(text));
  // a feed's item begins with its title, which the channel's post of the article leaves out
  const bare = hashOf(normalizeStatement(isFeedAddress(channel) ? text.replace(/^[^\n]+\n\n/, '') : text));
  const framed = bare === whole ? [] : named('framed', bare);
  const sought = [...named('words', whole), ...named('words', bare), ...named('framed', whole)];
  return { stored: [...posts, ...named('words', whole), ...framed], lookup: [...posts, ...sought] };
}

const normalizeStatement = (text: string): string => normalizeSaid(withoutAccountsAndTags(text));

const named = (name: string, hash: string | null): string[] => (hash === null ? [] : [`${name}:${hash}`]);

function parsePostUrl(url: string | null): string | null {
  const [, channel, id] = /^(?:https?:\/\/)?t\.me\/(?:s\/)?(c\/\d+|[\w-]+)\/(\d+)/i.exec(url ?? '') ?? [];
  return channel === undefined ? null : `${channel.toLowerCase()}/${id}`;
}

/** In scripts without spaces each character counts as a word. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

const hashOf = (said: string): string | null =>
  (said.match(word)?.length ?? 0) < minWords ? null : hash('sha256', said, 'base64url').slice(0, 22);

const formTag = regex.iu`^(?:${inAnyLanguage('labels').urgent}|${inAnyLanguage('categories').formTags})$`;
const tag = /[#＃]([\p{L}\p{M}\p{N}_]+)/gu;

/** Without accounts, and without hashtags of words that the text has anyway. */
function withoutAccountsAndTags(text: string): string {
  const words = new Set(segmentWords(text.replace(tag, ' ').toLowerCase()));
  const isBare = (name: string) => formTag.test(name) || words.has(name.toLowerCase());
  return text
    .replace(/(?<![\p{L}\p{N}])[@＠]\w+/gu, ' ')
    .replace(tag, (whole, name: string) => (isBare(name) ? ' ' : whole));
}

const ignoredParts = /(?:https?:\/\/|www\.|t\.me\/)\S+|\uFE0F/giu;
/** Signs that `fingerprintOf` drops although they state something: that of a grade, "A+", and some emoji. */
const significantSign = /(?<=\p{L})[-+](?![\p{L}\p{N}])|[❎⛔🟠🔵⚪⚫↗↘🔼🔽🔺🔻📈📉❓❔⁉]/gu;

/** The normalized statement of a text, signs at its end included, without links and without what the channel writes around every post. */
function normalizeSaid(text: string): string {
  const { start, end } = findStatement(text);
  const stated = splitSentences(text.slice(start, end).replace(ignoredParts, ' '), null).map(
    (one) => one.text,
  );
  const said = [...stated, text.slice(end).replace(/[\p{L}\p{N}]|\uFE0F/gu, '')].map((each) =>
    each.replace(significantSign, (sign) => ` s${sign.codePointAt(0)} `),
  );
  return said.map(fingerprintOf).filter(Boolean).join(' ');
}
