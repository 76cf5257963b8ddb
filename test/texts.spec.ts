import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTexts, type Translate } from '#src/texts.ts';

const sentences: Record<string, string> = {
  plain: '<b>{who}</b> says {what}',
  two: 'first {who}\nsecond <i>{what}</i>',
  broken: '</b>{who}<b>open',
};

const translate: Translate = (_locale, key, values) =>
  (sentences[key] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

const texts = createTexts(translate, 'en');

describe('texts', () => {
  test('marks of the locale become style, values stay data', () => {
    expect(texts.line('plain', { who: '<b>Ann</b>', what: '<i>' })).toEqual([
      { style: 'bold', of: ['<b>Ann</b>'] },
      ' says ',
      '<i>',
    ]);
  });

  test('a value may be a part of the tree', () => {
    expect(texts.line('plain', { who: { url: 'https://t.me/x', of: ['x'] }, what: ['a', 'b'] })).toEqual([
      { style: 'bold', of: [{ url: 'https://t.me/x', of: ['x'] }] },
      ' says ',
      'a',
      'b',
    ]);
  });

  test('a text of two lines has two lines, or one where one is asked for', () => {
    expect(texts.lines('two', { who: 'a', what: 'b' })).toHaveLength(2);
    expect(texts.plain('two', { who: 'a', what: 'b' })).toBe('first a second b');
  });

  test('whatever a value holds, it is shown as it stands and styles nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (who, what) => {
        const tree = texts.line('plain', { who, what });
        expect(texts.plain('plain', { who, what })).toBe(`${who} says ${what}`);
        expect(tree.filter((part) => typeof part !== 'string')).toHaveLength(1);
      }),
    );
  });

  test('marks that do not pair are closed', () => {
    expect(texts.plain('broken', { who: 'x' })).toBe('xopen');
  });

  test('dates are told in the zone they are asked for', () => {
    const at = Date.UTC(2026, 10, 20, 22, 30);
    expect(texts.dayAndTime(at, 'UTC')).toMatch(/Fri,? 20 Nov.*22:30/);
    expect(texts.dayAndTime(at, 'Europe/Berlin')).toMatch(/23:30/);
    expect(texts.day(at, 'Asia/Tokyo')).toMatch(/21 Nov/);
  });
});
