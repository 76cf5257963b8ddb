import { describe, expect, test } from 'vitest';
import type { Chat } from '#src/chats/chat.ts';
import { drainInto } from '../../delivery/outbox/outbox-harness.ts';
import type { ArchivedPost } from '#src/posts/archive.ts';
import type { Post } from '#src/posts/post.ts';
import { channel, openAlerts } from '../alert-harness.ts';
import { postOf } from '../posts.ts';

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
    expect(alerts.enqueued.at(-1)?.body.plain.match(/again: /g)).toHaveLength(2);
  });
});

describe('what quiet hours defer', () => {
  test('is not lost when it arrives at the moment of the release', async () => {
    const alerts = await openAlerts({ now: Date.UTC(2026, 10, 20, 12) });
    const chat = await alerts.addChat(7, 'grain');
    const setQuiet = (quiet: Chat['quiet']) =>
      alerts.chats.changeByKey(chat.key, (old) => ({ ...old, quiet }));
    const publish = (id: number) => alerts.publish({ id, text: `Grain number ${id}.`, url: linkTo(id) });
    await setQuiet({ from: '12:00', to: '12:01' });
    await publish(1);
    expect(await drainInto(alerts.outbox)).toEqual([]);
    const release = async () => {
      await setQuiet(null);
      await alerts.alertMessages.rescheduleAll(alerts.chats.find, alerts.now);
    };
    await Promise.all([publish(2), release(), publish(3)]);
    const shown: string[] = [];
    for (let task = await alerts.outbox.claim(7); task; task = await alerts.outbox.claim(7)) {
      shown.push(task.delivery.body.html);
      await alerts.outbox.complete(task, { state: 'sent', message: shown.length });
    }
    for (const id of [1, 2, 3]) expect(shown.join()).toContain(linkTo(id));
  });

  test('is one message, which a change of its posts mends before anybody has seen it', async () => {
    const alerts = await openAlerts({ now: Date.UTC(2026, 10, 20, 12) });
    const chat = await alerts.addChat(7, 'grain');
    const quiet = { from: '12:00', to: '12:01' };
    await alerts.chats.changeByKey(chat.key, (old) => ({ ...old, quiet }));
    const text = 'Grain may leave the port within ten days.';
    await alerts.publish({ id: 1, text, url: linkTo(1) });
    await alerts.publish({ id: 2, text: 'Grain is sold.', url: linkTo(2) });
    await alerts.edit({ id: 1, text, url: linkTo(1) }, 'Grain will leave the port within ten days.');
    await alerts.chats.changeByKey(chat.key, (old) => ({ ...old, quiet: null }));
    await alerts.alertMessages.rescheduleAll(alerts.chats.find, alerts.now);
    const task = await alerts.outbox.claim(7);
    expect(task?.delivery.body.plain).toMatch(/2 posts[\s\S]*Grain is sold[\s\S]*will leave/);
    expect(alerts.outbox.getCounts().pending).toBe(1);
  });
});

test('what an older version deferred is the bundle that later posts of the night join', async () => {
  const alerts = await openAlerts({ now: Date.UTC(2026, 10, 20, 12) });
  const { key } = await alerts.addChat(7, 'grain');
  const quiet = { from: '12:00', to: '12:01' };
  await alerts.chats.changeByKey(key, (old) => ({ ...old, quiet }));
  await alerts.publish({ id: 1, text: 'Grain number 1.', url: linkTo(1) });
  // it kept the message outside the outbox, and no note of it in the state of the chat
  await alerts.outbox.eraseChat(7);
  await alerts.store.collection('alert-states').put(key, { sent: [], hits: { 1: 1 } });
  const messageKey = '7:norland:0000000001';
  await alerts.store.collection('deferred-alerts').put('1', { chat: key, messageKey, sequence: 1 });
  await alerts.alertMessages.rescheduleAll(alerts.chats.find, alerts.now);
  await alerts.publish({ id: 2, text: 'Grain number 2.', url: linkTo(2) });
  expect(alerts.outbox.getCounts()).toMatchObject({ pending: 0, waiting: 1 });
  expect(await alerts.alertMessages.hitCounts(key)).toEqual(new Map([[1, 2]]));
});

describe('a bundle that waits for the end of quiet hours', () => {
  async function waiting(posts: readonly Partial<Post>[]) {
    const alerts = await openAlerts({ now: Date.UTC(2026, 10, 20, 12) });
    const { key } = await alerts.addChat(7, 'grain');
    const setQuiet = (quiet: Chat['quiet']) => alerts.chats.changeByKey(key, (old) => ({ ...old, quiet }));
    await setQuiet({ from: '12:00', to: '12:01' });
    for (const post of posts) await alerts.publish(post);
    const release = async (): Promise<string> => {
      await setQuiet(null);
      await alerts.alertMessages.rescheduleAll(alerts.chats.find, alerts.now);
      return (await drainInto(alerts.outbox)).join();
    };
    return { ...alerts, release };
  }

  test('still names the copies of a post that was edited', async () => {
    const [first, copy] = [1, 2].map((id) => ({ id, text: `Then ${words}.`, url: linkTo(id) }));
    const { edit, release } = await waiting([first ?? {}, copy ?? {}]);
    await edit(first ?? {}, `Then ${words.replace('would', 'will')}.`);
    expect(await release()).toContain(`${linkTo(2)}"`);
  });

  test('shows each of its posts, though most were deleted and there is no room to say so in it', async () => {
    const posts = Array.from({ length: 52 }, (_, at) => ({
      id: at + 1,
      text: `Grain is number ${at + 1} in the port today.`,
      url: linkTo(at + 1),
    }));
    const { dispatcher, now, release } = await waiting(posts);
    for (const post of posts)
      await dispatcher.dispatchDeletion(channel, { post: postOf(post) } as ArchivedPost, now);
    const html = await release();
    expect(posts.filter(({ url }) => !html.includes(`${url}"`))).toEqual([]);
    expect(html.match(/Deleted/g)).toHaveLength(52);
  });
});

test('what a chat knows goes with it to another key, however often that is told, and is deleted with it', async () => {
  const alerts = await openAlerts();
  await alerts.addChat(7, 'grain');
  await alerts.publish({ text: 'The grain left port.' });
  for (const _ of [1, 2]) await alerts.alertMessages.moveChat('7', '-1007');
  const find = async (chat: string) => {
    const [found] = await alerts.alertMessages.findItems([chat], { channel: channel.key, id: 1 });
    return found?.message.key;
  };
  expect(await find('-1007')).toBe('7:norland:0000000001');
  expect(await alerts.alertMessages.hitCounts('-1007')).toEqual(new Map([[1, 1]]));
  await alerts.alertMessages.deleteChat('-1007');
  for (const chat of ['7', '-1007']) expect(await find(chat)).toBeUndefined();
});
