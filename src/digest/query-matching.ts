/** The queries of topics, all matched in one pass over a post. */
import { createQueryIndex } from '#src/alerts/index-of-queries.ts';
import { readPost } from '#src/alerts/read-post.ts';
import { languageOf } from '#src/posts/language.ts';
import type { Post } from '#src/posts/post.ts';
import type { Matching } from './topics.ts';

/** Offsets by the number of the query. */
type Found = ReadonlyMap<number, readonly number[]>;

/** Matching by the language of alerts. A query with a mistake matches nothing: it was refused when it was typed. */
export function createMatching(): Matching {
  const index = createQueryIndex([]);
  const read = new WeakMap<Post, { readonly size: number; readonly found: Found }>();
  const foundIn = (post: Post): Found => {
    const known = read.get(post);
    if (known?.size === index.size) return known.found;
    const hits = index.match(readPost(post, languageOf(post.text)));
    const found = new Map(hits.map(({ query, spans }) => [query, spans().map((span) => span.start)]));
    read.set(post, { size: index.size, found });
    return found;
  };
  return (query) => {
    const added = index.add(query);
    return 'problem' in added ? () => null : (post) => foundIn(post).get(added.query) ?? null;
  };
}
