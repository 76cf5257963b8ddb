import { expect, test } from 'vitest';
import { matchPost } from '#src/alerts/match-post.ts';
import { createQueryIndex } from '#src/query/index/query-index.ts';
import { channel } from './alert-harness.ts';
import { postOf } from './posts.ts';

test('a post that comes right behind ten thousand new alerts meets each of them, and each chat by its own numbers', () => {
  const queryIndex = createQueryIndex();
  for (let n = 0; n < 10_000; n += 1) queryIndex.add(`chat ${n}`, 1, `grain${n} harbour`);
  queryIndex.add('7', 1, 'harbour');
  queryIndex.add('7', 3, 'froze');
  const post = postOf({ text: 'The harbour of grain9999 froze.' });
  const { alerts, spansOf } = matchPost(queryIndex, channel, post, new Set());
  const numbersOf = (chat: string) => alerts.get(chat)?.toSorted();
  expect([alerts.size, numbersOf('7'), numbersOf('chat 9999')]).toEqual([2, [1, 3], [1]]);
  expect(spansOf('froze')).toEqual([{ start: 25, end: 30 }]);
});
