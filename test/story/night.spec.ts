import { afterEach, expect, test } from 'vitest';
import { alertsOf, only, texts } from './reader.ts';
import { hourMs, noon, norland, type Story, tell } from './story.ts';

let story: Story;
afterEach(() => story.end());

/** A chat with one alert, at an hour of its zone, UTC. */
async function at(hour: number) {
  story = await tell({ channels: [norland], now: noon + (hour - 12) * hourMs });
  const ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.says('/subscribe');
  await ann.says('/alert ceasefire');
  await story.calm();
  return ann;
}

test.each([
  [12, false],
  [21, false],
  [23, true],
  [5, true],
])('at %i o’clock an alert is silent: %s', async (hour, silent) => {
  const ann = await at(hour);
  await story.publish('The ceasefire holds.');
  expect(only(alertsOf(ann)).silent).toBe(silent);
});

test('whoever asks for sound at night gets it', async () => {
  const ann = await at(23);
  await ann.says('/quiet off');
  await story.calm();
  expect(texts(ann).at(-1)).toContain('alerts sound at night');
  await story.publish('The ceasefire holds.');
  expect(only(alertsOf(ann)).silent).toBe(false);
});
