import { type Channel, getLanguage } from '#src/channels/channel.ts';
import type { Post } from '#src/posts/post.ts';
import { memoizeText } from '#src/memoize.ts';
import type { TextSpan } from '#src/posts/post-text.ts';
import { analyzePost } from '#src/query/analysis/analyze-text.ts';
import type { QueryIndex } from '#src/query/index/query-index.ts';
import { findPostTail, type PostTail } from './post-frame.ts';

export interface PostMatch {
  readonly alerts: ReadonlyMap<string, readonly number[]>;
  readonly tail: PostTail;
  /** Where a query matches the post; null where it does not, as when the alert was changed meanwhile. */
  readonly spansOf: (query: string) => readonly TextSpan[] | null;
}

/** Queries whose hits in one post are cached: most chats of a large fan-out have the same few. */
const maxRemembered = 1000;

export function matchPost(
  queryIndex: QueryIndex,
  channel: Channel,
  post: Post,
  footer: ReadonlySet<string>,
): PostMatch {
  const tail = findPostTail(post.text, footer);
  if (post.kind === 'service') return { alerts: new Map(), tail, spansOf: () => null };
  const text = analyzePost(post, getLanguage(channel, post), tail.ignored);
  const alerts = new Map<string, number[]>();
  for (const { chat, n } of queryIndex.match(text, post)) alerts.set(chat, [...(alerts.get(chat) ?? []), n]);
  const spansOf = memoizeText(maxRemembered, (query) => queryIndex.findSpans(query, text));
  return { alerts, tail, spansOf };
}
