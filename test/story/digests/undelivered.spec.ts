import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { digestsOf, last, texts } from '../reader.ts';
import { hourMs, type Story, tell } from '../story.ts';

let story: Story;
let ann: Account;
beforeEach(async () => {
  story = await tell({ env: { ADMIN_IDS: '1' } });
  ann = story.telegram.user({ id: 1, name: 'Ann', language: 'en' });
  await ann.asks('/subscribe');
});
afterEach(() => story.end());

test('a digest that may not have arrived is told of in one line, and comes when its button is pressed, once', async () => {
  story.telegram.breaks({
    method: 'sendMessage',
    how: 'reset',
    when: ({ parameters }) => String(parameters.text).startsWith('🗂'),
  });
  await story.pass(24 * hourMs);
  await story.telegram.until(() => texts(ann).at(-1) === 'The 08:00 digest may not have reached you.', {
    withinMs: 8000,
  });
  expect(digestsOf(ann)).toHaveLength(0);
  await ann.presses({ data: /^send-digest:/ });
  await story.telegram.until(() => digestsOf(ann).length > 0, { withinMs: 8000 });
  await ann.presses({ data: /^send-digest:/ });
  await story.calm();
  expect(digestsOf(ann)).toHaveLength(1);
}, 20_000);

test('what was refused is in /status with its reason, and is sent from there', async () => {
  const { outbox } = story.services();
  const body = { html: 'news', plain: 'news', buttons: [] };
  const to = { chat: ann.id, thread: null };
  // before anybody can send it
  await Promise.all([
    outbox.enqueue([{ to, kind: 'alert', subject: 'x', part: 0, body, silent: false }]),
    outbox.dropPending(ann.id, 'refused'),
  ]);
  await ann.asks('/status');
  await ann.presses(/^Send again/);
  await story.telegram.until(() => texts(ann).at(-1) === 'news', { withinMs: 8000 });
  await ann.asks('/status');
  expect(last(ann).buttons).toEqual([]);
}, 20_000);
