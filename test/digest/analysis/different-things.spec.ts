import { describe, expect, test } from 'vitest';
import { planOf } from '../setting.ts';

const storiesOf = (language: string, ...texts: readonly string[]) => {
  const { stories, listed } = planOf(language, texts);
  return [...stories, ...listed]
    .map(({ note, entries }) => ({
      note: note.is,
      posts: entries.map(({ post }) => post.id).sort(),
    }))
    .sort((a, b) => Math.min(...a.posts) - Math.min(...b.posts));
};
const apart = [
  { note: 'new', posts: [1] },
  { note: 'new', posts: [2] },
];

describe('two of a kind are two stories', () => {
  test.each([
    ['en', 'Tram line 5: no trams between Mill Gate and Harbour until noon. Buses are on the way.', '5', '8'],
    ['en', 'Bus 14 will take the detour along Mill Street from Monday because of the roadworks.', '14', '41'],
    ['en', 'School No. 5 in Lenz is closed on Friday because of a burst pipe.', '5', '7'],
    ['ru', 'Троллейбус № 5 до полудня не ходит между Мельницей и Портом из-за обрыва провода.', '5', '8'],
    ['ru', 'Автобус 14 с понедельника пойдёт в объезд по Мельничной улице из-за ремонта.', '14', '41'],
    ['ru', 'Школа № 5 в Ленце закрыта в пятницу из-за прорыва трубы.', '5', '7'],
    [
      'de',
      'S-Bahn S5: Bis Mittag fahren keine Züge zwischen Mühltor und Hafen. Busse sind unterwegs.',
      '5',
      '8',
    ],
    ['de', 'Die Buslinie 14 fährt ab Montag wegen Bauarbeiten durch die Mühlgasse.', '14', '41'],
    ['de', 'Schule Nr. 5 in Lenz bleibt am Freitag wegen eines Rohrbruchs geschlossen.', '5', '7'],
    ['es', 'El tranvía 5 no circula hasta el mediodía entre Molino y Puerto por una avería.', '5', '8'],
    ['es', 'La línea 14 pasará desde el lunes por la calle del Molino debido a unas obras.', '14', '41'],
    ['fr', 'Le tram 5 ne circule pas entre Moulin et Port jusqu’à midi à cause d’une panne.', '5', '8'],
    ['fr', 'La ligne 14 passera dès lundi par la rue du Moulin à cause de travaux.', '14', '41'],
    ['ar', 'الخط 5 متوقف حتى الظهر بين الطاحونة والميناء بسبب عطل.', '5', '8'],
    ['ar', 'الحافلة رقم 14 تسلك ابتداء من الاثنين شارع الطاحونة بسبب أعمال الصيانة.', '14', '41'],
  ])('by the number behind a noun, %s: %s', (language, text, number, other) => {
    expect(storiesOf(language, text, text.replace(number, other))).toEqual(apart);
  });

  test.each([
    ['en', 'FULL TIME: Rovers 3:1 Dorn!', 'FULL TIME (women): Rovers 0:2 Dorn.'],
    ['en', 'Full time: Rovers 3:1 Dorn.', 'Full time: Rovers U19 0:2 Dorn U19.'],
    ['ru', 'Матч окончен: «Ленц» — «Дорн» 3:1.', 'Матч окончен: «Ленц» (женщины) — «Дорн» 0:2.'],
    ['ru', '⚽ Матч окончен. «Ленц» — «Дорн» 3:1.', '🏀 Матч окончен. «Ленц» — «Дорн» 70:82.'],
    ['de', 'Schluss! SV Lenz 3:1 TuS Dorn.', 'Schluss! SV Lenz III 0:2 TuS Dorn III.'],
    ['es', 'Final: Lenz 3-1 Dorn.', 'Final: Lenz B 0-2 Dorn B.'],
    ['fr', 'Terminé : Lenz 3-1 Dorn.', 'Terminé (féminines) : Lenz 0-2 Dorn.'],
    ['ar', 'نهاية المباراة: لينز 3:1 دورن.', 'نهاية المباراة (سيدات): لينز 0:2 دورن.'],
  ])('by the side that played, %s: %s %s', (language, one, other) => {
    expect(storiesOf(language, one, other).map(({ note }) => note)).toEqual(['new', 'new']);
  });

  test.each([
    [
      'en',
      'The choir mourns the soprano Ilse Marten. She died last night at the age of 81.',
      'The choir mourns the baritone Horst Marten. He died last night at the age of 84.',
    ],
    [
      'ru',
      'Хор скорбит о сопрано Ильзе Мартен. Она умерла ночью в возрасте 81 года.',
      'Хор скорбит о баритоне Хорсте Кольбе. Он умер ночью в возрасте 84 лет.',
    ],
    [
      'de',
      'Der Chor trauert um die Altistin Ilse Marten. Sie starb am Abend im Alter von 81 Jahren.',
      'Der Chor trauert um den Tenor Horst Kolbe. Er starb am Abend im Alter von 84 Jahren.',
    ],
    [
      'es',
      'El coro llora a la soprano Ilse Marten. Murió anoche a los 81 años.',
      'El coro llora al barítono Horst Kolbe. Murió anoche a los 84 años.',
    ],
    [
      'fr',
      'Le chœur pleure la soprano Ilse Marten. Elle est morte cette nuit à l’âge de 81 ans.',
      'Le chœur pleure le baryton Horst Kolbe. Il est mort cette nuit à l’âge de 84 ans.',
    ],
  ])('by who is named in the sentence before, %s: %s %s', (language, one, other) => {
    expect(storiesOf(language, one, other)).toEqual(apart);
  });

  test.each([
    [
      'en',
      'The Old Bridge is closed to lorries from tonight.',
      'The New Bridge is open to lorries since this morning.',
    ],
    [
      'ru',
      'Мост Старый закрыт для грузовиков с сегодняшнего вечера.',
      'Мост Новый открыт для грузовиков с сегодняшнего утра.',
    ],
    [
      'de',
      'Das Landgericht Altlenz hat den Abriss der Mühle gestoppt.',
      'Das Landgericht Neulenz hat den Abriss der Mühle erlaubt.',
    ],
    [
      'es',
      'El puente Viejo está cerrado a los camiones desde esta noche.',
      'El puente Nuevo está abierto a los camiones desde esta mañana.',
    ],
    [
      'fr',
      'Le quai Neuf est fermé aux camions à partir de ce soir, dit le port.',
      'Le quai Bas est rouvert aux camions depuis ce matin, dit le port.',
    ],
  ])('by a name behind the noun, %s: %s %s', (language, one, other) => {
    expect(storiesOf(language, one, other)).toEqual(apart);
  });
});

