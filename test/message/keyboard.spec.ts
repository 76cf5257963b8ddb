import { describe, expect, test } from 'vitest';
import { sanitizeKeyboard } from '#src/message/keyboard.ts';

const shown = (...labels: string[]) =>
  sanitizeKeyboard([labels.map((text) => ({ text, data: text }))]).map((row) => row.map(({ text }) => text));

describe('a row of buttons', () => {
  test.each([
    ['stays one where its labels fit a phone', ['All posts', '👍', '👎'], [['All posts', '👍', '👎']]],
    [
      'goes on in the next where one is too long for its share',
      ['Todas las publicaciones', '👍', '👎'],
      [['Todas las publicaciones'], ['👍', '👎']],
    ],
    [
      'has as many as fit beside each other',
      ['Security', 'Europe', 'International organisations', 'Arctic', 'History'],
      [['Security', 'Europe'], ['International organisations'], ['Arctic', 'History']],
    ],
  ])('%s', (_, labels, rows) => {
    expect(shown(...labels)).toEqual(rows);
  });

  test('has at most eight, whatever they say', () => {
    expect(shown(...'123456789')).toEqual([[...'12345678'], ['9']]);
  });
});
