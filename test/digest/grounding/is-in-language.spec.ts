import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInLanguage } from '#src/digest/grounding/is-in-language.ts';

test('a language is told by script and small words', () => {
  expect(isInLanguage('Переговоры прошли в Москве', 'ru')).toBe(true);
  expect(isInLanguage('Переговоры прошли в Москве', 'en')).toBe(false);
  expect(isInLanguage('Keller', 'ru')).toBe(false);
  expect(isInLanguage('Der Minister hat die Verträge nicht unterzeichnet', 'fr')).toBe(false);
  expect(isInLanguage('Grain transit Norland Estmark', 'es')).toBe(true);
});

test('any text is in a language or not', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      (text) => typeof isInLanguage(text, 'en') === 'boolean',
    ),
  );
});
