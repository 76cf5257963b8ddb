import { describe, expect, test } from 'vitest';
import { planOf } from '../setting.ts';

const storiesOf = (language: string, ...texts: readonly string[]) => {
  const { stories, listed } = planOf(language, texts);
  return [...stories, ...listed];
};
const idsOf = (language: string, ...texts: readonly string[]) =>
  storiesOf(language, ...texts)
    .map(({ entries }) => entries.map(({ post }) => post.id).sort())
    .sort();

describe('what a later post takes back or ends is told behind it', () => {
  test.each([
    [
      'en',
      'Rumour has it that the bakery on Mill Lane will shut at Christmas. Staff are said to know already.',
      'The bakery on Mill Lane is not closing. We are only changing the ovens in January.',
    ],
    [
      'ru',
      'Горсвет Озёрска сообщает: из-за обрыва провода на улице Ткачей движение трамваев маршрута № 7 прекращено.',
      'Движение трамваев по маршруту № 7 восстановлено, вагоны идут по обычному пути.',
    ],
    [
      'fr',
      'Selon nos informations, Malo Kerdrain aurait donné son accord pour rejoindre Sarlanges cet hiver.',
      'Le Stade Perrois dément formellement tout départ de Malo Kerdrain. Aucune offre n’a été reçue.',
    ],
    [
      'de',
      'In Ostheim ist bei Bauarbeiten eine Fliegerbombe gefunden worden. Viele müssen ihre Wohnungen verlassen.',
      'Entwarnung in Ostheim: Die Bombe ist entschärft. Alle können zurück in ihre Wohnungen.',
    ],
  ])('%s: %s %s', (language, older, newer) => {
    const [story, ...others] = storiesOf(language, older, newer);
    expect(others).toEqual([]);
    expect(story?.lines[0]?.entries[0]?.post.id).toBe(2);
  });

  test('unless what both open on is spoken of everywhere', () => {
    const others = [
      'The council of Lenz meets in the hall of Lenz on the budget.',
      'In Lenz the council elects a clerk.',
      'The clerk of the council thanks all of Lenz.',
      'Prices in Lenz are up, the council says.',
    ];
    const texts = [
      'The council of Lenz plants forty trees.',
      ...others,
      'The council of Lenz is back from recess.',
    ];
    expect(idsOf('en', ...texts)).not.toContainEqual([1, 6]);
  });
});

describe('a service that ran again and is out once more', () => {
  test.each([
    [
      'en',
      'Power is restored on Mill Street and in the whole of Lower Quay.',
      'Lower Quay is without power again since six: the repaired cable has burned through.',
    ],
    [
      'ru',
      'На Заречной улице восстановлено электроснабжение.',
      'На Заречной улице опять нарушено электроснабжение: не выдержал старый кабель.',
    ],
    [
      'es',
      'Restablecido el suministro de agua en el barrio de La Loma.',
      'El barrio de La Loma se queda otra vez sin agua por la rotura de la misma tubería.',
    ],
    [
      'de',
      'Das Wasser läuft wieder! Der Schaden ist provisorisch behoben, alle in der Au sind versorgt.',
      'Leider hat die Abdichtung nicht gehalten. Seit 19.15 Uhr ist die Au erneut ohne Wasser.',
    ],
    [
      'ar',
      'عودة التيار الكهربائي إلى حي الزيتون بعد إصلاح العطل.',
      'انقطاع التيار الكهربائي مجدداً عن حي الزيتون منذ الخامسة مساءً.',
    ],
  ])('%s has changed: %s %s', (language, older, newer) => {
    expect(storiesOf(language, older, newer).map(({ note }) => note.is)).toEqual(['changed']);
  });

  test.each([
    [
      'en',
      'Power is restored on Mill Street and in the whole of Lower Quay.',
      'Homes in Upper Dorn are without power after a lightning strike.',
    ],
    [
      'es',
      'Restablecido el suministro de agua en el barrio de La Loma.',
      'El barrio de San Roque está sin agua por la rotura de una tubería.',
    ],
    [
      'ar',
      'عودة التيار الكهربائي إلى حي الزيتون بعد إصلاح العطل.',
      'انقطاع التيار الكهربائي عن حي النخيل بسبب العاصفة.',
    ],
  ])('%s has not where it is another place: %s %s', (language, older, newer) => {
    expect(storiesOf(language, older, newer).map(({ note }) => note.is)).not.toContain('changed');
  });
});

