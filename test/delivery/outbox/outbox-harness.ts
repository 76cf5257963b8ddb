/** An outbox over memory and a clock that is turned by hand. */
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import type { Delivery } from '#src/delivery/delivery.ts';
import { createOutbox, type Outbox } from '#src/delivery/outbox/outbox.ts';
import { type Log, silentLog } from '#src/log.ts';
import type { Storage } from '#src/store/create-storage.ts';
import { createStore, type Store } from '#src/store/store.ts';

export interface OutboxHarness {
  readonly storage: Storage;
  readonly store: Store;
  readonly outbox: Outbox;
  readonly clock: { at: number; now(): number };
  /** The same store after the process was killed. */
  restart(): Promise<OutboxHarness>;
}

export async function openOutboxHarness(
  storage: Storage = openSqlite(':memory:'),
  clock = { at: 1_700_000_000_000, now: () => clock.at },
  log: Log = silentLog,
): Promise<OutboxHarness> {
  const store = createStore(storage, log);
  const outbox = createOutbox({ store, clock, log });
  await outbox.recover();
  return { storage, store, outbox, clock, restart: () => openOutboxHarness(storage, clock, log) };
}

/** A delivery of little text. */
export function makeDelivery(chat: number, subject: string, more: Partial<Delivery> = {}): Delivery {
  return {
    to: { chat, thread: null },
    kind: 'alert',
    subject,
    part: 0,
    body: { html: subject, plain: subject, buttons: [] },
    silent: false,
    ...more,
  };
}

/** Sends all that is due, one after the other, to nobody; returns the subjects in order. */
export async function drainInto(outbox: Outbox, seen: string[] = []): Promise<string[]> {
  for (const priority of ['alert', 'digest', 'broadcast'] as const) {
    const ready = outbox.listReadyChats().find((each) => each.priority === priority);
    const task = ready && (await outbox.claim(ready.chat));
    if (task === undefined) continue;
    seen.push(task.delivery.body.html);
    await outbox.complete(task, { state: 'sent', message: seen.length });
    return drainInto(outbox, seen);
  }
  return seen;
}
