import { afterEach, expect, test } from 'vitest';
import { forgetOtherBot } from '#src/app/forget-other-bot.ts';
import { buildDeliveryKey } from '#src/delivery/delivery.ts';
import { createInbox } from '#src/inbox/inbox.ts';
import { silentLog } from '#src/log.ts';
import { drainInto, makeDelivery, openOutboxHarness } from '../delivery/outbox/outbox-harness.ts';
import { type Story, tell } from '../story/story.ts';

let story: Story | undefined;
afterEach(async () => {
  await story?.end();
  story = undefined;
});

const secret = 'AAE-another-secret';

test.each([
  ['the same bot, also with a new secret', '1', 0, 1],
  ['another bot', '2', 1, null],
])('updates and messages of the last bot are known to %s', async (_, id, taken, message) => {
  const { store, outbox } = await openOutboxHarness();
  const alert = makeDelivery(1, 'sent');
  await forgetOtherBot(store, '1:AAE-secret');
  await (await createInbox({ store, log: silentLog })).receive([{ update_id: 7 }]);
  await outbox.enqueue([alert]);
  await drainInto(outbox);
  await forgetOtherBot(store, `${id}:${secret}`);
  await forgetOtherBot(store, `${id}:${secret}`);
  const inbox = await createInbox({ store, log: silentLog });
  expect(await inbox.receive([{ update_id: 7 }])).toBe(taken);
  expect(await outbox.getMessageId(buildDeliveryKey(alert))).toBe(message);
  // what was sent by either is not sent again
  await outbox.enqueue([alert]);
  expect(await drainInto(outbox)).toEqual([]);
});

test('a bot that starts on what another left forgets it', async () => {
  story = await tell();
  const { store } = story.services();
  await story.telegram.user({ name: 'Ann' }).asks('/subscribe');
  const known = () => Array.fromAsync(store.collection('inbox-known').list());
  expect(await known()).not.toEqual([]);
  await store.collection('bot').put('id', '1');
  await story.restart();
  expect(await known()).toEqual([]);
});
