import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../doubles/telegram/state/message.ts';
import { last, texts, urlsOf } from '../story/reader.ts';
import { type Story, tell } from '../story/story.ts';

let story: Story;
afterEach(() => story.end());

describe('/unsubscribe with a channel that the chat does not follow', () => {
  test.each([
    ['en', 'This chat does not follow @nosuch_chan.', 'An example: '],
    ['ru', 'Этот чат не подписан на @nosuch_chan.', 'Пример: '],
    ['es', 'Este chat no sigue @nosuch_chan.', 'Un ejemplo: '],
    ['fr', 'Cette discussion n’est pas abonnée à @nosuch_chan.', 'Exemple\u00a0: '],
    ['de', 'Dieser Chat hat @nosuch_chan nicht abonniert.', 'Ein Beispiel: '],
    ['ar', 'هذه الدردشة لا تتابع ⁨@nosuch_chan⁩.', 'مثال: '],
  ])('says so in %s with one it follows, and bothers no operator', async (language, said, example) => {
    story = await tell({ env: { ADMIN_IDS: '777' } });
    const operator = story.telegram.user({ id: 777, name: 'Olga', started: true });
    const ann = story.telegram.user({ name: 'Ann', language });
    await ann.asks('/subscribe');
    const answer = textOf(await ann.asks('/unsubscribe @nosuch_chan'));
    expect(answer.split('\n')[0]).toBe(said);
    expect(answer).toContain(example);
    expect(answer).toContain('/unsubscribe @NorlandMFA');
    expect(texts(operator)).toEqual([]);
  });

  test('is told the same of one that is watched, and what is no name at all', async () => {
    const estmark = { name: 'EstmarkMFA', title: 'Estmark MFA', channelId: 1_804_400_018 };
    const norland = { name: 'NorlandMFA', title: 'Norland MFA', channelId: 1_804_400_017 };
    story = await tell({ channels: [norland, estmark] });
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    await ann.asks('/subscribe @NorlandMFA');
    for (const typed of ['@EstmarkMFA', '???'])
      expect(textOf(await ann.asks(`/unsubscribe ${typed}`))).toContain('This chat does not follow');
    expect(textOf(await ann.asks('/unsubscribe t.me/norlandmfa, t.me/EstmarkMFA'))).toBe(
      'This chat does not follow t.me/EstmarkMFA.\nUnsubscribed from Norland MFA. Alerts and settings are kept.',
    );
  });
});

describe('/subscribe with names of which some are not read', () => {
  test('follows those that are, and names the others', async () => {
    story = await tell();
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    const answer = textOf(await ann.asks('/subscribe @Nope_x @NorlandMFA ??? t.me/norlandmfa'));
    expect(answer).toMatch(/^I do not read @Nope_x and \?\?\?\.\n\nSubscribed to Norland MFA\./);
    expect((await story.services().chats.find(String(ann.id)))?.channels).toEqual(['norlandmfa']);
  });

  test('follows nothing where none is, and asks which one it shall be', async () => {
    story = await tell();
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    const answer = textOf(await ann.asks('/subscribe @Nope_x @Nope_y'));
    expect(answer).toMatch(/^I do not read @Nope_x and @Nope_y\.\n\nWhich channel should this chat follow\?/);
    expect(await story.services().chats.find(String(ann.id))).toBeUndefined();
  });
});

test('/channels links a private channel by its newest post, and by nothing before the first', async () => {
  story = await tell({ env: { ADMIN_IDS: '1000001' } });
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  const channel = story.telegram.channel({ title: 'Estmark internal', owner: ann });
  await channel.adds(story.telegram.bot);
  await story.calm();
  await ann.asks('/channels');
  expect(urlsOf(last(ann))).toEqual(['https://t.me/NorlandMFA']);
  const { id } = await channel.publishes('Nobody else shall read this.');
  await story.calm();
  await ann.asks('/channels');
  const number = String(channel.id).replace(/^-100/, '');
  expect(urlsOf(last(ann))).toEqual(['https://t.me/NorlandMFA', `https://t.me/c/${number}/${id}`]);
});
