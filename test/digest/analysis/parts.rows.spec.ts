import { describe, expect, test } from 'vitest';
import { parseLayout } from '#src/digest/analysis/layout.ts';
import { planOf } from '../setting.ts';

const read = (text: string, language = 'en') => {
  const { title, passages } = parseLayout(text, language);
  return [title, ...passages.map((passage) => passage.text)];
};

describe('short lines with a value each are told together, behind the heading above them', () => {
  test.each([
    ['en', 'Votes in the council:\nfor: 21\nagainst: 8', 'Votes in the council: for: 21; against: 8'],
    ['ru', 'Электроснабжение\nОстра — нет\nКвам — есть', 'Электроснабжение: Остра — нет; Квам — есть'],
    ['es', 'Precios de la lonja\n\nMerluza 42\nBacalao 31', 'Precios de la lonja: Merluza 42; Bacalao 31'],
    ['fr', 'Horaires du bac\nOstra 7 h 15\nBrekka 9 h', 'Horaires du bac: Ostra 7 h 15; Brekka 9 h'],
    [
      'de',
      'Wahl, 90 % ausgezählt\nRoth: 48 %\nMarsh: 52 %',
      'Wahl, 90 % ausgezählt: Roth: 48 %; Marsh: 52 %',
    ],
    ['ar', 'تصويت المجلس\nمع: 21\nضد: 8', 'تصويت المجلس: مع: 21؛ ضد: 8'],
    ['en', 'Final result\nHarbor United 1\nKvam Rovers 2', 'Final result: Harbor United 1; Kvam Rovers 2'],
    ['en', 'Medals of the day\n1. Roth\n2. Marsh', 'Medals of the day: Roth; Marsh'],
  ])('%s: %s', (language, text, told) => {
    expect(read(text, language)).toEqual([null, told]);
  });

  test('also where there is none', () => {
    expect(read('Killed: 19\nWounded: 41\nMissing: 0')).toEqual([
      null,
      'Killed: 19; Wounded: 41; Missing: 0',
    ]);
  });

  test('and what stands below them for itself', () => {
    const text = 'Fish auction\nCod: 42\nHaddock: 31\nThe hall was full until noon.';
    expect(read(text)).toEqual([null, 'Fish auction: Cod: 42; Haddock: 31', 'The hall was full until noon.']);
  });

  test('but no sentences, and no single line', () => {
    const items = 'Today in Brenn\n• The bridge is shut.\n• The pool opens at 9.';
    expect(read(items)).toEqual(['Today in Brenn', 'The bridge is shut.', 'The pool opens at 9.']);
    expect(read('Visit to Estmark\nBrenn, 12 May\nThe minister arrived at noon.')[0]).toBe(
      'Visit to Estmark',
    );
  });
});

test.each([
  ['en', 'Votes in the council', 'for', 'against'],
  ['ru', 'Голосование в совете', 'за', 'против'],
  ['es', 'Votación en el pleno', 'a favor', 'en contra'],
  ['fr', 'Vote au conseil', 'pour', 'contre'],
  ['de', 'Abstimmung im Rat', 'dafür', 'dagegen'],
  ['ar', 'تصويت المجلس', 'مع', 'ضد'],
])('%s: the newer of two tables is told, with its values in their order', (language, head, one, other) => {
  const table = (first: number, second: number) => `${head}:\n${one}: ${first}\n${other}: ${second}`;
  const { stories, ledger } = planOf(language, [table(21, 8), table(8, 21)]);
  expect([...ledger.dispositions.values()]).toEqual(['summarised', 'summarised']);
  expect(stories[0]?.lines[0]?.text).toContain(`${one}: 8`);
});
