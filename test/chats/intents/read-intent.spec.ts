import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IntentContext, readIntent } from '#src/chats/intents/read-intent.ts';
import { createVocabulary } from '#src/chats/intents/vocabulary.ts';
import { createTranslate, listLocales } from '#src/adapters/fluent.ts';
import { writeDays } from '#src/digest/typed-days.ts';
import { joinTopicNames } from '#src/digest/topics/find-topic.ts';
import { createTexts } from '#src/message/texts.ts';

const translate = createTranslate();
const context: IntentContext = {
  vocabulary: createVocabulary(listLocales().map((locale) => createTexts(translate, locale))),
  commands: new Set([
    'start',
    'digest',
    'alert',
    'unalert',
    'subscribe',
    'schedule',
    'stats',
    'topic',
    'help',
  ]),
  username: 'dragoman_bot',
  today: '2026-11-30',
  writeDigestWords: (text) =>
    writeDays(joinTopicNames(text, ['Human rights', 'Economy and sanctions', 'Economy']), '2026-11-30', 'en'),
  channelCalled: (text) => (/^norland mfa$/i.test(text.trim()) ? 'NorlandMFA' : null),
};
const read = (typed: string) => readIntent(typed, context);
/** A command as it would be typed; anything else by its kind. */
function meant(typed: string): string | null {
  const intent = read(typed);
  if (intent?.kind === 'command') return `/${intent.name} ${intent.args}`.trim();
  if (intent?.kind === 'channel') return `@${intent.name}`;
  return intent && ('text' in intent ? `${intent.kind}: ${intent.text}` : intent.kind);
}

describe('a typed command is understood', () => {
  test.each([
    ['in any case', '/DIGEST Today', '/digest today'],
    ['after spaces and invisible signs', ' \u200e /digest', '/digest'],
    ['with the bot’s name in any case', '/Subscribe@Dragoman_Bot @NorlandMFA', '/subscribe @NorlandMFA'],
    ['with a window in words', '/digest last week', '/digest 7d'],
    ['with a window that only the command can judge', '/digest 99y', '/digest 99y'],
    ['with a window without an end', '/digest 2026-11-29..', '/digest 2026-11-29..'],
    ['with a span below zero', '/digest -1d', '/digest -1d'],
    ['with a span below zero', 'digest -3 days', '/digest -3 days'],
    ['with a window without a beginning', '/digest ..2026-11-29', '/digest ..2026-11-29'],
    ['over several lines', '/alert storm\nwave', '/alert storm\nwave'],
    ['in Russian', '/подписаться @NorlandMFA', '/subscribe @NorlandMFA'],
    ['as people shorten it', '/tz Berlin', '/timezone Berlin'],
    ['in Spanish, in one word', '/zonahoraria Madrid', '/timezone Madrid'],
    ['in German', '/Überblick gestern', '/digest yesterday'],
    ['in French', '/Résumé hier', '/digest yesterday'],
    ['in Arabic', '/تنبيه عقوبات', '/alert عقوبات'],
    ['in Arabic with other signs for two letters', '/المنطقه_الزمنيه القاهرة', '/timezone القاهرة'],
    ['with an underscore for a space', '/часовой_пояс Москва', '/timezone Москва'],
    ['as /stop', '/stop', '/unsubscribe'],
    ['as /menu', '/menu', '/settings'],
    ['as /cancel', '/cancel', '/cancel'],
    ['but not when there is none of that name', '/explode now', 'unknown-command'],
    ['but not when it is for another bot', '/digest@other_bot', null],
  ])('%s: %s', (_, typed, expected) => {
    expect(meant(typed)).toBe(expected);
  });
});

