import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from '../doubles/fake-telegram.ts';
import { problemOf } from './call.ts';

let telegram: FakeTelegram;
let ann: ReturnType<FakeTelegram['user']>;
beforeAll(async () => {
  telegram = await startFakeTelegram();
  ann = telegram.user({ started: true });
});
afterAll(() => telegram.stop());

const button = (more: object) => ({ inline_keyboard: [[{ text: 'a', ...more }]] });
const problem = (method: string, parameters: object) =>
  problemOf(telegram, method, { chat_id: ann.id, ...parameters });

describe('what is refused, in Telegram’s words', () => {
  test.each<[method: string, parameters: object, problem: string]>([
    ['sendFlowers', {}, 'Not Found: method not found'],
    ['sendMessage', { text: '' }, 'Bad Request: message text is empty'],
    ['sendMessage', { chat_id: '', text: 'x' }, 'Bad Request: chat_id is empty'],
    ['sendMessage', { chat_id: 5, text: 'x' }, 'Bad Request: chat not found'],
    ['sendMessage', { text: 'x', message_thread_id: 9 }, 'Bad Request: message thread not found'],
    [
      'sendMessage',
      { text: 'x', message_thread_id: 'a' },
      'Bad Request: can\'t parse parameter "message_thread_id": field "message_thread_id" must be of type Number',
    ],
    [
      'sendMessage',
      { text: 'x', reply_parameters: { message_id: 99 } },
      'Bad Request: message to be replied not found',
    ],
    [
      'sendMessage',
      { text: 'x', reply_markup: button({}) },
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'sendMessage',
      { text: 'x', reply_markup: button({ callback_data: 'я'.repeat(33) }) },
      'Bad Request: BUTTON_DATA_INVALID',
    ],
    [
      'sendMessage',
      { text: 'x', reply_markup: button({ callback_data: '' }) },
      'Bad Request: BUTTON_DATA_INVALID',
    ],
    [
      'sendMessage',
      { text: 'x', reply_markup: button({ url: 'localhost' }) },
      "Bad Request: inline keyboard button URL 'localhost' is invalid: Wrong HTTP URL",
    ],
    [
      'sendMessage',
      { text: 'x', reply_markup: { inline_keyboard: [[{ callback_data: 'a' }]] } },
      'Bad Request: can\'t parse inline keyboard button: Can\'t find field "text"',
    ],
    [
      'sendMessage',
      { text: 'x', reply_markup: { inline_keyboard: Array(101).fill([{ text: 'a', callback_data: 'a' }]) } },
      'Bad Request: reply markup is too long',
    ],
    [
      'sendMessage',
      { text: 'x', reply_markup: { inline_keyboard: [Array(9).fill({ text: 'a', callback_data: 'a' })] } },
      'Bad Request: reply markup is too long',
    ],
    [
      'sendMessage',
      {
        text: 'x',
        reply_markup: {
          inline_keyboard: Array(90).fill([{ text: 'a'.repeat(90), callback_data: 'a'.repeat(60) }]),
        },
      },
      'Bad Request: reply markup is too long',
    ],
    ['sendPhoto', {}, 'Bad Request: there is no photo in the request'],
    ['sendPhoto', { photo: 'unknown-id' }, 'Bad Request: wrong file identifier/HTTP URL specified'],
    ['editMessageText', { message_id: 1, text: 'y' }, 'Bad Request: message to edit not found'],
    ['editMessageText', { text: 'y' }, 'Bad Request: message identifier is not specified'],
    ['deleteMessage', { message_id: 77 }, 'Bad Request: message to delete not found'],
    [
      'answerCallbackQuery',
      { callback_query_id: '1' },
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    ],
    ['sendChatAction', { action: 'dancing' }, 'Bad Request: wrong parameter action in request'],
    [
      'setMyCommands',
      { commands: [{ command: 'Start', description: 'x' }] },
      'Bad Request: BOT_COMMAND_INVALID',
    ],
    [
      'setMyCommands',
      { commands: [{ command: 'a'.repeat(33), description: 'x' }] },
      'Bad Request: command length must not exceed 32',
    ],
    [
      'setMyCommands',
      { commands: [{ command: 'a', description: ' ' }] },
      'Bad Request: command description must be non-empty',
    ],
    ['setMyCommands', { commands: [], language_code: 'eng' }, 'Bad Request: invalid language code specified'],
    [
      'setMyShortDescription',
      { short_description: 'a'.repeat(121) },
      'Bad Request: bot short description is too long',
    ],
    ['getChatAdministrators', {}, 'Bad Request: there are no administrators in the private chat'],
  ])('%s %j', async (method, parameters, expected) => {
    expect(await problem(method, parameters)).toBe(expected);
  });

  test('a body that is no JSON', async () => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${telegram.root}/bot${telegram.token}/getMe`, {
      method: 'POST',
      headers,
      body: '{',
    });
    expect(await answer.json()).toMatchObject({
      error_code: 400,
      description: "Bad Request: can't parse JSON object",
    });
  });

  test('parameters nobody has are let through and remembered', async () => {
    await problem('sendMessage', { text: 'x', txet: 'x' });
    expect(telegram.oddities).toContain('sendMessage.txet');
  });
});
