import { describe, expect, test } from 'vitest';
import { planOf } from '../setting.ts';

/** Posted on Friday, 20 November 2026. */
const daysIn = (language: string, ...texts: string[]) =>
  planOf(language, texts).ahead.map(({ day, stated, isOff }) =>
    [isOff ? 'off' : '', day.slice(5), stated ?? ''].join(' ').trim(),
  );
const textsIn = (language: string, text: string) => planOf(language, [text]).ahead.map((item) => item.text);

describe('a day that must not be missed', () => {
  test.each([
    ['en', 'Both lifts at Mill Lane are out of order. We expect them back on Monday.', '11-23'],
    ['ru', 'Лифты на Мельничной сломаны. Ждём их обратно в понедельник.', '11-23'],
    ['es', 'Los ascensores de la calle Mayor no funcionan. Los esperamos de vuelta el lunes.', '11-23'],
    ['fr', 'Les ascenseurs de la rue du Port sont en panne. Nous les attendons lundi.', '11-23'],
    ['de', 'Die Aufzüge in der Hafenstraße stehen. Wir erwarten sie am Montag zurück.', '11-23'],
    ['ar', 'نفق الجلاء مغلق، ونتوقع فتحه يوم الاثنين.', '11-23'],
  ])('is one on which something is expected: %s: %s', (language, text, day) => {
    expect(daysIn(language, text)).toEqual([day]);
  });

  test.each([
    ['ar', 'تستقبل مكتبة سدران روادها يوم الأحد المقبل عند الخامسة مساءً.', '11-22 17:00'],
    ['ar', 'يُنقل الجثمانان صباح الاثنين.', '11-23'],
    ['ar', 'يُعقد الاجتماع يوم الثلاثاء 24 نوفمبر، الساعة 11 بتوقيت لورانسا.', '11-24 11:00 بتوقيت لورانسا'],
    ['es', 'El mercadillo de Ribalta será el viernes que viene, 27, a la hora de siempre.', '11-27'],
    [
      'fr',
      'Dossier à déposer à Nérande avant le 30 novembre, 23 h 59 (heure de Varn).',
      '11-30 23:59 heure de Varn',
    ],
  ])('is read with its hour, however it is written: %s: %s', (language, text, day) => {
    expect(daysIn(language, text)).toEqual([day]);
  });

  test.each([
    ['en', 'The plane with the tents takes off from Fenwick at 22:00.'],
    ['ru', 'Борт с палатками вылетает из Фенвика в 22:00.'],
    ['es', 'El avión con las tiendas despega de Fenwick a las 22:00.'],
    ['fr', 'L’avion avec les tentes décolle de Fenwick à 22 h.'],
    ['de', 'Das Ministerium stellt die Hotline in Fenwick um 22 Uhr ein.'],
    ['ar', 'تقلع الطائرة من فنويك الساعة 22:00.'],
  ])('is today, where something leaves or ends: %s: %s', (language, text) => {
    expect(daysIn(language, text)).toEqual(['11-20 22:00']);
  });

  test('is told by a sentence that names enough, though it leans on more than it has before it', () => {
    const text =
      'The vote failed. It was close. They argued. Minister Tolliver will consult the other sponsors in Port Amity on Tuesday.';
    expect(textsIn('en', text)).toEqual([
      'Minister Tolliver will consult the other sponsors in Port Amity on Tuesday',
    ]);
  });

  test.each([
    [
      'en',
      'We have good news. The Bramley Hall fair opens on 2 December.',
      'The Bramley Hall fair opens on 2 December',
    ],
    [
      'ru',
      'Наших моряков отпустили. Морской суд Скерве соберётся 2 декабря.',
      'Морской суд Скерве соберётся 2 декабря',
    ],
    [
      'es',
      'Los cabecillas se entregaron. Duarte hablará a Varn el 2 de diciembre.',
      'Duarte hablará a Varn el 2 de diciembre',
    ],
    [
      'fr',
      'La ministre a reçu son homologue. Un groupe se réunira à Lomnik le 2 décembre.',
      'Un groupe se réunira à Lomnik le 2 décembre',
    ],
  ])('is told without the sentence before it, where its own names all: %s', (language, text, told) => {
    expect(textsIn(language, text)).toEqual([told]);
  });
});

