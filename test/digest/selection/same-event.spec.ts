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
