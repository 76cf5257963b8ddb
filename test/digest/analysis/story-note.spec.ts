import { describe, expect, test } from 'vitest';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { inputOf, norland, planOf, postOf } from '../setting.ts';

const notesOf = (language: string, ...texts: readonly string[]) =>
  planOf(language, texts).stories.map(({ note }) => note);
const changesIn = (language: string, ...texts: readonly string[]) =>
  notesOf(language, ...texts).flatMap((note) =>
    note.is === 'changed' ? [[note.before.passage.text, note.after.passage.text]] : [],
  );

describe('is no change, for somebody else is meant', () => {
  test.each([
    ['fr', 'L’ambassadeur d’Estmark a été convoqué.', 'L’ambassadeur de Velmora a été convoqué.'],
    ['fr', 'Le ministre a reçu son homologue d’Iran.', 'Le ministre a reçu son homologue d’Irak.'],
    ['fr', 'L’ambassadeur français a été convoqué.', 'L’ambassadeur italien a été convoqué.'],
    ['es', 'El embajador francés fue convocado ayer.', 'El embajador italiano fue convocado ayer.'],
    ['de', 'Der polnische Botschafter wurde einbestellt.', 'Der spanische Botschafter wurde einbestellt.'],
    ['ru', 'В министерство вызван французский посол.', 'В министерство вызван немецкий посол.'],
    ['ar', 'استقبل الوزير سفير فرنسا أمس.', 'استقبل الوزير سفير إسبانيا أمس.'],
    [
      'ar',
      'إغلاق معبر وادي القمر أمام الشاحنات بسبب الثلوج.',
      'فتح معبر نهر السد أمام الشاحنات بعد انحسار الثلوج.',
    ],
    ['ar', 'استقبل الوزير السفير الروسي أمس.', 'استقبل الوزير السفير التركي أمس.'],
    ['en', 'Polish citizens must leave Tulla.', 'Danish citizens must leave Tulla.'],
    ['en', 'France recognises the new parliament.', 'Spain recognises the new parliament.'],
    ['ru', 'Сидоров назначен послом в Эстмарке.', 'Егоров назначен послом в Эстмарке.'],
    ['en', 'Lind: There will be no talks before spring.', 'Verrick: There will be no talks before spring.'],
    ['en', 'Road A1 near Lenz is closed.', 'Road A2 near Lenz is open.'],
    ['en', 'Line 4 of the tram in Lenz stops on Friday.', 'Line 7 of the tram in Lenz stops on Friday.'],
    ['ru', 'Линия 4 метро Ленца закрыта.', 'Линия 7 метро Ленца открыта.'],
    ['es', 'La línea 4 del metro de Lenz está cerrada.', 'La línea 7 del metro de Lenz está abierta.'],
    ['fr', 'L’autoroute A1 près de Lenz est fermée.', 'L’autoroute A2 près de Lenz est ouverte.'],
    ['de', 'Die Linie 4 in Lenz fährt am Freitag nicht.', 'Die Linie 7 in Lenz fährt am Freitag.'],
    ['ar', 'الطريق 1 قرب لينز مغلق.', 'الطريق 2 قرب لينز مفتوح.'],
    ['en', 'Line B is suspended between Lenz and Brenn.', 'Line C is running again between Lenz and Brenn.'],
    ['ru', 'Линия А закрыта между Ленцем и Бренном.', 'Линия Б снова работает между Ленцем и Бренном.'],
    ['es', 'La línea B está suspendida en Lenz.', 'La línea C vuelve a funcionar en Lenz.'],
    ['fr', 'Le quai A de la gare de Lenz est fermé.', 'Le quai B de la gare de Lenz est ouvert.'],
    ['de', 'Die Linie B ist in Lenz gesperrt.', 'Die Linie C fährt wieder in Lenz.'],
    ['ar', 'الخط أ متوقف بين لينز وبرين.', 'الخط ب عاد إلى العمل بين لينز وبرين.'],
    ['en', 'Power is out in district 4 of Lenz.', 'Power is back in district 7 of Lenz.'],
    ['en', 'Hospital No. 3 in Lenz is closed.', 'Hospital No. 5 in Lenz is open.'],
    ['ru', 'Школа № 3 в Ленце закрыта.', 'Школа № 5 в Ленце открыта.'],
    ['en', 'Tomas Riel has signed for Harbor United.', 'Ana Duarte has not signed for Harbor United.'],
    ['en', 'The committee voted for the new cycle path.', 'The committee voted against the new car park.'],
    [
      'en',
      'The jury gave the prize to the violinist Ena Roth.',
      'The jury denied the prize to the pianist Leo Marsh.',
    ],
    ['en', 'The law on bees was signed.', 'The law on pensions was vetoed.'],
    ['ru', 'Запасы трески растут в этом году.', 'Запасы сельди сокращаются в этом году.'],
    ['ru', 'Суд запретил шествие фермеров.', 'Суд разрешил шествие студентов.'],
    [
      'ru',
      'Комиссия проголосовала за новую велодорожку.',
      'Комиссия проголосовала против новой автостоянки.',
    ],
    [
      'es',
      'La comisión votó a favor del nuevo carril bici.',
      'La comisión votó en contra del nuevo aparcamiento.',
    ],
    [
      'fr',
      'Le tribunal a interdit la marche des agriculteurs.',
      'Le tribunal a autorisé la marche des étudiants.',
    ],
    ['fr', 'L’école de Torvik est fermée depuis hier.', 'La boulangerie de Torvik est ouverte le dimanche.'],
    [
      'de',
      'Der Almtunnel ist in beide Richtungen offen.',
      'Der Kvamtunnel ist in beide Richtungen gesperrt.',
    ],
    ['ar', 'وقّع الرئيس قانون النحل.', 'رفض الرئيس قانون المعاشات.'],
    ['en', 'The envoy met @estmark_mfa in Tulla today.', 'The envoy met @velmora_mfa in Tulla today.'],
  ])('%s: “%s” and “%s”', (...given) => {
    expect(changesIn(...given)).toEqual([]);
  });
});

