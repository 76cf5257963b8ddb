import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent.ts';
import { createPostReferences } from '#src/digest/message/post-references.ts';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { storyLines } from '#src/digest/message/story-lines.ts';
import { toPlainText } from '#src/message/message.ts';
import { createTexts } from '#src/message/texts.ts';
import { inputOf, norland, postOf, readingOf, withoutTimes } from '../setting.ts';
import { planDigest } from '#src/digest/selection/plan-digest.ts';

const plan = (language: string, texts: readonly string[]) =>
  planDigest(
    inputOf(
      texts.map((text, at) => postOf({ id: at + 1, text, date: `2026-11-20T0${at}:00:00Z` })),
      { language, channels: [{ ...norland, language }] },
    ),
  );

/** The lines of a channel's posts without links, times and marks of direction. */
function linesOf(language: string, ...posts: readonly string[]): string[] {
  const digest = plan(language, posts);
  const linksTo = createPostReferences(() => null);
  const texts = createTexts(createTranslate(), language);
  return [...digest.stories, ...digest.listed]
    .flatMap((story) => storyLines(story, { digest, texts, linksTo, maxCharacters: 340 }))
    .map((line) => withoutTimes(toPlainText(line).replace(/ \[\d+\]|[\u2066-\u2069]/g, '')));
}

describe('what an interviewer asks stands outside the words of who answers', () => {
  test.each([
    [
      'en',
      'Minister Holt’s interview with Rim Radio\n\nQuestion: Will Norland lift the grain quota for Estmark this winter?\n\nAnna Holt: We will lift the grain quota for Estmark on 1 December.\n\nQuestion: And the fishing treaty with Velmora?\n\nAnna Holt: We sign the fishing treaty with Velmora in May.',
      '• “Minister Holt’s interview with Rim Radio”: “Will Norland lift the grain quota for Estmark this winter?” – Anna Holt: “We will lift the grain quota for Estmark on 1 December.” “And the fishing treaty with Velmora?” – Anna Holt: “We sign the fishing treaty with Velmora in May.”',
    ],
    [
      'ru',
      'Интервью министра А.Холт «Радио Рим»\n\nВопрос: Отменит ли Норландия квоту на зерно для Эстмарка этой зимой?\n\nА.Холт: Мы отменим квоту на зерно для Эстмарка 1 декабря.\n\nВопрос: А что с переходом в Тулле?\n\nА.Холт: Переход в Тулле откроется весной.',
      '• «Интервью министра А.Холт „Радио Рим“»: «Отменит ли Норландия квоту на зерно для Эстмарка этой зимой?» — А.Холт: «Мы отменим квоту на зерно для Эстмарка 1 декабря.» «А что с переходом в Тулле?» — А.Холт: «Переход в Тулле откроется весной.»',
    ],
    [
      'es',
      'Entrevista de la ministra Anna Holt con Radio Rim\n\nPregunta: ¿Va a levantar Norlandia la cuota de cereales para Estmark en primavera?\n\nRespuesta: Levantaremos la cuota de cereales para Estmark el 1 de diciembre.',
      '• «Entrevista de la ministra Anna Holt con Radio Rim»: «¿Va a levantar Norlandia la cuota de cereales para Estmark en primavera?» – «Levantaremos la cuota de cereales para Estmark el 1 de diciembre.»',
    ],
    [
      'fr',
      'Entretien de la ministre Anna Holt avec Radio Rim\n\nQuestion : La Norlande va-t-elle lever le quota de céréales pour l’Estmark cet hiver ?\n\nAnna Holt : Nous lèverons le quota de céréales pour l’Estmark le 1er décembre.',
      '• « Entretien de la ministre Anna Holt avec Radio Rim » : « La Norlande va-t-elle lever le quota de céréales pour l’Estmark cet hiver ? » – Anna Holt : « Nous lèverons le quota de céréales pour l’Estmark le 1er décembre. »',
    ],
    [
      'de',
      'Interview mit Ministerin Anna Holt im Radio Rim\n\nFrage: Hebt Norland die Getreidequote für Estmark diesen Herbst auf?\n\nAntwort: Norland hebt die Getreidequote für Estmark am 1. Dezember auf.',
      '• „Interview mit Ministerin Anna Holt im Radio Rim“: „Hebt Norland die Getreidequote für Estmark diesen Herbst auf?“ – „Norland hebt die Getreidequote für Estmark am 1. Dezember auf.“',
    ],
    [
      'ar',
      'مقابلة وزيرة الخارجية آنا هولت مع إذاعة ريم\n\nسؤال: هل سترفع نورلاند حصة الحبوب عن إستمارك هذا الشتاء؟\n\nجواب: سنرفع حصة الحبوب عن إستمارك في الأول من ديسمبر.',
      '• «مقابلة وزيرة الخارجية آنا هولت مع إذاعة ريم»: «هل سترفع نورلاند حصة الحبوب عن إستمارك هذا الشتاء؟» – «سنرفع حصة الحبوب عن إستمارك في الأول من ديسمبر.»',
    ],
  ])('%s', (language, interview, line) => {
    const spaced = (text: string | undefined) => text?.replace(/\s/gu, ' ');
    expect(spaced(linesOf(language, interview)[0])).toBe(line);
  });

  test('and what somebody asks himself within them', () => {
    const speech =
      'Minister Holt’s interview with Rim Radio\n\nQuestion: How long does the harbour of Dorn stay closed?\n\nAnna Holt: Has Estmark paid for the harbour of Dorn? Estmark has paid half of what it owes for the harbour of Dorn.';
    expect(linesOf('en', speech)[0]).toContain(
      'Anna Holt: “Has Estmark paid for the harbour of Dorn? Estmark',
    );
  });
});

