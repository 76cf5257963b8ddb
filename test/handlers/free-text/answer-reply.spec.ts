import { afterEach, describe, expect, test } from 'vitest';
import { minuteMs } from '#src/duration.ts';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { alertsOf, boldOf, buttonsOf, digestsOf, last, only, texts, urlsOf } from '../../story/reader.ts';
import { noon, type Story, tell } from '../../story/story.ts';

let story: Story;
afterEach(() => story.end());

async function meet(): Promise<Account> {
  story = await tell();
  return story.telegram.user({ name: 'Ann', language: 'en' });
}

const chatOf = (who: { id: number }) => story.services().chats.find(String(who.id));

describe('a reply to an alert', () => {
  async function alerted(): Promise<Account> {
    const ann = await meet();
    await ann.asks('/subscribe');
    await ann.asks('/alert storm');
    await story.publish('A storm of football news.');
    return ann;
  }

  test('"not football" excludes the word', async () => {
    const ann = await alerted();
    await ann.asks('not football', { replyTo: only(alertsOf(ann)) });
    expect((await chatOf(ann))?.alerts[0]?.query).toBe('storm -football');
  });

  test.each([
    ['not when it mentions football', 'storm -football'],
    ['not week', 'storm -week'],
    ['без слова football', 'storm -football'],
    ['nicht wenn es um football geht', 'storm -football'],
    ['pas quand ça parle de football', 'storm -football'],
    ['no cuando diga football', 'storm -football'],
    ['بدون كلمة football', 'storm -football'],
  ])('"%s" excludes the word alone', async (said, query) => {
    const ann = await alerted();
    await ann.asks(said, { replyTo: only(alertsOf(ann)) });
    expect((await chatOf(ann))?.alerts[0]?.query).toBe(query);
  });

  test('"less" shows its switches', async () => {
    const ann = await alerted();
    expect(buttonsOf(await ann.asks('less', { replyTo: only(alertsOf(ann)) }))).toContain('Silent');
  });

  test('a question is searched within it', async () => {
    const ann = await alerted();
    await story.publish('Football is played on another day.');
    const answer = await ann.asks('what about football?', { replyTo: only(alertsOf(ann)) });
    expect(textOf(answer)).toContain('A storm of football news.');
    expect(textOf(answer)).not.toContain('another day');
  });

  /** As people say it: imperative, noun, adjective, with and without what is meant. */
  const asked = {
    mute: {
      en: 'mute|Mute this alert for a day|pause|snooze it, please|stop|turn it off|be quiet|mute for a day',
      ru: 'выключи|пауза|поставь на паузу|заглуши это|хватит|отключи это оповещение на день',
      es: 'silencia|siléncialo por favor|pausa|silenciar esta alerta|basta|pon en pausa',
      fr: 'muet|mettre en sourdine|mets-la en sourdine|pause|arrête|désactiver cette alerte',
      de: 'stumm|Stell das bitte auf stumm|stummschalten|Pause|aus|diese Benachrichtigung pausieren',
      ar: 'كتم|اكتم هذا التنبيه|إيقاف مؤقت|كفى|أوقف التنبيه ليوم واحد',
    },
    silent: {
      en: 'silent|make it silent|without sound|quieter',
      ru: 'тише|без звука|сделай потише',
      es: 'sin sonido|más bajo|silencioso',
      fr: 'sans le son|moins fort|silencieux',
      de: 'leiser|lautlos|ohne Ton|mach das leiser',
      ar: 'بلا صوت|صامت|أخفض الصوت',
    },
    delete: {
      en: 'delete|Delete this alert|remove it',
      ru: 'удали|удалить это оповещение|убери',
      es: 'elimina|bórrala|borrar esta alerta',
      fr: 'supprime|supprimer cette alerte|efface-la',
      de: 'löschen|Lösch das bitte|entfernen',
      ar: 'احذف|حذف هذا التنبيه|احذفه',
    },
    why: {
      en: 'why?|why did I get this?|more|why this alert|details',
      ru: 'почему?|почему мне это пришло?|подробнее|за что',
      es: '¿por qué?|¿por qué recibo esto?|más detalles|más',
      fr: 'pourquoi ?|pourquoi ai-je reçu ça ?|plus de détails',
      de: 'warum|Warum bekomme ich das?|mehr dazu|wieso kommt das',
      ar: 'لماذا؟|لماذا وصلني هذا؟|المزيد',
    },
  };
  const saying = (what: keyof typeof asked) =>
    Object.entries(asked[what]).map(([language, said]) => [language, said.split('|')] as const);

  async function alertAfter(said: string, ann: Account) {
    await ann.asks(said, { replyTo: alertsOf(ann)[0]! });
    const alert = (await chatOf(ann))?.alerts[0];
    const { n = 1 } = alert ?? {};
    await story.services().chats.changeByKey(String(ann.id), (chat) => ({
      ...chat,
      alerts: [{ ...chat.alerts[0]!, n, mutedUntil: null, mode: 'loud' }],
    }));
    return alert;
  }

  test.each(saying('mute'))('that asks in %s for rest mutes it for a day', async (_, all) => {
    const ann = await alerted();
    const muted: unknown[] = [];
    for (const said of all) if ((await alertAfter(said, ann))?.mutedUntil) muted.push(said);
    expect(muted).toEqual(all);
    expect(textOf(last(ann))).toContain('Alert 1 is muted for a day');
    expect(buttonsOf(last(ann))).toContain('Delete');
  });

  test.each([
    ['en', 'mute for 3 days', 72],
    ['en', 'please mute it for two hours', 2],
    ['en', 'snooze 30 minutes', 0.5],
    ['en', 'pause for a week', 168],
    ['en', 'mute 2h', 2],
    ['ru', 'поставь на паузу на 3 дня', 72],
    ['ru', 'отключи на час', 1],
    ['ru', 'выключи на две недели', 336],
    ['es', 'silencia durante tres días', 72],
    ['es', 'pausa durante 2 horas', 2],
    ['es', 'silencia una semana', 168],
    ['fr', 'pause pendant 3 jours', 72],
    ['fr', 'mets-la en sourdine pour deux heures', 2],
    ['fr', 'pause d’une semaine', 168],
    ['de', 'stumm für 3 Tage', 72],
    ['de', 'Stell das bitte für zwei Stunden auf stumm', 2],
    ['de', 'Pause für eine Woche', 168],
    ['ar', 'اكتم لمدة 3 أيام', 72],
    ['ar', 'أوقفه لساعتين', 2],
    ['ar', 'إيقاف لمدة ساعتين', 2],
    ['ar', 'كتم لأسبوع', 168],
    ['ar', 'اكتم هذا التنبيه يومين', 48],
    ['en', 'mute', 24],
    ['en', 'mute 🙂', 24],
    ['fr', 'pause !', 24],
    ['en', 'mute for 3 days and 2 hours', 74],
    ['en', 'mute for half an hour', 0.5],
    ['en', 'mute 1h30m', 1.5],
    ['en', 'mute for two months', 1440],
    ['ru', 'выключи на 3 дня и 2 часа', 74],
    ['ru', 'отключи на полчаса', 0.5],
    ['es', 'silencia 3 días y 2 horas', 74],
    ['es', 'silencia durante media hora', 0.5],
    ['fr', 'pause de 3 jours et 2 heures', 74],
    ['fr', 'pause pendant une demi-heure', 0.5],
    ['de', 'stumm für 3 Tage und 2 Stunden', 74],
    ['de', 'Pause für eine halbe Stunde', 0.5],
    ['ar', 'اكتم لمدة 3 أيام وساعتين', 74],
    ['ar', 'اكتم لمدة نصف ساعة', 0.5],
    ['en', 'for 2 hours', 2],
    ['en', '3 days please', 72],
    ['en', 'for a week', 168],
    ['en', '2h', 2],
    ['ru', 'на 2 часа', 2],
    ['ru', 'на неделю', 168],
    ['es', 'por dos horas', 2],
    ['es', 'durante una semana', 168],
    ['fr', 'pendant 2 heures', 2],
    ['fr', 'pour une semaine', 168],
    ['de', 'für zwei Stunden', 2],
    ['de', 'eine Woche lang', 168],
    ['ar', 'لمدة ساعتين', 2],
    ['ar', 'لمدة 3 أيام', 72],
  ])('in %s, “%s”, mutes it for that long', async (_, said, hours) => {
    const ann = await alerted();
    const alert = await alertAfter(said, ann);
    expect(Math.round(((alert?.mutedUntil ?? 0) - story.now()) / 60_000)).toBe(hours * 60);
    expect(textOf(last(ann))).toMatch(
      hours === 24 ? /is muted for a day/ : /is muted until (Mon|Tue|Wed|Thu|Fri|Sat|Sun)/,
    );
  });

  test.each([
    ['en', 'mute until 18:00', 5],
    ['en', 'mute it till 6 pm', 5],
    ['en', 'until 6 in the evening', 5],
    ['en', 'mute until tomorrow', 11],
    ['en', 'until Monday', 59],
    ['en', 'snooze until Monday, 9 am please', 68],
    ['en', 'mute until 13:00', 24],
    ['en', 'until Friday', 155],
    ['en', 'mute until 24 November', 83],
    ['en', 'until 24.12.', 803],
    ['en', 'until 24 November 9:00', 92],
    ['ru', 'выключи до 24 ноября', 83],
    ['es', 'hasta el 24 de noviembre', 83],
    ['fr', 'jusqu’au 24 novembre', 83],
    ['de', 'bis 24.11.', 83],
    ['ar', 'حتى 24 نوفمبر', 83],
    ['ru', 'выключи до 18:00', 5],
    ['ru', 'до 6 вечера', 5],
    ['ru', 'заглуши до завтра', 11],
    ['ru', 'до понедельника', 59],
    ['ru', 'отключи до послезавтра до 9 утра', 44],
    ['es', 'silencia hasta las 18:00', 5],
    ['es', 'hasta las 6 de la tarde', 5],
    ['es', 'silénciala hasta mañana', 11],
    ['es', 'hasta el lunes', 59],
    ['fr', 'pause jusqu’à 18h', 5],
    ['fr', 'jusqu’à 6 heures du soir', 5],
    ['fr', 'mets-la en sourdine jusqu’à demain', 11],
    ['fr', 'jusqu’au lundi', 59],
    ['de', 'Stell das bitte bis 18 Uhr auf stumm', 5],
    ['de', 'bis 6 Uhr abends', 5],
    ['de', 'stumm bis morgen', 11],
    ['de', 'bis Montag um 9 Uhr', 68],
    ['ar', 'اكتم حتى الساعة 18:00', 5],
    ['ar', 'حتى السادسة مساء', 5],
    ['ar', 'أوقفه حتى الغد', 11],
    ['en', 'mute until tomorrow at 9', 20],
    ['ru', 'до завтра 9ч', 20],
    ['es', 'hasta mañana a las 9h', 20],
    ['fr', 'jusqu’à demain 9h', 20],
    ['de', 'bis morgen um 9h', 20],
    ['ar', 'حتى الغد الساعة 9', 20],
    ['ar', 'اكتم حتى صباح الغد', 11],
    ['ar', 'حتى الاثنين', 59],
  ])('in %s, “%s”, mutes it until then by the clock of the chat', async (_, said, hours) => {
    const ann = await alerted();
    await ann.asks('/timezone Europe/Berlin');
    const alert = await alertAfter(said, ann);
    expect(Math.round(((alert?.mutedUntil ?? 0) - noon) / minuteMs)).toBe(hours * 60);
    expect(textOf(last(ann))).toMatch(/is muted until (Mon|Tue|Wed|Thu|Fri|Sat|Sun)/);
  });

  test.each([
    'the last 3 days',
    'last week',
    'за последние 3 дня',
    'за прошлую неделю',
    'los últimos tres días',
    'la semaine dernière',
    'die letzten drei Tage',
    'آخر ثلاثة أيام',
    'until the vote',
    'до выборов',
    'mute forever?',
  ])('“%s”, which is no time to come, does not mute it', async (said) => {
    const ann = await alerted();
    expect(await alertAfter(said, ann)).toMatchObject({ query: 'storm', mutedUntil: null, mode: 'loud' });
  });

  test.each([
    'mute for 0 days',
    'tomorrow morning',
    'day after tomorrow at 9',
    'завтра в 9ч',
    'завтра в 9 часов',
    'mañana a las 9h',
    'demain à 9h',
    'muet demain à 9h',
    'morgen um 9h',
    'صباح الغد',
    'غدا صباحا',
    'tomorrow',
    'mute until the vote',
    'mute until morning',
    'выключи до выборов',
    'stumm bis zur Wahl',
    'silencia hasta la votación',
    'pause jusqu’au vote',
    'اكتم حتى التصويت',
    'not until Monday',
    'mute for -2 hours',
    'pause −3h',
    'not for 2 hours',
    'не на 2 часа',
    'no por 2 horas',
    'pas pendant deux heures',
    'nicht für zwei Stunden',
    'ليس لمدة 3 أيام',
  ])('“%s”, changes nothing, and says how to mute it', async (said) => {
    const ann = await alerted();
    expect(await alertAfter(said, ann)).toMatchObject({ query: 'storm', mutedUntil: null, mode: 'loud' });
    expect(textOf(last(ann))).toContain('mute for 2 hours');
    expect(buttonsOf(last(ann))).toContain('Mute 1 day');
  });

  test.each([
    'mute forever',
    'выключи навсегда',
    'silencia para siempre',
    'pause pour toujours',
    'für immer stumm',
    'اكتم للأبد',
  ])('“%s”, mutes it for a year', async (said) => {
    const ann = await alerted();
    const { mutedUntil = 0 } = (await alertAfter(said, ann)) ?? {};
    expect(Math.round(((mutedUntil ?? 0) - story.now()) / minuteMs)).toBe(365 * 24 * 60);
  });

  test.each([
    'delete forever',
    'удали навсегда',
    'borra para siempre',
    'supprime pour toujours',
    'für immer löschen',
    'احذف للأبد',
  ])('“%s”, deletes it', async (said) => {
    const ann = await alerted();
    await ann.asks(said, { replyTo: only(alertsOf(ann)) });
    expect((await chatOf(ann))?.alerts).toEqual([]);
  });

  test.each(['edit', 'change it', 'измени', 'cambia', 'modifier', 'ändern', 'تعديل'])(
    '“%s”, asks for other words',
    async (said) => {
      const ann = await alerted();
      await ann.asks(said, { replyTo: only(alertsOf(ann)) });
      await ann.asks('flood');
      expect((await chatOf(ann))?.alerts[0]?.query).toBe('flood');
    },
  );

  test('with its number shows it, another number is looked for', async () => {
    const ann = await alerted();
    expect(buttonsOf(await ann.asks('1', { replyTo: only(alertsOf(ann)) }))).toContain('Exclude a word');
    expect(textOf(await ann.asks('119', { replyTo: only(alertsOf(ann)) }))).toContain('Looks for: 119');
  });

  test('that tells how to mute it in any language has an example that does', async () => {
    const ann = await alerted();
    for (const code of ['en', 'ru', 'es', 'fr', 'de', 'ar']) {
      const [, example = ''] = /:\s(.+)/.exec(story.services().texts(code).plain('alert-mute-how')) ?? [];
      const { mutedUntil } = (await alertAfter(example, ann)) ?? {};
      expect([code, Math.round(((mutedUntil ?? 0) - story.now()) / minuteMs)]).toEqual([code, 120]);
    }
  });

  test.each([
    ['silent for an hour', 'silent'],
    ['silent for 2 days', 'silent'],
    ['без звука на час', 'silent'],
    ['ohne Ton für zwei Stunden', 'silent'],
    ['sin sonido durante 3 días', 'silent'],
    ['sans le son pendant une heure', 'silent'],
    ['بلا صوت لمدة ساعة', 'silent'],
    ['unmute for an hour', 'loud'],
  ])('“%s”, is told that this holds for good', async (said, mode) => {
    const ann = await alerted();
    expect(await alertAfter(said, ann)).toMatchObject({ mode, mutedUntil: null });
    expect(textOf(last(ann))).toContain('until you change it');
    expect(textOf(last(ann))).toContain('mute for 2 hours');
  });

  test.each(saying('silent'))('that asks in %s for no sound makes it silent', async (_, all) => {
    const ann = await alerted();
    const silent: unknown[] = [];
    for (const said of all) if ((await alertAfter(said, ann))?.mode === 'silent') silent.push(said);
    expect(silent).toEqual(all);
  });

  test.each(saying('delete'))('that asks in %s to delete it does that, and can be undone', async (_, all) => {
    const ann = await alerted();
    const deleted: unknown[] = [];
    for (const said of all) {
      await ann.asks(said, { replyTo: alertsOf(ann)[0]! });
      if ((await chatOf(ann))?.alerts.length === 0) deleted.push(said);
      await ann.asks('/undo');
    }
    expect(deleted).toEqual(all);
    expect((await chatOf(ann))?.alerts).toHaveLength(1);
  });

  test.each(saying('why'))('that asks in %s why it came is told the words that hit', async (_, all) => {
    const ann = await alerted();
    for (const said of all) {
      const answer = textOf(await ann.asks(said, { replyTo: alertsOf(ann)[0]! }));
      expect(answer).toContain('Looks for: storm');
      expect(answer).toContain('Why: storm → “storm”');
    }
  });

  test.each([
    ['stop', 'enough'],
    ['not now', 'why delete?'],
    ['never delete this', 'delete the word football'],
    ['do you delete posts?', 'weg'],
  ])('never deletes it on a guess: %s, %s', async (...all) => {
    const ann = await alerted();
    for (const said of all) await ann.asks(said, { replyTo: only(alertsOf(ann)) });
    expect((await chatOf(ann))?.alerts).toHaveLength(1);
  });

  test('that is gone meanwhile shows those there are, and looks for words in its post', async () => {
    const ann = await alerted();
    const { query } = (await chatOf(ann))!.alerts[0]!;
    await ann.asks('/unalert 1');
    for (const said of ['mute', 'why?', 'delete']) {
      const answer = await ann.asks(said, { replyTo: only(alertsOf(ann)) });
      expect(textOf(answer)).toContain('No alerts yet');
    }
    const found = await ann.asks('football', { replyTo: only(alertsOf(ann)) });
    expect(textOf(found)).toContain(`A ${query} of football news.`);
  });

  test('with a word is looked for in its post', async () => {
    const ann = await alerted();
    const answer = await ann.asks('football', { replyTo: only(alertsOf(ann)) });
    expect(textOf(answer)).toContain('A storm of football news.');
    expect(boldOf(answer)).toContain('football');
  });

  test('of several alerts changes none, and asks which', async () => {
    const ann = await meet();
    await ann.asks('/subscribe');
    await ann.asks('/alert storm');
    await ann.asks('/alert football');
    await story.publish('A storm of football news.');
    for (const said of ['delete', 'mute', 'not news']) {
      const answer = await ann.asks(said, { replyTo: only(alertsOf(ann)) });
      expect(buttonsOf(answer)).toEqual(expect.arrayContaining(['1. storm', '2. football']));
    }
    expect((await chatOf(ann))?.alerts).toMatchObject([
      { query: 'storm', mutedUntil: null },
      { query: 'football', mutedUntil: null },
    ]);
  });
});

