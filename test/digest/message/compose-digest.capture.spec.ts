import { describe, expect, test } from 'vitest';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { renderMessage } from '#src/message/render-message.ts';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { readTgstatPage } from '#src/posts/tgstat-page/tgstat-page.ts';
import { capturesThere, readCapture } from '../../posts/captures.ts';
import { english, inputOf, readingOf } from '../setting.ts';

describe.skipIf(!capturesThere)('the page this project was conceived from', () => {
  const page = capturesThere ? readTgstatPage(readCapture('000_b2a25b8227908fcf.txt').toString()) : null;
  const title = page?.channel ?? '';
  const channels = [{ key: title.toLowerCase(), title, language: 'en' }];
  const input = inputOf(page?.posts ?? [], { channels, window: null });
  const digest = planDigest(input);
  const message = composeDigest(digest, { texts: english });
  const text = readingOf(message);

  test('its twenty posts are all accounted for', () => {
    expect(text).toContain(
      '20 posts: 15 summarised, 3 live notices, 1 repost folded, 1 on-this-day post, 0 skipped.',
    );
    for (let id = 1; id <= 20; id += 1) expect(text).toContain(`[${id}]`);
  });

  test('what people said stands beside their names', () => {
    expect(text).toMatch(/Sergey Lavrov: “[^”]+”/);
    expect(text).toMatch(/Maria Zakharova: “[^”]+”/);
    expect(text).not.toMatch(/“Question:|Read in full|💬/);
  });

  test('reposts are told as their writers’', () => {
    expect(text).toContain('via Russian Mission Geneva: “');
    expect(text).toContain('Also 1 repost [8]');
  });

  test('stories stand under the topic they are about', () => {
    const topicOf = (id: number) =>
      digest.stories.find(({ entries }) => entries.some(({ post }) => post.id === id))?.topic?.name;
    expect([13, 9].map(topicOf)).toEqual(['africa', 'europe']);
  });

  test('fits three minutes and two messages', () => {
    expect(renderMessage(message).length).toBeLessThanOrEqual(2);
    expect(text).toMatch(/ · [123] min/);
  });
});
