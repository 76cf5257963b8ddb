/** What a button carries can be written by anybody: whatever it says, the bot answers calmly and keeps within its bounds. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import type { Press } from '../../doubles/telegram/state/callbacks.ts';
import type { StoredMessage } from '../../doubles/telegram/state/message.ts';
import { type ArchiveBot, isoAt, now, openArchiveBot } from '../../handlers/archive-bot.ts';

let bot: ArchiveBot;
let ann: Account;
beforeEach(async () => {
  bot = await openArchiveBot();
  ann = bot.telegram.user({ name: 'Ann', language: 'en' });
  await bot.fill('NorlandMFA', [{ id: 1, date: isoAt(now - 60_000), text: 'A ceasefire holds.' }]);
  for (const typed of ['/subscribe NorlandMFA', '/alert ceasefire']) await ann.asks(typed);
});
afterEach(() => bot.end());

/** A press of a button that nobody made. */
function forge(message: StoredMessage, data: string): Promise<Press> {
  Object.assign(message, { buttons: [[{ text: 'forged', callback_data: data }]] });
  return ann.taps({ data }, message);
}

const number = fc.oneof(fc.nat(), fc.constantFrom('0', '1', '9'.repeat(9), 'z'.repeat(9), '-1', ''));
const name = fc.oneof(
  fc.constantFrom('norlandmfa', 'forgedchannel', '__proto__', ''),
  fc.string({ maxLength: 12 }),
);
const build = (...parts: readonly (string | fc.Arbitrary<unknown>)[]) =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((all) => all.join(':'));

const forged = fc
  .oneof(
    build(
      'alert',
      fc.constantFrom('only', 'not', 'everywhere', 'channels', 'mute', 'edit', 'delete'),
      number,
      name,
    ),
    build('alert', fc.constantFrom('show', 'open', 'hits', 'mute', 'exclude', 'undo', 'try'), number),
    build(fc.constantFrom('posts', 'page'), number, number, number, name),
    build('section', number, number, name, name),
    build('digest', fc.constantFrom('back', 'since', 'today', '7d'), number, number, name),
    build('remind', fc.constantFrom('set', 'lead', 'off', 'ics'), name, number, number),
    build('search', fc.constantFrom('use', 'older', 'newer'), name, number),
    build(
      fc.constantFrom('speak', 'channels', 'stats', 'send-digest', 'send-again', 'timezone', 'language'),
      number,
    ),
    build('thumb', name, name),
    fc.string({ maxLength: 30 }),
  )
  .map((data) => Buffer.from(data).subarray(0, 64).toString().replaceAll('\ufffd', '') || 'x');

test('forged data gets a calm answer and changes nothing beyond what buttons offer', async () => {
  const message = await ann.asks('/alerts');
  await fc.assert(
    fc.asyncProperty(forged, async (data) => {
      const press = await forge(message, data);
      expect(press.answer?.text ?? '').not.toContain('did not work on my side');
      const chat = await bot.services.chats.find(String(ann.id));
      expect(chat?.alerts.flatMap(({ scope }) => scope.channels ?? [])).not.toContain('forgedchannel');
    }),
    { numRuns: 50 },
  );
  await bot.whenIdle();
});

test('an alert looks only at channels that its chat could choose', async () => {
  const message = await ann.asks('/alerts');
  const press = await forge(message, 'alert:only:1:forgedchannel');
  expect(press.answer?.text).toBe('This button is too old. Send the command again.');
  await forge(message, 'alert:only:1:norlandmfa');
  const chat = await bot.services.chats.find(String(ann.id));
  expect(chat?.alerts[0]?.scope.channels).toEqual(['norlandmfa']);
});
