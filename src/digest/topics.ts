/** Topics: named queries. Built in, the chat's own, and the hashtags a channel keeps using. */
import type { Post } from '#src/posts/post.ts';
import type { Entry } from './entries.ts';
import { nameOf } from './entries.ts';
import { topicQueries } from './topic-queries.ts';

/** Compiles a query of the alert language; the answer says whether a post matches. */
export type Matching = (query: string) => (post: Post) => boolean;

export const topicOrigins = ['own', 'built in', 'hashtag'] as const;

export interface Topic {
  /** `security`, `#Arctic`, or what the chat calls it. */
  readonly name: string;
  /** A post belongs to it when one of them matches. */
  readonly queries: readonly string[];
  readonly origin: (typeof topicOrigins)[number];
}

export const builtInTopics: readonly Topic[] = Object.entries(topicQueries).map(([name, query]) => ({
  name,
  queries: inShares(query.split('|').map((term) => term.trim())),
  origin: 'built in',
}));

/** Queries are kept short for people's sake; a long list of alternatives is as many queries as it takes. */
function inShares(terms: readonly string[]): string[] {
  const size = 8;
  return Array.from({ length: Math.ceil(terms.length / size) }, (_, i) =>
    terms.slice(i * size, (i + 1) * size).join(' | '),
  );
}

/** Hashtags of fewer posts than this are no topic. */
const fewestPosts = 3;
/** Tags that say what a post is, not what it is about. */
const formTags = /^#(?:live|briefing|opinion|video|photo|announcement|анонс|брифинг|эфир|envivo|endirecto)$/i;

/** The hashtags that these posts keep using, the commonest first. */
export function hashtagTopics(posts: readonly Post[], most = 12): Topic[] {
  const counts = new Map<string, { name: string; posts: number }>();
  for (const name of posts.flatMap((post) => post.hashtags)) {
    if (formTags.test(name)) continue;
    const known = counts.get(name.toLowerCase());
    counts.set(name.toLowerCase(), { name: known?.name ?? name, posts: (known?.posts ?? 0) + 1 });
  }
  return [...counts.values()]
    .filter((tag) => tag.posts >= fewestPosts)
    .sort((a, b) => b.posts - a.posts || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => ({ name, queries: [name], origin: 'hashtag' }));
}

/** The topics that each entry falls under, the one it is most about first. */
export function topicsOf(
  entries: readonly Entry[],
  topics: readonly Topic[],
  matching: Matching,
): Map<Entry, Topic[]> {
  const tests = topics.map((topic) => ({ topic, matches: anyOf(topic, matching) }));
  const found = new Map(entries.map((entry) => [entry, tests.filter(({ matches }) => matches(entry.post))]));
  const sizes = Map.groupBy([...found.values()].flat(), ({ topic }) => topic);
  const sizeOf = (topic: Topic) => sizes.get(topic)?.length ?? 0;
  return new Map(
    [...found].map(([entry, matched]) => {
      const parts = partsOf(entry);
      const fits = matched.map(({ topic, matches }) => ({ topic, fit: fitOf(topic, parts, matches) }));
      fits.sort((a, b) => b.fit - a.fit || sizeOf(a.topic) - sizeOf(b.topic));
      return [entry, fits.map(({ topic }) => topic)];
    }),
  );
}

/** Whether a post belongs to the topic. */
export function anyOf(topic: Topic, matching: Matching): (post: Post) => boolean {
  const tests = topic.queries.map(matching);
  return (post) => tests.some((matches) => matches(post));
}

/** A chat's own topic first; then by how much of the post names it, title and first sentence counting double; hashtags last. */
function fitOf(topic: Topic, parts: readonly Post[], matches: (post: Post) => boolean): number {
  if (topic.origin === 'own') return 10;
  if (topic.origin === 'hashtag') return 0;
  return parts.reduce((sum, part, i) => sum + (matches(part) ? (i === 0 ? 2 : 1) : 0), 0);
}

/** Its title with the first sentence, and the thirds of the rest, as posts of their own. */
function partsOf(entry: Entry): Post[] {
  const texts = entry.layout.passages.map((passage) => passage.text);
  const gist = `${nameOf(entry)}\n${texts[0] ?? ''}`;
  const third = Math.ceil((texts.length - 1) / 3);
  const rest =
    third < 1 ? [] : [0, 1, 2].map((i) => texts.slice(1 + i * third, 1 + (i + 1) * third).join('\n'));
  return [gist, ...rest].filter((text) => text !== '').map((text) => ({ ...entry.post, text }));
}
