import { expect, test } from 'vitest';
import { createAlertItem } from '#src/alerts/messages/alert-message.ts';
import type { Channel } from '#src/channels/channel.ts';
import { postOf } from '../posts.ts';

const channel = { key: 'norland', title: 'Norland', language: 'en' } as unknown as Channel;

test('a post without a date is shown with the time at which it was read', () => {
  const now = Date.UTC(2026, 10, 20, 12);
  expect(createAlertItem(channel, postOf({ text: 'Grain.', date: null }), [], now).at).toBe(now);
});
