import { describe, expect, test } from 'vitest';
import { findClockTime } from '#src/digest/analysis/clock-time.ts';

const timeIn = (text: string) => {
  const time = findClockTime(text);
  return time && `${time.hour}:${String(time.minute).padStart(2, '0')} ${time.zone ?? ''}`.trim();
};

describe('the time of day in a text', () => {
  test.each([
    ['Briefing at 3 o’clock this afternoon', '15:00'],
    ['Meeting at 9:00 a.m. EST', '9:00 America/New_York'],
    ['Брифинг в 15-00', '15:00'],
    ['Брифинг в 15 ч. по московскому времени', '15:00 Europe/Moscow'],
    ['Встреча в 3:30 дня мск', '15:30 Europe/Moscow'],
    ['Встреча в 8 вечера', '20:00'],
    ['Rueda de prensa a las 3 de la tarde, hora de Moscú', '15:00 Europe/Moscow'],
    ['Rueda de prensa a las 15 horas', '15:00'],
    ['Point de presse à 15 h 30, heure de Moscou', '15:30 Europe/Moscow'],
    ['Point de presse à 8 heures du soir', '20:00'],
    ['Pressekonferenz um 15 Uhr 30 MEZ', '15:30 Europe/Berlin'],
    ['Pressekonferenz um 15.30 Uhr', '15:30'],
    ['مؤتمر صحفي الساعة 3 مساءً', '15:00'],
    ['From 15:00 at 16.30', '15:00'],
  ])('“%s” is %s', (text, time) => {
    expect(timeIn(text)).toBe(time);
  });

  test.each([
    'at 15 people',
    'at 20.000',
    'en 15 horas',
    'в 15 городах',
    'в 10-15 км',
    'à 15 hommes',
    'um 15 Prozent',
  ])('is not in “%s”', (text) => {
    expect(timeIn(text)).toBeNull();
  });

  test('is stated as the text has it, with its zone', () => {
    expect(findClockTime('Брифинг в 15:00 (по московскому времени)')?.stated).toBe(
      '15:00 по московскому времени',
    );
  });
});
