/** A conversation in each language, kept as a file that a native reader can check. `npx vitest run -u` writes it anew. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { type StoredMessage, textOf } from '../../doubles/telegram/state/message.ts';
import { listLocales } from '#src/adapters/fluent.ts';
import { loadCities } from '#src/chats/timezones/cities.ts';
import { hourMs } from '#src/duration.ts';
import { type ArchiveBot, isoAt, now, openArchiveBot } from '../../handlers/archive-bot.ts';

let bot: ArchiveBot;
afterEach(() => bot.end());
beforeAll(async () => void (await loadCities()), 30_000);

/** What a person of that language types in their own words. */
interface OwnWords {
  readonly hello: string;
  readonly alert: string;
  readonly smallWord: string;
  readonly search: string;
  readonly question: string;
  readonly phrase: string;
  readonly yesterday: string;
  readonly lastWeek: string;
  readonly city: string;
}

const ownWords: Readonly<Record<string, OwnWords>> = {
  en: {
    hello: 'hello',
    alert: 'alert me about grain',
    smallWord: 'the',
    search: 'look for storm',
    question: 'Who signed the treaty?',
    phrase: 'grain corridor',
    yesterday: 'digest of yesterday',
    lastWeek: 'last week',
    city: 'Reykjavik',
  },
  ru: {
    hello: 'Привет',
    alert: 'оповещай меня о grain',
    smallWord: 'который',
    search: 'найди storm',
    question: 'Кто подписал treaty?',
    phrase: 'grain corridor',
    yesterday: 'сводка за вчера',
    lastWeek: 'за последнюю неделю',
    city: 'Москва',
  },
  es: {
    hello: 'Hola',
    alert: 'avísame de grain',
    smallWord: 'porque',
    search: 'busca storm',
    question: '¿Quién firmó el treaty?',
    phrase: 'grain corridor',
    yesterday: 'boletín de ayer',
    lastWeek: 'la semana pasada',
    city: 'Bogotá',
  },
  de: {
    hello: 'Hallo',
    alert: 'benachrichtige mich über grain',
    smallWord: 'wenn',
    search: 'suche nach storm',
    question: 'Wer hat das treaty unterzeichnet?',
    phrase: 'grain corridor',
    yesterday: 'Zusammenfassung von gestern',
    lastWeek: 'letzte Woche',
    city: 'Zürich',
  },
  fr: {
    hello: 'Bonjour',
    alert: 'alerte-moi sur grain',
    smallWord: 'avec',
    search: 'cherche storm',
    question: 'Qui a signé le treaty ?',
    phrase: 'grain corridor',
    yesterday: 'résumé d’hier',
    lastWeek: 'la semaine dernière',
    city: 'Québec',
  },
  ar: {
    hello: 'مرحبا',
    alert: 'نبهني إلى grain',
    smallWord: 'الذي',
    search: 'ابحث عن storm',
    question: 'من وقع treaty؟',
    phrase: 'grain corridor',
    yesterday: 'موجز أمس',
    lastWeek: 'الأسبوع الماضي',
    city: 'القاهرة',
  },
};

/** Lines that begin with `tap ` press the button that carries what follows. */
const script = (own: OwnWords): string[] => [
  '/start',
  'tap language',
  'tap settings',
  'tap channels',
  'tap follow:norlandmfa',
  '/start',
  '/help',
  '/subscribe @Nobody_here',
  '/channels',
  own.hello,
  own.alert,
  '/alerts',
  'tap alert:show:1',
  'tap alert:silent:1',
  'tap alert:reposts-off:1',
  'tap alerts:list',
  '/alert "storm',
  `/alert ${own.smallWord}`,
  '/try storm',
  '/unalert 9',
  '/unalert 1',
  own.search,
  '/search xyzzy',
  own.question,
  own.phrase,
  own.yesterday,
  '/digest 2026-13-01',
  '/digest soon',
  own.lastWeek,
  '/topics',
  'tap topic:follow:arctic',
  '/topic Grain = grain | wheat',
  '/topic Gran',
  '/topic Grain =',
  '/schedule',
  'tap schedule:add:18:00',
  'tap schedule:cut:08:00',
  '/schedule 25:99',
  '/schedule 09:00 mon-fri',
  '/schedule 18:00 #Nope',
  '/schedule off',
  '/timezone',
  `/timezone ${own.city}`,
  '/timezone san jose',
  '/timezone Nowhere/Else',
  '/quiet',
  '/quiet 22:00-07:00',
  '/quiet nonsense',
  '/quiet off',
  '/language xx',
  '/language summary en',
  '/settings',
  '/stats 400d',
  'https://t.me/NorlandMFA/12',
  '@Unknown_channel',
  '/explode',
  '🙂',
  '/cancel',
  '/unsubscribe',
  'tap unsubscribe:all',
  '/forget',
  'tap forget:no',
];

const shown = (message: StoredMessage): string =>
  [textOf(message), ...message.buttons.map((row) => row.map(({ text }) => `( ${text} )`).join(' '))].join(
    '\n',
  );

/** What is new or changed in the chat after each line. */
async function converse(ann: Account, lines: readonly string[]): Promise<string> {
  const seen = new Map<number, string>();
  const transcript: string[] = [];
  for (const line of lines) {
    if (line.startsWith('tap ')) await ann.taps({ data: line.slice(4) });
    else await ann.says(line);
    await bot.telegram.settles();
    await bot.whenIdle();
    await bot.telegram.settles();
    const changed = ann.messages.filter(
      (message) => message.byBot && seen.get(message.id) !== shown(message),
    );
    for (const message of changed) seen.set(message.id, shown(message));
    transcript.push(`> ${line}`, ...changed.map(shown), '');
  }
  return transcript.join('\n');
}

test.each(listLocales())(
  'a conversation of sixty steps in %s reads as it was checked',
  async (language) => {
    bot = await openArchiveBot({}, listLocales());
    await bot.fill(
      'NorlandMFA',
      [
        {
          id: 1,
          date: isoAt(now - 50 * hourMs),
          text: 'The ministers of Norland and Estmark signed the treaty on grain.',
        },
        {
          id: 2,
          date: isoAt(now - 26 * hourMs),
          text: 'A storm closed the Arctic port of Brennsund for two days, the ministry said. #Arctic',
        },
        {
          id: 3,
          date: isoAt(now - 2 * hourMs),
          text: 'The grain corridor is open again, and the first ship has left.',
        },
      ],
      'Norland MFA',
    );
    const ann = bot.telegram.user({ name: 'Ann', language });
    const own = ownWords[language];
    if (!own) throw new Error(`Nobody wrote what a person types in ${language}`);
    await expect(await converse(ann, script(own))).toMatchFileSnapshot(`conversations/${language}.txt`);
  },
  60_000,
);
