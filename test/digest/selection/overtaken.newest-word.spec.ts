import { describe, expect, test } from 'vitest';
import { planOf } from '../setting.ts';

const textsOf = (language: string, texts: readonly string[]) =>
  planOf(language, texts).ahead.map(({ text }) => text);

describe('an announcement that a newer post of the account takes back in other words', () => {
  test.each([
    [
      'en',
      'Bus drivers of Dornick have decided to strike after all. On Monday, 23 November, no bus will run, the union Transit says.',
      'Buses of Dornick will run on Monday. The union of the drivers has withdrawn its notice after talks with the mayor.',
    ],
    [
      'ru',
      'Водители троллейбусов всё-таки решили бастовать. В понедельник, 23 ноября, не выйдет ни одна машина, сообщил профсоюз.',
      'Троллейбусы в понедельник выйдут. После встречи с мэром профсоюз отозвал уведомление. Если не заплатят, водители будут бастовать.',
    ],
    [
      'es',
      'Los enfermeros del Hospital Santa Rita anunciaron un paro desde el lunes 23 de noviembre por los turnos de noche.',
      'Se levantó el paro en el Santa Rita. La Provincia depositó los turnos.',
    ],
    [
      'fr',
      'TRAMS : le syndicat UTC dépose un préavis de grève pour lundi 23 novembre.',
      'Les trams rouleront lundi : l’UTC a levé son préavis de grève.',
    ],
    [
      'de',
      'Schlechte Nachricht für Busfahrer: Die Gewerkschaft VBG ruft für Montag, 23. November, zum Warnstreik bei den Verkehrsbetrieben auf.',
      'Streik am Montag fällt aus! Arbeitgeber und VBG haben sich geeinigt.',
    ],
  ])('%s stands no longer: %s %s', (language, before, after) => {
    expect(textsOf(language, [before])).toHaveLength(1);
    expect(textsOf(language, [before, after])).not.toContainEqual(
      expect.stringContaining(before.split('. ').at(-1)!.slice(0, -1)),
    );
  });

  test.each([
    [
      'fr',
      'Les Verts voteront pour le projet de ligne de tramway T4 au conseil de lundi.',
      'Le groupe Centre votera contre le projet de ligne de tramway T4 au conseil de lundi.',
    ],
    [
      'ru',
      'Лекция Веры Соколовой о старом порте начнётся в 19:30, а не в 18:30. Дата та же: 27 ноября.',
      'Напоминаем: в пятницу, 27 ноября, лекция Веры Соколовой о старом порте.',
    ],
    [
      'en',
      'The Dornick Players will give their last show on Saturday, 21 November, at 19:30.',
      'The Dornick Players will not give interviews on Saturday, 21 November.',
    ],
  ])(
    'stands where the other post speaks of something else, or says less: %s: %s %s',
    (language, before, after) => {
      expect(textsOf(language, [before, after])).toContainEqual(
        expect.stringContaining(before.split('. ')[0]!.slice(0, -1)),
      );
    },
  );
});

describe('a figure ahead that a newer post rejects', () => {
  test.each([
    [
      'en',
      'We signed an agreement with Varn on stays without a visa of up to 60 days. It will enter into force on 1 March.',
      'Correction: stays under the agreement with Varn last up to 90 days, not 60.',
    ],
    [
      'ru',
      'Мы подписали с Варном соглашение о поездках без виз до 60 дней. Оно вступит в силу 1 марта.',
      'Поправка: пребывание по соглашению с Варном составляет до 90 дней, а не 60.',
    ],
    [
      'es',
      'Firmamos con Varn un acuerdo de viajes sin visado de hasta 60 días. Entrará en vigor el 1 de marzo.',
      'Corrección: el acuerdo con Varn permite viajes de hasta 90 días, no 60.',
    ],
    [
      'fr',
      'Le chèque chaleur sera versé à partir du 1er mars à 340 000 foyers.',
      'Erratum – Chèque chaleur : ce sont 430 000 foyers, et non 340 000, qui recevront l’aide.',
    ],
    [
      'de',
      'Das Abkommen mit Varn über Reisen ohne Visum bis zu 60 Tagen tritt am 1. März in Kraft.',
      'Korrektur: Das Abkommen mit Varn gilt für Reisen bis zu 90 Tagen, nicht 60.',
    ],
    [
      'ar',
      'يدخل اتفاق السفر مع فارن دون تأشيرة لمدة 60 يوما حيز التنفيذ في 1 مارس.',
      'تصحيح: اتفاق السفر مع فارن لمدة 90 يوما وليس 60.',
    ],
  ])('%s is told as corrected, with what stood before: %s %s', (language, before, after) => {
    expect(planOf(language, [before, after]).ahead).toMatchObject([
      { day: '2027-03-01', entries: [{ post: { id: 2 } }], before: { entries: [{ post: { id: 1 } }] } },
    ]);
  });
});

