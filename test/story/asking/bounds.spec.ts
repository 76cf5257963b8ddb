/** What is pressed or typed too often, or names what there is not, is kept within bounds. */
import { afterEach, expect, test } from 'vitest';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { digestsOf, last, only, received } from '../reader.ts';
import { type Story, tell } from '../story.ts';

let story: Story;
afterEach(() => story.end());

test('three taps on "All posts" open one ledger', async () => {
  story = await tell();
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks('/subscribe');
  await story.publish('A storm closed the harbour of Brennsund.');
  await story.publish('The grain corridor is open again.');
  await ann.says('/digest today');
  await story.telegram.until(() => digestsOf(ann).length === 1);
  const digest = only(digestsOf(ann));
  const before = received(ann).length;
  await Promise.all([1, 2, 3].map(() => ann.taps('All posts', digest)));
  await story.calm();
  expect(received(ann)).toHaveLength(before);
  expect(textOf(digest)).toContain('2 posts, page 1 of 1');
});

test('a schedule of a topic that nobody uses is refused with those there are; one of a channel works', async () => {
  story = await tell();
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks('/subscribe');
  expect(textOf(await ann.asks('/schedule 18:00 #Nope'))).toMatch(/There are: .*Security/);
  expect(textOf(await ann.asks('/schedule 09:00 @NorlandMFA'))).toContain('09:00, every day, @norlandmfa');
});

test('an alert whose pattern is switched off for its cost says so to its chat once, and works again with other words', async () => {
  story = await tell();
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks('/subscribe');
  await ann.asks('/alert /st.?orm+s/');
  const key = String(ann.id);
  for (let twice = 0; twice < 2; twice += 1) {
    story.services().slowAlerts.add(key, 1);
    await story.pass(1000);
  }
  const said = received(ann)
    .map(textOf)
    .filter((text) => text.includes('is switched off'));
  expect(said).toHaveLength(1);
  expect(textOf(await ann.asks('/alerts'))).toContain('switched off');
  await story.publish('Storms again.');
  expect(
    received(ann)
      .map(textOf)
      .filter((text) => text.startsWith('🔔')),
  ).toEqual([]);
  await ann.taps({ data: 'alert:edit:1' });
  await story.calm();
  await ann.asks('storms', { replyTo: last(ann) });
  await story.publish('Storms once more.');
  expect(
    received(ann)
      .map(textOf)
      .filter((text) => text.startsWith('🔔')),
  ).toHaveLength(1);
  expect(story.said.map(({ what }) => what)).toContain(
    'a pattern was too slow for several posts and is switched off',
  );
});
