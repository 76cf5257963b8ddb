import { describe, expect, test } from 'vitest';
import { planOf } from '../setting.ts';

const notesOf = (language: string, ...texts: readonly string[]) => {
  const { stories } = planOf(language, texts);
  const lines = stories.flatMap((story) => story.lines);
  return { notes: stories.map(({ note }) => note.is), told: lines.map(({ text }) => text).toSorted() };
};

describe('two sentences that differ in whom they speak of', () => {
  test.each([
    ['en', 'Norland voted for the resolution on Brenn', 'Estmark voted against the resolution on Brenn'],
    ['de', 'Norland stimmt für die Resolution zu Brenn', 'Estmark stimmt gegen die Resolution zu Brenn'],
    ['ru', 'Норланд проголосовал за резолюцию по Бренну', 'Эстмарк проголосовал против резолюции по Бренну'],
    [
      'es',
      'Norlandia votó a favor de la resolución sobre Brenn',
      'Estmark votó en contra de la resolución sobre Brenn',
    ],
    ['ar', 'نورلاند تصوت لصالح قرار برين', 'إستمارك تصوت ضد قرار برين'],
    [
      'de',
      'Raketenangriff auf Skerrin: 3 Tote, 14 Verletzte.',
      'Raketenangriff auf Lumba: 5 Tote, 19 Verletzte.',
    ],
    ['ar', 'ضربة صاروخية على سكيرين: 3 قتلى و14 جريحا.', 'ضربة صاروخية على لومبا: 5 قتلى و19 جريحا.'],
    [
      'ru',
      'Билеты на матч «Халверн» — «Ровер» (9 декабря) в продаже.',
      'Билеты на матч «Халверн» — «Альбион» (2 декабря) в продаже.',
    ],
    [
      'en',
      'The finance minister of Norland rejected the offer of Estmark.',
      'The defence minister of Norland rejected the offer of Estmark.',
    ],
    [
      'en',
      'The deputy minister for trade resigned on Monday.',
      'The deputy minister for energy resigned on Monday.',
    ],
    [
      'en',
      'The upper lock at Brenn is out of service this week.',
      'The lower lock at Brenn is out of service this week.',
    ],
    ['ru', 'Северный въезд в Бренн закрыт до пятницы.', 'Южный въезд в Бренн закрыт до пятницы.'],
    ['ru', 'Министр финансов отверг предложение Эстмарка.', 'Министр обороны отверг предложение Эстмарка.'],
    ['es', 'La ruta norte de Brenn está cerrada por nieve.', 'La ruta sur de Brenn está cerrada por nieve.'],
    [
      'fr',
      'La piste nord de l’aéroport de Brenn est fermée pour travaux.',
      'La piste sud de l’aéroport de Brenn est fermée pour travaux.',
    ],
    ['ar', 'المدخل الشمالي لمدينة برين مغلق حتى الجمعة.', 'المدخل الجنوبي لمدينة برين مغلق حتى الجمعة.'],
  ])('are no change of one another, %s: %s', (language, one, other) => {
    expect(notesOf(language, one, other)).toEqual({
      notes: expect.not.arrayContaining(['changed', 'figure']),
      told: [one, other].toSorted(),
    });
  });

  test.each([
    ['en', 'The ', 'Reminder: the ', 'consulate in Brenn issues passports on Saturday, 28 November.'],
    ['de', '', 'Zur Erinnerung: ', 'Das Konsulat in Brenn stellt am Samstag, 28. November, Pässe aus.'],
    ['ru', 'К', 'Напоминаем: к', 'онсульство в Бренне выдаёт паспорта в субботу, 28 ноября.'],
    ['es', 'El ', 'Recordatorio: el ', 'consulado en Brenn expide pasaportes el sábado 28 de noviembre.'],
    ['fr', 'Le ', 'Rappel : le ', 'consulat à Brenn délivre des passeports samedi 28 novembre.'],
    ['ar', '', 'تذكير: ', 'تصدر القنصلية في برين جوازات السفر يوم السبت 28 نوفمبر.'],
  ])('are none where one is but announced as a reminder, %s', (language, before, reminder, text) => {
    expect(notesOf(language, before + text, reminder + text).notes).not.toContain('changed');
  });

  test.each([
    ['en', 'Orlov: the border with Estmark is open.', 'Denied: the border with Estmark is open.'],
    [
      'en',
      'The briefing of the spokeswoman is at 15:00.',
      'Cancelled: the briefing of the spokeswoman is at 15:00.',
    ],
  ])('are one where the beginning takes it back, %s: %s', (language, one, other) => {
    expect(notesOf(language, one, other).notes).toEqual(['changed']);
  });
});
