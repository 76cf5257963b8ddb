import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Channel,
  findChannelMention,
  parseChannelName,
  parsePostLink,
  showChannelName,
  toChannelUrl,
} from '#src/channels/channel.ts';
import { isFeedAddress, toChannelKey } from '#src/posts/channel-key.ts';

describe('a channel’s name', () => {
  test.each([
    ['@MFARussia', 'MFARussia'],
    ['MFARussia', 'MFARussia'],
    ['t.me/MFARussia', 'MFARussia'],
    ['https://t.me/s/MFARussia', 'MFARussia'],
    ['https://t.me/s/MFARussia?before=10', 'MFARussia'],
    ['http://telegram.me/MFARussia/', 'MFARussia'],
    ['mfarussia.t.me', 'mfarussia'],
    ['  @MFARussia  ', 'MFARussia'],
    ['T.me/MFARussia', 'MFARussia'],
    ['HTTPS://T.ME/s/MFARussia/12', 'MFARussia'],
    ['HTTPS://MFA.example/Feed.xml', 'https://mfa.example/Feed.xml'],
    ['a channel', null],
    ['@abc', null],
    ['https://mfa.example/feed.xml?lang=en', 'https://mfa.example/feed.xml?lang=en'],
    ['mfa.example/feed.xml', null],
    ['ftp://mfa.example/feed.xml', null],
    ['https://t.me/a/b/c', null],
    ['t.me/+AbCdEf', null],
    ['../../etc/passwd', null],
    ['', null],
  ])('%j is %j', (input, name) => {
    expect(parseChannelName(input)).toBe(name);
  });

  test('whatever is typed, a name is safe to put into an address', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const name = parseChannelName(typed) ?? 'none';
        expect(isFeedAddress(name) ? new URL(name).href === name : /^[A-Za-z][\w-]{3,31}$/.test(name)).toBe(
          true,
        );
      }),
    );
  });
});

test('a post of a private channel is linked by the channel’s number, which no public name is', () => {
  expect(parsePostLink('https://t.me/c/1804400017/12?single')).toEqual({
    name: 'private_1804400017',
    id: 12,
  });
  expect(findChannelMention('see t.me/c/1804400017/12 now')).toBe('private_1804400017');
  expect(parseChannelName('t.me/c/1804400017/12')).toBeNull();
});

test('a password or a key in the address of a feed is shown to nobody, the rest of it is', () => {
  const name = 'https://me:hidden1@mfa.example/feed?lang=ru&api_key=hidden2';
  expect(showChannelName(name)).toBe('mfa.example/feed?lang=ru');
  expect(toChannelUrl({ name } as Channel)).toBe('https://mfa.example/feed?lang=ru');
});

test('the key of a feed fits into a button, tells feeds of one site apart, and is read by people as its site', () => {
  const keys = ['en', 'ru'].map((language) =>
    toChannelKey(`https://www.mfa.example/feed.xml?lang=${language}`),
  );
  expect(new Set(keys).size).toBe(2);
  for (const key of keys) expect(key).toMatch(/^mfa_example_[\da-f]{6}$/);
  expect(showChannelName('https://www.mfa.example/feed/')).toBe('mfa.example/feed');
  expect(showChannelName('NorlandMFA')).toBe('@NorlandMFA');
});
