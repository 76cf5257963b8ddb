import { type RunnerHandle, run } from '@grammyjs/runner';
import { Bot, GrammyError, HttpError, InlineKeyboard, InputFile, InputMediaBuilder } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from '../doubles/fake-telegram.ts';
import { textOf } from '../doubles/telegram/state/message.ts';

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let telegram: FakeTelegram;
let bot: Bot;

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
  bot.command('stats', (ctx) =>
    ctx.replyWithPhoto(new InputFile(onePixel, 'stats.png'), { caption: 'Posts' }),
  );
  bot.command('export', (ctx) => ctx.replyWithDocument(new InputFile(Buffer.from('{}'), 'chat.json')));
  bot.on('message:location', (ctx) => ctx.reply(`at ${ctx.message.location.latitude}`));
  bot.on('my_chat_member', (ctx) => void ctx.api.sendMessage(ctx.chat.id, 'Thanks').catch(() => {}));
});
afterEach(() => telegram.stop());

describe('a real grammY bot against the double', () => {
  let running: Promise<void>;
  beforeEach(() => {
    running = bot.start();
  });
  afterEach(async () => {
    await bot.stop();
    await running;
  });

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
    await telegram.settles();
    expect(telegram.oddities).toEqual([]);
  });

  test('sends pictures and files, byte for byte, and exchanges them', async () => {
    const ann = telegram.user();
    const picture = await ann.asks('/stats');
    expect(picture.content.photo?.bytes).toEqual(onePixel);
    expect(picture.content.photo?.description).toMatchObject({ width: 1, height: 1 });
    const file = await ann.asks('/export');
    expect([file.content.document?.name, String(file.content.document?.bytes)]).toEqual(['chat.json', '{}']);
    const media = InputMediaBuilder.photo(new InputFile(onePixel), {
      caption: '<i>7d</i>',
      parse_mode: 'HTML',
    });
    await bot.api.editMessageMedia(ann.id, picture.id, media);
    expect([textOf(picture), picture.edits.length]).toEqual(['7d', 1]);
    await expect(bot.api.sendPhoto(ann.id, new InputFile(Buffer.from('text')))).rejects.toThrow(
      'IMAGE_PROCESS_FAILED',
    );
  });

  test('meets groups and threads', async () => {
    const ann = telegram.user();
    const forum = telegram.forum();
    await forum.adds(telegram.bot);
    await telegram.until(() => forum.last?.byBot);
    const thread = forum.thread(12);
    const answer = await ann.in(thread).asks('/start@dragoman_test_bot');
    expect(answer.thread).toBe(12);
    const press = await ann.in(thread).taps('Subscribe');
    expect(press.message.chat.id).toBe(forum.id);
  });

  test('gets locations and /start with a payload', async () => {
    const ann = telegram.user();
    await ann.opensLink('?start=abc');
    await ann.sendsLocation(52.5, 13.4);
    await telegram.until(() => ann.last?.content.text === 'at 52.5');
    expect(ann.messages.filter(({ byBot }) => byBot).map(textOf)).toEqual(['Hello, reader', 'at 52.5']);
  });

  test('sees refusals and broken connections as its own errors', async () => {
    const ann = telegram.user({ started: true });
    await ann.blocks();
    const refused = await bot.api.sendMessage(ann.id, 'x').catch((problem) => problem);
    expect(refused).toBeInstanceOf(GrammyError);
    expect(refused).toMatchObject({ error_code: 403, description: 'Forbidden: bot was blocked by the user' });
    await telegram.settles();
    telegram.breaks({ method: 'sendMessage', how: 'html' });
    expect(await bot.api.sendMessage(ann.id, 'x').catch((problem) => problem)).toBeInstanceOf(HttpError);
  });
});

describe('the runner', () => {
  let handle: RunnerHandle;
  beforeEach(() => {
    handle = run(bot, { runner: { silent: true } });
  });
  afterEach(() => handle.isRunning() && handle.stop());

  test('is served like any poller', async () => {
    const people = Array.from({ length: 20 }, () => telegram.user());
    await Promise.all(people.map((person) => person.says('/start')));
    await telegram.until(() => telegram.count('sendMessage 200') === 20);
    expect(people.every(({ last }) => last?.byBot)).toBe(true);
  });

  test('dies of a 409', async () => {
    await telegram.until(() => telegram.isPolled);
    telegram.breaks({ method: 'getUpdates', how: { code: 409, description: 'Conflict: terminated' } });
    await telegram.user().says('/start');
    await expect(handle.task()).rejects.toThrow('409');
  });
});
