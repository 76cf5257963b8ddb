import { describe, expect, test } from 'vitest';
import { viewChannel, viewPost } from '#demo/browser/post-view.ts';
import { publish, sampleAt } from '../../fixtures/norland/sample-at.ts';

const now = Date.parse('2026-03-05T18:00:00Z');

function shown(text: string): string {
  const [channel] = sampleAt(now);
  if (!channel) throw new Error('no sample');
  return viewPost(publish(channel, { slug: 'one', text }, now), false).html;
}

describe('a post on the page', () => {
  test.each([
    ['a < b & "c"', 'a &lt; b &amp; &quot;c&quot;'],
    ['**<b>bold</b>**', '<b>&lt;b&gt;bold&lt;/b&gt;</b>'],
    ['[Read <i>](https://x.example/)', '<span class="link">Read &lt;i&gt;</span>'],
    [
      'see #Sanctions, @NorlandUN',
      'see <span class="link">#Sanctions</span>, <span class="link">@NorlandUN</span>',
    ],
    ['mail consul@mfa.example', 'mail consul@mfa.example'],
  ])('%j is safe HTML', (text, html) => {
    expect(shown(text)).toBe(html);
  });

  test('a channel shows its newest posts, deleted ones in their place', () => {
    for (const channel of sampleAt(now)) {
      const { posts } = viewChannel(channel);
      expect(posts.length).toBeLessThanOrEqual(200);
      expect(posts.map(({ id }) => id)).toEqual(posts.map(({ id }) => id).toSorted((a, b) => a - b));
    }
    const [english] = sampleAt(now);
    expect(english && viewChannel(english).posts.some(({ deleted }) => deleted)).toBe(true);
  });
});
