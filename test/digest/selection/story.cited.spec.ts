import { describe, expect, test } from 'vitest';
import { citedIn } from '#src/digest/selection/story.ts';
import { planOf } from '../setting.ts';

const things =
  `Forty houses stand under water; Two bridges fell; The school shelters families; Divers look for a farmer;
  Soldiers fill sandbags; Power failed at noon; The mayor asks for boats; Cows drowned on the meadows; A baby was born on a roof;
  Bakers give away bread; The museum lost paintings; Doctors fear a fever; Trains stop before the valley; Looters were caught;
  Engineers open the upper dam; Fishermen carry the post`.split(/;\s+/u);

describe('a story of more posts than it has lines', () => {
  const { stories, ledger } = planOf(
    'en',
    things.map((thing) => `${thing} in the flood of the river Arga at Helm.`),
  );

  test('lists those that no line tells', () => {
    const untold = stories.flatMap((story) => [...new Set(story.entries).difference(citedIn(story))]);
    expect(untold.length).toBeGreaterThan(0);
    expect(ledger.counts.listed).toBe(untold.length);
    expect(ledger.counts.summarised).toBe(things.length - untold.length);
  });
});