describe('days in words are a window: today is Monday, 30 November', () => {
  test.each([
    ['digest friday', '/digest 2026-11-27'],
    ['digest of Monday', '/digest 2026-11-30'],
    ['digest since friday', '/digest 2026-11-27..2026-11-30'],
    ['/digest since yesterday', '/digest 2026-11-29..2026-11-30'],
    ['/digest Freitag', '/digest 2026-11-27'],
    ['/digest vendredi', '/digest 2026-11-27'],
    ['/digest الجمعة', '/digest 2026-11-27'],
    ['/digest 24 November', '/digest 2026-11-24'],
    ['/digest November 24', '/digest 2026-11-24'],
    ['/digest 24 nov - 26 nov', '/digest 2026-11-24..2026-11-26'],
    ['/digest 24 nov -26 nov', '/digest 2026-11-24..2026-11-26'],
    ['/digest 24 November #Human rights @NorlandMFA', '/digest 2026-11-24 #Human_rights @NorlandMFA'],
    ['/digest #economy and sanctions last week', '/digest 7d #economy_and_sanctions'],
    ['/digest #economy', '/digest #economy'],
    ['what happened on 28 November?', '/digest 2026-11-28'],
    ['сводка за понедельник', '/digest 2026-11-30'],
    ['сводка с пятницы', '/digest 2026-11-27..2026-11-30'],
    ['сводка за 24 ноября', '/digest 2026-11-24'],
    ['что было в пятницу?', '/digest 2026-11-27'],
    ['was ist am Freitag passiert?', '/digest 2026-11-27'],
    ['ماذا حدث يوم الجمعة؟', '/digest 2026-11-27'],
    ['что произошло 28 ноября?', '/digest 2026-11-28'],
    ['дайджест за вчера и сегодня', '/digest 2026-11-29..2026-11-30'],
    ['с 24 по 26 ноября', '/digest 2026-11-24..2026-11-26'],
    ['digest del viernes', '/digest 2026-11-27'],
    ['boletín del 24 de noviembre', '/digest 2026-11-24'],
    ['boletín desde el viernes', '/digest 2026-11-27..2026-11-30'],
    ['bulletin de vendredi', '/digest 2026-11-27'],
    ['résumé du 24 novembre', '/digest 2026-11-24'],
    ['bulletin depuis vendredi', '/digest 2026-11-27..2026-11-30'],
    ['Überblick von Freitag', '/digest 2026-11-27'],
    ['Zusammenfassung vom 24. November', '/digest 2026-11-24'],
    ['Überblick seit Freitag', '/digest 2026-11-27..2026-11-30'],
    ['موجز الجمعة', '/digest 2026-11-27'],
    ['موجز 24 نوفمبر', '/digest 2026-11-24'],
    ['موجز منذ الجمعة', '/digest 2026-11-27..2026-11-30'],
    ['/topic human rights last week', '/digest 7d #human_rights'],
    ['/topic Week = seven days', '/topic Week = seven days'],
    ['/topic human rights', '/topic human rights'],
    ['/digest 24h 7d', '/digest 24h 7d'],
    ['/digest 24 November or so', '/digest 2026-11-24 or so'],
    ['/digest 2026-11-29..', '/digest 2026-11-29..'],
    ['/digest ..2026-11-29', '/digest ..2026-11-29'],
    ['digest 2026-11-29..', '/digest 2026-11-29..'],
    ['summary of ..2026-11-29', '/digest ..2026-11-29'],
    ['digest 2026-11-24..2026-11-29.', '/digest 2026-11-24..2026-11-29'],
    ['news of Friday ...', '/digest 2026-11-27'],
    ['/digest #monday', '/digest #monday'],
    ['/digest every friday', '/digest every 2026-11-27'],
    ['the Monday Club', 'phrase: the Monday Club'],
    ['summary of the talks on Friday', 'question: the talks on Friday'],
    ['send me a digest every Friday at 18:00', '/schedule every Friday at 18:00'],
    ['alert me about #human rights', '/alert #human rights'],
  ])('%s', (typed, expected) => {
    expect(meant(typed)).toBe(expected);
  });
});

