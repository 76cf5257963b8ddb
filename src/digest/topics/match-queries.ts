/** The queries of topics, all matched in one pass over a post. */
import { memoizeByName } from '#src/memoize.ts';
import { createQueryIndex } from '#src/query/index/query-index.ts';
import { analyzePost } from '#src/query/analysis/analyze-text.ts';
import { languageOfPost } from '../analysis/digest-entry.ts';
import type { Post } from '#src/posts/post.ts';

type Found = ReadonlyMap<number, readonly number[]>;

const rules = createQueryIndex();
const read = new WeakMap<Post, { readonly size: number; readonly found: Found }>();

function foundIn(post: Post): Found {
  const known = read.get(post);
  if (known?.size === rules.size) return known.found;
  const text = analyzePost(post, languageOfPost(post, null));
  const fired = rules.match(text, post);
  const found = new Map(
    fired.map(({ n, query }) => [n, rules.findSpans(query.text, text)?.map(({ start }) => start) ?? []]),
  );
  read.set(post, { size: rules.size, found });
  return found;
}

const numberOf = memoizeByName((query) => {
  const number = rules.size;
  rules.add('topics', number, query);
  return number;
});

/**
 * Where in a post's text one of the queries is met, ascending; null where none is. Matches by the language of alerts; a query with
 * a mistake is met nowhere: it was refused when it was typed.
 */
export function matchQueries(queries: readonly string[]): (post: Post) => readonly number[] | null {
  const own = queries.map(numberOf);
  return (post) => {
    const found = foundIn(post);
    const fired = own.filter((number) => found.has(number));
    return fired.length > 0 ? fired.flatMap((number) => found.get(number) ?? []) : null;
  };
}
