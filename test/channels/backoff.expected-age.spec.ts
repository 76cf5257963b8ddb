import { expect, test } from 'vitest';
import type { Channel } from '#src/channels/channel.ts';
import { expectedAgeMs } from '#src/channels/backoff.ts';

const channels = (count: number, fields: Partial<Channel> = {}) =>
  Array.from({ length: count }, (_, index) => ({ name: `channel${index}`, ...fields }) as Channel);

test.each([
  ['a few channels are as old as the interval says', channels(20), 60_000],
  ['two hundred share one request a second', channels(200), 336_000],
  ['feeds have hosts of their own', channels(200, { name: 'https://mfa.example/feed' }), 60_000],
  ['channels that make the bot administrator are not polled', channels(200, { isOwn: true }), 60_000],
])('%s', (_, watched, ageMs) => {
  expect(expectedAgeMs(watched, 60_000)).toBe(ageMs);
});
