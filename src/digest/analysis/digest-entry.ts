import { isDeepStrictEqual } from 'node:util';
import { createLruCache, memoize, memoizeByName } from '#src/memoize.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import { detectLanguage } from '#src/posts/detect-language.ts';
import type { Post, PostRef } from '#src/posts/post.ts';
import { mapYielding, type YieldingTask, runToCompletion } from '#src/time-slices.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { cleanText } from './clean-text.ts';
import { type PostCategory, classifyPost } from './classify-post.ts';
import { type PostLayout, type PostPassage, parseLayout, passageOf, sayingsOf } from './layout.ts';
import { type InverseDocumentFrequency, type TermVector, vectorize, computeIdfInSteps } from './tf-idf.ts';
import { subjectStemsOf } from './subject-stems.ts';
import { withDistinguishingMarks } from './distinguishing-marks.ts';

export interface DigestChannel {
  readonly key: string;
  readonly title: string;
  /** ISO 639-1. */
  readonly language: string | null;
  /** From when on it is read, milliseconds since 1970, where that is later than the window begins. */
  readonly readSince?: number;
}

export interface DigestEntry {
  readonly key: string;
  readonly post: Post;
  readonly channel: DigestChannel;
  readonly kind: PostCategory;
  readonly language: string | null;
  /** Milliseconds since 1970; null where the source gives no date. */
  readonly at: number | null;
  readonly layout: PostLayout;
  readonly idf: InverseDocumentFrequency;
  readonly speakers: readonly string[];
}

/** A sentence as one post says it. */
export interface Said {
  readonly entry: DigestEntry;
  readonly passage: PostPassage;
}

/** Whether a post says it, too, word for word. */
export const says = ({ layout }: DigestEntry, { fingerprint }: PostPassage): boolean =>
  saidIn(layout).has(fingerprint);
const saidIn = memoize((layout: PostLayout) => new Set(sayingsOf(layout).map((one) => one.fingerprint)));

/** Worked out once for a sentence, and forgotten with it. */
export function memoizeSaid<Value>(work: (said: Said) => Value): (said: Said) => Value {
  const known = new WeakMap<PostPassage, { readonly value: Value }>();
  return (said) => {
    const before = known.get(said.passage);
    if (before !== undefined) return before.value;
    const value = work(said);
    known.set(said.passage, { value });
    return value;
  };
}

/** The first two sentences of a post, taken as one: what it is about, and how things stand with it. Below a greeting the news comes second. */
export const ledeOf = memoize((entry: DigestEntry): Said => {
  const sayings = sayingsOf(entry.layout).slice(0, 2);
  return { entry, passage: passageOf(sayings.map(({ text }) => text).join('\n'), [], null) };
});

/** What a later sentence says otherwise. */
export interface Contradiction {
  readonly before: Said;
  readonly after: Said;
}

/** One name for one post: of a post itself, or of a reference to it. */
export const entryKeyOf = ({ channel, id }: PostRef): string => `${toChannelKey(channel)}/${id}`;

/** About 10 kB each with what is known of them. */
const mostPosts = 2000;
const knownPosts = createLruCache<Post>(mostPosts);

/** The post, or one equal to it that was here before: what belongs to a post alone is worked out once for all digests that tell of it. */
export function sharedPost(post: Post): Post {
  const key = entryKeyOf(post);
  const before = knownPosts.get(key);
  if (before !== undefined && isDeepStrictEqual(before, post)) return before;
  knownPosts.set(key, post);
  return post;
}

/** Oldest first; equal dates by channel and id. */
export const sortByDate = (posts: readonly Post[]): Post[] =>
  posts.toSorted(
    (a, b) => compareText(a.date ?? '', b.date ?? '') || compareText(a.channel, b.channel) || a.id - b.id,
  );

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Among fewer posts what two of them share would count as common. */
const fewestDocuments = 100;

/** Posts as entries; words are rare or common as they are among all of these posts, per language. */
export const analyzePosts = (posts: readonly Post[], channels: readonly DigestChannel[]): DigestEntry[] =>
  runToCompletion(analyzePostsInSteps(posts, channels));

