import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent.ts';
import { asQuoted, quoteInShort, withoutFullStop } from '#src/digest/message/as-quoted.ts';
import { createTexts } from '#src/message/texts.ts';

const table: readonly (readonly [string, string, string, string])[] = [
  ['a pair within becomes single', 'en', 'He called it “a farce” twice.', 'He called it ‘a farce’ twice.'],
  ['a German pair too', 'de', 'Moss nennt das „eine Farce“.', 'Moss nennt das ‚eine Farce‘.'],
  [
    'whichever way it was typed',
    'de',
    'Moss nennt das „eine Farce” und geht.',
    'Moss nennt das ‚eine Farce‘ und geht.',
  ],
  [
    'a pair that holds single marks stays',
    'en',
    '“Say ‘please’ first”, Moss said.',
    '“Say ‘please’ first”, Moss said.',
  ],
  ['guillemets stay', 'ru', 'Мосс назвал это «фарсом».', 'Мосс назвал это «фарсом».'],
  ['a pair from end to end goes', 'fr', '« Nous restons. »', 'Nous restons.'],
  ['a Spanish quotation that was cut is closed', 'es', 'Moss: «Tenemos pruebas.', 'Moss: «Tenemos pruebas.»'],
  [
    'a French one with its space',
    'fr',
    'Mme Moss: « Nous restons.',
    'Mme Moss\u00A0: « Nous restons.\u00A0»',
  ],
  ['a German one', 'de', 'Moss: „Wir bleiben.', 'Moss: ‚Wir bleiben.‘'],
  ['an English one', 'en', 'Moss: “We stay.', 'Moss: ‘We stay.’'],
  ['an Arabic one', 'ar', 'موس: «لدينا أدلة.', 'موس: «لدينا أدلة.»'],
  ['a Russian one', 'ru', 'И. Мосс: «Мы остаёмся…', 'И. Мосс: «Мы остаёмся…»'],
  ['one that began before is opened', 'es', 'Nos quedamos», dijo Moss.', '«Nos quedamos», dijo Moss.'],
  [
    'one that was cut off is closed, also where the sentence begins with it',
    'de',
    '„Wir bleiben hier.',
    '‚Wir bleiben hier.‘',
  ],
  [
    'what others say stays a quotation',
    'ru',
    '«Армия Норланда обстреляла колонну.',
    '«Армия Норланда обстреляла колонну.»',
  ],
  ['half a pair at the end is none', 'en', 'We stay until 3 March.”', 'We stay until 3 March.'],
  ['a stray single mark at the end is none', 'en', "We stay until 3 March.'", 'We stay until 3 March.'],
  [
    'French signs have their space',
    'fr',
    'Moss: le port rouvre; qui vient? Tous!',
    'Moss\u00A0: le port rouvre\u202F; qui vient\u202F? Tous\u202F!',
  ],
  ['and clock times none', 'fr', 'Le port rouvre à 14:30.', 'Le port rouvre à 14:30.'],
];

test.each([
  ['“The consul has resigned.”', '“The consul has resigned”'],
  ['„Das Amt in Varn öffnet am 24.“', '„Das Amt in Varn öffnet am 24.“'],
  ['«Мост откроют в 10:00.»', '«Мост откроют в 10:00»'],
  ['“He lives in the U.S.”', '“He lives in the U.S.”'],
  ['“Will he resign?”', '“Will he resign?”'],
])('%s stands before a comma as %s', (text, shown) => {
  expect(withoutFullStop(text)).toBe(shown);
});

test.each([
  [
    ['Los sábados, de 8:00 a 9:30', 'A partir del martes, gratis.'],
    '“Los sábados, de 8:00 a 9:30. A partir del martes, gratis.”',
  ],
  [['The road is closed.', 'Why?'], '“The road is closed. Why?”'],
  [['The consul said', 'that he stays.'], '“The consul said that he stays.”'],
])('%j stand in one quotation as %s', (sentences, shown) => {
  const said = { speaker: null, language: 'es', apart: false };
  expect(quoteInShort(sentences, said, createTexts(createTranslate(), 'en'))).toBe(shown);
});

describe('a sentence in quotation marks', () => {
  test.each(table)('%s (%s)', (_why, language, text, shown) => {
    expect(asQuoted(text, language)).toBe(shown);
  });

  test('has no half of a pair, whatever was typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c “”„«» .]{0,30}$/), (text) => {
        const shown = asQuoted(text, 'en');
        expect(shown).not.toMatch(/[“”„]/);
        expect(shown.split('«').length).toBe(shown.split('»').length);
      }),
    );
  });
});
