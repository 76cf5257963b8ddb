/** What jobs work with: the real core over a store in memory, and a clock that is set by hand. */
import { createTranslate } from '#src/adapters/fluent.ts';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { openChannelRegistry } from '#src/channels/channel-registry.ts';
import { openChats } from '#src/chats/chats.ts';
import { createDigestQueue } from '#src/chats/digest-queue.ts';
import type { Delivery } from '#src/delivery/delivery.ts';
import { createOutbox, type Outbox } from '#src/delivery/outbox/outbox.ts';
import { createLog, type LogFields } from '#src/log.ts';
import { createTexts } from '#src/message/texts.ts';
import { createArchive } from '#src/posts/archive.ts';
import { createStore } from '#src/store/store.ts';

export const morning = Date.UTC(2026, 10, 20, 8);
export const defaults = { language: 'en', timeZone: 'UTC', digestTime: '08:00' };

export async function openJobSetting() {
  const time = { now: morning };
  const clock = { now: () => time.now };
  const logged: LogFields[] = [];
  const log = createLog({ level: 'debug', write: (line) => logged.push(JSON.parse(line)), now: clock.now });
  const storage = openSqlite(':memory:');
  const store = createStore(storage, log);
  const real = createOutbox({ store, clock, log });
  await real.recover();
  const enqueued: Delivery[] = [];
  const outbox: Outbox = {
    ...real,
    async enqueue(deliveries) {
      const fresh = await real.enqueue(deliveries);
      enqueued.push(...deliveries);
      return fresh;
    },
  };
  const translate = createTranslate();
  return {
    time,
    clock,
    log,
    logged,
    store,
    outbox,
    enqueued,
    chats: await openChats(store, defaults, clock.now),
    channelRegistry: await openChannelRegistry(store, { pollMs: 60_000, random: () => 0 }),
    archive: createArchive(store, 400),
    digestQueue: createDigestQueue(store),
    texts: (locale: string) => createTexts(translate, locale),
    admins: [1, 2],
  };
}
