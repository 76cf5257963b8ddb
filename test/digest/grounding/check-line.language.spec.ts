import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInLanguage } from '#src/digest/grounding/check-line.ts';

test('a language is told by script and small words', () => {
  expect(isInLanguage({ text: 'Переговоры прошли в Москве', language: 'ru' })).toBe(true);
  expect(isInLanguage({ text: 'Переговоры прошли в Москве', language: 'en' })).toBe(false);
  expect(isInLanguage({ text: 'Keller', language: 'ru' })).toBe(false);
  expect(isInLanguage({ text: 'Der Minister hat die Verträge nicht unterzeichnet', language: 'fr' })).toBe(
    false,
  );
  expect(isInLanguage({ text: 'Grain transit Norland Estmark', language: 'es' })).toBe(true);
});

test('any text is in a language or not', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      (text) => typeof isInLanguage({ text, language: 'en' }) === 'boolean',
    ),
  );
});
