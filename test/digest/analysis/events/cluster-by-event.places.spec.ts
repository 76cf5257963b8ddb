import { expect, test } from 'vitest';
import { planOf } from '../../setting.ts';

const storiesOf = (language: string, ...texts: readonly string[]) => planOf(language, texts).stories;
const idsOf = (language: string, ...texts: readonly string[]) =>
  storiesOf(language, ...texts)
    .map(({ entries }) => entries.map(({ post }) => post.id).sort())
    .sort();

const tolls: readonly (readonly [string, string, string, string])[] = [
  [
    'en',
    'Avalanche in Karst: 3 dead, 14 injured.',
    'Death toll in Karst rises to 5.',
    'Avalanche in Brenn: 4 dead.',
  ],
  [
    'ru',
    'Лавина в Карсте: 3 погибших, 14 раненых.',
    'Число погибших в Карсте выросло до 5.',
    'Лавина в Бренне: 4 погибших.',
  ],
  [
    'es',
    'Alud en Karst: 3 muertos y 14 heridos.',
    'Sube a 5 el número de muertos en Karst.',
    'Alud en Brenn: 4 muertos.',
  ],
  [
    'fr',
    'Avalanche à Karst : 3 morts, 14 blessés.',
    'Le bilan à Karst passe à 5 morts.',
    'Avalanche à Brenn : 4 morts.',
  ],
  [
    'de',
    'Lawine in Karst: 3 Tote, 14 Verletzte.',
    'Zahl der Toten in Karst steigt auf 5.',
    'Lawine in Brenn: 4 Tote.',
  ],
  [
    'ar',
    'انهيار ثلجي في كارست: 3 قتلى و14 جريحا.',
    'ارتفاع عدد القتلى في كارست إلى 5.',
    'انهيار ثلجي في برين: 4 قتلى.',
  ],
];
test.each(tolls)('%s: a toll belongs to one place: %s', (language, ...texts) => {
  expect(idsOf(language, ...texts)).toEqual([[1, 2], [3]]);
  const figures = storiesOf(language, ...texts).flatMap(({ note }) => (note.is === 'figure' ? note.to : []));
  expect(figures).not.toContain('4');
});

test('in Arabic a toll that rises is one story, however it is worded', () => {
  const texts = [
    'مقتل 7 أشخاص على الأقل وإصابة 23 في غارة ليلا على مدينة برين، بحسب المحافظ.',
    'ارتفاع حصيلة قتلى غارة برين إلى 11، بحسب أجهزة الطوارئ.',
    'انتهاء عمليات الإنقاذ في برين: 12 قتيلا و31 جريحا.',
  ];
  expect(idsOf('ar', ...texts)).toEqual([[1, 2, 3]]);
});

test.each([
  ['en', 'The embassy in Brenn is open.', 'The embassy in Tervala is closed.'],
  [
    'en',
    'Minister Sorel received the Ambassador of Estmark, Ilo Renn.',
    'Minister Sorel received the Ambassador of Velmora, Mona Saleh.',
  ],
  ['ru', 'Посольство в Бренне открыто.', 'Посольство в Тервале закрыто.'],
  ['es', 'La embajada en Brenn está abierta.', 'La embajada en Tervala está cerrada.'],
  ['fr', 'L’ambassade à Brenn est ouverte.', 'L’ambassade à Tervala est fermée.'],
  ['de', 'Die Botschaft in Brenn ist geöffnet.', 'Die Botschaft in Tervala ist geschlossen.'],
  [
    'de',
    'Minister Sorel reist am 24. November nach Tervala.',
    'Der Besuch von Minister Sorel in Brenn ist abgesagt.',
  ],
  ['ar', 'السفارة في برين مفتوحة.', 'السفارة في تيرفالا مغلقة.'],
])('%s: two places are two stories: “%s” and “%s”', (language, ...texts) => {
  expect(idsOf(language, ...texts)).toEqual([[1], [2]]);
});

test('a story goes on with a post that names only one of its places', () => {
  const texts = [
    'Talks between Velmora and Kessany on the ceasefire in Karst began in Port Sarrin.',
    'The talks between Velmora and Kessany in Port Sarrin have ended.',
    'Norland welcomes the ceasefire of Velmora and Kessany in Karst.',
  ];
  expect(idsOf('en', ...texts)).toEqual([[1, 2, 3]]);
});

