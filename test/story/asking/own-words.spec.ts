/** People type what they like, in their language, and something useful comes back. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { alertsOf, digestsOf, only, texts } from '../reader.ts';
import { type Story, tell } from '../story.ts';

let story: Story;
afterEach(() => story.end());

async function meet(language: string): Promise<Account> {
  story = await tell();
  return story.telegram.user({ name: 'Ann', language });
}
const chatOf = (who: { id: number }) => story.services().chats.find(String(who.id));

/** A sentence each; `commands`: names of commands in that language. */
const wordsOf = [
  {
    language: 'en',
    subscribe: 'subscribe to @NorlandMFA',
    alert: 'alert me about storms',
    digest: 'digest of today',
    without: 'not football',
    question: 'who saw the storms?',
    stop: 'stop',
    settings: '/Menu',
  },
  {
    language: 'ru',
    subscribe: 'подпишись на @NorlandMFA',
    alert: 'сообщай о storms',
    digest: 'сводка за сегодня',
    without: 'без football',
    question: 'кто видел storms?',
    stop: 'хватит',
    settings: '/НАСТРОЙКИ',
  },
  {
    language: 'es',
    subscribe: 'suscríbeme a @NorlandMFA',
    alert: 'avísame de los storms',
    digest: 'resumen de hoy',
    without: 'sin football',
    question: '¿quién vio los storms?',
    stop: 'basta',
    settings: '/ajustes',
  },
  {
    language: 'de',
    subscribe: 'Norland MFA abonnieren',
    alert: 'benachrichtige mich über storms',
    digest: 'Zusammenfassung von heute',
    without: 'ohne football',
    question: 'wer sah storms?',
    stop: 'genug',
    settings: '/Einstellungen',
  },
  {
    language: 'fr',
    subscribe: 'abonne-moi à @NorlandMFA',
    alert: 'préviens-moi des storms',
    digest: 'résumé d’aujourd’hui',
    without: 'sans football',
    question: 'qui a vu les storms ?',
    stop: 'ça suffit',
    settings: '/réglages',
  },
  {
    language: 'ar',
    subscribe: 'اشترك في @NorlandMFA',
    alert: 'نبهني عن storms',
    digest: 'موجز اليوم',
    without: 'بدون football',
    question: 'من رأى storms؟',
    stop: 'كفى',
    settings: '/الإعدادات',
  },
] as const;

describe.each(wordsOf)('in $language', (own) => {
  test('plain words subscribe, set an alert and ask for a digest', async () => {
    const ann = await meet(own.language);
    await ann.asks(own.subscribe);
    await ann.asks(own.alert);
    expect(await chatOf(ann)).toMatchObject({ channels: ['norlandmfa'], alerts: [{ query: 'storms' }] });
    await story.publish('The harbour is open again.');
    await ann.says(own.digest);
    await story.telegram.until(() => digestsOf(ann).length === 1);
  });

  test('a command is known by its name in that language, in any case', async () => {
    const ann = await meet(own.language);
    const english = await ann.asks('/settings');
    expect(textOf(await ann.asks(own.settings))).toBe(textOf(english));
  });

  test('a reply to an alert is about that alert', async () => {
    const ann = await meet(own.language);
    await ann.asks('/subscribe');
    await ann.asks('/alert storms');
    await story.publish('Storms of football news.');
    const alert = only(alertsOf(ann));
    expect(textOf(await ann.asks(own.question, { replyTo: alert }))).toContain('football news');
    await ann.asks(own.without, { replyTo: alert });
    expect((await chatOf(ann))?.alerts[0]?.query).toBe('storms -football');
    await ann.asks(own.stop, { replyTo: alert });
    expect((await chatOf(ann))?.alerts).toMatchObject([{ mutedUntil: expect.any(Number) }]);
  });
});

