import { describe, expect, test } from 'vitest';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { inputOf, postOf } from '../setting.ts';

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