describe('what is planned changes nothing about how things stand', () => {
  test.each([
    ['en', 'The bridge in Tulla is closed.', 'The bridge in Tulla will be open again from 18:00.'],
    ['en', 'Power is out in the east of Tulla.', 'Power in the east of Tulla will be restored by 18:00.'],
    ['ru', 'Движение по мосту в Тулле закрыто.', 'Движение по мосту в Тулле откроют к 18:00.'],
    ['ru', 'На востоке Тулы нет света.', 'Свет на востоке Тулы дадут к 18:00.'],
    ['es', 'No hay luz en el este de Tulla.', 'La luz en el este de Tulla se restablecerá pronto.'],
    ['fr', 'L’électricité est coupée à Tulla.', 'L’électricité sera rétablie à Tulla à 18 h.'],
    ['de', 'In Tulla ist der Strom ausgefallen.', 'Der Strom in Tulla soll bis 18 Uhr wieder da sein.'],
    ['ar', 'جسر تولا مغلق.', 'سيفتح جسر تولا عند الساعة 18:00.'],
    ['de', 'Das Museum in Lenz ist heute geöffnet.', 'Das Museum in Lenz wird am Montag geschlossen.'],
  ])('%s: “%s” and “%s”', (...given) => {
    expect(changesIn(...given)).toEqual([]);
  });

  test.each([
    [
      'en',
      'The border at Tulla is closed until Friday.',
      'The border at Tulla will remain closed until Sunday.',
    ],
    ['ru', 'Мост в Тулле открыт.', 'Мост в Тулле сегодня не откроется.'],
    ['es', 'La línea B está suspendida en Lenz.', 'La línea B vuelve a funcionar en Lenz.'],
    ['fr', 'La Norlande ne participe pas au sommet.', 'La Norlande participera au sommet.'],
    ['de', 'Die Linie B ist in Lenz gesperrt.', 'Die Linie B fährt wieder in Lenz.'],
    ['ar', 'الحدود في تولا مغلقة حتى الجمعة.', 'ستبقى الحدود في تولا مغلقة حتى الأحد.'],
  ])('but another state or plan does, %s: “%s” and “%s”', (language, before, after) => {
    expect(changesIn(language, before, after)).toEqual([[before, after]]);
  });
});

test.each([
  ['en', 'Twelve sailors were rescued off Skerrin.', '12 sailors were rescued off Skerrin.'],
  ['de', 'Zwölf Seeleute wurden vor Skerrin gerettet.', '12 Seeleute wurden vor Skerrin gerettet.'],
  ['ru', 'У Скеррина спасены пять моряков.', 'У Скеррина спасены 5 моряков.'],
  ['fr', 'Deux cents maisons sont inondées à Karst.', '200 maisons sont inondées à Karst.'],
  ['en', 'The ministery in Halvern is closed today.', 'The ministry in Halvern is closed today.'],
])('another spelling is no change: %s “%s” and “%s”', (...given) => {
  expect(changesIn(...given)).toEqual([]);
});

