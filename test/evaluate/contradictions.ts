/** Is neither of two posts that contradict each other lost, on whichever day and in whichever channel the later one comes? */
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { inputOf, norland, postOf } from '../digest/setting.ts';
import { contradictions } from '../fixtures/contradictions.ts';
import { postsDue } from './digests.ts';
import type { Figure } from './figure.ts';

const at = (day: number) => `2026-11-${day}T09:00:00Z`;

export function measureContradictions(): Figure {
  const cases = contradictions.flatMap(([language, one, other]) =>
    [
      [one, other],
      [other, one],
    ].flatMap(([first = '', second = '']) => {
      const channels = [norland, { ...norland, key: 'norlanddef', title: 'Defence' }].map((each) => ({
        ...each,
        language,
      }));
      const older = postOf({ id: 1, text: first, date: at(20) });
      const newer = postOf({ id: 2, text: second, date: '2026-11-20T10:00:00Z' });
      return [
        { said: [first, second], digest: planDigest(inputOf([older, newer], { channels })) },
        {
          said: [first, second],
          digest: planDigest(inputOf([older, { ...newer, channel: 'NorlandDef' }], { channels })),
        },
        {
          said: [second],
          digest: planDigest(inputOf([newer], { channels, earlier: [{ ...older, date: at(19) }] })),
        },
      ];
    }),
  );
  const wrong = cases.filter(({ said, digest }) => {
    const due = postsDue(digest);
    return due.length < said.length || due.some(({ isTold }) => !isTold);
  });
  return {
    name: 'contradictory pairs told',
    value: 1 - wrong.length / cases.length,
    gate: { least: 1 },
    of: `${cases.length} pairs`,
    wrong: wrong.map(({ said }) => said.join(' / ')),
  };
}
