import { describe, expect, test } from 'vitest';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { english, inputOf, norland, postOf, readingOf } from '../setting.ts';

const aheadOf = (text: string) =>
  planDigest(inputOf([postOf({ text })])).ahead.map(({ day, text: shown }) => [day, shown]);

describe('a day to come', () => {
  const named: readonly (readonly [string, string, string])[] = [
    ['en', 'Applications for scholarships are open until 15 January.', '2027-01-15'],
    ['en', 'The agreement will be signed on December 4, 2026.', '2026-12-04'],
    ['ru', 'Председательство перейдёт к Эстмарку 1 января.', '2027-01-01'],
    ['es', 'El acuerdo se firmará el 4 de diciembre.', '2026-12-04'],
    ['de', 'Der Vertrag wird am 4. Dezember unterzeichnet.', '2026-12-04'],
    ['fr', 'L’accord sera signé le 4 décembre.', '2026-12-04'],
    ['ar', 'سيوقع الاتفاق في 4 ديسمبر.', '2026-12-04'],
  ];
  test.each(named)('%s: %s', (_, text, day) => {
    expect(aheadOf(text)).toEqual([[day, text.replace(/\.$/, '')]]);
  });

  test('is told with its clause alone where the sentence is long', () => {
    const text =
      'The ministers, who met in Halvern for the third time since the spring and agreed on every point of the list but two, will meet again in Tervala on 12 December, the ministry says.';
    expect(aheadOf(text)).toEqual([
      ['2026-12-12', 'will meet again in Tervala on 12 December, the ministry says'],
    ]);
  });

  test.each(['Signed on 4 November.', 'It happened on 24 December 1911.', 'The plan ends on 1 August.'])(
    'is not one that is over or far away: %s',
    (text) => {
      expect(aheadOf(text)).toEqual([]);
    },
  );
});

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
});
