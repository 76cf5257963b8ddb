/** One object for each post, however often it is read, so that what belongs to a post alone is worked out once for all digests that tell of it. */
import { isDeepStrictEqual } from 'node:util';
import { toChannelKey } from '#src/posts/channel-key.ts';
import type { Post } from '#src/posts/post.ts';
import { createLruCache } from '#src/memoize.ts';

/** About 10 kB each with what is known of them. */
const mostPosts = 2000;
const known = createLruCache<Post>(mostPosts);

/** The post, or one equal to it that was here before. */
export function sharedPost(post: Post): Post {
  const key = `${toChannelKey(post.channel)}/${post.id}`;
  const before = known.get(key);
  if (before !== undefined && isDeepStrictEqual(before, post)) return before;
  known.set(key, post);
  return post;
}