describe('is told as a change', () => {
  test.each([
    [
      'en',
      'The minister ruled out new sanctions on Veldia.',
      'The minister did not rule out new sanctions on Veldia.',
    ],
    [
      'ru',
      'Министр исключил новые санкции против Велдии.',
      'Министр не исключил новых санкций против Велдии.',
    ],
    [
      'es',
      'El ministro descartó nuevas sanciones contra Veldia.',
      'El ministro no descartó nuevas sanciones contra Veldia.',
    ],
    [
      'fr',
      'Le ministre a exclu de nouvelles sanctions contre Veldia.',
      'Le ministre n’a pas exclu de nouvelles sanctions contre Veldia.',
    ],
    [
      'de',
      'Der Minister schloss neue Sanktionen gegen Veldia aus.',
      'Der Minister schloss neue Sanktionen gegen Veldia nicht aus.',
    ],
    ['ar', 'استبعد الوزير عقوبات جديدة ضد فيلديا.', 'لم يستبعد الوزير عقوبات جديدة ضد فيلديا.'],
    ['en', 'Norland will sign the treaty with Estmark.', 'Norland may sign the treaty with Estmark.'],
    ['ru', 'Норланд подпишет договор с Эстмарком.', 'Норланд может подписать договор с Эстмарком.'],
    ['es', 'Norland firmará el tratado con Estmark.', 'Norland podría firmar el tratado con Estmark.'],
    ['fr', 'Norland signera le traité avec Estmark.', 'Norland pourrait signer le traité avec Estmark.'],
    ['de', 'Norland wird den Vertrag unterzeichnen.', 'Norland könnte den Vertrag unterzeichnen.'],
    ['ar', 'ستوقع نورلاند المعاهدة مع إستمارك.', 'قد توقع نورلاند المعاهدة مع إستمارك.'],
    ['en', 'All schools in Halvern are closed.', 'Some schools in Halvern are closed.'],
    ['ru', 'Не менее 40 человек ранены в Ломбе.', 'Не более 40 человек ранены в Ломбе.'],
    ['es', 'Al menos 40 personas han muerto en Lomba.', 'Hasta 40 personas han muerto en Lomba.'],
    ['de', 'Norland leiht Estmark 500 Millionen Dollar.', 'Norland leiht Estmark 500 Millionen Euro.'],
    ['en', 'Norland lends Estmark $500 million.', 'Norland lends Estmark €500 million.'],
    ['en', 'Twelve people were killed in the fire.', 'Nineteen people were killed in the fire.'],
    ['de', 'Die Abstimmung in Tulla ist vor der Wahl.', 'Die Abstimmung in Tulla ist nach der Wahl.'],
    ['ar', 'شاركت نورلاند في مناورات الربيع.', 'لم تشارك نورلاند في مناورات الربيع.'],
    ['ru', 'Двое погибших в Тервале.', 'Трое погибших в Тервале.'],
    ['en', 'Road A1 near Lenz is closed.', 'Road A1 near Lenz is open.'],
    ['en', 'The flight to Brenn leaves from gate B4.', 'The flight to Brenn leaves from gate B7.'],
    ['ru', 'Закрыт порт в Тервале.', 'Открыт порт в Тервале.'],
    [
      'ru',
      'Приём послов состоится 14 мая.',
      'Исправление: приём послов состоится 15 мая, а не 14 мая, как сообщалось ранее.',
    ],
  ])('%s: “%s” and “%s”', (language, before, after) => {
    expect(changesIn(language, before, after)).toEqual([[before, after]]);
  });

  test('the one sentence of long posts that is another, and none that both have', () => {
    const topics = 'fish rail wood grain steel visas ports mines roads water power trade music'.split(' ');
    const shared = topics.map((topic) => `The next chapter of the paper speaks of ${topic}.`).join(' ');
    expect(
      changesIn('en', `${shared} Norland signs the pact.`, `${shared} Norland rejects the pact.`),
    ).toEqual([['Norland signs the pact.', 'Norland rejects the pact.']]);
  });

  test('as the newest post says it that has more to say', () => {
    const closed = 'The port of Tervala is closed until Friday.';
    const open = 'The port of Tervala is open until Friday.';
    const [note] = notesOf('en', closed, open, `${closed} Ships are waiting outside in good weather.`);
    expect(note).toMatchObject({ is: 'changed', before: { passage: { text: open } } });
    expect(note).toMatchObject({ after: { entry: { post: { id: 3 } } } });
  });
});

