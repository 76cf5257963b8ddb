import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from '../doubles/fake-telegram.ts';
import { htmlOf, showMessage } from '../doubles/telegram/script/show.ts';
import type { StoredMessage } from '../doubles/telegram/state/message.ts';
import { call } from './call.ts';

let telegram: FakeTelegram;
beforeEach(async () => {
  telegram = await startFakeTelegram();
});
afterEach(() => telegram.stop());

async function sent(html: string, more: object = {}): Promise<StoredMessage> {
  const ann = telegram.user({ started: true });
  await call(telegram, 'sendMessage', { chat_id: ann.id, text: html, parse_mode: 'HTML', ...more });
  if (!ann.last) throw new Error('nothing arrived');
  return ann.last;
}

test('a terminal shows weights, numbered links and buttons', async () => {
  const message = await sent('<b>Head</b>\n<a href="t.me/a/1">[1]</a> and <a href="t.me/a/1">again</a>', {
    reply_markup: {
      inline_keyboard: [
        [
          { text: 'Mute', callback_data: 'm' },
          { text: 'Open', url: 't.me/a' },
        ],
      ],
    },
  });
  expect(showMessage(message)).toBe('Head\n[1][1] and again[1]\n  [1] http://t.me/a/1\n( Mute ) ( Open )');
  expect(showMessage(message, { ansi: true })).toContain('\x1b[1mHead\x1b[22m');
});

test('a page gets HTML that cannot do harm', async () => {
  const message = await sent(
    '<b>a &lt;script&gt;<i>b</i></b> <a href="https://e.org/?a=1&amp;b=&quot;">c</a> <tg-time unix="5" format="t">d</tg-time>\n<blockquote expandable>e</blockquote>',
  );
  expect(htmlOf(message)).toBe(
    '<b>a &lt;script&gt;</b><b><i>b</i></b> <a href="https://e.org/?a=1&amp;b=&quot;">c</a> <span class="date_time" data-unix="5">d</span>\n<blockquote class="expandable">e</blockquote>',
  );
});