describe('one of a kind is one story that changes', () => {
  test.each([
    ['en', 'Tram line 5 is closed until noon.', 'Tram line 5 is open again.'],
    ['ru', 'Линия 5 закрыта до полудня.', 'Линия 5 снова открыта.'],
    ['de', 'Die Linie 5 ist bis Mittag gesperrt.', 'Die Linie 5 ist nicht mehr gesperrt.'],
    ['es', 'La línea 5 está cerrada hasta el mediodía.', 'La línea 5 está abierta de nuevo.'],
    ['fr', 'La ligne 5 est fermée jusqu’à midi.', 'La ligne 5 est ouverte à nouveau.'],
    ['ar', 'الخط 5 مغلق.', 'الخط 5 مفتوح.'],
    ['en', 'HALF-TIME: Rovers 1:2 Dorn.', 'FULL TIME: Rovers 3:2 Dorn.'],
    ['ru', 'Первый тайм: «Ленц» — «Дорн» 1:2.', 'Второй тайм: «Ленц» — «Дорн» 3:2.'],
    ['de', 'HALBZEIT | SV Lenz 1:2 TuS Dorn', 'ABPFIFF | SV Lenz 3:2 TuS Dorn'],
    ['en', 'Level 2 flood alert in Lenz.', 'Level 3 flood alert in Lenz.'],
    ['de', 'Warnstufe 2 für Lenz.', 'Warnstufe 3 für Lenz.'],
    ['ru', 'Уровень 2 опасности в Ленце.', 'Уровень 3 опасности в Ленце.'],
    ['es', 'Nivel 2 de alerta en Lenz.', 'Nivel 3 de alerta en Lenz.'],
    ['fr', 'Niveau 2 d’alerte à Lenz.', 'Niveau 3 d’alerte à Lenz.'],
    ['ar', 'المستوى 2 من الإنذار في لينز.', 'المستوى 3 من الإنذار في لينز.'],
    ['en', 'Police detain 40 at a rally in Lenz.', 'Police detain 60 at a rally in Lenz.'],
    ['en', 'Two Norland soldiers were killed in Lenz.', 'Three Norland soldiers were killed in Lenz.'],
    ['ru', 'В Ленце без света 12 домов.', 'В Ленце без света 20 домов.'],
    ['es', 'El museo del Puerto abre a las 9:00.', 'El museo del Puerto abre a las 10:00.'],
    ['en', 'The bakery of Anna Holt opens on Monday.', 'The bakery of Anna Holt opens on Tuesday.'],
  ])('%s: %s %s', (language, one, other) => {
    expect(storiesOf(language, one, other)).toEqual([
      { note: expect.stringMatching(/changed|figure/), posts: [1, 2] },
    ]);
  });
});
