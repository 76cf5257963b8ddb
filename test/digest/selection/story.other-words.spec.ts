import { describe, expect, test } from 'vitest';
import { planOf } from '../setting.ts';

const storiesOf = (language: string, texts: readonly string[]) =>
  planOf(language, texts).stories.map(({ note, lines }) => ({
    note: note.is,
    lines: lines.map(({ text }) => text),
  }));

describe('what is told of two posts', () => {
  test.each([
    [
      'ar',
      'تأجل حفل فرقة المرفأ في سرمان إلى 12 ديسمبر.',
      'التذاكر لا تزال متاحة لحفل فرقة المرفأ في سرمان يوم 12 ديسمبر.',
    ],
  ])('%s: what stays as it was moved has not changed', (language, ...texts) => {
    expect(storiesOf(language, texts).map(({ note }) => note)).not.toContain('changed');
  });

  test.each([
    ['en', 'Final: Comets 77:80 Foxes.', 'Final, under-18: Comets 62:40 Foxes.'],
    ['de', 'ENDE | HSG Nord 29:28 TV Aue.', 'ENDE | HSG Nord Frauen 19:24 TV Aue Frauen.'],
    ['fr', 'Fin du match : Étoile 3:2 Racing.', 'Fin du match, féminines : Étoile 1:1 Racing.'],
    ['ru', 'Итог: «Искра» — «Ладога» 3:1.', 'Итог, юноши до 18: «Искра» — «Ладога» 0:2.'],
  ])('%s: another team is another story', (language, ...texts) => {
    expect(storiesOf(language, texts).map(({ note }) => note)).toEqual(['new', 'new']);
  });

  test.each([
    [
      'de',
      'ENDE | HSG Nord 29:28 TV Aue.',
      'Korrektur: ENDE | HSG Nord 28:28 TV Aue, das letzte Tor zählt nicht.',
    ],
    [
      'en',
      'Police: 40 hurt in the clashes at the Tolby stadium.',
      'Police: 43 hurt in the clashes at the Tolby stadium.',
    ],
    [
      'ru',
      'Пешеходный мост в Лужске закрыт до 25 ноября.',
      'Пешеходный мост в Лужске остаётся закрытым до 2 декабря.',
    ],
    [
      'ru',
      'Экскурсия по подвалам крепости переносится на 6 декабря, 12:00.',
      'Ещё раз про подвалы! Экскурсия по крепости пройдёт 13 декабря в 11:00.',
    ],
  ])('%s: corrected, counted anew or moved again it has changed', (language, ...texts) => {
    expect(storiesOf(language, texts).map(({ note }) => note)).toEqual([
      expect.stringMatching('changed|figure'),
    ]);
  });
});
