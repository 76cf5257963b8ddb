/** A board without a battery starts in 2000, and is set right when the network comes; a clock may also fall while the bot runs. */
import { afterEach, expect, test } from 'vitest';
import { dayMs, hourMs } from '#src/duration.ts';
import { alertsOf, texts } from '../reader.ts';
import { noon, norland, type Story, tell } from '../story.ts';

let story: Story;
afterEach(() => story.end());

const isoOf = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;
const since2000 = noon - Date.UTC(2000, 0, 1);

test.each([
  ['while the bot runs', async (): Promise<void> => undefined],
  ['between two runs', (): Promise<void> => story.restart()],
] as const)(
  'a clock that falls to 2000 %s, and is set right, costs no post, no version and no second alert',
  async (_, between) => {
    const posts = Array.from({ length: 40 }, (__, hour) => ({
      text: `Storm number ${hour} crossed the harbour.`,
      date: isoOf(noon - (41 - hour) * hourMs),
    }));
    story = await tell({ channels: [{ ...norland, posts }] });
    const ann = story.telegram.user({ name: 'Ann' });
    await ann.asks('/subscribe');
    await ann.asks('/quiet off');
    await ann.asks('/alert storm');
    await story.publish('A storm before the fall.');
    const { archive } = story.services();
    const kept = async () => (await Array.fromAsync(archive.newest('norlandmfa'))).map(({ post }) => post.id);
    const before = await kept();
    await story.jump(-since2000);
    await between();
    expect(story.said.map(({ what }) => what)).toContainEqual(
      expect.stringContaining('the clock of this machine is behind'),
    );
    const id = await story.publish('A storm of the wrong year.', { date: isoOf(noon + 90_000) });
    expect(await kept()).toEqual([id, ...before]);
    await story.jump(since2000);
    await between();
    await story.publish('A storm of the right year.');
    expect(alertsOf(ann)).toHaveLength(3);
    expect(await kept()).toEqual([id + 1, id, ...before]);
    await story.pass(dayMs);
    expect(texts(ann).filter((text) => text.startsWith('🗂'))).toHaveLength(1);
  },
);
