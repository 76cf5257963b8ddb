import { expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { createAlertDispatcher } from '#src/alerts/alert-dispatcher.ts';
import { createAlertMessages } from '#src/alerts/messages/alert-messages.ts';
import { createQueryIndex } from '#src/query/index/query-index.ts';
import { unrestrictedScope } from '#src/query/index/alert-scope.ts';
import type { Channel } from '#src/channels/channel.ts';
import { addAlert } from '#src/chats/chat-alerts.ts';
import { openChats } from '#src/chats/chats.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';
import type { Texts } from '#src/message/texts.ts';
import { plainTexts } from '../doubles/plain-texts.ts';
import { postOf } from './posts.ts';

const texts = {
  ...plainTexts,
  time: () => '12:00',
  list: (each: string[]) => each.join(),
} as unknown as Texts;
const channel = { key: 'norland', name: 'Norland', title: 'Norland', language: 'en' } as unknown as Channel;
const defaults = { language: 'en', timeZone: 'UTC', digestTime: '08:00' };
const news = { added: [postOf({ text: 'The grain left port.' })], edited: [], gone: [] };

/** What is owed when `meanwhile` happens to the chat between the match and the message. */
async function owedWhen(meanwhile: 'nothing' | 'forgotten'): Promise<number> {
  const store = createStore(openSqlite(':memory:'), silentLog);
  const chats = await openChats(store, defaults, () => 0);
  const chat = await chats.change({ chat: 7, thread: null }, 'private', (old) => ({
    ...addAlert(old, 'grain', 0).chat,
    channels: [channel.key],
  }));
  const queryIndex = createQueryIndex();
  queryIndex.add(chat.key, 1, 'grain', unrestrictedScope);
  let owed = 0;
  const outbox = { enqueue: async () => (owed += 1) } as unknown as Outbox;
  const cards = createAlertMessages(store, outbox, () => texts);
  const listSent = async (key: string) => {
    if (meanwhile === 'forgotten') await chats.delete(key);
    return cards.listSent(key);
  };
  await createAlertDispatcher({
    queryIndex,
    chats,
    alertMessages: { ...cards, listSent },
    isServed: () => true,
  }).dispatch(channel, news as never, 0);
  return owed;
}

test('a chat that is forgotten while its alert is made is owed nothing', async () => {
  expect(await owedWhen('nothing')).toBe(1);
  expect(await owedWhen('forgotten')).toBe(0);
});
