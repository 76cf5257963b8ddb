/** Which sentences of a post are about the topic that was asked for. */
import { splitSentences } from '#src/posts/split-sentences.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { compileTopic, type QueryCompiler, type Topic } from './topic.ts';

/** Numbers of sentences, from 0; null where all of the post is wanted. */
export type TopicSentences = (entry: DigestEntry) => ReadonlySet<number> | null;

export function findTopicSentences(topic: Topic | null, matching: QueryCompiler): TopicSentences {
  if (topic === null) return () => null;
  const places = compileTopic(topic, matching);
  return ({ post, language }) => {
    const found = places(post) ?? [];
    const sentences = splitSentences(post.text, language);
    return new Set(found.map((place) => sentences.findIndex(({ end }) => place < end)));
  };
}

/** Those of `said` that rest on a sentence about the topic; all where none does. */
export function keepOnTopic<T extends { readonly sentences: readonly number[] }>(
  said: readonly T[],
  about: ReadonlySet<number> | null,
): readonly T[] {
  const own = said.filter(({ sentences }) => sentences.some((number) => about?.has(number)));
  return own.length > 0 ? own : said;
}