test.each([
  ['en', 'Norland delivers 12 generators to Brenn.', 'Norland delivers 12 ambulances to Brenn.'],
  ['ru', 'Норланд передал Бренну 12 генераторов.', 'Норланд передал Бренну 12 автобусов.'],
  ['es', 'Norlandia entrega 12 generadores a Brenn.', 'Norlandia entrega 12 ambulancias a Brenn.'],
  ['fr', 'La Norlande livre 12 générateurs à Brenn.', 'La Norlande livre 12 ambulances à Brenn.'],
  ['de', 'Norland liefert 12 Generatoren nach Brenn.', 'Norland liefert 12 Krankenwagen nach Brenn.'],
  ['ar', 'نورلاند تسلم 12 مولدا إلى برين.', 'نورلاند تسلم 12 حافلة إلى برين.'],
])('%s: what is given besides changes nothing: “%s” and “%s”', (language, ...texts) => {
  expect(storiesOf(language, ...texts).map(({ note }) => note.is)).not.toContain('changed');
});

test.each([
  ['en', 'The tanker carries 300 tonnes of oil.', 'The tanker carries 300 barrels of oil.'],
  ['ru', 'Танкер везёт 300 тонн нефти.', 'Танкер везёт 300 баррелей нефти.'],
  ['es', 'El petrolero lleva 300 toneladas de crudo.', 'El petrolero lleva 300 barriles de crudo.'],
  ['fr', 'Le pétrolier transporte 300 tonnes de brut.', 'Le pétrolier transporte 300 barils de brut.'],
  ['de', 'Der Tanker trägt 300 Tonnen Öl.', 'Der Tanker trägt 300 Barrel Öl.'],
  ['ar', 'تحمل الناقلة 300 طن من النفط.', 'تحمل الناقلة 300 برميل من النفط.'],
])('%s: another measure of one thing is a change: “%s” and “%s”', (language, ...texts) => {
  expect(storiesOf(language, ...texts).map(({ note }) => note.is)).toEqual(['changed']);
});

test('what turns on the place alone gives way to what has more in common', () => {
  const texts = [
    'Los enfermeros del Hospital Santa Rita anunciaron paro de 48 horas desde el lunes 23 por el atraso en el pago de los turnos de noche.',
    'Choque en la autopista del Litoral: siete heridos.',
    'Murió en el Santa Rita uno de los heridos graves.',
    'Se levantó el paro en el Santa Rita. La Provincia depositó esta tarde los turnos de octubre y se comprometió a pagar los de noviembre el 10 de diciembre.',
  ];
  expect(idsOf('es', ...texts)).toContainEqual([1, 4]);
});

test.each([
  ['en', 'Trains between Ostra and Vik are cancelled today.', 'Water in Vik no longer needs to be boiled.'],
  ['ru', 'Поезда между Острой и Виком отменены.', 'В Вике больше не нужно кипятить воду.'],
  ['es', 'Los trenes entre Ostra y Vik ya no circulan.', 'En Vik ya no hace falta hervir el agua.'],
  ['fr', 'Les trains entre Ostra et Vik sont annulés.', 'À Vik, il ne faut plus faire bouillir l’eau.'],
  ['de', 'Zwischen Ostra und Vik fahren keine Züge.', 'In Vik muss das Wasser nicht mehr abgekocht werden.'],
  ['ar', 'لن يفتح المسبح البلدي يوم الاثنين.', 'ستعزف الفرقة مع قائدها يوم السبت.'],
])('%s: one place, or one word for a day, makes no story: “%s” and “%s”', (language, ...texts) => {
  expect(idsOf(language, ...texts)).toEqual(texts.map((_, at) => [at + 1]));
});

test('no word in capitals begins with a preposition', () => {
  const texts = [
    'Hoy a las 11 hay SIMULACRO en el aeropuerto de Brezal.',
    'Simulacro del aeropuerto ANULADO, las ambulancias hacen falta de verdad.',
  ];
  expect(idsOf('es', ...texts)).toEqual([[1, 2]]);
});

test('who counts victims elsewhere tells of another event', () => {
  const texts = [
    'El Gobierno de Valdoria condena el asalto a nuestra oficina en Nadir: hay dos heridos.',
    'Tras el asalto, la oficina de Valdoria sigue cerrada hasta nuevo aviso.',
    'Nuestro pésame a las familias de los doce fallecidos en el alud de Ombría. Valdoria está con ellas.',
  ];
  expect(idsOf('es', ...texts)).toEqual([[1, 2], [3]]);
});

