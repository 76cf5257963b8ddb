import { describe, expect, test } from 'vitest';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { inputOf, norland, postOf } from '../setting.ts';

const aheadOf = (text: string) =>
  planDigest(inputOf([postOf({ text })])).ahead.map(({ day, text: shown }) => [day, shown]);

describe('a day to come', () => {
  const named: readonly (readonly [string, string, string])[] = [
    ['en', 'Applications for scholarships are open until 15 January.', '2027-01-15'],
    ['en', 'The agreement will be signed on December 4, 2026.', '2026-12-04'],
    ['ru', 'Председательство перейдёт к Эстмарку 1 января.', '2027-01-01'],
    ['es', 'El acuerdo se firmará el 4 de diciembre.', '2026-12-04'],
    ['de', 'Der Vertrag wird am 4. Dezember unterzeichnet.', '2026-12-04'],
    ['fr', 'L’accord sera signé le 4 décembre.', '2026-12-04'],
    ['ar', 'سيوقع الاتفاق في 4 ديسمبر.', '2026-12-04'],
  ];
  test.each(named)('%s: %s', (_, text, day) => {
    expect(aheadOf(text)).toEqual([[day, text.replace(/\.$/, '')]]);
  });

  test('is told with its clause alone where the sentence is long', () => {
    const text =
      'The ministers, who met in Halvern for the third time since the spring and agreed on every point of the list but two, will meet again in Tervala on 12 December, the ministry says.';
    expect(aheadOf(text)).toEqual([
      ['2026-12-12', 'will meet again in Tervala on 12 December, the ministry says'],
    ]);
  });

  test.each(['Signed on 4 November.', 'It happened on 24 December 1911.', 'The plan ends on 1 August.'])(
    'is not one that is over or far away: %s',
    (text) => {
      expect(aheadOf(text)).toEqual([]);
    },
  );
});

describe('several days', () => {
  test.each([
    ['en', 'The consulate in Halvern is closed on 2 and 3 December.', '2026-12-02', '2026-12-03'],
    ['en', 'Route 7 is closed from 30 November 21:00 to 4 December 05:00.', '2026-11-30', '2026-12-04'],
    ['en', 'The fair takes place on December 2–5.', '2026-12-02', '2026-12-05'],
    ['ru', 'Приём документов — с 2 по 9 декабря.', '2026-12-02', '2026-12-09'],
    ['ru', 'Мост закрыт с 21:00 30 ноября до 05:00 4 декабря.', '2026-11-30', '2026-12-04'],
    ['es', 'El consulado cierra los días 2 y 3 de diciembre.', '2026-12-02', '2026-12-03'],
    ['es', 'Inscripción del 30 de noviembre al 4 de diciembre.', '2026-11-30', '2026-12-04'],
    ['fr', 'Le consulat ferme les 2 et 3 décembre.', '2026-12-02', '2026-12-03'],
    ['fr', 'Le pont ferme du 30 novembre à 21h au 4 décembre à 5h.', '2026-11-30', '2026-12-04'],
    [
      'de',
      'Die Botschaft wird vom 2. bis 9. Dezember für die Öffentlichkeit geschlossen.',
      '2026-12-02',
      '2026-12-09',
    ],
    ['ar', 'التسجيل من 2 إلى 9 ديسمبر.', '2026-12-02', '2026-12-09'],
  ])('%s stand under the first of them: %s', (_, text, day, lastDay) => {
    expect(planDigest(inputOf([postOf({ text })])).ahead).toMatchObject([{ day, lastDay }]);
  });

  test('are two where they are two', () => {
    const text = 'Talks on 2 December will lead to a meeting on 5 December.';
    expect(aheadOf(text).map(([day]) => day)).toEqual(['2026-12-02', '2026-12-05']);
  });
});

describe('a day that is named by other than its month', () => {
  test.each([
    ['The office reopens on 02.12.2026.', '2026-12-02'],
    ['La oficina reabre el 02/12/2026.', '2026-12-02'],
    ['Заседание пройдёт 02.12.2026.', '2026-12-02'],
    ['يعاد الافتتاح في ٢ ديسمبر.', '2026-12-02'],
    ['Tonight at 21:30: test of the sirens in Varn.', '2026-11-20'],
    ['Сегодня в 21:30 — проверка сирен в Варне.', '2026-11-20'],
    ['Esta noche a las 21:30, prueba de sirenas en Varn.', '2026-11-20'],
    ['Ce soir à 21h30 : essai des sirènes à Varn.', '2026-11-20'],
    ['Die Fähre nach Varn fährt übermorgen ab 6.30 Uhr wieder.', '2026-11-22'],
    ['تستأنف العبارة رحلاتها إلى فارن بعد غد الساعة 06:30.', '2026-11-22'],
  ])('%s', (text, day) => {
    expect(aheadOf(text).map(([shown]) => shown)).toEqual([day]);
  });

  test('is the day of the reader, not that of the place', () => {
    const text = 'La inscripción cierra el 1 de diciembre a las 23:30, hora de Lima.';
    expect(planDigest(inputOf([postOf({ text })])).ahead).toMatchObject([
      { day: '2026-12-02', instant: Date.parse('2026-12-02T04:30:00Z'), stated: '23:30 hora de Lima' },
    ]);
  });

  test('is not ahead once its hour is over', () => {
    expect(aheadOf('Today at 10:30 the minister receives the envoy of Halvern.')).toEqual([]);
  });
});

describe('a notice that names its day and its time', () => {
  const notices: readonly (readonly [string, string])[] = [
    ['en', 'LIVE briefing of the spokeswoman on 25 November at 15:00.'],
    [
      'en',
      'The minister will meet the ambassador of Estmark on 25 November at 15:00 UTC. The meeting is closed to the press.',
    ],
    ['ru', 'Брифинг официального представителя состоится 25 ноября в 15:00.'],
    ['es', 'Rueda de prensa de la portavoz el 25 de noviembre a las 15:00.'],
    ['de', 'Pressekonferenz der Sprecherin am 25. November um 15:00 Uhr.'],
    ['fr', 'Point de presse de la porte-parole le 25 novembre à 15 h 00.'],
    ['ar', 'مؤتمر صحفي للمتحدثة في 25 نوفمبر الساعة 15:00.'],
  ];
  test.each(notices)('is ahead once, at its time, %s: %s', (language, text) => {
    const input = inputOf([postOf({ text })], { channels: [{ ...norland, language }] });
    const { ahead } = planDigest(input);
    const afternoon = Date.parse('2026-11-25T15:00:00Z');
    expect(ahead.map(({ day, stated, instant }) => [day, stated !== null || instant === afternoon])).toEqual([
      ['2026-11-25', true],
    ]);
  });

  test.each(notices)('is ahead once where a post calls it off, %s: %s', (language, text) => {
    const off = {
      en: 'is cancelled',
      ru: 'отменён',
      es: 'queda cancelada',
      de: 'ist abgesagt',
      fr: 'est annulé',
      ar: 'تم إلغاؤه',
    }[language];
    const posts = [text, `${text.split('. ')[0]?.replace(/\.$/, '')} ${off}.`].map((said, n) =>
      postOf({ id: n + 1, text: said, date: `2026-11-20T0${n + 7}:00:00Z` }),
    );
    const { ahead } = planDigest(inputOf(posts, { channels: [{ ...norland, language }] }));
    expect(ahead.map(({ entries, isOff }) => [entries.length, isOff])).toEqual([[2, true]]);
  });
});