describe('what the newest post says in other words is told as a change', () => {
  test.each([
    [
      'en',
      'Estmark has closed its embassy in Lenz, media report.',
      'The foreign ministry calls reports on a closure of the embassy in Lenz false.',
    ],
    ['fr', 'La Norlande a vendu des armes à Velmora.', 'Le ministère dément toute vente d’armes à Velmora.'],
    ['es', 'Varios diplomáticos han sido expulsados.', 'Ningún diplomático fue expulsado, aclara Holt.'],
    ['ru', 'Министр Хольт подала в отставку.', 'В пресс-службе опровергли отставку министра Хольт.'],
    ['ar', 'استقالت الوزيرة هولت من منصبها.', 'مكتب الوزيرة هولت ينفي استقالتها.'],
    ['de', 'Das Gericht in Lenz hat Orlov verurteilt.', 'Das Gericht in Lenz spricht Orlov heute frei.'],
    [
      'fr',
      'L’ancien maire Hahn a été condamné pour corruption.',
      'La cour d’appel a relaxé l’ancien maire Hahn, poursuivi pour corruption.',
    ],
    [
      'en',
      'Foreign Minister Holt will travel to Lenz on 24 November.',
      'The trip of Foreign Minister Holt to Lenz has been put off to 2 December.',
    ],
    ['ru', 'Дума приняла закон о воде.', 'Закон о воде отклонён: Дума провела голосование заново.'],
  ])('%s: “%s” and “%s”', (language, before, after) => {
    expect(changesIn(language, before, after)).toEqual([[before, after]]);
  });

  test('be it in its second sentence', () => {
    const before = 'Opposition leader Mark Osei has been arrested at Calder airport, his party says.';
    const after =
      'His party now says he was questioned at Calder airport and let go, and was never under arrest.';
    expect(changesIn('en', before, `We have deleted our earlier report about Mark Osei. ${after}`)).toEqual([
      [before, after],
    ]);
  });

  test.each([
    ['en', 'Norland sold weapons to Velmora.', 'Norland denies entry to the minister of Velmora.'],
    ['ar', 'جسر لينز مغلق.', 'جسر برين مفتوح.'],
    ['ru', 'Министр Хольт посетила больницу в Ленце.', 'Больница в Ленце опровергла нехватку лекарств.'],
    [
      'en',
      'The talks in Lenz have begun.',
      'The pause of 48 hours ended at midnight, the talks in Lenz go on.',
    ],
  ])('and not what speaks of another thing, %s: “%s” and “%s”', (...given) => {
    expect(changesIn(...given)).toEqual([]);
  });
});

