import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from '../doubles/fake-telegram.ts';
import type { TelegramEvent } from '../doubles/telegram/state/events.ts';
import { call, problemOf } from './call.ts';

let telegram: FakeTelegram;
let ann: ReturnType<FakeTelegram['user']>;
let nowMs = 1_763_900_000_000;
beforeEach(async () => {
  telegram = await startFakeTelegram({ now: () => nowMs });
  ann = telegram.user({ name: 'Ann', started: true });
});
afterEach(() => telegram.stop());

const button = (more: object) => ({ inline_keyboard: [[{ text: 'a', ...more }]] });
const send = async (more: object = {}) => {
  const { result } = await call(telegram, 'sendMessage', { chat_id: ann.id, text: 'x', ...more });
  return Number(result?.message_id);
};
const problem = (method: string, parameters: object) =>
  problemOf(telegram, method, { chat_id: ann.id, ...parameters });

describe('ways to ask', () => {
  const url = (method: string) => `${telegram.root}/bot${telegram.token}/${method}`;

  test('the address, a form, several parts and any case', async () => {
    const fields = {
      chat_id: String(ann.id),
      text: 'ж & <b>',
      entities: '[{"type":"bold","offset":0,"length":1}]',
    };
    const parts = new FormData();
    for (const [name, value] of Object.entries(fields)) parts.set(name, value);
    await fetch(url(`SENDMESSAGE?${new URLSearchParams(fields)}`));
    await fetch(url('sendMessage'), { method: 'POST', body: new URLSearchParams(fields) });
    await fetch(url('sendMessage'), { method: 'POST', body: parts });
    expect(ann.messages.map(({ content }) => content)).toEqual(
      Array(3).fill({ text: 'ж & <b>', entities: [{ type: 'bold', offset: 0, length: 1 }] }),
    );
  });
});

describe('editing and deleting', () => {
  test('keeps what was shown before', async () => {
    const id = await send({ reply_markup: button({ callback_data: 'a' }) });
    await call(telegram, 'editMessageReplyMarkup', { chat_id: ann.id, message_id: id });
    const { result } = await call(telegram, 'editMessageText', {
      chat_id: ann.id,
      message_id: id,
      text: 'y',
    });
    expect(result).toMatchObject({ message_id: id, text: 'y', edit_date: Math.floor(nowMs / 1000) });
    expect(ann.last?.edits.map(({ content, buttons }) => [content.text, buttons.length])).toEqual([
      ['x', 1],
      ['x', 0],
    ]);
  });

  test('refuses what changes nothing, what others wrote and what has no text', async () => {
    const id = await send();
    const said = await ann.says('mine');
    const edit = (message_id: number, text = 'x') => problem('editMessageText', { message_id, text });
    expect(await edit(id)).toMatch('Bad Request: message is not modified: specified new message content');
    expect(await edit(said.id)).toBe("Bad Request: message can't be edited");
    expect(await problem('editMessageCaption', { message_id: id, caption: 'x' })).toBe(
      'Bad Request: there is no caption in the message to edit',
    );
  });

  test('deletes within two days, several at once without complaint', async () => {
    const [first, second, third] = [await send(), await send(), await send()];
    await call(telegram, 'deleteMessage', { chat_id: ann.id, message_id: first });
    expect(await problem('deleteMessage', { message_id: first })).toBe(
      'Bad Request: message to delete not found',
    );
    await call(telegram, 'deleteMessages', { chat_id: ann.id, message_ids: [first, second, 4711] });
    expect(ann.messages.map(({ id }) => id)).toEqual([third]);
    nowMs += 48 * 3_600_000 + 1;
    expect(await problem('deleteMessage', { message_id: third })).toBe(
      "Bad Request: message can't be deleted for everyone",
    );
  });

  test('copies and forwards', async () => {
    const id = await send({ text: '<b>x</b>', parse_mode: 'HTML' });
    const bob = telegram.user({ started: true });
    const from = { chat_id: bob.id, from_chat_id: ann.id, message_id: id };
    expect((await call(telegram, 'copyMessage', from)).result).toEqual({ message_id: bob.last?.id });
    expect((await call(telegram, 'forwardMessage', from)).result.forward_origin.type).toBe('user');
    expect(bob.messages.map(({ content }) => content.text)).toEqual(['x', 'x']);
  });

  test('a preview that was off comes back when an edit does not switch it off', async () => {
    const off = { link_preview_options: { is_disabled: true } };
    const id = await send(off);
    expect(ann.last?.content.previewOff).toBe(true);
    await call(telegram, 'editMessageText', { chat_id: ann.id, message_id: id, text: 'y' });
    expect(ann.last?.content.previewOff).toBeUndefined();
  });
});