export function* analyzePostsInSteps(
  posts: readonly Post[],
  channels: readonly DigestChannel[],
): YieldingTask<DigestEntry[]> {
  const drafts = withDistinguishingMarks(yield* mapYielding(posts, (post) => draftOf(post, channels)));
  const rarities = new Map<string | null, InverseDocumentFrequency>();
  for (const [language, group] of Map.groupBy(drafts, (draft) => draft.language)) {
    const { documents, containing } = yield* computeIdfInSteps(group.values().map(eventStemsOf));
    rarities.set(language, { documents: Math.max(documents, fewestDocuments), containing });
  }
  return drafts.map((draft) => ({ ...draft, idf: rarities.get(draft.language)! }));
}

/** What it tells of, names and figures counting three times. */
export const vectorOf = memoize(
  (entry: DigestEntry): TermVector => vectorize(eventStemsOf(entry), entry.idf),
);

/** ISO 639-1; null when the text does not show it. */
export const languageOfPost = memoize((post: Post, ofChannel: string | null): string | null =>
  detectLanguage(post.text, ofChannel),
);

type Draft = Omit<DigestEntry, 'idf'>;

function draftOf(post: Post, channels: readonly DigestChannel[]): Draft {
  const channel = channels.find((one) => one.key === toChannelKey(post.channel)) ?? {
    key: toChannelKey(post.channel),
    title: post.channel,
    language: null,
  };
  const own = factsOf(post)(languageOfPost(post, channel.language) ?? channel.language ?? '');
  return {
    ...own,
    key: entryKeyOf(post),
    post,
    channel,
    at: post.date === null ? null : Date.parse(post.date),
  };
}

/** What the post alone tells, read in a language: its channel's where its text shows none. */
const factsOf = memoize((post: Post) => memoizeByName((language) => readFacts(post, language || null)));

function readFacts(post: Post, language: string | null) {
  const layout = parseLayout(post.text, language);
  const speakers = layout.passages.flatMap(({ speaker }) => speaker ?? []);
  const kind = classifyPost(post, language);
  // "Full text: https://…"
  const saysNothing = layout.fingerprints.length === 0 && kind === 'report';
  return { kind: saysNothing ? 'media only' : kind, language, layout, speakers: [...new Set(speakers)] };
}

/** No year, and more than one digit. */
const figure = /^(?!20\d\d$)\p{N}.*\p{N}$/u;
const midName = /(?=\p{Lu})(?<=[^.!?…:\s]["“«(]?\s["“«(]?)\p{Lu}[\p{L}\p{M}-]{2,}/gu;

/** By layout: it stays when the entry goes. */
const eventStemsOf = ({ layout, post, language }: Draft): string[] => eventStems(layout, post.text, language);
const eventStems = memoize((layout: PostLayout, text: string, language: string | null): string[] => {
  const found = sayingsOf(layout).flatMap((saying) => saying.text.match(midName) ?? []);
  const words = subjectStemsOf(cleanText(text), language);
  const figures = words.filter((stem) => figure.test(stem));
  const telling = [...subjectStemsOf(found.join(' '), language), ...figures];
  return [...words, ...telling, ...telling];
});

/** Where a repost comes from, as far as that is a name; null for a post of the channel's own. */
export function entryOrigin({ post }: DigestEntry): string | null {
  const name = cleanText(post.forward?.name ?? '');
  return name === '' || isPromptInjection(name) ? null : name;
}

/** Who answers for it: the channel, or whoever it is reposted from. */
export const accountOf = (entry: DigestEntry): string => entryOrigin(entry) ?? entry.channel.key;

/** What a list calls the post: its title, or else its first words. */
export function entryTitle(entry: DigestEntry): string {
  const { title, passages } = entry.layout;
  const said = passages.map(({ text, speaker }) => (speaker === null ? text : `${speaker}: ${text}`));
  const news = [title, ...said].filter((text) => text !== null);
  return news.find((text) => !isPromptInjection(text)) ?? news[0] ?? cleanText(entry.post.text);
}
