import { expect, test } from 'vitest';
import { isPassed } from '#src/digest/model/exam.ts';

test('who calls everything true or everything false does not pass', () => {
  const exam = { model: 'x', language: 'en', falseLines: 40, trueLines: 40 };
  expect(isPassed({ ...exam, caught: 0, refused: 0 })).toBe(false);
  expect(isPassed({ ...exam, caught: 40, refused: 40 })).toBe(false);
  expect(isPassed({ ...exam, caught: 36, refused: 4 })).toBe(true);
});