describe('a correction with another day', () => {
  test.each([
    [
      'en',
      'The Northbridge treaty will be signed in Velin on 8 December.',
      'Correction: the Northbridge treaty will be signed on 18 December.',
    ],
    [
      'ru',
      'Договор «Северный мост» подпишут в Велине 8 декабря.',
      'Поправка: договор «Северный мост» подпишут 18 декабря.',
    ],
    [
      'es',
      'El tratado Puente Norte se firmará en Velin el 8 de diciembre.',
      'Corrección: el tratado Puente Norte se firmará el 18 de diciembre.',
    ],
    [
      'fr',
      'Le traité Pont Nord sera signé à Velin le 8 décembre.',
      'Correction : le traité Pont Nord sera signé le 18 décembre.',
    ],
    [
      'de',
      'Nordhaven und Ostmar einigen sich auf das Abkommen „Nordbrücke“. Unterzeichnet wird am 8. Dezember in Velin.',
      'Korrektur zu unserem Beitrag von heute Mittag: Das Nordbrücke-Abkommen wird am 18. Dezember unterzeichnet, und zwar in Nordhaven.',
    ],
    [
      'ar',
      'اتفق الجانبان على استئناف الرحلات المباشرة مع مندارا اعتبارا من 8 ديسمبر.',
      'تصويب: الرحلات المباشرة مع مندارا تُستأنف في 18 ديسمبر.',
    ],
  ])('takes the place of the first: %s', (language, first, second) => {
    const plan = planOf(language, [first, second]).ahead;
    expect(plan).toMatchObject([{ day: '2026-12-18', before: { day: '2026-12-08' } }]);
  });

  test('leaves alone what it does not speak of', () => {
    const first = 'The Northbridge treaty will be signed in Velin on 8 December.';
    expect(daysIn('en', first, 'Correction: the bread fair in Varn opens on 18 December.')).toEqual([
      '12-08',
      '12-18',
    ]);
  });
});

describe('what does not take place', () => {
  test.each([
    ['en', 'The ferry to Varn leaves tomorrow at 9:00.', 'The ferry to Varn will not happen tomorrow.'],
    [
      'es',
      'El ministerio alista un vuelo a Varn. Partirá mañana a las 9:00.',
      'El vuelo de mañana a Varn no se hará.',
    ],
    ['fr', 'La séance de Norvale aura lieu demain à 9 h.', 'La séance de Norvale ne se tiendra pas demain.'],
    ['ar', 'تقام محاضرة السكري في فارن غدا الساعة 9:00.', 'لن تقام محاضرة السكري في فارن غدا.'],
  ])('is off: %s', (language, first, second) => {
    expect(daysIn(language, first, second)).toMatchObject([expect.stringMatching(/^off 11-21/)]);
  });

  test('comes next week where brackets say when', () => {
    const first = 'المغادرة إلى لورانسا للمشاركة في الاجتماع الوزاري لدول الممر البحري اليوم الساعة 18:00.';
    const second =
      'أُرجئ الاجتماع الوزاري لدول الممر البحري إلى الأسبوع المقبل (الثلاثاء 24 نوفمبر، الساعة 11)، فلن يغادر معاليه مساء اليوم.';
    expect(daysIn('ar', first, second)).toEqual(['11-24 11:00']);
  });
});

test('the hour of a notice is that of its own sentence', () => {
  const text =
    'Вниманию журналистов: брифинг представителя МИД Юрьевой пройдёт 23 ноября, в понедельник, в 12:00. Аккредитация продлена до 18:00 воскресенья.';
  expect(planOf('ru', [text]).ahead.map(({ day, stated }) => [day, stated])).toEqual([
    ['2026-11-22', '18:00'],
    ['2026-11-23', '12:00'],
  ]);
});
