import { describe, expect, test } from 'vitest';
import { examLinesIn } from '#src/digest/model/exam.ts';
import { languages, readExam } from '#src/languages/index.ts';

const examined = languages.map(({ code }) => code).filter((code) => readExam(code) !== '');

describe.each(examined)('the exam in %s', (language) => {
  const lines = examLinesIn(language);

  test('has twenty true lines and twenty false ones, none twice, over posts of several sentences', () => {
    const falseLines = lines.filter(({ isTrue }) => !isTrue);
    expect([lines.length, falseLines.length]).toEqual([40, 20]);
    expect(new Set(lines.map(({ shown }) => shown)).size).toBe(lines.length);
    expect(lines.every(({ cited }) => cited[0] && cited[0].evidence.sentences.length > 1)).toBe(true);
  });

  test('is in no order that one answer in turn would pass', () => {
    const first = lines.slice(0, 10).map(({ isTrue }) => isTrue);
    expect(new Set(first).size).toBe(2);
  });
});
