import { chatKeyOf, parseChatKey } from '#src/delivery/address.ts';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import {
  addAlert,
  changeAlert,
  removeAlert,
  removeSchedule,
  setSchedule,
  subscribe,
  unsubscribe,
} from '#src/chats/chat-changes.ts';
import { openChats } from '#src/chats/chats.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';

const defaults = { language: 'en', timeZone: 'UTC', digestTime: '08:00' };
const ann = { chat: 42, thread: null };
const now = () => 1000;

const newStore = () => createStore(openSqlite(':memory:'), silentLog);

describe('chats', () => {
  test('a thread of a forum is a chat of its own', () => {
    for (const address of [ann, { chat: -100123, thread: 7 }])
      expect(parseChatKey(chatKeyOf(address))).toEqual(address);
  });

  test('asking for a chat makes none', async () => {
    const chats = await openChats(newStore(), defaults, now);
    expect(await chats.get(ann)).toMatchObject({ key: '42', channels: [], timeZone: 'UTC' });
    expect(chats.count()).toBe(0);
    expect(await chats.find('42')).toBeUndefined();
  });

  test('followers are known after a restart and follow each change', async () => {
    const store = newStore();
    const chats = await openChats(store, defaults, now);
    await chats.change(ann, 'private', (chat) => subscribe(chat, ['norland', 'estmark'], defaults));
    await chats.change(ann, 'private', (chat) => unsubscribe(chat, ['estmark']));
    for (const each of [chats, await openChats(store, defaults, now)]) {
      expect(each.subscribedChats('norland')).toEqual(['42']);
      expect(each.subscribedChats('estmark')).toEqual([]);
    }
  });

  test('changes made at the same time are all there', async () => {
    const chats = await openChats(newStore(), defaults, now);
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        chats.change(ann, 'private', (chat) => addAlert(chat, `word ${n}`, n)),
      ),
    );
    const chat = await chats.get(ann);
    expect(chat.alerts.map((alert) => alert.n)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });

  test('a move that two messages tell of at the same time happens once', async () => {
    const chats = await openChats(newStore(), defaults, now);
    await chats.change({ chat: -5, thread: null }, 'group', (chat) => subscribe(chat, ['norland'], defaults));
    const moved: unknown[] = [];
    chats.onChange((before, after) => void moved.push([before?.key, after?.key]));
    await Promise.all([1, 2].map(() => chats.move('-5', { chat: -1005, thread: null })));
    expect(moved).toEqual([['-5', '-1005']]);
  });

  test('a group that became a supergroup keeps everything, its threads too', async () => {
    const chats = await openChats(newStore(), defaults, now);
    await chats.change({ chat: -5, thread: null }, 'group', (chat) => subscribe(chat, ['norland'], defaults));
    await chats.move('-5', { chat: -1005, thread: null });
    expect(await chats.find('-5')).toBeUndefined();
    expect(await chats.find('-1005')).toMatchObject({ id: -1005, channels: ['norland'], type: 'supergroup' });
    expect(chats.subscribedChats('norland')).toEqual(['-1005']);
  });

  test('listeners hear what was and what is', async () => {
    const chats = await openChats(newStore(), defaults, now);
    const heard: string[] = [];
    chats.onChange((before, after) => {
      heard.push(`${before?.channels.length ?? '-'}>${after?.channels.length ?? '-'}`);
    });
    await chats.change(ann, 'private', (chat) => subscribe(chat, ['norland'], defaults));
    await chats.change(ann, 'private', (chat) => chat);
    await chats.delete('42');
    expect(heard).toEqual(['->1', '1>-']);
  });
});

describe('what a chat wants', () => {
  const fresh = async () => (await openChats(newStore(), defaults, now)).get(ann);

  test('the first subscription brings the daily digest, a second one changes no schedule', async () => {
    const one = subscribe(await fresh(), ['norland'], defaults);
    expect(one.schedules).toEqual([{ n: 1, times: ['08:00'], days: [1, 2, 3, 4, 5, 6, 7], topic: null }]);
    const own = setSchedule(one, { times: ['18:00'], days: [5], topic: null });
    expect(subscribe(own, ['estmark'], defaults).schedules).toEqual(own.schedules);
  });

  test('leaving the last channel ends the digests and keeps alerts', async () => {
    const one = addAlert(subscribe(await fresh(), ['norland'], defaults), 'ceasefire', 1);
    const left = unsubscribe(one, ['norland']);
    expect(left.schedules).toHaveLength(1);
    expect(left.alerts).toHaveLength(1);
  });

  test('a new schedule replaces the one of its topic under the same number', async () => {
    const one = subscribe(await fresh(), ['norland'], defaults);
    const two = setSchedule(one, { times: ['18:00'], days: [5], topic: 'Arctic' });
    const three = setSchedule(two, { times: ['07:00'], days: [1], topic: null });
    expect(three.schedules.map(({ n, times }) => [n, times[0]])).toEqual([
      [1, '07:00'],
      [2, '18:00'],
    ]);
    expect(setSchedule(three, { times: ['19:00'], days: [5], topic: 'arctic' }).schedules).toHaveLength(2);
    expect(removeSchedule(three, 1).schedules.map(({ n }) => n)).toEqual([2]);
  });

  test('an alert’s number is never used twice', async () => {
    const chat = addAlert(await fresh(), 'one', 1);
    const again = addAlert(removeAlert(chat, 1), 'two', 2);
    expect(again.alerts.map(({ n }) => n)).toEqual([2]);
    expect(changeAlert(again, 2, (alert) => ({ ...alert, mode: 'silent' })).alerts[0]?.mode).toBe('silent');
  });
});
