import { expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite.ts';
import { openChats } from '#src/chats/chats.ts';
import { createDue } from '#src/chats/due.ts';
import { createForgetting } from '#src/chats/forgetting.ts';
import { subscribe } from '#src/chats/subscription.ts';
import { createOutbox } from '#src/delivery/outbox.ts';
import type { Editions } from '#src/digest/edition.ts';
import { createScheduled } from '#src/digest/scheduled.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/shelf.ts';

const hourMs = 3_600_000;
const morning = Date.UTC(2026, 10, 20, 7);
const defaults = { language: 'en', timeZone: 'UTC', digestTime: '08:00' };
const address = { chat: 7, thread: null };

/** What is owed when `meanwhile` happens to the chat while its digest is composed. */
async function owedWhen(meanwhile: 'nothing' | 'forgotten' | 'begun anew'): Promise<number> {
  const clock = { now: () => morning + hourMs };
  const store = createStore(openSqlite(':memory:'), silentLog);
  const chats = await openChats(store, defaults, clock.now);
  const outbox = createOutbox({ store, clock, log: silentLog });
  const due = createDue(store);
  const chat = await chats.change(address, 'private', (old) => subscribe(old, ['norland'], defaults));
  await due.plan(chat, morning);
  const editions = {
    async make() {
      if (meanwhile !== 'nothing') await createForgetting({ store, chats, outbox }).forget(address.chat);
      if (meanwhile === 'begun anew')
        await chats.change(address, 'private', (old) => ({ ...old, language: 'de' }));
      return { message: { blocks: [{ lines: [['A digest.']] }] } };
    },
  } as unknown as Editions;
  const scheduled = createScheduled({ chats, due, editions, outbox, isServed: () => true });
  for await (const each of due.list(clock.now())) await scheduled.owe(each, clock.now());
  return outbox.counts().owed;
}

test.each([
  ['nothing', 1],
  ['forgotten', 0],
  ['begun anew', 0],
] as const)('a digest composed while the chat is %s: owed %i', async (meanwhile, owed) => {
  expect(await owedWhen(meanwhile)).toBe(owed);
});
