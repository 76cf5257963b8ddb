import { expect, test } from 'vitest';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { inputOf, norland, postOf } from '../setting.ts';

const planOf = (language: string, texts: readonly string[], hours = 1) => {
  const posts = texts.map((text, at) =>
    postOf({ id: at + 1, text, date: new Date(Date.UTC(2026, 10, 20, at * hours)).toISOString() }),
  );
  return planDigest(inputOf(posts, { channels: [{ ...norland, language }] }));
};

test.each([
  [
    'es',
    'La linea 4 del metro reanuda el servicio el lunes.',
    'La línea 4 del metro reanuda el servicio el lunes.',
  ],
  [
    'fr',
    'La delegation de Norland est arrivée à Tervala.',
    'La délégation de Norland est arrivée à Tervala.',
  ],
  ['de', 'Die Straße nach Brenn ist wieder frei.', 'Die Strasse nach Brenn ist wieder frei.'],
  ['ru', 'Премьер о́тбыл в Тервалу на переговоры.', 'Премьер отбыл в Тервалу на переговоры.'],
  ['ar', 'أقرت حكومة نورلاند موازنة عام 2027.', 'اقرت حكومة نورلاند موازنة عام ٢٠٢٧.'],
  ['ar', 'تستأنف الرحلات في مطار برين غداً صباحاً.', 'تستأنف الرحلات في مطار برين غدا صباحا.'],
])(
  '%s: an accent, a hamza, ß or the script of digits makes no other sentence: “%s”',
  (language, ...texts) => {
    expect([...planOf(language, texts).ledger.dispositions.values()].sort()).toEqual([
      'duplicate folded',
      'summarised',
    ]);
  },
);

test.each([
  [
    'en',
    'The gallery in Brenn closes at 6 p.m. on 24 December.',
    'The gallery in Brenn closes at 18:00 on December 24.',
  ],
  ['ru', 'Галерея в Бренне закроется в 18:00.', 'Галерея в Бренне закроется в 18.00'],
  ['ru', 'Галерея в Бренне закроется в 6 вечера.', 'Галерея в Бренне закроется в 18 часов.'],
  [
    'es',
    'La galería de Brenn cierra a las 18:00 el lunes.',
    'La galería de Brenn cierra a las 18.00 h el lunes.',
  ],
  ['fr', 'La galerie de Brenn ferme à 18 heures lundi.', 'La galerie de Brenn ferme à 18h00 lundi.'],
  ['de', 'Die Galerie in Brenn schließt um 18 Uhr.', 'Die Galerie in Brenn schließt um 18:00 Uhr.'],
  ['ar', 'يغلق المعرض في برين الساعة السادسة مساء.', 'يغلق المعرض في برين الساعة ١٨:٠٠.'],
])('%s: an hour in another notation makes no other sentence: “%s” and “%s”', (language, ...texts) => {
  expect([...planOf(language, texts).ledger.dispositions.values()]).toContain('duplicate folded');
});

test.each([
  ['en', 'The bridge in Brenn opens at 15:30.', 'The bridge in Brenn opens at 15:45.'],
  ['ru', 'Мост в Бренне откроют в 15:30.', 'Мост в Бренне откроют в 15:45.'],
  ['es', 'El puente de Brenn abre a las 15:30.', 'El puente de Brenn abre a las 15:45.'],
  ['fr', 'Le pont de Brenn ouvre à 15h30.', 'Le pont de Brenn ouvre à 15h45.'],
  ['de', 'Die Brücke in Brenn öffnet um 15:30 Uhr.', 'Die Brücke in Brenn öffnet um 15.45 Uhr.'],
  ['ar', 'يفتح جسر برين الساعة 15:30.', 'يفتح جسر برين الساعة ١٥:٤٥.'],
])('%s: another minute is a change: “%s” and “%s”', (language, ...texts) => {
  expect(planOf(language, texts).stories.map(({ note }) => note.is)).toEqual(['changed']);
});

