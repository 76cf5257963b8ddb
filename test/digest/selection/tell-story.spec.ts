import { expect, test } from 'vitest';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { inputOf, postOf } from '../setting.ts';

test.each([
  ['Norland attends the summit', 'Norland does not attend the summit'],
  ['Briefing on 14 May', 'Briefing on 21 May'],
  ['Посол Эстмарка вызван в МИД', 'Посол Умбари вызван в МИД'],
])('the same sentence below another title is another line: %s, %s', (one, other) => {
  const body = 'The ministry made the announcement in San Aurelio on Monday.';
  const posts = [one, other].map((title, at) => postOf({ id: at + 1, text: `${title}\n\n${body}` }));
  const lines = planDigest(inputOf(posts)).stories.flatMap((story) => story.lines);
  const shown = lines.map(({ entries, text }) => [entries.map(({ post }) => post.id), text]);
  expect(shown).toEqual([
    [[1], body],
    [[2], other],
  ]);
});
