import { Bot, InlineKeyboard } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from '#doubles/fake-telegram.ts';
import { textOf } from '#doubles/telegram/state/message.ts';

let telegram: FakeTelegram;
let bot: Bot;
let running: Promise<void>;

beforeEach(async () => {
  telegram = await startFakeTelegram();
  bot = new Bot(telegram.token, { client: { apiRoot: telegram.root } });
  bot.command('start', async (ctx) => {
    const keyboard = new InlineKeyboard().text('Subscribe', 'sub').url('Site', 'https://example.org/x');
    await ctx.reply('<b>Hello</b>, reader', { parse_mode: 'HTML', reply_markup: keyboard });
  });
  bot.callbackQuery('sub', async (ctx) => {
    await ctx.answerCallbackQuery('Done');
    await ctx.editMessageText('You follow it now');
  });
  running = bot.start();
});

afterEach(async () => {
  await bot.stop();
  await running;
  await telegram.stop();
});

describe('a real grammY bot against the double', () => {
  test('answers a command, with bold and buttons', async () => {
    const ann = telegram.user({ name: 'Ann', language: 'en' });
    const answer = await ann.asks('/start');
    expect(textOf(answer)).toBe('Hello, reader');
    expect(answer.content.entities).toEqual([{ type: 'bold', offset: 0, length: 5 }]);
    expect(answer.buttons.flat().map(({ text }) => text)).toEqual(['Subscribe', 'Site']);
  });

  test('is pressed, answers once and edits in place', async () => {
    const ann = telegram.user({ name: 'Ann' });
    const message = await ann.asks('/start');
    const press = await ann.taps('Subscribe');
    expect(press.answer).toEqual({ text: 'Done', alert: false, url: '' });
    await telegram.until(() => textOf(message) === 'You follow it now');
    expect(message.edits.map(({ content }) => content.text)).toEqual(['Hello, reader']);
    expect(message.buttons).toEqual([]);
    expect(telegram.oddities).toEqual([]);
  });
});
