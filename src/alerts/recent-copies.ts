/** Which posts of the last day say the same, in whatever channel; and when the same words are news once more. */
import { hash } from 'node:crypto';
import { dayMs } from '#src/duration.ts';
import { languages, sourceInAnyLanguage } from '#src/languages/index.ts';
import { isFeedAddress } from '#src/posts/channel-key.ts';
import type { Post, PostRef } from '#src/posts/post.ts';
import { analyzeText } from '#src/query/analysis/analyze-text.ts';
import type { Token } from '#src/query/analysis/tokenize.ts';
import { createKeyedMutex } from '#src/store/keyed-mutex.ts';
import type { Store } from '#src/store/store.ts';
import { findStatement, urgent } from './post-frame.ts';

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

const stopWords: ReadonlySet<string> = new Set(languages.flatMap((language) => [...language.stopWords]));

/** The longer words, each without its ending: rough, and the same in every language with letters. */
function matterOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  return new Set(words.filter((word) => !stopWords.has(word)).map((word) => word.slice(0, 5)));
}

/** Fewer words say the same by chance: "LIVE now". */
const leastWords = 12;

/**
 * Keys by which a post finds those it repeats: where it comes from, and all that it says, when there are words enough.
 * Accounts, and tags of words that it has, tell from one another two posts that have them, not from one that has none.
 * `stored`: what a post is found by; `lookup`: what an arriving one looks for.
 */
export function fingerprintPost({ channel, url, forward, text }: Post) {
  const origin = postOf(forward === null ? url : forward.url);
  const posts = origin === null ? [] : [`post:${origin}`];
  const whole = hashOf(readParts(text));
  // an article says what its title says; the channel's post of it has the article's words alone
  const bare = hashOf(bareParts(isFeedAddress(channel) ? text.replace(/^[^\n]+\n\n/, '') : text));
  const framed = bare === whole ? [] : named('framed', bare);
  const sought = [...named('words', whole), ...named('words', bare), ...named('framed', whole)];
  return { stored: [...posts, ...named('words', whole), ...framed], lookup: [...posts, ...sought] };
}

const normalizeStatement = (text: string): string => joined(bareParts(text));

const named = (name: string, hash: string | null): string[] => (hash === null ? [] : [`${name}:${hash}`]);

function postOf(url: string | null): string | null {
  const [, channel, id] = /^(?:https?:\/\/)?t\.me\/(?:s\/)?(c\/\d+|[\w-]+)\/(\d+)/i.exec(url ?? '') ?? [];
  return channel === undefined ? null : `${channel.toLowerCase()}/${id}`;
}

interface Part {
  readonly said: string;
  readonly kind: Token['word']['kind'];
  readonly words: number;
}

const joined = (parts: readonly Part[]): string => parts.map(({ said }) => said).join(' ');

function hashOf(parts: readonly Part[]): string | null {
  if (parts.reduce((sum, { words }) => sum + words, 0) < leastWords) return null;
  return hash('sha256', joined(parts), 'base64url').slice(0, 22);
}

const formTag = new RegExp(
  `^(?:${urgent}|${sourceInAnyLanguage(({ categories }) => categories.formTags)})$`,
  'iu',
);

function bareParts(text: string): readonly Part[] {
  const parts = readParts(text);
  const words = new Set(parts.flatMap(({ kind, said }) => (kind === 'word' ? [said] : [])));
  const isBare = ({ kind, said }: Part) =>
    kind !== 'mention' && !(kind === 'hashtag' && (words.has(said) || formTag.test(said)));
  return parts.filter(isBare);
}

/** Of emoji those that state something: which country, yes or no, up or down, open or closed, how many. */
const statingEmoji =
  /\p{RGI_Emoji_Flag_Sequence}|\p{RGI_Emoji_Tag_Sequence}|\p{N}|[✅❌❎☑✔✖➕➖👍👎🚫⛔🟢🟡🟠🔴🔵⚪⚫⬆⬇↗↘🔼🔽🔺🔻📈📉🔒🔓❓❔⁉]/v;

/** Behind a word: a question, and the sign of a grade, "A+". */
const marks = /[?؟？]+|^[-+−](?=.)/gsu;

/** Everything that a text says in its order; neither links nor what its channel writes around every post. */
function readParts(text: string): readonly Part[] {
  const { start, end } = findStatement(text);
  const tokens = analyzeText(text, null).tokens.filter(({ isAlternative }) => !isAlternative);
  const padded = `${text} `;
  return tokens.flatMap((token, at) => {
    const { kind } = token.word;
    const isFrame = kind !== 'emoji' && (token.start < start || token.start >= end);
    const said = isFrame || kind === 'link' ? null : saidBy(token, text);
    const words = kind === 'word' || kind === 'spaceless' ? token.lastPosition - token.position + 1 : 0;
    const next = tokens[at + 1];
    const gap = kind === 'link' && next?.word.kind === 'link' ? '' : padded.slice(token.end, next?.start);
    return [
      ...(said === null ? [] : [{ said, kind, words }]),
      ...(gap.match(marks) ?? []).map((mark): Part => ({ said: mark.charAt(0), kind: 'emoji', words: 0 })),
    ];
  });
}

function saidBy({ word, start, end }: Token, text: string): string | null {
  const written = text.slice(start, end);
  if (word.kind === 'emoji') return statingEmoji.test(written) ? word.surface : null;
  // a link to a channel is read as its name too
  if (word.kind === 'mention' && !/^[@＠]/.test(written)) return null;
  // a French denial is no word of its own before a vowel
  const mark = /^[\p{N}\p{Sc}]/u.test(written) ? /[-+−–±<>≤≥/:]$/ : /(?<!\p{L})n['’]$/iu;
  const before = mark.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
  return before.replace(/[−–]/, '-') + word.surface.toLowerCase();
}