test.each([
  [
    'en',
    'Colonel Ivo Drasic: “The bridge at Sarn was hit twice.”',
    '• Colonel Ivo Drasic: “The bridge at Sarn was hit twice.”',
  ],
  [
    'ru',
    'Полковник Иво Драсич: «Мост в Сарне обстреляли дважды».',
    '• Полковник Иво Драсич: «Мост в Сарне обстреляли дважды.»',
  ],
  [
    'es',
    'Coronel Ivo Drasic: «El puente de Sarn fue alcanzado dos veces».',
    '• Coronel Ivo Drasic: «El puente de Sarn fue alcanzado dos veces.»',
  ],
  [
    'fr',
    'Colonel Ivo Drasic : « Le pont de Sarn a été touché deux fois. »',
    '• Colonel Ivo Drasic : « Le pont de Sarn a été touché deux fois. »',
  ],
  [
    'de',
    'Oberst Ivo Drasic: „Die Brücke bei Sarn wurde zweimal getroffen.“',
    '• Oberst Ivo Drasic: „Die Brücke bei Sarn wurde zweimal getroffen.“',
  ],
  ['ar', 'العقيد إيفو دراسيتش: «أصيب جسر سارن مرتين».', '• العقيد إيفو دراسيتش: «أصيب جسر سارن مرتين.»'],
])('%s: a post that begins with who speaks is told, and not only listed', (language, post, line) => {
  const other =
    {
      en: 'Norland opens an embassy in Velmora on Monday.',
      ru: 'Норландия откроет посольство в Велморе в понедельник.',
      es: 'Norlandia abre una embajada en Velmora el lunes.',
      fr: 'La Norlande ouvre une ambassade au Velmora lundi.',
      de: 'Norland eröffnet am Montag eine Botschaft in Velmora.',
      ar: 'تفتح نورلاند سفارة في فيلمورا يوم الاثنين.',
    }[language] ?? '';
  const digest = plan(language, [post, other]);
  expect(digest.listed).toEqual([]);
  expect(linesOf(language, post, other).map((text) => text.replace(/\s/gu, ' '))).toContain(line);
});