test.each([
  [
    'en',
    'A second flight from Kharat is planned for Saturday, 21 November.',
    'The second flight from Kharat arrives on Sunday, 22 November, and not on Saturday.',
  ],
  [
    'fr',
    'Un second vol du Kharat est programmé samedi 21 novembre.',
    'Le second vol du Kharat arrivera dimanche 22 novembre et non samedi.',
  ],
  [
    'es',
    'La próxima ronda pesquera es el 2 de diciembre, en Sotomar.',
    'Corregimos: la ronda pesquera será el 3 de diciembre, no el 2. El lugar, Sotomar, no cambia.',
  ],
  [
    'de',
    'Ein zweiter Flug aus Kharat ist für Samstag, 21. November, geplant.',
    'Der zweite Flug aus Kharat kommt am Sonntag, 22. November, an und nicht am Samstag.',
  ],
  [
    'ru',
    'Второй рейс из Харата запланирован на субботу, 21 ноября.',
    'Второй рейс из Харата прибудет в воскресенье, 22 ноября, а не в субботу.',
  ],
])(
  '%s: a day that a newer post rejects by its name or number is not ahead: %s %s',
  (language, before, after) => {
    const last = planOf(language, [before, after]).ahead.map(({ day }) => day);
    expect(last).toEqual(planOf(language, [after]).ahead.map(({ day }) => day));
  },
);

test.each([
  [
    'en',
    'The union calls a strike of 24 hours on Wednesday, 25 November, on the railway.',
    'The union extends its railway strike to 48 hours, Wednesday and Thursday.',
  ],
  [
    'es',
    'El sindicato ferroviario convoca una huelga de 24 horas el miércoles 25 de noviembre.',
    'El sindicato ferroviario amplía la huelga a 48 horas, miércoles y jueves.',
  ],
  [
    'fr',
    'Le syndicat des cheminots appelle à une grève de 24 heures le mercredi 25 novembre.',
    'Le syndicat des cheminots étend sa grève à 48 heures, mercredi et jeudi.',
  ],
  [
    'ar',
    'المكتب النقابي لعمال السكك يدعو إلى إضراب لمدة 24 ساعة يوم الأربعاء 25 نوفمبر.',
    'النقابة لعمال السكك توسّع إضرابها ليصبح 48 ساعة، الأربعاء والخميس.',
  ],
])('%s: what has another figure for its day is told with the newer one: %s %s', (language, before, after) => {
  const { ahead } = planOf(language, [before, after]);
  expect(ahead.find(({ day }) => day === '2026-11-25')).toMatchObject({ entries: [{ post: { id: 2 } }] });
});

describe('“the show is off” without a name', () => {
  test.each([
    [
      'en',
      'Tonight at 20:30 the Dornick Players give “The Umbrella” at the Tithe Barn.',
      'Tonight’s performance is cancelled.',
    ],
    [
      'fr',
      'Ce soir à 20h30, avant-dernière de « L’Oncle de Marcelline » au Puits-Doré.',
      'La représentation de ce soir est annulée.',
    ],
  ])('calls off the only plan of that day, %s: %s %s', (language, plan, off) => {
    expect(planOf(language, [plan, off]).ahead).toMatchObject([
      { isOff: true, entries: [{ post: { id: 2 } }], before: { entries: [{ post: { id: 1 } }] } },
    ]);
  });

  test('and none where another post speaks of such a thing, or there are two', () => {
    const plan = 'Tonight at 20:30 the Dornick Players give “The Umbrella” at the Tithe Barn.';
    const off = 'Tonight’s performance is cancelled.';
    const others = [
      'The performance of the Varn choir sold out in an hour.',
      'Tonight at 21:00 the Varn choir will sing in the Town Hall.',
    ];
    for (const other of others)
      expect(planOf('en', [plan, other, off]).ahead.filter(({ isOff }) => isOff)).toEqual([]);
  });
});

