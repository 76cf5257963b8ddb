import { afterEach, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { createOutbox } from '#src/delivery/outbox/outbox.ts';
import { createLog, silentLog } from '#src/log.ts';
import { createStore } from '#src/store/store.ts';

const storage = openSqlite(':memory:');
afterEach(() => storage.close());

test('what was sent and what was not is one line each, for eyes', async () => {
  const lines: string[] = [];
  const log = createLog({
    level: 'info',
    format: 'pretty',
    write: (line) => void lines.push(line.slice(10).trimEnd()),
    now: Date.now,
  });
  const clock = { now: Date.now };
  const outbox = createOutbox({ store: createStore(storage, silentLog), clock, log });
  await outbox.recover();
  const body = { html: 'a', plain: 'a', buttons: [] };
  const alert = { kind: 'alert', part: 0, body, silent: false } as const;
  for (const [chat, subject] of [
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ] as const)
    await outbox.enqueue([{ ...alert, to: { chat, thread: null }, subject }]);
  for (const chat of [1, 2, 3]) {
    const task = await outbox.claim(chat);
    if (!task) throw new Error(`Nothing is pending for chat ${chat}`);
    const outcome =
      chat === 3
        ? ({ state: 'undeliverable', reason: 'blocked' } as const)
        : ({ state: 'sent', message: chat } as const);
    await outbox.complete(task, outcome);
  }
  await outbox.writeLog();
  await outbox.writeLog();
  expect(lines).toEqual([
    'sent · alert: 2 · waiting: 0',
    'not sent · kind: alert · chat: 3 · reason: blocked',
  ]);
});
