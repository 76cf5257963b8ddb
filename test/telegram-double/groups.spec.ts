import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from '../doubles/fake-telegram.ts';
import { textOf } from '../doubles/telegram/state/message.ts';
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

describe('groups', () => {
  test('privacy shows the bot only what is meant for it, until it is an administrator', async () => {
    const ann = telegram.user();
    const group = telegram.supergroup();
    await group.adds(telegram.bot);
    const inGroup = ann.in(group);
    await inGroup.says('just talk');
    await inGroup.says('/digest');
    await inGroup.says('/digest@other_bot');
    await inGroup.says('@dragoman_test_bot hello');
    await send(group.id);
    const own = group.last;
    await inGroup.says('thanks', own ? { replyTo: own } : {});
    await group.promotes(telegram.bot);
    await inGroup.says('more talk');
    const seen = (await updates()).flatMap(
      ({ message }: { message?: { text?: string } }) => message?.text ?? [],
    );
    expect(seen).toEqual(['/digest', '@dragoman_test_bot hello', 'thanks', 'more talk']);
  });

  test('a bot that was removed, never was there or whose group is gone is told so', async () => {
    const group = telegram.group();
    expect(await problem(group.id)).toBe('Forbidden: bot is not a member of the group chat');
    await group.adds(telegram.bot);
    await group.bans(telegram.bot);
    expect(await problem(group.id)).toBe('Forbidden: bot was kicked from the group chat');
    const big = telegram.supergroup();
    await big.adds(telegram.bot);
    await call(telegram, 'leaveChat', { chat_id: big.id });
    expect(await problem(big.id)).toBe('Forbidden: bot is not a member of the supergroup chat');
    group.deletes();
    expect(await problem(group.id)).toBe('Forbidden: the group chat was deleted');
    expect(await kinds()).toEqual([
      'my_chat_member',
      'message',
      'message',
      'my_chat_member',
      'my_chat_member',
      'message',
      'my_chat_member',
    ]);
  });

  test('rights are asked for by name', async () => {
    const group = telegram.supergroup();
    await group.adds(telegram.bot);
    group.forbids('can_send_messages');
    expect(await problem(group.id)).toBe('Bad Request: not enough rights to send text messages to the chat');
    await group.promotes(telegram.bot);
    expect(await problem(group.id)).toBe('sent');
    await group.restricts(telegram.bot);
    expect(await problem(group.id)).toBe('Bad Request: not enough rights to send text messages to the chat');
    await group.restricts(telegram.bot, { can_send_messages: true });
    expect(await problem(group.id)).toBe('sent');
  });

  test('slow mode makes members wait, not administrators', async () => {
    const group = telegram.supergroup();
    await group.adds(telegram.bot);
    group.slowsTo(30);
    expect(await problem(group.id)).toBe('sent');
    expect((await send(group.id)).parameters).toEqual({ retry_after: 30 });
    await group.promotes(telegram.bot);
    expect(await problem(group.id)).toBe('sent');
  });

  test('an upgrade gives a new id and says it on both sides', async () => {
    const ann = telegram.user();
    const group = telegram.group({ owner: ann });
    await group.adds(telegram.bot);
    const old = group.id;
    await group.upgrades();
    const answer = await send(old);
    expect(answer).toMatchObject({
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: group.id },
    });
    const messages = (await updates()).map(({ message }: { message?: object }) => message);
    expect(messages).toContainEqual(expect.objectContaining({ migrate_to_chat_id: group.id }));
    expect(messages).toContainEqual(expect.objectContaining({ migrate_from_chat_id: old }));
    expect(await problem(group.id)).toBe('sent');
    await ann.in(group).says('/still here');
    expect(group.last && textOf(group.last)).toBe('/still here');
  });

  test('an anonymous administrator speaks as the group', async () => {
    const ann = telegram.user();
    const group = telegram.supergroup({ title: 'Desk' });
    await group.adds(telegram.bot);
    await group.promotes(ann, { anonymous: true });
    await ann.in(group).says('/settings');
    const { message } = (await updates()).at(-1);
    expect(message.from.username).toBe('GroupAnonymousBot');
    expect(message.sender_chat).toMatchObject({ id: group.id, title: 'Desk' });
  });

  test('members and administrators can be asked for', async () => {
    const ann = telegram.user({ name: 'Ann' });
    const bob = telegram.user({ name: 'Bob' });
    const group = telegram.supergroup({ owner: ann });
    await group.adds(telegram.bot);
    await group.adds(bob);
    const status = async (id: number) =>
      (await call(telegram, 'getChatMember', { chat_id: group.id, user_id: id })).result?.status;
    expect([await status(ann.id), await status(bob.id), await status(telegram.bot.id)]).toEqual([
      'creator',
      'member',
      'member',
    ]);
    await group.promotes(bob);
    const { result } = await call(telegram, 'getChatAdministrators', { chat_id: group.id });
    expect(result.map(({ user }: { user: { first_name: string } }) => user.first_name)).toEqual([
      'Ann',
      'Bob',
    ]);
    expect((await call(telegram, 'getChatMemberCount', { chat_id: group.id })).result).toBe(3);
    expect(await problemOf(telegram, 'getChatMember', { chat_id: group.id, user_id: 5 })).toBe(
      'Bad Request: PARTICIPANT_ID_INVALID',
    );
  });
});
