import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shorten } from '#src/message/shorten.ts';

describe('a text that is too long', () => {
  test.each([
    ['ends with a word that is near', 'grain '.repeat(40), 102, `${'grain '.repeat(17).trim()}…`],
    ['ends with a whole word when it is long', 'grain '.repeat(40), 200, `${'grain '.repeat(33).trim()}…`],
    ['keeps each letter of a short one', 'San Jose, United States', 20, 'San Jose, United Sta…'],
    ['is cut within its only word', 'Rechtsschutzversicherungen', 10, 'Rechtsschu…'],
    ['is cut between what is seen as characters', 'a👩‍👩‍👧b', 4, 'a…'],
    ['keeps nothing where not even an ellipsis fits', 'grain', () => false, ''],
    ['is left alone where it fits', 'grain', 5, 'grain'],
  ])('%s', (_, text, most, short) => {
    expect(shorten(text, most)).toBe(short);
  });

  test('never takes more than there is room for, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, most) => {
        const short = shorten(text, (each) => Buffer.byteLength(each) <= most);
        expect(Buffer.byteLength(short)).toBeLessThanOrEqual(most);
        expect(short === text || short === '' || short.endsWith('…')).toBe(true);
      }),
    );
  });
});
