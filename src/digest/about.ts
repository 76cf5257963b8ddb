/** Which sentences of a post are about the topic that was asked for. */
import { sentencesOf } from '#src/posts/sentences.ts';
import type { Entry } from './entries.ts';
import { anyOf, type Matching, type Topic } from './topics.ts';

/** Numbers of sentences, from 0; null where all of the post is wanted. */
export type About = (entry: Entry) => ReadonlySet<number> | null;

export function aboutTopic(topic: Topic | null, matching: Matching): About {
  if (topic === null) return () => null;
  const places = anyOf(topic, matching);
  return ({ post, language }) => {
    const found = places(post) ?? [];
    const sentences = sentencesOf(post.text, language);
    return new Set(found.map((place) => sentences.findIndex(({ end }) => place < end)));
  };
}

/** Those of `said` that rest on a sentence about the topic; all where none does. */
export function onTopic<T extends { readonly sentences: readonly number[] }>(
  said: readonly T[],
  about: ReadonlySet<number> | null,
): readonly T[] {
  const own = said.filter(({ sentences }) => sentences.some((number) => about?.has(number)));
  return own.length > 0 ? own : said;
}
