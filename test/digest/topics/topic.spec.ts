import { runToCompletion } from '#src/time-slices.ts';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { analyzePosts } from '#src/digest/analysis/digest-entry.ts';
import { builtInTopics, hashtagTopics, assignTopicsInSteps } from '#src/digest/topics/topic.ts';
import { otherChannels } from '../../fixtures/other-channels.ts';
import { english, norland, postOf } from '../setting.ts';

const topicsFor = (text: string) => {
  const entries = analyzePosts([postOf({ text })], [norland]);
  const own = { name: 'mine', queries: ['Halvern'], origin: 'own' as const };
  const found = runToCompletion(assignTopicsInSteps(entries, [...builtInTopics, own]));
  return [...found.values()].flat().map((topic) => topic.name);
};

/** The heading a post stands under. */
const headings: readonly (readonly [string, string])[] = [
  ['security', 'The parties agreed on a ceasefire. Observers of the truce will watch.'],
  ['security', 'Стороны договорились о прекращении огня и разоружении.'],
  ['security', 'Las partes acordaron un alto el fuego y el desarme.'],
  ['economy', 'New sanctions were imposed on banks and grain exports.'],
  ['economy', 'Санкции против банков мешают торговле и экспорту.'],
  ['economy', 'Las sanciones afectan al comercio y a la exportación.'],
  ['organisations', 'The UN Security Council met in New York.'],
  ['organisations', 'Заседание Совета Безопасности ООН прошло в Нью-Йорке.'],
  ['neighbours', 'Azerbaijan and Armenia hold talks.'],
  ['neighbours', 'Президент Казахстана принял посла Узбекистана.'],
  ['europe', 'On the developments in Serbia and Kosovo.'],
  ['americas', 'Relations with Brazil and Venezuela grow.'],
  ['africa', 'The ambassador to Kenya spoke of Africa.'],
  ['middle-east', 'On the situation in Syria and Lebanon.'],
  ['middle-east', 'О положении в Сирии и Ливане.'],
  ['asia', 'Talks with China and India in Beijing.'],
  [
    'arctic',
    'Norway holds the chair of the Arctic Council. The Arctic matters; the Northern Sea Route is an Arctic road.',
  ],
  ['human-rights', 'Report on human rights and xenophobia.'],
  ['humanitarian', 'Humanitarian aid after the earthquake.'],
  ['culture', 'A festival of theatre and ballet opens.'],
  ['history', 'The monument marks the anniversary of the World War.'],
  ['consular', 'The consulate issues passports and visas.'],
  ['consular', 'Консульство выдаёт паспорта и визы.'],
  ['mine', 'Talks on the ceasefire in Halvern, ceasefire, ceasefire.'],
];

describe('topics', () => {
  test.each(headings)('%s: %s', (name, text) => {
    expect(topicsFor(text)[0]).toBe(name);
  });

  test('a post may fall under several, or none', () => {
    expect(topicsFor('The UN General Assembly spoke of sanctions on trade of Serbia and Kosovo.')).toEqual(
      expect.arrayContaining(['organisations', 'economy', 'europe']),
    );
    expect(topicsFor('Good morning.')).toEqual([]);
  });

  test('one word makes no topic: the channel of a club is not filed under history', () => {
    expect(topicsFor('A fine victory for Ann at the final table: 12,000 chips and a cake.')).toEqual([]);
  });

  test('a word in its first sentence is enough where another post of the window shows the topic', () => {
    const texts = [
      'New sanctions were imposed on banks and grain exports.',
      'Grain left Tervala this morning.',
    ];
    const entries = analyzePosts(
      texts.map((text, id) => postOf({ id, text })),
      [norland],
    );
    const found = runToCompletion(assignTopicsInSteps(entries, builtInTopics));
    expect([...found.values()].map(([topic]) => topic?.name)).toEqual(['economy', 'economy']);
  });

  test('every built-in query can be read, and every topic has a name', () => {
    const queries = builtInTopics.flatMap((topic) => topic.queries);
    expect(queries.filter((query) => 'problem' in parseQuery(query))).toEqual([]);
    for (const { name } of builtInTopics) expect(english.plain(`topic-${name}`)).not.toContain('topic-');
  });

  test('hashtags of three posts and more are topics, the commonest first; those that tell the form are not', () => {
    const posts = ['#Arctic #LIVE', '#arctic #UN', '#Arctic #UN #LIVE', '#UN #LIVE', '#UN'].map((text, id) =>
      postOf({ id, text }),
    );
    expect(hashtagTopics(posts).map((topic) => topic.name)).toEqual(['#UN', '#Arctic']);
  });
});

describe('a channel that is no ministry', () => {
  test.each(otherChannels)('%s: %s has no topic because of one word', (language, title, texts) => {
    const posts = texts.map((text, id) => postOf({ id, text }));
    const entries = analyzePosts(posts, [{ ...norland, title, language }]);
    const found = runToCompletion(assignTopicsInSteps(entries, builtInTopics));
    expect([...found.values()].flat().map(({ name }) => name)).toEqual([]);
  });
});
