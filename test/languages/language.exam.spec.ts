import { describe, expect, test } from 'vitest';
import { examLinesIn } from '#src/digest/model/exam.ts';
import { languages, readExam } from '#src/languages/index.ts';

const examined = languages.map(({ code }) => code).filter((code) => readExam(code) !== '');

describe.each(examined)('the exam in %s', (language) => {
  const lines = examLinesIn(language);

  test('has many lines, none twice, and as many false ones as true ones, or nearly', () => {
    expect(lines.length).toBeGreaterThan(30);
    expect(new Set(lines.map(({ shown }) => shown)).size).toBe(lines.length);
    const share = lines.filter(({ isTrue }) => isTrue).length / lines.length;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.1);
  });

  test('is in no order that one answer in turn would pass', () => {
    const first = lines.slice(0, 10).map(({ isTrue }) => isTrue);
    expect(new Set(first).size).toBe(2);
  });
});
