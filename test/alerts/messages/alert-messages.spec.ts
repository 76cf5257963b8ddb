import { describe, expect, test } from 'vitest';
import { channel, openAlerts } from '../alert-harness.ts';

const words = 'the minister of Norland said on Friday that the grain would leave the port within ten days';
const linkTo = (id: number) => `https://t.me/Norland/${id}`;

describe('a message of several posts', () => {
  test('is edited for a copy of any of them', async () => {
    const alerts = await openAlerts();
    await alerts.addChat(7, 'grain');
    for (let id = 1; id <= 6; id += 1)
      await alerts.publish({ id, text: `Number ${id}: ${words}`, url: linkTo(id) });
    await alerts.publish({ id: 7, text: `Number 5: ${words}`, url: linkTo(7) });
    await alerts.publish({ id: 8, text: `Number 6: ${words}`, url: linkTo(8) });
    expect(alerts.enqueued.slice(5).map(({ kind }) => kind)).toEqual(['edit', 'edit', 'edit']);
    expect(alerts.enqueued.at(-1)?.body.plain.match(/again at/g)).toHaveLength(2);
  });
});

describe('what quiet hours defer', () => {
  test('is not lost when it arrives at the moment of the release', async () => {
    const alerts = await openAlerts({ now: Date.UTC(2026, 10, 20, 12) });
    const chat = await alerts.addChat(7, 'grain');
    const quiet = { from: '12:00', to: '12:01' };
    await alerts.chats.changeByKey(chat.key, (old) => ({ ...old, quiet }));
    const releaseAll = async () => {
      for await (const { key } of alerts.alertMessages.listDueDeferred(Number.MAX_SAFE_INTEGER))
        await alerts.alertMessages.release(await alerts.chats.find(chat.key), key);
    };
    const publish = (id: number) => alerts.publish({ id, text: `Grain number ${id}.`, url: linkTo(id) });
    await publish(1);
    await Promise.all([releaseAll(), publish(2), releaseAll()]);
    await releaseAll();
    const shown = alerts.enqueued.map(({ body }) => body.html).join();
    for (const id of [1, 2]) expect(shown).toContain(linkTo(id));
  });
});

test('what a chat knows goes with it to another key, and is deleted with it', async () => {
  const alerts = await openAlerts();
  await alerts.addChat(7, 'grain');
  await alerts.publish({ text: 'The grain left port.' });
  await alerts.alertMessages.moveChat('7', '-1007');
  const find = async (chat: string) => {
    const [found] = await alerts.alertMessages.findItems([chat], { channel: channel.key, id: 1 });
    return found?.message.key;
  };
  expect(await find('-1007')).toBe('7:norland:0000000001');
  expect(await alerts.alertMessages.hitCounts('-1007')).toEqual(new Map([[1, 1]]));
  await alerts.alertMessages.deleteChat('-1007');
  for (const chat of ['7', '-1007']) expect(await find(chat)).toBeUndefined();
});
