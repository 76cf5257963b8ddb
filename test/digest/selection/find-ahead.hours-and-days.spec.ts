import { describe, expect, test } from 'vitest';
import { planOf } from '../setting.ts';

/** Posted on Friday, 20 November 2026. */
const daysIn = (language: string, ...texts: string[]) =>
  planOf(language, texts).ahead.map(({ day, stated, isOff }) =>
    [isOff ? 'off' : '', day.slice(5), stated ?? ''].join(' ').trim(),
  );
const textsIn = (language: string, text: string) => planOf(language, [text]).ahead.map((item) => item.text);

describe('a day that must not be missed', () => {
  test.each([
    ['en', 'Both lifts at Mill Lane are out of order. We expect them back on Monday.', '11-23'],
    ['ru', 'Лифты на Мельничной сломаны. Ждём их обратно в понедельник.', '11-23'],
    ['es', 'Los ascensores de la calle Mayor no funcionan. Los esperamos de vuelta el lunes.', '11-23'],
    ['fr', 'Les ascenseurs de la rue du Port sont en panne. Nous les attendons lundi.', '11-23'],
    ['de', 'Die Aufzüge in der Hafenstraße stehen. Wir erwarten sie am Montag zurück.', '11-23'],
    ['ar', 'نفق الجلاء مغلق، ونتوقع فتحه يوم الاثنين.', '11-23'],
  ])('is one on which something is expected: %s: %s', (language, text, day) => {
    expect(daysIn(language, text)).toEqual([day]);
  });

  test.each([
    ['ar', 'تستقبل مكتبة سدران روادها يوم الأحد المقبل عند الخامسة مساءً.', '11-22 17:00'],
    ['ar', 'يُنقل الجثمانان صباح الاثنين.', '11-23'],
    ['ar', 'يُعقد الاجتماع يوم الثلاثاء 24 نوفمبر، الساعة 11 بتوقيت لورانسا.', '11-24 11:00 بتوقيت لورانسا'],
    ['es', 'El mercadillo de Ribalta será el viernes que viene, 27, a la hora de siempre.', '11-27'],
    [
      'fr',
      'Dossier à déposer à Nérande avant le 30 novembre, 23 h 59 (heure de Varn).',
      '11-30 23:59 heure de Varn',
    ],
  ])('is read with its hour, however it is written: %s: %s', (language, text, day) => {
    expect(daysIn(language, text)).toEqual([day]);
  });

  test.each([
    ['en', 'The plane with the tents takes off from Fenwick at 22:00.'],
    ['ru', 'Борт с палатками вылетает из Фенвика в 22:00.'],
    ['es', 'El avión con las tiendas despega de Fenwick a las 22:00.'],
    ['fr', 'L’avion avec les tentes décolle de Fenwick à 22 h.'],
    ['de', 'Das Ministerium stellt die Hotline in Fenwick um 22 Uhr ein.'],
    ['ar', 'تقلع الطائرة من فنويك الساعة 22:00.'],
  ])('is today, where something leaves or ends: %s: %s', (language, text) => {
    expect(daysIn(language, text)).toEqual(['11-20 22:00']);
  });

  test('is told by a sentence that names enough, though it leans on more than it has before it', () => {
    const text =
      'The vote failed. It was close. They argued. Minister Tolliver will consult the other sponsors in Port Amity on Tuesday.';
    expect(textsIn('en', text)).toEqual([
      'Minister Tolliver will consult the other sponsors in Port Amity on Tuesday',
    ]);
  });

  test.each([
    [
      'en',
      'We have good news. The Bramley Hall fair opens on 2 December.',
      'The Bramley Hall fair opens on 2 December',
    ],
    [
      'ru',
      'Наших моряков отпустили. Морской суд Скерве соберётся 2 декабря.',
      'Морской суд Скерве соберётся 2 декабря',
    ],
    [
      'es',
      'Los cabecillas se entregaron. Duarte hablará a Varn el 2 de diciembre.',
      'Duarte hablará a Varn el 2 de diciembre',
    ],
    [
      'fr',
      'La ministre a reçu son homologue. Un groupe se réunira à Lomnik le 2 décembre.',
      'Un groupe se réunira à Lomnik le 2 décembre',
    ],
  ])('is told without the sentence before it, where its own names all: %s', (language, text, told) => {
    expect(textsIn(language, text)).toEqual([told]);
  });
});

