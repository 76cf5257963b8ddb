import { expect, test } from 'vitest';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { sisters } from '../harbour.ts';
import { inputOf, postOf } from '../setting.ts';

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
