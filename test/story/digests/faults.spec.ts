import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import type { Breakage } from '../../doubles/telegram/server/faults.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { alertsOf, digestsOf, received, texts } from '../reader.ts';
import { hourMs, type Story, tell } from '../story.ts';

let story: Story;
let ann: Account;
beforeEach(async () => {
  story = await tell();
  ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks('/subscribe');
  await ann.asks('/alert storm');
});
afterEach(() => story.end());

const faults = [
  ['429', { code: 429, description: 'Too Many Requests: retry after 1', retryAfterSeconds: 1 }],
  ['500', { code: 500, description: 'Internal Server Error' }],
  ['a page of HTML', 'html'],
  ['a reset', 'reset'],
] as const satisfies readonly (readonly [string, Breakage])[];

describe('when Telegram fails once', () => {
  test.each(faults)(
    'with %s, a command is answered all the same',
    async (_, how) => {
      const before = received(ann).length;
      story.telegram.breaks({ method: 'sendMessage', how });
      await ann.says('/help');
      await story.telegram.until(() => received(ann).length > before, { withinMs: 8000 });
      await story.calm();
      const answers = texts(ann).slice(before);
      expect(answers.every((text) => text.startsWith('What I do'))).toBe(true);
      expect(answers).toHaveLength(1);
    },
    15_000,
  );

  test.each(faults.slice(0, 1))(
    'with %s, an alert arrives all the same',
    async (_, how) => {
      story.preview.publish('NorlandMFA', { text: 'A storm is coming.' });
      story.telegram.breaks({ method: 'sendMessage', how });
      const read = story.read();
      await story.telegram.until(() => alertsOf(ann).length > 0, { withinMs: 10_000 });
      await read;
      expect(alertsOf(ann).length).toBe(1);
    },
    15_000,
  );

  test.each(faults.slice(1))(
    'with %s, a press is answered and changes what it says',
    async (_, how) => {
      await ann.asks('/alerts');
      story.telegram.breaks({ method: ['editMessageText', 'answerCallbackQuery'], how });
      await ann.presses({ data: 'alert:show:1' });
      await story.telegram.until(() => textOf(ann.messages.at(-1) as never).includes('Looks for'), {
        withinMs: 8000,
      });
    },
    15_000,
  );
});

describe('a chat that cannot be answered any more', () => {
  test('is nobody’s fault', async () => {
    const boss = story.telegram.user({ name: 'Bob', language: 'en' });
    story.telegram.breaks({
      method: 'sendMessage',
      chat: boss.id,
      how: { code: 403, description: 'Forbidden: bot was blocked by the user' },
    });
    await boss.says('/help');
    await story.calm();
    expect(story.services().errorReporter.getLatest()).toBeNull();
    expect(received(boss)).toHaveLength(0);
  });
});

describe('when Telegram is away for a while', () => {
  test('nothing is lost and nothing comes twice', async () => {
    await story.telegram.goesDown();
    story.preview.publish('NorlandMFA', { text: 'A storm is coming.' });
    const read = story.read().catch(() => undefined);
    await vi.waitFor(() => expect(story.services().outbox.getCounts().pending).toBe(1));
    await story.telegram.comesUp();
    await ann.says('/help');
    await story.telegram.until(() => alertsOf(ann).length === 1, { withinMs: 10_000 });
    await story.telegram.until(() => texts(ann).some((text) => text.startsWith('What I do')), {
      withinMs: 10_000,
    });
    await read;
    await story.calm();
    expect(alertsOf(ann)).toHaveLength(1);
  }, 25_000);
});

describe('a store that is full', () => {
  test('takes no new work, says so, and loses nothing that was confirmed', async () => {
    await story.end();
    story = await tell({ storage: openSqlite(':memory:', { maxPages: 50 }) });
    ann = story.telegram.user({ name: 'Ann', language: 'en' });
    await ann.asks('/subscribe');
    await ann.asks('/alert storm');
    for (let n = 0; n < 40; n += 1)
      story.preview.publish('NorlandMFA', { text: `Number ${n}: ${'words and words '.repeat(300)}` });
    await story.read().catch(() => undefined);
    expect(story.said.some(({ fields }) => /full/.test(JSON.stringify(fields)))).toBe(true);
    const chat = await story.services().chats.find(String(ann.id));
    expect(chat?.alerts).toHaveLength(1);
  }, 20_000);
});

describe('a digest that fails', () => {
  test('keeps nobody else from theirs, and is tried again', async () => {
    const bob = story.telegram.user({ name: 'Bob', language: 'en' });
    await bob.asks('/subscribe');
    const { chatDigests } = story.services();
    const { make } = chatDigests;
    let failures = 0;
    Object.assign(chatDigests, {
      make: async (...args: Parameters<typeof make>) => {
        if (args[0].chat.id === ann.id && failures++ === 0) throw new Error('a bug of ours');
        return make(...args);
      },
    });
    await story.pass(20 * hourMs);
    expect([digestsOf(ann).length, digestsOf(bob).length]).toEqual([0, 1]);
    await story.pass(2 * 60_000);
    expect([digestsOf(ann).length, digestsOf(bob).length]).toEqual([1, 1]);
  });
});
