import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account } from '../doubles/telegram/script/account.ts';
import { textOf } from '../doubles/telegram/state/message.ts';
import { type ArchiveBot, buttonsOf, dayMs, isoAt, now, openArchiveBot } from './archive-bot.ts';

let bot: ArchiveBot;
let ann: Account;

beforeEach(async () => {
  bot = await openArchiveBot();
  ann = bot.telegram.user({ name: 'Ann', language: 'en' });
});
afterEach(() => bot.end());

const fillWeek = () =>
  bot.fill(
    'NorlandMFA',
    Array.from({ length: 12 }, (_, at) => ({
      id: at + 1,
      date: isoAt(now - Math.floor(at / 2) * dayMs - (at % 2) * 1000),
      text: `Report ${at} on sanctions and grain.`,
      hashtags: at % 3 === 0 ? ['#Arctic'] : [],
      media: at % 4 === 0 ? [{ kind: 'photo' as const }] : [],
      forward: at === 1 ? { name: 'Norland in Geneva', url: null } : null,
      edited: at === 2,
    })),
    'Norland MFA 🎙',
  );

describe('/stats', () => {
  test('is a picture with the figures below it', async () => {
    await fillWeek();
    await bot.services.archive.markDeleted('norlandmfa', 5, now);
    const answer = await ann.asks('/stats');
    expect(answer.content.photo?.description).toMatchObject({ width: 1350, height: 1350 });
    expect(textOf(answer)).toBe(
      [
        'Norland MFA 🎙, Sat 14 Nov – Fri 20 Nov',
        'Norland MFA: read back to Sun 15 Nov, 11:59',
        '',
        '12 posts: one repost, 3 with media',
        'Busiest day: Sun 15 Nov (2). Busiest hour: 11:00–12:00 (UTC).',
        'Hashtags: #Arctic 4',
        'Noticed: 1 edited, 1 deleted',
      ].join('\n'),
    );
    expect(buttonsOf(answer)).toEqual(['30 days']);
    await ann.taps('30 days');
    await bot.telegram.until(() => textOf(ann.last ?? answer).includes('Thu 22 Oct – Fri 20 Nov'));
  });

  test('goes by the chat’s zone', async () => {
    await fillWeek();
    await ann.asks('/timezone Asia/Tokyo');
    expect(textOf(await ann.asks('/stats 7d'))).toContain('Busiest hour: 20:00–21:00 (Asia/Tokyo)');
  });

  test('without posts is one line', async () => {
    await bot.fill('NorlandMFA', [], 'Norland MFA');
    expect(textOf(await ann.asks('/stats 30d'))).toBe(
      'Norland MFA: no posts in the last 30 days. /search looks further back.',
    );
  });

  test.each(['7d', '7', ' 30 d', '٣٠', '९०d', '2d'])('understands %j', async (typed) => {
    await fillWeek();
    expect((await ann.asks(`/stats ${typed}`)).content.photo).toBeDefined();
  });

  test.each(['year', '0d', '1d', '93d', '-7', '7d 30d', 'x'.repeat(4000), '七天'])(
    '%.20j gets one line with an example',
    async (typed) => {
      await fillWeek();
      const answer = await ann.asks(`/stats ${typed}`);
      expect(textOf(answer)).toContain('An example: /stats 30d');
      expect(textOf(answer).length).toBeLessThan(120);
    },
  );

  test('arrives in the thread it was asked in', async () => {
    await fillWeek();
    const forum = bot.telegram.forum({ owner: ann });
    await forum.adds(bot.telegram.bot);
    const thread = forum.thread(5);
    expect((await ann.in(thread).asks('/stats')).thread).toBe(5);
  });
});
