import { describe, expect, test } from 'vitest';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { english, planOf, readingOf } from '../setting.ts';

const firstLine = (language: string, texts: readonly string[]) =>
  readingOf(composeDigest(planOf(language, texts), { texts: english })).split('\n')[0];

const alarms: readonly (readonly [string, string, string, string])[] = [
  ['en', 'Air raid alert in Brenn', 'All clear in Brenn', 'Air raid alert in Tervala'],
  ['ru', 'Ракетная опасность в Бренне', 'Отбой в Бренне', 'Ракетная опасность в Тервале'],
  ['es', 'Alerta aérea en Brenn', 'Fin de la alerta en Brenn', 'Alerta aérea en Tervala'],
  ['fr', 'Alerte aérienne à Brenn', 'Fin d’alerte à Brenn', 'Alerte aérienne à Tervala'],
  ['de', 'Luftalarm in Brenn', 'Entwarnung in Brenn', 'Luftalarm in Tervala'],
  ['ar', 'إنذار جوي في برين', 'زوال الخطر في برين', 'إنذار جوي في تيرفالا'],
];
describe.each(alarms)('%s: %s', (language, alert, allClear, elsewhere) => {
  test('is told when it is raised once more, and is no repeat', () => {
    const { stories, ledger } = planOf(language, [`🔴 ${alert}`, `🟢 ${allClear}`, `🔴 ${alert}`]);
    expect([...ledger.dispositions.values()]).toEqual(['summarised', 'summarised', 'summarised']);
    expect(stories[0]?.lines[0]?.text).toBe(alert);
    expect(firstLine(language, [alert, allClear, alert])).toContain(alert);
  });

  test('is a story beside the alert of another place', () => {
    const { stories } = planOf(language, [alert, allClear, elsewhere]);
    expect(stories.map(({ lines }) => lines[0]?.text).sort()).toEqual([allClear, elsewhere].sort());
  });
});

