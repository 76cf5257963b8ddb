import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasContact } from '#src/digest/grounding/contacts.ts';
import { isInLanguage } from '#src/digest/grounding/is-in-language.ts';
import { areNumbersSupported } from '#src/digest/grounding/numbers.ts';
import { areQuotationsSupported } from '#src/digest/grounding/quotations.ts';

describe('numbers have one value in all their spellings', () => {
  test.each([
    ['en', '1,234 people', '1234 people'],
    ['en', '1 234 people', '1,234 people'],
    ['en', '1\u00a0234 people', '1\u202f234 people'],
    ['en', '1 ,234 people', '1,234 people'],
    ['en', '1.7 per cent', '1 .7 %'],
    ['en', 'twelve ships', '12 ships'],
    ['en', 'the 3rd round', 'the third round'],
    ['en', '2.5 million', '2,500,000'],
    ['en', '$3bn', '3 billion dollars'],
    ['en', 'two million tonnes', '2 000 000 tonnes'],
    ['en', 'at 15:00', 'at 15 hours'],
    ['en', 'on 2026-11-05', 'on 5.11.2026'],
    ['ru', '14 тыс. человек', '14 000 человек'],
    ['ru', '3,5 млрд', '3 500 000 000'],
    ['ru', 'двумя судами', '2 судна'],
    ['ru', '12 процентов', '12 %'],
    ['ru', '5-й раунд', 'пятый раунд'],
    ['es', '1.500 millones', '1 500 000 000'],
    ['es', 'once barcos', '11 barcos'],
    ['es', '3.ª ronda', 'tercera ronda'],
    ['es', 'mil millones de euros', '1 000 millones de euros'],
    ['es', '5 por ciento', '5 %'],
    ['de', 'zwölf Tsd. Tonnen', '12.000 Tonnen'],
    ['fr', 'onze navires', '11 navires'],
    ['fr', '1,5 milliard', '1 500 000 000'],
    ['ar', '١٢٫٥ في المئة', '12.5 %'],
    ['zh', '3万吨', '30000吨'],
  ])('%s: %s is %s', (language, one, other) => {
    expect(areNumbersSupported(one, other, language)).toBe(true);
    expect(areNumbersSupported(other, one, language)).toBe(true);
  });

  test.each([
    ['en', '1,234 people', '1,243 people'],
    ['es', 'subió cien puntos', 'subió un cinco por ciento'],
    ['en', '12 %', '12 people'],
    ['en', '€5', '$5'],
    ['en', '5 million', '5 billion'],
    ['en', 'three ships', 'the ships'],
    ['en', '1 ship', 'a ship'],
    ['en', '15:30', '15:00'],
    ['ru', 'четырёх судов', 'трёх судов'],
  ])('%s: %s is not %s', (language, one, other) => {
    expect(areNumbersSupported(one, other, language)).toBe(false);
  });
});

describe('ways to reach somebody are seen', () => {
  test.each([
    'see https://a.example/x',
    'hxxp://a.example',
    'www.a.example',
    'go to example.com now',
    'evil.рф',
    'bit.ly/x1',
    't.me/joinus',
    't . me/joinus',
    't[.]me',
    'telegram dot me',
    'evil[.]com',
    'evil (dot) com',
    'tg://resolve?domain=x',
    '@channel',
    'mail me at a.b@c.example',
    'write a@b',
    '＠channel',
    '#join',
    'tap /start',
    'buy $NORL',
    '+44 20 7946 0958',
    'call 8 (800) 555-35-35',
    'call 5551234567',
    '0x52908400098527886E0F7030069857D2E4169EE7',
    'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
    '1BoatSLRHtKNngkdXEeobR76b53LETtpyT',
    '[text](x)',
    '<b>x</b>',
    '**bold**',
    'c3VycmVuZGVyIG5vdyBvciBlbHNlIHdlIGFsbA==',
    'javascript:alert(1)',
    'mailto:x',
  ])('%s', (text) => expect(hasContact(text)).toBe(true));

  test.each([
    'Trade reached 1,234,567,890 dollars in 2025-2026.',
    'On 12.11.2026 at 15:30 the talks began.',
    'Оборот составил 1 250 000 000 рублей (рост на 12,5 %).',
    'The U.S. and the U.N. agreed.',
    'Mr. Brandt left.',
    'Er zahlte 1.500.000 Euro.',
    'Between 1999 and 2026 nothing changed.',
    'т.е. переговоры продолжатся.',
    'The either/or question stays.',
    'It cost $5 and 40 cents.',
    'e.g. grain, i.e. wheat',
    'F-16 and S-400 systems',
  ])('not: %s', (text) => expect(hasContact(text)).toBe(false));
});

describe('quotations are verbatim', () => {
  const source = 'He said: “We don’t see grounds, and we won’t act.” Then «talks must go on» was added.';
  test.each([
    'He said "we don\'t see grounds".',
    '“Talks must go on”',
    'They said „talks must go on“.',
    'no quotation',
  ])('held: %s', (claim) => expect(areQuotationsSupported(claim, source)).toBe(true));
  test.each(['"we see grounds"', '"We don’t see grounds', '"alks must go"', '""', '‘we will act’'])(
    'refused: %s',
    (claim) => expect(areQuotationsSupported(claim, source)).toBe(false),
  );
  test('more than 25 words are too much to quote', () => {
    const long = Array.from({ length: 26 }, (_, at) => `w${at}`).join(' ');
    expect(areQuotationsSupported(`"${long}"`, long)).toBe(false);
  });
});

test('a language is told by script and small words', () => {
  expect(isInLanguage('Переговоры прошли в Москве', 'ru')).toBe(true);
  expect(isInLanguage('Переговоры прошли в Москве', 'en')).toBe(false);
  expect(isInLanguage('Keller', 'ru')).toBe(false);
  expect(isInLanguage('Der Minister hat die Verträge nicht unterzeichnet', 'fr')).toBe(false);
  expect(isInLanguage('Grain transit Norland Estmark', 'es')).toBe(true);
});

test('strangers text of any kind ends in an answer', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'binary' }),
      (one, other) => {
        for (const language of ['en', 'ru', 'ar', null]) areNumbersSupported(one, other, language);
        hasContact(one);
        areQuotationsSupported(one, other);
        isInLanguage(one, 'en');
      },
    ),
  );
});
