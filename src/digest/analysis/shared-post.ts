/** One object for each post, however often it is read, so that what belongs to a post alone is worked out once for all digests that tell of it. */
import { isDeepStrictEqual } from 'node:util';
import { toChannelKey } from '#src/posts/channel-key.ts';
import type { Post } from '#src/posts/post.ts';
import { memoize } from '#src/query/analysis/memoize.ts';

/** About 10 kB each with what is known of them. */
const mostPosts = 2000;
const latest = memoize(mostPosts, (): { post: Post | null } => ({ post: null }));

/** The post, or one equal to it that was here before. */
export function sharedPost(post: Post): Post {
  const known = latest(`${toChannelKey(post.channel)}/${post.id}`);
  if (known.post === null || !isDeepStrictEqual(known.post, post)) known.post = post;
  return known.post;
}