test.each([
  [
    'en',
    'The Embassy building in Dareth has been inspected by engineers and is safe. The consular section is working as normal, and until Friday it will also see people without an appointment. Emergency line for citizens: +00 77 300 15.',
    'It is with deep sorrow that we confirm the death of a citizen, a man of 62, in the collapse of a guest house in Dareth. His family has been told.',
    'Citizens may vote at every consulate.',
  ],
  [
    'ru',
    'Здание посольства в Дарете осмотрели инженеры, оно безопасно. Горячая линия для граждан: +00 77 300 15.',
    'С глубоким прискорбием сообщаем о гибели гражданина под завалом гостевого дома в Дарете.',
    'Граждане могут голосовать в любом консульстве.',
  ],
  [
    'es',
    'Se desaloja el colegio San Gil. Las familias pueden recoger a los niños en el polideportivo de Las Eras. El resto de los centros sigue con las clases.',
    'El lunes empieza la vacunación de la gripe sin cita en el centro de salud de Las Eras, para mayores de 60 y embarazadas.',
    'Hay calefacción en todos los centros.',
  ],
  [
    'fr',
    'Le bâtiment de l’ambassade à Dareth a été inspecté par des ingénieurs et il est sûr. La section consulaire travaille normalement et reçoit aussi sans rendez-vous. Ligne d’urgence pour les citoyens.',
    'C’est avec une profonde tristesse que nous confirmons la mort d’un citoyen dans l’effondrement d’une pension à Dareth. Sa famille a été prévenue, nous demandons aux médias de respecter son deuil.',
    'Les citoyens peuvent voter dans tous les consulats.',
  ],
  [
    'de',
    'Das Gebäude der Botschaft in Dareth wurde von Ingenieuren geprüft und ist sicher. Die Konsularabteilung arbeitet wie gewohnt und empfängt bis Freitag auch ohne Termin. Notruf für Bürger: +00 77 300 15.',
    'Mit tiefer Trauer bestätigen wir den Tod eines Bürgers beim Einsturz einer Pension in Dareth. Die Familie ist verständigt, wir bitten die Medien um Rücksicht auf ihre Trauer.',
    'Bürger können in jedem Konsulat wählen.',
  ],
  [
    'ar',
    'فحص المهندسون مبنى السفارة في داريث وهو آمن. خط الطوارئ للمواطنين: +00 77 300 15.',
    'ببالغ الحزن نؤكد وفاة مواطن في انهيار دار ضيافة في داريث.',
    'يمكن للمواطنين التصويت في كل قنصلية.',
  ],
])('%s: the place and a common word make no story: “%s” and “%s”', (language, ...texts) => {
  expect(idsOf(language, ...texts)).toEqual([[1], [2], [3]]);
});

test('clock times alone make no story', () => {
  const texts = [
    'Le service des objets trouvés change d’horaires : l’agence vous accueille de 10 h à 18 h 30.',
    'Fête des Lanternes : les trams rouleront jusqu’à 1 h 30. La station sera fermée de 18 h à 23 h.',
  ];
  expect(idsOf('fr', ...texts)).toEqual([[1], [2]]);
});

test('a post that has much in common with two brings them together', () => {
  const texts = [
    'This afternoon the Assembly of the Inner Sea League votes on the draft resolution prolonging the observer mission in Hadran by a year. Norland is one of its five co-sponsors. The mission is 130 people in white cars. They do not stop wars; they count violations, and where someone is counting there are fewer of them. We call on all members to vote in favour.',
    'The Assembly has voted. 11 delegations supported the text on Hadran, 9 were against, 4 abstained. That is a majority, but not the two thirds required. This means the mandate runs out on 31 December. We regret it. Minister Tolliver will consult the other co-sponsors in Port Amity on Thursday about what can be done before then.',
    '❌ FAKE Some channels in Hadran write that Norland "quietly withdrew its name" from the resolution an hour before the vote. ✅ We did nothing of the kind. The list of co-sponsors is published on the Assembly\'s site, and we are on it, second line.',
  ];
  expect(idsOf('en', ...texts)).toEqual([[1, 2, 3]]);
});