describe('a digest of a city, a club, a reporter', () => {
  test.each([
    [
      'en',
      'The council voted 21 to 14 for the budget of 2027. Mayor Ada Finch: “It is a budget for schools. The opposition offered nothing.”',
      'Mayor Ada Finch: ‘It is a budget for schools.',
    ],
    [
      'ru',
      'Городской совет Броума принял бюджет 21 голосом против 14. Мэр Ада Финч: «Это бюджет для школ. Оппозиция ничего не предложила».',
      'Мэр Ада Финч: „Это бюджет для школ.',
    ],
    [
      'es',
      'El pleno aprobó el presupuesto por 21 votos a 14. La alcaldesa Ada Finch: «Es un presupuesto para escuelas. La oposición no ofreció nada».',
      'La alcaldesa Ada Finch: “Es un presupuesto para escuelas.',
    ],
    [
      'de',
      'Der Rat stimmte mit 21 zu 14 für den Haushalt. Bürgermeisterin Ada Finch: „Es ist ein Haushalt für Schulen. Die Opposition hatte nichts anzubieten.“',
      'Bürgermeisterin Ada Finch: ‚Es ist ein Haushalt für Schulen.',
    ],
  ])('%s: tells the second voice of a post', (language, post, voice) => {
    expect(linesOf(language, post).join('\n')).toContain(voice);
  });

  test.each([
    [
      'es',
      '¡La piscina reabre el lunes! Tras ocho meses de obras tiene duchas nuevas, una rampa y un vaso infantil.',
      'La piscina reabre',
    ],
    [
      'de',
      'Das Bad öffnet am Montag wieder! Nach acht Monaten Umbau gibt es neue Duschen und ein Kinderbecken.',
      'Das Bad öffnet',
    ],
  ])('%s: begins with the news, be it called out', (language, post, news) => {
    expect(linesOf(language, post)[0]).toContain(news);
  });

  test.each([
    [
      'de',
      'Die Brücke steht nicht mehr. Ich war vor zwanzig Minuten dort.',
      'Norland eröffnet am Montag eine Botschaft in Velmora.',
    ],
    ['ar', 'الجسر لم يعد موجودا. كنت هناك قبل عشرين دقيقة.', 'تفتح نورلاند سفارة في فيلمورا يوم الاثنين.'],
  ])(
    '%s: lists what names neither a place nor a day, and nobody can tell a name',
    (language, bridge, other) => {
      const { stories, listed } = plan(language, [bridge, other]);
      expect([...stories, ...listed].map(({ entries }) => entries[0]?.post.id)).toEqual([2, 1]);
      expect(listed).toHaveLength(1);
    },
  );

  test('and with no cheer', () => {
    const post = 'What a night for all of us! Falcon Brome beat Halsen by 3 to 1 on Sunday.';
    expect(linesOf('en', post)[0]).not.toContain('What a night');
  });
});

const ofLine = (language: string, post: string) => linesOf(language, post)[0]?.replace(/\s/gu, ' ');

test.each([
  [
    'en',
    'Mayor Ada Finch on the Linden Bridge: We warned the council in 2023.',
    'Mayor Ada Finch on the Linden Bridge: “',
  ],
  [
    'ru',
    'Мэр Ада Финч о Липовом мосте: Мы предупреждали совет в 2023 году.',
    'Мэр Ада Финч о Липовом мосте: «',
  ],
  [
    'es',
    'La alcaldesa Ada Finch sobre el puente de Linden: Avisamos al pleno en 2023.',
    'La alcaldesa Ada Finch sobre el puente de Linden: «',
  ],
  [
    'fr',
    'La maire Ada Finch sur le pont de Linden : Nous avons averti le conseil en 2023.',
    'La maire Ada Finch sur le pont de Linden : «',
  ],
  [
    'de',
    'Bürgermeisterin Ada Finch zur Lindenbrücke: Wir haben den Rat 2023 gewarnt.',
    'Bürgermeisterin Ada Finch zur Lindenbrücke: „',
  ],
])('%s: who speaks is told with what they speak about', (language, post, sayer) => {
  expect(ofLine(language, `💬 ${post}`)).toContain(sayer);
});