describe('nothing has changed', () => {
  test.each([
    [
      'fr',
      'Théâtre des Ponts : nous devons annuler la représentation de « La Visiteuse » de samedi 28 novembre.',
      'Au Théâtre des Ponts, le concert du quatuor, prévu dimanche 29 novembre, est annulé.',
    ],
    [
      'de',
      'Die Republik Nordmark hat zwei Mitarbeiter der Botschaft von Tarsien ausgewiesen. Sie müssen das Land bis Dienstag, 24. November, verlassen.',
      'Tarsien weist zwei Diplomaten der Republik Nordmark aus. Sie müssen das Land bis Freitag, 27. November, verlassen.',
    ],
  ])('where another plan is off, or “they” are others, %s: %s %s', (language, older, newer) => {
    expect(storiesOf(language, older, newer).map(({ note }) => note.is)).not.toContain('changed');
  });
});

test.each([
  [
    'en',
    'Castle Street will be closed from Monday for gas works.',
    'Castle Road will be closed on Sunday for the race.',
  ],
  ['fr', 'Le lycée Jean Moulin sera fermé lundi 23 novembre.', 'Le lycée Jean Zay rouvre lundi 23 novembre.'],
  ['ru', 'Закрыт на ремонт вход на станцию Площадь Труда.', 'На станции Площадь Мира закрыт второй вход.'],
])('two that share a part of their name are two stories, %s: %s %s', (language, one, other) => {
  expect(idsOf(language, one, other)).toEqual([[1], [2]]);
});

test.each([
  ['en', 'Two Norland soldiers were hurt in Lenz.', 'Three Norland soldiers were hurt in Lenz.'],
  [
    'en',
    'Coach Anna Trest of Lenz has resigned after the defeat.',
    'Trest confirms that she has resigned; Anna Trest will stay until Sunday.',
  ],
])('what one of two says in more or other words is one story, %s: %s %s', (language, one, other) => {
  expect(idsOf(language, one, other)).toEqual([[1, 2]]);
});

test.each([
  [
    'en',
    'A note from the Lantern Theatre: illness in the cast moves the opening of the play to Wednesday.',
    'Still a few seats for the backstage tour at the Lantern Theatre!',
  ],
  [
    'es',
    'Los sindicatos de autobuses de Almorada convocan huelga para el lunes.',
    'Recordad que los billetes sencillos se pagan con tarjeta en Almorada.',
  ],
  [
    'fr',
    'Théâtre des Trois Ponts : c’est avec regret que nous devons annuler la représentation de « La Visiteuse » de samedi 28 novembre, le décor ayant été endommagé par un dégât des eaux.',
    'Au Théâtre des Trois Ponts également : le concert du quatuor Lisière, prévu dimanche 29 novembre, est annulé, l’altiste étant souffrante.',
  ],
])('the name of the place alone makes no story of two, %s: %s %s', (language, one, other) => {
  expect(idsOf(language, one, other)).toEqual([[1], [2]]);
});

test('that of an officer does', () => {
  const texts = [
    'Задержан вице-губернатор Роман Белых. Его подозревают в получении взятки при закупке автобусов.',
    'Вице-губернатор Роман Белых отпущен под домашний арест, сообщила пресс-служба суда.',
  ];
  expect(idsOf('ru', ...texts)).toEqual([[1, 2]]);
});
