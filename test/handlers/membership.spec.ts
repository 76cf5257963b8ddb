import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../doubles/telegram/state/message.ts';
import { speakingIn } from '#handlers/settings/on-behalf-of.ts';
import { buttonsOf, digestsOf, last, texts } from '../story/reader.ts';
import { dayMs, minuteMs, type Story, tell } from '../story/story.ts';

let story: Story;
afterEach(() => story.end());

describe('first contact is in the language of the person’s app', () => {
  test.each([
    ['/digest today', 'ru', 'публикац'],
    ['/topic arctic', 'de', 'Arktis'],
    ['/search storm', 'fr', 'publication'],
  ])('%s in %s', async (command, language, word) => {
    story = await tell();
    const ann = story.telegram.user({ name: 'Ann', language });
    await story.publish('A storm is coming to the Arctic coast.');
    await ann.asks(command);
    await story.telegram.until(() => texts(ann).some((text) => text.includes(word)));
  });
});

describe('whoever comes back', () => {
  test('hears in one line since when they were away, and sees what they missed with a tap', async () => {
    story = await tell();
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    await ann.asks('/subscribe');
    await ann.blocks();
    await story.calm();
    await story.publish('A storm while Ann was away.');
    await story.pass(dayMs);
    await ann.unblocks();
    await story.calm();
    expect(textOf(last(ann))).toContain('You have been away since Fri 20 Nov');
    expect(buttonsOf(last(ann))).toEqual(['Show what I missed']);
    await ann.taps('Show what I missed');
    await story.telegram.until(() => digestsOf(ann).some((digest) => textOf(digest).includes('storm')));
  });

  test('with /start is greeted as who they are', async () => {
    story = await tell();
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    await ann.asks('/subscribe');
    expect(textOf(await ann.asks('/start'))).toContain(
      'This chat follows Norland MFA. Next digest: Sat 21 Nov, 08:00',
    );
  });
});

describe('a group', () => {
  test('is welcomed once, with one button for its administrators', async () => {
    story = await tell();
    const owner = story.telegram.user({ name: 'Owner', language: 'en' });
    const room = story.telegram.group({ title: 'Press office', owner });
    await room.adds(story.telegram.bot);
    await story.calm();
    expect(texts(room)).toHaveLength(1);
    expect(buttonsOf(last(room))).toEqual(['Subscribe']);
  });

  test('that is not listed is told so, and a command gets the line once a minute', async () => {
    story = await tell({ env: { ALLOWED_CHATS: '5' } });
    const owner = story.telegram.user({ name: 'Owner', language: 'en' });
    const room = story.telegram.group({ title: 'Press office', owner });
    await room.adds(story.telegram.bot);
    await story.calm();
    expect(texts(room)).toEqual(['This bot serves only the chats its operator listed.']);
    await owner.in(room).says('/subscribe@dragoman_test_bot');
    await owner.in(room).says('/digest@dragoman_test_bot');
    await story.calm();
    expect(texts(room)).toHaveLength(2);
    expect(await story.services().chats.find(String(room.id))).toBeUndefined();
  });

  test('that is listed keeps its place as a supergroup, and the operator hears its new id', async () => {
    story = await tell({ env: { ALLOWED_CHATS: '-100', ADMIN_IDS: '777' } });
    const operator = story.telegram.user({ id: 777, name: 'Olga', language: 'en', started: true });
    await story.services().admitChat(-100);
    const from = { id: -100, type: 'group', title: 'Press office' };
    story.telegram.tells('message', -100, { message_id: 1, date: 1, chat: from, migrate_to_chat_id: -1007 });
    await story.calm();
    expect(story.services().isAllowedChat(-1007)).toBe(true);
    expect(texts(operator)[0]).toContain('Its new id is -1007');
    await story.restart();
    expect(story.services().isAllowedChat(-1007)).toBe(true);
  });

  test('gets the refusal of a command and the same help once a minute', async () => {
    story = await tell();
    const owner = story.telegram.user({ name: 'Owner', language: 'en' });
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    const room = story.telegram.group({ title: 'Press office', owner });
    await room.adds(story.telegram.bot);
    await room.adds(ann);
    await story.calm();
    const before = texts(room).length;
    for (const command of ['/quiet off', '/quiet off', '/alert x1', '/help', '/help'])
      await ann.in(room).says(command);
    await story.calm();
    expect(texts(room)).toHaveLength(before + 3);
    await story.pass(minuteMs);
    await ann.in(room).says('/help');
    await story.calm();
    expect(texts(room)).toHaveLength(before + 4);
  });

  test('refuses each of its members each command, however often others were refused just now', async () => {
    story = await tell();
    const owner = story.telegram.user({ name: 'Owner', language: 'en' });
    const members = ['Ann', 'Ben', 'Cy'].map((name) => story.telegram.user({ name, language: 'en' }));
    const room = story.telegram.group({ title: 'Press office', owner });
    await room.adds(story.telegram.bot);
    for (const member of members) await room.adds(member);
    await story.calm();
    const before = texts(room).length;
    for (const command of ['/subscribe', '/timezone paris'])
      for (const member of members) await member.in(room).says(command);
    await story.calm();
    expect(texts(room)).toHaveLength(before + 2 * members.length);
  });
});

describe('a channel', () => {
  test.each([
    ['es', '¿Qué canal'],
    ['ar', 'أي قناة'],
  ])('gets its first words in the language of whoever added the bot: %s', async (language, said) => {
    const estmark = { name: 'EstmarkMFA', title: 'Estmark MFA', channelId: 1_804_400_018 };
    const norland = { name: 'NorlandMFA', title: 'Norland MFA', channelId: 1_804_400_017 };
    story = await tell({ channels: [norland, estmark] });
    const owner = story.telegram.user({ name: 'Owner', language, started: true });
    const room = story.telegram.channel({ title: 'Press', owner });
    await room.adds(story.telegram.bot);
    await story.calm();
    await room.publishes('/subscribe');
    await story.calm();
    expect(textOf(last(room))).toContain(said);
  });

  test('whose administrator was removed shows them its settings no longer: the mode ends', async () => {
    story = await tell();
    const owner = story.telegram.user({ name: 'Owner', language: 'en' });
    const ann = story.telegram.user({ name: 'Ann', language: 'en', started: true });
    const room = story.telegram.channel({ title: 'Press', owner });
    await room.adds(ann);
    await room.promotes(ann);
    await speakingIn(story.services()).put(String(ann.id), { chat: room.id, title: 'Press' });
    await room.promotes(story.telegram.bot);
    expect(textOf(await ann.asks('/settings'))).toContain('For the channel Press');
    await room.demotes(ann);
    expect(textOf(await ann.asks('/settings'))).not.toContain('For the channel Press');
    expect(await speakingIn(story.services()).get(String(ann.id))).toBeUndefined();
  });

  test('that a stranger brings the bot to gets nothing where chats are listed', async () => {
    story = await tell({ env: { ALLOWED_CHATS: '5' } });
    const owner = story.telegram.user({ name: 'Owner', language: 'en', started: true });
    const room = story.telegram.channel({ title: 'Press', owner });
    await room.promotes(story.telegram.bot);
    await story.calm();
    expect(texts(owner)).toEqual([]);
    expect(await Array.fromAsync(story.services().store.collection('may-speak').list())).toEqual([]);
  });
});
