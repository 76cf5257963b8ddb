import { describe, expect, test } from 'vitest';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { english, inputOf, norland, postOf, readingOf, withoutTimes } from '../setting.ts';

function digestOf(language: string, texts: readonly string[]): string {
  const posts = texts.map((text, n) => postOf({ id: n + 1, date: `2026-11-20T1${n}:00:00Z`, text }));
  const digest = planDigest(inputOf(posts, { channels: [{ ...norland, language }] }));
  return withoutTimes(readingOf(composeDigest(digest, { texts: english })));
}

describe('what is denied', () => {
  const rumours: readonly (readonly [string, string])[] = [
    ['en', 'Some channels claim that the banks close tomorrow. This is false.'],
    ['ru', 'Эстмаркские каналы пишут, что в понедельник в Гарвиче начнётся мобилизация. Это фейк.'],
    ['es', 'Algunos medios afirman que el lunes a las 10:00 cerrarán los bancos. Es mentira.'],
    ['fr', 'Des médias affirment que les banques fermeront lundi à 10h. C’est faux.'],
    ['de', 'Medien behaupten, dass die Banken am Montag um 10 Uhr schließen. Das ist falsch.'],
  ];
  test.each(rumours)('is not announced: %s', (language, text) => {
    expect(digestOf(language, [text])).not.toContain('Ahead');
  });

  test('gives way to its denial, be it urgent', () => {
    const told = digestOf('de', [
      '⚡️ Raketenangriff auf Dorn',
      'Es gab keinen Raketenangriff auf Dorn, teilt der Generalstab mit. Es war Donner.',
    ]);
    expect(told).toMatch(/^🗂 Norland MFA, Fri 20 Nov: “Es gab keinen Raketenangriff auf Dorn/);
  });
});

test.each([
  ['en', 'Norland sold weapons to Velmora.', 'Velmora denies that Norland sold it weapons.'],
  [
    'de',
    'Norland hat Waffen an Velmora verkauft.',
    'Velmora dementiert einen Verkauf von Waffen durch Norland.',
  ],
])('a denial is another account, and no change of what was said: %s', (language, claim, denial) => {
  expect(digestOf(language, [claim, denial])).toContain(` [1] · another account: “${claim}” [2]`);
});

describe('what others claim is not told without its denial', () => {
  const behindAnother: readonly (readonly [string, string, string])[] = [
    [
      'en',
      "Media of Estmark write that Norland agreed to hand over the port. Today's edition devotes two pages to it.",
      'None of this is true.',
    ],
    [
      'ru',
      'Газеты Эстмарка пишут, что Норланд согласился передать порт. Сегодняшний номер посвящает этому две страницы.',
      'Всё это выдумка.',
    ],
    [
      'es',
      'Medios de Estmark escriben que Norland aceptó entregar el puerto. La edición de hoy le dedica dos páginas.',
      'Nada de esto es cierto.',
    ],
    [
      'fr',
      'Des médias d’Estmark écrivent que le Norland a cédé le port. L’édition d’aujourd’hui y consacre deux pages.',
      'Rien de tout cela n’est vrai.',
    ],
    [
      'de',
      'Medien aus Estmark schreiben, Norland habe den Hafen übergeben. Die heutige Ausgabe widmet dem zwei Seiten.',
      'Nichts davon ist wahr.',
    ],
    [
      'ar',
      'كتبت وسائل إعلام في إستمارك أن نورلاند سلمت الميناء. وخصصت له عدد اليوم صفحتين.',
      'لا شيء من هذا صحيح.',
    ],
  ];
  test.each(behindAnother)('that stands behind another sentence: %s', (language, claim, denial) => {
    expect(digestOf(language, [`${claim} ${denial}`])).toContain(`“${denial}”`);
  });

  const unattributed: readonly (readonly [string, string, string])[] = [
    [
      'en',
      'The banks of Harmouth will close on Monday. Screenshots of it go round since last night.',
      'This is a fake.',
    ],
    [
      'ru',
      'В понедельник в Гармуте закроют банки. Скриншоты такого сообщения расходятся с вечера.',
      'Это фейк.',
    ],
    [
      'es',
      'El lunes cerrarán los bancos de Harmouth. Desde anoche circulan capturas de ese mensaje.',
      'Es un bulo.',
    ],
    [
      'fr',
      'Lundi, les banques de Harmouth fermeront. Des captures circulent depuis hier soir.',
      'C’est une infox.',
    ],
    [
      'de',
      'Am Montag schließen die Banken von Harmouth. Bilder davon kursieren seit gestern Abend.',
      'Das ist eine Falschmeldung.',
    ],
    ['ar', 'ستغلق مصارف هارموث أبوابها يوم الاثنين. وتنتشر صور لهذه الرسالة منذ مساء أمس.', 'هذا خبر كاذب.'],
  ];
  test.each(unattributed)('nor announced, where nobody is named for it: %s', (language, claim, denial) => {
    const told = digestOf(language, [`${claim} ${denial}`]);
    expect(told).toContain(denial);
    expect(told).not.toContain('Ahead');
  });

  test('that stands below its title', () => {
    const text =
      'Norland hands over the port of Harmouth\n\nSuch headlines appeared this morning. They are false.';
    expect(digestOf('en', [text])).toContain('They are false.');
  });

  test('unless it denies another claim that stands in between', () => {
    const text =
      'Parliament passed the budget of the Harmouth district. Media of Estmark write that pensions are cut. This is a lie.';
    expect(digestOf('en', [text])).not.toMatch(/district\.” “This is a lie/);
  });
});

