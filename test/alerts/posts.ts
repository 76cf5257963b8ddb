import { createEmptyPost, type Post } from '#src/posts/post.ts';

export function postOf(fields: Partial<Post>): Post {
  return {
    ...createEmptyPost('Norland', 1),
    kind: 'text',
    ...fields,
  };
}
