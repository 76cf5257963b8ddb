import { describe, expect, test } from 'vitest';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { english, inputOf, norland, postOf, readingOf } from '../setting.ts';

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
      `Ahead today “${off.replace(/\.$/, '')}” [1] (changed; before: 21:00 [2])`,
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

  test('is told of its new time', () => {
    expect(
      composedOf(
        'en',
        'LIVE: Press conference of Minister Orlov at 21:00 UTC',
        'The press conference of Minister Orlov has been moved from 21:00 to 22:30 UTC.',
      ),
    ).toBe(
      'Ahead today 22:30 “The press conference of Minister Orlov has been moved from 21:00 to 22:30 UTC.” [1] (changed; before: 21:00 [2])',
    );
  });

  test('is not told as if it took place', () => {
    const [will, willNot] = ['', 'not '].map(
      (no) => `Norland and Estmark will ${no}hold talks on grain on 3 December in Kirova.`,
    );
    expect(composedOf('en', `${will}`, `${willNot}`)).toBe(
      'Ahead Thu 3 Dec “Norland and Estmark will not hold talks on grain on 3 December in Kirova” [1]',
    );
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
