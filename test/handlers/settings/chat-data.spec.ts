import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exportChat } from '#src/export/export-chat.ts';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { type ArchiveBot, buttonsOf, dayMs, isoAt, now, openArchiveBot } from '../archive-bot.ts';

let bot: ArchiveBot;
let ann: Account;

beforeEach(async () => {
  bot = await openArchiveBot();
  ann = bot.telegram.user({ name: 'Ann', language: 'en' });
  await bot.fill(
    'NorlandMFA',
    Array.from({ length: 9 }, (_, at) => ({
      id: at + 1,
      date: isoAt(now - at * 3_600_000),
      text: 'A ceasefire holds.',
    })),
    'Norland MFA',
  );
});
afterEach(() => bot.end());

/** Everything a chat can have: settings, an alert that fired, one held by quiet hours, notes, plans, pending and settled deliveries, a record set aside. */
async function useEverything(): Promise<void> {
  for (const typed of [
    '/subscribe NorlandMFA',
    '/timezone Europe/Berlin',
    '/alert ceasefire',
    '/topic Grain = grain | wheat',
    '/schedule 08:00,18:30',
    '/search ceasefire',
    '/try "cease fire',
  ])
    await ann.asks(typed);
  await publish(
    10,
    'A ceasefire in the Karst valley, said the minister on Friday, would have to hold for ten days.',
  );
  await settleNext({ state: 'sent', message: 77 });
  await publish(11, 'Another ceasefire was proposed by the embassy in Geneva, which counts forty observers.');
  await settleNext({ state: 'unknown', reason: 'no answer' });
  await publish(12, 'The third ceasefire of this year begins at midnight along the whole line of the river.');
  await ann.asks('/quiet 12:00-14:00');
  await publish(13, 'A fourth ceasefire, of which the spokeswoman knew nothing, was signed in Port Sarrin.');
  const pending = { window: { from: 0, to: now }, channels: [], topic: null };
  await bot.services.store.collection('promised').put(`${ann.id} 7d`, pending);
  await bot.services.store
    .collection('broken')
    .put('inbox:000000000007', { update: { chat: { id: ann.id } } });
  await bot.services.outbox.enqueue([
    {
      to: { chat: ann.id, thread: null },
      kind: 'notice',
      subject: 'later',
      part: 0,
      body: { html: 'x', plain: 'x', buttons: [] },
      silent: true,
      notBefore: now + dayMs,
    },
  ]);
}

const publish = (id: number, text: string) =>
  bot.fill('NorlandMFA', [{ id, text, date: isoAt(now) }], 'Norland MFA');

async function settleNext(
  outcome: { state: 'sent'; message: number } | { state: 'unknown'; reason: string },
): Promise<void> {
  const task = await bot.services.outbox.claim(ann.id);
  if (!task) throw new Error('nothing is pending');
  await bot.services.outbox.complete(task, outcome);
}

/** Every record that names a chat, in any namespace, by its key or in what it holds. */
async function tracesOf(chat: number): Promise<string[]> {
  const named = new RegExp(`(?<![\\d-])${chat}(?!\\d)`);
  const traces: string[] = [];
  for (const collection of await bot.storage.namespaces())
    for await (const [key, stored] of bot.storage.namespace(collection).range('', '\u{10ffff}'))
      if (named.test(key) || named.test(stored)) traces.push(`${collection} ${key}`);
  return traces;
}

