import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent.ts';
import { openSqlite } from '#src/adapters/sqlite.ts';
import type { CardEntry } from '#src/alerts/card.ts';
import { createCards } from '#src/alerts/cards.ts';
import type { Chat } from '#src/chats/chat.ts';
import type { Delivery } from '#src/delivery/delivery.ts';
import type { Outbox } from '#src/delivery/outbox.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/shelf.ts';
import { createTexts } from '#src/texts.ts';

const chat = {
  key: '7',
  id: 7,
  thread: null,
  language: 'en',
  timeZone: 'UTC',
  quiet: null,
} as unknown as Chat;

const arrivalOf = (id: number, print = '') => {
  const entry: CardEntry = {
    channel: 'norlandmfa',
    channelTitle: 'Norland MFA',
    id,
    url: `https://t.me/NorlandMFA/${id}`,
    at: 0,
    fired: [{ n: 1, query: 'grain', mode: 'loud' }],
    excerpt: ['grain'],
    sentence: 'grain',
    changeTold: false,
    repostOf: null,
    alsoIn: [],
  };
  return { entry, prints: { kept: [print], sought: [print] }, now: 0 };
};

function newCards() {
  const owed: Delivery[] = [];
  const outbox = { owe: async (all: readonly Delivery[]) => owed.push(...all) } as unknown as Outbox;
  const translate = createTranslate();
  const store = createStore(openSqlite(':memory:'), silentLog);
  return { owed, cards: createCards(store, outbox, (locale) => createTexts(translate, locale)) };
}

describe('edits of a card', () => {
  test('are owed for a copy of any of its posts', async () => {
    const { cards, owed } = newCards();
    const fold = async (id: number, print: string) => {
      const twin = await cards.twin('7', [print], 0);
      if (twin) await cards.addTwin(chat, twin, arrivalOf(id));
    };
    await cards.open(chat, arrivalOf(1, 'first'), false);
    const card = await cards.holding('7', 'norlandmfa', 1);
    if (card) await cards.join(chat, card, arrivalOf(2, 'second'));
    await fold(3, 'first');
    await fold(4, 'second');
    expect(owed.map(({ kind }) => kind)).toEqual(['alert', 'edit', 'edit', 'edit']);
    expect(owed.at(-1)?.body.plain.match(/also in/g)).toHaveLength(2);
    const copy = await cards.holding('7', 'norlandmfa', 4);
    expect(copy?.entries.map(({ alsoIn }) => alsoIn.length)).toEqual([1, 1]);
  });
});

describe('what quiet hours hold', () => {
  const until = 1000;
  async function releaseAll(cards: ReturnType<typeof newCards>['cards']) {
    for await (const { key } of cards.heldUntil(until)) await cards.release(chat, key);
  }

  test('is not lost when it arrives at the moment of the release', async () => {
    const { cards, owed } = newCards();
    await cards.hold(chat, arrivalOf(1, 'first'), until);
    await Promise.all([
      releaseAll(cards),
      cards.inTurn('7', () => cards.hold(chat, arrivalOf(2, 'second'), until)),
      releaseAll(cards),
    ]);
    await releaseAll(cards);
    const shown = owed.map(({ body }) => body.html).join();
    for (const id of [1, 2]) expect(shown).toContain(`https://t.me/NorlandMFA/${id}`);
  });
});
