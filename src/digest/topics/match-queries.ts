/** Matches all queries of topics in one pass over a post. */
import { memoizeByName } from '#src/memoize.ts';
import { createQueryIndex } from '#src/query/index/query-index.ts';
import { analyzePost } from '#src/query/analysis/analyze-text.ts';
import { languageOfPost } from '../analysis/digest-entry.ts';
import type { Post } from '#src/posts/post.ts';

type Found = ReadonlyMap<number, readonly number[]>;

const index = createQueryIndex();
let size = 0;
const cache = new WeakMap<Post, { readonly size: number; readonly found: Found }>();

function findHits(post: Post): Found {
  const known = cache.get(post);
  if (known?.size === size) return known.found;
  const text = analyzePost(post, languageOfPost(post, null));
  const fired = index.match(text, post);
  const found = new Map(
    fired.map(({ n, query }) => [n, index.findSpans(query.text, text)?.map(({ start }) => start) ?? []]),
  );
  cache.set(post, { size, found });
  return found;
}

const addQuery = memoizeByName((query) => {
  index.add('topics', size, query);
  return size++;
});

/**
 * The offsets in a post's text at which one of the queries has hits, query by query; null where none matches. A query that
 * cannot be parsed matches nothing.
 */
export function matchQueries(queries: readonly string[]): (post: Post) => readonly number[] | null {
  const numbers = queries.map(addQuery);
  return (post) => {
    const found = findHits(post);
    const fired = numbers.filter((number) => found.has(number));
    return fired.length > 0 ? fired.flatMap((number) => found.get(number) ?? []) : null;
  };
}
