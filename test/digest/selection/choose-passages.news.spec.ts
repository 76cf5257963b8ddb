import { describe, expect, test } from 'vitest';
import { analyzePosts } from '#src/digest/analysis/digest-entry.ts';
import { choosePassages } from '#src/digest/selection/choose-passages.ts';
import { norland, planOf, postOf } from '../setting.ts';

const toldOf = (language: string, text: string) =>
  analyzePosts([postOf({ text })], [{ ...norland, language }]).flatMap((entry) =>
    choosePassages(entry, { words: 28, topicSentences: null, told: new Set() }).map((one) =>
      [...(one.question ?? []).map(({ text: asked }) => asked), one.text].join(' '),
    ),
  );

describe('below a greeting the weightiest sentence is told', () => {
  test.each([
    [
      'en',
      'Morning all. Courtroom 2 again. The jury came back at 10:05. The families held hands. Former plant manager Colin Sayer was found guilty of the manslaughter of four workers. He looked at the floor.',
      'Colin Sayer',
    ],
    [
      'ru',
      'Доброе утро, друзья. Ночь была тяжёлой. Мы сидели в подвале. Связи не было. Мост через Ольшанку у Верхнего Затона уничтожен, и снабжение идёт паромом.',
      'Мост через Ольшанку',
    ],
    [
      'es',
      '¡Muy buenos días! Comenzamos la jornada con trabajo. No faltó el café. La canciller Elena Robles y Julián Prado firmaron el tratado de las islas Almendra.',
      'Almendra',
    ],
    [
      'fr',
      'Salut les amis, on sort de réunion. Un café froid. Le préfet a téléphoné. Les aides promises par Marc Lebrun seront versées avant le 15 décembre.',
      '15 décembre',
    ],
    [
      'de',
      'Moin! Die Nacht war kurz. Danach ging gar nichts mehr. Es war ein Angriff, und alle Passwörter müssen bis Montag, 23. November, geändert werden.',
      '23. November',
    ],
    [
      'ar',
      'السلام عليكم. الدخان ما زال يملأ المكان. الناس يبحثون بأيديهم. أعلن مدير المستشفى سامي الخطيب أن عدد القتلى بلغ 9 بينهم طفلان.',
      'القتلى',
    ],
  ])('%s', (language, post, news) => {
    expect(toldOf(language, post).join(' ')).toContain(news);
  });
});

test('and where nobody is greeted', () => {
  const news = 'In the end the council of Brome voted 9–4 to sell the harbour.';
  const post = `What a night that was, and what a noise. The hall was cold. Many spoke. Some wept. ${news}`;
  expect(toldOf('en', post).at(-1)).toBe(news);
});

describe('no greeting and no weather stands beside what came of it in the end', () => {
  test.each([
    [
      'en',
      'Happy Monday, neighbours! It rained all night. The hall was cold. Many spoke. Late last night the council of Brome voted 9–4 to sell the harbour.',
      'Late last night the council of Brome voted 9–4 to sell the harbour.',
    ],
    [
      'en',
      'Hello Brome 👋 A few words on the meeting. It ran for hours. Nobody left. At 23:40 the council voted 9–4 to close the Sarn ferry on 31 December.',
      'At 23:40 the council voted 9–4 to close the Sarn ferry on 31 December.',
    ],
    [
      'ru',
      'Друзья мои, добрый вечер. Неделя была трудной. Говорили о погоде. Потом пили чай. Сегодня утром Эстмарк освободил 14 моряков сухогруза «Вега», арестован капитан.',
      'Сегодня утром Эстмарк освободил 14 моряков сухогруза «Вега», арестован капитан.',
    ],
    [
      'es',
      'Queridos socios: ha sido una semana larga. Hizo frío. Luego llegó la lluvia. Nadie durmió. Esta mañana el club de Marola ha destituido al entrenador Iván Quesada tras 7 derrotas.',
      'Esta mañana el club de Marola ha destituido al entrenador Iván Quesada tras 7 derrotas.',
    ],
    [
      'fr',
      'Coucou tout le monde ! On sort de réunion. Il faisait froid. Personne ne partait. Les transports seront gratuits pour tous le week-end à compter du 2 janvier.',
      'Les transports seront gratuits pour tous le week-end à compter du 2 janvier.',
    ],
    [
      'de',
      'Liebe Gäste, willkommen zum Wochenrückblick. Es war kalt. Man trank Tee. Danach regnete es. Am Ende haben sich beide Länder geeinigt: Der Grenzübergang Marienbrück öffnet am 1. Dezember.',
      'Am Ende haben sich beide Länder geeinigt: Der Grenzübergang Marienbrück öffnet am 1. Dezember.',
    ],
    [
      'ar',
      'أسعد الله صباحكم. طال النقاش حتى الفجر. كان الجو باردا. ناقش الحاضرون الأوضاع. وفي النهاية صوّت المجلس بالأغلبية على مقاطعة الانتخابات البلدية المقررة في 13 ديسمبر.',
      'وفي النهاية صوّت المجلس بالأغلبية على مقاطعة الانتخابات البلدية المقررة في 13 ديسمبر.',
    ],
  ])('%s', (language, post, news) => {
    expect(toldOf(language, post)).toEqual([news]);
  });

  test.each([
    ['en', 'Hi all, small change: the sale of teas is online only on 27 November.'],
    ['es', 'Gracias a los bomberos, los 64 pacientes fueron evacuados.'],
    ['de', 'Liebe Gäste, das Museum bleibt am 24. Dezember geschlossen.'],
  ])('but what a greeting tells is told, %s', (language, post) => {
    expect(toldOf(language, post)).toEqual([post]);
  });

  test('and a post that says at once what it is about begins with that', () => {
    const post =
      'The strike at the harbour of Brome is over. It was cold. Many came. The council voted 9–4 for the new wages on 1 January.';
    expect(toldOf('en', post)[0]).toBe('The strike at the harbour of Brome is over.');
  });
});