describe('presses', () => {
  beforeEach(() => send({ reply_markup: button({ callback_data: 'go:1' }) }));
  const answer = (id: string, more: object = {}) =>
    problem('answerCallbackQuery', { callback_query_id: id, ...more });

  test('are answered once, in time, in 200 characters', async () => {
    const press = await ann.presses({ data: /^go/ });
    expect(await answer(press.id, { text: 'x'.repeat(201) })).toBe('Bad Request: MESSAGE_TOO_LONG');
    expect(await answer(press.id, { text: 'there', show_alert: true })).toBeNull();
    expect(press.answer).toEqual({ text: 'there', alert: true, url: '' });
    expect(await answer(press.id)).toMatch('query is too old');
    const late = await ann.presses('a');
    nowMs += 150_000;
    expect(await answer(late.id)).toMatch('query is too old');
  });

  test('may come from somebody else, from old messages and from deleted ones', async () => {
    const old = ann.last;
    await send({ text: 'newer', reply_markup: button({ callback_data: 'go:2' }) });
    const bob = telegram.user({ name: 'Bob' });
    expect((await ann.presses('a')).data).toBe('go:2');
    expect((await bob.presses('a', old)).data).toBe('go:1');
    if (old) await call(telegram, 'deleteMessage', { chat_id: ann.id, message_id: old.id });
    await bob.presses('a', old);
    const { result } = await call(telegram, 'getUpdates');
    expect(result[1].callback_query.from.first_name).toBe('Bob');
    expect(result[2].callback_query.message.date).toBe(0);
  });

  test('of buttons that are not there name those that are', async () => {
    await expect(ann.presses('Subscribe')).rejects.toThrow(
      'No button "Subscribe". Buttons: a. Last message: x',
    );
  });
});

describe('what the bot says about itself', () => {
  test('commands per scope and language', async () => {
    const list = (description: string) => [{ command: 'digest', description }];
    const scope = { type: 'chat', chat_id: ann.id };
    await call(telegram, 'setMyCommands', { commands: list('now') });
    await call(telegram, 'setMyCommands', { commands: list('сейчас'), language_code: 'ru' });
    await call(telegram, 'setMyCommands', { commands: list('here'), scope });
    expect((await call(telegram, 'getMyCommands', { language_code: 'ru' })).result).toEqual(list('сейчас'));
    expect((await call(telegram, 'getMyCommands', { scope })).result).toEqual(list('here'));
    expect((await call(telegram, 'getMyCommands', { language_code: 'de' })).result).toEqual([]);
    expect(telegram.commands('default ru')).toEqual(list('сейчас'));
    await call(telegram, 'deleteMyCommands', {});
    expect(telegram.commands('default')).toEqual([]);
  });

  test('descriptions fall back to the one for all languages', async () => {
    await call(telegram, 'setMyDescription', { description: 'reads channels' });
    await call(telegram, 'setMyDescription', { description: 'читает каналы', language_code: 'ru' });
    const get = async (language_code: string) =>
      (await call(telegram, 'getMyDescription', { language_code })).result.description;
    expect([await get('ru'), await get('de')]).toEqual(['читает каналы', 'reads channels']);
    expect((await call(telegram, 'getMyName')).result).toEqual({ name: 'Dragoman' });
    expect(telegram.about('description ru')).toBe('читает каналы');
  });

  test('drafts and actions are seen as they happen', async () => {
    const seen: string[] = [];
    telegram.on((event: TelegramEvent) => {
      if (event.type === 'draft') seen.push(event.text);
      if (event.type === 'action') seen.push(event.action);
    });
    await call(telegram, 'sendMessageDraft', { chat_id: ann.id, draft_id: 1, text: 'read 12 of 34' });
    await call(telegram, 'sendChatAction', { chat_id: ann.id, action: 'typing' });
    expect(seen).toEqual(['read 12 of 34', 'typing']);
  });
});

describe('what is kept', () => {
  test('only the newest messages and requests, but all the counts', async () => {
    const small = await startFakeTelegram({ keep: 5 });
    const bob = small.user({ started: true });
    for (let i = 0; i < 50; i++) await call(small, 'sendMessage', { chat_id: bob.id, text: String(i) });
    expect(bob.messages.map(({ content }) => content.text)).toEqual(['45', '46', '47', '48', '49']);
    expect(small.requests.length).toBeLessThanOrEqual(10);
    expect([small.count('sendMessage 200'), small.chats.get(bob.id)?.counts.sent]).toEqual([50, 50]);
    await small.stop();
  });
});
