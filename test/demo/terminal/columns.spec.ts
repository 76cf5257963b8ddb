import { describe, expect, test } from 'vitest';
import { createTextStyles, countColumns, wrapLine } from '#demo/terminal/columns.ts';

describe('text in columns', () => {
  test.each([
    ['', 0],
    ['plain', 5],
    ['🔔 bell', 7],
    ['❗️ mark', 7],
    ['МИД', 3],
    ['e\u0301', 1],
    ['\x1b[1mbold\x1b[22m', 4],
  ])('%j fills %i columns', (text, columns) => {
    expect(countColumns(text)).toBe(columns);
  });

  test('lines break between words, an item hangs under its text', () => {
    expect(wrapLine('• one two three', 9)).toEqual(['• one two', '  three']);
    expect(wrapLine('  [1] https://t.me/NorlandMFA/4957', 12)).toEqual([
      '  [1]',
      '  https://t.me/NorlandMFA/4957',
    ]);
    expect(wrapLine('short', 9)).toEqual(['short']);
  });

  test('without colours nothing is painted', () => {
    expect(createTextStyles(false).bold('text')).toBe('text');
    expect(createTextStyles(true).bold('text')).toBe('\x1b[1mtext\x1b[22m');
  });
});
