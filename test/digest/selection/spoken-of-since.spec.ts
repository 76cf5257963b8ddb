/** A story of which a newer post may speak again says so, whatever became of it. */
import { describe, expect, test } from 'vitest';
import { planOf } from '../setting.ts';

const newerOf = (language: string, texts: readonly string[]) =>
  planOf(language, texts).stories.flatMap(({ entries, newer }) =>
    newer ? [[entries[0]?.post.id, newer.post.id]] : [],
  );

describe('a newer post in other words', () => {
  test.each([
    [
      'de',
      'Der Sperrkreis am Güterbahnhof wird auf 450 Meter vergrößert, weil der Zünder stark beschädigt ist. Damit sind nun etwa 3.900 Anwohnerinnen und Anwohner betroffen, auch das Seniorenheim St. Anna. Die Goetheschule liegt jetzt selbst im Sperrkreis – bitte gehen Sie in die Stadthalle! Karte: wellersbrueck.example/sperrkreis',
      '✅ Geschafft! Um 18.49 Uhr hat Uwe Harms den Zünder kontrolliert gesprengt. Alle dürfen nach Hause, die Straßensperren werden nach und nach abgebaut. Gegen 20 Uhr sollen auch die Züge wieder rollen. Die Bewohner von St. Anna bleiben über Nacht in der Stadthalle bzw. im Klinikum und werden morgen Vormittag zurückgebracht.',
    ],
    [
      'ru',
      '🚗 ДТП на Рыбацкой, у дома 40: легковая не разошлась с автобусом № 6. По данным ГАИ, пострадали трое пассажиров автобуса. Движение в сторону центра перекрыто, объезд по Заводской.',
      'По аварии на Рыбацкой: движение открыто. К врачам, как выяснилось, обратились пятеро, все с ушибами, никого госпитализировать не пришлось. За рулём легковой был 19-летний водитель, права получил в октябре.',
    ],
    [
      'fr',
      'Nuit courte à Halvin. Des drones jusqu’à 4 heures, la DCA en a eu sept d’après l’administration militaire. Pas d’électricité sur la rive gauche. Café sur réchaud, on y retourne.',
      'Couvre-feu avancé à 19 h locales à partir de demain. Le courant est revenu rive gauche. Bonne nuit.',
    ],
  ])('%s: is linked behind the older one', (language, older, newer) => {
    const other = {
      de: 'Das Museum in Lathe zeigt alte Karten.',
      fr: 'Le musée de Lathe expose des cartes.',
    };
    const texts = [older, other[language as 'de'] ?? 'Музей в Лате показывает старые карты.', newer];
    expect(newerOf(language, texts)).toEqual([[1, 3]]);
    const order = planOf(language, texts).stories.map(({ entries }) => entries[0]?.post.id);
    expect(order.indexOf(1)).toBe(order.indexOf(3) + 1);
  });

  test('that only shares a town, a number or what every post has is not', () => {
    expect(
      newerOf('en', [
        'A number 9 tram and a van have collided at Cooper’s Cross in Brackwell.',
        'The library of Brackwell opens a hall of 9 rooms for readers on Friday.',
        'Both lifts in Brackwell Central are out of order until Monday.',
      ]),
    ).toEqual([]);
  });

  test('that only shares a name of two words is not', () => {
    const texts = [
      'Des navettes circulent toutes les 12 min entre la Gare centrale et Hôpital Sud, trois voyageurs ont été blessés.',
      'Dès lundi l’agence des objets trouvés de la Gare centrale vous accueille du lundi au samedi.',
    ];
    expect(newerOf('fr', texts)).toEqual([]);
  });

  test('of many words touches much, and is not', () => {
    const interview =
      'The minister spoke of the grain transit through Tervala and of the Karst Valley. '.repeat(9);
    expect(newerOf('en', ['Grain transit through Tervala has stopped for two days.', interview])).toEqual([]);
  });
});
