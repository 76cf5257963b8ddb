import { describe, expect, test } from 'vitest';
import { planOf } from '../setting.ts';

const toldOf = (language: string, texts: readonly string[]): string[] =>
  planOf(language, texts).stories.flatMap(({ lines, note }) => [
    ...lines.map(({ text }) => text),
    ...(note.is === 'changed' ? [note.before.passage.text] : []),
  ]);

/** An opening, a sentence that both posts have, what the first says, and what the second says. */
const pairs: readonly (readonly [string, string, string, string, string])[] = [
  [
    'en',
    'The town council of Brenn met today.',
    'The ferry was discussed, too.',
    'The toll will be abolished.',
    'The toll will not be abolished.',
  ],
  [
    'ru',
    'Сегодня заседал городской совет Бренна.',
    'Обсудили и паром.',
    'Плату за мост отменят.',
    'Плату за мост не отменят.',
  ],
  [
    'es',
    'El pleno de Brenn se ha reunido hoy.',
    'También se habló del ferry.',
    'El peaje se suprimirá.',
    'El peaje no se suprimirá.',
  ],
  [
    'fr',
    'Le conseil municipal de Brenn s’est réuni.',
    'Il a aussi été question du bac.',
    'Le péage sera supprimé.',
    'Le péage ne sera pas supprimé.',
  ],
  [
    'de',
    'Der Stadtrat von Brenn tagte heute.',
    'Auch die Fähre wurde besprochen.',
    'Die Maut wird abgeschafft.',
    'Die Maut wird nicht abgeschafft.',
  ],
  [
    'ar',
    'عقد مجلس مدينة برين جلسته اليوم.',
    'وناقش المجلس العبارة أيضا.',
    'ستلغى رسوم الجسر.',
    'لن تلغى رسوم الجسر.',
  ],
];

describe.each(pairs)('behind the opening of both posts, %s', (language, opening, shared, one, other) => {
  const texts = [one, other].map((own) => `${opening} ${shared} ${own}`);

  test('what they say otherwise is told of each, and the opening once', () => {
    const told = toldOf(language, texts).join(' ');
    expect(told).toContain(one);
    expect(told).toContain(other);
    expect(told.split(opening)).toHaveLength(2);
  });

  test('what the newest says stands in the first line', () => {
    expect(planOf(language, texts).stories[0]?.lines[0]?.entries[0]?.post.id).toBe(2);
  });
});

test.each([
  [
    'en',
    'The town council of Brenn met today.',
    'The ice rink will be built in Lomba.',
    'The ice rink will be built in Karsa.',
  ],
  [
    'de',
    'Der Stadtrat von Brenn tagte heute.',
    'Die Eishalle wird in Lomba gebaut.',
    'Die Eishalle wird in Karsa gebaut.',
  ],
  ['ar', 'عقد مجلس مدينة برين جلسته اليوم.', 'ستبنى صالة التزلج في لومبا.', 'ستبنى صالة التزلج في كارسا.'],
])('behind the opening of both posts another place is told of each: %s', (language, opening, one, other) => {
  const told = toldOf(language, [`${opening} ${one}`, `${opening} ${other}`]);
  expect(told).toEqual(expect.arrayContaining([one, other]));
});
