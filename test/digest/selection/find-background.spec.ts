import { describe, expect, test } from 'vitest';
import { analyzePosts } from '#src/digest/analysis/digest-entry.ts';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { leaningIn } from '#src/digest/selection/leaning.ts';
import { inputOf, norland, postOf } from '../setting.ts';

/** `[language, what introduces, what speaks of it as known, something else]`, all untitled. */
const running: readonly (readonly [string, string, string, string])[] = [
  [
    'en',
    'Dockers of Norland began a strike in Port Halden on Monday.',
    'The mediator Ada Lind has left Port Halden, the dockers of Norland continue the strike.',
    'The consulate in Montclair issues forty visas a day.',
  ],
  [
    'ru',
    'Генассамблея приняла в Халверне резолюцию о зерне: «за» проголосовали 119 государств.',
    'Уточнение по итогам голосования в Халверне: «за» высказались 117 государств.',
    'Консульство в Монклере открывается в понедельник в девять.',
  ],
  [
    'es',
    'En Puerto Halden comenzó el lunes una huelga de los estibadores de Norland.',
    'La mediadora Ada Lind salió de Puerto Halden, los estibadores de Norland mantienen la huelga.',
    'El consulado en Montclair abre el lunes a las nueve.',
  ],
  [
    'de',
    'In Port Halden begann am Montag ein Streik der Hafenarbeiter von Norland.',
    'Ada Lind verließ Port Halden, die Hafenarbeiter von Norland beenden den Streik.',
    'Das Konsulat in Montclair öffnet am Montag um neun Uhr.',
  ],
  [
    'fr',
    'À Port-Halden, une grève des dockers de Norland a commencé lundi.',
    'Ada Lind a quitté Port-Halden, et les dockers de Norland poursuivent la grève.',
    'Le consulat à Montclair ouvre lundi à neuf heures.',
  ],
  [
    'ar',
    'بدأ عمال ميناء هالدن في نورلاند يوم الاثنين إضرابا في محطة الحبوب.',
    'غادرت آدا ليند ميناء هالدن ويواصل عمال نورلاند الإضراب.',
    'تفتح القنصلية في مونكلير يوم الاثنين في التاسعة.',
  ],
];

const planOf = (language: string, texts: readonly string[], earlier: readonly string[] = []) => {
  const posts = [...earlier, ...texts].map((text, at) =>
    postOf({ id: at + 1, text, date: `2026-11-${at < earlier.length ? 19 : 20}T0${at + 1}:00:00Z` }),
  );
  return planDigest(
    inputOf(posts.slice(earlier.length), {
      earlier: posts.slice(0, earlier.length),
      channels: [{ ...norland, language }],
      language,
    }),
  );
};

describe('what a post speaks of as known', () => {
  test.each(running)('%s: is brought along from the post before the window that told it first', (...row) => {
    const [language, first, later, other] = row;
    const { stories, backgrounds } = planOf(language, [later, other], [first]);
    const story = stories.find(({ lines }) => lines[0]?.text === later);
    expect(backgrounds.get(story?.id ?? '')?.post.text).toBe(first);
  });

  test.each(running)('%s: and nobody told, is listed and not told', (language, _first, later, other) => {
    const { stories, listed } = planOf(language, [later, other]);
    expect(stories.map(({ lines }) => lines[0]?.text)).toEqual([other]);
    expect(listed.map(({ entries }) => entries[0]?.post.text)).toEqual([later]);
  });

  test('is looked for in no post that speaks of another thing of that name', () => {
    const vote = 'Norland voted for the draft of Velmora in the Assembly.';
    const other = 'The Assembly adopted a draft resolution on food cargo by 119 votes of its members.';
    expect(planOf('en', [vote], [other]).backgrounds.size).toBe(0);
  });
});

test('a superlative says which one is meant, another word in -est does not', () => {
  const [entry] = analyzePosts([postOf({ text: '' })], [norland]);
  const leans = (text: string) => (entry ? leaningIn(text, entry, '').map(({ thing }) => thing) : []);
  expect(leans('Norland launched the largest ferry')).toEqual([]);
  expect(leans('Norland rejected the protest')).toEqual(['protest', 'protest']);
});

test('a German border says by “zu” which one is meant', () => {
  const [entry] = analyzePosts([postOf({ text: '' })], [{ ...norland, language: 'de' }]);
  const text = 'Norland hat die Grenze zu Estmark geschlossen.';
  expect(entry && leaningIn(text, entry, '')).toEqual([]);
});