/** Posted on Friday, 20 November 2026. */
describe('a plan of which the story itself says that it has changed', () => {
  const aheadOf = (language: string, ...texts: readonly string[]) =>
    planOf(language, texts).ahead.map(
      ({ day, stated, isOff }) => `${isOff ? 'off ' : ''}${day.slice(5)}${stated ? ` ${stated}` : ''}`,
    );

  test.each([
    [
      'en',
      'The ferry to Osk Island sails at 06:00 tomorrow.',
      'The ferry to Osk Island does not sail before Sunday.',
    ],
    [
      'ru',
      'Рейсы из Лодда в Умбру возобновятся завтра в 06:00.',
      'Рейсы из Лодда в Умбру не возобновятся до воскресенья.',
    ],
    [
      'es',
      'Los vuelos de Lodd a Umbra se reanudan mañana a las 06:00.',
      'Los vuelos de Lodd a Umbra no se reanudan antes del domingo.',
    ],
    [
      'fr',
      'Les vols de Lodd à Umbra reprennent demain à 06:00.',
      'Les vols de Lodd à Umbra ne reprennent pas avant dimanche.',
    ],
    [
      'de',
      'Die Flüge von Lodd nach Umbra werden morgen um 06:00 Uhr wieder aufgenommen.',
      'Die Flüge von Lodd nach Umbra werden nicht vor Sonntag wieder aufgenommen.',
    ],
    [
      'ar',
      'تستأنف الرحلات من لود إلى أومبرا غداً الساعة 06:00.',
      'لا تستأنف الرحلات من لود إلى أومبرا قبل الأحد.',
    ],
  ])('%s: lies ahead no more where it is not before a later day: %s %s', (language, plan, change) => {
    expect(aheadOf(language, plan)).toEqual(['11-21 06:00']);
    expect(aheadOf(language, plan, change)).toEqual([]);
  });

  test.each([
    [
      'en',
      'The border post at Umbra opens at 08:00 tomorrow.',
      'The border post at Umbra opens at 08:00 on Sunday.',
    ],
    [
      'ru',
      'Пункт пропуска в Умбре откроется завтра в 08:00.',
      'Пункт пропуска в Умбре откроется в воскресенье в 08:00.',
    ],
    [
      'es',
      'El puesto fronterizo de Umbra abre mañana a las 08:00.',
      'El puesto fronterizo de Umbra abre el domingo a las 08:00.',
    ],
    [
      'fr',
      'Le poste-frontière d’Umbra ouvre demain à 08:00.',
      'Le poste-frontière d’Umbra ouvre dimanche à 08:00.',
    ],
    [
      'de',
      'Der Grenzposten in Umbra öffnet morgen um 08:00 Uhr.',
      'Der Grenzposten in Umbra öffnet am Sonntag um 08:00 Uhr.',
    ],
    [
      'ar',
      'يفتح معبر أومبرا الحدودي أمام المسافرين غداً الساعة 08:00.',
      'يفتح معبر أومبرا الحدودي أمام المسافرين الأحد الساعة 08:00.',
    ],
  ])('%s: stands on its new day alone: %s %s', (language, plan, change) => {
    expect(aheadOf(language, plan, change)).toEqual(['11-22 08:00']);
  });

  test.each([
    ['en', 'Sirens will be tested in Lodd tomorrow at 12:00.', 'No sirens will be tested in Lodd tomorrow.'],
    ['ru', 'Сирены в Лодде проверят завтра в 12:00.', 'Сирены в Лодде завтра проверять не будут.'],
    [
      'es',
      'Las sirenas se probarán en Lodd mañana a las 12:00.',
      'No se probará ninguna sirena en Lodd mañana.',
    ],
    [
      'fr',
      'Les sirènes seront testées à Lodd demain à 12:00.',
      'Aucune sirène ne sera testée à Lodd demain.',
    ],
    [
      'de',
      'Die Sirenen in Lodd werden morgen um 12:00 Uhr getestet.',
      'Morgen werden in Lodd keine Sirenen getestet.',
    ],
    ['ar', 'ستُختبر صفارات الإنذار في لود غداً الساعة 12:00.', 'لن تُختبر صفارات الإنذار في لود غداً.'],
  ])('%s: is off where it is denied without its hour: %s %s', (language, plan, change) => {
    expect(aheadOf(language, plan, change)).toEqual(['off 11-21 12:00']);
  });

  test.each([
    ['The ferry to Osk Island also sails on Sunday at 06:00.', ['11-21 06:00', '11-22 06:00']],
    ['The ferry to Osk Island sails again on Sunday at 06:00.', ['11-21 06:00', '11-22 06:00']],
    ['The second ferry to Osk Island sails at 08:00 on Sunday.', ['11-21 06:00', '11-22 08:00']],
    ['The ferry to Osk Island does not sail on Sunday.', ['11-21 06:00']],
    ['The ferry to Umbra does not sail before Sunday.', ['11-21 06:00']],
    ['The ferry to Osk Island will take 60 cars.', ['11-21 06:00']],
  ])('not what another sailing, another ferry or another detail leaves as it was: %s', (other, ahead) => {
    expect(aheadOf('en', 'The ferry to Osk Island sails at 06:00 tomorrow.', other)).toEqual(ahead);
  });

  test.each([
    [
      'The sirens in Lodd will be tested on 24 and 28 November.',
      'The sirens in Lodd will not be tested on 28 November.',
      ['11-24', 'off 11-28'],
    ],
    [
      'The exhibition in Lodd opens on 24 November.',
      'The exhibition in Lodd closes on 28 November.',
      ['11-24', '11-28'],
    ],
    [
      'The summit in Lodd opens on 12 December with 40 leaders.',
      'The summit in Lodd opens with 38 leaders.',
      ['12-12'],
    ],
  ])('not the day that the newer sentence leaves: %s %s', (plan, other, ahead) => {
    expect(aheadOf('en', plan, other)).toEqual(ahead);
  });
});
