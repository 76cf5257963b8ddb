import { describe, expect, test } from 'vitest';
import { parseLayout } from '#src/digest/analysis/layout.ts';

const said = (text: string, language: string) =>
  parseLayout(text, language).passages.map(({ speaker, text }) => [speaker, text] as const);

const introductions = [
  ['en', 'President Iris Halloran', '', 'Foreign Minister Helena Brask', 'at the Security Council'],
  [
    'ru',
    'Президент Иван Гордеев',
    '',
    'Постоянный представитель Глеб Торопов',
    'на заседании Совета Безопасности',
  ],
  ['es', 'El presidente Juan Cordero', '', 'La ministra de Exteriores Inés Valdoro', 'en Puerto Amery'],
  ['fr', 'Le président Jean Valdour', ' ', 'La ministre des Affaires étrangères Claire Brunel', 'à Montrieu'],
  ['de', 'Bundeskanzler Rolf Tiedemann', '', 'Außenministerin Henrike Solms', 'im Sicherheitsrat'],
] as const;
const first = 'Vasland 1814.';
const second = 'Sarqan 1815.';

describe.each(introductions)(
  '%s: a line that only names who speaks',
  (language, name, space, other, where) => {
    test.each([
      ['a sign, a colon and a quotation', `💬 ${name}${space}:\n\n“${first}”`],
      ['a sign and a quotation', `💬 ${name}\n“${first}”`],
      ['a colon and a quotation', `${name}${space}:\n\n«${first}»`],
      ['a quotation', `${name}\n\n"${first}"`],
    ])('introduces, with %s', (_, text) => {
      const [[speaker, words = ''] = [], ...others] = said(text, language);
      expect([speaker, words.replace(/^["“«]|["”»]$/gu, '')]).toEqual([name, first]);
      expect(others).toEqual([]);
      expect(parseLayout(text, language).title).toBeNull();
    });

    test.each([
      ['a sign and a colon', `💬 ${name}${space}:`],
      ['a sign', `💬 ${name}`],
      ['a colon', `${name}${space}:`],
    ])('introduces all paragraphs below, with %s', (_, line) => {
      const both = [
        [name, first],
        [name, second],
      ];
      expect(said(`${line}\n\n${first}\n\n${second}`, language)).toEqual(both);
    });

    test('may say where', () => {
      expect(said(`💬 ${other} ${where}${space}:\n\n${first}`, language)).toEqual([[other, first]]);
      expect(said(`${other} ${where}${space}:\n\n${first}`, language)).toEqual([[other, first]]);
    });

    test('gives nobody what stands below the quotation, or names the speaker', () => {
      expect(said(`💬 ${name}${space}:\n\n“${first}”\n\n${second}`, language).at(-1)).toEqual([null, second]);
      const surname = name.split(' ').at(-1);
      const told = `${surname} 1816.`;
      expect(said(`💬 ${name}${space}:\n\n${first}\n\n${told}`, language).at(-1)).toEqual([null, told]);
    });
  },
);

test('ar: an office and a name, or a name with a sign, introduce', () => {
  const words = 'السفينة راسية في الميناء منذ ستة أيام.';
  for (const line of [
    '💬 وزير الخارجية سمير حداد',
    'وزير الخارجية سمير حداد:',
    '💬 وزير الخارجية سمير حداد:',
  ])
    expect(said(`${line}\n\n${words}`, 'ar')).toEqual([['وزير الخارجية سمير حداد', words]]);
  expect(said(`💬 سمير حداد:\n\n${words}\n\n${words}`, 'ar').map(([by]) => by)).toEqual([
    'سمير حداد',
    'سمير حداد',
  ]);
});

test('a quotation of several paragraphs is whose it is to its end', () => {
  const text =
    'President Iris Halloran:\n\n“First we pay.\n\n“Then we build.”\n\nParliament votes on Monday.';
  expect(said(text, 'en')).toEqual([
    ['President Iris Halloran', 'First we pay.'],
    ['President Iris Halloran', '“Then we build.”'],
    [null, 'Parliament votes on Monday.'],
  ]);
});

test('what a speaker lists below the name is told', () => {
  expect(said('💬 Aldo Verrick:\n\n• Sanctions stay.\n• The mission ends.', 'en')).toEqual([
    ['Aldo Verrick', 'Sanctions stay.'],
    ['Aldo Verrick', 'The mission ends.'],
  ]);
});

test.each([
  ['en', 'Winter Fuel Payment:\n\nThe payment rises in January.'],
  ['en', 'President Iris Halloran in Vienna\n\nThe president signed the treaty.'],
  ['en', 'Meeting with President Iris Halloran:\n\nThe two sides agreed on a corridor.'],
  ['en', 'New York\n\nThe Security Council meets on Monday.'],
  ['en', 'Foreign Minister Helena Brask:\n- met her colleague;\n- opened a school.'],
  ['de', 'Ministerium für Verkehr:\n\nDie Brücke ist ab Montag gesperrt.'],
  ['de', 'Bürgermeister Hans Kolb eröffnet Markt in Birkenau\n\n„Er ist größer“, sagte Kolb.'],
  ['ru', 'Президент Иван Гордеев принял Глеба Торопова\n\n«Мы обсудили порт», — сказал Гордеев.'],
  ['de', 'Kanzler Rolf Tiedemann empfängt Iris Halloran\n\n„Der Hafen bleibt“, sagte Tiedemann.'],
  ['ar', 'رئيس الوزراء يصل إلى القاهرة:\n\nوصل كمال ناصر اليوم على رأس وفد كبير.'],
  ['ar', 'رئيس الوزراء يزور القاهرة\n\n«الميناء مفتوح»، قال ناصر.'],
  ['ar', 'نتائج اجتماع مجلس الوزراء:\n\nوافقت الحكومة على موازنة العام المقبل.'],
])('%s: a heading introduces nobody: %j', (language, text) => {
  expect(said(text, language).map(([speaker]) => speaker)).not.toContainEqual(expect.any(String));
});
