import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { buttonsOf, last, texts } from '../reader.ts';
import { norland, type Story, tell } from '../story.ts';

let story: Story;

afterEach(() => story.end());

const inPrivate = (language: string) => story.telegram.user({ name: 'Ann', language });

describe('the language of a chat', () => {
  beforeEach(async () => {
    story = await tell();
  });

  test.each([
    ['ru', 'Я читаю каналы Telegram за вас.', 'Подписаться'],
    ['es', 'Leo canales de Telegram y te cuento lo que dicen.', 'Seguir'],
    ['de', 'Ich lese Telegram-Kanäle und berichte, was sie sagen.', 'Abonnieren'],
    ['fr', 'Je lis des canaux Telegram pour vous.', 'S’abonner'],
    ['ar', 'أرصد قنوات تيليجرام وأنقل ما تقوله.', 'متابعة'],
    ['de-AT', 'Ich lese Telegram-Kanäle und berichte, was sie sagen.', 'Abonnieren'],
    ['pt-BR', 'I read Telegram channels for you.', 'Subscribe'],
  ])('is that of the app: %s', async (language, greeting, button) => {
    const welcome = await inPrivate(language).asks('/start');
    expect(textOf(welcome).split('\n')[0]).toBe(greeting);
    expect(buttonsOf(welcome)).toContain(button);
  });

  test('is the chosen one from then on', async () => {
    const ann = inPrivate('ru');
    await ann.asks('/language fr');
    expect(textOf(await ann.asks('/alerts'))).toContain('Pas encore d’alerte.');
  });

  test('goes with what arrives unasked', async () => {
    const ann = inPrivate('ru');
    await ann.asks('/subscribe');
    await ann.asks('/alert ceasefire');
    await story.publish('A ceasefire begins at noon.');
    expect(buttonsOf(last(ann))).toEqual(['Пауза на день', 'Исключить слово', 'Изменить', 'Удалить']);
  });

  test('of a group is not that of whoever speaks', async () => {
    const owner = inPrivate('de');
    const member = story.telegram.user({ name: 'Ivan', language: 'ru' });
    const group = story.telegram.group({ owner });
    await group.adds(story.telegram.bot);
    await group.adds(member);
    await story.calm();
    await owner.in(group).asks('/subscribe');
    await member.in(group).asks('/alerts');
    expect(texts(group).at(-1)).toContain('Noch keine Benachrichtigungen.');
    await member.in(group).asks('/quiet off');
    expect(texts(group).at(-1)).toContain(
      'Nur Administratoren dieser Gruppe können ihre Einstellungen ändern.',
    );
  });

  test('keeps Latin names, commands and times apart in a right-to-left line', async () => {
    const ann = inPrivate('ar');
    const { content } = await ann.asks('/subscribe');
    expect(content.text).toContain(`بدأت متابعة \u2068${norland.title}\u2069`);
    const help = await ann.asks('/help');
    expect(help.content.text).toContain('\u2068/unsubscribe\u2069 – إيقاف المتابعة');
    const commands = help.content.entities
      .filter(({ type }) => type === 'bot_command')
      .map(({ offset, length }) => help.content.text.slice(offset, offset + length));
    expect(commands).toContain('/unsubscribe');
  });
});

describe('before anybody writes', () => {
  const admin = 4711;
  const names = (scope: string) => story.telegram.commands(scope).map(({ command }) => command);
  const isDone = () => story.telegram.commands(`chat ${admin} ru`).length > 0;

  beforeEach(async () => {
    story = await tell();
    const { telegram } = story;
    await telegram.until(() => telegram.about('short_description ru') !== '', { hoping: 'all is told' });
    telegram.user({ id: admin, started: true });
    await story.restart({ ADMIN_IDS: String(admin) });
    await telegram.until(isDone, { hoping: 'the menu is there' });
  });

  test.each(['', 'ar', 'de', 'es', 'fr', 'ru'])('the menu is there in the language “%s”', (language) => {
    const scope = (name: string) => `${name} ${language}`.trimEnd();
    expect(names(scope('default'))).toHaveLength(20);
    expect(names(scope('all_chat_administrators'))).toEqual(names(scope('default')));
    expect(names(scope('all_group_chats'))).toEqual(
      names(scope('default')).filter((name) =>
        [
          'digest',
          'alerts',
          'try',
          'topics',
          'channels',
          'search',
          'stats',
          'revisions',
          'remind',
          'help',
        ].includes(name),
      ),
    );
    expect(names(scope(`chat ${admin}`))).toEqual([
      ...names(scope('default')),
      'watch',
      'unwatch',
      'status',
      'broadcast',
    ]);
  });

  test('each language has its own words', () => {
    const described = ['', ' ar', ' de', ' es', ' fr', ' ru'].map(
      (language) =>
        story.telegram.commands(`default${language}`).find(({ command }) => command === 'digest')
          ?.description,
    );
    expect(new Set(described).size).toBe(6);
    expect(described[5]).toBe('Дайджест сейчас: сегодня, вчера, 7d');
  });

  test('the bot says what it is', () => {
    expect(story.telegram.about('description ')).toContain('I read public Telegram channels');
    expect(story.telegram.about('description ru')).toContain('Читаю открытые каналы Telegram');
    expect(story.telegram.about('short_description ar')).toContain('موجزات');
  });

  test('a restart sets nothing anew', async () => {
    const { telegram } = story;
    const sets = () => telegram.requests.filter(({ method }) => /^setMy/.test(method)).length;
    const asked = () => telegram.count('getMyCommands');
    const [setBefore, askedBefore] = [sets(), asked()];
    await story.restart();
    await telegram.until(() => asked() === askedBefore + 24, { hoping: 'everything was asked for' });
    await telegram.settles();
    expect(sets()).toBe(setBefore);
  });

  test('an admin who never wrote keeps nobody from their menu', async () => {
    await story.restart({ ADMIN_IDS: `99,${admin}` });
    const isTold = () => story.said.some(({ fields }) => fields.whose === 'admin 99');
    await story.telegram.until(isTold, { hoping: 'the log says so' });
    await story.telegram.settles();
    expect(names(`chat ${admin}`)).toContain('status');
  });
});
