import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasContact } from '#src/digest/grounding/contacts.ts';

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

test('ways to reach somebody are looked for in any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      (text) => typeof hasContact(text) === 'boolean',
    ),
  );
});