describe('plain words are a command', () => {
  test.each([
    ['alert me about sanctions', '/alert sanctions'],
    ['Subscribe to @NorlandMFA', '/subscribe @NorlandMFA'],
    ['follow Norland MFA', '/subscribe @NorlandMFA'],
    ['digest of yesterday', '/digest yesterday'],
    ['digest Norland MFA', '/digest @NorlandMFA'],
    ['сводка Norland MFA', '/digest @NorlandMFA'],
    ['/stats last week', '/stats 7d'],
    ['/stats 7 days', '/stats 7d'],
    ['/stats all', '/stats all'],
    ['every day at 9', '/schedule 9'],
    ['каждый день в 9', '/schedule 9'],
    ['todos los días a las 9', '/schedule 9'],
    ['tous les jours à 9h', '/schedule 9h'],
    ['jeden Tag um 9', '/schedule 9'],
    ['كل يوم في 9', '/schedule 9'],
    ['my timezone is Tokyo', '/timezone Tokyo'],
    ['don’t send at night', '/pause'],
    ['не присылай ночью', '/pause'],
    ['no envíes nada de noche', '/pause'],
    ['n’envoie rien la nuit', '/pause'],
    ['schick nachts nichts', '/pause'],
    ['لا ترسل ليلا', '/pause'],
    ['last week', '/digest 7d'],
    ['the last 3 days', '/digest 3d'],
    ['What happened today?', '/digest today'],
    ['hello', '/start'],
    ['оповещай меня о санкциях', '/alert санкциях'],
    ['Подпиши меня на @NorlandMFA', '/subscribe @NorlandMFA'],
    ['сводка за вчера', '/digest yesterday'],
    ['за последнюю неделю', '/digest 7d'],
    ['avísame de sanciones', '/alert sanciones'],
    ['boletin de ayer', '/digest yesterday'],
    ['la semana pasada', '/digest 7d'],
    ['Benachrichtige mich über Sanktionen', '/alert Sanktionen'],
    ['Zusammenfassung von gestern', '/digest yesterday'],
    ['letzte Woche', '/digest 7d'],
    ['Alerte-moi sur les sanctions', '/alert sanctions'],
    ['alert me about the sanctions', '/alert sanctions'],
    ['alert me about the UN resolution', '/alert UN resolution'],
    ['tell me when UN troops leave', '/alert UN troops leave'],
    ['ALERT ME ABOUT THE SANCTIONS', '/alert SANCTIONS'],
    ['alert me about "the sanctions"', '/alert "the sanctions"'],
    ['Avísame de las sanciones', '/alert sanciones'],
    ['tell me when they mention the sanctions', '/alert sanctions'],
    ['Let me know if there’s anything about grain exports', '/alert grain exports'],
    ['notify me when Estmark is mentioned', '/alert Estmark'],
    ['alert me when "they mention" sanctions', '/alert "they mention" sanctions'],
    ['alert me about Norland IT', '/alert Norland IT'],
    ['alert me about news conferences', '/alert news conferences'],
    ['сообщи, когда упомянут санкции', '/alert санкции'],
    ['дай знать, если появится что-нибудь о визах', '/alert визах'],
    ['avísame cuando mencionen las sanciones', '/alert sanciones'],
    ['avísame si hay noticias sobre Siria', '/alert Siria'],
    ['dime si se habla de Estmark', '/alert Estmark'],
    ['sag mir Bescheid, wenn sie Sanktionen erwähnen', '/alert Sanktionen'],
    ['Benachrichtige mich, sobald es um Getreide geht', '/alert Getreide'],
    ['préviens-moi quand ils parlent des sanctions', '/alert sanctions'],
    ['préviens-moi dès qu’on mentionne le blé', '/alert blé'],
    ['préviens-moi s’il y a du nouveau sur Estmark', '/alert Estmark'],
    ['نبهني عندما يذكرون العقوبات', '/alert العقوبات'],
    ['delete alert 2', '/unalert 2'],
    ['Удали оповещение 2', '/unalert 2'],
    ['borra la alerta 2', '/unalert 2'],
    ['Supprime l’alerte 2', '/unalert 2'],
    ['lösche Benachrichtigung 2', '/unalert 2'],
    ['احذف التنبيه 2', '/unalert 2'],
    ['unsubscribe me please', '/unsubscribe'],
    ['désabonne-moi, s’il te plaît', '/unsubscribe'],
    ['Please help', '/help'],
    ['send me the digest at 18:00', '/schedule 18:00'],
    ['jeden Morgen um 9', '/schedule 9'],
    ['muestra mis alertas', '/alerts'],
    ['What did I miss?', '/digest'],
    ['Что было на прошлой неделе?', '/digest 7d'],
    ['¿Qué me perdí ayer?', '/digest yesterday'],
    ['Was war letzte Woche los?', '/digest 7d'],
    ['Qu’est-ce qui s’est passé hier ?', '/digest yesterday'],
    ['ماذا فاتني أمس؟', '/digest yesterday'],
    ['the last three days', '/digest 3d'],
    ['за последние три дня', '/digest 3d'],
    ['los últimos tres días', '/digest 3d'],
    ['die letzten drei Tage', '/digest 3d'],
    ['les trois derniers jours', '/digest 3d'],
    ['آخر ثلاثة أيام', '/digest 3d'],
    ['آخر يومين', '/digest 2d'],
    ['за сутки', '/digest 24h'],
    ['Norland MFA abonnieren', '/subscribe @NorlandMFA'],
    ['résumé d’hier', '/digest yesterday'],
    ['la semaine dernière', '/digest 7d'],
    ['نبهني إلى العقوبات', '/alert العقوبات'],
    ['موجز أمس', '/digest yesterday'],
    ['الأسبوع الماضي', '/digest 7d'],
  ])('%s', (typed, expected) => {
    expect(meant(typed)).toBe(expected);
  });

  test.each([
    ['help for the flooded', 'phrase: help for the flooded'],
    ['follow the money', 'phrase: follow the money'],
    ['quiet diplomacy', 'phrase: quiet diplomacy'],
    ['delete alerts about storms', 'phrase: delete alerts about storms'],
    ['forget Paris', 'phrase: forget Paris'],
    ['alerta de tsunami', 'phrase: alerta de tsunami'],
    ['Alerta por lluvias', 'phrase: Alerta por lluvias'],
    ['alerte à la bombe', 'phrase: alerte à la bombe'],
    ['Alarm in Kirova', 'phrase: Alarm in Kirova'],
    ['alert in the north', 'phrase: alert in the north'],
    ['Уведомление от МЧС', 'phrase: Уведомление от МЧС'],
    ['تنبيه من الأرصاد', 'phrase: تنبيه من الأرصاد'],
    ['alert level rises', 'phrase: level rises'],
    ['Alert status lifted in Tulle', 'phrase: status lifted in Tulle'],
    ['Alert lifted.', 'phrase: Alert lifted.'],
    ['оповещение отменено', 'phrase: оповещение отменено'],
    ['тревога отменена', 'phrase: тревога отменена'],
    ['alerta roja levantada', 'phrase: roja levantada'],
    ['alerta cancelada', 'phrase: alerta cancelada'],
    ['alerte levée', 'phrase: alerte levée'],
    ['Alarm aufgehoben', 'phrase: Alarm aufgehoben'],
    ['تنبيه انتهى', 'phrase: تنبيه انتهى'],
    ['/alert level rises', '/alert level rises'],
    ['alert me when sanctions are lifted', '/alert sanctions lifted'],
    ['alert', '/alert'],
    ['alerta', '/alert'],
    ['alert tsunami', '/alert tsunami'],
    ['alerta si mencionan granos', '/alert granos'],
    ['alert UN resolution', '/alert UN resolution'],
    ['/alerta de tsunami', '/alert tsunami'],
    ['summary of sanctions', 'question: sanctions'],
    ['summary of what @durov said', 'question: @durov'],
    ['every day nine people', 'phrase: every day nine people'],
  ])('unless what follows says otherwise: %s', (typed, expected) => {
    expect(meant(typed)).toBe(expected);
  });
});

