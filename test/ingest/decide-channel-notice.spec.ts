import { describe, expect, test } from 'vitest';
import type { Channel } from '#src/channels/channel.ts';
import { decideChannelNotice } from '#src/ingest/decide-channel-notice.ts';

const now = Date.UTC(2026, 10, 20, 12);

describe('readers of a channel are told of it', () => {
  const lost = (fields: Partial<Channel>): Channel =>
    ({ state: 'preview off', failures: 2, unreadableSince: now, lostNotifiedAt: null, ...fields }) as Channel;

  test.each([
    ['a settled state at the second look is told', lost({}), 'lost'],
    ['a settled state at the first look is not', lost({ failures: 1 }), null],
    ['a silent server is given half an hour', lost({ state: 'unreachable' }), null],
    ['then it is told', lost({ state: 'unreachable', unreadableSince: now - 30 * 60_000 }), 'lost'],
    ['a loss is told once', lost({ lostNotifiedAt: now - 1 }), null],
    [
      'a return is told after a told loss',
      lost({ state: 'fresh', unreadableSince: null, lostNotifiedAt: now - 1 }),
      'back',
    ],
    ['and not after one nobody was told of', lost({ state: 'fresh', unreadableSince: null }), null],
  ])('%s', (_name, channel, notice) => {
    expect(decideChannelNotice(channel, now)).toBe(notice);
  });
});
