import { describe, expect, test } from 'vitest';
import { shortenAtClause } from '#src/digest/selection/shorten-at-clause.ts';

describe('a sentence that is too long', () => {
  const cuts: readonly (readonly [string, number, string])[] = [
    ['Norland signed the treaty, although the text was late, and left', 40, 'Norland signed the treaty…'],
    ['They paid 1,234,567 crowns for the ship', 14, 'They paid…'],
    ['The envoy said “soon, very soon we shall sign it” and left', 30, 'The envoy said…'],
    ['Yesterday evening Foreign Minister Aldo Verrick spoke', 32, 'Yesterday evening…'],
    [
      'The Assembly adopted it with 119 votes in favour and 53 against',
      56,
      'The Assembly adopted it with 119 votes in favour…',
    ],
    ['Short enough', 40, 'Short enough'],
  ];
  test.each(cuts)('is cut where a phrase ends: %s', (text, most, cut) => {
    expect(shortenAtClause(text, most, 'en')).toBe(cut);
  });

  const turned: readonly (readonly [string, string])[] = [
    [
      'en',
      'Norland is ready to recognise the new government, to open an embassy in Quillon and to restore the air link, but not yet.',
    ],
    [
      'en',
      'Norland will sign the treaty on fishing quotas with all neighbours of Lake Oru only if Estmark leaves.',
    ],
    [
      'en',
      'The reports about the delivery of drones and of artillery shells by Norland last winter were false.',
    ],
    [
      'ru',
      'Сообщения ряда иностранных изданий о поставке беспилотников правительству Эстмарка прошлой зимой не соответствуют действительности.',
    ],
    [
      'ru',
      'Норландия подпишет договор о квотах со всеми соседями озера Ору только в случае вывода войск, если его одобрит сейм.',
    ],
    [
      'es',
      'Norlandia firmará el tratado sobre las cuotas de pesca con todos los vecinos del lago Oru, pero no este año.',
    ],
    [
      'fr',
      'La Norlande signera le traité sur les quotas de pêche avec tous les voisins du lac Oru, mais pas cette année.',
    ],
    [
      'de',
      'Das Ministerium bestätigte die Teilnahme des Außenministers an dem für Juni geplanten Gipfel in San Telmo nicht.',
    ],
    [
      'de',
      'Der Minister erkennt die am Sonntag in Kirova ausgerufene Regierung unter Führung des früheren Generals Petrow an.',
    ],
    [
      'ar',
      'التقارير التي نشرتها بعض وسائل الإعلام الأجنبية حول تسليم طائرات مسيرة إلى حكومة إستمارك غير صحيحة.',
    ],
  ];
  test.each(turned)('stays whole where its end turns or completes what it says: %s %s', (language, text) => {
    expect(shortenAtClause(text, 60, language)).toBe(text);
  });

  test('is cut behind a denial that stands early, and between clauses in German', () => {
    const denied =
      'Norland will not attend the summit of the neighbours, which begins in San Telmo on Monday.';
    expect(shortenAtClause(denied, 60, 'en')).toBe('Norland will not attend the summit of the neighbours…');
    const denial =
      'The refinery is working normally, there was no explosion, the administration of the city says.';
    expect(shortenAtClause(denial, 60, 'en')).toBe(denial);
    const german =
      'Der Minister erkennt die neue Regierung an, welche am Sonntag in Kirova ausgerufen wurde.';
    expect(shortenAtClause(german, 60, 'de')).toBe('Der Minister erkennt die neue Regierung an…');
  });

  test('has its verb and what that speaks of where there is room for a sentence', () => {
    const told =
      'The Commission, which met in Halvern for the eleventh time since the accident on the Corran line, recommends that the two signal boxes at Merrow be replaced before the winter of 2027, but not that the line be closed.';
    expect(shortenAtClause(told, 160, 'en')).toBe(told);
    const said =
      'The new harbour of Merrow will take the largest ferries that cross the Sound and three cruise ships a week from the spring of 2028 on, while the old one becomes a park.';
    expect(shortenAtClause(said, 150, 'en')).toBe(
      'The new harbour of Merrow will take the largest ferries that cross the Sound and three cruise ships a week from the spring of 2028 on…',
    );
  });

  test('is cut at last even where it has no border', () => {
    expect(shortenAtClause('x'.repeat(4000), 60, 'en').length).toBeLessThan(700);
  });
});
