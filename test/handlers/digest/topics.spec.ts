import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { buttonsOf, digestsOf, only } from '../../story/reader.ts';
import { type Story, tell } from '../../story/story.ts';

let story: Story;
afterEach(() => story.end());

describe('a topic of several words', () => {
  test.each([
    ['/digest 7d #Human rights', 'Human rights'],
    ['/digest #human_rights yesterday', 'Human rights'],
    ['/digest #Права человека 7d', 'Human rights'],
    ['/topic human rights', 'Human rights'],
    ['/topic human rights 7d', 'Human rights'],
    ['/topic #Arctic last week', 'Arctic'],
  ])('is one behind its sign, and what follows is the window: %s', async (typed, title) => {
    story = await tell();
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    await ann.asks('/subscribe');
    await ann.says(typed);
    await story.telegram.until(() => digestsOf(ann).length === 1);
    expect(textOf(only(digestsOf(ann)))).toContain(title);
  });

  test('is one in a schedule', async () => {
    story = await tell();
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    expect(textOf(await ann.asks('/schedule 18:00 #Economy and sanctions fri'))).toContain(
      '#Economy_and_sanctions',
    );
    expect(await story.services().chats.find(String(ann.id))).toMatchObject({
      schedules: [{ times: ['18:00'], days: [5], topic: 'Economy_and_sanctions' }],
    });
  });

  test('is known by its name in another language wherever a topic is named', async () => {
    story = await tell();
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    await ann.asks('/subscribe');
    await ann.asks('/schedule 18:00 #Права человека');
    const { chats, chatDigests } = story.services();
    const chat = await chats.get({ chat: ann.id, thread: null });
    const scheduled = chat.schedules.map(({ topic }) => topic && chatDigests.findTopic(chat, topic)?.name);
    expect(scheduled).toEqual([null, 'human-rights']);
    await ann.says('/digest европа');
    await story.telegram.until(() => digestsOf(ann).length === 1);
  });

  test('that nobody knows is named whole', async () => {
    story = await tell();
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    expect(textOf(await ann.asks('/topic nobody knows'))).toContain('nobody knows');
  });
});

describe('/topic with a query that is wrong', () => {
  test.each([
    ['en', '/topic Grain = ceasefire talks'],
    ['ru', '/topic Grain = '],
    ['ar', '/topic Grain = '],
  ])('shows in %s an example of its own, not of another command', async (language, example) => {
    story = await tell();
    const ann = story.telegram.user({ name: 'Ann', language });
    const answer = textOf(await ann.asks('/topic Grain = ('));
    expect(answer).toContain(example);
    expect(answer).not.toContain('/alert');
  });

  test('is shown corrected as a topic, and not offered as an alert', async () => {
    story = await tell();
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    const answer = await ann.asks('/topic Grain = "grain transit');
    expect(textOf(answer)).toContain('An example: /topic Grain = "grain transit"');
    expect(buttonsOf(answer)).toEqual([]);
  });
});