describe('/export', () => {
  test('sends the chat’s data, and nothing of others, as one file', async () => {
    const bob = bot.telegram.user({ name: 'Bob', language: 'en' });
    await bob.asks('/alert zeppelin');
    await useEverything();
    const answer = await ann.asks('/export');
    expect(answer.content.document?.name).toBe('dragoman-2026-11-20.json');
    expect(textOf(answer)).toBe('All that is kept about this chat, as of Fri 20 Nov, 13:00.');
    const text = Buffer.from(answer.content.document?.bytes ?? []).toString();
    expect(text).not.toContain(String(bob.id));
    expect(text).not.toContain('zeppelin');
    const { chats, ...head } = JSON.parse(text);
    expect(head).toEqual({ dragoman: 'chat', version: 2, exportedAt: '2026-11-20T12:00:00.000Z' });
    const [{ deliveries, ...chat }, ...others] = chats;
    expect(others).toEqual([]);
    expect(chat).toEqual({
      key: String(ann.id),
      id: ann.id,
      thread: null,
      type: 'private',
      title: 'Ann',
      language: 'en',
      languageChosen: false,
      summaryLanguage: null,
      timeZone: 'Europe/Berlin',
      channels: [{ key: 'norlandmfa', name: 'NorlandMFA', title: 'Norland MFA' }],
      alerts: [
        {
          n: 1,
          query: 'ceasefire',
          mode: 'loud',
          scope: { channels: null, reposts: true, mediaOnly: false },
          mutedUntil: null,
          createdAt: '2026-11-20T12:00:00.000Z',
          hits: 4,
        },
      ],
      nextAlert: 2,
      schedules: [{ n: 1, times: ['08:00', '18:30'], days: [1, 2, 3, 4, 5, 6, 7], topic: null }],
      topics: [{ name: 'Grain', query: 'grain | wheat' }],
      followedTopics: [],
      quiet: { from: '12:00', to: '14:00' },
      soundAtNight: false,
      silentSince: null,
      createdAt: '2026-11-20T12:00:00.000Z',
      nextDigestAt: '2026-11-20T17:30:00.000Z',
    });
    const at = '2026-11-20T12:00:00.000Z';
    const keyOf = (kind: string, post: number) => `${ann.id}|${kind}|${ann.id}:norlandmfa:00000000${post}|0`;
    expect(deliveries).toEqual([
      { key: keyOf('alert', 10), state: 'sent', message: 77, at },
      { key: keyOf('alert', 11), state: 'unknown', reason: 'no answer', at },
      { key: keyOf('alert', 12), state: 'pending' },
      { key: keyOf('bundle', 13), state: 'pending' },
      { key: `${ann.id}|notice|later|0`, state: 'pending' },
    ]);
  });

  test('gives the instants of a silenced chat, a muted alert and a reminder, and no message that was lost', async () => {
    await ann.asks('/alert ceasefire');
    const at = now + dayMs;
    const reminder = { channel: 'norlandmfa', id: 1, title: 'Talks', url: null, at, leadMs: 3_600_000 };
    await bot.services.chats.change({ chat: ann.id, thread: null }, 'private', (chat) => ({
      ...chat,
      alerts: chat.alerts.map((alert) => ({ ...alert, mutedUntil: at })),
      reminders: [{ ...reminder, remindedAt: null, followedBy: [{ url: 'https://t.me/x/1', at }] }],
      silentSince: { at, reason: 'blocked' },
    }));
    const text = (await exportChat(bot.services, ann.id)) ?? '';
    const iso = '2026-11-21T12:00:00.000Z';
    expect(JSON.parse(text).chats).toMatchObject([
      {
        alerts: [{ mutedUntil: iso }],
        reminders: [{ at: iso, leadMs: 3_600_000, followedBy: [{ at: iso }] }],
        silentSince: { at: iso, reason: 'blocked' },
      },
    ]);
  });

  test('of a chat that nothing is kept of is one line', async () => {
    expect(textOf(await ann.asks('/export everything'))).toBe('Nothing is kept about this chat.');
  });

  test('of a forum has all its threads, for administrators only', async () => {
    const forum = bot.telegram.forum({ owner: ann });
    await forum.adds(bot.telegram.bot);
    const cy = bot.telegram.user({ name: 'Cy', language: 'en' });
    await forum.adds(cy);
    await ann.in(forum.thread(5)).asks('/alert ceasefire');
    await ann.in(forum.thread(6)).asks('/alert grain');
    const answer = await ann.in(forum.thread(5)).asks('/export');
    const { chats } = JSON.parse(Buffer.from(answer.content.document?.bytes ?? []).toString());
    expect(chats.map(({ thread }: { thread: number }) => thread)).toEqual([5, 6]);
    expect(textOf(await cy.in(forum.thread(5)).asks('/export'))).toContain('Only administrators');
    bot.pass(60_000);
    expect(textOf(await cy.in(forum.thread(5)).asks('/forget'))).toContain('Only administrators');
  });
});

