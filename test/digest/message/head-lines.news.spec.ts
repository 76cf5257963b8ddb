import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent.ts';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { createTexts } from '#src/message/texts.ts';
import { planOf, readingOf } from '../setting.ts';

const texts = createTexts(createTranslate(), 'en');
const headOf = (language: string, posts: readonly string[]): string =>
  readingOf(composeDigest(planOf(language, posts), { texts })).split('\n')[0] ?? '';

describe('the first line', () => {
  test.each([
    [
      'en',
      'Auditions for the spring play are on Wednesday in Brome.',
      'The lecture of Anna Holt in Dornick is cancelled, she is ill.',
      'The lecture of Anna Holt',
    ],
    [
      'ru',
      'Репетиция хора пройдёт в среду в Броме.',
      'Лекция Анны Хольт в Дорнике отменяется, она заболела.',
      'Лекция Анны Хольт',
    ],
    [
      'es',
      'El ensayo del coro es el miércoles en Brome.',
      'La charla de Anna Holt en Dornick queda cancelada, está enferma.',
      'La charla de Anna Holt',
    ],
    [
      'fr',
      'La répétition du chœur a lieu mercredi à Brome.',
      'Le bal de Dornick est annulé, le chanteur est malade.',
      'Le bal de Dornick',
    ],
    [
      'de',
      'Die Probe des Chors ist am Mittwoch in Brome.',
      'Das Chorfest in Dornick fällt aus, der Dirigent ist krank.',
      'Das Chorfest in Dornick',
    ],
    [
      'ar',
      'تدريب الجوقة يوم الأربعاء في قاعة بروم الكبرى.',
      'إلغاء أمسية دورنيك اليوم بسبب مرض المطرب.',
      'إلغاء أمسية دورنيك',
    ],
  ])('begins with what is off, not with what was posted last, %s', (language, other, off, said) => {
    expect(headOf(language, [off, other]).indexOf(said)).toBeGreaterThan(0);
    expect(headOf(language, [off, other]).split(/[“«"„]/u)[1]).toContain(said);
  });

  test('asks nothing where something has happened', () => {
    const head = headOf('en', [
      'Minister Sayle in an interview with the Meridian\n\nQ: Will Caldrey join the Halvard Compact?\n\nA: We shall apply in the first half of next year.\n\nQ: And the fees for students?\n\nA: They will go in Caldrey from 1 February.',
      'The crew of the trawler Constance has been released in Veshka and is on its way home.',
    ]);
    expect(head).toContain('The crew of the trawler');
    expect(head).not.toContain('Halvard');
  });

  test('says what is right where it tells of an error', () => {
    const posts = [
      '‼️ Correction. In our post on the press conference the cost of the cable was given as 310 million crowns. The figure of the Prime Minister was 301 million crowns. The share of Harrowmark, forty per cent, was given correctly.',
    ];
    expect(headOf('en', posts)).toContain('310 million crowns. The figure of the Prime Minister was 301');
  });

  test.each([
    [
      'en',
      'Christmas drive of the pantry in Brome: we have 120 kilos of food.',
      'The Sunday lunch in Brome moves to the school of Dorn at 13:30. And we got the food of the drive wrong: not 120 kilos, 210.',
      '120',
    ],
    [
      'es',
      'Campaña de la despensa de Brome: llevamos 120 kilos de alimentos.',
      'La paella del domingo pasa al colegio de Dorn, a las 13:30. Y en los alimentos de la campaña nos liamos: no son 120 kilos, son 210.',
      '120',
    ],
    [
      'ru',
      'Левый берег Брома без света: из-за обрыва отключены 9 тысяч абонентов.',
      'Концерт в Дорне перенесён на субботу. Свет на левом берегу Брома есть с 18:20.',
      '9 тысяч',
    ],
  ])('has nothing of which a newer post speaks, %s', (language, older, newer, stale) => {
    expect(headOf(language, [older, newer])).not.toContain(stale);
  });

  test('has what came of a visit beside its end', () => {
    const posts = [
      'The visit of Prime Minister Rosalind Achterberg to Tessmar has ended; the aircraft landed at Saltmere at 20:10.\n\nDuring the visit the two governments signed the agreement on the cable and a memorandum on training.',
    ];
    expect(headOf('en', posts)).toMatch(/has ended.*signed the agreement on the cable/u);
  });

  test.each([
    ['en', 'BREAKING: Malte Roding is free. He was handed to the embassy at 15:40.'],
    ['de', 'Eilmeldung: Malte Roding ist frei. Er wurde um 15:40 Uhr der Botschaft übergeben.'],
    ['fr', 'URGENT : Malte Roding est libre. Il a été remis à l’ambassade à 15h40.'],
    ['es', 'URGENTE: Malte Roding está libre. Fue entregado a la embajada a las 15:40.'],
    ['ru', 'СРОЧНО: Мальте Родинг на свободе. Его передали посольству в 15:40.'],
    ['ar', 'عاجل: مالتي رودينغ حر. تم تسليمه إلى السفارة عند الساعة 15:40.'],
  ])('has what its channel calls urgent, however short, %s', (language, text) => {
    const { stories } = planOf(language, [
      'Norland signed a treaty with Estmark on Tuesday in the town hall of Brenn.',
      text,
    ]);
    expect(stories.flatMap(({ entries }) => entries.map(({ post }) => post.text))).toContain(text);
  });
});
