import { barePost } from '#src/posts/bare-post.ts';
import type { Post } from '#src/posts/post.ts';

export function postOf(fields: Partial<Post>): Post {
  return {
    ...barePost('Norland', 1),
    kind: 'text',
    ...fields,
  };
}
