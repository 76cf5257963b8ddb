import { describe, expect, test } from 'vitest';
import {
  announcesSpeechAlone,
  classifyPost,
  isFestive,
  type PostCategory,
} from '#src/digest/analysis/classify-post.ts';
import { postOf } from '../setting.ts';

const table: readonly (readonly [PostCategory, string])[] = [
  ['live notice', '🔴 #LIVE: Briefing by Foreign Ministry Spokeswoman Mirela Tornquay\n\n🔴 X (ex-Twitter)'],
  ['live notice', '🔴 Прямой эфир: брифинг официального представителя МИД'],
  ['live notice', 'EN VIVO: rueda de prensa del ministro'],
  ['live notice', '🔴 En direct : conférence de presse du ministre'],
  ['live notice', 'Im Livestream: Pressekonferenz des Ministers'],
  ['live notice', 'بث مباشر: مؤتمر صحفي لوزير الخارجية'],
  ['live notice', 'LIVE NOW: Minister Ada Finch speaks at the Halvern forum.'],
  ['live notice', 'LIVE | Speech by Ada Finch in Halvern'],
  ['live notice', 'ПРЯМОЙ ЭФИР | Выступление Ады Финч в Халверне'],
  ['live notice', 'Онлайн: заседание совета в Халверне'],
  ['live notice', 'EN VIVO | Discurso de Ada Finch en Halvern'],
  ['live notice', 'EN DIRECT à 21h : discours d’Ada Finch à Halvern'],
  ['live notice', 'DIRECT | Discours d’Ada Finch à Halvern'],
  ['live notice', 'LIVE ab 11 Uhr: Rede von Ada Finch in Halvern'],
  ['live notice', 'JETZT LIVE | Rede von Ada Finch in Halvern'],
  ['live notice', 'مباشر | كلمة آدا فينش في هالفيرن'],
  ['live notice', 'مباشر من الساعة 21:00: كلمة آدا فينش في هالفيرن'],
  ['report', 'Live music: the Halvern choir plays in Varn'],
  ['report', 'Where people live: a new map of Varn'],
  ['report', 'Vol direct : Air Varn reliera Halvern dès mars'],
  ['report', 'Лекции онлайн: университет Варна открывает 20 курсов'],
  ['report', 'مباشرة بعد القمة: الوزيرة تغادر إلى فارن'],
  ['live notice', 'Spokeswoman Tornquay will hold a briefing tomorrow at 15:00 (Moscow time).'],
  ['live notice', '20 ноября в 15:00 (мск) состоится брифинг М.В. Торнкуэй'],
  ['statement', 'The minister said at a briefing that talks will go on.'],
  ['report', 'Deliveries live up to the plan, the ministry says.'],
  [
    'report',
    "Happy Diplomat's Day, dear colleagues! 🎉 Thank you for your work far from home. On this day the Minister announced that from January salaries of consular staff will rise by 12%.",
  ],
  [
    'report',
    'С Днём дипломатического работника, дорогие коллеги! 🎉 Спасибо за ваш труд вдали от дома. В этот день Министр объявил, что с января оклады сотрудников консульств вырастут на 12%.',
  ],
  [
    'report',
    '¡Feliz Día del Diplomático, queridos colegas! 🎉 Gracias por su trabajo lejos de casa. En este día el Ministro anunció que desde enero los salarios del personal consular subirán un 12 %.',
  ],
  [
    'report',
    'Bonne fête du diplomate, chers collègues ! 🎉 Merci pour votre travail loin de chez vous. En ce jour, le ministre a annoncé qu’à partir de janvier les salaires du personnel consulaire augmenteront de 12 %.',
  ],
  [
    'report',
    'Alles Gute zum Tag des Diplomaten, liebe Kolleginnen und Kollegen! 🎉 Danke für eure Arbeit fern der Heimat. An diesem Tag kündigte der Minister an, dass die Gehälter des konsularischen Personals ab Januar um 12 % steigen.',
  ],
  [
    'report',
    'كل عام وأنتم بخير بمناسبة يوم الدبلوماسي! 🎉 شكرا على عملكم بعيدا عن الوطن. في مثل هذا اليوم أعلن الوزير أن رواتب موظفي القنصليات سترتفع بنسبة 12% اعتبارا من يناير.',
  ],
  ['history day', '#OnThisDay in 1804 the Office of Correspondence was founded.'],
  ['history day', '📜 В этот день в 1961 году человек полетел в космос.'],
  ['history day', 'Un día como hoy, en 1911, se firmó el Tratado.'],
  ['history day', 'Ce jour-là, en 1911, le traité fut signé.'],
  ['history day', 'Heute vor 100 Jahren wurde der Vertrag unterzeichnet.'],
  ['history day', 'في مثل هذا اليوم من عام 1911 تم توقيع المعاهدة.'],
  ['report', 'Der Angeklagte stand heute vor dem Landgericht. Er soll 2019 einen Brand gelegt haben.'],
  ['report', 'Condamné il y a trois ans, en 2023, l’ancien maire de Varn est acquitté.'],
  ['report', 'Talks with school holidays approaching were cut short.'],
  ['report', 'Die Pressekonferenz am frühen Morgen um 7 Uhr brachte nichts Neues.'],
  ['greeting', 'Season’s greetings to all readers!'],
  ['greeting', '🎄 Merry Christmas and a happy New Year to all readers!'],
  ['greeting', 'Happy Diplomatic Service Day, dear colleagues!'],
  ['greeting', 'Happy International Women’s Day to all our colleagues!'],
  ['greeting', "Happy Teachers' Day!"],
  ['greeting', 'Warm greetings on Diplomat’s Day to all our colleagues.'],
  ['greeting', 'С Новым годом, дорогие друзья!'],
  ['greeting', '¡Felices fiestas a todos!'],
  ['greeting', 'Herzlichen Glückwunsch zum Nationalfeiertag!'],
  ['greeting', 'Joyeuses fêtes à tous !'],
  ['greeting', 'عيد مبارك للجميع'],
  ['interview', '🎙 Foreign Minister’s interview with the Herald\n\nThe text.'],
  ['interview', 'Интервью Министра газете «Вестник»\n\nТекст интервью.'],
  ['interview', 'In Halvern\n\nQuestion: Why?\n\nBecause.\n\nQuestion: When?\n\nSoon.'],
  ['statement', '🎙 Comment by the Information Department on the vote\n\nWe regret it.'],
  ['statement', 'Заявление МИД Норланда\n\nМы сожалеем.'],
  ['statement', 'Comunicado del Ministerio\n\nLamentamos.'],
  ['statement', '💬 Aldo Verrick: We are ready.'],
  ['report', '🇷🇺 On November 20 the ministers met in Halvern.'],
  ['report', '50 years of relations with Estmark are celebrated this week.'],
];

