import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areNumbersSupported } from '#src/digest/grounding/numbers.ts';

const holds = (line: string, evidence: string, language: string | null) =>
  areNumbersSupported({ text: line, language }, { text: evidence, language });

describe('numbers have one value in all their spellings', () => {
  test.each([
    ['en', '1,234 people', '1234 people'],
    ['en', '1 234 people', '1,234 people'],
    ['en', '1\u00a0234 people', '1\u202f234 people'],
    ['en', '1 ,234 people', '1,234 people'],
    ['en', '1.7 per cent', '1 .7 %'],
    ['en', 'twelve ships', '12 ships'],
    ['en', 'the 3rd round', 'the third round'],
    ['en', '2.5 million', '2,500,000'],
    ['en', '$3bn', '3 billion dollars'],
    ['en', 'two million tonnes', '2 000 000 tonnes'],
    ['en', 'at 15:00', 'at 15 hours'],
    ['en', 'on 2026-11-05', 'on 5.11.2026'],
    ['ru', '14 тыс. человек', '14 000 человек'],
    ['ru', '3,5 млрд', '3 500 000 000'],
    ['ru', 'двумя судами', '2 судна'],
    ['ru', '12 процентов', '12 %'],
    ['ru', '5-й раунд', 'пятый раунд'],
    ['es', '1.500 millones', '1 500 000 000'],
    ['es', 'once barcos', '11 barcos'],
    ['es', '3.ª ronda', 'tercera ronda'],
    ['es', 'mil millones de euros', '1 000 millones de euros'],
    ['es', '5 por ciento', '5 %'],
    ['de', 'zwölf Tsd. Tonnen', '12.000 Tonnen'],
    ['fr', 'onze navires', '11 navires'],
    ['fr', '1,5 milliard', '1 500 000 000'],
    ['ar', '١٢٫٥ في المئة', '12.5 %'],
    ['zh', '3万吨', '30000吨'],
  ])('%s: %s is %s', (language, one, other) => {
    expect(holds(one, other, language)).toBe(true);
    expect(holds(other, one, language)).toBe(true);
  });

  test.each([
    ['en', '1,234 people', '1,243 people'],
    ['es', 'subió cien puntos', 'subió un cinco por ciento'],
    ['en', '12 %', '12 people'],
    ['en', '€5', '$5'],
    ['en', '5 million', '5 billion'],
    ['en', 'three ships', 'the ships'],
    ['en', '1 ship', 'a ship'],
    ['en', '15:30', '15:00'],
    ['ru', 'четырёх судов', 'трёх судов'],
  ])('%s: %s is not %s', (language, one, other) => {
    expect(holds(one, other, language)).toBe(false);
  });
});

test('numbers of any text end in an answer', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'binary' }),
      (one, other) => {
        for (const language of ['en', 'ru', 'ar', null]) holds(one, other, language);
      },
    ),
  );
});