test.each([
  ['sag mir, wenn die Abstimmung ist', '/alert Abstimmung'],
  ['Benachrichtige mich, wenn die Wahl stattfindet', '/alert Wahl'],
  ['sag Bescheid, sobald die Brücke gesperrt ist', '/alert Brücke gesperrt'],
  ['alert me when the vote takes place', '/alert vote'],
  ['tell me when the minister speaks about the bridge', '/alert minister speaks bridge'],
  ['let me know if they close a bridge', '/alert close bridge'],
  ['alert me about war in the east', '/alert war east'],
  ['avísame si abren el puente', '/alert abren puente'],
  ['avísame sobre la guerra en el puente', '/alert guerra puente'],
  ['préviens-moi quand le ministre parle des ponts', '/alert ministre parle ponts'],
  ['Sag mir Bescheid, wenn der Minister über die Brücke spricht', '/alert Minister Brücke'],
  ['сообщи когда министр скажет о мосте', '/alert министр скажет мосте'],
  ['أخبرني عندما يتحدث الوزير عن الجسر', '/alert الوزير الجسر'],
  ['digest every 2 hours', '/schedule every 2 hours'],
  ['notify me if the summit is on', '/alert summit'],
  ['let me know if the strike happens', '/alert strike'],
  ['оповести, когда состоится голосование', '/alert голосование'],
  ['сообщи, если переговоры пройдут', '/alert переговоры'],
  ['avísame cuando sea la votación', '/alert votación'],
  ['avísame si tiene lugar la cumbre', '/alert cumbre'],
  ['dime si la votación se celebra', '/alert votación'],
  ['préviens-moi quand le vote a lieu', '/alert vote'],
  ['préviens-moi dès qu’aura lieu le vote', '/alert vote'],
  ['نبهني عندما تُعقد القمة', '/alert القمة'],
  ['أخبرني إذا كانت هناك قمة', '/alert قمة'],
  ['busca son cubano', '/search son cubano'],
  ['alert me about war', '/alert war'],
])('words that only carry the clause are not looked for: %s', (typed, expected) => {
  expect(meant(typed)).toBe(expected);
});