describe('a correction is not told by its error alone', () => {
  test.each([
    [
      'ru',
      'Уточнение: утром я написал, что в Верхнем Затоне погибли двое. Это не так. Глава района Сергей Маслов сообщил о троих погибших.',
      'троих',
    ],
    [
      'es',
      'Fe de erratas: en el comunicado 214 se decía que el acuerdo entra en vigor el 1 de diciembre. La fecha correcta es el 1 de enero.',
      'enero',
    ],
    ['en', 'Correction: the ferry to Sarn sails on Monday, we wrote. It sails on Tuesday.', 'Tuesday'],
    ['de', 'Berichtigung: Die Fähre nach Sarn sollte am Montag fahren. Sie fährt am Dienstag.', 'Dienstag'],
    ['fr', 'Erratum : le bac pour Sarn devait partir lundi. Il part mardi.', 'mardi'],
    ['ar', 'تصحيح: ورد أن العبارة إلى سارن تبحر يوم الاثنين. الصحيح هو الثلاثاء.', 'الثلاثاء'],
  ])('%s', (language, post, right) => {
    expect(toldOf(language, post).join(' ')).toContain(right);
  });
});

describe('questions and answers without labels are told as such', () => {
  test.each([
    [
      'ru',
      'Говорил с комбатом.\n— Сколько вас осталось на позиции?\n— Достаточно.\n— Правда, что отошли?\n— Из Лугового мы вышли в среду.',
      ['Сколько вас осталось на позиции? Достаточно.', 'Правда, что отошли? Из Лугового мы вышли в среду.'],
    ],
    [
      'es',
      'Nos preguntáis mucho:\n– ¿Enviáis a Canarias? Sí, desde hoy, por 6,90 €.\n– ¿Tenéis tienda física? La abrimos el 12 de diciembre.',
      [
        '¿Enviáis a Canarias? Sí, desde hoy, por 6,90 €.',
        '¿Tenéis tienda física? La abrimos el 12 de diciembre.',
      ],
    ],
    [
      'fr',
      '3 questions à Hélène Caron\n\n— Combien de temps a duré la restauration ?\n— Quatorze mois.\n— Quand le verra-t-on ?\n— Dès le 5 décembre, salle 4.',
      [
        'Combien de temps a duré la restauration? Quatorze mois.',
        'Quand le verra-t-on? Dès le 5 décembre, salle 4.',
      ],
    ],
    [
      'de',
      'Drei Fragen an Rektorin Birgit Hansen\n\nWurde Lösegeld gezahlt?\n»Nein, das werden wir nicht.«\n\nWann läuft der Betrieb wieder?\n»Ich rechne mit Mittwoch.«',
      [
        'Wurde Lösegeld gezahlt? „Nein, das werden wir nicht.“',
        'Wann läuft der Betrieb wieder? „Ich rechne mit Mittwoch.“',
      ],
    ],
  ])('%s', (language, post, told) => {
    expect(toldOf(language, post).map((text) => text.replace(/\s/gu, ' '))).toEqual(told);
  });

  test.each([
    [
      'fr',
      'Vos questions, nos réponses 👇\n\nPourquoi la ligne 12 ne dessert-elle plus Les Tilleuls ?\nParce que le pont est fermé.\n\nJusqu’à quand ?\nJusqu’au 15 mars.',
      'Les Tilleuls',
    ],
    [
      'es',
      'Samu, en la zona mixta:\n—¿Cómo está el vestuario?\n—Tocado.\n—¿Renuevas?\n—Sí, hasta 2029.',
      '¿Renuevas? Sí',
    ],
  ])('be they short, or below a title that names nobody, %s', (language, post, told) => {
    expect(toldOf(language, post).join(' ')).toContain(told);
  });

  test('and a lawyer with a short title speaks, too', () => {
    const post =
      'Staatsanwältin Ute Kern: „Fünfzehn Menschen könnten noch leben.“\nVerteidiger Dr. Max Rohde: „Mein Mandant hat dreimal gewarnt.“';
    const speakers = analyzePosts([postOf({ text: post })], [{ ...norland, language: 'de' }]).flatMap(
      ({ layout }) => layout.passages.map(({ speaker }) => speaker),
    );
    expect(speakers).toEqual(['Staatsanwältin Ute Kern', 'Verteidiger Dr. Max Rohde']);
  });

  test('but a call to readers is no dialogue', () => {
    const post =
      'Fancy studying in Norland? The campaign runs until 15 January.\n\nNeed help? Watch our video about Norland.';
    expect(toldOf('en', post)[0]).not.toContain('Need help?');
  });
});

