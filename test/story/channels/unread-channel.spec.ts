import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { type ArchiveBot, isoAt, now, openArchiveBot } from '../../handlers/archive-bot.ts';

let house: ArchiveBot;
let ann: Account;

beforeEach(async () => {
  house = await openArchiveBot();
  ann = house.telegram.user({ name: 'Ann', language: 'en' });
});
afterEach(() => house.end());

const first = 'Being read for the first time: NorlandMFA.';
const read = () =>
  house.fill('NorlandMFA', [{ id: 1, date: isoAt(now), text: 'A ceasefire holds.' }], 'Norland MFA');

describe('before the first reading of a channel', () => {
  test('/subscribe, /alert and /try say so, and claim nothing of its past', async () => {
    expect(textOf(await ann.asks('/subscribe'))).toContain(first);
    for (const typed of ['/alert ceasefire', '/try ceasefire']) {
      const answer = textOf(await ann.asks(typed));
      expect(answer).toContain(first);
      expect(answer).not.toContain('In the last');
    }
  });

  test('what is known of the other channels is told beside it', async () => {
    await read();
    await house.services.channelRegistry.add('NorlandUN', now);
    await ann.asks('/subscribe NorlandMFA NorlandUN');
    const answer = textOf(await ann.asks('/try ceasefire'));
    expect(answer).toContain('In what I have read so far: one post');
    expect(answer).toContain('Being read for the first time: NorlandUN.');
  });
});

test('after the first reading of a channel nothing is said of it', async () => {
  await read();
  expect(textOf(await ann.asks('/subscribe'))).not.toContain('first time');
  expect(textOf(await ann.asks('/alert ceasefire'))).not.toContain('first time');
});