describe('a reply to an alert message whose alert is deleted', () => {
  test.each(['what is this?', 'without Tarn', 'mute forever', 'less'])('“%s” is told so', async (said) => {
    const ann = await meet();
    for (const command of ['/subscribe', '/alert storm', '/alert wave']) await ann.asks(command);
    await story.publish('A storm of football news.');
    await ann.asks('/unalert 1');
    const answer = textOf(await ann.asks(said, { replyTo: only(alertsOf(ann)) }));
    expect(answer).toMatch(/^Alert 1 is no longer there\.\n\nOne alert\n/);
    expect((await chatOf(ann))?.alerts).toMatchObject([{ query: 'wave', mutedUntil: null }]);
  });
});

const mornings = {
  en: 'tomorrow morning',
  ru: 'завтра утром',
  es: 'mañana por la mañana',
  fr: 'demain matin',
  de: 'morgen früh',
  ar: 'غدا صباحا',
};

test.each(Object.entries(mornings))(
  'a time to come alone, in %s, may be about the digests',
  async (language, said) => {
    story = await tell();
    const ann = story.telegram.user({ name: 'Ann', language });
    await ann.asks('/language en');
    await ann.asks('/subscribe');
    expect(textOf(await ann.asks(said))).toContain('Digests of this chat');
    expect(textOf(await ann.asks(`${said}?`))).not.toContain('Digests of this chat');
  },
);

