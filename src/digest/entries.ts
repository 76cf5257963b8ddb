/** A post with what a digest needs to know about it. */

import { channelKeyOf } from '#src/channels/channel.ts';
import { languageOf } from '#src/posts/language.ts';
import type { Post, PostRef } from '#src/posts/post.ts';
import { eachInSteps, type Steps, straight } from '#src/turns.ts';
import { isInstruction } from './check-instructions.ts';
import { cleanText } from './clean.ts';
import { type DigestKind, kindOf } from './kinds.ts';
import { type Layout, layoutOf } from './layout.ts';
import { type Rarity, rarityIn, type Vector, vectorOf, weighing } from './vectors.ts';
import { stemsOf } from './words.ts';

/** What a digest needs to know about a channel. */
export interface DigestChannel {
  readonly key: string;
  readonly title: string;
  /** ISO 639-1; null until told. */
  readonly language: string | null;
}

export interface Entry {
  readonly key: string;
  readonly post: Post;
  readonly channel: DigestChannel;
  readonly kind: DigestKind;
  readonly language: string | null;
  /** Milliseconds since 1970; null where the source gives no date. */
  readonly at: number | null;
  readonly layout: Layout;
  /** What it tells of: its words, names and figures counting three times. */
  readonly vector: Vector;
  readonly rarity: Rarity;
  /** Names of those whose words it brings, each once. */
  readonly speakers: readonly string[];
}

/** One name for one post: of a post itself, or of a reference to it. */
export function entryKeyOf(ref: PostRef): string {
  return `${channelKeyOf(ref.channel)}/${ref.id}`;
}

/** Oldest first; equal dates by channel and id. */
export function inOrder(posts: readonly Post[]): Post[] {
  return posts.toSorted(
    (a, b) => compareText(a.date ?? '', b.date ?? '') || compareText(a.channel, b.channel) || a.id - b.id,
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Posts as entries; words are rare or common as they are among all of these posts, per language. */
export const readEntries = (posts: readonly Post[], channels: readonly DigestChannel[]): Entry[] =>
  straight(readingEntries(posts, channels));

/** The same in steps. */
export function* readingEntries(posts: readonly Post[], channels: readonly DigestChannel[]): Steps<Entry[]> {
  const drafts = yield* eachInSteps(posts, (post) => draftOf(post, channels));
  const stems = new Map(yield* eachInSteps(drafts, (draft) => [draft, eventStems(draft)] as const));
  const rarities = new Map<string | null, Rarity>();
  for (const [language, group] of Map.groupBy(drafts, (draft) => draft.language))
    rarities.set(language, yield* weighing(group.map((draft) => stems.get(draft) ?? [])));
  return yield* eachInSteps(drafts, (draft) => {
    const rarity = rarities.get(draft.language) ?? rarityIn([]);
    return { ...draft, rarity, vector: vectorOf(stems.get(draft) ?? [], rarity) };
  });
}

type Draft = Omit<Entry, 'vector' | 'rarity'>;

function draftOf(post: Post, channels: readonly DigestChannel[]): Draft {
  const channel = channels.find((one) => one.key === channelKeyOf(post.channel)) ?? {
    key: channelKeyOf(post.channel),
    title: post.channel,
    language: null,
  };
  const language = languageOf(post.text) ?? channel.language;
  const layout = layoutOf(post.text, language);
  return {
    key: entryKeyOf(post),
    post,
    channel,
    kind: kindOf(post),
    language,
    at: post.date === null ? null : Date.parse(post.date),
    layout,
    speakers: speakersOf(layout),
  };
}

const midName = /(?<=[^.!?…:\s]["“«(]?\s["“«(]?)\p{Lu}[\p{L}\p{M}-]{2,}|(?!20\d\d)\p{N}[\p{N}.,]*\p{N}/gu;

function eventStems({ post, layout, language }: Draft): string[] {
  const texts = [layout.title ?? '', ...layout.passages.map((passage) => passage.text)];
  const names = texts.flatMap((text) => text.match(midName) ?? []).join(' ');
  return stemsOf(`${cleanText(post.text)}\n${names}\n${names}`, language);
}

function speakersOf(layout: Layout): string[] {
  return [...new Set(layout.passages.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))];
}

/** Whose words a post brings: of a repost its source, as far as that is a name. */
export function authorOf({ post, channel }: Entry): string {
  const name = cleanText(post.forward?.name ?? '');
  return name === '' || isInstruction(name) ? cleanText(channel.title) : name;
}

/** What a list calls the post: its title, or else its first words. */
export function nameOf(entry: Entry): string {
  const { title, passages } = entry.layout;
  const news = [title, ...passages.map(({ text }) => text)].filter((text) => text !== null);
  return news.find((text) => !isInstruction(text)) ?? news[0] ?? cleanText(entry.post.text);
}
