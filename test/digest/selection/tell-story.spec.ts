import { expect, test } from 'vitest';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { sisters } from '../harbour.ts';
import { inputOf, norland, postOf } from '../setting.ts';

const spoke = 'Mirela Tornquay spoke to reporters in San Aurelio on Monday.';
const titled = (...titles: readonly string[]) =>
  planDigest(inputOf(titles.map((title, at) => postOf({ id: at + 1, text: `${title}\n\n${spoke}` }))))
    .stories;

test.each([
  ['Norland attends the summit', 'Norland does not attend the summit'],
  ['Reunión del consejo el 14 de mayo', 'Reunión del consejo el 21 de mayo'],
])('the same sentence below a title that says otherwise is told as changed: %s, %s', (one, other) => {
  const [story] = titled(one, other);
  expect(story?.lines.map(({ entries, text }) => [entries[0]?.layout.title, text])).toEqual([[other, spoke]]);
  expect(story?.note).toMatchObject({ is: 'changed', before: { passage: { text: one } } });
});

test.each([
  ['Briefing on 14 May', 'Briefing on 21 May'],
  ['Ambassador of Estmark summoned', 'Ambassador of Umbari summoned'],
  ['Посол Эстмарка вызван в МИД', 'Посол Умбари вызван в МИД'],
])('the same sentence below another title is another line: %s, %s', (one, other) => {
  const lines = titled(one, other).flatMap((story) => story.lines);
  const shown = lines.map(({ entries, text }) => [entries.map(({ post }) => post.id), text]);
  expect(shown).toEqual([
    [[1], spoke],
    [[2], other],
  ]);
});

test('what two channels say of themselves in the same words is a line of each', () => {
  const text = 'We did not open fire on the patrol boat of the Tulla coast guard.';
  const posts = ['NorlandMFA', 'NorlandMID_ru'].map((channel) => postOf({ channel, id: 1, text }));
  const lines = planDigest({ ...inputOf(posts), channels: sisters }).stories.flatMap((story) => story.lines);
  expect(lines.map(({ entries }) => entries.map(({ channel }) => channel.key)).sort()).toEqual([
    ['norlandmfa'],
    ['norlandmid_ru'],
  ]);
});

const flashes: readonly (readonly [string, string, string])[] = [
  ['en', 'General Harrow arrested in Halvern', 'Lawyer of General Harrow in Halvern speaks of a rumour'],
  [
    'de',
    'General Harrow in Halvern festgenommen',
    'Anwalt von General Harrow dementiert Festnahme in Halvern',
  ],
  ['ru', 'Генерал Харроу задержан в Халверне', 'Адвокат генерала Харроу опроверг задержание в Халверне'],
  [
    'es',
    'Detenido en Halvern el general Harrow',
    'El abogado del general Harrow desmiente su detención en Halvern',
  ],
  [
    'fr',
    'Le général Harrow est arrêté à Halvern',
    'L’avocat du général Harrow dément son arrestation à Halvern',
  ],
  ['ar', 'اعتقال الجنرال هارو في هالفرن', 'محامي الجنرال هارو ينفي اعتقاله في هالفرن'],
];
test.each(flashes)('%s: of two flashes both are told, the newest first: %s', (language, first, last) => {
  const posts = [first, last].map((text, at) =>
    postOf({ id: at + 1, text: `⚡️ ${text}`, date: `2026-11-20T1${at}:00:00Z` }),
  );
  const [story] = planDigest(inputOf(posts, { channels: [{ ...norland, language }] })).stories;
  const before = story?.note.is === 'changed' ? [story.note.before.passage.text] : [];
  expect([...(story?.lines ?? []).map(({ text }) => text), ...before]).toEqual([last, first]);
});

test('what answers a post is told with it, whatever its words', () => {
  const parcel = postOf({
    id: 1,
    text: 'A suspicious package was found at the Central Station of Halvern. The building is being cleared.',
  });
  const answer = postOf({
    id: 2,
    text: 'A false alarm. There were clothes in the bag. Trains stop there again.',
    date: '2026-11-20T10:00:00Z',
    reply: { url: parcel.url ?? '', text: 'A suspicious package' },
  });
  const { stories, listed } = planDigest(inputOf([parcel, answer]));
  expect(listed).toEqual([]);
  expect(stories.map(({ entries }) => entries.map(({ post }) => post.id).sort())).toEqual([[1, 2]]);
  expect(stories[0]?.lines.map(({ text }) => text)).toContain('A false alarm.');
});
