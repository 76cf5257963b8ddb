import { expect, test } from 'vitest';
import { sharedPost } from '#src/digest/analysis/digest-entry.ts';
import { createEmptyPost } from '#src/posts/post.ts';

const postOf = (id: number, text = 'A post.') => ({ ...createEmptyPost('norland', id), text });

test('a post that is read again is the same object, until anything in it is another', () => {
  const first = postOf(1);
  expect(sharedPost(first)).toBe(first);
  expect(sharedPost(postOf(1))).toBe(first);
  const edited = postOf(1, 'An edited post.');
  expect(sharedPost(edited)).toBe(edited);
  expect(sharedPost({ ...edited, views: 7 })).not.toBe(edited);
  expect(sharedPost(postOf(2))).not.toBe(first);
});

test('posts that were not read for long are forgotten', () => {
  const first = postOf(1);
  sharedPost(first);
  for (let id = 2; id < 5000; id += 1) sharedPost(postOf(id));
  expect(sharedPost(postOf(1))).not.toBe(first);
});
