import { expect, test } from 'vitest';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { inputOf, norland, planOf, postOf } from '../../setting.ts';

type Pair = readonly [language: string, channel: string, yesterday: string, today: string];

function noteOf([language, title, yesterday, today]: Pair) {
  const before = postOf({ id: 1, text: yesterday, date: '2026-11-19T09:00:00Z' });
  const channels = [{ ...norland, language, title }];
  const input = inputOf([postOf({ id: 2, text: today })], { channels, language, earlier: [before] });
  const [story] = planDigest(input).stories;
  return story?.note.is;
}

const two: readonly Pair[] = [
  [
    'en',
    'Norland MFA',
    'The Ministry of Foreign Affairs of Norland strongly condemns the shelling of the port of Varna Bay, in which 7 sailors were killed.\n\nNorland calls on both sides to stop firing at civilian ships.',
    'Statement by the Ministry of Foreign Affairs\n\nNorland expelled two diplomats of Westmark on Sunday. The government of Westmark has three days to answer the note. The ministry accuses the two diplomats of collecting data about the naval base at Rook.',
  ],
  [
    'en',
    'Port of Varna',
    'A crane collapsed in the port of Varna this morning. Nobody was hurt; the crew had left the cabin.',
    'The port of Varna opens its new passenger terminal. The first ferry is due at noon with 300 travellers.',
  ],
  [
    'en',
    'Norland MFA',
    'Statement by the Ministry of Foreign Affairs of Norland\n\nNorland welcomes the ceasefire signed in Karst last night. Observers will be sent within a week.',
    'Statement by the Ministry of Foreign Affairs of Norland\n\nThe ambassador of Westmark was summoned today over the arrest of a journalist in Dorn.',
  ],
  [
    'en',
    'Norland MFA',
    'Foreign Minister Ada Lind met the Secretary-General in Geneva to speak of grain shipments.',
    'Foreign Minister Ada Lind opened an exhibition on polar research in the capital.',
  ],
  [
    'en',
    'Norland MFA',
    'Minister of Foreign Affairs Ada Lind spoke by phone with her counterpart of Estmark about fishing quotas.',
    'Minister of Foreign Affairs Ada Lind received a delegation of students from Kessany.',
  ],
  [
    'en',
    'Police',
    'Police of Helmstad report: a man of 40 was arrested after a robbery in a jeweller’s shop.',
    'Police of Helmstad report: a missing dog was found in the cathedral.',
  ],
  [
    'ru',
    'МИД Норландии',
    'Заявление МИД Норландии\n\nНорландия решительно осуждает обстрел порта Варна, в результате которого погибли 7 моряков.',
    'Заявление МИД Норландии\n\nДвум дипломатам Вестмарка предписано покинуть страну в течение трёх суток.',
  ],
  [
    'ru',
    'МИД Норландии',
    'Министр иностранных дел Норландии А.Линд провела переговоры с коллегой из Эстмарка о рыболовных квотах.',
    'Министр иностранных дел Норландии А.Линд открыла выставку, посвящённую полярным исследованиям.',
  ],
  [
    'ru',
    'Порт Варна',
    'В порту Варны обрушился кран. Никто не пострадал.',
    'В порту Варны открыт новый пассажирский терминал, первый паром ожидается в полдень.',
  ],
  [
    'ru',
    'МИД Норландии',
    'Брифинг официального представителя МИД Норландии М.Орловой: Норландия не признаёт выборы в Карсте.',
    'Брифинг официального представителя МИД Норландии М.Орловой: перевозка зерна возобновится в декабре.',
  ],
  [
    'es',
    'Cancillería',
    'Comunicado de la Cancillería de Norlandia\n\nNorlandia condena el bombardeo del puerto de Varna, en el que murieron 7 marineros.',
    'Comunicado de la Cancillería de Norlandia\n\nDos diplomáticos de Vestmark deben abandonar el país en tres días.',
  ],
  [
    'es',
    'Puerto',
    'Una grúa se derrumbó en el puerto de Varna esta mañana. No hubo heridos.',
    'El puerto de Varna estrena terminal de pasajeros; el primer ferri llega al mediodía.',
  ],
  [
    'es',
    'Cancillería',
    'La ministra de Relaciones Exteriores, Ada Lind, viajó a Ginebra para hablar del grano.',
    'La ministra de Relaciones Exteriores, Ada Lind, inauguró una exposición sobre el Ártico.',
  ],
  [
    'fr',
    'Ministère',
    'Communiqué du ministère des Affaires étrangères\n\nLa Norlande condamne le bombardement du port de Varna, qui a fait 7 morts parmi les marins.',
    'Communiqué du ministère des Affaires étrangères\n\nDeux diplomates de Vestmark ont trois jours pour quitter le pays.',
  ],
  [
    'fr',
    'Port',
    'Une grue s’est effondrée ce matin dans le port de Varna. Personne n’a été blessé.',
    'Le port de Varna inaugure son nouveau terminal ; le premier ferry arrive à midi.',
  ],
  [
    'fr',
    'Ministère',
    'Le ministre Paul Sorel a reçu à Dorn les familles des otages.',
    'Le ministre Paul Sorel a prononcé un discours sur le climat à l’université.',
  ],
  [
    'de',
    'Auswärtiges Amt',
    'Erklärung des Auswärtigen Amts\n\nNorland verurteilt den Beschuss des Hafens von Varna, bei dem 7 Seeleute getötet wurden.',
    'Erklärung des Auswärtigen Amts\n\nZwei Diplomaten aus Westmark müssen das Land binnen drei Tagen verlassen.',
  ],
  [
    'de',
    'Hafen Varna',
    'Im Hafen von Varna ist heute Morgen ein Kran umgestürzt. Verletzt wurde niemand.',
    'Der Hafen von Varna eröffnet sein neues Terminal; die erste Fähre kommt mittags an.',
  ],
  [
    'de',
    'Auswärtiges Amt',
    'Außenministerin Ada Lind reiste nach Genf, um über Getreide zu sprechen.',
    'Außenministerin Ada Lind eröffnete eine Ausstellung über die Arktis.',
  ],
  [
    'ar',
    'خارجية نورلاند',
    'بيان وزارة الخارجية\n\nتدين نورلاند بشدة قصف ميناء فارنا الذي أسفر عن مقتل 7 بحارة.',
    'بيان وزارة الخارجية\n\nعلى اثنين من دبلوماسيي وستمارك مغادرة البلاد خلال ثلاثة أيام.',
  ],
  [
    'ar',
    'ميناء',
    'انهارت رافعة في ميناء فارنا صباح اليوم ولم يصب أحد.',
    'افتتح ميناء فارنا محطة الركاب الجديدة، وتصل أول عبارة ظهرا.',
  ],
  [
    'ar',
    'خارجية',
    'استقبل وزير الخارجية سامي نصر سفير كيساني.',
    'افتتح وزير الخارجية سامي نصر معرضا عن القطب الشمالي.',
  ],
  [
    'ru',
    'Хельмстад',
    'В больнице Хельмстада открыли новое отделение.',
    'У больницы Хельмстада сгорел фургон.',
  ],
  [
    'es',
    'Policía',
    'En la estación de Dorn fue detenido un carterista.',
    'La estación de Dorn estrena ascensores.',
  ],
  ['de', 'Stadt', 'Am Bahnhof Dorn wurde ein Taschendieb gefasst.', 'Der Bahnhof Dorn bekommt neue Aufzüge.'],
];
test.each(two)('%s, %s: who writes, and one name, make no story of two days', (...pair) => {
  expect(noteOf(pair)).toBe('new');
});

