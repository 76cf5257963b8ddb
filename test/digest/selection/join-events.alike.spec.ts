/** Of several events that are announced in nearly the same words each is told, and one that is called off takes no other with it. */
import { describe, expect, test } from 'vitest';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { english, inputOf, norland, postOf, readingOf } from '../setting.ts';

function aheadOf(language: string, ...texts: readonly string[]): string {
  const posts = texts.map((text, n) => postOf({ id: n + 1, text, date: `2026-11-20T0${n + 5}:00:00Z` }));
  const channels = [{ ...norland, language }];
  const input = inputOf(posts, { channels, now: Date.parse('2026-11-20T12:00:00Z') });
  const text = readingOf(composeDigest(planDigest(input), { texts: english }));
  return text.split('\n').find((line) => line.startsWith('Ahead')) ?? '';
}

describe('two events of one day', () => {
  test.each([
    ['en', 'The # race starts on 3 December at 10:00.', 'women’s', 'men’s'],
    ['en', 'The ban on # fishing begins on 3 December.', 'cod', 'herring'],
    ['en', 'The exhibition opens in the # town hall on 3 December at noon.', 'old', 'new'],
    ['ru', 'Суд над # начнётся 3 декабря.', 'капитаном', 'штурманом'],
    ['ru', '# забег стартует 3 декабря в 10:00.', 'Женский', 'Мужской'],
    ['es', 'La veda del # empieza el 3 de diciembre.', 'bacalao', 'arenque'],
    ['fr', 'La pêche au # ferme le 3 décembre.', 'cabillaud', 'hareng'],
    ['de', 'Das Rennen der # startet am 3. Dezember um 10 Uhr.', 'Frauen', 'Männer'],
    ['ar', 'ستغلق البوابة # في 3 ديسمبر.', 'الشرقية', 'الغربية'],
  ])('%s: %s – %s, %s', (language, text, one, other) => {
    const ahead = aheadOf(language, text.replace('#', one), text.replace('#', other));
    expect(ahead).toContain(one);
    expect(ahead).toContain(other);
    expect(ahead).not.toMatch(/\[\d\] \[\d\]/);
  });
});

describe('a post that calls off one of several', () => {
  test.each([
    [
      'en',
      'LIVE: on 21 November at # briefing of the minister of #.',
      ['fisheries', 'health', 'defence'],
      'The briefing of the minister of fisheries, announced for 21 November at 10:00, is cancelled.',
    ],
    [
      'ru',
      '21 ноября в # брифинг министра #.',
      ['рыболовства', 'здравоохранения', 'обороны'],
      'Брифинг министра рыболовства, назначенный на 21 ноября в 10:00, отменён.',
    ],
    [
      'es',
      'El 21 de noviembre a las # rueda de prensa de la ministra de #.',
      ['Pesca', 'Sanidad', 'Defensa'],
      'La rueda de prensa de la ministra de Pesca, prevista para el 21 de noviembre a las 10:00, queda cancelada.',
    ],
    [
      'fr',
      'Le 21 novembre à # point de presse du ministre #.',
      ['de la Pêche', 'de la Santé', 'de la Défense'],
      'Le point de presse du ministre de la Pêche prévu le 21 novembre à 10:00 est annulé.',
    ],
    [
      'de',
      'Am 21. November um # Uhr Pressekonferenz der Ministerin für #.',
      ['Fischerei', 'Gesundheit', 'Verteidigung'],
      'Die Pressekonferenz der Ministerin für Fischerei am 21. November um 10:00 Uhr ist abgesagt.',
    ],
    [
      'ar',
      'بث مباشر: 21 نوفمبر الساعة # مؤتمر صحفي لوزير #.',
      ['الصيد', 'الصحة', 'الدفاع'],
      'أُلغي المؤتمر الصحفي لوزير الصيد المقرر يوم 21 نوفمبر الساعة 10:00.',
    ],
  ])('%s leaves the others: %s', (language, text, [one, two, three], off) => {
    const said = [one, two, three].map((of, at) => text.replace('#', `1${at}:00`).replace('#', of!));
    const ahead = aheadOf(language, ...said, off);
    expect(ahead).toContain('off: Sat 21 Nov 10:00');
    for (const of of [two, three]) expect(ahead).toContain(of);
    expect(ahead).not.toContain('earlier:');
  });

  test('may be told between them', () => {
    const ahead = aheadOf(
      'en',
      'LIVE: on 21 November at 09:00 session of the committee on fisheries.',
      'LIVE: on 21 November at 11:00 session of the committee on defence.',
      'LIVE: on 21 November at 14:00 plenary session of the parliament.',
      'The session of the committee on defence on 21 November at 11:00 has been called off.',
    );
    expect(ahead).toMatch(/09:00 .*fisheries.*off: .*defence.*14:00 .*plenary/);
    expect(ahead).not.toContain('earlier:');
  });
});

test.each([
  ['en', 'Rumours that the briefing of the foreign minister on 21 November is cancelled are false.'],
  ['en', 'If the storm comes, the briefing of the foreign minister on 21 November will be cancelled.'],
  ['en', 'A reader asks: will the briefing of the foreign minister on 21 November be cancelled?'],
  ['en', 'The foreign minister speaks on 21 November at 10:00 at his briefing about the cancelled visit.'],
])('%s: nothing is off by “%s”', (language, said) => {
  const notice = 'LIVE: on 21 November at 10:00 briefing of the foreign minister.';
  const ahead = aheadOf(language, notice, said);
  expect(ahead).toContain('10:00');
  expect(ahead).not.toContain('off: ');
});
