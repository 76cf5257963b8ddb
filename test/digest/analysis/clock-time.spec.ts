import { describe, expect, test } from 'vitest';
import { findClockTime } from '#src/digest/analysis/clock-time.ts';

const timeIn = (text: string) => {
  const time = findClockTime(text);
  return time && `${time.hour}:${String(time.minute).padStart(2, '0')} ${time.zone ?? ''}`.trim();
};

describe('the time of day in a text', () => {
  test.each([
    ['Briefing at 3 o’clock this afternoon', '15:00'],
    ['Meeting at 9:00 a.m. EST', '9:00 -05:00'],
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
    ['Hour with the consul, 14:00–16:00 Tokyo time', '14:00 Asia/Tokyo'],
    ['Permanence de 9h à 12h', '9:00'],
    ['Vortrag, Mittwoch, 19 Uhr', '19:00'],
    ['Talks begin at noon', '12:00'],
    ['Встреча в полдень', '12:00'],
    ['اللقاء الساعة ٧:٤٥', '7:45'],
    ['Briefing at 10:00 Nairobi time', '10:00 Africa/Nairobi'],
    ['Briefing at 10:00 JST', '10:00 +09:00'],
    ['Брифинг в 10:00 по ташкентскому времени', '10:00 Asia/Tashkent'],
    ['Брифинг в 10:00 (время хабаровское)', '10:00 Asia/Vladivostok'],
    ['Брифинг в 10:00 по Еревану', '10:00 Asia/Yerevan'],
    ['Брифинг в 10:00 по времени Анкары', '10:00 Europe/Istanbul'],
    ['Acto a las 10:00, hora de Lima', '10:00 America/Lima'],
    ['Réunion à 10h (heure de Dakar)', '10:00 Africa/Dakar'],
    ['Sitzung um 10 Uhr Pariser Zeit', '10:00 Europe/Paris'],
    ['Sitzung um 10:00 Tokioter Zeit', '10:00 Asia/Tokyo'],
    ['14–16 Uhr Pekinger Zeit tagt der Rat', '14:00 Asia/Shanghai'],
    ['Permanence, 14h-16h, heure de Tokyo', '14:00 Asia/Tokyo'],
    ['Sitzung um 10:00 Uhr (Ortszeit Seoul)', '10:00 Asia/Seoul'],
    ['اللقاء الساعة 10:00 بتوقيت بغداد', '10:00 Asia/Baghdad'],
    ['Call at 18:30 Tervala time (15:30 GMT)', '15:30 UTC'],
    ['Open house from 9 a.m. to noon', '9:00'],
    ['Sprechstunde von 9 bis 12 Uhr', '9:00'],
    ['Jornada de 9 a 13 horas', '9:00'],
    ['Приём с 9 до 12 часов', '9:00'],
    ['Seminar from 2 to 4 p.m. Tokyo time', '14:00 Asia/Tokyo'],
    ['اللقاء الساعة السابعة مساءً', '19:00'],
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

  test.each([
    ['Call at 9:30 Tervala time', '09:30 Tervala time'],
    ['Call at 9:30 IST', '09:30 IST'],
    ['Созвон в 9:30 по тервальскому времени', '09:30 по тервальскому времени'],
    ['Reunión a las 9:30, hora local', '09:30 hora local'],
    ['Réunion à 9h30 (heure de Tervala)', '09:30 heure de Tervala'],
    ['Sitzung um 9.30 Uhr Ortszeit', '09:30 Ortszeit'],
    ['اللقاء الساعة 9:30 بتوقيت تيرفالا', '09:30 بتوقيت تيرفالا'],
  ])('has the words of a zone that nobody knows: “%s”', (text, stated) => {
    expect(findClockTime(text)).toMatchObject({ zone: null, stated });
  });

  test.each([
    'Le vol de 9:15 est annulé',
    'À 18:00, cet atelier',
    'El acto de las 9:15 es gratuito',
    'Broadcast at 15:00 for the first time',
    'В 15:00 венская делегация',
  ])('has no zone in “%s”', (text) => {
    expect(findClockTime(text)?.stated).toMatch(/^\d\d:\d\d$/);
  });

  test('is stated as the text has it, with its zone', () => {
    expect(findClockTime('Брифинг в 15:00 (по московскому времени)')?.stated).toBe(
      '15:00 по московскому времени',
    );
  });
});
