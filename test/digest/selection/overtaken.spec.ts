import { describe, expect, test } from 'vitest';
import { planOf } from '../setting.ts';

const daysOf = (language: string, texts: readonly string[]) =>
  planOf(language, texts).ahead.map(({ day }) => day.slice(5));
const hoursOf = (language: string, texts: readonly string[]) =>
  planOf(language, texts).ahead.map(({ stated }) => stated);

/** Posted on Friday, 20 November 2026. */
describe('what lies ahead no more', () => {
  test.each([
    [
      'en',
      [
        'The rector Tamara Linnik has resigned. Vice-rector Grach will take over on 1 December.',
        'We have deleted the report that the rector Tamara Linnik resigned: our source was wrong.',
      ],
    ],
    [
      'ru',
      [
        'Ректор Тамара Линник подала в отставку. Исполнять обязанности с 1 декабря будет проректор Грач.',
        'Мы удалили новость об отставке ректора Тамары Линник: источник ошибся.',
      ],
    ],
    [
      'es',
      [
        'La rectora Tamara Linnik ha dimitido. El vicerrector Grach asumirá el cargo el 1 de diciembre.',
        'Retiramos la noticia sobre la dimisión de la rectora Tamara Linnik: la fuente se equivocó.',
      ],
    ],
    [
      'fr',
      [
        'La rectrice Tamara Linnik a démissionné. Le vice-recteur Grach prendra ses fonctions le 1er décembre.',
        'Nous retirons notre information sur la démission de la rectrice Tamara Linnik : la source s’est trompée.',
      ],
    ],
    [
      'de',
      [
        'Rektorin Tamara Linnik ist zurückgetreten. Prorektor Grach übernimmt das Amt am 1. Dezember.',
        'Wir haben die Meldung über den Rücktritt der Rektorin Tamara Linnik gelöscht: Die Quelle irrte.',
      ],
    ],
    [
      'ar',
      [
        'استقالت رئيسة الجامعة تمارا لينيك. يتولى غراتش المنصب في 1 ديسمبر.',
        'حذفنا خبر استقالة رئيسة الجامعة تمارا لينيك: المصدر أخطأ.',
      ],
    ],
  ])('%s: what another sentence of a withdrawn post said of a day', (language, texts) => {
    expect(daysOf(language, texts)).toEqual([]);
  });

  test.each([
    [
      'en',
      [
        'Rhys Dean has left the council of Hafton. The by-election is on 12 December.',
        'Our report on Rhys Dean was wrong. He remains councillor of Hafton.',
      ],
    ],
    [
      'en',
      [
        'The head of the harbour police, Ewan Tait, has been dismissed. From 1 December Commander Holm will run the force.',
        'We got it wrong: Ewan Tait has not been dismissed and continues to head the harbour police.',
      ],
    ],
    [
      'ru',
      [
        'Главный врач больницы Инна Ротова уволена. С 30 ноября её заменит хирург Дубов.',
        'Новость об увольнении Инны Ротовой оказалась фейком. Инна Ротова остаётся главным врачом.',
      ],
    ],
    [
      'es',
      [
        'El jefe del puerto, Pablo Vidal, ha dimitido. Ana Roca lo sustituye desde el 1 de diciembre.',
        'La información sobre Pablo Vidal era falsa: sigue al frente del puerto.',
      ],
    ],
    [
      'fr',
      [
        'Le directeur du port, Paul Vidal, a démissionné. Dès le 1er décembre, Anne Roche le remplace.',
        "Nous nous sommes trompés : Paul Vidal n'a pas démissionné et reste directeur du port.",
      ],
    ],
    [
      'de',
      [
        'Die Chefin der Stadtwerke, Uta Brehm, tritt zurück. Ab 1. Dezember leitet Vize Lars Tonn das Haus.',
        'Unsere Meldung über Uta Brehm war falsch. Sie bleibt Chefin der Stadtwerke.',
      ],
    ],
    [
      'ar',
      [
        'أقيل مدير الميناء سامي الحداد. ويتولى نائبه كريم ناصر الإدارة اعتباراً من 1 ديسمبر.',
        'خبر إقالة سامي الحداد غير صحيح، وهو باقٍ مديراً للميناء.',
      ],
    ],
  ])('%s: what stood in a post that was wrong', (language, texts) => {
    expect(daysOf(language, texts)).toEqual([]);
  });

  test.each([
    [
      'en',
      [
        'The Spring Fair is coming to Tolby Meadow. Doors open on 28 November at 10:00.',
        'The Spring Fair on Tolby Meadow is cancelled because of the storm.',
      ],
    ],
    [
      'ru',
      [
        'Матч «Волна» — «Маяк» состоится: поле готово. Начало 28 ноября в 17:00.',
        'Матч «Волна» — «Маяк» не состоится: поле залито водой.',
      ],
    ],
    [
      'es',
      [
        'Toque de queda en Sarma desde hoy a las 22:00.',
        'Levantado el toque de queda en Sarma tras volver la calma.',
      ],
    ],
    [
      'en',
      [
        'Curfew in Sarman tonight from 20:00 to 6:00.',
        'The curfew in Sarman has been lifted as calm returned.',
      ],
    ],
    [
      'ar',
      [
        'حظر تجول في مدينة سرمان اليوم من الساعة 20:00 حتى الساعة 6:00 صباحاً.',
        'رفع حظر التجول عن مدينة سرمان بعد عودة الهدوء.',
      ],
    ],
  ])('%s: what is called off without its day', (language, texts) => {
    expect(daysOf(language, texts)).toEqual([]);
  });

  test.each([
    [
      'en',
      [
        'The head of the harbour police, Ewan Tait, has been dismissed. From 1 December Commander Lise Holm will run the force.',
        'Ewan Tait has not commented on why he was dismissed as head of the harbour police.',
      ],
      '12-01',
    ],
    [
      'en',
      [
        'Mayor Ewan Tait opened the new bridge in Tolby. From 1 December it is open to lorries.',
        'Mayor Ewan Tait denies that the toll for the new bridge will rise.',
      ],
      '12-01',
    ],
    [
      'de',
      [
        'Der Streik bei der Bahn in Lohne ist am 24. November. Das Stadtmuseum Lohne zeigt ab 2. Dezember Fossilien.',
        'Der Streik bei der Bahn in Lohne ist abgesagt.',
      ],
      '12-02',
    ],
  ])('%s: another matter of the same post stays ahead', (language, texts, day) => {
    expect(daysOf(language, texts)).toContain(day);
  });

  test.each([
    [
      'en',
      [
        'The reading with Judith Vahle in the library is on 2 December at 19:30.',
        'Judith Vahle reads in the library on 12 December at 19:30, not on the 2nd.',
      ],
    ],
    [
      'ru',
      [
        'Встреча с Юдит Вале в библиотеке — 2 декабря в 19:30.',
        'Встреча с Юдит Вале в библиотеке будет 12 декабря в 19:30, а не 2-го.',
      ],
    ],
    [
      'es',
      [
        'La lectura de Judith Vahle en la biblioteca es el 2 de diciembre a las 19:30.',
        'Judith Vahle lee en la biblioteca el 12 de diciembre a las 19:30, no el 2.',
      ],
    ],
    [
      'fr',
      [
        'La lecture de Judith Vahle à la bibliothèque a lieu le 2 décembre à 19 h 30.',
        'Judith Vahle lit à la bibliothèque le 12 décembre à 19 h 30, et non le 2.',
      ],
    ],
    [
      'de',
      [
        'Die Lesung mit Judith Vahle in der Bibliothek ist am 2. Dezember um 19:30 Uhr.',
        'Judith Vahle liest am 12. Dezember um 19:30 Uhr in der Bibliothek, nicht am 2.',
      ],
    ],
    [
      'ar',
      [
        'أمسية جوديث فاله في المكتبة يوم 2 ديسمبر الساعة 19:30.',
        'أمسية جوديث فاله في المكتبة يوم 12 ديسمبر الساعة 19:30 وليس يوم 2.',
      ],
    ],
  ])('%s: the day that is said not to be the one', (language, texts) => {
    expect(daysOf(language, texts)).toEqual(['12-12']);
  });

  test.each([
    [
      'en',
      [
        'Correction: in our previous post we said the deadline for the grants was 10 December. The right date is 15 December.',
      ],
    ],
    [
      'ru',
      ['Поправка: в прошлом посте говорилось, что приём заявок до 10 декабря. Верная дата — 15 декабря.'],
    ],
    [
      'es',
      [
        'Fe de erratas: en el comunicado se decía que el plazo acaba el 10 de diciembre. La fecha correcta es el 15 de diciembre.',
      ],
    ],
    [
      'fr',
      [
        'Rectificatif : notre publication d’hier indiquait que la date limite était le 10 décembre. La bonne date est le 15 décembre.',
      ],
    ],
    [
      'de',
      [
        'Korrektur: In unserer gestrigen Meldung hieß es, die Frist ende am 10. Dezember. Richtig ist der 15. Dezember.',
      ],
    ],
    ['ar', ['تصحيح: ورد في منشورنا السابق أن آخر موعد هو 10 ديسمبر. الصحيح هو 15 ديسمبر.']],
  ])('%s: the day that a correction says was wrong', (language, texts) => {
    expect(daysOf(language, texts)).toEqual(['12-15']);
  });

  test.each([
    [
      'en',
      [
        'Premiere of Three Sisters at the Liteiny theatre: 5 December, 19:00.',
        'The premiere of Three Sisters at the Liteiny theatre is postponed to 12 December, 19:00.',
        'The premiere of Three Sisters at the Liteiny theatre will take place on 19 December at 18:00. All tickets stay valid.',
      ],
    ],
    [
      'ru',
      [
        'Премьера «Трёх сестёр» в театре на Литейной — 5 декабря в 19:00.',
        'Премьера «Трёх сестёр» в театре на Литейной переносится на 12 декабря, 19:00.',
        'Премьера «Трёх сестёр» в театре на Литейной состоится 19 декабря в 18:00. Билеты действительны.',
      ],
    ],
    [
      'es',
      [
        'Estreno de Tres hermanas en el teatro Liteiny: 5 de diciembre, 19:00.',
        'El estreno de Tres hermanas en el teatro Liteiny se aplaza al 12 de diciembre, 19:00.',
        'El estreno de Tres hermanas en el teatro Liteiny será el 19 de diciembre a las 18:00. Las entradas siguen valiendo.',
      ],
    ],
    [
      'fr',
      [
        'Première des Trois Sœurs au théâtre Liteiny : 5 décembre, 19 h.',
        'La première des Trois Sœurs au théâtre Liteiny est reportée au 12 décembre, 19 h.',
        'La première des Trois Sœurs au théâtre Liteiny aura lieu le 19 décembre à 18 h. Les billets restent valables.',
      ],
    ],
    [
      'de',
      [
        'Premiere der Drei Schwestern im Theater Liteiny: 5. Dezember, 19 Uhr.',
        'Die Premiere der Drei Schwestern im Theater Liteiny ist auf den 12. Dezember, 19 Uhr, verschoben.',
        'Die Premiere der Drei Schwestern im Theater Liteiny findet am 19. Dezember um 18 Uhr statt. Karten bleiben gültig.',
      ],
    ],
    [
      'ar',
      [
        'العرض الأول لمسرحية الأخوات الثلاث في مسرح ليتيني يوم 5 ديسمبر الساعة 19:00.',
        'تأجيل العرض الأول لمسرحية الأخوات الثلاث في مسرح ليتيني إلى يوم 12 ديسمبر الساعة 19:00.',
        'يقام العرض الأول لمسرحية الأخوات الثلاث في مسرح ليتيني يوم 19 ديسمبر الساعة 18:00.',
      ],
    ],
  ])('%s: the day to which something was moved before it was moved again', (language, texts) => {
    expect(daysOf(language, texts)).toEqual(['12-19']);
  });

  test.each([
    [
      'en',
      [
        'Early bird tickets for the Varn festival are on sale until 30 November.',
        'Early bird tickets for the Varn festival are all gone. Sold out!',
      ],
    ],
    [
      'ru',
      [
        'Билеты по ранней цене на фестиваль в Варне — до 30 ноября.',
        'Билетов по ранней цене на фестиваль в Варне больше нет: распроданы.',
      ],
    ],
    [
      'es',
      [
        'Entradas anticipadas para el festival de Varn hasta el 30 de noviembre.',
        'Entradas anticipadas para el festival de Varn agotadas.',
      ],
    ],
    [
      'fr',
      [
        'Billets à prix réduit pour le festival de Varn jusqu’au 30 novembre.',
        'Billets à prix réduit pour le festival de Varn : complet, tout est vendu.',
      ],
    ],
    [
      'de',
      [
        'Frühbucherkarten für das Festival in Varn gibt es bis 30. November.',
        'Frühbucherkarten für das Festival in Varn sind ausverkauft.',
      ],
    ],
    ['ar', ['تذاكر الحجز المبكر لمهرجان فارن متاحة حتى 30 نوفمبر.', 'نفدت تذاكر الحجز المبكر لمهرجان فارن.']],
  ])('%s: the last day of what is sold out', (language, texts) => {
    expect(daysOf(language, texts)).toEqual([]);
  });

  test.each([
    [
      'en',
      [
        'The march of the miners in Varn is to start on Saturday.',
        'Court bans the march of the miners in Varn.',
      ],
    ],
    ['ru', ['Марш шахтёров в Варне начнётся в субботу.', 'Суд запретил марш шахтёров в Варне.']],
    [
      'es',
      [
        'La marcha de los mineros en Varn empezará el sábado.',
        'Un tribunal prohíbe la marcha de los mineros en Varn.',
      ],
    ],
    [
      'fr',
      ['La marche des mineurs à Varn débutera samedi.', 'Le tribunal interdit la marche des mineurs à Varn.'],
    ],
    [
      'de',
      [
        'Der Marsch der Bergleute in Varn beginnt am Samstag.',
        'Gericht verbietet den Marsch der Bergleute in Varn.',
      ],
    ],
    ['ar', ['تنطلق مسيرة عمال المناجم في فارن يوم السبت.', 'المحكمة تحظر مسيرة عمال المناجم في فارن.']],
    [
      'en',
      ['Railway workers in Varn strike on 25 November.', 'The strike of railway workers in Varn is averted.'],
    ],
    [
      'ru',
      ['Железнодорожники Варна бастуют 25 ноября.', 'Забастовка железнодорожников в Варне предотвращена.'],
    ],
    [
      'es',
      [
        'Los ferroviarios de Varn hacen huelga el 25 de noviembre.',
        'La huelga de los ferroviarios de Varn queda desconvocada.',
      ],
    ],
    ['fr', ['Les cheminots de Varn font grève le 25 novembre.', 'La grève des cheminots de Varn est levée.']],
    [
      'de',
      [
        'Die Eisenbahner in Varn streiken am 25. November.',
        'Der Streik der Eisenbahner in Varn ist vom Tisch.',
      ],
    ],
    ['ar', ['يضرب عمال السكك في فارن في 25 نوفمبر.', 'إلغاء إضراب عمال السكك في فارن.']],
    ['en', ['The minister will fly to Halvern on 25 November.', 'The minister’s trip to Halvern is off.']],
    ['ru', ['Министр полетит в Халверн 25 ноября.', 'Поездка министра в Халверн отменяется.']],
    [
      'es',
      [
        'El ministro volará a Halvern el 25 de noviembre.',
        'El viaje del ministro a Halvern queda cancelado.',
      ],
    ],
    [
      'fr',
      ['Le ministre s’envolera pour Halvern le 25 novembre.', 'Le voyage du ministre à Halvern est annulé.'],
    ],
    [
      'de',
      [
        'Der Minister fliegt am 25. November nach Halvern.',
        'Die Reise des Ministers nach Halvern ist abgesagt.',
      ],
    ],
    ['ar', ['يتوجه الوزير إلى هالفيرن في 25 نوفمبر.', 'إلغاء زيارة الوزير إلى هالفيرن.']],
  ])('%s: what was forbidden, and what was averted, not as to come', (language, texts) => {
    const toCome = planOf(language, texts).ahead.filter(({ isOff }) => !isOff);
    expect(toCome).toEqual([]);
  });

  test.each([
    [
      'The march of the miners in Varn is to start on Saturday.',
      'Court does not ban the march of the miners in Varn.',
    ],
    [
      'The march of the miners in Varn is to start on Saturday.',
      'The mayor condemns the march of the miners in Varn.',
    ],
    ['The ban on dogs in the park of Varn begins on Saturday.', 'Varn bans dogs in the park.'],
  ])('not what is allowed, or only condemned: %s %s', (...texts) => {
    expect(daysOf('en', texts)).toEqual(['11-21']);
  });

  test('not the day of a concert that is sold out', () => {
    const texts = [
      'Tickets for the concert in Varn on 30 November are on sale.',
      'The concert in Varn on 30 November is sold out.',
    ];
    expect(daysOf('en', texts)).toEqual(['11-30']);
  });

  test('not the day of what is held elsewhere on another, nor of what shares a word with a withdrawn post', () => {
    expect(
      daysOf('de', [
        'Der Chor von Varn singt am 5. Dezember um 19 Uhr in der Kirche.',
        'Der Chor von Varn singt am 12. Dezember um 19 Uhr in der Kirche, nicht im Rathaus.',
      ]),
    ).toEqual(['12-05', '12-12']);
    expect(
      daysOf('en', [
        'The choir of Varn sings on 5 December at 19:00 in the church.',
        'The choir has deleted an old post about the mayor.',
      ]),
    ).toEqual(['12-05']);
  });

  test('a sentence without the one before it that has changed', () => {
    const texts = [
      'Ya son 12.400 las firmas recogidas contra la tala de los plátanos. Seguimos el sábado en la plaza del Mercado, de 10:00 a 14:00.',
      'Fe de erratas: las firmas recogidas contra la tala de los plátanos son 1.240, no 12.400.',
    ];
    expect(planOf('es', texts).ahead.map(({ text }) => text)).toEqual([
      'Seguimos el sábado en la plaza del Mercado, de 10:00 a 14:00',
    ]);
  });
});