test.each([
  ['en', 'BREAKING: The bridge in Brenn is closed.', '#Breaking The bridge in Brenn is closed.'],
  ['ru', 'Срочно | Мост в Бренне закрыт.', '⚡️ Мост в Бренне закрыт.'],
  ['es', '#ÚLTIMAHORA | El puente de Brenn está cerrado.', 'Última hora: El puente de Brenn está cerrado.'],
  ['fr', 'URGENT – Le pont de Brenn est fermé.', '#Urgent | Le pont de Brenn est fermé.'],
  ['de', 'EIL +++ Die Brücke in Brenn ist gesperrt.', '#EIL: Die Brücke in Brenn ist gesperrt.'],
  ['ar', 'عاجل | إغلاق جسر برين أمام الشاحنات', '#عاجل | إغلاق جسر برين أمام الشاحنات'],
])('%s: a label of urgency makes no other sentence: “%s” and “%s”', (language, ...texts) => {
  expect([...planOf(language, texts).ledger.dispositions.values()]).toContain('duplicate folded');
});

test.each([
  ['ru', 'Мой посол прибыл в Тервалу.', 'Мои послы прибыли в Тервалу.'],
  ['de', 'Norland fordert den Handel mit Estmark.', 'Norland fördert den Handel mit Estmark.'],
])('%s: another letter does: “%s” and “%s”', (language, ...texts) => {
  expect([...planOf(language, texts).ledger.dispositions.values()]).not.toContain('duplicate folded');
});

test.each([
  [
    'en',
    'The goverment of Norland has approved the budget.',
    'The government of Norland has approved the budget.',
  ],
  [
    'en',
    'The delegation has recieved the list of Estmark.',
    'The delegation has received the list of Estmark.',
  ],
  ['fr', 'Le gouvernment de Norland adopte le budget.', 'Le gouvernement de Norland adopte le budget.'],
  ['es', 'El goberno de Norland aprueba el presupuesto.', 'El gobierno de Norland aprueba el presupuesto.'],
  [
    'de',
    'Norland hat eine Delegaton nach Brenn entsandt.',
    'Norland hat eine Delegation nach Brenn entsandt.',
  ],
  ['ru', 'Норланд утвердил бюджет правительсва на год.', 'Норланд утвердил бюджет правительства на год.'],
])('%s: a letter that was mended changes nothing: “%s”', (language, ...texts) => {
  expect(planOf(language, texts).stories.map(({ note }) => note.is)).not.toContain('changed');
});

test.each([
  ['en', 'Over the past day 12 drones were shot down over Brenn.'],
  ['ru', 'За сутки над Бренном сбито 12 беспилотников.'],
  ['es', 'En las últimas 24 horas fueron derribados 12 drones sobre Brenn.'],
  ['fr', 'Cette nuit, 12 drones ont été abattus au-dessus de Brenn.'],
  ['de', 'In der vergangenen Nacht wurden über Brenn 12 Drohnen abgeschossen.'],
  ['ar', 'إسقاط 12 مسيرة فوق برين خلال الليلة الماضية.'],
])('%s: the same figure a day later is a report of its own: “%s”', (language, text) => {
  const repeatsAfter = (hours: number) =>
    [...planOf(language, [text, text], hours).ledger.dispositions.values()].filter((one) =>
      one.endsWith('folded'),
    );
  expect(repeatsAfter(23)).toEqual([]);
  expect(repeatsAfter(1)).toHaveLength(1);
});

test.each([
  [
    'en',
    'The fair opens at 18:30.',
    'Correction: the fair opens at 17:30, not at 18:30.',
    'Once more: the first time was right, the fair opens at 18:30.',
  ],
  [
    'es',
    'La feria se inaugura a las 18:30.',
    'Fe de errores: la feria se inaugura a las 17:30 y no a las 18:30.',
    'Rectificamos: la primera hora era correcta, la feria se inaugura a las 18:30.',
  ],
  [
    'ru',
    'Открытие ярмарки в 18:30.',
    'Поправка: открытие ярмарки в 17:30, а не в 18:30.',
    'Поправка: верно первое время, открытие ярмарки в 18:30.',
  ],
  [
    'de',
    'Der Markt öffnet um 18:30 Uhr.',
    'Korrektur: Der Markt öffnet um 17:30 Uhr, nicht um 18:30 Uhr.',
    'Noch einmal: Die erste Zeit stimmt, der Markt öffnet um 18:30 Uhr.',
  ],
])('%s: the correction of a correction leads: “%s”', (language, ...texts) => {
  const [story] = planOf(language, texts).stories;
  expect(texts.at(-1)).toContain(story?.lines[0]?.text);
  expect(story?.note.is === 'changed' && texts[1]).toContain(
    story?.note.is === 'changed' && story.note.before.passage.text,
  );
});