describe('/forget', () => {
  test('asks once, then nothing is left on any collection', async () => {
    await useEverything();
    expect((await tracesOf(ann.id)).length).toBeGreaterThan(15);
    const question = await ann.asks('/forget');
    expect(buttonsOf(question)).toEqual(['Delete everything', 'Keep']);
    await ann.taps('Delete everything');
    await bot.telegram.until(() => textOf(ann.last ?? question).includes('/start begins anew'));
    await bot.telegram.settles();
    expect(textOf(question)).toBe('All that was kept about this chat is deleted.');
    expect(await tracesOf(ann.id)).toEqual([]);
    expect(bot.services.chats.subscribedChats('norlandmfa')).toEqual([]);
    expect(bot.services.outbox.getCounts().pending).toBe(0);
    await publish(14, 'A fifth ceasefire, and nobody left who wanted to hear of it.');
    expect(await tracesOf(ann.id)).toEqual([]);
  });

  test('a digest that was being made is not shown afterwards', async () => {
    const { chatDigests } = bot.services;
    const { make } = chatDigests;
    const { promise, resolve } = Promise.withResolvers<void>();
    vi.spyOn(chatDigests, 'make').mockImplementation(async (request) => {
      await promise;
      return make(request);
    });
    const reading = await ann.asks('/digest today');
    await ann.asks('/forget');
    await ann.taps('Delete everything');
    resolve();
    await bot.whenIdle();
    await bot.telegram.settles();
    expect(textOf(reading)).toBe('Reading …');
  });

  test('leaves other chats alone, also one whose number begins alike', async () => {
    await useEverything();
    const other = { chat: ann.id * 10 + 1, thread: null };
    await bot.services.chats.change(other, 'private', (chat) => ({ ...chat, channels: ['norlandmfa'] }));
    await bot.services.store.collection('notes').put(`${other.chat}:x`, { about: 'query', text: 'grain' });
    const before = await tracesOf(other.chat);
    await bot.services.erasure.erase(ann.id);
    expect(await tracesOf(other.chat)).toEqual(before);
    expect(before.length).toBe(2);
  });

  test('keeps everything when it is not meant', async () => {
    await useEverything();
    const before = await tracesOf(ann.id);
    const question = await ann.asks('/forget');
    await ann.taps('Keep');
    await bot.telegram.settles();
    expect(textOf(question)).toBe('Nothing was deleted.');
    expect(await tracesOf(ann.id)).toEqual(before);
  });

  test('a question of the day before yesterday deletes nothing', async () => {
    await ann.asks('/subscribe NorlandMFA');
    await ann.asks('/forget');
    bot.pass(2 * dayMs);
    expect((await ann.taps('Delete everything')).answer?.text).toContain('too old');
    expect((await bot.services.chats.find(String(ann.id)))?.channels).toEqual(['norlandmfa']);
  });

  test('old buttons get one calm line afterwards and make nothing; new ones work', async () => {
    await bot.fill('NorlandMAE', [], 'Cancillería');
    const welcome = await ann.asks('/start');
    const channels = await ann.asks('/channels');
    await useEverything();
    const alert = await ann.asks('/alerts');
    const settings = await ann.asks('/settings');
    const search = await ann.asks('/search ceasefire');
    const question = await ann.asks('/forget');
    await ann.taps('Delete everything');
    await bot.telegram.until(() => textOf(ann.last ?? question).includes('/start begins anew'));
    const said = ann.messages.length;
    for (const message of [welcome, channels, alert, settings, search])
      for (const button of message.buttons.flat()) {
        const press = await ann.taps({ data: String(button.callback_data) }, message);
        expect(press.answer?.text).toBe('This button is too old. Send the command again.');
      }
    await bot.telegram.settles();
    expect(ann.messages.length).toBe(said);
    expect(await tracesOf(ann.id)).toEqual([]);
    await ann.asks('/channels');
    await ann.taps('Norland MFA');
    await bot.telegram.settles();
    expect((await bot.services.chats.find(String(ann.id)))?.channels).toEqual(['norlandmfa']);
  });

  test.each(['', 'everything', '٣', 'x'.repeat(4000)])(
    'with %.10j behind it asks all the same',
    async (typed) => {
      expect(buttonsOf(await ann.asks(`/forget ${typed}`))).toEqual(['Delete everything', 'Keep']);
    },
  );

  test('pressed twice is pressed once', async () => {
    await useEverything();
    const question = await ann.asks('/forget');
    const data = { data: 'forget:yes' };
    await Promise.all([ann.presses(data, question), ann.presses(data, question)]);
    await bot.telegram.until(() => bot.telegram.presses.filter(({ answer }) => answer).length === 2);
    await bot.telegram.settles();
    expect(ann.messages.filter((message) => textOf(message).includes('/start begins anew'))).toHaveLength(1);
  });

  test('in a group is for administrators, and takes its threads along', async () => {
    const forum = bot.telegram.forum({ owner: ann });
    await forum.adds(bot.telegram.bot);
    const cy = bot.telegram.user({ name: 'Cy', language: 'en' });
    await forum.adds(cy);
    await ann.in(forum.thread(5)).asks('/alert ceasefire');
    await ann.in(forum.thread(6)).asks('/subscribe NorlandMFA');
    const question = await ann.in(forum.thread(6)).asks('/forget now');
    expect(textOf(question)).toContain('for all its members and forum topics');
    const press = await cy.in(forum.thread(6)).taps('Delete everything', question);
    expect(press.answer?.text).toContain('Only administrators');
    expect(await tracesOf(forum.id)).not.toEqual([]);
    await ann.in(forum.thread(6)).taps('Delete everything', question);
    await bot.telegram.until(() => textOf(forum.last ?? question).includes('/start begins anew'));
    await bot.telegram.settles();
    expect(await tracesOf(forum.id)).toEqual([]);
  });
});