describe('what is wanted, and without what, becomes a query', () => {
  test.each([
    ['alert me about grain but not football', '/alert grain -football'],
    ['сообщай о санкциях, но не о Иране', '/alert санкциях -Иране'],
    ['avísame sobre sanciones pero no Irán', '/alert sanciones -Irán'],
    ['préviens-moi des céréales mais pas du blé', '/alert céréales -blé'],
    ['Alarm bei Sanktionen, aber nicht Iran', '/alert Sanktionen -Iran'],
    ['نبهني عن العقوبات ما عدا إيران', '/alert العقوبات -إيران'],
    ['alert me about grain or wheat', '/alert grain | wheat'],
    ['оповещай о зерне или пшенице', '/alert зерне | пшенице'],
    ['avísame de trigo o maíz', '/alert trigo | maíz'],
    ['préviens-moi du blé ou du maïs', '/alert blé | maïs'],
    ['benachrichtige mich über Weizen oder Mais', '/alert Weizen | Mais'],
    ['نبهني عن القمح أو الذرة', '/alert القمح | الذرة'],
    ['alert me about grain and wheat', '/alert grain wheat'],
    [
      'alert me about grain or wheat, but not football games or tennis',
      '/alert (grain | wheat) -"football games" -tennis',
    ],
    ['find grain but not wheat', '/search grain -wheat'],
    ['alert me about grain, without wheat', '/alert grain -wheat'],
    ['alert me about grain without wheat', '/alert (grain -wheat) | "grain without wheat"'],
    ['avísame de migrantes sin papeles', '/alert (migrantes -papeles) | "migrantes sin papeles"'],
    ['alert me about Doctors Without Borders', '/alert Doctors Without Borders'],
    ['Benachrichtige mich über Ärzte ohne Grenzen', '/alert Ärzte ohne Grenzen'],
    ['alert me about "grain or wheat"', '/alert "grain or wheat"'],
    ['alert me about grain -wheat', '/alert grain -wheat'],
  ])('%s', (typed, expected) => {
    expect(meant(typed)).toBe(expected);
  });
});

