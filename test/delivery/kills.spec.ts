import { expect, test } from 'vitest';
import { runKills } from './kills.ts';

test('killed -9 at random moments, it loses nothing and repeats only what was being sent', async () => {
  const figures = await runKills({ kills: 12, chats: 60, posts: 12, lifeMs: 150 });
  console.log('12 kills:', JSON.stringify(figures));
  expect(figures).toMatchObject({ owed: 720, lost: 0, digestsRepeated: 0, repeatedWithoutReason: 0 });
  expect(figures.repeated).toBeLessThanOrEqual(figures.resent);
}, 60_000);
