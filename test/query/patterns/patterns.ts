/** Patterns that strangers might type, and texts to try them on. */
import fc from 'fast-check';

const characters = [
  ...[
    'a',
    'b',
    'k',
    's',
    'K',
    'ſ',
    'я',
    'ё',
    'é',
    'σ',
    'ς',
    'ı',
    'İ',
    'ǆ',
    'x',
    '1',
    ' ',
    '_',
    '-',
    '😀',
    '\\n',
  ],
  ...['.', '(?s:.)', '\\d', '\\D', '\\w', '\\W', '\\s', '\\S', '[ab]', '[^a]', '[^\\n]', '[а-я]', '[😀-😂]'],
  ...['\\pL', '\\p{Lu}', '\\p{Greek}', '[[:alpha:]]', '(?-i:A)', '\\x{1F601}', '\\Qa.b\\E'],
];
const borders = ['^', '$', '\\b', '\\B', '\\A', '\\z', '(?m:^)', '(?m:$)'];
const repeats = ['*', '+', '?', '*?', '+?', '??', '{2}', '{0,3}', '{1,2}?', '{2,}'];
const openings = ['(', '(?:', '(?i:', '(?m:', '(?s:', '(?U:', '(?-i:', '(?P<name>'];

function patternsOf(leaf: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.letrec<{ pattern: string }>((tie) => {
    const pattern = tie('pattern');
    return {
      pattern: fc.oneof(
        { depthSize: 'small', maxDepth: 5 },
        leaf,
        fc.tuple(pattern, pattern).map((parts) => parts.join('')),
        fc.array(pattern, { minLength: 2, maxLength: 3 }).map((parts) => `(?:${parts.join('|')})`),
        fc.tuple(pattern, fc.constantFrom(...repeats)).map(([part, times]) => `(${part})${times}`),
        fc.tuple(fc.constantFrom(...openings), pattern).map(([opening, part]) => `${opening}${part})`),
      ),
    };
  }).pattern;
}

const oftenOf = (often: readonly string[], rare: readonly string[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...often) }, fc.constantFrom(...rare));

export const anyPattern = patternsOf(oftenOf(characters, borders));

export const anyText = fc
  .array(
    fc.constantFrom(
      ...['a', 'b', 'A', 'B', 'k', 's', 'S', 'K', '\u212a', 'ſ', 'я', 'ё', 'Ё', 'é', 'É', '\u0301', 'a.b'],
      ...[
        'σ',
        'ς',
        'Σ',
        'İ',
        'ı',
        'i',
        'ǅ',
        'Ǆ',
        'x',
        '1',
        ' ',
        '\n',
        '_',
        '-',
        '😀',
        '😁',
        '\ud83d',
        '\ude00',
      ],
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

const words = ['kiss', 'Skye', 'ssk', 'мёдик', 'Киев', 'ива', 'ёлка', 'naïve'];

export const wordPattern = patternsOf(
  oftenOf([...words, 'k', 's', 'и'], [...borders, ' ', '.', '\\w', '[ks]']),
);

/** Words of one script each, some as other systems write them, with marks after some. */
export const wordText = fc
  .array(
    fc.constantFrom(
      ...words,
      ...[
        'KISS',
        'sKye',
        '\u212aiſs',
        'МЕДИК',
        'медик',
        'елка',
        'киев',
        'naive',
        'nai\u0308ve',
        'k',
        's',
        'ж',
      ],
      ...[' ', ' ', '-', '1', '\n', '\u0306', '\u0301'],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => !/[a-z\u212aï][\u0300-\u036f]*[а-яё]|[а-яё][\u0300-\u036f]*[a-z\u212aï]/iu.test(text));

/** Made to be slow; all of them are RE2. */
export const hostilePatterns = [
  ...[
    '(a+)+b',
    '(a|aa)+$',
    'a{1,40}a{1,40}b',
    '(.*)(.*)(.*)x\\d',
    '(\\w+\\s?)*!',
    '[\\s\\S]{60}x',
    '(x?){60}x{60}',
  ],
  ...['.{0,100}(a|b|c).{0,100}d', '.{0,60}(a|b|c).{0,60}d', '(?:a{1,30}){1,30}b', '(((x?){10}){10}){10}'],
  ...[
    '(\\b\\B|\\b|a|b){20}(\\B|c|\\b){20}!',
    '(?m)(?:^.?|\\b\\w?|$\\s?){20}!',
    '(?:\\b.?){30}(?:\\B.?){30}!',
  ],
  ...[
    '(?i)[^x]*ж[^ы]{50}я',
    '(\\pL|\\pN){60}-',
    `(${Array.from('abcdefghijklmnopqrstuvwxyz').join('|')}){50}!`,
  ],
  Array.from({ length: 60 }, (_, at) => String.fromCharCode(0x430 + at)).join('|'),
  ...['z.?b.{60}a.{60}b', 'z.?[ab].{60}[bc].{60}[ab1]', 'z(?:[ab]?.){30}[bc](?:[bc]?.){30}[ab1]'],
  ...[
    'z(?:.{20}b.{10}a.{5}b|.{20}a.{20}b.{5}a.{20}b)',
    '[a-c]*a[a-c]{100}',
    'b.{60}a.{60}b',
    '\\b(a?b?c? ?){20}z',
  ],
];

const telegramLimit = 4096;
const filled = (part: string) => part.repeat(telegramLimit).slice(0, telegramLimit);

/** Characters at random, the same in every run; the last few are for patterns that are read from their end. */
function scattered(alphabet: readonly string[], ending = ''): string {
  let seed = 7;
  let text = '';
  while (text.length < telegramLimit - ending.length - 1) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    text += alphabet[Math.floor((seed / 2 ** 32) * alphabet.length)];
  }
  return text + ending;
}

export const hostileTexts = [
  ...[
    'a',
    'x1 ',
    'The talks in Geneva, 16 hours long, ended. ',
    'Переговоры в Женеве ни к чему не привели. ',
  ].map(filled),
  ...[scattered(['a', 'b'], 'zzz'), scattered(['a', 'b', 'c', ' '], 'zzz'), scattered(['x', '\n', '.', 'я'])],
  scattered(Array.from({ length: 3000 }, (_, at) => String.fromCharCode(0x4e00 + 7 * at))),
  scattered(Array.from({ length: 200 }, (_, at) => String.fromCodePoint(0x1f300 + at))),
  scattered(['\ud83d', '\ude00', 'a', '\u0301']),
];
