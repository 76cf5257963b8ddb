import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account } from '#doubles/telegram/script/account.ts';
import { type StoredMessage, textOf } from '#doubles/telegram/state/message.ts';
import { norland, type Story, tell } from './story.ts';

let story: Story;
let ann: Account;

/** What the bot wrote to her, oldest first. */
const received = (who: Account = ann): StoredMessage[] => who.messages.filter(({ byBot }) => byBot);
const alertsOf = (who: Account = ann): StoredMessage[] =>
  received(who).filter((message) => textOf(message).startsWith('🔔'));
const urlsOf = (message: StoredMessage): string[] =>
  message.content.entities.flatMap(({ url }) => (url === undefined ? [] : [url]));
const boldOf = ({ content }: StoredMessage): string[] =>
  content.entities
    .filter(({ type }) => type === 'bold')
    .map(({ offset, length }) => content.text.slice(offset, offset + length));

beforeEach(async () => {
  story = await tell();
  ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks('/subscribe');
});
afterEach(() => story.end());

describe('an alert', () => {
  test('names the query, shows the sentence with the hit in bold, channel, time and link', async () => {
    await ann.asks('/alert sanction');
    const id = await story.publish('A first sentence. New sanctions on shipping were announced. A last one.');
    const [alert, ...more] = alertsOf();
    expect(more).toEqual([]);
    expect(textOf(alert as StoredMessage)).toContain('sanction · Norland MFA, 12:00');
    expect(boldOf(alert as StoredMessage)).toEqual(['sanction', 'sanctions']);
    expect(urlsOf(alert as StoredMessage)).toEqual([`https://t.me/${norland.name}/${id}`]);
    expect(alert?.silent).toBe(false);
  });
});
