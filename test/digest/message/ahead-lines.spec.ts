import { describe, expect, test } from 'vitest';
import { aheadLines } from '#src/digest/message/ahead-lines.ts';
import { toPlainText } from '#src/message/message.ts';
import { english, planOf } from '../setting.ts';

/** The lines of a channel that posted these texts on Friday, 20 November 2026. */
function linesOf(language: string, ...posts: readonly string[]): string[] {
  const context = { digest: planOf(language, posts), texts: english, linksTo: () => [], maxCharacters: 600 };
  return aheadLines(context).map(toPlainText);
}

describe('an entry of what lies ahead', () => {
  test.each([
    ['en', 'The Bramley Hall exhibition opens on 2 December.', 'Tickets can be booked until 27 November.'],
    ['ru', 'Выставка в Доме учёных откроется 2 декабря.', 'Билеты можно заказать до 27 ноября.'],
    [
      'es',
      'La exposición de la Casa Roble abrirá el 2 de diciembre.',
      'Se reserva hasta el 27 de noviembre.',
    ],
    ['fr', 'L’exposition de la Maison Rouvray ouvrira le 2 décembre.', 'On réserve jusqu’au 27 novembre.'],
    ['de', 'Die Ausstellung im Haus Eibe öffnet am 2. Dezember.', 'Karten gibt es bis 27. November.'],
    ['ar', 'يفتتح معرض دار النخيل في 2 ديسمبر.', 'يمكن حجز التذاكر حتى 27 نوفمبر.'],
  ])('has the sentence of its own day, without that of another: %s', (language, first, second) => {
    const [line = ''] = linesOf(language, `${first} ${second}`);
    const [booked, opened, ...more] = line.split(' · ');
    expect(more).toEqual([]);
    expect(booked).toContain('Fri 27 Nov “');
    expect(booked).toContain(second.slice(0, -1));
    expect(booked).not.toContain(first.slice(0, -1));
    expect(opened).toBe(`Wed 2 Dec “${first.slice(0, -1)}”`);
  });

  test('has the first day of its sentence', () => {
    const [line] = linesOf('en', 'Talks on 2 December will lead to a meeting on 5 December.');
    expect(line).toBe('Ahead Wed 2 Dec “Talks on 2 December will lead to a meeting on 5 December”');
  });

  test.each([
    [
      'en',
      'The cheese fair on the meadow of Dornik will be on 28 November, as planned.',
      'Wolves were not seen. Dornik: the meadow stands deep in water, and the cheese needs a hall.',
      'The museum in Lathe shows old maps.',
    ],
    [
      'ru',
      'Сырная ярмарка на лугу в Дорнике пройдёт 28 ноября, как и планировали.',
      'Волков не видели. Дорник: луг под водой, так что сырная голова ждёт июня.',
      'Музей в Лате показывает старые карты.',
    ],
  ])('links a newer post that may speak of it in other words: %s', (language, plan, newer, other) => {
    expect(linesOf(language, plan, other, newer).join()).toContain('later: “');
    expect(linesOf(language, plan, other).join()).not.toContain('later: “');
  });
});