test.each([
  [
    'en',
    '"We have left the port to the enemy. All is lost."',
    'With such leaflets Estmark tries to frighten the people of Harmouth.',
  ],
  ['fr', '« La flotte a fui. Les marins se rendent. »', 'Ce texte a été diffusé par l’Estmark au front.'],
])('a text that is quoted alone is told with what it is: %s', (language, quotation, frame) => {
  expect(digestOf(language, [`${quotation}\n\n${frame}`])).toContain(frame);
});

test.each([
  [
    'en',
    'We have seen reports that Ambassador Calder has been recalled. They are not true.',
    'There is no decision to recall Ambassador Calder.',
  ],
  [
    'de',
    'Medien berichten, Botschafterin Calder sei abberufen worden. Das ist falsch.',
    'Botschafterin Calder wurde nicht abberufen.',
  ],
  ['ru', 'СМИ пишут, что посол Кальдер отозвана. Это неправда.', 'Посол Кальдер не отозвана.'],
  [
    'es',
    'Algunos medios afirman que la embajadora Calder ha sido retirada. Es falso.',
    'La embajadora Calder no ha sido retirada.',
  ],
  [
    'fr',
    'Des médias affirment que l’ambassadrice Calder a été rappelée. C’est faux.',
    'L’ambassadrice Calder n’a pas été rappelée.',
  ],
  ['ar', 'تقول وسائل إعلام إن السفيرة كالدر استدعيت. هذا غير صحيح.', 'السفيرة كالدر لم تستدع.'],
])('%s: what a post reports only to deny it is no account of its own', (language, reported, denial) => {
  expect(digestOf(language, [reported, denial])).not.toMatch(/another account|changed/);
});

test('an answer in the line of its question is told with it', () => {
  const text =
    'Question: Will Norland close its border with Estmark? Answer: No. Crossing points remain open.';
  expect(digestOf('en', [text])).toContain('Answer: No. Crossing points remain open.');
});

test('a condition stays with what is only listed', () => {
  const told = digestOf('en', [
    'Minister Voss: "We will lift the sanctions. But not before the sailors are home."',
    'The Norland Navy opens its museum in Harmouth to visitors. Admission is free on weekends.',
  ]);
  expect(told).toContain('But not before the sailors are home.');
});

describe('what only leads to what stands behind it', () => {
  const khutor =
    'По Красному Хутору. Пишут, что село полностью наше. Не спешите: север села пока за Эстмарком.';
  test('is no headline alone, nor with a claim that the post does not bear out', () => {
    expect(digestOf('ru', [khutor]).split('\n')[0]).toContain(khutor);
  });

  test('what was said before stands nowhere without what holds now', () => {
    const told = digestOf('en', [
      'CORRECTION: In our earlier post we said three people were hurt in Dorn. Two were. The school in Dorn is closed and will reopen on Monday 23 November.',
    ]);
    expect(told).toContain('Ahead');
    expect(
      told
        .split('hurt in Dorn.')
        .slice(1)
        .every((behind) => behind.startsWith(' Two were.')),
    ).toBe(true);
  });
});
