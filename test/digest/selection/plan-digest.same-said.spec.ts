/** What says the same with another denial is no change. */
import { expect, test } from 'vitest';
import { planOf } from '../setting.ts';

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
