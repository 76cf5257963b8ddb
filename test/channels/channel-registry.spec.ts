import { describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { openChannelRegistry } from '#src/channels/channel-registry.ts';
import { silentLog } from '#src/log.ts';
import type { ChannelSnapshot } from '#src/channels/channel-reader.ts';
import { createEmptyPost } from '#src/posts/post.ts';
import { createStore } from '#src/store/store.ts';

const now = Date.UTC(2026, 10, 20, 12);
const pollMs = 60_000;

const reading = (fields: Partial<ChannelSnapshot> = {}): ChannelSnapshot => ({
  state: 'fresh',
  detail: '',
  name: 'NorlandMFA',
  title: 'Norland MFA',
  channelId: 7,
  posts: [],
  seenIds: [10, 11, 12],
  isComplete: true,
  parseErrors: [],
  ...fields,
});

const newStore = () => createStore(openSqlite(':memory:'), silentLog);
const open = (store = newStore()) => openChannelRegistry(store, { pollMs, random: () => 0 });

describe('the channel registry', () => {
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
    const registry = await open();
    await registry.add('NorlandMFA', now);
    expect(registry.due(now)).toHaveLength(1);
    await registry.recordPoll('norlandmfa', reading(), now);
    expect(registry.due(now + pollMs - 1)).toHaveLength(0);
    expect(registry.due(now + pollMs)).toHaveLength(1);
  });

  test('the first poll sets the baseline, also when the channel is empty', async () => {
    const registry = await open();
    await registry.add('NorlandMFA', now);
    const channel = await registry.recordPoll('norlandmfa', reading({ state: 'empty', seenIds: [] }), now);
    expect(channel).toMatchObject({ firstReadAt: now, newestId: 0, state: 'empty' });
  });

  test('a feed is called by its address without a password in it, and a date years ahead is no newest post', async () => {
    const registry = await open();
    const name = 'https://me:hidden@mfa.example/feed';
    const { key, title } = await registry.add(name, now);
    expect(title).toBe('mfa.example/feed');
    const ahead = { ...createEmptyPost(name, 1), date: '2099-01-01T00:00:00Z' };
    await registry.recordPoll(key, reading({ name, posts: [ahead] }), now);
    expect(registry.get(key)?.newestPostAt).toBe(now);
  });

  test('a failed reading changes nothing but the state', async () => {
    const registry = await open();
    await registry.add('NorlandMFA', now);
    await registry.recordPoll('norlandmfa', reading(), now);
    const lost = await registry.recordPoll(
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
    const stillLost = await registry.recordPoll(
      'norlandmfa',
      reading({ state: 'unreachable', seenIds: [] }),
      now + 2,
    );
    expect(stillLost).toMatchObject({ unreadableSince: now + 1, failures: 2 });
    expect(await registry.recordPoll('norlandmfa', reading(), now + 3)).toMatchObject({
      unreadableSince: null,
      failures: 0,
    });
  });

  test('a channel that shows another name goes on under the one it is watched by', async () => {
    const registry = await open();
    await registry.add('NorlandMFA', now);
    await registry.recordPoll('norlandmfa', reading(), now);
    expect(
      await registry.recordPoll('norlandmfa', reading({ name: 'NorlandForeign' }), now + 1),
    ).toMatchObject({
      key: 'norlandmfa',
      state: 'renamed',
      name: 'NorlandForeign',
      formerly: { name: 'NorlandMFA', title: 'Norland MFA' },
    });
  });

  test('a channel watched again begins with a new baseline, and keeps what lasts', async () => {
    const registry = await open();
    await registry.add('NorlandMFA', now);
    await registry.recordPoll('norlandmfa', reading(), now);
    expect(await registry.remove('norlandmfa')).toBe(true);
    expect(registry.list()).toEqual([]);
    expect(await registry.add('norlandMFA', now + 5)).toMatchObject({ newestId: 12, firstReadAt: null });
  });

  test('a clock that was set back by years keeps no channel unread', async () => {
    const registry = await open();
    await registry.add('NorlandMFA', now);
    await registry.recordPoll('norlandmfa', reading(), now);
    expect(registry.due(now - 365 * 86_400_000)).toHaveLength(1);
  });
});
