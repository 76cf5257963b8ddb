import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite.ts';
import { type Channel, channelNameOf } from '#src/channels/channel.ts';
import { noticeFor } from '#src/channels/notice.ts';
import { nextReadAt } from '#src/channels/rhythm.ts';
import { openWatch } from '#src/channels/watch.ts';
import { silentLog } from '#src/log.ts';
import type { Reading } from '#src/ports.ts';
import { createStore } from '#src/store/shelf.ts';

const now = Date.UTC(2026, 10, 20, 12);
const pollMs = 60_000;

const reading = (fields: Partial<Reading> = {}): Reading => ({
  state: 'fresh',
  detail: '',
  name: 'NorlandMFA',
  title: 'Norland MFA',
  channelId: 7,
  subscribers: 100,
  posts: [],
  ids: [10, 11, 12],
  from: 10,
  complete: true,
  problems: [],
  ...fields,
});

const newStore = () => createStore(openSqlite(':memory:'), silentLog);
const open = (store = newStore()) => openWatch(store, { pollMs, chance: () => 0 });

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
    expect(channelNameOf(input)).toBe(name);
  });

  test('whatever is typed, a name is safe to put into an address', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(channelNameOf(typed) ?? 'none').toMatch(/^[A-Za-z][\w-]{3,31}$/);
      }),
    );
  });
});

describe('watch', () => {
  test('what is known survives a restart', async () => {
    const store = newStore();
    const first = await open(store);
    await first.add('NorlandMFA', now);
    await first.mark('norlandmfa', reading(), now);
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
    await watch.mark('norlandmfa', reading(), now);
    expect(watch.due(now + pollMs - 1)).toHaveLength(0);
    expect(watch.due(now + pollMs)).toHaveLength(1);
  });

  test('the first visit takes its bearings, also when the channel is empty', async () => {
    const watch = await open();
    await watch.add('NorlandMFA', now);
    const channel = await watch.mark('norlandmfa', reading({ state: 'empty', ids: [], from: null }), now);
    expect(channel).toMatchObject({ firstReadAt: now, newestId: 0, state: 'empty' });
  });

  test('a failed reading changes nothing but the state', async () => {
    const watch = await open();
    await watch.add('NorlandMFA', now);
    await watch.mark('norlandmfa', reading(), now);
    const lost = await watch.mark(
      'norlandmfa',
      reading({ state: 'preview off', ids: [], title: null }),
      now + 1,
    );
    expect(lost).toMatchObject({
      state: 'preview off',
      lostSince: now + 1,
      newestId: 12,
      title: 'Norland MFA',
    });
    const stillLost = await watch.mark('norlandmfa', reading({ state: 'unreachable', ids: [] }), now + 2);
    expect(stillLost).toMatchObject({ lostSince: now + 1, failures: 2 });
    expect(await watch.mark('norlandmfa', reading(), now + 3)).toMatchObject({
      lostSince: null,
      failures: 0,
    });
  });

  test('a channel watched again takes its bearings anew, and keeps what lasts', async () => {
    const watch = await open();
    await watch.add('NorlandMFA', now);
    await watch.mark('norlandmfa', reading(), now);
    expect(await watch.remove('norlandmfa')).toBe(true);
    expect(watch.list()).toEqual([]);
    expect(await watch.add('norlandMFA', now + 5)).toMatchObject({ newestId: 12, firstReadAt: null });
  });

  test('a clock that was set back by years keeps no channel unread', async () => {
    const watch = await open();
    await watch.add('NorlandMFA', now);
    await watch.mark('norlandmfa', reading(), now);
    expect(watch.due(now - 365 * 86_400_000)).toHaveLength(1);
  });
});

describe('rhythm', () => {
  test('a post is never later than one interval', () => {
    for (const chance of [0, 0.5, 1]) {
      const pause = nextReadAt(0, { pollMs, failures: 0, chance });
      expect(pause).toBeLessThanOrEqual(pollMs);
      expect(pause).toBeGreaterThan(pollMs * 0.8);
    }
  });

  test('failures double the pause, up to a quarter of an hour', () => {
    const pauses = [1, 2, 3, 10, 500].map((failures) => nextReadAt(0, { pollMs, failures, chance: 0 }));
    expect(pauses).toEqual([pollMs, 2 * pollMs, 4 * pollMs, 15 * pollMs, 15 * pollMs]);
  });
});

describe('notices', () => {
  const lost = (fields: Partial<Channel>): Channel =>
    ({ state: 'preview off', failures: 2, lostSince: now, toldLostAt: null, ...fields }) as Channel;

  test.each([
    ['a settled state at the second look is told', lost({}), 'lost'],
    ['a settled state at the first look is not', lost({ failures: 1 }), null],
    ['a silent server is given half an hour', lost({ state: 'unreachable' }), null],
    ['then it is told', lost({ state: 'unreachable', lostSince: now - 30 * 60_000 }), 'lost'],
    ['a loss is told once', lost({ toldLostAt: now - 1 }), null],
    [
      'a return is told after a told loss',
      lost({ state: 'fresh', lostSince: null, toldLostAt: now - 1 }),
      'back',
    ],
    ['and not after one nobody was told of', lost({ state: 'fresh', lostSince: null }), null],
  ])('%s', (_name, channel, notice) => {
    expect(noticeFor(channel, now)).toBe(notice);
  });
});
