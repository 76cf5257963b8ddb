import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account } from '../doubles/telegram/script/account.ts';
import { textOf } from '../doubles/telegram/state/message.ts';
import type { Post } from '#src/posts/post.ts';
import {
  type ArchiveBot,
  boldOf,
  buttonsOf,
  dayMs,
  isoAt,
  linkedIn,
  now,
  openArchiveBot,
} from './archive-bot.ts';

let bot: ArchiveBot;
let ann: Account;

beforeEach(async () => {
  bot = await openArchiveBot();
  ann = bot.telegram.user({ name: 'Ann', language: 'en' });
});
afterEach(() => bot.end());

/** Number 1 is the oldest; one a day. */
const daily = (count: number, textFor: (id: number) => string): Partial<Post>[] =>
  Array.from({ length: count }, (_, at) => ({
    id: at + 1,
    date: isoAt(now - (count - 1 - at) * dayMs),
    text: textFor(at + 1),
  }));

describe('/search', () => {
  test('says how many there are over how many days, and shows the newest first, hits in bold, each linked', async () => {
    await bot.fill(
      'NorlandMFA',
      daily(20, (id) => (id % 5 === 0 ? `Day ${id}: the ceasefire holds.` : 'Grain.')),
      'Norland MFA',
    );
    const answer = await ann.asks('/search ceasefires');
    expect(textOf(answer)).toContain('4 posts in the last 19 days · Norland MFA');
    expect(linkedIn(answer)).toEqual([20, 15, 10, 5]);
    expect(boldOf(answer).slice(0, 1)).toEqual(['4 posts']);
    expect(boldOf(answer).slice(-4)).toEqual(['ceasefire', 'ceasefire', 'ceasefire', 'ceasefire']);
    expect(textOf(answer)).toContain('Fri 20 Nov, 12:00');
    expect(buttonsOf(answer)).toEqual(['Save as alert']);
  });

  test('turns pages back and forth without leaving a post out; a new one shows on the first and shifts no other', async () => {
    await bot.fill(
      'NorlandMFA',
      daily(20, (id) => `Day ${id}: the ceasefire holds.`),
    );
    const answer = await ann.asks('/search ceasefire');
    const pages = [linkedIn(answer)];
    await bot.fill('NorlandMFA', [{ id: 21, date: isoAt(now + 1000), text: 'A ceasefire again.' }]);
    for (const button of ['Older', 'Older', 'Older', 'Newer', 'Newer', 'Newer', 'Older']) {
      await ann.taps(button);
      await bot.telegram.settles();
      pages.push(linkedIn(answer));
    }
    expect(pages).toEqual([
      [20, 19, 18, 17, 16, 15],
      [14, 13, 12, 11, 10, 9],
      [8, 7, 6, 5, 4, 3],
      [2, 1],
      [8, 7, 6, 5, 4, 3],
      [14, 13, 12, 11, 10, 9],
      [21, 20, 19, 18, 17, 16],
      [15, 14, 13, 12, 11, 10],
    ]);
    expect(ann.messages.filter((message) => message.byBot)).toHaveLength(1);
  });

  test('searches the channels a chat follows; all of them while it follows none', async () => {
    await bot.fill(
      'NorlandMFA',
      daily(2, () => 'A ceasefire.'),
      'Norland MFA',
    );
    await bot.fill(
      'NorlandMAE',
      daily(2, () => 'Un ceasefire.'),
      'Cancillería',
    );
    expect(textOf(await ann.asks('/search ceasefire'))).toContain(
      '4 posts in what I have read (24 hours) · Norland MFA and Cancillería',
    );
    await ann.asks('/subscribe NorlandMAE');
    expect(textOf(await ann.asks('/search ceasefire'))).toContain(
      '2 posts in what I have read (24 hours) · Cancillería',
    );
  });

  test('names the channel where there are several, whose post a repost is, and what is gone', async () => {
    await bot.fill('NorlandMAE', [], 'Cancillería');
    await bot.fill('NorlandMFA', [
      { id: 1, text: 'A ceasefire.', forward: { name: 'Norland in Geneva', url: null } },
    ]);
    await bot.services.archive.markDeleted('norlandmfa', 1, now);
    expect(textOf(await ann.asks('/search ceasefire'))).toContain(
      'NorlandMFA · A ceasefire. · repost of Norland in Geneva · no longer in the channel',
    );
  });

  test('a hit of another year says its year', async () => {
    await bot.fill('NorlandMFA', [{ id: 1, date: '2025-12-01T10:00:00Z', text: 'A ceasefire.' }]);
    expect(textOf(await ann.asks('/search ceasefire'))).toContain('Mon 1 Dec 2025, 10:00');
  });

  test('finds nothing: offers the nearest wider form that finds something', async () => {
    await bot.fill(
      'NorlandMFA',
      daily(3, () => 'Talks on a ceasefire, sanctioned by nobody.'),
    );
    const answer = await ann.asks('/search "ceasefire talks"');
    expect(textOf(answer)).toContain('No posts in the last 2 days');
    expect(textOf(answer)).toContain('ceasefire talks would find 3 posts.');
    await ann.taps('Search that');
    await bot.telegram.settles();
    expect(linkedIn(answer)).toEqual([3, 2, 1]);
    const other = await ann.asks('/search "sanctio"');
    expect(textOf(other)).toContain('sanctio* would find 3 posts.');
    expect(buttonsOf(await ann.asks('/search zeppelin'))).toEqual(['Save as alert']);
  });

  test('saves what was looked for as an alert', async () => {
    await bot.fill(
      'NorlandMFA',
      daily(3, () => 'A ceasefire.'),
    );
    await ann.asks('/search ceasefire');
    await ann.taps('Save as alert');
    await bot.telegram.until(() => ann.last?.content.text.startsWith('Saved as alert 1'));
  });

  test('a wrong query gets one line, and its cure searches', async () => {
    await bot.fill(
      'NorlandMFA',
      daily(3, () => 'Ceasefire talks.'),
    );
    const answer = await ann.asks('/search "ceasefire talks');
    expect(textOf(answer)).toContain('The quotation mark at position 1 is never closed.');
    await ann.taps('Use this');
    await bot.telegram.settles();
    expect(linkedIn(answer)).toEqual([3, 2, 1]);
    expect((await bot.services.chats.get({ chat: ann.id, thread: null })).alerts).toEqual([]);
  });

  test('a broad query over long posts stays one message that can be turned', async () => {
    await bot.fill(
      'NorlandMFA',
      daily(30, () => 'ceasefire '.repeat(60)),
    );
    const answer = await ann.asks('/search ceasefire');
    expect(buttonsOf(answer)).toEqual(['Older', 'Save as alert']);
    expect(ann.messages.filter((message) => message.byBot)).toHaveLength(1);
    expect(linkedIn(answer)).toHaveLength(6);
  });

  test.each([
    ['/search', 'An example: /search ceasefire'],
    ['/search    ', 'An example: /search ceasefire'],
    ['/search -football', 'Add at least one word'],
    [`/search ${'ceasefire '.repeat(400)}`, 'That is too long'],
    ['/search ()()((', 'nothing between the brackets'],
    ['/search ٣٤', 'No posts'],
    ['/search 制裁', 'No posts'],
    ['/search \ud800\u202e', 'There is no word to look for here'],
  ])('%.40j gets one line', async (typed, line) => {
    await bot.fill(
      'NorlandMFA',
      daily(3, () => 'A ceasefire.'),
    );
    expect(textOf(await ann.asks(typed))).toContain(line);
  });

  test('an archive without posts says so', async () => {
    expect(textOf(await ann.asks('/search ceasefire'))).toContain('Nothing has been read yet');
  });

  test('a button after its query is forgotten gets one calm line', async () => {
    await bot.fill(
      'NorlandMFA',
      daily(20, () => 'A ceasefire.'),
    );
    const answer = await ann.asks('/search ceasefire');
    const before = textOf(answer);
    await bot.storage.namespace('notes').clear();
    const press = await ann.taps('Older');
    expect(press.answer?.text).toBe('This button is too old. Send the command again.');
    expect(textOf(answer)).toBe(before);
  });
});
