import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from '../doubles/fake-telegram.ts';
import { call, problemOf } from './call.ts';

let telegram: FakeTelegram;
beforeEach(async () => {
  telegram = await startFakeTelegram();
});
afterEach(() => telegram.stop());

const send = (chat: number, more: object = {}) =>
  call(telegram, 'sendMessage', { chat_id: chat, text: 'x', ...more });
const problem = async (chat: number, more: object = {}) => (await send(chat, more)).description ?? 'sent';
const updates = async () => (await call(telegram, 'getUpdates', { offset: 0 })).result;
const kinds = async () => (await updates()).map((update: object) => Object.keys(update)[1]);

describe('people', () => {
  test('cannot be written to before they wrote', async () => {
    const ann = telegram.user();
    expect(await problem(ann.id)).toBe('Bad Request: chat not found');
    const group = telegram.group({ owner: ann });
    await group.adds(telegram.bot);
    expect(await problem(ann.id)).toBe("Forbidden: bot can't initiate conversation with a user");
    await ann.says('/start');
    expect(await problem(ann.id)).toBe('sent');
  });

  test('block, come back and leave Telegram', async () => {
    const ann = telegram.user({ started: true });
    await ann.blocks();
    expect(await problem(ann.id)).toBe('Forbidden: bot was blocked by the user');
    await ann.unblocks();
    expect(await problem(ann.id)).toBe('sent');
    const statuses = (await updates()).map(
      ({ my_chat_member: change }: { my_chat_member: { new_chat_member: { status: string } } }) =>
        change.new_chat_member.status,
    );
    expect(statuses).toEqual(['kicked', 'member']);
    await ann.deletesAccount();
    expect(await problem(ann.id)).toBe('Forbidden: user is deactivated');
  });

  test('open links to the bot with a payload', async () => {
    const ann = telegram.user({ language: 'ru' });
    await ann.opensLink('https://t.me/dragoman_test_bot?start=norland-5');
    const [{ message }] = await updates();
    expect([message.text, message.from.language_code]).toEqual(['/start norland-5', 'ru']);
    await expect(ann.opensLink('?start=a%20b')).rejects.toThrow('drops the payload');
  });
});

describe('forums', () => {
  test('a thread gets its own messages, until it is closed or deleted', async () => {
    const ann = telegram.user();
    const forum = telegram.forum();
    await forum.adds(telegram.bot);
    const thread = forum.thread(5);
    await ann.in(thread).says('/digest');
    const { message } = (await updates()).at(-1);
    expect([message.message_thread_id, message.is_topic_message]).toEqual([5, true]);
    await send(forum.id, { message_thread_id: 5 });
    await send(forum.id);
    expect(thread.messages).toHaveLength(2);
    thread.closes();
    expect(await problem(forum.id, { message_thread_id: 5 })).toBe('Bad Request: TOPIC_CLOSED');
    await forum.promotes(telegram.bot);
    expect(await problem(forum.id, { message_thread_id: 5 })).toBe('sent');
    thread.deletes();
    for (const id of [5, 77, 1]) {
      expect(await problem(forum.id, { message_thread_id: id })).toBe(
        'Bad Request: message thread not found',
      );
    }
  });

  test('an administrator opens and closes threads', async () => {
    const forum = telegram.forum();
    await forum.adds(telegram.bot);
    const create = { chat_id: forum.id, name: 'Digests' };
    expect(await problemOf(telegram, 'createForumTopic', create)).toBe(
      'Bad Request: not enough rights to manage topics',
    );
    await forum.promotes(telegram.bot);
    const { result } = await call(telegram, 'createForumTopic', create);
    expect(await problem(forum.id, { message_thread_id: result.message_thread_id })).toBe('sent');
    await call(telegram, 'closeForumTopic', {
      chat_id: forum.id,
      message_thread_id: result.message_thread_id,
    });
    expect(forum.chat.threads.get(result.message_thread_id)?.closed).toBe(true);
  });
});

describe('channels', () => {
  test('only administrators post, and posts reach a bot that is one', async () => {
    const channel = telegram.channel({ username: 'norland' });
    expect(await problem(channel.id)).toBe('Forbidden: bot is not a member of the channel chat');
    await channel.adds(telegram.bot);
    const post = await channel.publishes('Statement #1');
    await channel.edits(post, 'Statement #1, corrected');
    expect(await kinds()).toEqual(['my_chat_member', 'channel_post', 'edited_channel_post']);
    expect(
      (await call(telegram, 'sendMessage', { chat_id: '@norland', text: 'x' })).result.sender_chat.id,
    ).toBe(channel.id);
    await channel.promotes(telegram.bot, { rights: { can_post_messages: false } });
    expect(await problem(channel.id)).toBe('Bad Request: not enough rights to post messages in the chat');
    await channel.demotes(telegram.bot);
    expect(await problem(channel.id)).toBe('Bad Request: need administrator rights in the channel chat');
  });

  test('take inline buttons only', async () => {
    const channel = telegram.channel();
    await channel.adds(telegram.bot);
    expect(await problem(channel.id, { reply_markup: { keyboard: [['a']] } })).toBe(
      'Bad Request: inline keyboard expected',
    );
    expect(
      await problem(channel.id, { reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'a' }]] } }),
    ).toBe('sent');
  });
});
