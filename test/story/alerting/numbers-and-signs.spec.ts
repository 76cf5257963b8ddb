/** Numbers and signs in alerts: one number in any spelling, and a sign that was typed is asked for. */
import { afterEach, expect, test } from 'vitest';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { alertsOf } from '../reader.ts';
import { type Story, tell } from '../story.ts';

let story: Story;
afterEach(() => story.end());

test('5000 is found in every spelling of it', async () => {
  story = await tell();
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks('/subscribe');
  await ann.asks('/alert 5000');
  const spellings = ['5000', '5,000', '5 000', '5\u202f000', '5\u00a0000', '٥٠٠٠'];
  for (const [n, spelling] of spellings.entries())
    await story.publish(`Report ${n}: ${spelling} people came home.`);
  await story.publish('Report 9: 50001 people came home.');
  const told = alertsOf(ann).map(textOf).join('\n');
  for (const n of spellings.keys()) expect(told).toContain(`Report ${n}`);
  expect(told).not.toContain('Report 9');
});

test.each([
  ['$5', 'It costs $5 now.', 'It costs 5 crowns now.'],
  ['€100', 'It costs €100 now.', 'It costs 100 crowns now.'],
  ['50%', 'The half, 50%, came.', 'Of them 50 came.'],
])('%s asks for its sign', async (query, hit, miss) => {
  story = await tell();
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks('/subscribe');
  await ann.asks(`/alert ${query}`);
  await story.publish(miss);
  expect(alertsOf(ann)).toEqual([]);
  await story.publish(hit);
  expect(alertsOf(ann)).toHaveLength(1);
});

test('a sign alone is refused with a sentence', async () => {
  story = await tell();
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  expect(textOf(await ann.asks('/alert sanctions $'))).toContain('belongs to a number');
});