test('but not with where they speak', () => {
  expect(ofLine('en', '💬 Mayor Ada Finch in Vienna: We warned the council in 2023.')).toContain(
    '• Mayor Ada Finch: “',
  );
});

test.each([
  [
    'en',
    'Interview of Ambassador A.V.Tremov\n\n❓ Will Ordavia close the centre in Sella?\n\n💬 A.V.Tremov: Ordavia closes it on 4 May.',
    '– A.V.Tremov: “',
  ],
  [
    'ru',
    'Интервью Посла А.В.Тремова\n\n❓ Закроет ли Ордавия центр в Селле?\n\n💬 А.В.Тремов: Ордавия закроет его 4 мая.',
    '— А.В.Тремов: «',
  ],
])('%s: a sign of speech before initials hides nobody', (language, post, sayer) => {
  expect(ofLine(language, post)).toContain(sayer);
});

describe('a greeting is told nowhere', () => {
  test.each([
    [
      'en',
      'Good morning, Brome!',
      'It’s Friday at last.',
      'Two things: the pool is shut, and bus 14 runs via Quay Street.',
    ],
    ['ru', 'Доброе утро, друзья.', 'Наконец-то пятница!', 'Тяжело. Сбито 11 беспилотников.'],
    [
      'es',
      '¡Buenos días, Brome!',
      '¡Por fin es viernes!',
      'Dos cosas: cierra la piscina y el bus 14 va por Quay.',
    ],
    [
      'fr',
      'Bonjour, Brome !',
      'C’est enfin vendredi !',
      'Deux choses : la piscine ferme, le bus 14 passe par Quay.',
    ],
    [
      'de',
      'Guten Morgen, Brome!',
      'Endlich ist Freitag!',
      'Zwei Dinge: Das Bad ist zu, Bus 14 fährt über Quay.',
    ],
    ['ar', 'صباح الخير يا بروم!', '', 'أمران: المسبح مغلق والحافلة 14 تسير عبر كواي.'],
  ])('%s', (language, greeting, day, news) => {
    const texts = createTexts(createTranslate(), language);
    const digest = plan(language, [`${greeting} ${day} ${news}`, 'Norland (Velmora) 2026.']);
    const reading = readingOf(composeDigest(digest, { texts }));
    expect(reading).toMatch(/1[14]/u);
    for (const said of [greeting, day].filter((one) => one !== ''))
      expect(reading).not.toContain(said.slice(2, 8));
  });

  test.each([
    ['en', 'It’s Friday that the bridge closes.'],
    ['de', 'Am Freitag schließt die Brücke.'],
    ['fr', 'Enfin vendredi, le pont ferme.'],
  ])('%s: but a day may be news', (language, post) => {
    expect(ofLine(language, post)).toContain(post.slice(0, 12));
  });
});

test.each([
  ['وصلت إلى متجرنا دفعة جديدة من الزيت في الرحاب.', true],
  ['نشكر زبائننا في الرحاب على 10 سنوات.', true],
  ['يفتتح نادي الرحاب فرعه وتدعو شركتنا 40 شخصا.', true],
  ['أصيب 40 مواطنا في حادث بمدينة الرحاب.', false],
  ['أصدرت الوزارة بيانا عن أثينا وفيينا يوم السبت.', false],
  ['الدخول إلى معرض الرحاب مجانا يوم السبت 25 نوفمبر.', false],
])('a channel that speaks of what is its own is named: %s', (post, isNamed) => {
  expect(ofLine('ar', post)?.includes('Norland MFA:')).toBe(isNamed);
});

test('what a post said before the one that leads its story is told as earlier', () => {
  const notice =
    'Residents of Quay Street in Harlow Ness should boil tap water before drinking until further notice.';
  const lifted = 'The boil water notice for Harlow Ness has been lifted.';
  const back =
    'The boil water notice for Harlow Ness is back in place as of 7.30pm, as samples show bacteria again.';
  expect(linesOf('en', notice, lifted, back)).toEqual([
    expect.stringContaining('back in place'),
    `◦ earlier: “${lifted}”`,
    `◦ earlier: “${notice}”`,
  ]);
});