describe('what was asked for politely, or about who said it', () => {
  test.each([
    ["give me yesterday's digest", '/digest yesterday'],
    ['show me the news of the last week', '/digest 7d'],
    ['дай сводку за вчера', '/digest yesterday'],
    ['вчерашняя сводка', '/digest yesterday'],
    ['dame el resumen de la semana', '/digest 7d'],
    ['donne-moi le résumé de la semaine', '/digest 7d'],
    ['zeig mir den Überblick von gestern', '/digest yesterday'],
    ['was ist gestern passiert', '/digest yesterday'],
    ['أعطني موجز أمس', '/digest yesterday'],
    ['send me a digest every Friday at 18:00', '/schedule every Friday at 18:00'],
    ['присылай сводку в 8 и в 20', '/schedule 8 и в 20'],
    ['envíame el resumen a las 8 y a las 20', '/schedule 8 y a las 20'],
    ['envoie-moi le résumé à 8h et 20h', '/schedule 8h et 20h'],
    ['schick mir die Zusammenfassung um 8 und 20 Uhr', '/schedule 8 und 20 Uhr'],
    ['أرسل الموجز في 8 و 20', '/schedule 8 و 20'],
    ['what did Zakharova say about grain?', 'question: Zakharova about grain?'],
    ['что сказала Захарова о зерне?', 'question: Захарова о зерне?'],
    ['qué dijo Lavrov sobre Siria?', 'question: Lavrov sobre Siria?'],
    ['was hat Lawrow über Syrien gesagt?', 'question: Lawrow über Syrien'],
    ['ماذا قال لافروف عن سوريا؟', 'question: لافروف عن سوريا؟'],
    ['any news about Syria', 'question: Syria'],
    ['remind me of the briefing', '/remind'],
    ['напомни мне о брифинге', '/remind'],
    ['erinnere mich an das Briefing', '/remind'],
    ['in English please', '/language in English'],
    ['по-русски', '/language по-русски'],
  ])('%s', (typed, expected) => {
    expect(meant(typed)).toBe(expected);
  });

  test.each([
    ['delete all my alerts', '/alerts'],
    ['удали все оповещения', '/alerts'],
    ['stop alerts', '/pause'],
    ['delete everything about Iran', 'phrase: delete everything about Iran'],
    ['the alert level rises', 'phrase: the alert level rises'],
    ['stop the war', 'phrase: stop the war'],
    ['programme 2026', 'phrase: programme 2026'],
    ['what happened at 8', 'question: at 8'],
  ])('changes nothing on a guess: %s', (typed, expected) => {
    expect(meant(typed)).toBe(expected);
  });
});