describe('how things stand is told as changed whatever the words, as the newest post has it', () => {
  test.each([
    [
      'en',
      'Air raid alert in Velkov region.',
      'All clear in Velkov region.',
      'Air raid alert in Velkov region.',
    ],
    [
      'ru',
      'Воздушная тревога в Тулле!',
      'Отбой тревоги в Тулле.',
      'Воздушная тревога в Тулле! Всем в укрытия.',
    ],
    [
      'es',
      'Alerta roja por agua en Lomba.',
      'Fin de la alerta roja en Lomba.',
      'Alerta roja por agua en Lomba.',
    ],
    [
      'fr',
      'Vigilance rouge sur la Sèvre.',
      'Vigilance rouge levée sur la Sèvre.',
      'La Sèvre remonte : vigilance rouge de nouveau.',
    ],
    ['de', 'Luftalarm in Velkov.', 'Entwarnung in Velkov.', 'Luftalarm in Velkov.'],
    [
      'ar',
      'صفارات الإنذار تدوي في كفر الزيتون، توجهوا إلى الملاجئ.',
      'انتهاء حالة الإنذار في كفر الزيتون، غادروا الملاجئ.',
      'صفارات الإنذار تدوي مجددا في كفر الزيتون، توجهوا إلى الملاجئ.',
    ],
  ])('an alert that came back, %s: “%s”', (language, ...texts) => {
    const [note] = notesOf(language, ...texts);
    expect(note).toMatchObject({ is: 'changed', before: { passage: { text: texts[1] } } });
    expect(note).toMatchObject({ after: { entry: { post: { id: 3 } } } });
  });

  test.each([
    [
      'en',
      'The ban on taking water from the Lenne is in force for the whole district.',
      'The ban on taking water from the Lenne is lifted for gardeners.',
    ],
    [
      'ru',
      'Купаться на озере Светлом запрещено: в воде нашли палочку.',
      'Рыбачить на озере Светлом снова можно.',
    ],
    ['fr', 'Couvre-feu de 21 h à 5 h dans toute la région.', 'Le préfet lève le couvre-feu dans la région.'],
    [
      'de',
      'Das Abkochgebot für Trinkwasser gilt im ganzen Stadtgebiet.',
      'Das Abkochgebot für Trinkwasser ist in Nordstadt aufgehoben.',
    ],
    [
      'es',
      'Los trabajadores rechazan en asamblea la oferta de la empresa y siguen en huelga.',
      'Los trabajadores aceptan la oferta de la empresa.',
    ],
    ['ar', 'حركة الوفاق توافق على مقترح الهدنة لمدة 60 يوما.', 'حركة الوفاق ترفض مقترح الهدنة بعد تعديله.'],
    [
      'en',
      'The 41st Brigade has taken the village of Stara Hora.',
      'The 41st Brigade has pulled out of Stara Hora after a counterattack.',
    ],
    ['ar', 'الجيش يسيطر على بلدة تل الرمان بعد معارك.', 'الجيش ينسحب من بلدة تل الرمان فجرا.'],
    [
      'fr',
      'La banque Hallier est en cessation de paiements, selon deux sources.',
      'Nous retirons notre information de ce matin sur la banque Hallier.',
    ],
    ['ru', 'Наши взяли Красный Хутор.', 'По Красному Хутору: рано радоваться, окраина пока за противником.'],
    [
      'de',
      'Unsere Truppen haben Rotdorf eingenommen.',
      'Zu Rotdorf: Das war verfrüht, am Südrand wird gekämpft.',
    ],
    [
      'es',
      'El concierto del 21 de mayo queda cancelado.',
      '¡Al final sí! El concierto del 21 de mayo se celebra.',
    ],
    [
      'en',
      'The fair of 21 May in the hall of Dorn is cancelled, the heating has failed.',
      'The fair of 21 May takes place after all: the heating in the hall of Dorn has been repaired.',
    ],
    [
      'en',
      'Restrictions on swimming are in force in the lake of Dorn.',
      'In the lake of Dorn the restrictions on swimming are lifted.',
    ],
    [
      'ru',
      'Аэропорт Дорн: введены ограничения на приём и выпуск самолётов.',
      'Аэропорт Дорн: ограничения на приём и выпуск самолётов сняты.',
    ],
    [
      'de',
      'Für den Flughafen Dorn gelten Einschränkungen bei Starts.',
      'Die Einschränkungen bei Starts sind am Flughafen Dorn aufgehoben.',
    ],
    [
      'es',
      'Rigen restricciones de baño en el lago de Dorn.',
      'En el lago de Dorn se levantan las restricciones de baño.',
    ],
    [
      'fr',
      'Des restrictions d’eau sont en vigueur dans la vallée de Dorn.',
      'Dans la vallée de Dorn les restrictions d’eau sont levées.',
    ],
    ['ar', 'فرض قيود على السباحة في بحيرة دورن الكبرى.', 'رفع القيود على السباحة في بحيرة دورن الكبرى.'],
  ])('%s: “%s” and “%s”', (language, before, after) => {
    expect(changesIn(language, before, after)).toEqual([[before, after.replace('¡Al final sí! ', '')]]);
  });

  test.each([
    ['en', 'Parliament approved the budget.', 'Parliament rejected the no-confidence motion.'],
    ['ru', 'Министр Хольт открыла школу в Ленце.', 'Министр Хольт закрыла конференцию в Ленце.'],
    [
      'de',
      'Der Bundestag hat den Haushalt verabschiedet.',
      'Der Bundestag hat den Misstrauensantrag abgelehnt.',
    ],
    ['es', 'Alerta roja en Río Seco.', 'Fin de la alerta roja en Villa Nueva.'],
    ['fr', 'Alerte aérienne à Velkov.', 'Fin de l’alerte aérienne à Dranov.'],
    ['ar', 'صفارات الإنذار في كفر الزيتون.', 'انتهاء الإنذار في دير الورد.'],
    ['en', 'The army has taken the village of Orlin.', 'The army pulled out of the village of Dornach.'],
  ])('and not of two things, %s: “%s” and “%s”', (...given) => {
    expect(changesIn(...given)).toEqual([]);
  });
});