/** A setting changed, undone and changed again, by sentences. */
const sayings = [
  {
    language: 'en',
    alert: 'alert me about grain but not wheat',
    undo: 'take that back',
    quiet: 'quiet from 11 in the evening to 7 in the morning',
    schedule: 'send me the digest at 8 and 20',
    zone: 'I live in Berlin',
    question: 'what did Lavrov say about Syria?',
    own: 'in English please',
  },
  {
    language: 'ru',
    alert: 'оповещай о grain, но не о wheat',
    undo: 'отмени это',
    quiet: 'не беспокой меня с 11 вечера до 7 утра',
    schedule: 'присылай сводку в 8 и в 20',
    zone: 'часовой пояс Берлин',
    question: 'что Lavrov сказал о Syria?',
    own: 'говори по-русски',
  },
  {
    language: 'es',
    alert: 'avísame de grain pero no wheat',
    undo: 'deshaz eso',
    quiet: 'no me molestes de las 11 de la noche a las 7 de la mañana',
    schedule: 'envíame el resumen a las 8 y a las 20',
    zone: 'vivo en Berlín',
    question: '¿qué dijo Lavrov sobre Syria?',
    own: 'en español por favor',
  },
  {
    language: 'fr',
    alert: 'préviens-moi de grain mais pas de wheat',
    undo: 'défais ça',
    quiet: 'ne me dérange pas de 23 h à 7 h',
    schedule: 'envoie-moi le résumé à 8h et 20h',
    zone: 'j’habite à Berlin',
    question: 'qu’a dit Lavrov sur Syria ?',
    own: 'en français s’il te plaît',
  },
  {
    language: 'de',
    alert: 'benachrichtige mich über grain, aber nicht wheat',
    undo: 'mach das rückgängig',
    quiet: 'nicht stören von 11 Uhr abends bis 7 Uhr morgens',
    schedule: 'schick mir die Zusammenfassung um 8 und 20 Uhr',
    zone: 'ich wohne in Berlin',
    question: 'Was hat Lavrov über Syria gesagt?',
    own: 'auf Deutsch bitte',
  },
  {
    language: 'ar',
    alert: 'نبهني عن grain ما عدا wheat',
    undo: 'تراجع عن ذلك',
    quiet: 'لا تزعجني من 11 مساء إلى 7 صباحا',
    schedule: 'أرسل الموجز في 8 و 20',
    zone: 'أعيش في برلين',
    question: 'ماذا قال Lavrov عن Syria؟',
    own: 'بالعربية من فضلك',
  },
] as const;

test.each(sayings)(
  'in $language what one says changes what it says, and a question finds its post',
  async (said) => {
    const ann = await meet(said.language);
    await ann.asks('/subscribe');
    await story.publish('Minister Lavrov spoke of aid to Syria on Monday.');
    await ann.asks(said.alert);
    expect((await chatOf(ann))?.alerts).toMatchObject([{ query: 'grain -wheat' }]);
    await ann.asks(said.undo);
    expect((await chatOf(ann))?.alerts).toEqual([]);
    for (const each of [said.quiet, said.schedule, said.zone, said.own]) await ann.asks(each);
    expect(await chatOf(ann)).toMatchObject({
      quiet: { from: '23:00', to: '07:00' },
      schedules: [{ times: ['08:00', '20:00'] }],
      timeZone: 'Europe/Berlin',
      language: said.language,
      languageChosen: true,
    });
    expect(textOf(await ann.asks(said.question))).toContain('spoke of aid');
  },
);

test('a question in reply to a digest is searched within its posts', async () => {
  const ann = await meet('en');
  await ann.asks('/subscribe');
  await story.publish('The storm closed the harbour of Brennsund.');
  await ann.says('/digest today');
  await story.telegram.until(() => digestsOf(ann).length === 1);
  const answer = await ann.asks('what about the harbour?', { replyTo: only(digestsOf(ann)) });
  expect(textOf(answer)).toContain('closed the harbour');
});

test('inline mode answers with hits, each with its link, for whoever the bot serves', async () => {
  const ann = await meet('en');
  await story.publish('Sanctions on grain were lifted.');
  const from = { id: ann.id, is_bot: false, first_name: 'Ann', language_code: 'en' };
  const asks = (query: string) =>
    story.telegram.tells('inline_query', ann.id, { id: query, from, query, offset: '' });
  asks('sanction');
  asks('"never closed');
  await story.telegram.until(() => story.telegram.requestsOf('answerInlineQuery').length === 2);
  const [found, wrong] = story.telegram.requestsOf('answerInlineQuery').map(({ parameters }) => parameters);
  expect(JSON.stringify(found)).toMatch(/t\.me\/NorlandMFA\/\d+/);
  expect(JSON.stringify(found)).toContain('were lifted');
  expect(JSON.stringify(wrong)).not.toContain('were lifted');
  expect(texts(ann)).toEqual([]);
});
