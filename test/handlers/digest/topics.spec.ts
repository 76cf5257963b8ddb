import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { type Story, tell } from '../../story/story.ts';

let story: Story;
afterEach(() => story.end());

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

  test('defines the topic, and no alert, when the correction is taken', async () => {
    story = await tell();
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    expect(textOf(await ann.asks('/topic Grain = "grain transit'))).toContain('Did you mean');
    await ann.taps('Use this');
    await story.calm();
    const chat = await story.services().chats.find(String(ann.id));
    expect([chat?.topics, chat?.alerts]).toEqual([[{ name: 'Grain', query: '"grain transit"' }], []]);
  });
});