describe('a reply to a digest', () => {
  async function digested(): Promise<Account> {
    const ann = await meet();
    await ann.asks('/subscribe');
    await story.publish('The embassy in Veldania is closed until further notice because of the flood.');
    await story.publish('The General Assembly adopted a resolution on grain with 119 votes in favour.');
    await ann.asks('/digest today');
    await story.telegram.until(() => digestsOf(ann).length === 1);
    return ann;
  }
  const replies = async (ann: Account, said: string) => ann.asks(said, { replyTo: only(digestsOf(ann)) });

  test.each(Object.values(mornings))('“%s” leads to its times', async (said) => {
    const ann = await digested();
    expect(buttonsOf(await replies(ann, said))).toEqual(['Topics', 'Digest times']);
  });

  test.each([
    '2',
    '[2]',
    '#2?',
    '٢',
    'tell me more about 2',
    'what about number 2?',
    'story 2',
    'расскажи подробнее про 2',
    'cuéntame más sobre el 2',
    'plus de détails sur le 2',
    'mehr zu Nummer 2',
    'المزيد عن 2',
  ])('"%s" brings the post of that number', async (said) => {
    const ann = await digested();
    const [, second] = urlsOf(only(digestsOf(ann)));
    const answer = await replies(ann, said);
    expect(urlsOf(answer)).toEqual([second]);
  });

  test.each([
    'embassy',
    'what about the embassy?',
    'tell me about the embassy',
    'tell me more about the embassy',
  ])('"%s" finds its post', async (said) => {
    const ann = await digested();
    expect(textOf(await replies(ann, said))).toContain('The embassy in Veldania');
  });

  test.each(['99', 'why?', 'more', 'подробнее', 'mehr', 'plus', 'más', 'المزيد', 'volcano'])(
    '"%s" is told what can be asked',
    async (said) => {
      const ann = await digested();
      const answer = await replies(ann, said);
      expect(textOf(answer)).toContain('Reply to a digest with a number from it');
      expect(buttonsOf(answer).some((text) => text.startsWith('All posts'))).toBe(true);
    },
  );

  test.each(['shorter', 'mute', 'stop', 'delete', 'короче', 'kürzer', 'plus court', 'más corto', 'أقصر'])(
    '"%s" is shown what makes it less',
    async (said) => {
      const ann = await digested();
      expect(buttonsOf(await replies(ann, said))).toEqual(['Topics', 'Digest times']);
      expect(texts(ann).filter((text) => text.includes('shall I search'))).toEqual([]);
    },
  );
});