const one: readonly Pair[] = [
  [
    'en',
    'Norland MFA',
    'The Ministry of Foreign Affairs of Norland strongly condemns the shelling of the port of Varna Bay, in which 7 sailors were killed.',
    'Statement by the Ministry of Foreign Affairs\n\nThe bodies of the sailors killed in the shelling of Varna Bay were brought home today.',
  ],
  [
    'en',
    'Norland MFA',
    'Norland expelled two diplomats of Westmark on Saturday.',
    'Statement by the Ministry of Foreign Affairs\n\nWestmark has expelled two diplomats of Norland in response.',
  ],
  [
    'en',
    'Port',
    'A crane collapsed in the port of Varna this morning. Nobody was hurt.',
    'The crane that fell in the port of Varna on Saturday has been removed; ships berth again.',
  ],
  [
    'en',
    'Norland MFA',
    'Foreign Minister Ada Lind travelled to Geneva for the talks on grain shipments.',
    'Foreign Minister Ada Lind signed the agreement on grain shipments in Geneva.',
  ],
  [
    'en',
    'Rail',
    'Train drivers on the coast line will strike from Monday.',
    'Drivers on the coast line began their strike today: no trains run.',
  ],
  [
    'ru',
    'МИД',
    'Норландия осуждает обстрел порта Варна, в результате которого погибли 7 моряков.',
    'Заявление МИД Норландии\n\nТела моряков, погибших при обстреле Варны, доставлены на родину.',
  ],
  [
    'ru',
    'Порт Варна',
    'В порту Варны обрушился кран. Никто не пострадал.',
    'Кран, упавший в субботу в порту Варны, убран; суда снова принимают.',
  ],
  [
    'ru',
    'МИД',
    'Министр А.Линд прибыла в Женеву на переговоры о зерне.',
    'Переговоры о зерне в Женеве завершены: министр А.Линд подписала соглашение.',
  ],
  [
    'es',
    'Puerto',
    'Una grúa se derrumbó en el puerto de Varna esta mañana. No hubo heridos.',
    'La grúa que cayó en el puerto de Varna fue retirada; vuelven a atracar los barcos.',
  ],
  [
    'es',
    'Cancillería',
    'Norlandia expulsó a dos diplomáticos de Vestmark.',
    'Comunicado de la Cancillería\n\nVestmark expulsa en respuesta a dos diplomáticos de Norlandia.',
  ],
  [
    'fr',
    'Port',
    'Une grue s’est effondrée ce matin dans le port de Varna. Personne n’a été blessé.',
    'La grue tombée samedi dans le port de Varna a été retirée ; les navires accostent de nouveau.',
  ],
  [
    'fr',
    'Ministère',
    'Le ministre Paul Sorel a entamé à Dorn une visite de deux jours.',
    'Le ministre Paul Sorel a achevé sa visite à Dorn : un accord sur la pêche a été signé.',
  ],
  [
    'de',
    'Hafen Varna',
    'Im Hafen von Varna ist heute Morgen ein Kran umgestürzt. Verletzt wurde niemand.',
    'Der umgestürzte Kran im Hafen von Varna ist geborgen; Schiffe legen wieder an.',
  ],
  [
    'ar',
    'ميناء',
    'انهارت رافعة في ميناء فارنا صباح اليوم ولم يصب أحد.',
    'أزيلت الرافعة التي انهارت في ميناء فارنا يوم السبت.',
  ],
  [
    'ar',
    'خارجية',
    'طردت نورلاند اثنين من دبلوماسيي وستمارك.',
    'بيان وزارة الخارجية\n\nوستمارك تطرد اثنين من دبلوماسيي نورلاند ردا على ذلك.',
  ],
];
test.each(one)('%s, %s: what happens goes on the day after', (...pair) => {
  expect(noteOf(pair)).toMatch(/^(?:day|changed)$/);
});

test('digits of a telephone number are no figures that two posts share', () => {
  const texts = [
    'Family line for Tannery Row: 0600 41 17 71. Only if you are missing someone.',
    'A woman of 71 died at Mercy Hospital. Of 17 hurt 15 are still looked after.',
  ];
  expect(planOf('en', texts).stories).toHaveLength(2);
});