describe('what came of something leads, and what is sold comes last', () => {
  test.each([
    [
      'en',
      'Rovers coach Tom Reddick was sacked on Thursday after five defeats in a row.',
      'Fan shop: a discount of 20 per cent on all scarves in Brome this weekend only.',
    ],
    [
      'ru',
      'Тренер «Сарна» Иво Драсич уволен в четверг после пяти поражений подряд.',
      'В магазине клуба в Сарне скидка 20 процентов на все шарфы только в эти выходные.',
    ],
    [
      'es',
      'El Deportivo destituyó el jueves a Iván Quesada tras cinco derrotas en Marola.',
      'La tienda del Deportivo ofrece este fin de semana un descuento del 20 por ciento en Marola.',
    ],
    [
      'fr',
      'Le maire Paul Ricou a démissionné jeudi après un vote du conseil de Corvillac.',
      'La boutique du musée de Corvillac propose une réduction de vingt pour cent ce week-end seulement.',
    ],
    [
      'de',
      'Der SV Grünau trennt sich nach fünf Niederlagen mit sofortiger Wirkung von Trainer Sandner.',
      'Der Fanshop in Grünau gibt nur dieses Wochenende zwanzig Prozent Rabatt auf alle Schals und Mützen.',
    ],
    [
      'ar',
      'أقال نادي الرحاب مدربه يوسف قاسم يوم الخميس بعد خمس هزائم متتالية في الدوري.',
      'خصم عشرين بالمئة على جميع الأوشحة في متجر نادي الرحاب نهاية هذا الأسبوع فقط.',
    ],
  ])('%s', (language, news, sale) => {
    expect(planOf(language, [news, sale]).stories[0]?.entries[0]?.post.text).toBe(news);
  });
});

test.each([
  ['en', 'Found safe!', 'He was spotted by a dog walker in an old hut above the cove just before one.'],
  ['ru', 'Девочка нашлась!', 'Она просидела всё утро у бабушки на даче, с ней всё в порядке.'],
  ['es', '¡Ya ha aparecido!', 'Ella estaba escondida en casa de su abuela desde ayer por la tarde.'],
  ['fr', 'Elle est retrouvée!', 'Elle s’était cachée chez sa grand-mère depuis hier soir.'],
  ['de', 'Levke ist wieder da!', 'Sie hatte sich bei ihrer Oma in der Gartenlaube versteckt.'],
  ['ar', 'ليفكه بخير!', 'هذا ما أعلنته الشرطة قبل قليل أمام بيت جدتها.'],
])('%s: what leans on an exclamation is told behind it', (language, cry, sentence) => {
  expect(toldOf(language, `${cry} ${sentence} The police thanked all helpers.`).slice(0, 2)).toEqual([
    cry,
    sentence,
  ]);
});

test('what is understood alone is told without the cheer before it', () => {
  const news = 'Falcon Brome beat Halsen by 3 to 1 on Sunday.';
  expect(toldOf('en', `What a night! ${news}`)).toEqual([news]);
});

test.each([
  [
    'en',
    'Update on assistance to Quillan\n\nWe have adapted: the aircraft will carry 300 winter tents to Dareth.',
    'We would rather not have written this. Jon Orrel, 67, of Bay Town, drowned in the river Sarn in the evening.',
  ],
  [
    'ru',
    'О помощи Квиллану\n\nСамолёт доставит в Дарет 300 зимних палаток.',
    'Такое сообщение не хотелось бы писать никогда. Иван Оррел, 67 лет, из Лемгора, утонул вечером в реке Сарн.',
  ],
  [
    'fr',
    'Point sur l’aide au Quillan\n\nL’avion emportera 300 tentes d’hiver à Dareth.',
    'C’est un message que nous aurions voulu ne jamais écrire. Jean Oriol, 67 ans, a été emporté par la rivière Sarn.',
  ],
  [
    'es',
    'Sobre la ayuda a Quillan\n\nEl avión llevará 300 tiendas de invierno a Dareth.',
    'Nunca habríamos querido escribir este mensaje. Juan Oriol, de 67 años, murió arrastrado por el río Sarn.',
  ],
])('%s: a title or an opening that brings nothing is told with what does', (language, ...texts) => {
  const told = texts.map((text) => toldOf(language, text));
  expect(told.map((lines) => lines.some((line) => /300|67/u.test(line)))).toEqual([true, true]);
});
