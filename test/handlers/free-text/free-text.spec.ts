import { afterEach, describe, expect, test } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { buttonsOf, digestsOf, last, texts } from '../../story/reader.ts';
import { norland, type Story, tell } from '../../story/story.ts';

let story: Story;
afterEach(() => story.end());

async function meet(env: Record<string, string> = {}): Promise<Account> {
  story = await tell({ env });
  return story.telegram.user({ name: 'Ann', language: 'en' });
}
/** The smallest PNG there is. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const chatOf = (who: { id: number }) => story.services().chats.find(String(who.id));

describe('a person who types in their own words', () => {
  test.each([
    ['alert me about sanctions', 'Saved as alert 1'],
    ['  /ALERT sanctions', 'Saved as alert 1'],
    ['Subscribe to @NorlandMFA', 'Subscribed to Norland MFA'],
    ['/Подписаться @NorlandMFA', 'Subscribed to Norland MFA'],
    ['/tz Europe/Berlin', 'Europe/Berlin'],
    ['/menu', 'Settings of this chat'],
    ['/Forget', 'Delete all that is kept'],
    ['delete my data', 'Delete all that is kept'],
    ['забудь', 'Delete all that is kept'],
    ['lösche meine Daten', 'Delete all that is kept'],
    ['احذف بياناتي', 'Delete all that is kept'],
    ['/EXPORT', 'Nothing is kept'],
    ['export my data', 'Nothing is kept'],
    ['/stop', 'follows no channel'],
    ['/cancel', 'There is nothing to cancel'],
    ['hello', 'I read Telegram channels'],
  ])('is understood: %s', async (typed, answer) => {
    const ann = await meet();
    expect(textOf(await ann.asks(typed))).toContain(answer);
  });

  test.each([
    ['german', 'Deutsch', 'de'],
    ['русский', 'Русский', 'ru'],
    ['español', 'Español', 'es'],
    ['Français', 'Français', 'fr'],
    ['العربية', 'العربية', 'ar'],
  ])('may choose the language that is called %s', async (typed, button, language) => {
    const ann = await meet();
    expect(buttonsOf(await ann.asks(typed))).toContain(button);
    await ann.taps(button);
    expect((await chatOf(ann))?.language).toBe(language);
    expect(buttonsOf(await ann.asks('germanium'))).not.toContain('Deutsch');
  });

  test.each([
    ['/dijest', 'Did you mean: /digest?'],
    ['/digset today', 'Did you mean: /digest today?'],
    ['/serach grain', 'Did you mean: /search grain?'],
    ['/Alrets', 'Did you mean: /alerts?'],
    ['/brodcast', 'I do not know this command'],
    ['/explode', 'I do not know this command'],
    ['how do I undo?', 'Did you mean: /undo?'],
    ['how to stop the war', 'Nothing has been read yet'],
    ['how do they stop the fire?', 'Nothing has been read yet'],
    ['how to stop inflation', 'Nothing has been read yet'],
    ['I am in Berlin', 'Europe/Berlin'],
    ['ich bin in Wien', 'Europe/Vienna'],
    ['estoy en Bogotá', 'America/Bogota'],
    ['je suis à Dakar', 'Africa/Dakar'],
    ['أنا في القاهرة', 'Africa/Cairo'],
    ['/stats 2 weeks', 'no posts in the last 14 days'],
    ['/language en-US', 'in English now'],
    ['/language ru_RU', 'русский.'],
    ['/quiet 22-24', 'Quiet from 22:00 to 00:00'],
    ['mute until 24 November', 'Quiet hours hold alerts back'],
    ['mute forever', 'Quiet hours hold alerts back'],
    ['stop exports for two weeks', 'shall I search for it'],
    ['mute the press forever', 'shall I search for it'],
    ['stop exports until Monday', 'shall I search for it'],
    ['/timezone springfield', 'Which one do you mean?'],
  ])('is taken at their word, or near it: %s', async (typed, answer) => {
    const ann = await meet();
    expect(textOf(await ann.asks(typed))).toContain(answer);
  });

  test.each([
    [
      'unsubscribe',
      'how do I stop?',
      'How can I unsubscribe',
      'I want to stop',
      'how do I stop getting messages?',
    ],
    ['unsubscribe', 'как отписаться?', 'хочу отписаться', '¿Cómo me doy de baja?', 'quiero darme de baja'],
    [
      'unsubscribe',
      'je veux me désabonner',
      'Wie melde ich mich ab?',
      'كيف ألغي الاشتراك؟',
      'أريد إلغاء الاشتراك',
    ],
    ['pause', 'how do I turn the notifications off?', 'как отключить уведомления?', 'как остановить бота?'],
    ['pause', '¿cómo desactivo las notificaciones?', 'comment ne plus recevoir de messages ?'],
    ['pause', 'comment désactiver les notifications ?', 'wie schalte ich die Benachrichtigungen aus?'],
    [
      'pause',
      'wie schalte ich dich stumm?',
      'كيف أوقف الإشعارات؟',
      'كيف أكتم التنبيهات؟',
      'how do I mute you?',
    ],
    ['forget', 'how do I delete my data?', 'как удалить свои данные?', '¿cómo borro mis datos?'],
    ['forget', 'comment supprimer mes données ?', 'wie lösche ich meine Daten?', 'كيف أحذف بياناتي؟'],
    ['alerts', 'how do I delete an alert?', '¿cómo borro una alerta?', 'comment supprimer une alerte ?'],
    ['alerts', 'wie lösche ich eine Benachrichtigung?', 'كيف أحذف تنبيها؟'],
  ])('who asks how it ends has what /%s shows', async (command, ...asked) => {
    const ann = await meet();
    await ann.asks('/subscribe');
    await ann.asks('/alert storm');
    const shown = await ann.asks(`/${command}`);
    expect(buttonsOf(shown)).not.toEqual([]);
    for (const each of asked) expect(textOf(await ann.asks(each))).toBe(textOf(shown));
  });

  test('is asked in the language of the chat which command was meant', async () => {
    await meet();
    const ben = story.telegram.user({ name: 'Ben', language: 'ru' });
    expect(textOf(await ben.asks('/настроки'))).toContain('/settings');
  });

  test.each(['/digest security', '/digest human rights 7d', '/digest 7d norlandmfa', 'digest norlandmfa'])(
    'names a topic or a channel without its sign: %s',
    async (typed) => {
      const ann = await meet();
      await story.publish('Two sentries were posted at the border.');
      await ann.asks(typed);
      await story.telegram.until(() => digestsOf(ann).length === 1);
    },
  );

  test('gets a digest of the last week', async () => {
    const ann = await meet();
    await story.publish('A storm is coming to the coast of Norland.');
    await ann.asks('last week');
    await story.telegram.until(() => digestsOf(ann).length === 1);
  });

  test('corrects a command by editing it', async () => {
    const ann = await meet();
    const typed = await ann.says('/alret storm');
    await story.calm();
    await ann.edits(typed, '/alert storm');
    await story.calm();
    expect((await chatOf(ann))?.alerts).toHaveLength(1);
  });
});

test('an answer to a question is corrected by editing it', async () => {
  const ann = await meet();
  await ann.asks('/timezone');
  await ann.taps('Another zone');
  await story.calm();
  const typed = await ann.says('Berlin', { replyTo: last(ann) });
  await story.calm();
  await ann.edits(typed, 'Paris');
  await story.calm();
  expect((await chatOf(ann))?.timeZone).toBe('Europe/Paris');
});

describe('after a question of the bot', () => {
  test.each([
    ['/timezone Nowhere/Else', 'berlin', 'Europe/Berlin'],
    ['/timezone Nigde/There', 'berlin', 'Europe/Berlin'],
    ['/schedule noon-ish', '09:30', '09:30'],
    ['/quiet whenever', '22:00-07:00', '22:00'],
    ['/language klingon', 'german', 'Deutsch'],
  ])('%s, the next message is the answer: %s', async (command, typed, said) => {
    const ann = await meet();
    await ann.asks('/subscribe');
    await ann.asks(command);
    expect(textOf(await ann.asks(typed))).toContain(said);
  });

  test.each([
    ['/timezone', 'berlin', 'Europe/Berlin'],
    ['/timezone', 'Springfield', 'Which one'],
    ['/language', 'german', 'Deutsch'],
    ['/quiet', '22-7', '22:00'],
    ['/quiet', 'off', 'No quiet hours'],
    ['/schedule', '09:30', '09:30'],
    ['/schedule', 'off', 'No scheduled digests'],
    ['/alert', 'storm', 'Saved as alert 2'],
    ['/alert', 'Norland MFA', 'Saved as alert 2'],
    ['/alert "storm', 'storm', 'Saved as alert 2'],
    ['/try', 'storm', 'Looks for: storm'],
    ['/search', 'storm', 'Looks for: storm'],
    ['/search "storm', 'storm', 'Looks for: storm'],
    ['/topic', 'Harbour = port | harbour', 'Harbour'],
    ['/stats 500', '30d', 'Thu 22 Oct'],
    ['/unalert', '1', 'Alert 1 is deleted'],
    ['/revisions', 'https://t.me/NorlandMFA/1', '1 version'],
    ['/remind nonsense', 'https://t.me/NorlandMFA/1', 'post'],
    ['/subscribe !', '@NorlandMFA', 'Subscribed'],
    ['/digest @', 'yesterday', 'Reading'],
  ])(
    '%s and nothing behind it, or nothing that fits: the next message, %s, is what was missing',
    async (command, typed, said) => {
      const ann = await meet();
      await story.publish('A post.');
      await ann.asks('/subscribe');
      await ann.asks('/alert coast');
      await ann.asks(command);
      expect(textOf(await ann.asks(typed))).toContain(said);
    },
  );

  test.each([
    ['ru', 'Каир', 'английский', 'выкл'],
    ['es', 'El Cairo', 'inglés', 'no'],
    ['de', 'Kairo', 'Englisch', 'aus'],
    ['fr', 'Le Caire', 'anglais', 'non'],
    ['ar', 'القاهرة', 'الإنجليزية', 'إيقاف'],
  ])(
    'a command alone is answered in the language of the person: %s',
    async (language, cairo, english, off) => {
      await meet();
      const ben = story.telegram.user({ name: 'Ben', language });
      await ben.asks('/subscribe');
      for (const [command, answer] of [
        ['/timezone', cairo],
        ['/quiet', '22-7'],
        ['/schedule', off],
        ['/language', english],
      ] as const) {
        await ben.asks(command);
        await ben.asks(answer);
      }
      expect(await chatOf(ben)).toMatchObject({
        timeZone: 'Africa/Cairo',
        quiet: { from: '22:00', to: '07:00' },
        schedules: [],
        language: 'en',
      });
    },
  );

  test('whoever goes on to other things is not held back', async () => {
    const ann = await meet();
    for (const command of [
      '/timezone',
      '/language',
      '/quiet',
      '/schedule',
      '/topic',
      '/stats 500',
      '/unalert',
    ]) {
      await ann.asks(command);
      expect(buttonsOf(await ann.asks('grain exports'))).toContain('Search');
    }
    await ann.asks('/alert');
    expect(buttonsOf(await ann.asks('@NorlandMFA'))).toContain('Follow');
    await ann.asks('/alert storm');
    await ann.asks('/timezone');
    expect(textOf(await ann.asks('undo'))).toContain('deleted');
  });

  test('words that cannot be the answer are what they always are', async () => {
    const ann = await meet();
    await ann.asks('/timezone Nowhere/Else');
    expect(buttonsOf(await ann.asks('grain exports'))).toContain('Search');
    expect(buttonsOf(await ann.asks('berlin'))).toContain('Search');
  });

  test('a bare message is the answer as a reply is, once', async () => {
    const ann = await meet();
    await ann.asks('/alerts');
    await ann.taps('Add an alert');
    await story.calm();
    await ann.asks('storm');
    expect((await chatOf(ann))?.alerts.map(({ query }) => query)).toEqual(['storm']);
    expect(buttonsOf(await ann.asks('grain'))).toContain('Search');
    await ann.asks('/alerts');
    await ann.taps('1. storm');
    await story.calm();
    await ann.taps('Edit');
    await story.calm();
    await ann.asks('flood');
    expect((await chatOf(ann))?.alerts.map(({ query }) => query)).toEqual(['flood']);
  });
});

describe('a person who types a bare word', () => {
  test('undo takes back what was saved, changed or deleted last', async () => {
    const ann = await meet();
    const queries = async () => (await chatOf(ann))?.alerts.map(({ query }) => query);
    await ann.asks('/alert storm');
    await ann.asks('undo');
    expect(await queries()).toEqual([]);
    await ann.asks('undo');
    expect(await queries()).toEqual(['storm']);
    await ann.asks('/unalert 1');
    await ann.asks('Cancel');
    expect(await queries()).toEqual(['storm']);
    expect(textOf(await ann.asks('undo'))).toContain('nothing to cancel');
  });

  test('cancel in answer to a question takes back nothing', async () => {
    const ann = await meet();
    await ann.asks('/alert storm');
    await ann.asks('/timezone Nowhere/Else');
    expect(textOf(await ann.asks('cancel'))).toContain('nothing to cancel');
    expect((await chatOf(ann))?.alerts).toHaveLength(1);
  });

  test.each([
    ['/alert storm', 'undo', /Alert 1 is deleted/, 0],
    ['/alert storm', 'never mind', /Alert 1 is deleted/, 0],
    ['/alert storm', '/schedule 09:00|never mind', /nothing to cancel/, 1],
    ['/alert storm', '/help|laisse tomber', /nothing to cancel/, 1],
    ['/alert storm', 'grain exports|egal', /nothing to cancel/, 1],
    ['/alert storm', 'never mind|never mind', /Looks for: storm/, 1],
    ['/alert storm', '/help|undo', /Alert 1 is deleted/, 0],
    ['/alert storm', '/unsubscribe|never mind', /One channel is watched/, 1],
    ['/alert storm', '/unsubscribe|hello|cancel', /nothing to cancel/, 1],
  ])('after %s, “%s” cancels what was done just before, or nothing', async (command, said, answer, left) => {
    const ann = await meet();
    await ann.asks('/subscribe');
    await ann.asks(command);
    for (const each of said.split('|')) await ann.asks(each);
    expect(textOf(last(ann))).toMatch(answer);
    expect(await chatOf(ann)).toMatchObject({ channels: ['norlandmfa'], alerts: { length: left } });
  });

  test('cancel after a button cancels nothing that came before it', async () => {
    const ann = await meet();
    await ann.asks('/alert storm');
    await ann.taps('Silent');
    await story.calm();
    expect(textOf(await ann.asks('never mind'))).toContain('nothing to cancel');
    expect((await chatOf(ann))?.alerts).toHaveLength(1);
  });

  test('cancel after an alert has come deletes nothing', async () => {
    const ann = await meet();
    await ann.asks('/subscribe');
    await ann.asks('/alert storm');
    await story.publish('A storm is coming.');
    expect(textOf(await ann.asks('never mind'))).toContain('nothing to cancel');
    expect((await chatOf(ann))?.alerts).toHaveLength(1);
    await ann.asks('/alert flood');
    expect(textOf(await ann.asks('never mind'))).toContain('Alert 2 is deleted');
  });

  test('pause is shown what can rest, yes that nothing was asked', async () => {
    const ann = await meet();
    expect(buttonsOf(await ann.asks('pause'))).toEqual(['Quiet hours', 'Digest times', 'Alerts', 'Channels']);
    expect(textOf(await ann.asks('yes'))).toContain('not waiting');
  });
});

test('a person who says thanks is not asked whether to search for it', async () => {
  const ann = await meet();
  expect(textOf(await ann.asks('Thank you'))).toBe('Glad to help. What else I can do: /help');
});

describe('a word or a phrase', () => {
  test('offers Search and Alert, and each does what it says', async () => {
    const ann = await meet();
    await story.publish('The grain corridor is open again.');
    const offer = await ann.asks('grain corridor');
    expect(buttonsOf(offer)).toEqual(['Search', 'Alert me', 'Help']);
    await ann.taps('Alert me', offer);
    await story.calm();
    expect((await chatOf(ann))?.alerts[0]?.query).toBe('grain corridor');
    await ann.taps('Search', offer);
    await story.calm();
    expect(textOf(offer)).toContain('grain corridor');
  });

  test('that is no query as it stands is offered without its signs', async () => {
    const ann = await meet();
    expect(textOf(await ann.asks('"grain (corridor'))).toContain('grain corridor');
  });

  test('that asks something is searched', async () => {
    const ann = await meet();
    await story.publish('The treaty on grain was signed by the minister.');
    expect(textOf(await ann.asks('Who signed the treaty?'))).toContain('One post');
  });
});

describe('what holds no query', () => {
  test.each([
    ['signs alone', '🙂🙂'],
    ['small words alone', 'what is it?'],
    ['more words than a query takes', 'word '.repeat(800)],
  ])('gets a line that does not deny it is text: %s', async (_, said) => {
    const ann = await meet();
    expect(textOf(await ann.asks(said))).toBe(
      'I cannot search for this as it stands. Send me a word or two, a question, or a channel’s @name.',
    );
  });
});

describe('what is no text', () => {
  const file = { file_id: 'x', file_unique_id: 'x' };
  test.each([
    ['a voice message', { voice: { ...file, duration: 3 } }],
    ['a photo', { photo: [{ ...file, width: 1, height: 1 }] }],
    ['a sticker', { sticker: { ...file, type: 'regular', width: 1, height: 1, is_animated: false } }],
    ['a contact', { contact: { phone_number: '+1', first_name: 'Bob' } }],
    ['a dice', { dice: { emoji: '🎲', value: 3 } }],
    ['a video note', { video_note: { ...file, length: 1, duration: 3 } }],
    ['a poll', { poll: { id: '1', question: 'Rain?', options: [], type: 'regular' } }],
    ['what Telegram may send one day', { hologram: {} }],
  ])('gets one friendly line: %s', async (_, fields) => {
    const ann = await meet();
    await ann.sends(fields);
    await story.calm();
    expect(texts(ann)).toEqual([
      'I can only read text. Send me a word to look for, a question, or a channel’s @name.',
    ]);
  });

  test.each([
    ['ru', 'Я понимаю только текст.'],
    ['es', 'Solo entiendo texto.'],
    ['de', 'Ich verstehe nur Text:'],
    ['fr', 'Je ne comprends que le texte.'],
    ['ar', 'أفهم النصوص فقط.'],
  ])('gets it in the language of the person: %s', async (language, line) => {
    await meet();
    const ben = story.telegram.user({ name: 'Ben', language });
    await ben.sends({ voice: { ...file, duration: 3 } });
    await story.calm();
    expect(texts(ben)).toEqual([expect.stringContaining(line)]);
  });

  test('in an album gets one line for all of it', async () => {
    const ann = await meet();
    for (let part = 0; part < 4; part += 1) await ann.sends({ photo: [file], media_group_id: '7' });
    await story.calm();
    expect(texts(ann)).toHaveLength(1);
  });

  test('is a place whose clock the chat goes by, when it is a location', async () => {
    const ann = await meet();
    await ann.sendsLocation(52.5, 13.4);
    await story.calm();
    expect(texts(ann)).toEqual([expect.stringContaining('Europe/Berlin')]);
    await ann.sendsLocation(91, 0);
    await story.calm();
    expect(texts(ann).at(-1)).toContain('no time zone at that place');
  });

  test('gets no answer in a group, nor does a pinned message', async () => {
    const ann = await meet();
    await ann.sends({ pinned_message: { message_id: 1, date: 1, chat: { id: ann.id, type: 'private' } } });
    const group = story.telegram.group({ owner: ann });
    await ann.in(group).sends({ voice: { ...file, duration: 3 } });
    await story.calm();
    expect([...texts(ann), ...texts(group)].filter((text) => text.startsWith('I can only'))).toEqual([]);
  });
});

describe('a channel', () => {
  test('by its link offers Follow', async () => {
    const ann = await meet();
    const offer = await ann.asks('https://t.me/NorlandMFA/12?single\u200b');
    expect(buttonsOf(offer)).toEqual(['Follow', 'Channels']);
    await ann.taps('Follow', offer);
    await story.calm();
    expect((await chatOf(ann))?.channels).toEqual(['norlandmfa']);
  });

  test.each(['t.me/+AbCdEf123', 'https://t.me/joinchat/AbCdEf'])(
    'by an invitation is private: %s',
    async (typed) => {
      const ann = await meet();
      expect(textOf(await ann.asks(typed))).toContain('This channel is private');
    },
  );

  test('by a forwarded post offers Follow', async () => {
    const ann = await meet();
    await ann.asks('/start');
    const origin = {
      type: 'channel',
      date: 1,
      message_id: 7,
      chat: { id: -1001, type: 'channel', title: 'Norland MFA', username: 'NorlandMFA' },
    };
    story.telegram.tells('message', ann.id, {
      message_id: 900,
      date: 1,
      text: 'A post',
      chat: { id: ann.id, type: 'private', first_name: 'Ann' },
      from: { id: ann.id, is_bot: false, first_name: 'Ann' },
      forward_origin: origin,
    });
    await story.calm();
    expect(textOf(last(ann))).toContain('I watch Norland MFA');
  });

  test('that is not watched is the operator’s to add, who hears of it once', async () => {
    const ann = await meet({ ADMIN_IDS: '777' });
    const operator = story.telegram.user({ id: 777, name: 'Olga', language: 'en', started: true });
    expect(textOf(await ann.asks('@Unknown_channel'))).toContain('Only the operator adds channels');
    await ann.asks('t.me/Unknown_channel');
    await story.calm();
    expect(texts(operator)).toEqual([
      'Somebody asks for @Unknown_channel, which is not watched. To add it: /watch @Unknown_channel',
    ]);
    expect(textOf(await operator.asks('@Unknown_channel'))).toContain('You can add it');
  });
});

describe('what is no text', () => {
  test('gets one friendly line', async () => {
    const ann = await meet();
    await ann.sendsPhoto(picture);
    await story.calm();
    expect(textOf(last(ann))).toBe(
      'I can only read text. Send me a word to look for, a question, or a channel’s @name.',
    );
  });

  test('with a caption is read by its caption', async () => {
    const ann = await meet();
    await ann.sendsPhoto(picture, '/alert storm');
    await story.calm();
    expect((await chatOf(ann))?.alerts).toHaveLength(1);
  });
});

describe('in a group', () => {
  test('talk is left alone, commands in any case are not, and the bot answers to its name', async () => {
    const ann = await meet();
    const group = story.telegram.group({ owner: ann });
    await group.adds(story.telegram.bot);
    const voice = ann.in(group);
    // the welcome of the group
    await story.calm();
    const before = texts(group).length;
    await voice.says('alert me about storms');
    await voice.says('/unknown_of_another_bot');
    await story.calm();
    expect(texts(group)).toHaveLength(before);
    await voice.asks(`/Subscribe@${story.telegram.bot.username}`);
    await voice.asks(`@${story.telegram.bot.username} alert me about storms`);
    expect(await story.services().chats.find(String(group.id))).toMatchObject({
      channels: [norland.name.toLowerCase()],
      alerts: [{ query: 'storms' }],
    });
  });
});
