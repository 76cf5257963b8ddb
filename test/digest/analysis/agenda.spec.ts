import { describe, expect, test } from 'vitest';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { readAgenda } from '#src/digest/analysis/agenda.ts';
import { english, inputOf, postOf, readingOf } from '../setting.ts';

/** Posted on Friday 20 November 2026, 06:00 UTC, for a reader in Berlin. */
const writing = { postedAt: Date.parse('2026-11-20T06:00:00Z'), zone: 'Europe/Berlin', language: null };
const itemsOf = (text: string) =>
  readAgenda(text, writing).map(({ day, time, text: what }) =>
    [day, time && new Date(time.at).toISOString().slice(11, 16), what]
      .filter((part) => part !== null)
      .join(' '),
  );

describe('a list of announcements', () => {
  const lists: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'en',
      '🗓 Ahead today\n\n• 08:00 UTC: briefing by Ada Lind;\n• 10:30 UTC: the minister speaks to the press.',
      ['2026-11-20 08:00 briefing by Ada Lind', '2026-11-20 10:30 the minister speaks to the press'],
    ],
    [
      'en',
      'Fixtures\nSat 21 Nov: Halvern FC v Estmark United\nSun 29 Nov, 16:00: cup final',
      ['2026-11-21 Halvern FC v Estmark United', '2026-11-29 15:00 cup final'],
    ],
    [
      'ru',
      'Анонс на 21 ноября\n\n▪️ 11:00 (мск) — брифинг министра\n▪️ 15.30 — встреча с послом',
      ['2026-11-21 08:00 брифинг министра', '2026-11-21 14:30 встреча с послом'],
    ],
    [
      'ru',
      'Завтра: 10:00 — турнир новичков; 19:00 — финал серии',
      ['2026-11-21 09:00 турнир новичков', '2026-11-21 18:00 финал серии'],
    ],
    [
      'es',
      'Agenda de mañana\n\n- A las 10:00: rueda de prensa del alcalde\n- 12h30: firma del acuerdo',
      ['2026-11-21 09:00 rueda de prensa del alcalde', '2026-11-21 11:30 firma del acuerdo'],
    ],
    [
      'fr',
      'Au programme demain\n\n9 h 30 : ouverture du salon\n14h : conférence de presse',
      ['2026-11-21 08:30 ouverture du salon', '2026-11-21 13:00 conférence de presse'],
    ],
    [
      'de',
      'Termine am Samstag\n\n10 Uhr: Flohmarkt am Hafen\nSonntag, 22. November, 11:00 Uhr: Führung im Museum',
      ['2026-11-21 09:00 Flohmarkt am Hafen', '2026-11-22 10:00 Führung im Museum'],
    ],
    [
      'ar',
      'أجندة اليوم\n\n• الساعة 10:00: إحاطة للمتحدثة باسم الوزارة\n• الساعة ١٥:٠٠: لقاء الوزيرين',
      ['2026-11-20 09:00 إحاطة للمتحدثة باسم الوزارة', '2026-11-20 14:00 لقاء الوزيرين'],
    ],
  ];
  test.each([
    ['Saturday 21, 17:00 – chess for all\nMonday 23 – closed\nTuesday 24, 20:30 – lesson for beginners'],
    [
      'Sábado 21, 17:00 – ajedrez para todos\nLunes 23 – cerrado\nMartes 24, 20:30 – clase para principiantes',
    ],
    ['Samedi 21, 17:00 – échecs pour tous\nLundi 23 – fermé\nMardi 24, 20:30 – cours pour débutants'],
    [
      'Samstag 21., 17:00 – Schach für alle\nMontag 23. – geschlossen\nDienstag 24., 20:30 – Kurs für Anfänger',
    ],
  ])('does not take the number of a day for a word of what is on: %s', (text) => {
    expect(itemsOf(text).map((item) => item.slice(0, '2026-11-21'.length))).toEqual([
      '2026-11-21',
      '2026-11-24',
    ]);
  });

  test.each([
    ['en', 'Next week\nTuesday 24: budget debate\nThursday 26 and Friday 27: summit in Dorn'],
    ['ru', 'Неделя\nвторник 24: бюджетные прения\nчетверг 26 и пятница 27: саммит в Дорне'],
    ['es', 'Próxima semana\nMartes 24: debate de presupuestos\nJueves 26 y viernes 27: cumbre de Dorn'],
    ['fr', 'La semaine\nMardi 24 : débat sur le budget\nJeudi 26 et vendredi 27 : sommet de Dorn'],
    ['de', 'Nächste Woche\nDienstag 24.: Debatte im Rat\nDonnerstag 26. und Freitag 27.: Gipfel in Dorn'],
  ])('has one line for two days in a row: %s: %s', (_, text) => {
    expect(readAgenda(text, writing).map(({ day, lastDay }) => [day, lastDay])).toEqual([
      ['2026-11-24', '2026-11-24'],
      ['2026-11-26', '2026-11-27'],
    ]);
  });

  test('may stand in one line, behind its lead-in', () => {
    const text =
      'Vorschau KW 48: Mo Klausur in Dorn · Mi Debatte, Rede 9 Uhr · Sa 28. November Preis der Stadt';
    expect(itemsOf(text)).toEqual([
      '2026-11-23 Klausur in Dorn',
      '2026-11-25 Debatte, Rede 9 Uhr',
      '2026-11-28 Preis der Stadt',
    ]);
  });

  test.each(lists)('%s: %s', (_, text, items) => {
    expect(itemsOf(text)).toEqual(items);
  });

  test.each([
    ['opening hours', 'Opening hours\nMon-Fri: 10:00–18:00\nSat: 10:00–15:00'],
    ['what happened', 'The night\n01:10 shelling of the port\n02:30 fire put out by the brigade'],
    ['figures', 'Results\n1. Halvern 21 points\n2. Estmark 19 points'],
    ['prose', 'On November 20 the president spoke to the press.\n\nThe talks will go on for a week.'],
  ])('is not made of %s', (_, text) => {
    expect(itemsOf(text)).toEqual([]);
  });

  test('stands under what is ahead and is no story', () => {
    const text = '🗓 Ahead today\n\n• 20:30 UTC: briefing by Ada Lind;\n• 22:00 UTC: the minister speaks.';
    const digest = planDigest(
      inputOf([postOf({ text }), postOf({ id: 2, text: 'Norland closed the port of Tervala.' })]),
    );
    const reading = readingOf(composeDigest(digest, { texts: english }));
    expect(reading).toContain(
      'Ahead today 20:30 “briefing by Ada Lind” [2] · today 22:00 “the minister speaks” [2]',
    );
    expect(reading).not.toContain('Ahead today”');
    expect(digest.ledger.counts).toMatchObject({ summarised: 1, ahead: 1 });
  });
});
