import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent.ts';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import type { AlertItem } from '#src/alerts/messages/alert-message.ts';
import { createAlertMessages } from '#src/alerts/messages/alert-messages.ts';
import type { Chat } from '#src/chats/chat.ts';
import type { Delivery } from '#src/delivery/delivery.ts';
import type { Outbox } from '#src/delivery/outbox/outbox.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';
import { createTexts } from '#src/message/texts.ts';

const chat = {
  key: '7',
  id: 7,
  thread: null,
  language: 'en',
  timeZone: 'UTC',
  quiet: null,
} as unknown as Chat;

const arrivalOf = (id: number, print = '') => {
  const item: AlertItem = {
    channel: 'norlandmfa',
    channelTitle: 'Norland MFA',
    id,
    url: `https://t.me/NorlandMFA/${id}`,
    at: 0,
    fired: [{ n: 1, query: 'grain', mode: 'loud' }],
    excerpt: ['grain'],
    shownText: 'grain',
    editNotified: false,
    repostOf: null,
    duplicates: [],
  };
  return { item, fingerprints: { stored: [print], lookup: [print] }, now: 0 };
};

function newCards() {
  const owed: Delivery[] = [];
  const outbox = { enqueue: async (all: readonly Delivery[]) => owed.push(...all) } as unknown as Outbox;
  const translate = createTranslate();
  const store = createStore(openSqlite(':memory:'), silentLog);
  return { owed, cards: createAlertMessages(store, outbox, (locale) => createTexts(translate, locale)) };
}

describe('edits of a card', () => {
  test('are owed for a copy of any of its posts', async () => {
    const { cards, owed } = newCards();
    const fold = async (id: number, print: string) => {
      const twin = await cards.findDuplicate('7', [print], 0);
      if (twin) await cards.addDuplicate(chat, twin, arrivalOf(id));
    };
    await cards.create(chat, arrivalOf(1, 'first'), false);
    const card = await cards.findByPost('7', 'norlandmfa', 1);
    if (card) await cards.append(chat, card, arrivalOf(2, 'second'));
    await fold(3, 'first');
    await fold(4, 'second');
    expect(owed.map(({ kind }) => kind)).toEqual(['alert', 'edit', 'edit', 'edit']);
    expect(owed.at(-1)?.body.plain.match(/also in/g)).toHaveLength(2);
    const copy = await cards.findByPost('7', 'norlandmfa', 4);
    expect(copy?.items.map(({ duplicates }) => duplicates.length)).toEqual([1, 1]);
  });
});

describe('what quiet hours hold', () => {
  const until = 1000;
  async function releaseAll(cards: ReturnType<typeof newCards>['cards']) {
    for await (const { key } of cards.listDueDeferred(until)) await cards.release(chat, key);
  }

  test('is not lost when it arrives at the moment of the release', async () => {
    const { cards, owed } = newCards();
    await cards.defer(chat, arrivalOf(1, 'first'), until);
    await Promise.all([
      releaseAll(cards),
      cards.runExclusive('7', () => cards.defer(chat, arrivalOf(2, 'second'), until)),
      releaseAll(cards),
    ]);
    await releaseAll(cards);
    const shown = owed.map(({ body }) => body.html).join();
    for (const id of [1, 2]) expect(shown).toContain(`https://t.me/NorlandMFA/${id}`);
  });
});
