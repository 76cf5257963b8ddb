import { expect, onTestFinished, test } from 'vitest';
import { createTranscript } from '#demo/terminal/transcript.ts';
import { startFakeTelegram } from '#doubles/fake-telegram.ts';
import { call } from '../../telegram-double/call.ts';

async function showBot(html: string): Promise<string> {
  const telegram = await startFakeTelegram();
  onTestFinished(() => telegram.stop());
  const ann = telegram.user({ started: true });
  await call(telegram, 'sendMessage', { chat_id: ann.id, text: html, parse_mode: 'HTML' });
  if (!ann.last) throw new Error('nothing arrived');
  let shown = '';
  const out = (text: string) => {
    shown += text;
  };
  createTranscript({ out, colours: false, columns: 80 }).bot(ann.last);
  return shown;
}

const link = (text: string, id: number) => `<a href="https://t.me/a/${id}">${text}</a>`;

test('in a message that numbers its posts each link keeps that number, and others get letters', async () => {
  const shown = await showBot(
    `one ${link('[1]', 11)} ${link('+1', 15)} two ${link('[2]', 12)} and ${link('again', 12)}`,
  );
  expect(shown).toBe(
    '\nDragoman\n│ one [1] +1[a] two [2] and again[2]\n│   [1] https://t.me/a/11\n│   [a] https://t.me/a/15\n│   [2] https://t.me/a/12\n',
  );
});

test('links of any other message are numbered', async () => {
  expect(await showBot(`a ${link('post', 11)}`)).toBe('\nDragoman\n│ a post[1]\n│   [1] https://t.me/a/11\n');
});
