/** What the specs of the digest share: posts, English texts, a small matcher. */
import { createTranslate } from '#src/adapters/fluent.ts';
import { type MessageBlock, type Message, toPlainText } from '#src/message/message.ts';
import { type DigestInput, planDigest } from '#src/digest/selection/plan-digest.ts';
import { builtInTopics } from '#src/digest/topics/topic.ts';
import type { Post } from '#src/posts/post.ts';
import { createTexts, type Texts } from '#src/message/texts.ts';

export function postOf(fields: Partial<Post> & { readonly text: string }): Post {
  const channel = fields.channel ?? 'NorlandMFA';
  const id = fields.id ?? 1;
  return {
    channel,
    channelId: null,
    id,
    date: '2026-11-20T09:00:00Z',
    edited: false,
    kind: 'text',
    author: null,
    forward: null,
    reply: null,
    links: [],
    hashtags: fields.text.match(/#[\p{L}\p{N}_]+/gu) ?? [],
    media: [],
    album: [],
    views: null,
    reactions: [],
    preview: null,
    url: `https://t.me/${channel}/${id}`,
    ...fields,
  };
}

export const norland = { key: 'norlandmfa', title: 'Norland MFA', language: 'en' };

export function inputOf(posts: readonly Post[], fields: Partial<DigestInput> = {}): DigestInput {
  return {
    channels: [norland],
    posts,
    earlier: [],
    window: { from: Date.parse('2026-11-20T00:00:00Z'), to: Date.parse('2026-11-21T00:00:00Z') },
    now: Date.parse('2026-11-20T18:00:00Z'),
    timeZone: 'UTC',
    language: 'en',
    topics: builtInTopics,
    topic: null,
    followedTopics: [],
    ...fields,
  };
}

/** The digest of a channel in `language` that posted these texts, one an hour. */
export function planOf(language: string, texts: readonly string[]) {
  const dateOf = (at: number) => new Date(Date.UTC(2026, 10, 20, at)).toISOString();
  const posts = texts.map((text, at) => postOf({ id: at + 1, text, date: dateOf(at) }));
  return planDigest(inputOf(posts, { channels: [{ ...norland, language }] }));
}

export const english: Texts = createTexts(createTranslate(), 'en');

/** A message as a reader sees it, links by their labels. */
export function readingOf(message: Message): string {
  return message.blocks.map((block: MessageBlock) => block.lines.map(toPlainText).join('\n')).join('\n\n');
}

/** What is read where the hours and days of posts do not matter. */
export const withoutTimes = (text: string): string =>
  text.replaceAll(/ · (?:\d\d:\d\d|\p{L}+\.?,? \d+ \p{L}+\.?)(?= · | ?\n|$)/gu, '');
