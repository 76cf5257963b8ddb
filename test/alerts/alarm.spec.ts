import { expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite.ts';
import { createAlarm } from '#src/alerts/alarm.ts';
import { createCards } from '#src/alerts/cards.ts';
import { createRules } from '#src/alerts/index/rules.ts';
import { everywhere } from '#src/alerts/index/scope.ts';
import type { Channel } from '#src/channels/channel.ts';
import { addAlert } from '#src/chats/alerts.ts';
import { openChats } from '#src/chats/chats.ts';
import type { Outbox } from '#src/delivery/outbox.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/shelf.ts';
import type { Texts } from '#src/texts.ts';
import { plainTexts } from './plain-texts.ts';
import { postOf } from './posts.ts';

const texts = {
  ...plainTexts,
  time: () => '12:00',
  list: (each: string[]) => each.join(),
} as unknown as Texts;
const channel = { key: 'norland', name: 'Norland', title: 'Norland', language: 'en' } as unknown as Channel;
const defaults = { language: 'en', timeZone: 'UTC', digestTime: '08:00' };
const news = { fresh: [postOf({ text: 'The grain left port.' })], edited: [], gone: [] };

/** What is owed when `meanwhile` happens to the chat between the match and the message. */
async function owedWhen(meanwhile: 'nothing' | 'forgotten'): Promise<number> {
  const store = createStore(openSqlite(':memory:'), silentLog);
  const chats = await openChats(store, defaults, () => 0);
  const chat = await chats.change({ chat: 7, thread: null }, 'private', (old) => ({
    ...addAlert(old, 'grain', 0).chat,
    channels: [channel.key],
  }));
  const rules = createRules();
  rules.add(chat.key, 1, 'grain', everywhere);
  let owed = 0;
  const outbox = { owe: async () => (owed += 1) } as unknown as Outbox;
  const cards = createCards(store, outbox, () => texts);
  const sentTo = async (key: string) => {
    if (meanwhile === 'forgotten') await chats.forget(key);
    return cards.sentTo(key);
  };
  await createAlarm({ rules, chats, cards: { ...cards, sentTo }, isServed: () => true }).raise(
    channel,
    news as never,
    0,
  );
  return owed;
}

test('a chat that is forgotten while its alert is made is owed nothing', async () => {
  expect(await owedWhen('nothing')).toBe(1);
  expect(await owedWhen('forgotten')).toBe(0);
});