describe('what is only said besides, or once more, is no change', () => {
  test.each([
    [
      'en',
      'The minister did not rule out new sanctions on Veldia.',
      'The minister said new sanctions on Veldia were possible.',
    ],
    [
      'ru',
      'Министр не исключил новых санкций против Велдии.',
      'Министр заявил, что новые санкции против Велдии возможны.',
    ],
    [
      'de',
      'Der Minister schloss neue Sanktionen gegen Veldia nicht aus.',
      'Der Minister sagte, neue Sanktionen gegen Veldia seien möglich.',
    ],
    ['ar', 'لم يستبعد الوزير عقوبات جديدة ضد فيلديا.', 'قال الوزير إن عقوبات جديدة ضد فيلديا ممكنة.'],
    [
      'en',
      'Minister Anna Holt spoke by telephone with Minister Mei Tanaka of Estmark.',
      'The telephone conversation between Minister Anna Holt and Mei Tanaka of Estmark was held at the initiative of the Estmark side.',
    ],
    [
      'ru',
      'Лекция Веры Соколовой о старом порте состоится 27 ноября в 18:30.',
      'Напоминаем: в пятницу, 27 ноября, лекция Веры Соколовой о старом порте.',
    ],
    [
      'es',
      'La conferencia de Vera Sokol sobre el puerto viejo será el 27 de noviembre a las 18:30.',
      'Recordatorio: el viernes 27 de noviembre, conferencia de Vera Sokol sobre el puerto viejo.',
    ],
    [
      'fr',
      'L’ambassade à Kirova sera fermée le mercredi 25 novembre.',
      'Rappel : pas d’accueil du public à l’ambassade à Kirova mercredi 25 novembre.',
    ],
    [
      'de',
      'Die Botschaft in Kirova bleibt am Mittwoch, 25. November, geschlossen.',
      'Zur Erinnerung: kein Publikumsverkehr in der Botschaft in Kirova am Mittwoch, 25. November.',
    ],
    [
      'ar',
      'تغلق السفارة في كيروفا يوم الأربعاء 25 نوفمبر.',
      'تذكير: لا استقبال في السفارة في كيروفا يوم الأربعاء 25 نوفمبر.',
    ],
    [
      'en',
      'Voters in Dorn must register for the referendum on the toll bridge by 4 December.',
      'What we want: a cap on rents and no toll on the bridge.',
    ],
    [
      'ru',
      'Избиратели Дорна записываются на референдум о плате за мост до 4 декабря.',
      'Чего мы хотим: дешёвого жилья и никакой платы за мост.',
    ],
    [
      'es',
      'Los vecinos de Dorn deben inscribirse para el referéndum sobre el peaje del puente antes del 4 de diciembre.',
      'Lo que queremos: alquileres bajos y ningún peaje en el puente.',
    ],
    [
      'fr',
      'Les habitants de Dorn s’inscrivent au référendum sur le péage du pont avant le 4 décembre.',
      'Ce que nous voulons : des loyers bas et aucun péage sur le pont.',
    ],
    [
      'de',
      'Für die Abstimmung über die Maut auf der Brücke in Dorn meldet man sich bis 4. Dezember an.',
      'Was wir wollen: günstige Mieten und keine Maut auf der Brücke.',
    ],
    [
      'ar',
      'على الناخبين في دورن التسجيل للاستفتاء على رسوم الجسر قبل 4 ديسمبر.',
      'ما نريده: إيجارات منخفضة ولا رسوم على الجسر.',
    ],
    [
      'en',
      'A fire broke out at the timber yard on Mill Road in Dorn.',
      'Correction: in our earlier post we said three firefighters were hurt in the Mill Road fire. Two were.',
    ],
    ['ru', 'Министерство вырозило протест послу Велмории.', 'Министерство выразило протест послу Велмории.'],
    ['ar', 'استقبلت وزارة الخارجيه سفير فلدانيا.', 'استقبلت وزارة الخارجية سفير فلدانيا.'],
  ])('%s: “%s” and “%s”', (...given) => {
    expect(changesIn(...given)).toEqual([]);
  });
});

