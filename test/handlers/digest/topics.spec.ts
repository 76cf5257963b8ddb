import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { buttonsOf } from '../../story/reader.ts';
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

  test('is shown corrected as a topic, and not offered as an alert', async () => {
    story = await tell();
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    const answer = await ann.asks('/topic Grain = "grain transit');
    expect(textOf(answer)).toContain('An example: /topic Grain = "grain transit"');
    expect(buttonsOf(answer)).toEqual([]);
  });
});
