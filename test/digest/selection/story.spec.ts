import { describe, expect, test } from 'vitest';
import { runToCompletion } from '#src/time-slices.ts';
import { noteOfStoryInSteps } from '#src/digest/analysis/story-note.ts';
import { analyzePosts } from '#src/digest/analysis/digest-entry.ts';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { inputOf, norland, postOf } from '../setting.ts';

const stateFor = (before: string | null, now: string) => {
  const earlier =
    before === null
      ? []
      : analyzePosts([postOf({ id: 1, text: before, date: '2026-11-18T22:00:00Z' })], [norland]);
  const entries = analyzePosts([postOf({ id: 2, text: now })], [norland]);
  return runToCompletion(noteOfStoryInSteps(entries, earlier, 'UTC', null));
};

describe('what a story brings', () => {
  const table: readonly (readonly [string, string | null, string, object])[] = [
    ['nothing came before', null, 'The ship left.', { is: 'new' }],
    ['it goes on', 'The ship left.', 'The ship arrived.', { is: 'day', day: 3 }],
    [
      'one thing is counted anew',
      '119 states voted.',
      '117 states voted.',
      { is: 'figure', day: 3, from: '119', to: '117', word: 'states' },
    ],
    [
      'one thing is counted anew in the same words, and is another by more than a third',
      '12 people died.',
      '19 people died.',
      { is: 'figure', day: 3, from: '12', to: '19', word: 'people' },
    ],
    [
      'it says what changed',
      '14 ships are listed.',
      'The list grew from 14 to 16.',
      { is: 'figure', day: 3, from: '14', to: '16', word: null },
    ],
    [
      'it says so in Russian',
      'В списке 14 судов.',
      'Список вырос с 14 до 16.',
      { is: 'figure', day: 3, from: '14', to: '16', word: null },
    ],
    [
      'it says so of the figure beside it',
      'Le passeport coûte 86 euros.',
      'Dès le 1er décembre le passeport coûte 96 euros au lieu de 86.',
      { is: 'figure', day: 3, from: '86', to: '96', word: null },
    ],
    [
      'a part is no revision',
      '18,500 tonnes arrived.',
      '17,600 tonnes are unloaded, 900 will follow.',
      { is: 'day', day: 3 },
    ],
    ['another magnitude is another thing', '119 states voted.', '3 states abstained.', { is: 'day', day: 3 }],
    [
      'dates and years are no figures',
      'Signed on 24 December 2024.',
      'Signed on 26 December 2025.',
      { is: 'day', day: 3 },
    ],
    [
      'somebody else speaks',
      '💬 Ada Lind: We regret it.',
      '💬 Aldo Verrick: We regret it.',
      { is: 'day', day: 3 },
    ],
  ];
  test.each(table)('%s', (_, before, now, state) => {
    expect(stateFor(before, now)).toEqual(state);
  });
});

describe('the order of stories', () => {
  test.each([
    [
      'en',
      '⚡️ Prime Minister Orlov resigns',
      'The National Library in Halvern opens its new reading room on Saturday and lends books of twelve languages.',
    ],
    [
      'ru',
      'СРОЧНО: Премьер-министр Орлов подал в отставку',
      'Национальная библиотека в Халверне откроет в субботу новый читальный зал и будет выдавать книги на двенадцати языках.',
    ],
    [
      'de',
      '❗️ Ministerpräsident Orlov tritt zurück',
      'Die Nationalbibliothek in Halvern eröffnet am Samstag ihren neuen Lesesaal und verleiht Bücher in zwölf Sprachen.',
    ],
  ])('begins with what the channel marks as urgent, be it one line, %s', (language, flash, report) => {
    const posts = [report, flash].map((text, at) => postOf({ id: at + 1, text }));
    const { stories } = planDigest(inputOf(posts, { channels: [{ ...norland, language }] }));
    expect(stories.map(({ entries: [entry] }) => entry?.post.text)).toEqual([flash, report]);
  });

  const grain = postOf({ id: 1, text: 'Grain left the port of Tervala by train this morning.' });
  const visas = postOf({ id: 2, text: 'The consulate gives visas in Montclair on Monday again.' });
  const orderOf = (...given: Parameters<typeof inputOf>) =>
    planDigest(inputOf(...given)).stories.map((story) => story.entries[0]?.post.id);

  test('begins with what most posts of the window speak of, however each says it', () => {
    const texts = [
      'A new exhibition of maps and globes opens in the gallery of the consulate in Montclair this weekend.',
      'The river Orne rose by two metres during the night and stands in the cellars of Tervala.',
      'Lessons in all schools of Tervala are off until an engineer has seen every single building.',
      'Boats of the fire brigade took forty guests of a hotel in Tervala to the halls of the fair.',
      'The fee for a translated certificate will be paid at the counter, no longer by letter, from next week.',
    ];
    const posts = texts.map((text, at) => postOf({ id: at + 1, text, date: '2026-11-20T09:00:00Z' }));
    expect(orderOf(posts).slice(0, 3).toSorted()).toEqual([2, 3, 4]);
  });

  test('begins with the newest of what weighs the same', () => {
    const at = (hour: number) => ({ date: `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z` });
    expect(
      orderOf([
        { ...grain, ...at(7) },
        { ...visas, ...at(15) },
      ]),
    ).toEqual([2, 1]);
    expect(
      orderOf([
        { ...grain, ...at(15) },
        { ...visas, ...at(7) },
      ]),
    ).toEqual([1, 2]);
  });

  test('does not follow anger', () => {
    const angry = { ...grain, reactions: [{ emoji: '🤬', count: 90_000 }] };
    expect(orderOf([angry, visas])).toEqual(orderOf([grain, visas]));
  });

  test('follows the reader’s topics, and reach within bounds', () => {
    expect(orderOf([grain, visas], { followedTopics: ['economy'] })).toEqual([1, 2]);
    expect(orderOf([grain, visas], { followedTopics: ['consular'] })).toEqual([2, 1]);
    expect(
      orderOf([
        { ...grain, views: 900 },
        { ...visas, views: 100 },
      ]),
    ).toEqual([1, 2]);
  });

  test('puts what is new before what goes on', () => {
    const earlier = [
      postOf({
        id: 9,
        text: 'Grain left the port of Tervala by train last Monday.',
        date: '2026-11-19T09:00:00Z',
      }),
    ];
    expect(orderOf([{ ...grain, id: 3 }, visas], { earlier })).toEqual([2, 3]);
  });

  test('ends with those for which there is no room, and the ledger says how many', () => {
    const { stories, listed, ledger } = planDigest(inputOf([grain, visas], { maxStories: 1 }));
    expect([stories.length, listed.length]).toEqual([1, 1]);
    expect(ledger.counts).toMatchObject({ summarised: 1, listed: 1, skipped: 0 });
  });
});