const states: readonly (readonly [string, ...string[]])[] = [
  [
    'en',
    'Residents of Dorn and Brenn must leave their homes at once.',
    'The evacuation order for Brenn is lifted. In Dorn it remains in force.',
  ],
  [
    'ru',
    'Жители Дорна и Бренна должны немедленно покинуть дома.',
    'Эвакуация жителей Бренна прекращена. В Дорне она продолжается.',
  ],
  [
    'es',
    'Los vecinos de Dorn y Brenn deben abandonar sus casas.',
    'Se levanta la evacuación de Brenn. Los vecinos de Dorn siguen fuera de sus casas.',
  ],
  [
    'fr',
    'Les habitants de Dorn et de Brenn doivent quitter leurs maisons.',
    'L’évacuation de Brenn est levée. Les habitants de Dorn restent hors de leurs maisons.',
  ],
  [
    'de',
    'Die Einwohner von Dorn und Brenn müssen ihre Häuser verlassen.',
    'Die Räumung von Brenn ist aufgehoben. Die Einwohner von Dorn bleiben außerhalb ihrer Häuser.',
  ],
  [
    'ar',
    'على سكان دورن وبرين مغادرة منازلهم فورا.',
    'رفع أمر الإخلاء عن سكان برين. أما سكان دورن فلا يعودون بعد إلى منازلهم.',
  ],
  [
    'en',
    'Minister Sorel will visit Tervala on 24 November.',
    'The visit of Minister Sorel to Tervala has been cancelled.',
    'The Minister’s visit to Tervala has not been cancelled. It will take place on 26 November.',
  ],
  [
    'ru',
    'Министр Сорель посетит Тервалу 24 ноября.',
    'Визит Министра Сореля в Тервалу отменён.',
    'Уточнение: визит Министра в Тервалу не отменён. Он пройдёт 26 ноября.',
  ],
  [
    'es',
    'El ministro Sorel visitará Tervala el 24 de noviembre.',
    'La visita del ministro Sorel a Tervala ha sido cancelada.',
    'La visita del ministro a Tervala no ha sido cancelada. Será el 26 de noviembre.',
  ],
  [
    'fr',
    'Le ministre Sorel se rendra à Tervala le 24 novembre.',
    'La visite du ministre Sorel à Tervala est annulée.',
    'La visite du ministre à Tervala n’est pas annulée. Elle aura lieu le 26 novembre.',
  ],
  [
    'de',
    'Minister Sorel reist am 24. November nach Tervala.',
    'Der Besuch von Minister Sorel in Tervala ist abgesagt.',
    'Der Besuch des Ministers in Tervala ist nicht abgesagt. Er findet am 26. November statt.',
  ],
  [
    'ar',
    'يزور الوزير سوريل تيرفالا في 24 نوفمبر.',
    'إلغاء زيارة الوزير سوريل إلى تيرفالا.',
    'زيارة الوزير إلى تيرفالا لم تُلغَ. وستجري في 26 نوفمبر.',
  ],
  [
    'en',
    'Orange warning of snow in the Karst Valley and Brenn until Sunday.',
    'The warning of snow in the Karst Valley goes to red from 06:00. Brenn stays at orange.',
  ],
  [
    'ru',
    'Оранжевый уровень: снег в долине Карст и Бренне до воскресенья.',
    'В долине Карст уровень повышен до красного, снег идёт с 06:00. В Бренне уровень прежний.',
  ],
  [
    'es',
    'Aviso naranja por nieve en el valle del Karst y Brenn hasta el domingo.',
    'El aviso por nieve en el valle del Karst pasa a rojo a las 06:00. Brenn sigue en naranja.',
  ],
  [
    'fr',
    'Vigilance orange neige dans la vallée du Karst et à Brenn jusqu’à dimanche.',
    'La vallée du Karst passe en vigilance rouge neige à 6h. Brenn reste en orange.',
  ],
  [
    'de',
    'Schneewarnung Stufe Orange für das Karsttal und Brenn bis Sonntag.',
    'Die Schneewarnung für das Karsttal steigt um 6 Uhr auf Rot. Brenn bleibt auf Orange.',
  ],
  [
    'ar',
    'تحذير برتقالي من الثلوج في وادي كارست وبرين حتى الأحد.',
    'التحذير من الثلوج في وادي كارست يصبح أحمر من الساعة 6:00. ويبقى التحذير في برين برتقاليا.',
  ],
  [
    'es',
    'El tranvía 7 llega hoy sólo hasta la plaza del Puerto por una avería de agua.',
    'El tranvía 7 llegará sólo hasta la plaza del Puerto hasta el domingo: la reparación se alarga.',
    'El tranvía 7 vuelve a hacer todo su recorrido. La avería está reparada.',
  ],
  [
    'ru',
    'Трамвай № 7 сегодня идёт только до Портовой площади из-за прорыва водопровода.',
    'Трамвай № 7 будет ходить до Портовой площади до воскресенья: ремонт водопровода затянулся.',
    'Трамвай № 7 снова ходит по полному маршруту. Водопровод починили.',
  ],
  ['ru', 'Тыквенный чай закончился, новая поставка во вторник.', 'Тыквенный чай снова в продаже!'],
];
test.each(states)('%s: the newest state leads: “%s”', (language, ...texts) => {
  const { stories } = planOf(language, texts);
  const newest = texts.at(-1) ?? '';
  expect(newest).toContain(stories[0]?.lines[0]?.text);
  expect(firstLine(language, texts)).toContain(newest.slice(0, 20));
});

const rumours: readonly (readonly [string, string, string])[] = [
  [
    'en',
    'The Bank of Norland denies any limit on withdrawals.',
    'Media: the Bank of Norland will limit withdrawals.',
  ],
  [
    'ru',
    'Банк Норланда опроверг ограничение выдачи наличных.',
    'По слухам, Банк Норланда ограничит выдачу наличных.',
  ],
  [
    'es',
    'El Banco de Norlandia desmiente que limite las retiradas.',
    'Según rumores, el Banco de Norlandia limitará las retiradas.',
  ],
  [
    'fr',
    'La Banque de Norlande dément toute limite aux retraits.',
    'Selon des médias, la Banque de Norlande limitera les retraits.',
  ],
  [
    'de',
    'Die Bank von Norland dementiert Grenzen für Abhebungen.',
    'Gerüchten zufolge begrenzt die Bank von Norland Abhebungen.',
  ],
  ['ar', 'بنك نورلاند ينفي تقييد السحب النقدي.', 'وسائل إعلام: بنك نورلاند سيقيد السحب النقدي.'],
];
test.each(rumours)('%s: hearsay changes no denial before it: “%s”', (language, denial, rumour) => {
  const { stories } = planOf(language, [denial, rumour]);
  expect(stories[0]?.lines.map(({ text }) => text)).toEqual([denial, rumour]);
  expect(stories[0]?.note.is).toBe('new');
});

