/** What the bot counts is what there was. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { digestsOf, only } from '../reader.ts';
import { dayMs, type Story, tell } from '../story.ts';

let story: Story;
let ann: Account;
beforeEach(async () => {
  story = await tell();
  ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks('/subscribe');
});
afterEach(() => story.end());

test('an archive that reaches back three days says so, in a search and for an alert alike', async () => {
  await story.publish('A storm of the past.', { date: new Date(story.now() - 2.5 * dayMs).toISOString() });
  await story.publish('A storm of today.');
  expect(textOf(await ann.asks('/search storm'))).toContain('2 posts in the last 3 days');
  expect(textOf(await ann.asks('/alert storm'))).toContain('In what I have read (3 days): 2 posts.');
});

test.each([
  [[20, 0], 'In what I have read (20 hours): 2 posts, about 2 a day.'],
  [[60, 5, 1], 'In what I have read (3 days): 3 posts, about 1 a day.'],
  [[30.5 * 24, 48], 'In the last 30 days: one post, less than one a week.'],
  [[0], 'In what I have read so far: one post.'],
])('an alert says of how much it counts, after posts %j hours ago', async (hours, said) => {
  for (const [at, ago] of hours.entries())
    await story.publish(`Storm number ${at}.`, {
      date: new Date(story.now() - (ago * dayMs) / 24).toISOString(),
    });
  expect(textOf(await ann.asks('/try storm'))).toContain(said);
});

test('/alerts counts what fired, each post once', async () => {
  await ann.asks('/alert storm');
  await story.publish('A storm is coming.');
  await story.publish('Another storm, further north.');
  await story.publish('The weather is fine.');
  expect(textOf(await ann.asks('/alerts'))).toContain('1. storm · 2 hits');
});

test('the newest post of a topic without posts today is the topic’s, not the channel’s', async () => {
  await story.publish('The Arctic port of Brennsund is closed.', {
    date: new Date(story.now() - 2 * dayMs).toISOString(),
  });
  await story.publish('A concert was given in the old town.', {
    date: new Date(story.now() - 1.5 * dayMs).toISOString(),
  });
  await ann.says('/topic Arctic');
  await story.telegram.until(() => digestsOf(ann).length === 1);
  expect(textOf(only(digestsOf(ann)))).toMatch(/no posts\. Newest: Wed 18 Nov 12:0\d\./);
});

test('a query that excludes what it looks for is refused, and asks no further where it is only small words', async () => {
  expect(textOf(await ann.asks('/alert storm -storm'))).toContain('excludes the very word');
  expect(textOf(await ann.asks('/alert "the storm" -storm'))).toContain('excludes the very word');
  expect(textOf(await ann.asks('/alert the'))).toContain('Save it anyway?');
  expect((await story.services().chats.find(String(ann.id)))?.alerts).toEqual([]);
});
