import { describe, expect, test } from 'vitest';
import { isPassed } from '#src/digest/model/exam.ts';
import { examLanguages, examLinesIn } from '#src/digest/model/exam-lines.ts';
import { languages } from '#src/languages/index.ts';

test('there is an exam in every language the bot speaks', () => {
  expect(examLanguages.toSorted()).toEqual(languages.map(({ code }) => code).toSorted());
});

describe.each(examLanguages)('the exam in %s', (language) => {
  const lines = examLinesIn(language);

  test('asks no line twice, and as many false ones as true ones, or nearly', () => {
    expect(new Set(lines.map(({ shown }) => shown)).size).toBe(lines.length);
    const share = lines.filter(({ isTrue }) => isTrue).length / lines.length;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.1);
  });

  test('is in no order that one answer in turn would pass', () => {
    const first = lines.slice(0, 10).map(({ isTrue }) => isTrue);
    expect(new Set(first).size).toBe(2);
  });
});

test('who calls everything true or everything false does not pass', () => {
  const exam = { model: 'x', language: 'en', falseLines: 40, trueLines: 40 };
  expect(isPassed({ ...exam, caught: 0, refused: 0 })).toBe(false);
  expect(isPassed({ ...exam, caught: 40, refused: 40 })).toBe(false);
  expect(isPassed({ ...exam, caught: 36, refused: 4 })).toBe(true);
});
