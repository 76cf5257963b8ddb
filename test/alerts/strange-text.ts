/** What strangers type: operators, scripts, halves of characters, far too much of everything. */
import fc from 'fast-check';

const bits = [
  ...[
    '(',
    ')',
    '|',
    ',',
    '"',
    '-',
    '=',
    '*',
    '#',
    '@',
    '$',
    '/',
    '~5',
    '~99',
    ' ',
    '\n',
    '\\',
    '[',
    ']',
    '{9}',
    '+',
    '?',
    '.',
  ],
  ...[
    'OR ',
    'AND ',
    'NOT ',
    'grain',
    'UN',
    'NATO',
    'x',
    'мир',
    'Киеве',
    'غزة',
    '中国',
    '나토',
    'ü',
    'F-16',
    '1,000',
    'a.b',
    't.me/durov',
  ],
  ...[
    '\ud800',
    '\udc00',
    '\u200b',
    '\u202e',
    '\u0301',
    '🔥',
    '👍🏽',
    '🇺🇦',
    '“',
    '»',
    '（',
    '｜',
    '－',
    'ﬃ',
    'ß',
  ],
];

export const strangeQuery = fc.oneof(
  fc.array(fc.constantFrom(...bits), { maxLength: 24 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...bits), { maxLength: 24 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

export const strangeText = fc.oneof(
  fc.array(fc.constantFrom(...bits), { maxLength: 80 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** Texts made to be slow. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'one letter 4,096 times': 'a '.repeat(2048),
  'one word of 4,096 letters': 'a'.repeat(4096),
  '4,096 combining marks': `e${'\u0301'.repeat(4096)}`,
  '10,000 brackets': '('.repeat(10_000),
  'right-to-left overrides': '\u202e'.repeat(4096),
  'lone surrogates': '\ud800'.repeat(4096),
  hashes: '#1'.repeat(2048),
  ats: '@a'.repeat(2048),
  dots: 'A.'.repeat(2048),
  hyphens: 'a-'.repeat(2048),
  'Chinese without an end': '中国'.repeat(2048),
  'joined emoji': '👩\u200d'.repeat(1300),
  links: 'www.a.bc/ '.repeat(400),
};