describe('“tell me when” and what follows', () => {
  test.each([
    ['tell me about ceasefire', 'question: ceasefire'],
    ['Tell me about the talks in Geneva.', 'question: the talks in Geneva.'],
    ['what do you have on grain?', 'question: grain?'],
    ['расскажи про зерно', 'question: зерно'],
    ['сообщи мне о зерне', 'question: зерне'],
    ['háblame de las sanciones', 'question: las sanciones'],
    ['dime algo sobre Siria', 'question: Siria'],
    ['parle-moi des sanctions', 'question: sanctions'],
    ['erzähl mir von den Sanktionen', 'question: den Sanktionen'],
    ['أخبرني عن العقوبات', 'question: العقوبات'],
    ['tell me when the summit begins?', 'question: the summit begins?'],
    ['tell me when the vote is', 'question: the vote'],
    ['Tell me when the vote will take place.', 'question: the vote'],
    ['скажи, когда будет голосование', 'question: голосование'],
    ['dime cuando es la votación', 'question: la votación'],
    ['dis-moi quand aura lieu le vote', 'question: le vote'],
    ['Sag mir, wann die Abstimmung ist', 'question: die Abstimmung'],
    ['أريد أن أعرف متى سيكون التصويت', 'question: التصويت'],
    ['Tell me if it is true that the minister resigned', 'question: that the minister resigned'],
    ['let me know when will they meet', 'question: they meet'],
    ['Скажи, когда состоится саммит?', 'question: саммит?'],
    ['Скажи, если правда ли это', 'question: правда ли это'],
    ['dime si es verdad que dimitió', 'question: dimitió'],
    ['Dime cuándo empieza la cumbre', 'question: empieza la cumbre'],
    ['Dime cuándo empieza la cumbre?', 'question: empieza la cumbre?'],
    ['Sag mir, wenn der Gipfel beginnt?', 'question: der Gipfel beginnt?'],
    ['dis-moi quand commence le sommet ?', 'question: commence le sommet ?'],
    ['أخبرني إذا بدأت القمة؟', 'question: بدأت القمة؟'],
    ['أخبرني متى تبدأ القمة', 'question: تبدأ القمة'],
    ['Sag mir, wann der Gipfel beginnt', 'question: der Gipfel beginnt'],
    ['Sag mir, wann findet die Abstimmung statt', 'question: die Abstimmung'],
    ['dis-moi quand se déroule le vote', 'question: le vote'],
    ['dime cuándo se celebrará la votación', 'question: la votación'],
    ['скажи, когда пройдет голосование', 'question: голосование'],
    ['Sag mir, ob der Minister zurücktritt', 'question: der Minister zurücktritt'],
  ])('asks: %s', (typed, expected) => {
    expect(meant(typed)).toBe(expected);
  });

  test.each([
    ['let me know about the sanctions', '/alert sanctions'],
    ['дай знать о санкциях', '/alert санкциях'],
    ['أعلمني عن العقوبات', '/alert العقوبات'],
    ['Could you tell me when they mention sanctions?', '/alert sanctions'],
    ['can you alert me about sanctions?', '/alert sanctions'],
    ['tell me if WHO declares an emergency', '/alert WHO declares emergency'],
    ['Скажи, если упомянут санкции?', '/alert санкции'],
    ['dime cuándo mencionen Siria', '/alert Siria'],
    ['dime si mencionan las sanciones?', '/alert sanciones'],
    ['Sag mir, wenn sie Sanktionen erwähnen?', '/alert Sanktionen'],
    ['dis-moi si on parle des sanctions ?', '/alert sanctions'],
    ['أخبرني إذا ذكروا العقوبات؟', '/alert العقوبات'],
    ['أخبرني إذا ورد ذكر الجسر', '/alert الجسر'],
    ['tell me when grain is mentioned', '/alert grain'],
    ['tell me when they vote', '/alert vote'],
    ['tell me if the bridge is closed', '/alert bridge closed'],
    ['сообщи, когда будут новости про мост', '/alert мост'],
    ['dis-moi s’il y a du nouveau sur le pont', '/alert pont'],
    ['أخبرني متى يذكرون الجسر', '/alert الجسر'],
    ['أريد أن أعرف متى يتحدثون عن الجسر', '/alert الجسر'],
    ['Sag mir, wann sie Sanktionen erwähnen', '/alert Sanktionen'],
  ])('is an alert where something is mentioned: %s', (typed, expected) => {
    expect(meant(typed)).toBe(expected);
  });
});

