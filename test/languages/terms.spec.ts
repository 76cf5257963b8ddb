import { describe, expect, it } from 'vitest';
import { sourceOf, wholeSourceOf, wholeTerms } from '#src/languages/terms.ts';

const isIn = (terms: string, text: string) => new RegExp(`^${sourceOf(terms)}$`, 'iu').test(text);

describe('a list of words', () => {
  it.each([
    ['live stream* | on air', 'live streaming', true],
    ['live stream* | on air', 'on\nair', true],
    ['live stream* | on air', 'on airs', false],
    ['happy * day', 'happy women day', true],
    ['#*history', '#RussianHistory', true],
    ['перв\\p{L}{2,3}', 'первого', true],
    ['перв\\p{L}{2,3}', 'первоначально', false],
    ['назначе(?:н|ни)*', 'назначена', true],
    ['(?:very )*late', 'very very late', true],
    ["l'essentiel|season['’]s", 'l’essentiel', true],
    ['غدا|ظهرا', 'غدًا', true],
    ['', '', false],
  ])('"%s" has "%s": %s', (terms, text, expected) => {
    expect(isIn(terms, text)).toBe(expected);
  });

  it('can be met as whole words alone', () => {
    const whole = new RegExp(wholeSourceOf('mil', 'cien'), 'iu');
    expect([whole.test('mil veces'), whole.test('Milán')]).toEqual([true, false]);
  });

  it.each([
    ['وأعلن', true],
    ['موأعلن', false],
    ['بأعلن', false],
  ])('of whole words is met behind an Arabic “and”: %s', (text, expected) => {
    expect(wholeTerms('أعلن').test(text)).toBe(expected);
  });
});
