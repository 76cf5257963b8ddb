import { describe, expect, test } from 'vitest';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { english, inputOf, norland, planOf, postOf, readingOf } from '../setting.ts';

describe('what a later post calls off or moves', () => {
  const composedOf = (language: string, ...texts: readonly string[]) => {
    const posts = texts.map((text, n) => postOf({ id: n + 1, text, date: `2026-11-20T0${n + 7}:00:00Z` }));
    const input = inputOf(posts, {
      channels: [{ ...norland, language }],
      now: Date.parse('2026-11-20T12:00:00Z'),
    });
    const text = readingOf(composeDigest(planDigest(input), { texts: english }));
    return text.split('\n').find((line) => line.startsWith('Ahead'));
  };

  test.each([
    [
      'en',
      'LIVE: Briefing by the spokeswoman at 21:00 UTC',
      'The briefing by the spokeswoman at 21:00 UTC is cancelled.',
    ],
    ['en', 'LIVE: Interview with Ambassador Dostane at 21:00 UTC', 'The interview is called off.'],
    [
      'ru',
      'ПРЯМОЙ ЭФИР: брифинг официального представителя в 21:00 по Гринвичу',
      'Брифинг официального представителя отменён.',
    ],
    [
      'es',
      'EN VIVO: rueda de prensa del ministro a las 21:00 UTC',
      'La rueda de prensa del ministro queda cancelada.',
    ],
    [
      'fr',
      'EN DIRECT : point de presse du ministre à 21h00 UTC',
      'Le point de presse du ministre est annulé.',
    ],
    [
      'de',
      'LIVE: Pressekonferenz des Ministers um 21:00 UTC',
      'Die Pressekonferenz des Ministers ist abgesagt.',
    ],
    ['ar', 'بث مباشر: مؤتمر صحفي للوزير الساعة 21:00 UTC', 'تم إلغاء المؤتمر الصحفي للوزير.'],
  ])('%s is told as off, and needs no reminder: “%s” and “%s”', (language, notice, off) => {
    expect(composedOf(language, notice, off)).toBe(
      `Ahead off: today 21:00 “${off.replace(/\.$/, '')}” [1] (announced [2])`,
    );
  });

  test.each([
    [
      'en',
      'The summit of the League opens on 3 December in Tervala.',
      'The summit of the League opens on 4 December in Tervala.',
    ],
    [
      'ru',
      'Переговоры Норланда и Эстмарка пройдут 3 декабря в Кирове.',
      'Переговоры Норланда и Эстмарка в Кирове перенесены с 3 на 4 декабря.',
    ],
    [
      'es',
      'La cumbre de la Liga se abre el 3 de diciembre en Tervala.',
      'La cumbre de la Liga se abre el 4 de diciembre en Tervala.',
    ],
    [
      'fr',
      'La conférence de presse du ministre aura lieu le 3 décembre à Tervala.',
      'La conférence de presse du ministre à Tervala est reportée au 4 décembre.',
    ],
    [
      'de',
      'Der Gipfel in Tervala beginnt am 3. Dezember.',
      'Der Gipfel in Tervala wird vom 3. Dezember auf den 4. Dezember verschoben.',
    ],
    ['ar', 'تبدأ قمة تيرفالا في 3 ديسمبر.', 'تبدأ قمة تيرفالا في 4 ديسمبر.'],
  ])('%s is told of its new day: “%s” and “%s”', (language, plan, moved) => {
    const [next] = [moved.replace(/\.$/, '')];
    expect(composedOf(language, plan, moved)).toBe(
      `Ahead Fri 4 Dec “${next}” [1] (changed; before: Thu 3 Dec [2])`,
    );
  });

  test.each([
    ['en', 'The library in Varn will be closed on 2 December.', 'Route 7 will be closed from 27 November.'],
    ['en', 'Sales rose by 3%. Next report: 4 December.', 'The harbour is full. Next report: 9 December.'],
    ['ru', '25 ноября министр Дальгор посетит Хальверн.', '1 декабря посол Ольм посетит Хальверн.'],
    ['es', 'Entradas para Norte - Sur (2 de diciembre).', 'Entradas para Norte - Puerto (9 de diciembre).'],
    ['fr', 'Le musée de Varn sera fermé le 2 décembre.', 'Le pont sera fermé le 27 novembre.'],
    ['de', 'Karten für Nord – Süd am 2. Dezember.', 'Karten für Nord – Hafen am 9. Dezember.'],
    ['ar', 'تبدأ المحادثات مع هالفرن في 2 ديسمبر.', 'تبدأ المحادثات مع تيرفالا في 9 ديسمبر.'],
  ])('%s is not what another post announces: “%s” and “%s”', (language, one, other) => {
    const shown = composedOf(language, one, other);
    expect(shown?.match(/“[^”]+”/g)).toHaveLength(2);
    expect(shown).not.toContain('changed');
  });

  test.each([
    [
      'en',
      'The fair in Varn opens on 2 December.',
      'The fair in Varn has been postponed because of the storm.',
    ],
    ['ru', 'Ярмарка в Варне откроется 2 декабря.', 'Ярмарка в Варне отложена из-за шторма.'],
    ['es', 'La feria de Varn se abre el 2 de diciembre.', 'La feria de Varn queda aplazada por el temporal.'],
    ['fr', 'La foire de Varn ouvre le 2 décembre.', 'La foire de Varn est reportée à une date ultérieure.'],
    [
      'de',
      'Die Messe in Varn beginnt am 2. Dezember.',
      'Die Messe in Varn wird auf unbestimmte Zeit verschoben.',
    ],
    ['ar', 'يفتتح معرض فارن في 2 ديسمبر.', 'تأجيل معرض فارن بسبب العاصفة.'],
    ['ru', 'Концерт Миры Хольт в Варне пройдёт 2 декабря.', 'Совет отменил концерт Миры Хольт в Варне.'],
    ['es', 'La feria de Varn se abre el 2 de diciembre.', 'El ayuntamiento canceló la feria de Varn.'],
    ['ar', 'يفتتح معرض فارن في 2 ديسمبر.', 'ألغت البلدية معرض فارن بسبب العاصفة.'],
  ])('%s is off where no other day is named: “%s” and “%s”', (language, plan, off) => {
    expect(composedOf(language, plan, off)).toBe(
      `Ahead off: Wed 2 Dec “${off.replace(/\.$/, '')}” [1] (announced [2])`,
    );
  });

  test.each([
    ['en', 'Visa fees are cancelled from 1 January.'],
    ['de', 'Die Gebühren sind ab 1. Januar abgesagt.'],
  ])('%s is news of its day where something ends for good: “%s”', (language, text) => {
    expect(composedOf(language, text, 'Norland.')).toMatch(/^Ahead Fri,? 1 Jan 2027 /);
  });

  test.each([
    ['en', 'The fair in Varn opens on 2 December.', 'The fair in Varn has not been cancelled.'],
    ['ru', 'Ярмарка в Варне откроется 2 декабря.', 'Ярмарка в Варне не отменена.'],
    ['es', 'La feria de Varn se abre el 2 de diciembre.', 'La feria de Varn no se cancela.'],
    ['fr', 'La foire de Varn ouvre le 2 décembre.', 'La foire de Varn n’est pas annulée.'],
    ['de', 'Die Messe in Varn beginnt am 2. Dezember.', 'Die Messe in Varn ist nicht abgesagt.'],
    ['ru', 'Президент Сорел встретится с послами 2 декабря.', 'Президент Сорел перенёс операцию на сердце.'],
    [
      'es',
      'La feria de Varn se abre el 2 de diciembre.',
      'El alcalde adelanta que la feria tendrá cien puestos.',
    ],
  ])('%s is still ahead where that is denied: “%s” and “%s”', (language, plan, denied) => {
    expect(composedOf(language, plan, denied)).toMatch(/^Ahead Wed 2 Dec /);
  });

  test('of a list leaves the other days as they are', () => {
    const list = 'Open days: Varn on 2 December, Dorn on 9 December.';
    expect(composedOf('en', list, 'The open day in Dorn on 9 December is cancelled.')).toMatch(
      /^Ahead Wed 2 Dec “[^”]+” \[\d\] · off: Wed 9 Dec “The open day in Dorn on 9 December is cancelled” \[1\] \(announced \[2\]\)$/,
    );
  });

  test.each([
    [
      'en',
      'On Tuesday at 19:00: concert by Mira Holt in Varn.',
      'Holt is ill: her concert in Varn on Tuesday is cancelled.',
    ],
    ['ru', 'Во вторник в 19:00 в Варне концерт Миры Хольт.', 'Концерта Миры Хольт во вторник не будет.'],
    ['es', 'El martes a las 19:00, concierto de Mira Holt en Varn.', 'Se suspende el concierto de Holt.'],
    ['fr', 'Mardi à 19h, concert de Mira Holt à Varn.', 'Le concert de Mira Holt n’aura pas lieu.'],
    [
      'de',
      'Am Dienstag um 19 Uhr live: Ministerin Holt beantwortet Fragen.',
      'Der Livestream mit Ministerin Holt am Dienstag entfällt.',
    ],
    ['ar', 'تقام أمسية ميرا هولت في فارن يوم الثلاثاء الساعة 19:00.', 'إلغاء أمسية ميرا هولت.'],
  ])('%s is off in other words than those that announced it: “%s” and “%s”', (language, plan, off) => {
    expect(composedOf(language, plan, off)).toBe(
      `Ahead off: Tue 24 Nov 19:00 “${off.replace(/\.$/, '')}” [1] (announced [2])`,
    );
  });

  test('is not what is of the same person, and is called by another name', () => {
    const plan = 'Live on Tuesday at 20:00: Minister Voss answers your questions.';
    expect(composedOf('en', plan, 'The visit of Minister Voss to Cairo has been cancelled.')).not.toContain(
      'off',
    );
  });

  test.each([
    [
      'en',
      'The bridge in Varn will be closed from 27 November to 4 December.',
      'The closure of the bridge in Varn has been extended until 11 December.',
    ],
    [
      'ru',
      'Мост в Варне будет закрыт с 27 ноября по 4 декабря.',
      'Закрытие моста в Варне продлено до 11 декабря.',
    ],
    [
      'es',
      'El puente de Varn estará cerrado del 27 de noviembre al 4 de diciembre.',
      'El cierre del puente de Varn se prorroga hasta el 11 de diciembre.',
    ],
    [
      'fr',
      'Le pont de Varn sera fermé du 27 novembre au 4 décembre.',
      'La fermeture du pont de Varn est prolongée jusqu’au 11 décembre.',
    ],
    [
      'de',
      'Die Brücke in Varn ist vom 27. November bis 4. Dezember gesperrt.',
      'Die Sperrung der Brücke in Varn wird bis zum 11. Dezember verlängert.',
    ],
    ['ar', 'سيغلق جسر فارن من 27 نوفمبر إلى 4 ديسمبر.', 'تمديد إغلاق جسر فارن حتى 11 ديسمبر.'],
  ])('%s is one entry where it lasts longer: “%s” and “%s”', (language, plan, longer) => {
    expect(composedOf(language, plan, longer)).toBe(
      `Ahead Fri 11 Dec “${longer.replace(/\.$/, '')}” [1] (changed; before: Fri 27 Nov – Fri 4 Dec [2])`,
    );
  });

  test.each([
    [
      'en',
      'The match Rovers v Town is moved from 21 November to 23 November.',
      'The match Rovers v Town has been postponed again and will be played on 2 December.',
    ],
    [
      'ru',
      'Матч «Волна» — «Маяк» перенесён с 21 ноября на 23 ноября.',
      'Матч «Волна» — «Маяк» снова отложен и состоится 2 декабря.',
    ],
    [
      'es',
      'El partido Rovers-Town se aplaza del 21 al 23 de noviembre.',
      'El partido Rovers-Town se aplaza otra vez y se jugará el 2 de diciembre.',
    ],
    [
      'fr',
      'Le match Rovers-Town est reporté du 21 au 23 novembre.',
      'Le match Rovers-Town est de nouveau reporté et aura lieu le 2 décembre.',
    ],
    [
      'de',
      'Das Spiel Rovers gegen Town wird vom 21. auf den 23. November verschoben.',
      'Das Spiel Rovers gegen Town ist erneut verschoben und findet am 2. Dezember statt.',
    ],
    [
      'ar',
      'أعلن الاتحاد تأجيل مباراة الصقور والمرجان من 21 نوفمبر إلى 23 نوفمبر.',
      'تقرر تأجيل مباراة الصقور والمرجان مرة أخرى لتقام يوم 2 ديسمبر.',
    ],
  ])('%s is on the day on which it will take place instead: “%s” and “%s”', (language, plan, moved) => {
    expect(composedOf(language, plan, moved)).toBe(
      `Ahead Wed 2 Dec “${moved.replace(/\.$/, '')}” [1] (changed; before: Mon 23 Nov [2])`,
    );
  });

  test.each([
    [
      'en',
      'Briefing by Olga Brandt on 25 November at 11:00.',
      'Please note: the briefing by Brandt has been moved to Friday, 27 November, 14:00.',
    ],
    [
      'ru',
      'Брифинг Ольги Брандт 25 ноября в 11:00.',
      'Вниманию СМИ: брифинг Ольги Брандт переносится на пятницу, 27 ноября, 14:00.',
    ],
    [
      'de',
      'Briefing mit Olga Brandt am 25. November um 11:00 Uhr.',
      'Achtung: Das Briefing mit Olga Brandt wird auf Freitag, den 27. November, 14:00 Uhr verschoben.',
    ],
  ])('%s leaves its old day: “%s” and “%s”', (language, notice, moved) => {
    expect(composedOf(language, notice, moved)).toMatch(
      /^Ahead Fri 27 Nov 14:00 “[^”]+” \[1\] \(changed; before: Wed 25 Nov 11:00 \[2\]\)$/,
    );
  });

  test('makes a story, and is no live notice', () => {
    const posts = [
      postOf({ id: 1, text: 'Heute um 21 Uhr live: Minister Voss beantwortet Fragen.' }),
      postOf({ id: 2, text: 'Der heutige Livestream mit Minister Voss entfällt.' }),
    ];
    const { ledger } = planDigest(inputOf(posts, { channels: [{ ...norland, language: 'de' }] }));
    expect(ledger.dispositions.get('norlandmfa/2')).toBe('summarised');
  });

  test('is told of its new time', () => {
    expect(
      composedOf(
        'en',
        'LIVE: Press conference of Minister Orlov at 21:00 UTC',
        'The press conference of Minister Orlov has been moved from 21:00 to 22:30 UTC.',
      ),
    ).toBe(
      'Ahead today 22:30 “The press conference of Minister Orlov has been moved from 21:00 to 22:30 UTC” [1] (changed; before: 21:00 [2])',
    );
  });

  test('is not told as if it took place', () => {
    const [will, willNot] = ['', 'not '].map(
      (no) => `Norland and Estmark will ${no}hold talks on grain on 3 December in Kirova.`,
    );
    expect(composedOf('en', `${will}`, `${willNot}`)).toBe(
      'Ahead off: Thu 3 Dec “Norland and Estmark will not hold talks on grain on 3 December in Kirova” [1] (announced [2])',
    );
  });

  test.each([
    [
      'en',
      'The concert in Brenn on 28 November at 19:00 is cancelled.',
      'The concert in Brenn on 28 November at 19:00 will take place after all.',
    ],
    [
      'ru',
      'Концерт в Бренне 28 ноября в 19:00 отменён.',
      'Концерт в Бренне 28 ноября в 19:00 всё же состоится.',
    ],
    [
      'es',
      'El concierto en Brenn del 28 de noviembre a las 19:00 queda cancelado.',
      'El concierto en Brenn del 28 de noviembre a las 19:00 finalmente se celebrará.',
    ],
    [
      'fr',
      'Le concert à Brenn du 28 novembre à 19h est annulé.',
      'Le concert à Brenn du 28 novembre à 19h aura finalement lieu.',
    ],
    [
      'de',
      'Das Konzert in Brenn am 28. November um 19 Uhr ist abgesagt.',
      'Das Konzert in Brenn am 28. November um 19 Uhr findet doch statt.',
    ],
    [
      'ar',
      'ألغي الحفل في برين يوم 28 نوفمبر الساعة 19:00.',
      'سيقام الحفل في برين يوم 28 نوفمبر الساعة 19:00 رغم ذلك.',
    ],
  ])('%s is on alone where it takes place after all', (language, off, on) => {
    expect(composedOf(language, off, on)).toBe(`Ahead Sat 28 Nov 19:00 “${on.replace(/\.$/, '')}” [1]`);
  });

  test.each([
    [
      'en',
      'The fair in Brenn planned for 25 November is cancelled because of the storm.',
      'It was to last a week. The market itself opens on 27 November at 10:00.',
    ],
    [
      'ru',
      'Ярмарка в Бренне, назначенная на 25 ноября, отменена из-за шторма.',
      'Сам рынок откроется 27 ноября в 10:00.',
    ],
    [
      'es',
      'La feria de Brenn prevista para el 25 de noviembre queda cancelada por la tormenta.',
      'El mercado en sí abrirá el 27 de noviembre a las 10:00.',
    ],
    [
      'fr',
      'La foire de Brenn prévue le 25 novembre est annulée à cause de la tempête.',
      'Le marché lui-même ouvrira le 27 novembre à 10h00.',
    ],
    [
      'de',
      'Das Fest in Brenn am 25. November ist wegen des Sturms abgesagt.',
      'Der Markt selbst öffnet am 27. November um 10:00 Uhr.',
    ],
    [
      'ar',
      'ألغي المعرض في برين المقرر يوم 25 نوفمبر بسبب العاصفة.',
      'أما السوق نفسه فسيفتح يوم 27 نوفمبر الساعة 10:00.',
    ],
  ])('%s is off alone: what the same post says of another day is on', (language, off, on) => {
    const text = readingOf(composeDigest(planOf(language, [`${off} ${on}`]), { texts: english }));
    expect(text).toMatch(/Ahead off: Wed 25 Nov “[^”]+” \[1\].* Fri 27 Nov 10:00 “/s);
  });

  test.each([
    ['Called off because of the storm.', 'off: Sat 28 Nov 09:00 '],
    ['Moved to 5 December, same time.', 'Sat 5 Dec '],
  ])('is what a post answers, in whatever words: %s', (text, when) => {
    const first = postOf({
      id: 1,
      text: 'The consulate in Brenn holds its open day on 28 November at 9:00.',
    });
    const answer = postOf({
      id: 2,
      text,
      date: '2026-11-20T10:00:00Z',
      reply: { url: first.url ?? '', text: 'The consulate in Brenn' },
    });
    const shown = readingOf(composeDigest(planDigest(inputOf([first, answer])), { texts: english }));
    const ahead = shown.split('\n').find((line) => line.startsWith('Ahead')) ?? '';
    expect(ahead.startsWith(`Ahead ${when}“${text.replace(/\.$/, '')}”`)).toBe(true);
    expect(ahead.split(' · ')).toHaveLength(1);
  });

  test('is nothing but what is meant', () => {
    const notices = [
      'Briefing by the spokeswoman at 20:00 UTC',
      'Interview with Ambassador Dostane at 21:00 UTC',
    ];
    expect(composedOf('en', ...notices.map((notice) => `LIVE: ${notice}`))).toBe(
      'Ahead today 20:00 “Briefing by the spokeswoman at 20:00 UTC” [1] · today 21:00 “Interview with Ambassador Dostane at 21:00 UTC” [2]',
    );
    expect(
      composedOf(
        'en',
        ...notices.map((notice) => `LIVE: ${notice}`),
        'The interview with Dostane is cancelled.',
      ),
    ).toContain('today 20:00 “Briefing by the spokeswoman at 20:00 UTC”');
  });

  test('stands once with those who announce its new time', () => {
    expect(
      composedOf(
        'en',
        'LIVE: Press conference of Minister Orlov at 21:00 UTC',
        'The press conference of Minister Orlov has been moved from 21:00 to 22:30 UTC.',
        'LIVE: Press conference of Minister Orlov at 22:30 UTC',
      ),
    ).toMatch(/^Ahead today 22:30 “[^”]+” \[1\] \[2\] \(changed; before: 21:00 \[3\]\)$/);
  });
});

