import { expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { openChats } from '#src/chats/chats.ts';
import { createDigestQueue } from '#src/chats/digest-queue.ts';
import { createErasure } from '#src/chats/erasure.ts';
import { subscribe } from '#src/chats/get-channels-for-chat.ts';
import { createOutbox } from '#src/delivery/outbox/outbox.ts';
import type { ChatDigests } from '#src/digest/chat-digest.ts';
import { createScheduledDigests } from '#src/digest/scheduled-digests.ts';
import { silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';

const hourMs = 3_600_000;
const morning = Date.UTC(2026, 10, 20, 7);
const defaults = { language: 'en', timeZone: 'UTC', digestTime: '08:00' };
const address = { chat: 7, thread: null };

/** The deliveries when `meanwhile` happens to the chat while its digest is composed. */
async function deliveriesWhen(meanwhile: 'nothing' | 'forgotten' | 'begun anew'): Promise<number> {
  const clock = { now: () => morning + hourMs };
  const store = createStore(openSqlite(':memory:'), silentLog);
  const chats = await openChats(store, defaults, clock.now);
  const outbox = createOutbox({ store, clock, log: silentLog });
  const digestQueue = createDigestQueue(store);
  const chat = await chats.change(address, 'private', (old) => subscribe(old, ['norland'], defaults));
  await digestQueue.syncSchedules(chat, morning);
  const chatDigests = {
    async make() {
      if (meanwhile !== 'nothing') await createErasure({ store, chats, outbox }).erase(address.chat);
      if (meanwhile === 'begun anew')
        await chats.change(address, 'private', (old) => ({ ...old, language: 'de' }));
      return { message: { blocks: [{ lines: [['A digest.']] }] } };
    },
  } as unknown as ChatDigests;
  const scheduled = createScheduledDigests({
    chats,
    digestQueue,
    chatDigests,
    outbox,
    isServed: () => true,
  });
  for await (const each of digestQueue.listDue(clock.now())) await scheduled.enqueue(each, clock.now());
  return outbox.getCounts().pending;
}

test.each([
  ['nothing', 1],
  ['forgotten', 0],
  ['begun anew', 0],
] as const)('a digest composed while the chat is %s makes %i deliveries', async (meanwhile, count) => {
  expect(await deliveriesWhen(meanwhile)).toBe(count);
});
