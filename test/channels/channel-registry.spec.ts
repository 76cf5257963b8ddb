import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { type Channel, parseChannelName } from '#src/channels/channel.ts';
import { decideChannelNotice } from '#src/channels/decide-channel-notice.ts';
import { computeNextReadAt } from '#src/channels/backoff.ts';
import { openChannelRegistry } from '#src/channels/channel-registry.ts';
import { silentLog } from '#src/log.ts';
import type { ChannelSnapshot } from '#src/channels/channel-reader.ts';
import { createStore } from '#src/store/store.ts';

const now = Date.UTC(2026, 10, 20, 12);
const pollMs = 60_000;

const reading = (fields: Partial<ChannelSnapshot> = {}): ChannelSnapshot => ({
  state: 'fresh',
  detail: '',
  name: 'NorlandMFA',
  title: 'Norland MFA',
  channelId: 7,
  subscribers: 100,
  posts: [],
  seenIds: [10, 11, 12],
  oldestIdSeen: 10,
  isComplete: true,
  parseErrors: [],
  ...fields,
});

const newStore = () => createStore(openSqlite(':memory:'), silentLog);
const open = (store = newStore()) => openChannelRegistry(store, { pollMs, random: () => 0 });

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

describe('watch', () => {
  test('what is known survives a restart', async () => {
    const store = newStore();
    const first = await open(store);
    await first.add('NorlandMFA', now);
    await first.recordPoll('norlandmfa', reading(), now);
    expect((await open(store)).get('norlandmfa')).toMatchObject({
      state: 'fresh',
      newestId: 12,
      title: 'Norland MFA',
    });
  });

  test('a channel is due at once, then after each interval', async () => {
    const watch = await open();
    await watch.add('NorlandMFA', now);
    expect(watch.due(now)).toHaveLength(1);
    await watch.recordPoll('norlandmfa', reading(), now);
    expect(watch.due(now + pollMs - 1)).toHaveLength(0);
    expect(watch.due(now + pollMs)).toHaveLength(1);
  });

  test('the first visit takes its bearings, also when the channel is empty', async () => {
    const watch = await open();
    await watch.add('NorlandMFA', now);
    const channel = await watch.recordPoll(
      'norlandmfa',
      reading({ state: 'empty', seenIds: [], oldestIdSeen: null }),
      now,
    );
    expect(channel).toMatchObject({ firstReadAt: now, newestId: 0, state: 'empty' });
  });

  test('a failed reading changes nothing but the state', async () => {
    const watch = await open();
    await watch.add('NorlandMFA', now);
    await watch.recordPoll('norlandmfa', reading(), now);
    const lost = await watch.recordPoll(
      'norlandmfa',
      reading({ state: 'preview off', seenIds: [], title: null }),
      now + 1,
    );
    expect(lost).toMatchObject({
      state: 'preview off',
      unreadableSince: now + 1,
      newestId: 12,
      title: 'Norland MFA',
    });
    const stillLost = await watch.recordPoll(
      'norlandmfa',
      reading({ state: 'unreachable', seenIds: [] }),
      now + 2,
    );
    expect(stillLost).toMatchObject({ unreadableSince: now + 1, failures: 2 });
    expect(await watch.recordPoll('norlandmfa', reading(), now + 3)).toMatchObject({
      unreadableSince: null,
      failures: 0,
    });
  });

  test('a channel watched again takes its bearings anew, and keeps what lasts', async () => {
    const watch = await open();
    await watch.add('NorlandMFA', now);
    await watch.recordPoll('norlandmfa', reading(), now);
    expect(await watch.remove('norlandmfa')).toBe(true);
    expect(watch.list()).toEqual([]);
    expect(await watch.add('norlandMFA', now + 5)).toMatchObject({ newestId: 12, firstReadAt: null });
  });

  test('a clock that was set back by years keeps no channel unread', async () => {
    const watch = await open();
    await watch.add('NorlandMFA', now);
    await watch.recordPoll('norlandmfa', reading(), now);
    expect(watch.due(now - 365 * 86_400_000)).toHaveLength(1);
  });
});

describe('rhythm', () => {
  test('a post is never later than one interval', () => {
    for (const jitter of [0, 0.5, 1]) {
      const pause = computeNextReadAt(0, { pollMs, failures: 0, jitter });
      expect(pause).toBeLessThanOrEqual(pollMs);
      expect(pause).toBeGreaterThan(pollMs * 0.8);
    }
  });

  test('failures double the pause, up to a quarter of an hour', () => {
    const pauses = [1, 2, 3, 10, 500].map((failures) =>
      computeNextReadAt(0, { pollMs, failures, jitter: 0 }),
    );
    expect(pauses).toEqual([pollMs, 2 * pollMs, 4 * pollMs, 15 * pollMs, 15 * pollMs]);
  });
});

describe('notices', () => {
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
