import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseChannelName } from '#src/channels/channel.ts';

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
    ['a channel', null],
    ['@abc', null],
    ['https://example.com/MFARussia', null],
    ['t.me/+AbCdEf', null],
    ['../../etc/passwd', null],
    ['', null],
  ])('%j is %j', (input, name) => {
    expect(parseChannelName(input)).toBe(name);
  });

  test('whatever is typed, a name is safe to put into an address', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(parseChannelName(typed) ?? 'none').toMatch(/^[A-Za-z][\w-]{3,31}$/);
      }),
    );
  });
});
