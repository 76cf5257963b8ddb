/** A machine's clock that jumps, by minutes, hours and days, both ways, while running and between runs. */
import { afterEach, describe, expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs } from '#src/duration.ts';
import { alertsOf, texts } from '../reader.ts';
import { noon, type Story, tell } from '../story.ts';

let story: Story;
afterEach(() => story.end());

const jumps = [10 * minuteMs, 2 * hourMs, 13 * hourMs, 3 * dayMs];

describe.each([
  ['while the bot runs', async (): Promise<void> => undefined],
  ['between two runs', (): Promise<void> => story.restart()],
] as const)('%s', (_, between) => {
  test.each(jumps.flatMap((ms) => [ms, -ms]))(
    'a jump of %d ms keeps nobody waiting for a post',
    async (ms) => {
      story = await tell();
      const ann = story.telegram.user({ name: 'Ann' });
      await ann.asks('/subscribe');
      await ann.asks('/quiet off');
      await ann.asks('/alert storm');
      await story.publish('A storm before the jump.');
      await story.pass(ms);
      await between();
      await story.publish('A second storm, after the jump.');
      await story.publish('The third storm of the day.');
      expect(alertsOf(ann)).toHaveLength(3);
    },
  );
});

const digestsOf = (ann: Parameters<typeof texts>[0]) => texts(ann).filter((text) => text.startsWith('🗂'));

test.each([-10 * minuteMs, -2 * hourMs])('a digest does not come twice after a jump of %d ms', async (ms) => {
  story = await tell({ now: noon - 4.5 * hourMs });
  const ann = story.telegram.user({ name: 'Ann' });
  await ann.asks('/subscribe');
  await story.publish('The minister met the ambassador of Estmark.');
  await story.pass(hourMs);
  expect(digestsOf(ann)).toHaveLength(1);
  await story.pass(ms);
  for (let hour = 0; hour < 6; hour += 1) await story.pass(hourMs);
  expect(digestsOf(ann)).toHaveLength(1);
  await story.publish('Grain transit resumes on Monday.');
  await story.pass(dayMs);
  expect(digestsOf(ann)).toHaveLength(2);
});

test('jobs ask what is due: no digest is lost when a clock that was days ahead is set right', async () => {
  story = await tell({ now: noon });
  const ann = story.telegram.user({ name: 'Ann' });
  await story.pass(3 * dayMs);
  await ann.asks('/subscribe');
  await story.pass(-3 * dayMs);
  for (let day = 0; day < 3; day += 1) {
    await story.publish(`News number ${day} of the harbour in Norland.`);
    await story.pass(dayMs);
    expect(digestsOf(ann)).toHaveLength(day + 1);
  }
});

test.each([
  ['while the bot runs', async (): Promise<void> => undefined],
  ['between two runs', (): Promise<void> => story.restart()],
] as const)(
  'after days of a clock that was ahead, set right %s, every post is in one digest',
  async (_, between) => {
    story = await tell({ now: noon });
    const ann = story.telegram.user({ name: 'Ann' });
    await ann.asks('/subscribe');
    const towns = ['Karst', 'Estmark', 'Sarrin', 'Oldhaven', 'Brede', 'Tolna'];
    let trueNow = noon;
    const passDay = async () => {
      trueNow += dayMs;
      await story.pass(dayMs);
    };
    // posts are dated by Telegram, whose clock is right
    const publishIn = (town: string) =>
      story.publish(`The mayor of ${town} opened a bridge.`, {
        date: `${new Date(trueNow).toISOString().slice(0, 19)}Z`,
      });
    await publishIn('Karst');
    await story.pass(3 * dayMs);
    await publishIn('Estmark');
    await passDay();
    await publishIn('Sarrin');
    await story.pass(-3 * dayMs);
    await between();
    for (const town of towns.slice(3)) {
      await publishIn(town);
      await passDay();
    }
    await passDay();
    await passDay();
    const counts = towns.map((town) => [town, digestsOf(ann).filter((text) => text.includes(town)).length]);
    expect(counts).toEqual(towns.map((town) => [town, 1]));
  },
);