/** Posted on Friday, 20 November 2026. */
describe('the newest word on a day', () => {
  const aheadOf = (language: string, ...texts: readonly string[]) =>
    planOf(language, texts).ahead.map(({ day, isOff, entries }) => [
      `${isOff ? 'off ' : ''}${day.slice(5)}`,
      entries[0]?.post.id,
    ]);

  test.each([
    ['en', 'Sailings to Tarn Island are cancelled until 22 November.'],
    ['ru', 'Рейсы на остров Тарн отменены до 22 ноября.'],
    ['es', 'Las salidas a la isla Tarn quedan canceladas hasta el 22 de noviembre.'],
    ['fr', 'Les départs vers l’île Tarn sont annulés jusqu’au 22 novembre.'],
    ['de', 'Die Fahrten nach Tarn fallen bis 22. November aus.'],
    ['ar', 'ألغيت الرحلات إلى جزيرة تارن حتى 22 نوفمبر.'],
  ])('%s: until which something is suspended is nothing that is off: %s', (language, text) => {
    expect(aheadOf(language, text)).toEqual([['11-22', 1]]);
  });

  test.each([
    [
      'en',
      'The fair in Varn on 28 November is cancelled.',
      'Sun is back: the fair takes place on 28 November.',
    ],
    ['ru', 'Ярмарка в Варне 28 ноября отменена.', 'Ветер стих: ярмарка 28 ноября пройдёт в крытом рынке.'],
    [
      'es',
      'La feria de Varn del 28 de noviembre queda cancelada.',
      'Vuelve el sol: habrá feria el 28 de noviembre.',
    ],
    [
      'fr',
      'La foire de Varn du 28 novembre est annulée.',
      'Le vent faiblit : la foire aura lieu le 28 novembre.',
    ],
    [
      'de',
      'Die Messe in Varn am 28. November ist abgesagt.',
      'Der Wind lässt nach: Die Messe findet am 28. November statt.',
    ],
    ['ar', 'ألغي معرض فارن يوم 28 نوفمبر.', 'هدأت الرياح: سيقام المعرض يوم 28 نوفمبر.'],
  ])('%s: is that it takes place, in whatever words: %s %s', (language, off, on) => {
    expect(aheadOf(language, off, on)).toEqual([['11-28', 2]]);
  });

  test('is not that something else takes place', () => {
    const off = 'The concert of Mira Holt in Varn on 28 November is cancelled.';
    const other = 'The concert of the Brenn choir in Dorn on 28 November begins at 19:00.';
    expect(aheadOf('en', off, other)).toEqual([
      ['off 11-28', 1],
      ['11-28', 2],
    ]);
  });

  test.each([
    [
      'en',
      'The museum of Varn is free on 28 November.',
      'Reminder: on 28 November everybody enters the museum of Varn free.',
    ],
    ['ru', 'Музей Варна бесплатен 28 ноября.', 'Напоминаем: 28 ноября вход в музей Варна бесплатный.'],
    [
      'es',
      'El museo de Varn es gratuito el 28 de noviembre.',
      'Recordatorio: el 28 de noviembre, entrada gratuita al museo de Varn.',
    ],
    [
      'fr',
      'Le musée de Varn est gratuit le 28 novembre.',
      'Rappel : le 28 novembre, entrée gratuite au musée de Varn.',
    ],
    [
      'de',
      'Das Museum Varn ist am 28. November kostenlos.',
      'Zur Erinnerung: Am 28. November ist der Eintritt ins Museum Varn kostenlos.',
    ],
    ['ar', 'متحف فارن مجاني يوم 28 نوفمبر.', 'تذكير: يوم 28 نوفمبر الدخول إلى متحف فارن مجاني.'],
  ])('%s: stands alone where one story says it twice: %s %s', (language, plan, again) => {
    expect(aheadOf(language, plan, again)).toEqual([['11-28', 2]]);
  });

  test.each([
    ['en', 'Correction: our post should have said 25 November, not 26 November.'],
    ['ru', 'Поправка: в посте следовало указать 25 ноября, а не 26 ноября.'],
    ['es', 'Fe de erratas: el mensaje debía decir 25 de noviembre, no el 26 de noviembre.'],
    ['fr', 'Erratum : il fallait lire mercredi 25 novembre et non jeudi 26 novembre.'],
    ['de', 'Korrektur: Es hätte 25. November heißen müssen, nicht 26. November.'],
    ['ar', 'تصحيح: كان يجب أن يكون الموعد 25 نوفمبر وليس 26 نوفمبر.'],
  ])('%s: is the day that a correction puts in place of another: %s', (language, text) => {
    expect(aheadOf(language, `${text}`)).toEqual([['11-25', 1]]);
  });
});

