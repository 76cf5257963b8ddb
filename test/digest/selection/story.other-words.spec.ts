import { describe, expect, test } from 'vitest';
import { planOf } from '../setting.ts';

const storiesOf = (language: string, texts: readonly string[]) =>
  planOf(language, texts).stories.map(({ note, lines }) => ({
    note: note.is,
    lines: lines.map(({ text }) => text),
  }));

describe('what is told of two posts', () => {
  test.each([
    [
      'ar',
      'تأجل حفل فرقة المرفأ في سرمان إلى 12 ديسمبر.',
      'التذاكر لا تزال متاحة لحفل فرقة المرفأ في سرمان يوم 12 ديسمبر.',
    ],
  ])('%s: what stays as it was moved has not changed', (language, ...texts) => {
    expect(storiesOf(language, texts).map(({ note }) => note)).not.toContain('changed');
  });

  test.each([
    ['en', 'Final: Comets 77:80 Foxes.', 'Final, under-18: Comets 62:40 Foxes.'],
    ['de', 'ENDE | HSG Nord 29:28 TV Aue.', 'ENDE | HSG Nord Frauen 19:24 TV Aue Frauen.'],
    ['fr', 'Fin du match : Étoile 3:2 Racing.', 'Fin du match, féminines : Étoile 1:1 Racing.'],
    ['ru', 'Итог: «Искра» — «Ладога» 3:1.', 'Итог, юноши до 18: «Искра» — «Ладога» 0:2.'],
  ])('%s: another team is another story', (language, ...texts) => {
    expect(storiesOf(language, texts).map(({ note }) => note)).toEqual(['new', 'new']);
  });

  test.each([
    [
      'de',
      'ENDE | HSG Nord 29:28 TV Aue.',
      'Korrektur: ENDE | HSG Nord 28:28 TV Aue, das letzte Tor zählt nicht.',
    ],
    [
      'en',
      'Police: 40 hurt in the clashes at the Tolby stadium.',
      'Police: 43 hurt in the clashes at the Tolby stadium.',
    ],
    [
      'ru',
      'Пешеходный мост в Лужске закрыт до 25 ноября.',
      'Пешеходный мост в Лужске остаётся закрытым до 2 декабря.',
    ],
    [
      'ru',
      'Экскурсия по подвалам крепости переносится на 6 декабря, 12:00.',
      'Ещё раз про подвалы! Экскурсия по крепости пройдёт 13 декабря в 11:00.',
    ],
  ])('%s: corrected, counted anew or moved again it has changed', (language, ...texts) => {
    expect(storiesOf(language, texts).map(({ note }) => note)).toEqual([
      expect.stringMatching('changed|figure'),
    ]);
  });
});

test.each([
  [
    'en',
    'The mayor of Dorn, Paul Vernier, opened the nursery.',
    'The mayor of Dorn, Paul Vernier, received the firemen.',
  ],
  ['ru', 'Мэр Дорна Павел Вернье открыл ясли.', 'Мэр Дорна Павел Вернье принял пожарных.'],
  [
    'es',
    'El alcalde de Dorn, Pablo Vernier, inauguró la guardería.',
    'El alcalde de Dorn, Pablo Vernier, recibió a los bomberos.',
  ],
  [
    'fr',
    'Le maire de Dorn, Paul Vernier, a inauguré la crèche.',
    'Le maire de Dorn, Paul Vernier, a reçu les pompiers.',
  ],
])('%s: what somebody does next changes nothing of what was done: “%s” “%s”', (language, ...texts) => {
  const { stories } = planOf(language, texts);
  expect(stories.map(({ note }) => note.is)).not.toContain('changed');
});

test('what somebody does otherwise is a change', () => {
  const texts = [
    'The mayor of Dorn, Paul Vernier, will vote for the tax.',
    'The mayor of Dorn, Paul Vernier, will vote against the tax.',
  ];
  expect(planOf('en', texts).stories.map(({ note }) => note.is)).toEqual(['changed']);
});

test.each([
  ['en', 'The court acquitted the former mayor of Kvam.', 'The former mayor of Kvam was found not guilty.'],
  ['en', 'Talks in Tallis ended without agreement.', 'No agreement was reached at the talks in Tallis.'],
  [
    'en',
    'The ministry denied reports that it had recalled its envoy from Veldia.',
    'The envoy in Veldia was not recalled, the ministry said.',
  ],
  [
    'de',
    'Das Ministerium bestritt Berichte, es habe seinen Gesandten aus Veldia abberufen.',
    'Der Gesandte in Veldia wurde nicht abberufen, erklärte das Ministerium.',
  ],
  [
    'fr',
    'Le ministère a démenti avoir rappelé son envoyé en Veldie.',
    'L’envoyé en Veldie n’a pas été rappelé, a indiqué le ministère.',
  ],
  [
    'es',
    'El ministerio negó que hubiera retirado a su enviado en Veldia.',
    'El enviado en Veldia no fue retirado, dijo el ministerio.',
  ],
  [
    'ru',
    'Министерство опровергло сообщения об отзыве посланника из Вельдии.',
    'Посланник из Вельдии не отозван, сообщило министерство.',
  ],
])('%s: “%s” and “%s”', (language, before, after) => {
  const notes = planOf(language, [before, after]).stories.map(({ note }) => note.is);
  expect(notes).not.toContain('changed');
});

test.each([
  ['en', 'The ministry denied the report on grain.', 'The ministry did not deny the report on grain.'],
  ['en', 'Norland withdraws its ambassador from Gallenne.', 'Norland does not withdraw its ambassador.'],
  ['en', 'The court acquitted the former mayor of Kvam.', 'The former mayor of Kvam was found guilty.'],
  ['de', 'Das Ministerium lehnt das Abkommen ab.', 'Das Ministerium lehnt das Abkommen nicht ab.'],
])('%s: but “%s” and “%s” is one', (language, before, after) => {
  const notes = planOf(language, [before, after]).stories.map(({ note }) => note.is);
  expect(notes).toContain('changed');
});