describe('titles above the same sentence are told as a change', () => {
  test.each([
    [
      'en',
      'NORLAND SIGNS THE TREATY',
      'NORLAND REFUSES THE TREATY',
      'The ministry said so in Tulla on Monday.',
    ],
    ['ru', 'Норланд вступает в союз', 'Норланд не вступает в союз', 'Об этом сообщило министерство в Тулле.'],
    ['es', 'Reunión del consejo el 14 de mayo', 'Reunión del consejo el 21 de mayo', 'Lo anunció el lunes.'],
    ['fr', 'Crue à Karst : 7 morts', 'Crue à Karst : 11 morts', 'Les secours travaillent dans la vallée.'],
    ['de', 'Die Grenze bleibt offen', 'Die Grenze bleibt geschlossen', 'Das teilte der Zoll am Montag mit.'],
    ['ar', 'الوزير يزور إستمارك', 'الوزير لا يزور إستمارك', 'أعلنت الوزارة ذلك يوم الاثنين.'],
  ])('%s: “%s” and “%s”', (language, before, after, below) => {
    expect(changesIn(language, `${before}\n\n${below}`, `${after}\n\n${below}`)).toEqual([
      [before, after].map((title) => title.replace(' :', ':')),
    ]);
  });

  test('and so are two scores, which are no sentences', () => {
    expect(changesIn('en', 'Norland – Velmora 2:1', 'Norland – Velmora 3:1')).toEqual([
      ['Norland – Velmora 2:1', 'Norland – Velmora 3:1'],
    ]);
  });

  test.each([
    ['Statement by the Ministry on the flood', 'Comment by the Ministry on the flood'],
    ['Briefing by the Ministry, 14 May', 'Briefing by the Ministry, 21 May'],
  ])('and not those of different posts: “%s” and “%s”', (one, other) => {
    const [first, second] = ['The dams of Karst hold so far.', 'Karst asks for boats after the flood.'];
    expect(changesIn('en', `${one}\n\n${first}`, `${other}\n\n${second}`)).toEqual([]);
  });
});

describe('few words with another figure are one event', () => {
  test.each([
    ['en', 'Avalanche: 19 dead.', 'Avalanche: 12 dead.'],
    ['ru', 'Лавина: 17 погибших.', 'Лавина: 29 погибших.'],
    ['es', 'Terremoto: 40 muertos.', 'Terremoto: 52 muertos.'],
    ['fr', 'Séisme : 40 morts.', 'Séisme : 52 morts.'],
    ['de', 'Erdbeben: 40 Tote.', 'Erdbeben: 52 Tote.'],
    ['ar', 'زلزال: 40 قتيلا.', 'زلزال: 52 قتيلا.'],
  ])('%s: “%s” and “%s”', (language, before, after) => {
    expect(notesOf(language, before, after)).toEqual([
      expect.objectContaining({ is: expect.stringMatching(/changed|figure/) }),
    ]);
  });

  test('and with another word they are not', () => {
    expect(notesOf('en', 'Flood in Karst: 19 dead.', 'Earthquake in Tulla: 12 dead.')).toHaveLength(2);
  });
});

describe('a figure of another thing is no change of figure', () => {
  test.each([
    ['en', '3 people died in an accident on road 7.', '5 people died in a fire in Vik.'],
    ['ru', 'В аварии на дороге 7 погибли 3 человека.', 'В пожаре в Вике погибли 5 человек.'],
    [
      'es',
      'En el accidente de la carretera 7 murieron 3 personas.',
      'En el incendio de Vik murieron 5 personas.',
    ],
    ['fr', 'L’accident de la route 7 a fait 3 morts.', 'L’incendie de Vik a fait 5 morts.'],
    ['de', 'Bei dem Unfall auf der Straße 7 starben 3 Menschen.', 'Bei dem Brand in Vik starben 5 Menschen.'],
    ['ar', 'توفي 3 أشخاص في حادث على الطريق 7.', 'توفي 5 أشخاص في حريق في فيك.'],
    ['en', 'Crash at the port: 3 people died.', 'Fire at the mill: 5 people died.'],
    ['en', '12 councillors voted for the new school.', '15 councillors voted for the new market.'],
    ['ru', 'Прививка кошки стоит 40 крон.', 'Прививка собаки стоит 60 крон.'],
    ['es', 'La mantequilla cuesta 40 coronas el kilo.', 'El queso cuesta 60 coronas el kilo.'],
    ['fr', 'Le beurre coûte 40 couronnes le kilo.', 'Le fromage coûte 60 couronnes le kilo.'],
    ['de', 'Die Lampe kostet 40 Kronen.', 'Der Ofen kostet 60 Kronen.'],
  ])('%s: “%s” and “%s”', (language, older, newer) => {
    expect(notesOf(language, older, newer)).not.toContainEqual(expect.objectContaining({ is: 'figure' }));
  });
});

