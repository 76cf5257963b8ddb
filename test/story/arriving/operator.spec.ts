/** The operator's first five minutes: from a link to a bot that is set up. */
import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { buttonsOf, last } from '../reader.ts';
import { norland, type Story, tell } from '../story.ts';

let story: Story;
afterEach(() => story.end());

test('who opens the one-time link is the admin, and has an admin’s menu at once', async () => {
  story = await tell();
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  const names = () => story.telegram.commands(`chat ${ann.id}`).map(({ command }) => command);
  expect(names()).toEqual([]);
  expect(textOf(await ann.asks(`/start ${story.services().getInvitation()}`))).toContain('administrator now');
  await story.calm();
  expect(names()).toEqual(expect.arrayContaining(['subscribe', 'watch', 'status', 'broadcast']));
});

test('/status names what is on a page and cannot be read, which the log says once', async () => {
  const posts = [
    { text: 'Talks were held.' },
    { text: 'No date.', date: 'unknown' },
    { text: 'They ended.' },
  ];
  story = await tell({ channels: [{ ...norland, posts }], env: { ADMIN_IDS: '1000001' } });
  const ann = story.telegram.user({ name: 'Ann', id: 1_000_001, language: 'en' });
  const line = 'Norland MFA: posts on its page that cannot be read: 1 (NorlandMFA/2 has no date)';
  await ann.asks('/start');
  await story.calm();
  expect(textOf(await ann.asks('/status'))).toContain(line);
  await story.read();
  await story.read();
  expect(textOf(await ann.asks('/status'))).toContain(line);
  expect(story.said.filter(({ what }) => what === 'a post could not be read')).toHaveLength(1);
});

test('an admin adds a channel with a button and a reply; a typo is refused', async () => {
  story = await tell({ env: { ADMIN_IDS: '1000001' } });
  const ann = story.telegram.user({ name: 'Ann', id: 1_000_001, language: 'en' });
  await ann.asks('/channels');
  await ann.taps('Add a channel');
  await story.calm();
  expect(textOf(await ann.asks('@NorlandMFAA', { replyTo: last(ann) }))).toContain('Check the spelling');
});

describe.each([
  ['ru', 'бот заблокирован'],
  ['es', 'bot bloqueado'],
  ['de', 'Bot blockiert'],
  ['fr', 'bot bloqué'],
  ['ar', 'البوت محظور'],
])('/status in %s', (language, blocked) => {
  test('names the reasons of deliveries and the states of channels in that language', async () => {
    story = await tell({ env: { ADMIN_IDS: '1000001' } });
    const ann = story.telegram.user({ name: 'Ann', id: 1_000_001, language });
    const bob = story.telegram.user({ name: 'Bob', language });
    await ann.asks('/start');
    await bob.asks('/subscribe');
    await bob.asks('/alert storm');
    await story.calm();
    story.telegram.breaks({
      method: 'sendMessage',
      chat: bob.id,
      how: { code: 403, description: 'Forbidden: bot was blocked by the user' },
    });
    await story.publish('A storm is coming.');
    const status = textOf(await ann.asks('/status'));
    expect(status).toContain(blocked);
    expect(status).not.toMatch(/blocked|unreachable|no answer/);
    expect(buttonsOf(last(ann)).join()).not.toMatch(/blocked|no answer/);
  });
});

test('what could not be read is counted in digests, too', async () => {
  const posts = [{ text: 'Talks were held.' }, { text: 'No date.', date: 'unknown' }];
  story = await tell({ channels: [{ ...norland, posts }] });
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await story.calm();
  await story.publish('The embassy of Norland opened a library in Montclair.');
  await story.read();
  const answer = await ann.asks('/digest');
  await story.telegram.until(() => /skipped/.test(textOf(answer)));
  expect(textOf(answer)).toContain('1 skipped');
});