const others: readonly (readonly [string, string, string, string])[] = [
  [
    'en',
    'The talks in Tervala begin on 25 November at 10:00.',
    'The talks in Tervala begin on 27 November at 15:00.',
    'The hearing of the ambassador begins on 25 November at 10:00.',
  ],
  [
    'es',
    'Las conversaciones en Tervala comienzan el 25 de noviembre.',
    'Las conversaciones en Tervala comienzan el 27 de noviembre.',
    'La audiencia del embajador comienza el 25 de noviembre.',
  ],
  [
    'fr',
    'Les pourparlers de Tervala commencent le 25 novembre.',
    'Les pourparlers de Tervala commencent le 27 novembre.',
    'L’audition de l’ambassadeur commence le 25 novembre.',
  ],
];
test.each(others)(
  '%s: a true change is told beside a newer post of another thing: “%s”',
  (language, before, after, other) => {
    const notes = planOf(language, [before, after, other]).stories.flatMap(({ note }) =>
      note.is === 'changed' ? [[note.before.passage.text, note.after.passage.text]] : [],
    );
    expect(notes).toEqual([[before, after]]);
  },
);

test('a reminder does not lead over what it reminds of', () => {
  const { stories } = planOf('en', [
    'The consulate in Brenn issues passports on 28 November from 9:00. Bring two photographs.',
    'Reminder: the consulate in Brenn issues passports on 28 November from 9:00.',
  ]);
  expect(stories[0]?.lines[0]?.text).toMatch(/^The consulate/);
});

test.each([
  [
    'fr',
    '🗳️ Jour J à Doumé !\n\nL’Assemblée de l’Union des États riverains élit cet après-midi trois nouveaux membres de son Conseil exécutif. Le Kéloua est candidat pour le mandat 2027-2030. Il faut 30 voix sur 44 pour être élu. Croisons les doigts 🤞',
    '✅ C’est fait ! Avec 31 voix, notre pays fait son entrée au Conseil exécutif. Le mandat de trois ans commence le 1er janvier 2027.\n\n« Cette victoire est celle d’une diplomatie patiente, qui parle à tous », a réagi le Ministre Sanké, qui remercie les États ayant renouvelé leur confiance au Kéloua. Siégeront également la Lagonie et le Haut-Nemba, élus dès le premier tour.',
  ],
  [
    'ru',
    'Консул поднялся на борт «Альтаира» в порту Скерве. Жалоб на здоровье и обращение нет, еды и воды достаточно.\n\nНа судне 11 человек: девять граждан Каменеша и двое — Менгарии. Двенадцатый, о котором сообщал судовладелец, в рейс не вышел, он дома.',
    '⚡️ Наших моряков отпустили! Залога с них не взяли. Сам «Альтаир» пока у причала в Скерве: что с ним делать, решит морской суд, заседание назначено на 11 декабря, 10:00.\n\nБлагодарим всех, кто помогал.',
  ],
])('%s: what came of it leads, be it in words that lean on the post before', (language, ...texts) => {
  const { stories } = planOf(language, texts);
  expect(stories.map(({ lines }) => lines[0]?.entries[0]?.post.id)).toEqual([2]);
});

test('what answers a rumour does not lead where others tell what happened', () => {
  const texts = [
    'This afternoon the Assembly of the Inner Sea League votes on the draft resolution prolonging the observer mission in Hadran by a year. Norland is one of its five co-sponsors.\n\nThe mission is 130 people in white cars. They do not stop wars; they count violations, and where someone is counting there are fewer of them. We call on all members to vote in favour.',
    'The Assembly has voted. 11 delegations supported the text on Hadran, 9 were against, 4 abstained. That is a majority, but not the two thirds required.\n\nThis means the mandate runs out on 31 December. We regret it. Minister Tolliver will consult the other co-sponsors in Port Amity on Thursday about what can be done before then.',
    '❌ FAKE\n\nSome channels in Hadran write that Norland "quietly withdrew its name" from the resolution an hour before the vote.\n\n✅ We did nothing of the kind. The list of co-sponsors is published on the Assembly\'s site, and we are on it, second line.',
  ];
  const { stories } = planOf('en', texts);
  expect(stories.map(({ lines }) => lines[0]?.entries[0]?.post.id)).toEqual([2]);
});