test.each([
  ['Alarm bei Reden des Ministers', '/alert Reden Ministers'],
  ['benachrichtige mich über Schreiben Lawrows', '/alert Schreiben Lawrows'],
  ['Alarm bei Reden', '/alert Reden'],
  ['benachrichtige mich, wenn sie über Getreide reden', '/alert Getreide'],
  ['نبهني عند كلمة الوزير', '/alert كلمة الوزير'],
  ['نبهني عند ورود كلمة العقوبات', '/alert العقوبات'],
  ['alert me about The Hague', '/alert The Hague'],
])('what is sought keeps nouns and names that look like small words: %s', (typed, expected) => {
  expect(meant(typed)).toBe(expected);
});

test.each([
  ['undo', 'undo'],
  ['верни как было', 'undo'],
  ['Deshacer', 'undo'],
  ['rückgängig machen', 'undo'],
  ['Annule ça', 'undo'],
  ['تراجع', 'undo'],
  ['Pause', 'pause'],
  ['приостанови', 'pause'],
  ['haz una pausa', 'pause'],
  ['stumm', 'pause'],
  ['mets en pause', 'pause'],
  ['أوقف مؤقتا', 'pause'],
  ['Yes.', 'yes'],
  ['нет', 'yes'],
  ['Sí', 'yes'],
  ['nein', 'yes'],
  ['oui', 'yes'],
  ['نعم', 'yes'],
])('a bare word of a conversation is no word to look for: %s', (typed, command) => {
  expect(meant(typed)).toBe(`/${command}`);
});

describe('anything else is', () => {
  test.each([
    ['a channel by its name', '@NorlandMFA', '@NorlandMFA'],
    ['a channel by its title', 'norland mfa', '@NorlandMFA'],
    ['a channel by a link', 'https://t.me/NorlandMFA', '@NorlandMFA'],
    ['a channel by a link to a post', 'look: t.me/s/NorlandMFA/123?single', '@NorlandMFA'],
    ['a channel by a link of the app', 'tg://resolve?domain=NorlandMFA&post=12', '@NorlandMFA'],
    ['a channel before an invisible sign', 't.me/NorlandMFA\u200b', '@NorlandMFA'],
    ['a question by its mark', 'sanctions on Estmark?', 'question: sanctions on Estmark?'],
    ['a question by its first word', 'кто подписал договор', 'question: подписал договор'],
    ['a question in Arabic', 'متى تبدأ المحادثات؟', 'question: تبدأ المحادثات؟'],
    ['words to look for', 'grain corridor', 'phrase: grain corridor'],
    ['an invitation, and no channel called after its secret', 't.me/joinchat/AbCdEf', 'invitation'],
    ['words, not an address', 'mail me@norland.example', 'phrase: mail me@norland.example'],
    ['nothing', '🙂', 'nothing'],
    ['nothing, when no more than a question word', 'Почему?', 'nothing'],
    ['thanks', 'Thanks!', 'thanks'],
    ['thanks, spaced as in French', 'Merci !', 'thanks'],
    ['thanks in Arabic', 'شكرًا', 'thanks'],
    ['words to look for, even with thanks', 'thanks to Estmark', 'phrase: thanks to Estmark'],
  ])('%s: %s', (_, typed, expected) => {
    expect(meant(typed)).toBe(expected);
  });
});

test('in a group the bot’s name before the words is no part of them', () => {
  expect(meant('@dragoman_bot, alert me about sanctions')).toBe('/alert sanctions');
});

test('whatever a stranger types has one meaning, found at once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4096 }), (typed) => {
      const intent = read(typed);
      expect(intent === null || typeof intent.kind === 'string').toBe(true);
    }),
  );
  const startedAt = performance.now();
  for (const part of ['/', ' ', 'a ', 't.me/', '@a', 'the last ', '?', '\u200b'])
    read(part.repeat(4096 / part.length));
  expect(performance.now() - startedAt).toBeLessThan(10_000);
});
