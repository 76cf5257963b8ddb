import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '#src/posts/split-sentences.ts';

/** Language, and a text whose sentences are parted by `|`. */
const table: readonly (readonly [string, string])[] = [
  ['en', 'The minister arrived at 5.30 a.m. on Monday.| Talks began at once.'],
  ['en', 'Mr. Smith met Gen. Jones.| They spoke to Dr. A. B. Clark.'],
  ['en', 'The U.S. Administration sees Africa as a market.| The U.N. Charter says otherwise.'],
  ['en', 'Trade grew by 10.6 percent and exceeded $93.4 billion.| It will grow.'],
  ['en', '“We are ready.”| This was the answer.'],
  ['en', '“Will you come?” asked the reporter.| “No!” he said.'],
  ['en', 'See Art. 5 and No. 12 of the treaty.| It is in force.'],
  ['en', 'He paused... and went on.| Nobody spoke.'],
  ['ru', 'Встреча прошла 24 декабря 2024 г. в Москве.| Стороны обсудили торговлю.'],
  ['ru', 'С.В. Лавров принял посла.| Беседа касалась ООН и т.д. и т.п.| Решений нет.'],
  ['ru', 'Товарооборот вырос до 93 млрд. долларов.| Это рекорд.'],
  ['ru', '«Мы готовы!» — сказал министр.| Переговоры продолжатся.'],
  ['ru', 'В ходе встречи в им. Ленина зале, ул. Мира, д. 5, говорили о мире.| Да.'],
  ['es', '¿Habrá acuerdo?| ¡Sí!| El Sr. García lo confirmó.'],
  ['es', 'El comercio con EE.UU. creció un 4,7 %.| Es un récord.'],
  ['es', 'Los embajadores de EE. UU. y Chile llegaron.| Se firmó en los JJ. OO. de Halverne.'],
  ['es', 'La Sra. Zajárova respondió a las 15.30 horas.| No hubo más preguntas.'],
  ['de', 'Am 3. Oktober traf Dr. Meier den Minister.| Sie sprachen z.B. über Handel.'],
  ['de', 'Die Sitzung begann um 9.30 Uhr.| Sie dauerte ca. 2 Stunden.'],
  ['de', 'Am 24. Dezember 2024 endete die 79. Sitzung der UN.| Es gab 119 Stimmen.'],
  ['fr', 'M. Dupont a reçu Mme Durand.| Ils ont parlé de paix.'],
  ['fr', 'Qui sont les invités ?| Nul ne le sait !| « Bien », dit-il.'],
  ['fr', 'Le commerce a crû de 10,6 % en 2024.| C’est un record.'],
  ['ar', 'التقى الوزير السفير اليوم.| هل ستستمر المحادثات؟| نعم.'],
  ['en', 'The case of Crown v. Halden Freight is adjourned.| Rear Adm. (ret.) T. Moss will testify.'],
  ['en', 'Doors open at 9 a.m.| Guests need a pass.'],
  ['en', 'The road is closed for 12 km.| Buses run.'],
  [
    'es',
    'La causa Halden S.A. c. Estado sigue abierta.| El Ing. Ruiz y el Cnel. Vega declararán a las 9 p. m.| Hay plazas.',
  ],
  ['fr', 'L’affaire Halden c. État est close.| M. le Pr. Morel et la Dre. Roux y étaient.'],
  ['de', 'Das Verfahren i. S. Halden (Az. 7 K 31/26) ruht, vgl. Art. 9 GVO.| Es ging z. B. um Zölle.'],
  ['de', 'Dr. h. c. Ida Moss und Gen. a. D. K. Roth kamen am 3. Dez. 2026.| Prof. mult. Karl Voll sprach.'],
  ['ru', 'Ген.-лейт. И. Мосс получил 2,1 млн. долл. США.| Это не я.| Это он.'],
  ['ru', 'В том числе к. ф. н. Петров, чл.-корр. РАН Сомов и т. д.| Решений нет.'],
  ['ar', 'وصل د. سامي حداد إلى الميناء.| واستقبله م. كريم وأ.د. ليلى ناصر.| وغادر مساءً.'],
  ['ar', 'تبدأ الجلسة الساعة 9:00 م.| وتنتهي غداً.'],
  ['en', 'Sen. Adair Holt was taken to Univ. Hosp. Dorrick with burns.| The fire is out.'],
  ['ru', 'Его увезли в больн. № 4, на просп. Мира.| Дер. Липки без света.'],
  [
    'es',
    'Fue trasladado al Hosp. San Telmín, en la Avda. Lonas.| La Dra. Ruiz lo atiende.| El Gob. Vela irá.',
  ],
  ['fr', 'Il est soigné à l’Hôp. Sainte-Odile, boul. Carnot.| Le feu est éteint.| Le Gouv. Morel viendra.'],
  ['de', 'Es brennt in der Ziegelstr. 12, Bez. Hafen.| 4 Leute sind im Krh. St. Anna.| Das Feuer ist aus.'],
  ['ar', 'نُقل إلى مستشفى أ.د. سامي حداد.| وانطفأ الحريق.'],
  ['en', 'They met in Bern.| Police were there, said Mark.| Norland was not.'],
  ['en', 'He left early.| (We saw him go.)| Nobody followed.'],
  ['zh', '外交部长会见了大使。| 双方讨论了贸易！| 会谈继续吗？'],
];

describe('sentences', () => {
  test.each(table)('%s: %s', (language, marked) => {
    const expected = marked.split('|').map((part) => part.trim());
    const found = splitSentences(marked.replaceAll('|', ''), language).map((sentence) => sentence.text);
    expect(found).toEqual(expected);
  });

  test('a line break ends a sentence, also without a full stop', () => {
    expect(splitSentences('Title\n\n• one;\n• two', 'en').map(({ text }) => text)).toEqual([
      'Title',
      '• one;',
      '• two',
    ]);
  });

  test('that were struck out are none, those around them stand where they stood', () => {
    const sentences = (text: string) => splitSentences(text, 'en').map((sentence) => sentence.text);
    expect(sentences('~~We sign.~~ We do not. The toll is ~~12~~ 19.')).toEqual([
      'We do not.',
      'The toll is ~~12~~ 19.',
    ]);
    expect(sentences('~~~~~\nNews.\n~~~~~')).toContain('News.');
    expect(sentences('Yes~~ and no~~')).toEqual(['Yes~~ and no~~']);
  });

  test('offsets point at the words, in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom('en', 'ru', 'ar', null),
        (text, language) => {
          for (const { start, end, text: own } of splitSentences(text, language))
            expect(text.slice(start, end)).toBe(own);
        },
      ),
    );
  });
});

test.each([
  ['The webinar begins at 9 a.m. EST.', 1],
  ['The minister speaks at 3:30 p.m. New York time. He takes questions.', 2],
  ['The shop opens at 9 a.m. Children are welcome.', 2],
])('a zone behind a.m. and p.m. belongs to the hour: %s', (text, count) => {
  expect(splitSentences(text, 'en')).toHaveLength(count);
});