test('what takes place elsewhere links no post that names the old place', () => {
  const { ahead } = planOf('en', [
    'The reading by Ada Lind is on Saturday at 19:00 in the Old Brewery.',
    'Please note: the reading by Ada Lind on Saturday at 19:00 has been moved to the Town Library.',
  ]);
  expect(ahead.map(({ entries }) => entries.map(({ post }) => post.id))).toEqual([[2]]);
});

describe('what one of two accounts calls off or moves', () => {
  const sister = { key: 'norlanddef', title: 'Norland Defence', language: 'en' };
  const aheadOf = (language: string, ...said: readonly (readonly [string, string])[]) =>
    planDigest(
      inputOf(
        said.map(([channel, text], n) =>
          postOf({ id: n + 1, channel, text, date: `2026-11-20T0${n + 6}:00:00Z` }),
        ),
        {
          channels: [norland, sister].map((channel) => ({ ...channel, language })),
          now: Date.parse('2026-11-20T12:00:00Z'),
        },
      ),
    ).ahead.map(({ text, before }) => [text, before?.entries.length ?? 0]);

  test.each([
    ['en', 'LIVE: Briefing by Mirela Tornquay at 21:00 UTC', 'The briefing is called off.'],
    ['ru', 'ПРЯМОЙ ЭФИР: брифинг Мирелы Торнкуэй в 21:00 по Гринвичу', 'Брифинг отменён.'],
    [
      'es',
      'EN VIVO: rueda de prensa de Mirela Tornquay a las 21:00 UTC',
      'La rueda de prensa queda cancelada.',
    ],
    ['fr', 'EN DIRECT : point de presse de Mirela Tornquay à 21:00 UTC', 'Le point de presse est annulé.'],
    ['de', 'LIVE: Pressekonferenz von Mirela Tornquay um 21:00 UTC', 'Die Pressekonferenz ist abgesagt.'],
    ['ar', 'بث مباشر: مؤتمر صحفي للوزير الساعة 21:00 UTC', 'تم إلغاء المؤتمر الصحفي للوزير.'],
  ])('%s is ahead of neither where both announced it: “%s”', (language, notice, off) => {
    const said = [
      ['NorlandDef', notice],
      ['NorlandMFA', notice],
      ['NorlandMFA', off],
    ] as const;
    expect(aheadOf(language, ...said)).toEqual([[off.replace(/\.$/, ''), 2]]);
  });

  test('is not ahead where the other alone announced it for that moment', () => {
    const off = 'The briefing by Mirela Tornquay at 21:00 UTC is cancelled.';
    const notice = 'LIVE: Briefing by Mirela Tornquay at 21:00 UTC';
    expect(aheadOf('en', ['NorlandDef', notice], ['NorlandMFA', off])).toEqual([[off.replace(/\.$/, ''), 1]]);
  });

  test('is ahead where the other speaks of another briefing', () => {
    const [own, off] = ['15:00', '21:00'].map((time) => `Briefing by the spokeswoman at ${time} UTC`);
    const posts = [
      ['NorlandDef', `LIVE: ${own}`],
      ['NorlandMFA', `${off} is cancelled.`],
    ] as const;
    expect(aheadOf('en', ...posts).map(([text]) => text)).toContain(own);
  });

  test('is told of its new day alone', () => {
    const [third, fourth] = [3, 4].map(
      (day) => `The summit of the League opens on ${day} December in Tervala`,
    );
    const posts = [
      ['NorlandDef', `${third}.`],
      ['NorlandMFA', `${third}.`],
      ['NorlandMFA', `${fourth}.`],
    ] as const;
    expect(aheadOf('en', ...posts)).toEqual([[fourth, 1]]);
  });
});

describe('what two channels announce for one moment', () => {
  const aheadOf = (...notices: readonly string[]) =>
    planDigest(
      inputOf(
        notices.map((text, at) =>
          postOf({ id: at + 1, text, channel: `Norland${at}`, date: '2026-11-20T08:00:00Z' }),
        ),
        { now: Date.parse('2026-11-20T12:00:00Z') },
      ),
    ).ahead.map(({ text, entries }) => [text, entries.length]);

  test('is one event in the words that say most', () => {
    const [short, long] = ['Briefing by Mirela Tornquay', 'Briefing by Mirela Tornquay on the ceasefire'];
    for (const [one, other] of [
      [short, long],
      [long, short],
    ])
      expect(aheadOf(`🔴 LIVE today at 15:00 UTC: ${one}`, `🔴 LIVE today at 15:00 UTC: ${other}`)).toEqual([
        [long, 2],
      ]);
  });

  test('is two where they share but a word that anybody may use', () => {
    const notices = ['Briefing', 'Briefing by Minister Aldo Verrick'];
    expect(aheadOf(...notices.map((text) => `🔴 LIVE today at 15:00 UTC: ${text}`))).toHaveLength(2);
  });
});
