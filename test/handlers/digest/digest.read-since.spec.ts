import { afterEach, beforeEach, expect, test } from 'vitest';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { languages } from '#src/languages/index.ts';
import { type ArchiveBot, dayMs, isoAt, now, openArchiveBot } from '../archive-bot.ts';

let bot: ArchiveBot;
beforeEach(async () => {
  bot = await openArchiveBot(
    {},
    languages.map(({ code }) => code),
  );
});
afterEach(() => bot.end());

/** A post a day of `days` days up to now; earlier ones were there. */
const postsOf = (days: number, firstId = 501) =>
  Array.from({ length: days }, (_, at) => ({
    id: firstId + days - at,
    date: isoAt(now - at * dayMs),
    text: `Report ${at}: the harbour took in ${at + 3} ships of grain.`,
  })).toReversed();

async function digest(language: string, asked: string): Promise<string> {
  const ann = bot.telegram.user({ name: 'Ann', language });
  await ann.asks(asked);
  const shown = () => (ann.last ? textOf(ann.last) : '');
  await bot.telegram.until(() => shown().startsWith('🗂'));
  return shown();
}

test('a digest of days before a channel was read says that, and never that there are no posts', async () => {
  await bot.fill('NorlandMFA', postsOf(20), 'Norland MFA');
  expect(await digest('en', '/digest 2026-10-01..2026-10-07')).toBe(
    [
      '🗂 Norland MFA, Thu 1 Oct – Wed 7 Oct: not read that far back.',
      'Norland MFA: read back to Sun 1 Nov, 12:00',
    ].join('\n'),
  );
});

test.each([
  ['en', 'read back to Sun 1 Nov, 12:00'],
  ['ru', 'прочитано только начиная с вс, 1 нояб., 12:00'],
  ['es', 'leído solo a partir del dom, 1 nov, 12:00'],
  ['fr', 'lu seulement à partir du dim. 1 nov., 12:00'],
  ['de', 'gelesen erst ab So., 1. Nov., 12:00'],
  ['ar', 'لم يُرصد إلا ما نُشر منذ'],
])('one that begins before says in %s since when it is read', async (language, said) => {
  await bot.fill('NorlandMFA', postsOf(20), 'Norland MFA');
  expect(await digest(language, '/digest 60d')).toContain(said);
});

test('one of days that were read, or of a channel known from its first post on, says nothing of it', async () => {
  await bot.fill('NorlandMFA', postsOf(20), 'Norland MFA');
  await bot.fill('NorlandUN', postsOf(5, 0), 'Norland UN');
  expect(await digest('en', '/digest 7d')).not.toContain('read back');
  expect(await digest('en', '/digest 7d @NorlandUN')).not.toContain('read back');
});

test('of several channels each is named that was not read', async () => {
  await bot.fill('NorlandMFA', postsOf(20), 'Norland MFA');
  await bot.fill('NorlandUN', postsOf(4), 'Norland UN');
  const text = await digest('en', '/digest 2026-11-02..2026-11-09');
  expect(text).toContain('Norland UN: read back to Tue 17 Nov, 12:00');
  expect(text).not.toContain('Norland MFA: read back');
});

test('/stats and /topics say it, too', async () => {
  await bot.fill('NorlandMFA', postsOf(4), 'Norland MFA');
  const ann = bot.telegram.user({ name: 'Ann', language: 'en' });
  const since = 'Norland MFA: read back to Tue 17 Nov, 12:00';
  expect(textOf(await ann.asks('/stats 30d'))).toContain(since);
  expect(textOf(await ann.asks('/topics'))).toContain(since);
  expect(textOf(await ann.asks('/stats 3d'))).not.toContain('read back');
});

test('a scheduled digest says it, too', async () => {
  await bot.fill('NorlandMFA', postsOf(4), 'Norland MFA');
  await bot.telegram.user({ name: 'Ann' }).asks('/help');
  const chat = await bot.services.chats.get({ chat: 1_000_001, thread: null });
  const window = { from: now - 7 * dayMs, to: now + 1 };
  const made = await bot.services.chatDigests.make({
    chat,
    window,
    channels: [],
    topic: null,
    by: 'arrival',
  });
  expect(JSON.stringify(made.message.blocks[0])).toContain('read back to');
});

test('the topics pressed again within a minute are not counted anew', async () => {
  await bot.fill('NorlandMFA', postsOf(4), 'Norland MFA');
  let reads = 0;
  const { archive } = bot.services;
  const { keptSince } = archive;
  archive.keptSince = (channel) => {
    reads += 1;
    return keptSince(channel);
  };
  const ann = bot.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks('/topics');
  await ann.asks('/topics');
  expect(reads).toBeLessThanOrEqual(1);
});
