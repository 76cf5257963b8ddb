import { describe, expect, test } from 'vitest';
import { findDuplicates } from '#src/posts/find-duplicates.ts';
import type { Post } from '#src/posts/post.ts';
import { postOf } from '../digest/setting.ts';

const within = 72 * 3_600_000;
const statement =
  'The minister said on Tuesday that the two delegations had agreed on a list of twelve crossings where grain may pass, ' +
  'and that observers of both sides would be posted at each of them before the first frost sets in along the river.';

function repeatsOf(...posts: Post[]): string[] {
  return [...findDuplicates(posts, within)].map(
    ([repeat, original]) => `${repeat.id} repeats ${original.id}`,
  );
}

describe('folding', () => {
  const edits: readonly (readonly [string, string])[] = [
    ['a footer and emoji', `🔴 ${statement}\n\n📲 Subscribe to our channel: t.me/norland`],
    ['a few words changed', statement.replace('Tuesday', 'Wednesday').replace('twelve', 'some')],
    ['the second half cut', statement.slice(0, statement.length / 2)],
    ['capitals and other dashes', statement.toUpperCase()],
  ];
  test.each(edits)('finds a repeat with %s', (_, text) => {
    expect(repeatsOf(postOf({ id: 1, text: statement }), postOf({ id: 2, text }))).toEqual(['2 repeats 1']);
  });

  const strangers: readonly (readonly [string, string, string])[] = [
    [
      'another subject',
      statement,
      'The embassy in Montclair has moved to a new building on the river bank, next to the old opera house.',
    ],
    ['a short text inside a long one', statement, 'Grain may pass'],
    ['no words at all', '🔴', '🔴'],
    ['a revised figure', `${statement} It was 119 votes.`, `${statement} It was 117 votes.`],
  ];
  test.each(strangers)('leaves apart %s', (_, a, b) => {
    expect(repeatsOf(postOf({ id: 1, text: a }), postOf({ id: 2, text: b }))).toEqual([]);
  });

  test('what several posts end with makes none of them a repeat', () => {
    const footer = 'Follow the ministry on all platforms, at home and abroad, every day of the year';
    const news = ['Talks began', 'Rain fell', 'A ship left', 'The court met'];
    expect(repeatsOf(...news.map((text, i) => postOf({ id: i, text: `${text}\n\n${footer}` })))).toEqual([]);
  });

  test('the full text stands for the teaser before it', () => {
    const teaser = postOf({ id: 1, text: statement });
    const full = `${statement} ${statement.replace(/\p{L}{4,}/gu, (word) => [...word].reverse().join(''))}`;
    expect(repeatsOf(teaser, postOf({ id: 2, text: full }))).toEqual(['1 repeats 2']);
  });

  test('the channel’s own post stands for the repost of it, whichever came first', () => {
    const repost = postOf({ id: 1, text: statement, forward: { name: 'Embassy', url: null } });
    expect(repeatsOf(repost, postOf({ id: 2, text: statement, date: '2026-11-20T12:00:00Z' }))).toEqual([
      '1 repeats 2',
    ]);
  });

  test('a repost of a post that is at hand is known by its address, whatever its text', () => {
    const original = postOf({ id: 1, text: 'First' });
    const repost = postOf({
      id: 9,
      channel: 'Embassy',
      text: 'Second',
      forward: { name: 'MFA', url: original.url },
    });
    expect(repeatsOf(repost, original)).toEqual(['9 repeats 1']);
  });

  test('two posts that name each other as origin both stand', () => {
    const a = postOf({ id: 1, text: 'First', forward: { name: 'B', url: 'https://t.me/NorlandMFA/2' } });
    const b = postOf({ id: 2, text: 'Second', forward: { name: 'A', url: 'https://t.me/NorlandMFA/1' } });
    expect(repeatsOf(a, b)).toEqual([]);
  });

  test('posts more than the window apart are never folded', () => {
    const later = postOf({ id: 2, text: statement, date: '2026-11-24T09:00:01Z' });
    expect(repeatsOf(postOf({ id: 1, text: statement }), later)).toEqual([]);
  });
});