describe('hours', () => {
  test.each([
    ['de', ['Sturmflut an der Westküste am Sonntag, 4 bis 10 Uhr erwartet.']],
    ['en', ['Power will be off in Varn on Sunday, 4 to 10 am.']],
    ['ru', ['В воскресенье, 4–10 часов, в Варне отключат свет.']],
    ['es', ['El domingo, de 4 a 10 h, se cortará la luz en Varn.']],
    ['fr', ['Dimanche, 4 h à 10 h, le courant sera coupé à Varn.']],
    ['ar', ['سيقطع التيار في فارن يوم الأحد من الساعة 4 إلى 10 صباحا.']],
  ])('%s: of a span it is the first', (language, texts) => {
    expect(hoursOf(language, texts)).toEqual(['04:00']);
  });

  test.each([
    ['fr', ['Horaires du musée :\n▪️ mar.–ven. 10 h–17 h\n▪️ sam.–dim. 10 h–18 h\n▪️ lundi : fermé']],
    ['de', ['Öffnungszeiten:\n• Di–Fr 10–17 Uhr\n• Sa–So 10–18 Uhr\n• Montag geschlossen']],
    ['en', ['Opening hours:\n• Tue–Fri 10:00–17:00\n• Sat–Sun 10:00–18:00\n• Monday closed']],
    ['ru', ['Часы работы:\n• вт–пт 10:00–17:00\n• сб–вс 10:00–18:00\n• понедельник — выходной']],
    ['es', ['Horario:\n• mar–vie 10:00–17:00\n• sáb–dom 10:00–18:00\n• lunes cerrado']],
    ['ar', ['ساعات العمل:\n• الثلاثاء–الجمعة 10:00–17:00\n• السبت–الأحد 10:00–18:00\n• الاثنين مغلق']],
  ])('%s: of every week are no days to come', (language, texts) => {
    expect(daysOf(language, texts)).toEqual([]);
  });
});
