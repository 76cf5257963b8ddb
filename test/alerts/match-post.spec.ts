import { expect, test } from 'vitest';
import { matchPost } from '#src/alerts/match-post.ts';
import { createQueryIndex } from '#src/query/index/query-index.ts';
import { channel } from './alert-harness.ts';
import { postOf } from './posts.ts';

test('queries that wait to be filed are filed in slices before a post is matched, so that others have their turns', async () => {
  const queryIndex = createQueryIndex();
  for (let n = 0; n < 10_000; n += 1) queryIndex.add(`chat ${n}`, 1, `grain${n} harbour`);
  queryIndex.add('7', 1, 'harbour');
  let turns = 0;
  let isOver = false;
  const turn = () => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  const { alerts } = await matchPost(queryIndex, channel, postOf({ text: 'The harbour froze.' }), new Set());
  isOver = true;
  expect([...alerts]).toEqual([['7', [1]]]);
  expect(turns).toBeGreaterThan(3);
});