describe('a correction with another day', () => {
  test.each([
    [
      'en',
      'The Northbridge treaty will be signed in Velin on 8 December.',
      'Correction: the Northbridge treaty will be signed on 18 December.',
    ],
    [
      'ru',
      'Договор «Северный мост» подпишут в Велине 8 декабря.',
      'Поправка: договор «Северный мост» подпишут 18 декабря.',
    ],
    [
      'es',
      'El tratado Puente Norte se firmará en Velin el 8 de diciembre.',
      'Corrección: el tratado Puente Norte se firmará el 18 de diciembre.',
    ],
    [
      'fr',
      'Le traité Pont Nord sera signé à Velin le 8 décembre.',
      'Correction : le traité Pont Nord sera signé le 18 décembre.',
    ],
    [
      'de',
      'Nordhaven und Ostmar einigen sich auf das Abkommen „Nordbrücke“. Unterzeichnet wird am 8. Dezember in Velin.',
      'Korrektur zu unserem Beitrag von heute Mittag: Das Nordbrücke-Abkommen wird am 18. Dezember unterzeichnet, und zwar in Nordhaven.',
    ],
    [
      'ar',
      'اتفق الجانبان على استئناف الرحلات المباشرة مع مندارا اعتبارا من 8 ديسمبر.',
      'تصويب: الرحلات المباشرة مع مندارا تُستأنف في 18 ديسمبر.',
    ],
  ])('takes the place of the first: %s', (language, first, second) => {
    const plan = planOf(language, [first, second]).ahead;
    expect(plan).toMatchObject([{ day: '2026-12-18', before: { day: '2026-12-08' } }]);
  });

  test('leaves alone what it does not speak of', () => {
    const first = 'The Northbridge treaty will be signed in Velin on 8 December.';
    expect(daysIn('en', first, 'Correction: the bread fair in Varn opens on 18 December.')).toEqual([
      '12-08',
      '12-18',
    ]);
  });
});

describe('what does not take place', () => {
  test.each([
    ['en', 'The ferry to Varn leaves tomorrow at 9:00.', 'The ferry to Varn will not happen tomorrow.'],
    [
      'es',
      'El ministerio alista un vuelo a Varn. Partirá mañana a las 9:00.',
      'El vuelo de mañana a Varn no se hará.',
    ],
    ['fr', 'La séance de Norvale aura lieu demain à 9 h.', 'La séance de Norvale ne se tiendra pas demain.'],
    ['ar', 'تقام محاضرة السكري في فارن غدا الساعة 9:00.', 'لن تقام محاضرة السكري في فارن غدا.'],
  ])('is off: %s', (language, first, second) => {
    expect(daysIn(language, first, second)).toMatchObject([expect.stringMatching(/^off 11-21/)]);
  });

  test('comes next week where brackets say when', () => {
    const first = 'المغادرة إلى لورانسا للمشاركة في الاجتماع الوزاري لدول الممر البحري اليوم الساعة 18:00.';
    const second =
      'أُرجئ الاجتماع الوزاري لدول الممر البحري إلى الأسبوع المقبل (الثلاثاء 24 نوفمبر، الساعة 11)، فلن يغادر معاليه مساء اليوم.';
    expect(daysIn('ar', first, second)).toEqual(['11-24 11:00']);
  });
});

test('the hour of a notice is that of its own sentence', () => {
  const text =
    'Вниманию журналистов: брифинг представителя МИД Юрьевой пройдёт 23 ноября, в понедельник, в 12:00. Аккредитация продлена до 18:00 воскресенья.';
  expect(planOf('ru', [text]).ahead.map(({ day, stated }) => [day, stated])).toEqual([
    ['2026-11-22', '18:00'],
    ['2026-11-23', '12:00'],
  ]);
});

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