const withNews = [
  'Congratulations to Estmark on Independence Day! Norland today recognised Umbari.',
  'Happy New Year! Norland withdraws from the grain pact!',
  'Merry Christmas, dear readers!\n\nThe border crossing at Kirova is closed until Monday.',
  'С Новым годом! Норланд выходит из зернового соглашения.',
  '¡Felices fiestas! Norlandia abandona el pacto de granos.',
  'Bonne année ! La Norlande se retire du pacte céréalier.',
  'Frohe Weihnachten! Norland tritt aus dem Getreidepakt aus.',
  'عيد مبارك! نورلاند تنسحب من اتفاق الحبوب.',
  '#OnThisDay in 1815 the pact was signed. Today Norland withdraws from it.',
  'В этот день в 1815 году был подписан договор. Норланд сегодня выходит из него.',
  'Un día como hoy, en 1815, se firmó el pacto. Norlandia lo abandona hoy.',
  'Ce jour-là, en 1815, le pacte fut signé. La Norlande s’en retire aujourd’hui.',
  'Heute vor 100 Jahren wurde der Pakt unterzeichnet. Norland tritt heute aus ihm aus.',
  'في مثل هذا اليوم من عام 1815 تم توقيع الاتفاق. نورلاند تنسحب منه.',
  'LIVE: Briefing on the truce. Verrick: the truce is broken.',
  '🔴 Прямой эфир: брифинг о перемирии. Веррик: перемирие нарушено.',
  'EN VIVO: rueda de prensa. Verrick: la tregua está rota.',
  'En direct : conférence de presse. Verrick : la trêve est rompue.',
  'Im Livestream: Pressekonferenz. Verrick: Die Waffenruhe ist gebrochen.',
  'بث مباشر: مؤتمر صحفي. فيريك: الهدنة انتهت.',
];

