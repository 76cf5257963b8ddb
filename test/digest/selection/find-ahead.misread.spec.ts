import { describe, expect, test } from 'vitest';
import { planOf } from '../setting.ts';

/** Posted on Friday, 20 November 2026. */
const daysIn = (language: string, text: string) =>
  planOf(language, [text]).ahead.map(({ day, stated, isOff }) =>
    [isOff ? 'off' : '', day.slice(5), stated ?? ''].join(' ').trim(),
  );

describe('an hour', () => {
  test.each([
    ['en', 'The consular section in Varn will see people until Tuesday, 9:00 to 18:00.', '11-24 09:00'],
    ['en', 'Until Tuesday the consular section in Varn will also see people, 9:00 to 18:00.', '11-24'],
    ['ru', 'До вторника отдел в Варне примет и без записи, с 9:00 до 18:00.', '11-24'],
    ['es', 'Hasta el martes la sección consular de Varn atenderá sin cita, de 9:00 a 18:00.', '11-24'],
    ['fr', 'Jusqu’à mardi la section consulaire de Varn recevra sans rendez-vous, de 9 h à 18 h.', '11-24'],
    ['de', 'Bis Dienstag wird das Konsulat in Varn auch ohne Termin öffnen, von 9 bis 18 Uhr.', '11-24'],
    ['ar', 'حتى الثلاثاء يستقبل القسم القنصلي في فارن بلا موعد، من 9:00 إلى 18:00.', '11-24'],
  ])('of the days before a last one is not of that one, unless beside it: %s: %s', (language, text, day) => {
    expect(daysIn(language, text)).toEqual([day]);
  });

  test.each([
    ['en', 'From 13:00 the office in Varn is open again, tomorrow as usual.'],
    ['ru', 'С 13:00 отдел в Варне снова принимает, завтра — по обычному расписанию.'],
    ['es', 'Desde las 13:00 la oficina de Varn abre de nuevo, mañana como siempre.'],
    ['fr', 'Dès 13 h le bureau de Varn rouvre, demain comme toujours.'],
    ['de', 'Ab 13 Uhr ist das Amt in Varn wieder offen, morgen wie immer.'],
    ['ar', 'من الساعة 13:00 يفتح المكتب في فارن مجددا، وغدا كالمعتاد.'],
  ])('is not of the day that another clause names: %s: %s', (language, text) => {
    expect(daysIn(language, text)).not.toContain('11-21 13:00');
  });

  test.each([
    ['en', 'Lantern Fair, Saturday 5 December: the trams of Varn will run until 1:30.'],
    ['ru', 'Праздник фонарей, суббота, 5 декабря: трамваи Варна будут ходить до 1:30.'],
    ['es', 'Fiesta de los Faroles, sábado 5 de diciembre: los tranvías de Varn circularán hasta la 1:30.'],
    ['fr', 'Fête des Lanternes, samedi 5 décembre : les trams de Varn rouleront jusqu’à 1 h 30.'],
    ['de', 'Laternenfest, Samstag, 5. Dezember: Die Bahnen in Varn fahren bis 1.30 Uhr.'],
    ['ar', 'مهرجان الفوانيس، السبت 5 ديسمبر: تسير حافلات فارن حتى 1:30.'],
  ])('of the night is not when a day begins: %s: %s', (language, text) => {
    expect(daysIn(language, text)).toEqual(['12-05']);
  });
});

describe('a day', () => {
  test.each([
    ['en', 'Flu shots in Varn until 24 December, daily except Friday.'],
    ['ru', 'Прививки в Варне до 24 декабря, ежедневно, кроме пятницы.'],
    ['es', 'Vacunación en Varn hasta el 24 de diciembre, a diario excepto el viernes.'],
    ['fr', 'Vaccination à Varn jusqu’au 24 décembre, chaque jour sauf vendredi.'],
    ['de', 'Impfungen in Varn bis 24. Dezember, täglich außer Freitag.'],
    ['ar', 'التطعيم في فارن حتى 24 ديسمبر، يوميا عدا الجمعة.'],
  ])('that is excepted is not ahead: %s: %s', (language, text) => {
    expect(daysIn(language, text)).toEqual(['12-24']);
  });

  test.each([
    ['en', 'The lecture that was scheduled for tomorrow at 17:00 will take place in Varn on 29 November.'],
    ['ru', 'Лекция, которая была назначена на завтра на 17:00, пройдёт в Варне 29 ноября.'],
    ['es', 'La charla de Varn prevista para mañana a las 17:00 será el 29 de noviembre.'],
    ['fr', 'La conférence de Varn prévue pour demain à 17 h aura lieu le 29 novembre.'],
    ['de', 'Der für morgen, 17 Uhr, geplante Vortrag in Varn findet am 29. November statt.'],
    ['ar', 'المحاضرة التي كانت مقررة غدا الساعة 17:00 تُقام يوم الأحد 29 نوفمبر في فارن.'],
  ])('for which something was planned is not ahead where it is on another: %s: %s', (language, text) => {
    expect(daysIn(language, text)).toEqual(['11-29']);
  });

  test.each([
    ['en', 'Captain Orwin has come through Tuesday’s training.'],
    ['en', 'The team has not yet gone over Tuesday’s plans.'],
  ])('of what has been is over: %s: %s', (language, text) => {
    expect(daysIn(language, text)).toEqual([]);
  });

  test.each([
    ['en', 'It was decided to close the schools of Varn tomorrow.', '11-21'],
    ['ru', 'Решено закрыть школы Варна завтра.', '11-21'],
    ['es', 'Se decidió cerrar las escuelas de Varn mañana.', '11-21'],
    ['fr', 'On a décidé de fermer les écoles de Varn demain.', '11-21'],
    ['de', 'Man hat beschlossen, die Schulen in Varn morgen zu schließen.', '11-21'],
    ['ar', 'تم تعليق الدراسة في فارن يوم غد.', '11-21'],
    ['fr', 'L’association de Varn collecte jusqu’à mardi.', '11-24'],
    ['de', 'Der Verein in Varn sammelt Decken bis Dienstag.', '11-24'],
  ])('of which it was decided is to come, and so is a last one: %s: %s', (language, text, day) => {
    expect(daysIn(language, text)).toEqual([day]);
  });

  test.each([
    ['en', 'The vote on the Mill Lane was adjourned – it comes back on 16 December.', '12-16'],
    ['en', 'He will have surgery on Tuesday and the rest of the tour is cancelled.', '11-24'],
    ['ru', 'Решение по Мельничной улице отложено; к нему вернутся 16 декабря.', '12-16'],
    [
      'de',
      'Vertagt wurde die Entscheidung über die Lindenallee – sie kommt am 16. Dezember wieder.',
      '12-16',
    ],
    ['de', 'Wirth wird am Dienstag operiert und fällt für den Rest der Saison aus.', '11-24'],
    ['es', 'Se aplazó el voto sobre la calle Mayor – volverá el 16 de diciembre.', '12-16'],
    ['fr', 'Le vote sur la rue du Port est reporté – il reviendra le 16 décembre.', '12-16'],
    ['es', 'El examen de Varn previsto para mañana a las 9:00 no se celebrará.', 'off 11-21 09:00'],
    ['en', 'The dinner on Tuesday and the concert in Varn are cancelled.', 'off 11-24'],
  ])('is off only if its own clause says so, where that has a verb: %s: %s', (language, text, day) => {
    expect(daysIn(language, text)).toEqual([day]);
  });
});
