import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent.ts';
import { createPostReferences } from '#src/digest/message/post-references.ts';
import { storyLines } from '#src/digest/message/story-lines.ts';
import { toPlainText } from '#src/message/message.ts';
import { createTexts } from '#src/message/texts.ts';
import { inputOf, norland, postOf } from '../setting.ts';
import { planDigest } from '#src/digest/selection/plan-digest.ts';

const plan = (language: string, texts: readonly string[]) =>
  planDigest(
    inputOf(
      texts.map((text, at) => postOf({ id: at + 1, text, date: `2026-11-20T0${at}:00:00Z` })),
      { language, channels: [{ ...norland, language }] },
    ),
  );

/** The lines of a channel's posts without links and marks of direction. */
function linesOf(language: string, ...posts: readonly string[]): string[] {
  const digest = plan(language, posts);
  const linksTo = createPostReferences(() => null);
  const texts = createTexts(createTranslate(), language);
  return [...digest.stories, ...digest.listed]
    .flatMap((story) => storyLines(story, { digest, texts, linksTo, maxCharacters: 340 }))
    .map((line) => toPlainText(line).replace(/ \[\d+\]|[\u2066-\u2069]/g, ''));
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
      '• «Интервью министра А.Холт „Радио Рим“»: «Отменит ли Норландия квоту на зерно для Эстмарка этой зимой?» – А.Холт: «Мы отменим квоту на зерно для Эстмарка 1 декабря.» «А что с переходом в Тулле?» – А.Холт: «Переход в Тулле откроется весной.»',
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
