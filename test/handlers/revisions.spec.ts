import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account } from '../doubles/telegram/script/account.ts';
import { textOf } from '../doubles/telegram/state/message.ts';
import { type ArchiveBot, isoAt, now, openArchiveBot } from './archive-bot.ts';

let bot: ArchiveBot;
let ann: Account;

beforeEach(async () => {
  bot = await openArchiveBot();
  ann = bot.telegram.user({ name: 'Ann', language: 'en' });
});
afterEach(() => bot.end());

const publish = (text: string) => bot.fill('NorlandMFA', [{ id: 7, date: isoAt(now), text }], 'Norland MFA');

describe('/revisions', () => {
  test('shows each version with the words that changed, and the checksum of the last', async () => {
    await publish('Санкции сохраняются до 14 октября.');
    bot.pass(600_000);
    await publish('Санкции отменяются до 14 октября.');
    bot.pass(600_000);
    await bot.services.archive.markDeleted('norlandmfa', 7, now + 1_200_000);
    const answer = await ann.asks('/revisions https://t.me/s/NorlandMFA/7?single');
    const head = await bot.services.archive.chainHead('norlandmfa');
    expect(textOf(answer)).toBe(
      [
        'Norland MFA 7, 3 versions',
        '',
        '2026-11-20 12:00 · first seen',
        'Санкции сохраняются до 14 октября.',
        '',
        '2026-11-20 12:10 · edited',
        'Санкции сохраняютсяотменяются до 14 октября.',
        '',
        '2026-11-20 12:20 · deleted by the channel',
        '',
        `Version 3 of the channel’s chain: ${head?.hash}`,
      ].join('\n'),
    );
  });

  test('of a post nobody has read, and without a link, says so with an example', async () => {
    const example = (id: number) => `An example: /revisions t.me/NorlandMFA/${id}`;
    for (const asked of ['/revisions', '/revisions words', '/revisions t.me/NorlandMFA'])
      expect(textOf(await ann.asks(asked))).toBe(`Which post?\n${example(123)}`);
    await publish('Sanctions stay.');
    const unknown = textOf(await ann.asks('/revisions t.me/NorlandMFA/99'));
    expect(unknown).toContain('I have no such post');
    expect(unknown).toContain(example(7));
  });
});
