/** Who was here before is greeted as such, and a group hears once what the bot is for. */
import { afterEach, expect, test } from 'vitest';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { buttonsOf, digestsOf, last, texts } from '../reader.ts';
import { dayMs, hourMs, type Story, tell } from '../story.ts';

let story: Story;
afterEach(() => story.end());

test('/start of a subscriber says what they have, and leads to it', async () => {
  story = await tell();
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks('/subscribe');
  const answer = await ann.asks('/start');
  expect(textOf(answer)).toContain('Welcome back.');
  expect(textOf(answer)).not.toContain('I read Telegram channels for you.');
  expect(buttonsOf(answer)).toEqual(expect.arrayContaining(['Alerts', 'Topics', 'Settings']));
});

test('after block and return one line says since when, and one button shows what was missed', async () => {
  story = await tell();
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks('/subscribe');
  await ann.blocks();
  await story.pass(hourMs);
  await story.publish('A storm closed the harbour of Brennsund.');
  await story.pass(3 * dayMs);
  await ann.unblocks();
  await story.calm();
  expect(textOf(last(ann)).split('\n')).toHaveLength(1);
  expect(buttonsOf(last(ann))).toEqual(['Show what I missed']);
  await ann.taps('Show what I missed');
  await story.telegram.until(() => digestsOf(ann).length > 0);
  expect(texts(ann).at(-1)).toContain('Brennsund');
});

test('what came between the last digest and the block is shown, too', async () => {
  story = await tell();
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks('/subscribe');
  await story.pass(dayMs);
  const told = digestsOf(ann).length;
  await story.publish('A storm closed the harbour of Brennsund.');
  await story.pass(hourMs);
  await ann.blocks();
  await story.pass(3 * dayMs);
  await ann.unblocks();
  await story.calm();
  await ann.taps('Show what I missed');
  await story.telegram.until(() => digestsOf(ann).length > told);
  expect(texts(ann).at(-1)).toContain('Brennsund');
});

test('a group is welcomed with one button; a member who presses it is told so that nobody else sees it', async () => {
  story = await tell();
  const owner = story.telegram.user({ name: 'Ann', language: 'en' });
  const member = story.telegram.user({ name: 'Bob', language: 'en' });
  const group = story.telegram.group({ owner });
  await group.adds(member);
  await group.adds(story.telegram.bot);
  await story.calm();
  expect(buttonsOf(last(group))).toEqual(['Subscribe']);
  const before = texts(group).length;
  const press = await member.in(group).taps('Subscribe');
  expect(press.answer).toMatchObject({ alert: true, text: expect.stringContaining('administrators') });
  expect(texts(group)).toHaveLength(before);
});