const withoutNews: typeof table = [
  ['greeting', 'Happy New Year! We wish you health and peace.'],
  ['greeting', 'С Днём дипломата! Желаем здоровья и успехов.'],
  ['greeting', '¡Felices fiestas! Les deseamos paz y salud.'],
  ['greeting', 'Bonne année ! Nous vous souhaitons la paix.'],
  ['greeting', 'Frohe Weihnachten! Wir wünschen allen eine ruhige Zeit.'],
  ['greeting', 'كل عام وأنتم بخير! نتمنى لكم السلام والصحة.'],
  ['live notice', 'LIVE: briefing by the Spokeswoman.\n\nWatch it on our website. It starts at 15:00 UTC.'],
  ['live notice', 'Im Livestream: Pressekonferenz. Verfolgen Sie die Übertragung auf unserer Webseite.'],
  ['history day', '#OnThisDay in 1869 the first telegram arrived. It came from the mission in Tervala.'],
  ['history day', 'Ce jour-là, en 1911, le traité fut signé. Il mit fin à une longue querelle.'],
];

describe('kinds of posts', () => {
  test.each(table)('%s: %s', (kind, text) => {
    expect(classifyPost(postOf({ text }))).toBe(kind);
  });

  test.each(withNews)('a greeting or a notice that says more is told: %s', (text) => {
    expect(classifyPost(postOf({ text }))).toMatch(/^(?:statement|report)$/u);
  });

  test.each(withoutNews)('what only goes with a %s changes nothing: %s', (kind, text) => {
    expect(classifyPost(postOf({ text }))).toBe(kind);
  });

  test('what has no words is media only, also with hashtags and a link', () => {
    const media = [{ kind: 'photo' as const }];
    expect(classifyPost(postOf({ text: '📸 #Norland https://t.me/x/1', media, kind: 'media' }))).toBe(
      'media only',
    );
  });

  test('service and withheld posts are what the page says', () => {
    expect(classifyPost(postOf({ text: 'Channel created', kind: 'service' }))).toBe('service');
    expect(classifyPost(postOf({ text: '', kind: 'withheld' }))).toBe('withheld');
    expect(classifyPost(postOf({ text: '', kind: 'unknown' }))).toBe('withheld');
  });
});

test.each([
  ['Comment by the Information Department', true],
  ['Briefing by Spokeswoman Mirela Tornquay on December 18', true],
  ['Statement by the Foreign Ministry on the ceasefire', false],
  ['Statement: Norland leaves the treaty', false],
  ['Комментарий Департамента информации и печати', true],
  ['Заявление МИД о прекращении огня', false],
  ['Comunicado de la Cancillería', true],
  ['Declaración de la Cancillería sobre la tregua', false],
  ['Communiqué du Ministère', true],
  ['Déclaration du Ministère au sujet de la trêve', false],
  ['Stellungnahme des Außenministeriums', true],
  ['Stellungnahme des Ministeriums zum Waffenstillstand', false],
  ['بيان وزارة الخارجية', true],
  ['بيان وزارة الخارجية بشأن الهدنة', false],
  ['Statement by Norland on behalf of the Union', true],
  ['Discurso del ministro ante la Asamblea General', true],
  ['Declaración de la Cancillería ante la crisis', false],
  ['بيان صادر عن وزارة الخارجية', true],
  ['Norland opens an embassy', false],
])('%s: announces words and not what they are about: %s', (title, isAlone) => {
  expect(announcesSpeechAlone(title)).toBe(isAlone);
});

test.each([
  ['The children’s ensemble sang in Montclair.', true],
  ['Der Chor gab ein Konzert, danach wurde getanzt.', true],
  ['Los coros cantan en la plaza.', true],
  ['La chorale a chanté devant l’ambassade.', true],
  ['Дети спели песни Норланда.', true],
  ['افتتح المهرجان معرض الصور.', true],
  ['Norland acts in concert with Tanzania; lawmakers quizzed the minister.', false],
  ['L’embargo a mis fin au bain de sang après une concertation sur le chantage.', false],
  ['Norland agit de concert avec Estmark.', false],
  ['El coronel habló del coronavirus en Cantabria.', false],
  ['Eine konzertierte Aktion setzt die Ausstellung von Visa aus.', false],
  ['Спелеологи нашли вход в пещеру.', false],
  ['قال الوزير في معرض رده إن الحوار لا غنى عنه.', false],
])('%s: tells of a concert or the like: %s', (sentence, is) => {
  expect(isFestive(sentence)).toBe(is);
});
