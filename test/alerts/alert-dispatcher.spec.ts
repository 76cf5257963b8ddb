import { expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { StoreFailed } from '#src/errors.ts';
import type { Storage } from '#src/store/create-storage.ts';
import { openAlerts } from './alert-harness.ts';

test('a chat that is forgotten while its alert is made keeps nothing of it', async () => {
  const alerts = await openAlerts();
  const chat = await alerts.addChat(7, 'grain');
  const publishing = alerts.publish({ text: 'The grain left port.' });
  await alerts.chats.delete(chat.key);
  await Promise.all([publishing, alerts.alertMessages.deleteChat(chat.key)]);
  const found = await alerts.alertMessages.findItems([chat.key], { channel: 'norland', id: 1 });
  expect(found).toEqual([undefined]);
});

test('outbox first, mark second: whenever the process dies, a post that matches in many chats reaches each once', async () => {
  const chats = 1000;
  const storage: Storage = { ...openSqlite(':memory:'), close: async () => {} };
  const first = await openAlerts({ storage });
  for (let id = 1; id <= chats; id += 1) await first.addChat(id, 'grain');
  let isDead = false;
  let calls = 0;
  const dying = await openAlerts({
    storage,
    outbox: (real) => ({
      ...real,
      async enqueue(deliveries, beside) {
        calls += 1;
        isDead ||= calls > 1;
        if (isDead) throw new StoreFailed('the process died', { fault: 'lost' });
        return real.enqueue(deliveries, beside);
      },
    }),
  });
  const text = 'The grain left port.';
  await expect(dying.publish({ text })).rejects.toThrow('the process died');
  const reborn = await openAlerts({ storage });
  await reborn.publish({ text });
  await reborn.publish({ text });
  const told = [...dying.enqueued, ...reborn.enqueued].map(({ to }) => to.chat);
  expect(dying.enqueued.length).toBeGreaterThan(0);
  expect(told).toHaveLength(chats);
  expect(new Set(told).size).toBe(chats);
  expect(await reborn.alertMessages.hitCounts('1000')).toEqual(new Map([[1, 1]]));
});