describe('two sums in one frame are of two things', () => {
  test.each([
    [
      'en',
      'The tunnel of Marn will cost 290 million crowns, the treasury said.',
      'The festival of Marn will cost 326 million crowns, the treasury said.',
    ],
    [
      'ru',
      'Туннель в Марне обойдётся в 290 миллионов крон, сообщило казначейство.',
      'Фестиваль в Марне обойдётся в 326 миллионов крон, сообщило казначейство.',
    ],
    [
      'es',
      'El túnel de Marn costará 290 millones de coronas, dijo el Tesoro.',
      'El festival de Marn costará 326 millones de coronas, dijo el Tesoro.',
    ],
    [
      'fr',
      'Le tunnel de Marn coûtera 290 millions de couronnes, a annoncé le Trésor.',
      'Le festival de Marn coûtera 326 millions de couronnes, a annoncé le Trésor.',
    ],
    [
      'de',
      'Der Tunnel von Marn kostet 290 Millionen Kronen, sagte das Schatzamt.',
      'Das Festival von Marn kostet 326 Millionen Kronen, sagte das Schatzamt.',
    ],
    [
      'ar',
      'سيكلف نفق مارن 290 مليون كرونة، بحسب الخزانة.',
      'سيكلف مهرجان مارن 326 مليون كرونة، بحسب الخزانة.',
    ],
    [
      'en',
      'The fine for late applications is 50 euros, the embassy in Tarn says.',
      'The fee for lost passports is 80 euros, the embassy in Tarn says.',
    ],
  ])('%s: “%s” and “%s”', (language, ...texts) => {
    for (const { is } of notesOf(language, ...texts)) expect(is).not.toMatch(/changed|figure/);
  });

  test('and one beginning makes no change of what follows', () => {
    expect(
      changesIn(
        'en',
        'Floods in Helm: 40 houses are under water.',
        'Floods in Helm: tap water must be boiled.',
      ),
    ).toEqual([]);
  });

  test('but one thing that costs more has changed', () => {
    const [note] = notesOf(
      'en',
      'The tunnel of Marn will cost 290 million crowns.',
      'The tunnel of Marn will cost 326 million crowns.',
    );
    expect(note?.is).toMatch(/changed|figure/);
  });
});

test.each([
  [
    'en',
    'Water level of the Alm at Kvam: 3.42 m, falling.',
    'Water level of the Alm at Kvam: 3.97 m, rising.',
  ],
  ['ru', 'Курс кроны — 10,85 за евро.', 'Курс кроны — 10,92 за евро.'],
  ['de', 'Pegel der Alm bei Kvam: 3,42 m, fallend.', 'Pegel der Alm bei Kvam: 3,97 m, steigend.'],
  ['en', 'Measles in Brekka: 1,204 cases, 3 deaths.', 'Measles in Brekka: 1,377 cases, 5 deaths.'],
  ['es', 'Sarampión en Brekka: 1.204 casos.', 'Sarampión en Brekka: 1.377 casos.'],
])('%s: no figure ends before a point or comma in it: “%s”', (language, older, newer) => {
  expect(notesOf(language, older, newer)).not.toContainEqual(expect.objectContaining({ is: 'figure' }));
});

describe('what took place since is no change of what took place before', () => {
  const notesOfDays = (language: string, ...texts: readonly string[]) =>
    planDigest(
      inputOf(
        texts.map((text, at) => postOf({ id: at + 1, text, date: `2026-11-${19 + at}T09:00:00Z` })),
        { channels: [{ ...norland, language }], window: null },
      ),
    ).stories.map(({ note }) => note.is);

  test.each([
    [
      'en',
      'On 19 November, Ivan Orlov spoke with Mei Tanaka.',
      'On 20 November, Ivan Orlov spoke with Mei Tanaka.',
    ],
    ['ru', '19 ноября мэр Линд принял хор Брекки.', '20 ноября мэр Линд принял хор Брекки.'],
    [
      'es',
      'El 19 de noviembre, Orlov habló con Mei Tanaka.',
      'El 20 de noviembre, Orlov habló con Mei Tanaka.',
    ],
    ['fr', 'Le 19 novembre, Orlov a reçu Mei Tanaka.', 'Le 20 novembre, Orlov a reçu Mei Tanaka.'],
    ['de', 'Am 19. November traf Orlov Mei Tanaka.', 'Am 20. November traf Orlov Mei Tanaka.'],
    ['ar', 'في 19 نوفمبر تحدث أورلوف مع مي تاناكا.', 'في 20 نوفمبر تحدث أورلوف مع مي تاناكا.'],
    ['ru', 'Сегодня в соборе служба в 10:00.', 'Сегодня в соборе служба в 18:00.'],
  ])('%s: “%s” and “%s”', (...given) => {
    expect(notesOfDays(...given)).not.toContain('changed');
  });

  test('but the opposite is one', () => {
    const texts = [
      'The bridge of Ostra was closed on 19 November.',
      'The bridge of Ostra was opened on 20 November.',
    ];
    expect(notesOfDays('en', ...texts)).toEqual(['changed']);
  });
});
