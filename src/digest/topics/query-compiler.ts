/** The queries of topics, all matched in one pass over a post. */
import { createQueryIndex } from '#src/query/index/query-index.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { analyzePost } from '#src/query/analysis/analyze-text.ts';
import { languageOfPost } from '../analysis/digest-entry.ts';
import type { Post } from '#src/posts/post.ts';
import type { QueryCompiler } from './topic.ts';

type Found = ReadonlyMap<number, readonly number[]>;

/** Matching by the language of alerts. A query with a mistake matches nothing: it was refused when it was typed. */
export function createQueryCompiler(): QueryCompiler {
  const rules = createQueryIndex();
  const numbers = new Map<string, number>();
  const read = new WeakMap<Post, { readonly size: number; readonly found: Found }>();

  function numberOf(query: string): number | null {
    const known = numbers.get(query);
    if (known !== undefined) return known;
    const number = numbers.size;
    if ('problem' in parseQuery(query)) return null;
    rules.add('topics', number, query);
    numbers.set(query, number);
    return number;
  }

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

  return (query) => {
    const number = numberOf(query);
    return number === null ? () => null : (post) => foundIn(post).get(number) ?? null;
  };
}
